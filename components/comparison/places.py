"""The figures that compare places: dots with intervals, and the same numbers as a table."""

from __future__ import annotations

from typing import Any

import pandas as pd

from components.charts.dots import Context, dots
from components.comparison import findings
from components.comparison.view import View
from components.figure import Figure
from components.words import listed
from data.areas import name, region_of
from data.comparison import CHOSEN, COUNTRY, FIVE_OTHERS, IN_REGION, NEIGHBOUR, REGION
from data.neighbours import METHODS

LISTED = 24  # neighbours with a row of their own; more stand as marks on the row of their area
GROUPS = {CHOSEN: "", FIVE_OTHERS: "Other integration areas", NEIGHBOUR: "Statistical neighbours", REGION: "Region"}
BESIDE = {"higher": "higher", "lower": "lower", "similar": "similar", "unknown": "not compared"}


def datasets(view: View) -> tuple[str, ...]:
    """Name the datasets that a comparison rests on."""
    return ("indicators", "statistical_neighbours") if view.beside in METHODS else ("indicators",)


def dot_plot(view: View) -> Figure:
    """Show the areas with their intervals, in the order of their names, and who cannot be told apart."""
    drawn, context = _drawn(view), _context(view)
    england = None if view.why_not else view.england
    shown = [f"{row['area_name']} {view.figure(row)}" for row in drawn.to_dict("records")]
    alike = findings.groups(view) if not view.one else ""
    return Figure(
        id="places",
        title=findings.title(view),
        subtitle=f"{view.about.title}, {view.when}; areas by name",
        alt=f"Dots with 95% intervals where published. {'; '.join(shown)}. "
        f"{'England ' + view.number(england['value']) if england else 'No figure for England'}."
        + (f" Cannot be told apart: {alike}." if alike else ""),
        table=view.rows,
        datasets=datasets(view),
        draw=lambda palette: dots(
            drawn, palette, chosen=[name(code) for code in view.chosen], suffix=view.suffix, places=view.about.decimals,
            benchmark=england["value"] if england else None, headings=_headings(drawn), letters=_letters(view),
            context=context,
        ),
        reading=reading(view),
        notes=notes(view),
    )  # fmt: skip


def listing(view: View) -> Figure:
    """List the same numbers for reading, one row per area."""
    return Figure(
        id="figures",
        title="The figures, area by area",
        subtitle=f"{view.about.title}, {view.when}, by name",
        alt=f"Table by name of {listed([name(code) for code in view.chosen])} and those that they are set beside.",
        table=view.rows,
        datasets=datasets(view),
        reading=reading(view),
        notes=tuple(note for note in (findings.missing(view), *view.about.caveats) if note),
    )


def reading(view: View) -> pd.DataFrame:
    """Lay the figures out for reading; where areas stand on marks only, their median stands for them."""
    rows = pd.concat([_drawn(view), view.of(COUNTRY)], ignore_index=True)
    letters = _letters(view)
    table = pd.DataFrame(
        {
            "Area": [_bold(view, row["area_name"], row["group"]) for row in rows.to_dict("records")],
            "Figure (95% interval)": [view.figure(row) for row in rows.to_dict("records")],
        }
    )
    if view.england and not view.why_not:
        table["Beside England"] = [_beside(row) for row in rows.to_dict("records")]
    if letters:
        head = f"Beside {name(view.chosen[0])}" if view.one else "Letters"
        table[head] = [_told(view, str(code), letters.get(named, "")) for code, named in _pairs(rows)]
    context = _context(view)
    if context:
        who = "its region" if view.beside == "region" else "its neighbours"
        middles = [context[named].middle if named in context else None for named in rows["area_name"]]
        table[f"Median of {who}"] = [view.number(middle) if middle is not None else "" for middle in middles]
    return table.reset_index(drop=True)


def notes(view: View) -> tuple[str, ...]:
    """Say what the letters and marks mean, what is missing, and what must be known of the measure."""
    letters, told = _letters(view), view.told
    counted = f" ({told.tests} tests together, at 95% by Holm’s method)" if told.tests else ""
    alike = ""
    if letters and view.one:
        alike = f"≈ cannot be told apart from {name(view.chosen[0])}{counted}."
    elif letters:
        alike = f"Areas that share a letter cannot be told apart{counted}."
    marks = ""
    if _context(view):
        marks = f"Fine marks are {_others(view)}; the diamond is their median."
    kind = f"{view.why_not}." if view.why_not else ""
    found = [kind, alike, marks, *unlisted(view), findings.missing(view), *view.about.caveats]
    return tuple(note for note in found if note)


def unlisted(view: View) -> list[str]:
    """Say for which of the areas no list of neighbours is held."""
    if view.beside not in METHODS:
        return []
    with_lists = set(view.of(NEIGHBOUR, published=False)["beside_code"])
    without = [name(code) for code in view.chosen if code not in with_lists]
    if not without:
        return []
    return [
        f"No list of statistical neighbours is held for {listed(without, 'or')}: lists are held for the five "
        "integration areas only, and those of other districts are published by the Office for National Statistics."
    ]


def _drawn(view: View) -> pd.DataFrame:
    """Return the rows that the chart has a line for; a region without a figure of its own has none."""
    rows = view.rows[view.rows["group"].isin(_with_rows(view))]
    return rows[(rows["group"] != REGION) | rows["value"].notna()].reset_index(drop=True)


def _with_rows(view: View) -> list[str]:
    """Name the groups whose areas have a row each."""
    neighbours = [NEIGHBOUR] if view.one and len(view.of(NEIGHBOUR, published=False)) <= LISTED else []
    return [CHOSEN, FIVE_OTHERS, *neighbours, REGION]


def _context(view: View) -> dict[str, Context]:
    """Return, by the name of a chosen area, those beside it that have no row of their own."""
    found: dict[str, Context] = {}
    rows = view.of(*({NEIGHBOUR, IN_REGION} - set(_with_rows(view))))
    for code, others in rows.groupby("beside_code"):
        middle = float(others["value"].median()) if not view.why_not and len(others) > 1 else None
        found[name(str(code))] = Context(list(others["value"]), list(others["area_name"]), middle)
    return found


def _others(view: View) -> str:
    if view.beside != "region":
        return "the statistical neighbours of each area"
    regions = list(dict.fromkeys(region_of(code)[1] for code in view.chosen))
    return f"the other districts of {listed(regions)}" if len(regions) == 1 else "the other districts of its region"


def _headings(drawn: pd.DataFrame) -> dict[int, str]:
    """Set a heading above the first row of each group after the first."""
    first = drawn.drop_duplicates("group")
    return {int(str(index)): GROUPS[group] for index, group in first["group"].items() if GROUPS[group]}


def _letters(view: View) -> dict[str, str]:
    """Return the letters, or the sign of likeness, by the name of the area."""
    if not view.told.tests and not view.told.groups:
        return {}
    if view.one:
        return {name(group[1]): "≈" for group in view.told.groups}
    return {name(code): letters for code, letters in view.told.letters().items()}


def _told(view: View, code: str, letters: str) -> str:
    """Say how a row stands to the one chosen area, or give its letters."""
    if not view.one:
        return letters
    return BESIDE.get(view.told.words.get((code, view.chosen[0]), ""), "")


def _pairs(rows: pd.DataFrame) -> list[tuple[Any, Any]]:
    return list(zip(rows["area_code"], rows["area_name"], strict=True))


def _bold(view: View, named: str, group: str) -> str:
    return f"**{named}**" if group == CHOSEN and len(view.rows) > len(view.chosen) + 1 else named


def _beside(row: dict[Any, Any]) -> str:
    """Say how a row stands to England, by the plain test."""
    if row["group"] == COUNTRY or row["value"] != row["value"]:
        return ""
    return BESIDE[row["beside_england"]]
