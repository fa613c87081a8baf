"""The figure that compares places: dots with intervals, and the same numbers as a table."""

from __future__ import annotations

from typing import Any

import pandas as pd

from components.charts.dots import Context, dots
from components.figure.figure import Figure
from components.style.words import listed
from components.themes.comparison import findings
from components.themes.comparison.choice import Choice
from components.themes.comparison.words import gaps
from data.places.areas import as_spoken, name, region_of, spoken
from data.places.comparison import CHOSEN, COUNTRY, FIVE_OTHERS, IN_REGION, NEIGHBOUR, REGION
from data.places.neighbours import METHODS

LISTED = 24  # neighbours with a row of their own; more stand as marks on the row of their area
GROUPS = {CHOSEN: "", FIVE_OTHERS: "Other integration areas", NEIGHBOUR: "Statistical neighbours", REGION: "Region"}
BESIDE = {"higher": "higher", "lower": "lower", "similar": "similar", "unknown": "not compared"}


def datasets(choice: Choice) -> tuple[str, ...]:
    """Name the datasets that a comparison rests on."""
    return ("indicators", "statistical_neighbours") if choice.beside in METHODS else ("indicators",)


def dot_plot(choice: Choice) -> Figure:
    """Show the areas with their intervals, in the order of their names, and who cannot be told apart."""
    drawn, context = _drawn(choice), _context(choice)
    england = None if choice.why_not else choice.england
    shown = [f"{row['area_name']} {choice.figure(row)}" for row in drawn.to_dict("records")]
    alike = findings.groups(choice) if not choice.one else ""
    return Figure(
        id="places",
        title=findings.title(choice),
        subtitle=f"{choice.about.title}, {choice.when}; areas by name",
        alt=f"Dots with 95% intervals where held. {'; '.join(shown)}. "
        f"{'England ' + choice.number(england['value']) if england else 'No figure for England is held here'}."
        + (f" {'Cannot be told apart' if choice.tested else 'About the same'}: {alike}." if alike else ""),
        table=choice.rows,
        datasets=datasets(choice),
        draw=lambda palette: dots(
            drawn, palette, chosen=[name(code) for code in choice.chosen], suffix=choice.suffix,
            places=choice.about.decimals, benchmark=england["value"] if england else None, headings=_headings(drawn),
            letters=_letters(choice), context=context,
        ),
        reading=reading(choice),
        notes=notes(choice),
    )  # fmt: skip


def reading(choice: Choice) -> pd.DataFrame:
    """Lay the figures out for reading; where areas stand on marks only, their median stands for them."""
    rows = pd.concat([_drawn(choice), choice.of(COUNTRY)], ignore_index=True)
    letters = _letters(choice)
    table = pd.DataFrame(
        {
            "Area": [_bold(choice, row["area_name"], row["group"]) for row in rows.to_dict("records")],
            "Figure (95% interval)": [choice.figure(row) for row in rows.to_dict("records")],
        }
    )
    if choice.england and not choice.why_not:
        table["Beside England"] = [_beside(row) for row in rows.to_dict("records")]
    if letters or choice.untold():
        head = f"Beside {name(choice.chosen[0])}" if choice.one else "Letters"
        table[head] = [_told(choice, row, letters.get(row["area_name"], "")) for row in rows.to_dict("records")]
    context = _context(choice)
    if context:
        who = "its region" if choice.beside == "region" else "its neighbours"
        middles = [context[named].middle if named in context else None for named in rows["area_name"]]
        table[f"Median of {who}"] = [choice.number(middle) if middle is not None else "" for middle in middles]
    return table.reset_index(drop=True)


def notes(choice: Choice) -> tuple[str, ...]:
    """Say what the letters and marks mean, what is missing, and what must be known of the measure."""
    letters, told = _letters(choice), choice.told
    counted = f" ({told.tests} tests together, at 95% by Holm’s method)" if told.tests else ""
    like = "cannot be told apart" if choice.tested else "are about the same"
    alike = ""
    if letters and choice.one:
        here = spoken(choice.chosen[0])
        alike = f"≈ {'cannot be told apart from' if choice.tested else 'about the same as in'} {here}{counted}."
    elif letters:
        alike = f"Areas that share a band, and its letter, {like}{counted}."
    marks = ""
    if _context(choice):
        marks = f"Fine marks are {_others(choice)}; the diamond is their median."
    kind = f"{choice.why_not}." if choice.why_not else ""
    found = [kind, alike, marks, *unlisted(choice), *gaps(choice), *choice.about.caveats]
    return tuple(note for note in found if note)


def unlisted(choice: Choice) -> list[str]:
    """Say for which of the areas no list of neighbours is held."""
    if choice.beside not in METHODS:
        return []
    with_lists = set(choice.of(NEIGHBOUR, published=False)["beside_code"])
    without = [spoken(code) for code in choice.chosen if code not in with_lists]
    if not without:
        return []
    return [
        f"No list of statistical neighbours is held for {listed(without, 'or')}: lists are held for the five "
        "integration areas only, and those of other districts are published by the Office for National Statistics."
    ]


def _drawn(choice: Choice) -> pd.DataFrame:
    """Return the rows that the chart has a line for: each region once, and none without a figure of its own."""
    rows = choice.rows[choice.rows["group"].isin(_with_rows(choice))].drop_duplicates(["area_code", "group"])
    return rows[(rows["group"] != REGION) | rows["value"].notna()].reset_index(drop=True)


def _with_rows(choice: Choice) -> list[str]:
    """Name the groups whose areas have a row each."""
    neighbours = [NEIGHBOUR] if choice.one and len(choice.of(NEIGHBOUR, published=False)) <= LISTED else []
    return [CHOSEN, FIVE_OTHERS, *neighbours, REGION]


def _context(choice: Choice) -> dict[str, Context]:
    """Return, by the name of a chosen area, those beside it that have no row of their own."""
    found: dict[str, Context] = {}
    rows = choice.of(*({NEIGHBOUR, IN_REGION} - set(_with_rows(choice))))
    for code, others in rows.groupby("beside_code"):
        found[name(str(code))] = Context(list(others["value"]), list(others["area_name"]), choice.middle(str(code)))
    return found


def _others(choice: Choice) -> str:
    if choice.beside != "region":
        return "the statistical neighbours of each area"
    regions = list(dict.fromkeys(as_spoken(region_of(code)[1]) for code in choice.chosen))
    return (
        f"the other districts of {listed(regions)}"
        if len(regions) == 1
        else "the other districts of each area’s region"
    )


def _headings(drawn: pd.DataFrame) -> dict[int, str]:
    """Set a heading above the first row of each group after the first."""
    first = drawn.drop_duplicates("group")
    return {int(str(index)): GROUPS[group] for index, group in first["group"].items() if GROUPS[group]}


def _letters(choice: Choice) -> dict[str, str]:
    """Return the letters, or the sign of likeness, by the name of the area."""
    if not choice.told.tests and not choice.told.groups:
        return {}
    if choice.one:
        return {name(group[1]): "≈" for group in choice.told.groups}
    return {name(code): letters for code, letters in choice.told.letters().items()}


def _told(choice: Choice, row: dict[Any, Any], letters: str) -> str:
    """Say how a row stands to the one chosen area, or give its letters; one of the five only differs or does not."""
    code = str(row["area_code"])
    if not choice.one:
        return letters or (findings.TOO_FEW if code in choice.untold() else "")
    word = choice.told.words.get((code, choice.chosen[0]), "")
    return "differs" if row["group"] == FIVE_OTHERS and word in ("higher", "lower") else BESIDE.get(word, "")


def _bold(choice: Choice, named: str, group: str) -> str:
    return f"**{named}**" if group == CHOSEN and len(choice.rows) > len(choice.chosen) + 1 else named


def _beside(row: dict[Any, Any]) -> str:
    """Say how a row stands to England, by the plain test."""
    if row["group"] == COUNTRY or row["value"] != row["value"]:
        return ""
    return BESIDE[row["beside_england"]]
