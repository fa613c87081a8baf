"""Key measures of an area beside England, as one table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import nan
from typing import Literal

import pandas as pd

from components.figure import Figure
from components.profile.words import compared, counts, figure_of, number
from data.areas import ENGLAND, name
from data.beside_england import Beside, beside
from data.measures import Measure
from data.neighbours import Median, list_source, neighbour_median, neighbours

LIST: Literal["neighbours-ons"] = "neighbours-ons"
KEY_MEASURES = (
    "cls_get_on_well",
    "cls_trust_many_neighbours",
    "cls_satisfied_area",
    "cls_any_vol_yearly",
    "cls_lonely_often",
    "born_outside_uk",
    "cannot_speak_english_well",
    "hh_multiple_main_languages",
    "employment_rate",
    "no_qualifications",
    "imd_lsoas_most_deprived_10pct",
    "child_poverty_ahc",
)


def key_measures(area_code: str) -> Figure:
    """Show the key measures of an area beside England: one row per measure and place in the file."""
    found, place = [beside(indicator, area_code) for indicator in KEY_MEASURES], name(area_code)
    rows = pd.DataFrame([row for one in found for row in rows_of(one, area_code)])
    reading = pd.DataFrame(
        {
            "Measure": [f"{one.indicator.short_title}, {one.period}" for one in found],
            f"{place} (95% interval)": [f"**{figure_of(one)}**" if one.here else figure_of(one) for one in found],
            "Compared with England": [compared(one) for one in found],
        }
    )
    medians: dict[str, Median | None] = {}
    near = len(neighbours(area_code, LIST))
    if near:
        medians = {one.indicator.id: neighbour_median(one.indicator.id, area_code, LIST, one.period) for one in found}
        reading["Neighbours’ median"] = [_said(medians[one.indicator.id], one) for one in found]
        rows = _with_medians(rows, area_code, medians)
    beside_it = f", its {near} statistical neighbours (ONS)" if near else ""
    title = f"{place} beside England: {counts(found)}"
    return Figure(
        id="beside-england",
        title=title,
        subtitle=f"Key measures in {place}{beside_it} and England, latest period of each; similar means that the two "
        "cannot be told apart",
        alt=f"Table of {len(found)} measures. {title}.",
        table=rows,
        datasets=("indicators", "statistical_neighbours") if near else ("indicators",),
        reading=reading,
        notes=tuple(_fewer(list(medians.values()))),
        labels={"neighbour_median": "Median of its neighbours", "neighbours_counted": "Neighbours with a figure"},
    )


def _said(median: Median | None, one: Beside) -> str:
    """Write the median of the neighbours, or that too few of them have a figure."""
    return number(median.value, one) if median else "too few published"


def _fewer(medians: Sequence[Median | None]) -> Iterator[str]:
    """Say that some medians rest on fewer neighbours than the list has; the file says on how many each."""
    if any(median and median.count < median.of for median in medians):
        yield "Where some neighbours have no figure, the median is that of the others."


def _with_medians(rows: pd.DataFrame, area_code: str, medians: Mapping[str, Median | None]) -> pd.DataFrame:
    """Put the median of the neighbours, and how many it rests on, into the rows of the area itself."""
    here = rows["area_code"] == area_code
    known = rows["indicator_id"].where(here).map(medians, na_action="ignore")
    return rows.assign(
        neighbour_median=pd.Series([one.value if isinstance(one, Median) else nan for one in known], rows.index),
        neighbours_counted=pd.Series([one.count if isinstance(one, Median) else pd.NA for one in known], rows.index),
        source_id=rows["source_id"].where(~here, rows["source_id"] + "|" + list_source(LIST)),
    )


def rows_of(one: Beside, area_code: str) -> list[dict[str, object]]:
    """Return the figure of the area and of England as rows of a tidy table.

    A figure that is not published for the area has a row without value; England has one only where there is a figure.
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
    unmeasured = "By definition of the measure" if england else "Not published"
    return {**row, "note": measure.note if measure else unmeasured}
