"""The years of a measure in a profile: a small line beside England's, where an unbroken series exists."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import pandas as pd

from components.charts.small_trends import Run, Trend
from data.places.areas import ENGLAND
from data.places.neighbours import TOTALS
from data.places.over_time import axis, marked, series
from data.store.describe import indicators
from data.store.load import edition

FEWEST = 3  # figures in a row: two points would show a change, not a series
SCALE = (
    "Small lines: change over time, each on its own scale, not from zero; a dotted line marks a new way of counting."
)


def trend(indicator_id: str, area_code: str) -> Trend | None:
    """Return the years of a measure for an area and England; None without three figures in an unbroken row."""
    return _trend(indicator_id, area_code, edition("indicators"))


def rows_of(indicator_id: str, area_code: str) -> pd.DataFrame:
    """Return the figures that a trend is drawn from; columns as in `data.over_time.series`."""
    england = indicators()[indicator_id].unit not in TOTALS
    return series(indicator_id, [area_code], england=england)


@lru_cache(maxsize=2048)
def _trend(indicator_id: str, area_code: str, _: str) -> Trend | None:
    rows, about = rows_of(indicator_id, area_code), indicators()[indicator_id]
    own = rows[rows["area_code"] == area_code]
    if own.empty or own["segment"].value_counts().max() < FEWEST:
        return None
    every = axis(list(own["period"]))
    return Trend(
        every,
        tuple(_runs(own, every)),
        tuple(_runs(rows[rows["area_code"] == ENGLAND], every)),
        tuple(every.index(period) for period in marked(indicator_id, every)),
        "%" if about.unit == "percent" else "",
        about.decimals,
    )


def _runs(rows: pd.DataFrame, every: list[str]) -> Iterator[Run]:
    place = {period: index for index, period in enumerate(every)}
    for _, run in rows.groupby("segment", sort=False):
        yield Run([place[period] for period in run["period"]], [round(value, 3) for value in run["value"]])
