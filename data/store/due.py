"""Which tables and measures have a newer edition than the one held here, by the publisher's calendar.

A dataset names the month in the catalogue. A measure that is published every year is due a year after the publication
that its newest figures come from. Neither says that the newer edition was seen, only that its time has come.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import NamedTuple

from data.store.describe import datasets, indicators
from data.store.load import remembered, table

YEARLY = "Annual"  # how the frequency of a measure begins in the catalogue


class Due(NamedTuple):
    """A newer edition that is out, or should be."""

    what: str  # title of the dataset or measure
    held: str  # newest period that is held here
    since: str  # month: 2026-10


def this_month() -> str:
    """Return the present month, as 2026-11."""
    return datetime.now(UTC).strftime("%Y-%m")


def due(dataset_ids: Iterable[str], indicator_ids: Iterable[str], month: str) -> tuple[Due, ...]:
    """Return the newer editions due by a month, of datasets and of measures, in their order.

    Raises KeyError for an unknown dataset or indicator.
    """
    every = datasets()
    of_tables = [
        Due(every[name].title, every[name].held, every[name].newer_since)
        for name in dataset_ids
        if every[name].newer_since
    ]
    yearly = _measures()
    of_measures = [yearly[name] for name in indicator_ids if name in yearly]
    return tuple(found for found in [*of_tables, *of_measures] if found.since <= month)


@remembered
def _measures() -> dict[str, Due]:
    """When the next edition of each yearly measure is due; one whose last publication has no date is not there."""
    rows = table("indicators")
    newest = rows[rows["period"] == rows.groupby("indicator_id")["period"].transform("max")]
    published = newest["source_id"].map(table("sources").set_index("source_id")["published_on"])
    last = newest.assign(published=published).dropna(subset="published").groupby("indicator_id")
    entries, found = indicators(), last[["period", "published"]].max()
    return {
        name: Due(entries[name].short_title, entries[name].spoken(period), _a_year_later(day))
        for name, period, day in zip(found.index, found["period"], found["published"], strict=True)
        if entries[name].frequency.startswith(YEARLY)
    }


def _a_year_later(day: str) -> str:
    """Move a day, month or year to the month a year later; of a year alone the last month is taken, not to be early."""
    return f"{int(day[:4]) + 1}-{day[5:7] or '12'}"
