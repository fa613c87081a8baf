"""The register of editions: every edition of every table that was published here, and what changed in words.

`data/editions.csv` is only ever added to. `python -m data.editions` lists the tables that it does not have yet in their
present edition; `python -m data.editions awards="Twelve more awards"` adds them, and on a terminal it asks.

The register lies beside the tables and is none of them: it could not name its own edition.
"""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Callable, Collection, Mapping
from functools import cache

from pydantic import Field

from data.store.describe import DATA, Description, datasets
from data.store.load import edition, table

REGISTER = DATA / "editions.csv"


class Change(Description):
    """A line of the register: a table as it was published here from a day on."""

    dataset_id: str
    edition: str = Field(pattern=r"^([0-9a-f]{12})?$")  # empty where the table was taken out of the catalogue
    published_on: str = Field(pattern=r"^\d{4}-\d{2}-\d{2}$")
    rows: int = Field(ge=0)
    bytes: int = Field(ge=0)  # as CSV, on the day
    words: str = Field(min_length=1)  # what changed


class Release(Description):
    """All tables as they stood together."""

    id: str
    published_on: str
    lines: int  # of the register, up to here
    editions: dict[str, str]  # by dataset


@cache
def register() -> tuple[Change, ...]:
    """Return the lines of the register, oldest first."""
    with REGISTER.open(encoding="utf-8", newline="") as lines:
        return tuple(Change.model_validate(line) for line in csv.DictReader(lines))


def changes(dataset_id: str | None = None) -> tuple[Change, ...]:
    """Return the changes of one dataset, or of all, newest first."""
    return tuple(line for line in reversed(register()) if dataset_id in (None, line.dataset_id))


def latest(dataset_id: str) -> Change | None:
    """Return the last line of a dataset; None where it has none yet."""
    return next(iter(changes(dataset_id)), None)


def held() -> dict[str, str]:
    """Return the edition of every table as its file lies here; empty where it cannot be read."""
    return {dataset_id: _held(dataset_id) for dataset_id in datasets()}


def present() -> Release | None:
    """Return the state of the register that this copy is in; None where a table was changed and not registered."""
    return releases().get(release_id(held()))


def release_id(editions: Mapping[str, str]) -> str:
    """Return eight figures that stand for these editions together: the same files, the same figures."""
    lines = "\n".join(f"{name} {found}" for name, found in sorted(editions.items()) if found)
    return hashlib.sha256(lines.encode()).hexdigest()[:8]


@cache
def releases() -> dict[str, Release]:
    """Return every state of the register by its id, oldest first; a state that came back keeps its first place."""
    found: dict[str, Release] = {}
    editions: dict[str, str] = {}
    for count, line in enumerate(register(), 1):
        editions = {**editions, line.dataset_id: line.edition}
        state = release_id(editions)
        found.setdefault(state, Release(id=state, published_on=line.published_on, lines=count, editions=editions))
    return found


def changed_since(then: Release, dataset_ids: Collection[str]) -> list[str]:
    """Return those of some datasets that stood in another edition then."""
    now = held()
    return sorted(name for name in dataset_ids if now.get(name, "") != then.editions.get(name, ""))


def changes_since(then: Release, dataset_ids: Collection[str]) -> list[Change]:
    """Return what the register says of the datasets among these that have changed since then, newest first."""
    changed = changed_since(then, dataset_ids)
    return [line for line in reversed(register()[then.lines :]) if line.dataset_id in changed]


def missing() -> list[str]:
    """Return the datasets whose present edition is not the last one in the register."""
    last = {line.dataset_id: line.edition for line in register()}
    now = held()
    return sorted(name for name in {*last, *now} if now.get(name, "") != last.get(name, ""))


def add(words: Mapping[str, str], on: str, size: Callable[[str], int]) -> None:
    """Write a line for each of these datasets: what changed, and the day from which it is published here.

    `size` tells how many bytes a dataset has as CSV.
    """
    with REGISTER.open("a", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        for name, said in sorted(words.items()):
            counts = (len(table(name)), size(name)) if name in datasets() else (0, 0)
            writer.writerow([name, held().get(name, ""), on, *counts, said])
    forget()


def forget() -> None:
    """Forget the register: after it was added to, and in tests."""
    register.cache_clear()
    releases.cache_clear()


def _held(dataset_id: str) -> str:
    try:
        return edition(dataset_id)
    except OSError:
        return ""
