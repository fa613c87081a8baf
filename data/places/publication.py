"""Where the figures of a measure come from: the publication that has them, as far as the rows held here say."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from data.places.areas import ENGLAND
from data.places.measures import values
from data.store.load import edition, table


def publication(indicator_id: str, period: str) -> str:
    """Name the publication and publisher of a measure in one period: where a figure not held here would come from.

    Of several the one with most rows. Raises KeyError for an unknown indicator.
    """
    return _publication(indicator_id, period, edition("indicators"), edition("sources"))


def no_england(indicator_id: str, period: str) -> str:
    """Say that England's figure of a period is not held, and where it would come from if it has others."""
    held = not values(indicator_id, areas=ENGLAND).dropna(subset=["value"]).empty
    source = f" It would come from {publication(indicator_id, period)}." if held else ""
    return f"No figure for England is held here for {period}.{source}"


def publications(measures: Iterable[tuple[str, str]]) -> list[str]:
    """Name the publications of pairs of indicator and period, each once."""
    return list(dict.fromkeys(publication(indicator_id, period) for indicator_id, period in measures))


@lru_cache(maxsize=256)
def _publication(indicator_id: str, period: str, *_: str) -> str:
    source_id = str(values(indicator_id, period=period)["source_id"].mode()[0]).split("|")[0]
    source = table("sources").set_index("source_id").loc[source_id]
    return f"{str(source['title']).split(':')[0]} ({str(source['publisher']).replace(' (', ', ').rstrip(')')})"
