"""Where an area lies among all districts, theme by theme: one strip for each headline measure."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache

import pandas as pd

from components.charts.small_trends import Trend
from components.charts.strips import Strip, strips
from components.figure.figure import Figure
from components.style.numbers import interval
from components.style.words import against, listed
from components.themes.profile.headlines import Theme
from components.themes.profile.standing_out import benchmark
from components.themes.profile.trends import SCALE, rows_of, trend
from components.themes.profile.words import (
    COMPARISONS,
    LIST,
    NO_ENGLAND,
    compared,
    figure_of,
    in_a_sentence,
    median_of,
    number,
    titled,
    uncompared,
)
from data.places.areas import as_spoken, name, spoken
from data.places.beside_england import Beside, beside, district_values, districts_and_england, middle_half
from data.places.neighbours import Median, neighbours
from data.places.over_time import reasons
from data.places.publication import publications
from data.places.standing_out import standing

LONGEST_NAME = 16  # letters of a name that fit above a strip on a phone


def theme_strips(theme: Theme, area_code: str) -> Figure | None:
    """Show an area among all districts on the measures of a theme, and over time where an unbroken series exists.

    None where the area has none of the measures.
    """
    found, place = [beside(indicator, area_code) for indicator in theme.measures], name(area_code)
    shown = [one for one in found if one.here]
    if not shown:
        return None
    districts = [district_values(one.indicator.id, one.period) for one in shown]
    near = neighbours(area_code, LIST)
    middles = [median_of(one, area_code) for one in shown]
    lines = [trend(one.indicator.id, area_code) for one in shown]
    drawn = zip(shown, districts, middles, lines, strict=True)
    parts = [_strip(*each, place, near) for each in drawn]
    said = [in_a_sentence(one, middle) for one, middle in zip(shown, middles, strict=True)]
    missing = [one for one in found if not one.here]
    return Figure(
        id=f"theme-{theme.id}",
        title=_finding(theme, shown[0]),
        subtitle=f"{theme.title}: {as_spoken(place)} among English districts, latest period of each measure"
        + (f"; longer, darker marks are its {len(near)} statistical neighbours (ONS)" if near else ""),
        alt=f"{len(shown)} strips of all districts with {as_spoken(place)} marked. {' '.join(said)}",
        table=_table(shown, area_code, any(lines)),
        datasets=("indicators", "statistical_neighbours") if near else ("indicators",),
        draw=cache(lambda palette: strips(parts, palette, chosen=place)),
        reading=_reading(shown, middles, districts, place),
        notes=tuple(_notes(shown, missing, lines, area_code)),
    )


def _table(shown: Sequence[Beside], area_code: str, with_years: bool) -> pd.DataFrame:
    """Return what is drawn: all districts and England in the latest period, and the years of those with a line."""
    latest = districts_and_england(tuple((one.indicator.id, one.period) for one in shown))
    if not with_years:
        return latest
    years = [rows_of(one.indicator.id, area_code) for one in shown if trend(one.indicator.id, area_code)]
    earlier = pd.concat(years, ignore_index=True)[list(latest)].astype(latest.dtypes.to_dict())
    key = ["indicator_id", "area_code", "period"]
    return pd.concat([latest, earlier], ignore_index=True).drop_duplicates(key, ignore_index=True)


def _notes(
    shown: Sequence[Beside], missing: Sequence[Beside], lines: Sequence[Trend | None], area_code: str
) -> Iterator[str]:
    """Say what is missing, how the small lines are to be read, and why they break."""
    if missing:
        sources = listed(publications((one.indicator.id, one.period) for one in missing))
        measures = "; ".join(one.indicator.short_title for one in missing)
        yield f"Not held here for {spoken(area_code)}: {measures}. Figures of other districts are from {sources}."
    if any(lines):
        yield SCALE
    for one, line in zip(shown, lines, strict=True):
        if line and line.breaks:
            yield f"{one.indicator.short_title}: {' '.join(reasons(rows_of(one.indicator.id, area_code)))}"


def _strip(
    one: Beside, rows: pd.DataFrame, middle: Median | None, line: Trend | None, place: str, near: Collection[str]
) -> Strip:
    limits = (one.here.lower, one.here.upper) if one.here else (None, None)
    return Strip(
        title=titled(one),
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
        middle=middle.value if middle else None,
        said_of_middle=f"median of its neighbours {number(middle.value, one)}" if middle else "",
        trend=line,
    )


def _beside_on_strip(one: Beside) -> str:
    """Say how the figure stands to England's, short enough for a phone."""
    if one.england_value is None:
        return NO_ENGLAND
    england = f"England {number(one.england_value, one)}"
    if one.comparison == "unknown":
        return f"{england}, {uncompared(one)}"
    return f"{COMPARISONS[one.comparison]} {england}"


def _reading(
    shown: Sequence[Beside], middles: Sequence[Median | None], districts: Sequence[pd.DataFrame], place: str
) -> pd.DataFrame:
    """Lay the figures out for reading: one row per measure, the other districts by the range of their middle half."""
    table = pd.DataFrame(
        {
            "Measure": [titled(one) for one in shown],
            f"{place} (95% interval)": [figure_of(one) for one in shown],
            "Compared with England": [compared(one) for one in shown],
        }
    )
    if any(middles):
        pairs = zip(shown, middles, strict=True)
        table["Neighbours’ median"] = [number(m.value, one) if m else "too few held here" for one, m in pairs]
    pairs_of_rows = zip(shown, districts, strict=True)
    return table.assign(**{"Middle half of districts": [_middle_half(one, rows) for one, rows in pairs_of_rows]})


def _middle_half(one: Beside, rows: pd.DataFrame) -> str:
    """Say between which values the middle half of the districts lies, and how many districts there are."""
    low, high = middle_half(one.indicator.id, one.period)
    return f"{interval(low, high, one.indicator.unit, one.indicator.decimals)} ({len(rows)} districts)"


def _finding(theme: Theme, first: Beside) -> str:
    """Say the finding of the first measure that is held here, with its period.

    It is set beside England's figure, or beside the median of all districts where none is held.
    """
    assert first.here
    value, found = figure_of(first, with_interval=False), standing(first.indicator.id, first.here.area_code)
    said = f"{theme.finding.format(value=value)} ({first.period})"
    if first.indicator.id != theme.measures[0]:
        said = f"{titled(first)}: {value}"
    if found is None or found.comparison == "unknown":
        return said
    similar = f"similar to {benchmark(found)}"
    return f"{said}, {similar if found.comparison == 'similar' else against(found.comparison, benchmark(found))}"
