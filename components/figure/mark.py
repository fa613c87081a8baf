"""The mark of a permanent link: what its figure was made from.

In an address it is `edition=<used>-<release>.<figure>.<key>`. `used` stands for the editions of the very tables that
the figure was made from; `release` for all tables at that time, so that the register can tell what has changed even
when the figure has come to use other tables; `key` names the saved rows, where they were saved.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from data.store import editions

_FORM = re.compile(r"([0-9a-f]{8})-([0-9a-f]{8})(?:\.([a-z0-9-]{1,60})(?:\.([0-9a-f]{32}))?)?")


@dataclass(frozen=True)
class Mark:
    """What a permanent link was made from."""

    used: str
    release: str
    figure_id: str | None = None  # None where the whole page is meant
    key: str | None = None

    def __str__(self) -> str:
        """Write it as in an address."""
        return ".".join(part for part in (f"{self.used}-{self.release}", self.figure_id, self.key) if part)


def read(text: str) -> Mark | None:
    """Read the mark of an address; None where nobody can have made it here."""
    found = _FORM.fullmatch(text)
    return Mark(*found.groups()) if found else None


def used(dataset_ids: Collection[str]) -> str:
    """Return the figures that stand for the present editions of these tables together."""
    held = editions.held()
    return editions.release_id({name: held.get(name, "") for name in dataset_ids})


def current(figure_id: str, dataset_ids: Collection[str], key: str | None = None) -> Mark:
    """Return the mark of a figure that is made now from these tables; `key` is that of its saved rows."""
    return Mark(used(dataset_ids), editions.release_id(editions.held()), figure_id, key)
