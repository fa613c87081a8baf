"""One indicator over time for some areas and England: rows with the segments that a line may join.

Source: dataset `indicators`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import pandas as pd

from data.places.areas import ENGLAND
from data.places.measures import values
from data.statistics.segments import with_segments
from data.store.describe import indicators
from data.store.load import edition

YEAR = 4  # characters of a period that are its year
GAP = "No figures between"  # how `data.segments` begins to speak of missing years


def series(indicator_id: str, areas: Sequence[str], *, england: bool = True) -> pd.DataFrame:
    """Return the figures of some areas and, for the time that these have, of England, with segments to be joined.

    Columns as in `measures.values`, with segment and break_before (see `segments.with_segments`). No row where none of
    the areas has a figure; England alone may be asked for. Raises KeyError for an unknown indicator.
    """
    return _series(indicator_id, tuple(areas), england, edition("indicators")).copy(deep=False)


def axis(periods: Sequence[str]) -> list[str]:
    """Return every period from the first to the last, those without figures too; dates stay as they are."""
    first, last = min(periods), max(periods)
    if len(first) == YEAR:
        return [str(year) for year in range(int(first), int(last) + 1)]
    if "/" in first:
        return [f"{year}/{(year + 1) % 100:02d}" for year in range(int(first[:YEAR]), int(last[:YEAR]) + 1)]
    return sorted(set(periods))


def marked(indicator_id: str, every: Sequence[str]) -> list[str]:
    """Return the first period after each break of an indicator that lies within an axis."""
    breaks = [at.at for at in indicators()[indicator_id].breaks if not at.where]
    found = [next((period for period in every if period >= at), None) for at in breaks]
    return list(dict.fromkeys(period for period in found if period and period != every[0]))


def reasons(rows: pd.DataFrame) -> list[str]:
    """Say why lines are broken, each reason once; years without figures are seen and need no words."""
    why = [reason for reason in rows["break_before"].dropna() if not reason.startswith(GAP)]
    return list(dict.fromkeys(reason.split(f" {GAP}")[0] for reason in why))


@lru_cache(maxsize=1024)
def _series(indicator_id: str, areas: tuple[str, ...], england: bool, _: str) -> pd.DataFrame:
    """Cut the rows into segments, once for each edition of the table."""
    rows = values(indicator_id, areas=[*areas, *([ENGLAND] if england else [])]).dropna(subset=["value"])
    own = rows.loc[rows["area_code"].isin(areas), "period"]
    if own.empty:
        return rows.head(0).assign(segment=pd.Series(dtype="Int64"), break_before=pd.Series(dtype="str"))
    rows = rows[(rows["period"] >= own.min()) & (rows["period"] <= own.max())]
    rows = rows.assign(survey_mode=rows["survey_mode"].fillna(""))
    return with_segments(rows, "period", indicators()[indicator_id].breaks, series=["area_code", "survey_mode"])
