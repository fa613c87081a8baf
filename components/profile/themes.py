"""Where an area lies among all districts, theme by theme: one strip for each headline measure."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import pandas as pd

from components.charts.strips import Strip, strips
from components.figure import Figure
from components.numbers import interval
from components.profile.words import COMPARISONS, beside_england, compared, figure_of, number
from data.areas import name
from data.beside_england import Beside, beside, district_values, districts_and_england, middle_half
from data.neighbours import neighbours

LONGEST_NAME = 21  # letters of a name that fit above a strip on a phone


@dataclass(frozen=True)
class Theme:
    """A theme of the profile: its headline measures, and the finding of the first of them in words."""

    id: str
    title: str
    measures: tuple[str, ...]
    finding: str  # '{value}' is the area's figure


THEMES = (
    Theme(
        "belonging", "Belonging and mixing",
        (
            "cls_get_on_well", "cls_trust_many_neighbours", "cls_satisfied_area", "cls_any_vol_yearly",
            "cls_lonely_often", "hh_partners_different_ethnic_groups",
        ),
        "{value} say that people get on well together",
    ),
    Theme(
        "english", "English language",
        ("cannot_speak_english_well", "main_language_not_english", "eal_primary", "eyfs_communication_language"),
        "{value} cannot speak English well",
    ),
    Theme(
        "work", "Work and education",
        ("employment_rate", "no_qualifications", "ks2_expected_standard", "gcse_eng_maths_by_19"),
        "{value} of people aged 16 to 64 are in work",
    ),
    Theme(
        "deprivation", "Deprivation",
        ("imd_lsoas_most_deprived_10pct", "child_poverty_ahc", "hh_deprived_any", "hh_deprived_3plus"),
        "{value} of neighbourhoods are in the most deprived tenth",
    ),
    Theme(
        "newcomers", "Born abroad and newly arrived",
        ("born_outside_uk", "moved_from_abroad_1yr", "hh_multiple_main_languages", "ethnic_minority_share"),
        "{value} were born outside the UK",
    ),
)  # fmt: skip


def theme_strips(theme: Theme, area_code: str) -> Figure | None:
    """Show where an area lies among all districts on the measures of a theme; None where it has none of them."""
    found, place = [beside(indicator, area_code) for indicator in theme.measures], name(area_code)
    shown = [one for one in found if one.here]
    if not shown:
        return None
    districts = [district_values(one.indicator.id, one.period) for one in shown]
    near = neighbours(area_code, "neighbours-ons")
    parts = [_strip(one, rows, place, near) for one, rows in zip(shown, districts, strict=True)]
    said = [f"{one.indicator.short_title} {figure_of(one)}, {beside_england(one)}" for one in shown]
    missing = [one.indicator.short_title for one in found if not one.here]
    return Figure(
        id=f"theme-{theme.id}",
        title=_finding(theme, shown[0]) or f"{theme.title} in {place}",
        subtitle=f"{theme.title}: {place} among English districts, latest period of each measure"
        + (f"; longer, darker marks are its {len(near)} statistical neighbours (ONS)" if near else ""),
        alt=f"{len(shown)} strips of all districts with {place} marked. {'; '.join(said)}.",
        table=districts_and_england(tuple((one.indicator.id, one.period) for one in shown)),
        datasets=("indicators", "statistical_neighbours") if near else ("indicators",),
        draw=lambda palette: strips(parts, palette, chosen=place),
        reading=_reading(shown, districts, place),
        notes=(f"Not published for {place}: {'; '.join(missing)}.",) if missing else (),
    )


def _strip(one: Beside, rows: pd.DataFrame, place: str, near: Collection[str]) -> Strip:
    limits = (one.here.lower, one.here.upper) if one.here else (None, None)
    return Strip(
        title=f"{one.indicator.short_title}, {one.period}",
        values=rows["value"].to_numpy("float64"),
        names=rows["area_name"].to_numpy("object"),
        here=one.here.value if one.here else float("nan"),
        lower=limits[0],
        upper=limits[1],
        benchmark=one.england_value,
        said=f"{place if len(place) <= LONGEST_NAME else 'This area'} {figure_of(one, with_interval=False)}",
        said_of_benchmark=_beside_on_strip(one),
        suffix="%" if one.indicator.unit == "percent" else "",
        places=one.indicator.decimals,
        near=rows.loc[rows["area_code"].isin(list(near)), "value"].to_numpy("float64"),
    )


def _beside_on_strip(one: Beside) -> str:
    """Say how the figure stands to England's, short enough for a phone."""
    if one.england_value is None:
        return "no England figure"
    england = f"England {number(one.england_value, one)}"
    return (
        f"{england}, too few to compare" if one.comparison == "unknown" else f"{COMPARISONS[one.comparison]} {england}"
    )


def _reading(shown: Sequence[Beside], districts: Sequence[pd.DataFrame], place: str) -> pd.DataFrame:
    """Lay the figures out for reading: one row per measure, the other districts by the range of their middle half."""
    return pd.DataFrame(
        {
            "Measure": [f"{one.indicator.short_title}, {one.period}" for one in shown],
            f"{place} (95% interval)": [figure_of(one) for one in shown],
            "Compared with England": [compared(one) for one in shown],
            "Middle half of districts": [_middle_half(one, rows) for one, rows in zip(shown, districts, strict=True)],
        }
    )


def _middle_half(one: Beside, rows: pd.DataFrame) -> str:
    """Say between which values the middle half of the districts lies, and how many districts there are."""
    low, high = middle_half(one.indicator.id, one.period)
    return f"{interval(low, high, one.indicator.unit, one.indicator.decimals)} ({len(rows)} districts)"


def _finding(theme: Theme, first: Beside) -> str | None:
    """Say the finding of the theme's first measure, if that one is published here."""
    if first.indicator.id != theme.measures[0]:
        return None
    said = theme.finding.format(value=figure_of(first, with_interval=False))
    return f"{said}, {beside_england(first)}" if first.comparison != "unknown" else said
