"""Indicators by area: the rows of one indicator, the latest figure of an area, and how far districts spread.

The table is sorted into indicators once per process; a page asks many times and only filters a few thousand rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import isnan
from typing import Any

import pandas as pd

from data.places.areas import districts
from data.store.load import edition, table

# Estimates that come without limits. They are not full counts, so a gap between two of them proves nothing.
ESTIMATES_WITHOUT_LIMITS = frozenset({"net_international_migration", "net_international_migration_per_1000"})
_KEY = ["indicator_id", "area_code", "period", "survey_mode"]


@dataclass(frozen=True)
class Measure:
    """One figure and all that must travel with it. Limits are 95 per cent limits in the unit of the indicator."""

    indicator_id: str
    area_code: str
    period: str
    value: float
    lower: float | None
    upper: float | None
    note: str  # empty where there is nothing to mind
    source_id: str
    survey_mode: str | None = None
    n: int | None = None


@dataclass(frozen=True)
class _Index:
    """The indicators table, sorted for asking."""

    whole: pd.DataFrame
    rows: Mapping[str, pd.DataFrame]  # indicator_id -> its rows, by area, period and survey mode
    place: Mapping[tuple[str, str, str], int]  # (indicator_id, area_code, period) -> its row in `whole`
    last: Mapping[tuple[str, str], int]  # (indicator_id, area_code) -> its row of the last period
    numbers: Sequence[float]  # the values of `whole`
    sampled: frozenset[str]  # indicators that come from asking some of the people


def values(indicator_id: str, *, areas: Iterable[str] | None = None, period: str | None = None) -> pd.DataFrame:
    """Return the rows of one indicator, with `area_name` beside the code, by area and period.

    `areas` keeps these codes only, `period` this period only; what is not published is simply not there.
    Raises KeyError for an indicator that the table does not have, TableUnavailable when there is no table.
    """
    frame = _rows(indicator_id)
    if areas is not None:
        frame = frame[frame["area_code"].isin([areas] if isinstance(areas, str) else list(areas))]
    if period is not None:
        frame = frame[frame["period"] == period]
    return frame.copy(deep=False)  # Copy-on-Write: the caller may change its copy, the index stays as it is


def latest(indicator_id: str, area_code: str) -> Measure | None:
    """Return the figure of the last period published for the area, or None where there is none.

    Where a survey was made in two ways in that period, the online and paper figure is returned.
    """
    _rows(indicator_id)
    return _figure(_index().last.get((indicator_id, area_code)))


def measure_at(indicator_id: str, area_code: str, period: str) -> Measure | None:
    """Return the figure of the area in that period, or None: what a benchmark needs to be of the same period."""
    _rows(indicator_id)
    return _figure(_index().place.get((indicator_id, area_code, period)))


def value_at(indicator_id: str, area_code: str, period: str) -> float | None:
    """Return the bare figure of `measure_at`, many times faster: for medians over many areas."""
    row = _index().place.get((indicator_id, area_code, period))
    return None if row is None or isnan(_index().numbers[row]) else _index().numbers[row]


def periods(indicator_id: str) -> tuple[str, ...]:
    """Return the periods for which any area has a figure, the earliest first."""
    return tuple(sorted(_rows(indicator_id)["period"].unique()))


def is_sampled(indicator_id: str) -> bool:
    """Tell whether the figures of an indicator are estimates, and not full counts."""
    return indicator_id in _index().sampled


def spread(indicator_id: str, period: str) -> float:
    """Return the standard deviation between all districts in a period; zero where fewer than two have a figure."""
    return _spread(indicator_id, period, edition("indicators"))


def _rows(indicator_id: str) -> pd.DataFrame:
    try:
        return _index().rows[indicator_id]
    except KeyError:
        raise KeyError(f"there is no indicator {indicator_id!r}") from None


def _index() -> _Index:
    table("indicators")  # a table out of use says so here
    return _build(edition("indicators"), edition("areas"))


@lru_cache(maxsize=1)
def _build(indicators_edition: str, areas_edition: str) -> _Index:
    """Sort the table once for each edition of it."""
    frame = table("indicators").sort_values(_KEY, na_position="first", ignore_index=True)
    frame.insert(2, "area_name", frame["area_code"].map(table("areas").set_index("area_code")["area_name"]))
    asked = frame.loc[frame["lower"].notna() | frame["survey_mode"].notna(), "indicator_id"]
    rows = {str(name): part.reset_index(drop=True) for name, part in frame.groupby("indicator_id", sort=False)}
    # Rows stand in the order of their periods, so a later one takes the place of an earlier one.
    place = {key: row for row, key in enumerate(zip(*(frame[name].to_list() for name in _KEY[:3]), strict=True))}
    last = {(indicator_id, area_code): row for (indicator_id, area_code, _), row in place.items()}
    return _Index(
        frame, rows, place, last, frame["value"].to_list(), frozenset(asked.unique()) | ESTIMATES_WITHOUT_LIMITS
    )


def _figure(row: int | None) -> Measure | None:
    """Read one row of the index; what is missing becomes None, a missing note an empty one."""
    return None if row is None else _read(row, edition("indicators"))


@lru_cache(maxsize=8192)
def _read(row: int, _: str) -> Measure:
    """Read one row, once for each edition of the table: a profile asks for a hundred, England's among them."""
    cells = _index().whole.iloc[row].to_dict()
    known: dict[str, Any] = {str(name): None if pd.isna(cell) else cell for name, cell in cells.items()}
    known["note"] = known["note"] or ""
    return Measure(**{name: known[name] for name in Measure.__dataclass_fields__})


@lru_cache(maxsize=256)
def _spread(indicator_id: str, period: str, _: str) -> float:
    """Work out the standard deviation between districts, once for each edition of the table."""
    deviation = float(values(indicator_id, areas=districts(), period=period)["value"].std(ddof=0))
    return 0.0 if isnan(deviation) else deviation
