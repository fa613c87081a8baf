"""Cut a series where no line may be drawn: at a gap, at a listed break, or where something else is counted."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from typing import Any

import pandas as pd

from data.store.describe import Break, datasets


def with_segments(
    rows: pd.DataFrame,
    period: str,
    breaks: Collection[Break] = (),
    series: Sequence[str] = (),
    same: Mapping[str, str] | None = None,
) -> pd.DataFrame:
    """Return the rows in order of time, series by series, with two more columns.

    `segment` counts up from 1: a line may join only rows of one segment. `break_before` says in plain English why
    no line reaches the row from the one before it in its series; it is missing where one does.
    `period` is a column of years (2018), financial years (2018/19), their quarters (2018/19 Q1) or months (2018-04).
    `series` names the columns that tell series apart. `same` names the columns that must not change along a line, and
    what to say if they do.
    Raises ValueError when a series has two rows for one period, KeyError when a break names an unknown column.
    """
    rows = rows.sort_values([*series, period], ignore_index=True)
    told = {period, *series, *(same or {}), *(name for at in breaks for name in at.where)}
    records = rows[[name for name in rows if name in told]].to_dict("records")  # a row has many more columns
    starts, reasons = [1] * min(len(records), 1), [""] * min(len(records), 1)
    for before, after in pairwise(records):
        other_series = any(before[column] != after[column] for column in series)
        reason = "" if other_series else _why_not(before, after, period, breaks, same or {})
        starts.append(int(other_series or reason != ""))
        reasons.append(reason)
    segment = pd.Series(starts, index=rows.index, dtype="Int64").cumsum()
    why = pd.Series(reasons, index=rows.index, dtype="str").replace("", None)
    return rows.assign(segment=segment, break_before=why)


def breaks_of(dataset_id: str, *, per_head: bool = False) -> list[Break]:
    """Return the breaks of a dataset, with those of the population where its figures are divided by it."""
    return [at for name in (dataset_id, *["population"] * per_head) for at in datasets()[name].breaks]


def _why_not(
    before: Mapping[Any, Any], after: Mapping[Any, Any], period: str, breaks: Collection[Break], same: Mapping[str, str]
) -> str:
    """Say why no line may join two neighbouring rows; empty where it may."""
    first, last = str(before[period]), str(after[period])
    steps = _number(last) - _number(first)
    if steps < 1:
        raise ValueError(f"two rows for {last} in one series")
    reasons = [
        at.what
        for at in breaks
        if first < at.at <= last and all(after[name] == value for name, value in at.where.items())
    ]
    reasons += [sentence for column, sentence in same.items() if before[column] != after[column]]
    if steps > 1:
        reasons.append(f"No figures between {first} and {last}.")
    return " ".join(reasons)


def _number(period: str) -> int:
    """Number a period such that neighbours differ by one."""
    if len(period) == len("2018-04") and period[4] == "-":
        return int(period[:4]) * 12 + int(period[5:])
    if " Q" in period:
        return int(period[:4]) * 4 + int(period[-1])
    return int(period[:4])
