"""Register the editions of tables that have changed: `python -m data.editions awards="Twelve more awards"`."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import partial

from data.served.query import size
from data.store.editions import add, missing


def register(words: Mapping[str, str], on: str) -> None:
    """Add a line to the register for each of these datasets, with its rows and its bytes as CSV."""
    add(words, on, partial(size, kind="csv"))


def _words(wanting: Sequence[str], given: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Take the words for each dataset from the command, else ask for them on a terminal."""
    said = dict(part.split("=", 1) for part in given if "=" in part)
    for name in wanting:
        words = said.get(name) or (input(f"{name}: what changed? ") if sys.stdin.isatty() else "")
        if words.strip():
            yield name, words.strip()


def main(given: Sequence[str]) -> int:
    """Add what the register lacks, as far as there are words for it. Returns the exit status."""
    words = dict(_words(missing(), given))
    register(words, datetime.now(UTC).date().isoformat())
    for name in missing():
        print(f'not in the register: run python -m data.editions {name}="What changed."')
    print(f"{len(words)} added, {len(missing())} missing")
    return 1 if missing() else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
