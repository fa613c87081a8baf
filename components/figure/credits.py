"""Who is behind the numbers of a figure: publications, licences, descriptions of tables. Plain values, no markup."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from components.figure.figure import Figure
from data.store.describe import datasets
from data.store.load import edition, table

NAMED = 2  # publications named with a figure; its files name all


@dataclass(frozen=True)
class Credits:
    """What stands beneath a figure, wherever it is shown."""

    publications: tuple[tuple[str, str | None], ...]  # title and address of the newest
    more: int  # publications that are not named
    datasets: tuple[tuple[str, str], ...]  # id and title of the tables
    licences: tuple[str, ...]

    @property
    def in_words(self) -> str:
        """The publications and licences as a line of plain text."""
        more = f" and {self.more} more, named in the files" if self.more else ""
        named = f"Source: {'; '.join(title for title, _ in self.publications)}{more}. " if self.publications else ""
        return f"{named}Licence: {', '.join(self.licences)}."


def credits_of(figure: Figure) -> Credits:
    """Return the credits of a figure."""
    return _credits(tuple(figure.sources()["source_id"]), figure.datasets, edition("sources"))


@lru_cache(maxsize=1024)
def _credits(source_ids: tuple[str, ...], dataset_ids: tuple[str, ...], _: str) -> Credits:
    """Look these up, once for each edition of the register of sources."""
    sources = table("sources").set_index("source_id").loc[list(source_ids)]
    sources = sources.sort_values("published_on", ascending=False)
    named = sources.head(NAMED)
    licences = sources["licence"] if len(sources) else [datasets()[name].licence for name in dataset_ids]
    return Credits(
        publications=tuple(
            (str(row.title), row.url if isinstance(row.url, str) else None) for row in named.itertuples(index=False)
        ),
        more=len(sources) - len(named),
        datasets=tuple((name, datasets()[name].title) for name in dataset_ids),
        licences=tuple(dict.fromkeys(licences)),
    )
