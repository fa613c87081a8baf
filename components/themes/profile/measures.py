"""Every measure of an area beside England and its statistical neighbours, as one table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from math import nan

import pandas as pd

from components.figure.figure import Figure
from components.style.words import counted
from components.themes.profile.words import LIST, TOTALS, compared, figure_of, median_of, number, titled
from data.labels import INDICATOR_THEMES
from data.places.areas import ENGLAND, as_spoken, name, spoken
from data.places.beside_england import Beside, beside, offered, why_not_compared
from data.places.measures import Measure
from data.places.neighbours import Median, list_source, neighbours
from data.store.describe import datasets
from data.store.load import edition


def every_measure(area_code: str) -> Figure:
    """Show every measure of an area beside England: one row per measure and place in the file, theme by theme."""
    found, place, near = _found(area_code, edition("indicators")), name(area_code), len(neighbours(area_code, LIST))
    known = [one for one in found if one.here]
    rows = pd.DataFrame([row for one in found for row in rows_of(one, area_code)])
    reading = pd.DataFrame(
        {
            "Theme": [INDICATOR_THEMES[one.indicator.theme] for one in found],
            "Measure": [titled(one) for one in found],
            f"{place} (95% interval)": [figure_of(one) for one in found],
            "Compared with England": [compared(one) for one in found],
        }
    )
    medians: dict[str, Median | None] = {}
    if near:
        medians = {one.indicator.id: median_of(one, area_code) for one in found}
        reading["Neighbours’ median"] = [_said(medians[one.indicator.id], one) for one in found]
        rows = _with_medians(rows, area_code, medians)
    beside_it = f", its {near} statistical neighbours (ONS)" if near else ""
    return Figure(
        id="every-measure",
        title=f"{len(known)} of {counted(len(found), 'measure')} have a figure for {as_spoken(place)}",
        subtitle=f"All measures by theme, {place}{beside_it} and England, latest period of each; similar means that "
        "the two cannot be told apart, or as full counts differ by very little",
        alt=f"Table of {len(found)} measures by theme, {len(known)} of them with a figure for {as_spoken(place)}.",
        table=rows,
        datasets=("indicators", "statistical_neighbours") if near else ("indicators",),
        reading=reading,
        notes=(*_different_surveys(), *_fewer(list(medians.values()))),
        labels={"neighbour_median": "Median of its neighbours", "neighbours_counted": "Neighbours with a figure"},
    )


def _different_surveys() -> list[str]:
    """Give what the catalogue says of the surveys of 2008 and 2024/25, which stand in one table here."""
    return [c.text for c in datasets()["indicators"].caveats if c.source_id == "place_survey_2008_la"]


def elsewhere(area_code: str) -> str:
    """Say of which measures there is no figure for the area, and why not, in one sentence."""
    found = _found(area_code, edition("indicators"))
    national = sum(one.here is None and one.indicator.levels.startswith("England") for one in found)
    others = sum(one.here is None for one in found) - national
    parts = [f"{national} are held here for England only"]
    if others:
        parts.append(f"{others} for other districts but not for {spoken(area_code)}")
    return f"Of the measures without a figure, {' and '.join(parts)}. Each can be opened on the page that compares."


@lru_cache(maxsize=512)
def _found(area_code: str, _: str) -> tuple[Beside, ...]:
    """Put every measure beside England, once for each edition of the table, in the order of the themes."""
    themes = list(INDICATOR_THEMES)
    ordered = sorted(offered(), key=lambda about: themes.index(about.theme))
    return tuple(beside(about.id, area_code) for about in ordered)


def _said(median: Median | None, one: Beside) -> str:
    """Write the median of the neighbours, or why there is none: totals have no middle, or too few have a figure."""
    if median:
        return number(median.value, one)
    return TOTALS if why_not_compared(one.indicator) else "too few held here"


def _fewer(medians: Sequence[Median | None]) -> Iterator[str]:
    """Say that some medians rest on fewer neighbours than the list has; the file says on how many each."""
    if any(median and median.count < median.of for median in medians):
        yield "Where some neighbours have no figure, the median is that of the others."


def _with_medians(rows: pd.DataFrame, area_code: str, medians: Mapping[str, Median | None]) -> pd.DataFrame:
    """Put the median of the neighbours, and how many it rests on, into the rows of the area itself."""
    here = rows["area_code"] == area_code
    known = rows["indicator_id"].where(here).map(medians, na_action="ignore")
    counted = [one.count if isinstance(one, Median) else pd.NA for one in known]
    return rows.assign(
        neighbour_median=pd.Series([one.value if isinstance(one, Median) else nan for one in known], rows.index),
        neighbours_counted=pd.Series(counted, rows.index, dtype="Int64"),
        source_id=rows["source_id"].where(~here, rows["source_id"] + "|" + list_source(LIST)),
    )


def rows_of(one: Beside, area_code: str) -> list[dict[str, object]]:
    """Return the figure of the area and of England as rows of a tidy table.

    A figure that is not held for the area has a row without value; England has one only where there is a figure.
    """
    return [_row(one, area_code, one.here), *([_row(one, ENGLAND, one.england)] if one.england_value else [])]


def _row(one: Beside, area_code: str, measure: Measure | None) -> dict[str, object]:
    england = area_code == ENGLAND
    row: dict[str, object] = {
        "indicator_id": one.indicator.id,
        "measure": one.indicator.title,
        "period": one.period,
        "area_code": area_code,
        "area_name": name(area_code),
        "survey_mode": measure.survey_mode if measure else None,
        "value": measure.value if measure else one.england_value if england else None,
        "lower": measure.lower if measure else None,
        "upper": measure.upper if measure else None,
        "unit": one.indicator.unit,
        "comparison_with_england": None if england else one.comparison,
        "source_id": measure.source_id if measure else one.indicator.source_id,
    }
    unmeasured = "By definition of the measure" if england else "Not held here"
    return {**row, "note": measure.note if measure else unmeasured}
