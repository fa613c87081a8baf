"""Key measures of an area beside England, as one table."""

from __future__ import annotations

import pandas as pd

from components.figure import Figure
from components.profile.words import compared, counts, figure_of
from data.areas import ENGLAND, name
from data.beside_england import Beside, beside
from data.measures import Measure

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
    rows = [row for one in found for row in rows_of(one, area_code)]
    reading = pd.DataFrame(
        {
            "Measure": [f"{one.indicator.short_title}, {one.period}" for one in found],
            f"{place} (95% interval)": [f"**{figure_of(one)}**" if one.here else figure_of(one) for one in found],
            "Compared with England": [compared(one) for one in found],
        }
    )
    title = f"{place} beside England: {counts(found)}"
    return Figure(
        id="beside-england",
        title=title,
        subtitle=f"Key measures in {place} and England, latest period of each; similar means that the two "
        "cannot be told apart",
        alt=f"Table of {len(found)} measures. {title}.",
        table=pd.DataFrame(rows),
        datasets=("indicators",),
        reading=reading,
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
