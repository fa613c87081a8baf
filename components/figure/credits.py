"""Who is behind the numbers of a figure: publications, licences, descriptions of tables. Plain values, no markup."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from components.figure.figure import Figure
from components.figure.standing import CONVERTS, Reservation, reservations
from components.style.words import month_in_words
from data.store.describe import datasets
from data.store.due import Due, due, this_month
from data.store.load import edition, table

NAMED = 2  # publications named with a figure; its files name all


class Publication(NamedTuple):
    """One publication behind a figure."""

    title: str
    publisher: str
    year: str  # '' where the publication names none
    url: str | None


@dataclass(frozen=True)
class Credits:
    """What stands beneath a figure, wherever it is shown."""

    publications: tuple[Publication, ...]  # the newest
    publishers: tuple[str, ...]  # of all
    more: int  # publications that are not named
    datasets: tuple[tuple[str, str], ...]  # id and title of the tables
    licences: tuple[str, ...]
    reservations: tuple[Reservation, ...]  # what rests on the press, or on one second-hand copy
    newer: str  # that a newer edition is due, '' where none is

    @property
    def standing(self) -> tuple[str, ...]:
        """How far the figure can be relied on, in sentences: how official its publications are, and how new."""
        return (*(held.sentence for held in self.reservations), *filter(None, [self.newer]))

    @property
    def in_words(self) -> str:
        """The publications and licences as a line of plain text."""
        more = f" and {self.more} more, named in the files" if self.more else ""
        named = f"Source: {'; '.join(one.title for one in self.publications)}{more}. " if self.publications else ""
        return " ".join((f"{named}Licence: {', '.join(self.licences)}.", *self.standing))

    @property
    def label(self) -> str:
        """Who published it and when, as short as can be: 'Home Office, 2025, and 2 more'; what is less, too."""
        if not self.publications:
            return ", ".join(title for _, title in self.datasets)
        first = self.publications[0]
        others = len(self.publishers) - 1
        less = [held.short for held in self.reservations]
        return ", ".join(filter(None, [first.publisher, first.year, f"and {others} more" if others else "", *less]))


def credits_of(figure: Figure) -> Credits:
    """Return the credits of a figure."""
    measures = tuple(figure.table["indicator_id"].drop_duplicates()) if "indicator_id" in figure.table else ()
    own = [name for name in figure.datasets if name not in CONVERTS] or figure.datasets
    found = due(own, measures, this_month())
    alike = not measures or len(found) == len(measures)
    newer = _overdue(found, named=not alike)
    return _credits(tuple(figure.sources()["source_id"]), figure.datasets, newer, edition("sources"))


def minded(figure: Figure) -> tuple[str, ...]:
    """Return all that is to be minded with a figure away from its page: its caveats, then how good its sources are."""
    return (*figure.caveats, *credits_of(figure).standing)


@lru_cache(maxsize=1024)
def _credits(source_ids: tuple[str, ...], dataset_ids: tuple[str, ...], newer: str, _: str) -> Credits:
    """Look these up, once for each edition of the register of sources."""
    sources = table("sources").set_index("source_id").loc[list(source_ids)]
    sources = sources.sort_values("published_on", ascending=False)
    named = sources.head(NAMED)
    licences = sources["licence"] if len(sources) else [datasets()[name].licence for name in dataset_ids]
    return Credits(
        publications=tuple(_publication(row) for row in named.to_dict("records")),
        publishers=tuple(dict.fromkeys(sources["publisher"])),
        more=len(sources) - len(named),
        datasets=tuple((name, datasets()[name].title) for name in dataset_ids),
        licences=tuple(dict.fromkeys(licences)),
        reservations=reservations(sources.reset_index()),
        newer=newer,
    )


def _overdue(newer: tuple[Due, ...], *, named: bool) -> str:
    """Say what is held and since when something newer is due; by name where that differs within a figure."""
    if not named and len({one[1:] for one in newer}) == 1:
        return f"Held: {newer[0].held}. A newer edition has been due since {month_in_words(newer[0].since)}."
    listed = [f"{one.what} (held: {one.held}), since {month_in_words(one.since)}" for one in newer]
    return f"Newer editions have been due of: {'; '.join(listed)}." if listed else ""


def _publication(row: Mapping[Any, Any]) -> Publication:
    year, url = row["published_on"], row["url"]
    return Publication(
        title=row["title"],
        publisher=row["publisher"],
        year=year[:4] if isinstance(year, str) else "",
        url=url if isinstance(url, str) else None,
    )
