"""The spine of a profile: some fifteen measures, one line each, with the place among all districts and England."""

from __future__ import annotations

from components.charts.strip_cells import Cell, Row, Strip
from components.figure.figure import Figure
from components.style.words import counted
from components.themes.profile.headlines import SPINE
from components.themes.profile.words import compared, england_of, figure_of, number, titled
from data.labels import INDICATOR_THEMES
from data.places.areas import name, spoken
from data.places.beside_england import Beside, beside, district_values, districts_and_england, middle_half

HEADS = ("Measure", "Here", "England", "Among all districts", "Beside England")
NUMBERS = ("Here", "England")
WORDS = {"higher": "higher", "lower": "lower", "similar": "similar", "unknown": "not compared"}


def spine(area_code: str) -> Figure:
    """Show the measures of the spine in the order of their themes: no place, no score, no colours of praise."""
    found, place = [beside(measure, area_code) for measure in SPINE], name(area_code)
    held = [one for one in found if one.here]
    missing = [one.indicator.short_title for one in found if not one.here]
    apart = sum(one.comparison in ("higher", "lower") for one in held)
    compared_with = apart + sum(one.comparison == "similar" for one in held)
    return Figure(
        id="spine",
        title=f"On {apart} of the {compared_with} measures below that can be compared, {spoken(area_code)} and "
        "England differ",
        subtitle=f"{counted(len(held), 'measure')} by theme, {place}, England and all districts; latest period of each",
        alt=f"Table of {counted(len(held), 'measure')}. "
        + " ".join(f"{titled(one)}: {figure_of(one)}, {compared(one)}." for one in held),
        table=districts_and_england(tuple((one.indicator.id, one.period) for one in held)),
        datasets=("indicators",),
        notes=(f"Not held here for {spoken(area_code)}: {'; '.join(missing)}.",) if missing else (),
    )


def rows(area_code: str) -> list[Row]:
    """Return the lines of the table, those of each theme under its heading."""
    lines: list[Row] = []
    theme = ""
    for measure in SPINE:
        one = beside(measure, area_code)
        if one.indicator.theme != theme:
            theme = one.indicator.theme
            lines.append(Row(INDICATOR_THEMES[theme]))
        lines.append(Row(titled(one), _cells(one), _leads_to(one, area_code)))
    return lines


def _cells(one: Beside) -> tuple[Cell, ...]:
    if one.here is None:
        return "not held here", england_of(one), "", ""
    values = district_values(one.indicator.id, one.period)["value"].dropna()
    here = figure_of(one, with_interval=False)
    strip = Strip(
        here=one.here.value,
        low=float(values.min()),
        high=float(values.max()),
        alt=f"{here}; all districts from {number(float(values.min()), one)} to {number(float(values.max()), one)}",
        benchmark=one.england_value,
        lower=one.here.lower,
        upper=one.here.upper,
        half=middle_half(one.indicator.id, one.period),
    )
    return here, england_of(one), strip, WORDS[one.comparison]


def _leads_to(one: Beside, area_code: str) -> str:
    return f"/compare?area={area_code}&measure={one.indicator.id}"
