"""One measure over chosen areas, what they are set beside, their regions and England.

Source: dataset `indicators`, with `statistical_neighbours` for who is like whom.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from typing import Literal

import pandas as pd

from data.places.areas import ENGLAND, FIVE, districts, name, region_of
from data.places.beside_england import BY_DEFINITION, district_values, offered, stands, too_few, why_not_compared
from data.places.measures import Measure, is_sampled, values
from data.places.neighbours import METHODS, list_source, neighbours
from data.places.told_apart import Told, all_pairs, one_to_others
from data.store.describe import Indicator, indicators
from data.store.load import edition, table

With = Literal["five", "neighbours-ons", "neighbours-dfe", "region"]
CHOSEN, FIVE_OTHERS, NEIGHBOUR, IN_REGION, REGION, COUNTRY = (
    "chosen", "integration area", "statistical neighbour", "district of the region", "region", "England",
)  # fmt: skip


def measures() -> tuple[str, ...]:
    """Return the indicators that any district or England has a figure of, in the order of the catalogue; no ranks."""
    return tuple(about.id for about in offered() if periods_of(about.id))


def is_national(indicator_id: str) -> bool:
    """Tell whether a measure is held for England only."""
    return _periods(indicator_id, edition("indicators"))[1]


def periods_of(indicator_id: str) -> tuple[str, ...]:
    """Return the periods in which any district has a figure, else England, the earliest first.

    None for an unknown indicator.
    """
    known = set(_indicator_ids(edition("indicators")))
    return _periods(indicator_id, edition("indicators"))[0] if indicator_id in known else ()


def best_period(indicator_id: str, areas: Collection[str]) -> str:
    """Return the period in which most of the areas have a figure; of several, the latest."""
    rows = values(indicator_id, areas=areas).dropna(subset=["value"])
    counts = rows["period"].value_counts()
    return max(periods_of(indicator_id), key=lambda period: (int(counts.get(period, 0)), period))


def nearest_period(indicator_id: str, asked: str, areas: Collection[str]) -> str:
    """Return the period nearest to the one asked for, of two the later; the best one where no year was asked for."""
    if asked in periods_of(indicator_id):
        return asked
    if not asked[:4].isdecimal():
        return best_period(indicator_id, areas)
    year = int(asked[:4])
    return min(reversed(periods_of(indicator_id)), key=lambda period: abs(int(period[:4]) - year))


def comparison(indicator_id: str, areas: Sequence[str], period: str, beside_them: With = "five") -> pd.DataFrame:
    """Return the figures of the chosen areas and of what they stand beside, tidy: one row per area and role.

    Columns: area_code, area_name, group, beside_code (whose neighbour or region the row is; missing where it belongs to
    all), period, survey_mode, value, lower, upper (missing where not held), unit, note, beside_england, source_id.
    Rows come by group, chosen first and England last, by name within a group. Raises KeyError for an unknown indicator
    or area.
    """
    rows: list[tuple[str, str, str | None]] = [(code, CHOSEN, None) for code in areas]
    if beside_them == "five":
        rows += [(code, FIVE_OTHERS, None) for code in FIVE if code not in areas]
    for code in areas:
        if beside_them in METHODS:
            rows += [(other, NEIGHBOUR, code) for other in neighbours(code, beside_them)]
        if beside_them == "region":
            region = region_of(code)[0]
            rows += [(other, IN_REGION, code) for other in districts() if other != code and _lies_in(other, region)]
            rows.append((region, REGION, code))
    order = [CHOSEN, FIVE_OTHERS, NEIGHBOUR, IN_REGION, REGION]
    rows.sort(key=lambda row: (order.index(row[1]), name(row[2]) if row[2] else "", name(row[0])))
    about, figures = indicators()[indicator_id], _figures(indicator_id, period, edition("indicators"))
    frame = pd.DataFrame([_row(about, period, figures, *row) for row in (*rows, (ENGLAND, COUNTRY, None))])
    if beside_them in METHODS:
        listed = frame["group"] == NEIGHBOUR
        frame.loc[listed, "source_id"] += "|" + list_source(beside_them)
    return frame


def told_apart(frame: pd.DataFrame) -> Told:
    """Tell which rows of a comparison can be told apart, all their tests together at 95 per cent (Holm).

    One chosen area is compared with each of the districts beside it. Several are compared with each other and with the
    integration areas beside them. Figures that are not compared, or may rest on too few pupils, have no word.
    """
    about = indicators()[str(frame["indicator_id"].iloc[0])]
    if why_not_compared(about):
        return Told({}, (), 0)
    shown = frame[frame["value"].notna() & ~frame["group"].isin([REGION, COUNTRY])]
    known = _figures(about.id, str(frame["period"].iloc[0]), edition("indicators"))
    figures = {code: known[code] for code in dict.fromkeys(shown["area_code"]) if not too_few(about, code)}
    if is_sampled(about.id):  # where some have an interval, an estimate without one is too thin to say
        figures = {code: one for code, one in figures.items() if one.lower is not None} or figures
    chosen = list(frame.loc[frame["group"] == CHOSEN, "area_code"])
    if len(chosen) == 1:
        others = [figure for code, figure in figures.items() if code != chosen[0]]
        return one_to_others(figures[chosen[0]], others) if chosen[0] in figures else Told({}, (), 0)
    named = frame.loc[frame["group"].isin([CHOSEN, FIVE_OTHERS]), "area_code"]
    return all_pairs([figures[code] for code in named if code in figures])


def middle_half_of(indicator_id: str, period: str) -> tuple[float, float, int]:
    """Return the quarter points of the districts' figures and how many districts have one."""
    figures = district_values(indicator_id, period)["value"].dropna()
    return float(figures.quantile(0.25)), float(figures.quantile(0.75)), len(figures)


@lru_cache(maxsize=256)
def _figures(indicator_id: str, period: str, _: str) -> Mapping[str, Measure]:
    """Read the figures of all areas in one period, once for each edition of the table."""
    rows = values(indicator_id, period=period).dropna(subset=["value"])
    rows = rows.drop(columns=["area_name", "unit", "n"]).astype(object).where(lambda cells: cells.notna(), None)
    found = [{str(key): cell for key, cell in row.items()} for row in rows.to_dict("records")]
    return {str(row["area_code"]): Measure(**{**row, "note": row["note"] or ""}) for row in found}


def _row(
    about: Indicator, period: str, figures: Mapping[str, Measure], code: str, group: str, beside_code: str | None
) -> dict[str, object]:
    """Return one row; what is not held has no value, and says whose figure it would be."""
    here, england = figures.get(code), figures.get(ENGLAND)
    by_definition = BY_DEFINITION.get(about.id) if code == ENGLAND and here is None else None
    unmeasured = "Not held here" if by_definition is None else "By definition of the measure"
    return {
        "indicator_id": about.id,
        "area_code": code,
        "area_name": name(code),
        "group": group,
        "beside_code": beside_code,
        "period": period,
        "survey_mode": here.survey_mode if here else None,
        "value": here.value if here else by_definition,
        "lower": here.lower if here else None,
        "upper": here.upper if here else None,
        "unit": about.unit,
        "beside_england": None if code == ENGLAND else stands(about, here, england),
        "note": here.note if here else unmeasured,
        "source_id": here.source_id if here else about.source_id,
    }


def _lies_in(area_code: str, region: str) -> bool:
    return region_of(area_code)[0] == region


@lru_cache(maxsize=1)
def _indicator_ids(_: str) -> frozenset[str]:
    return frozenset(table("indicators")["indicator_id"].unique())


@lru_cache(maxsize=256)
def _periods(indicator_id: str, _: str) -> tuple[tuple[str, ...], bool]:
    """Find the periods with a figure of any district, else of England, and whether England stands alone."""
    rows = values(indicator_id, areas=[*districts(), ENGLAND]).dropna(subset=["value"])
    local = rows[rows["area_code"] != ENGLAND]
    return tuple(sorted((rows if local.empty else local)["period"].unique())), local.empty
