"""Rows of a file before anybody knows what they mean, and how much of a file is read at most."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

MOST_BYTES = 5 * 1024 * 1024  # as in .streamlit/config.toml
MOST_ROWS = 1_000  # of projects or outcomes in one file: several times what the largest council runs
MOST_COLUMNS = 60
HEAD = 10  # the headings stand in one of the first rows; titles above them do no harm


class NotRead(ValueError):
    """A file that cannot be read; the message says why and what to do, in plain sentences."""


@dataclass(frozen=True)
class Line:
    """One row of a file that is not empty: its number as a spreadsheet counts, and its cells as text."""

    number: int
    cells: tuple[str, ...]


def lines(rows: Iterable[Iterable[str]]) -> list[Line]:
    """Number the rows and leave out the empty ones.

    Raises NotRead for more than can be laid over a page. Reading stops there, so a huge file costs no more than that.
    """
    found: list[Line] = []
    for number, row in enumerate(rows, start=1):
        cells = tuple(cell.encode("utf-8", "ignore").decode().strip() for cell in row)  # without halves of letters
        if any(cells):
            found.append(Line(number, cells))
        if len(found) > MOST_ROWS + HEAD:
            raise too_long()
    return found


def too_long() -> NotRead:
    """Say that a table has more rows than are read."""
    return NotRead(
        f"It has more than {MOST_ROWS:,} rows, which is the most that can be read. "
        "Nothing of it was taken over: keep the rows that you want to see and add the file again."
    )
