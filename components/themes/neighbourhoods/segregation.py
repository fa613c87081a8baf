"""How evenly ethnic groups live across the small areas of one area, in 2011 and 2021, with each measure explained."""

from __future__ import annotations

from collections.abc import Iterator
from math import nan

import pandas as pd

from components.charts.two_years import Line, two_years
from components.figure.figure import Figure
from components.style.numbers import decimal, percent, whole
from data.places import areas
from data.places.middles import middles
from data.statistics.segregation import EVERYBODY, MINORITY, Index, indices, redrawn

YEARS = (2011, 2021)
EXPLAINED: dict[Index, tuple[str, str]] = {
    "dissimilarity": (
        "Dissimilarity",
        "the share of a group that would have to move for it to live as evenly across small areas as White residents "
        "do: 0 is even, 1 fully apart",
    ),
    "isolation": (
        "Isolation",
        "the share of people of the own group among the neighbours of an average member; it rises as a group grows",
    ),
    "interaction": (
        "Interaction",
        "the share of White residents among the neighbours of an average member (for White residents, the share of all "
        "others)",
    ),
    "theil_h": (
        "Theil’s H",
        "how far small areas differ from the mix of the whole area, all groups together: 0 where each has its mix, 1 "
        "where groups share no small area",
    ),
}
LABELS = {EVERYBODY: "All five groups", MINORITY: "All except White"}
SAME = 0.01  # a smaller change is not worth a heading: it is within what redrawn small areas can do


def evenness(area_code: str) -> Figure:
    """Show dissimilarity and Theil's H: how evenly groups are spread, whatever their size."""
    rows = _rows(area_code, "dissimilarity", "theil_h")
    return _figure(area_code, rows, "evenness", _evenness(_by_year(rows)))


def exposure(area_code: str) -> Figure:
    """Show isolation and interaction: who lives near whom, which depends on how large the groups are."""
    rows = _rows(area_code, "isolation", "interaction")
    found = _by_year(rows)
    white = [percent(found["interaction", "White", year] * 100, 0) for year in YEARS]
    others = [percent(found["isolation", MINORITY, year] * 100, 0) for year in YEARS]
    title = (
        f"Not White in 2021: {white[1]} of the neighbours of an average White resident ({white[0]} in 2011), and "
        f"{others[1]} of those of an average other resident ({others[0]})"
    )
    return _figure(area_code, rows, "exposure", title)


def explained(*chosen: Index) -> str:
    """Explain measures in a sentence each, as a list."""
    return "\n".join(f"- **{name}**: {sentence}." for name, sentence in (EXPLAINED[index] for index in chosen))


def which_small_areas(area_code: str) -> str:
    """Say on which small areas each year is measured: the map knows those of 2021 only."""
    total, new = redrawn(area_code)
    if not new:
        return f"{what_they_are(area_code)} They are the same in both censuses."
    return (
        f"{what_they_are(area_code)} {new} of the {total} small areas of 2021 in {areas.name(area_code)} were drawn "
        "anew after 2011. Here each year is measured on its own small areas."
    )


def what_they_are(area_code: str) -> str:
    """Say what a small area and a neighbourhood are, by how many people live in those of an area."""
    sizes = {level: middles(area_code, level)["residents"] for level in ("lsoa", "msoa")}
    small, large = (f"{whole(people.min())} to {whole(people.max())}" for people in sizes.values())
    return (
        f"The census counts {areas.name(area_code)} by {len(sizes['lsoa'])} small areas (LSOA, lower layer Super "
        f"Output Areas) of {small} residents, which make up {len(sizes['msoa'])} neighbourhoods (MSOA, middle layer) "
        f"of {large}."
    )


def _figure(area_code: str, rows: pd.DataFrame, figure_id: str, title: str) -> Figure:
    lines, name = list(_lines(rows)), areas.name(area_code)
    small = dict(zip(rows["year"], rows["small_areas"], strict=True))
    measures = " and ".join(dict.fromkeys(line.group for line in lines))
    return Figure(
        id=figure_id,
        title=title,
        subtitle=f"{measures} of ethnic groups, {name}, on {small[2011]} small areas (LSOA) of 2011 and {small[2021]} "
        "of 2021, from 0 to 1",
        alt=f"Two dots, 2011 and 2021, for each measure and group in {name}. "
        + "; ".join(f"{line.group}, {line.label}: {line.said}" for line in lines)
        + ".",
        table=rows,
        datasets=("segregation",),
        reading=_reading(lines),
        draw=lambda palette: two_years(lines, palette, years=("2011", "2021")),
    )


def _rows(area_code: str, *chosen: Index) -> pd.DataFrame:
    rows = indices(area_code)
    return rows[rows["measure"].isin(chosen)].assign(area_name=areas.name(area_code))


def _lines(rows: pd.DataFrame) -> Iterator[Line]:
    found = _by_year(rows)
    for index, group in dict.fromkeys((index, group) for index, group, _ in found):
        before, after = (found.get((index, group, year), nan) for year in YEARS)
        yield Line(EXPLAINED[index][0], LABELS.get(group, group), before, after, f"{_said(before)}, {_said(after)}")


def _by_year(rows: pd.DataFrame) -> dict[tuple[Index, str, int], float]:
    """Values by measure, group and year, in the order of the rows; a group of under 500 residents has none."""
    keys = zip(rows["measure"], rows["group"], rows["year"], strict=True)
    return dict(zip(keys, rows["value"], strict=True))


def _said(value: float) -> str:
    return decimal(value, 2) if value == value else "group too small"


def _evenness(found: dict[tuple[Index, str, int], float]) -> str:
    """Say how Theil's H has changed, which takes in all groups, and for how many groups dissimilarity rose and fell."""
    before, after = (found["theil_h", EVERYBODY, year] for year in YEARS)
    groups = {group for index, group, _ in found if index == "dissimilarity" and group != MINORITY}
    both = [[found.get(("dissimilarity", group, year), nan) for year in YEARS] for group in groups]
    changes = [new - old for old, new in both if new - old == new - old]  # not of groups too small in either year
    rose, fell = sum(change >= SAME for change in changes), sum(change <= -SAME for change in changes)
    word = "about as" if abs(after - before) < SAME else "more" if after < before else "less"
    return (
        f"All groups together lived {word} evenly in 2021 {'as' if word == 'about as' else 'than'} in 2011 (Theil’s H "
        f"{_said(before)} and {_said(after)}); of {len(changes)} alone, dissimilarity rose for {rose or 'none'} and "
        f"fell for {fell or 'none'}"
    )


def _reading(lines: list[Line]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "Measure": [line.group for line in lines],
            "Group": [line.label for line in lines],
            "2011": [_said(line.before) for line in lines],
            "2021": [_said(line.after) for line in lines],
        }
    )
