"""What the rows of a file mean: which row holds the headings, which columns of ours they name, which table it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

import pandas as pd

from data.store.check import FIRST_ROW
from data.uploads.described import KINDS, described
from data.uploads.grid import HEAD, MOST_ROWS, Line, NotRead, too_long

FEWEST = 3  # headings that must be known; two may agree by chance
SHOWN = 6  # headings named in a message


@dataclass(frozen=True)
class Sheet:
    """One table of a reader's file: its cells as text under our names of columns, missing ones missing.

    The index counts like that of our own tables: the row of the file less two.
    """

    kind: str  # projects or project_outcomes
    file: str  # name of the file, and of the sheet where it has several
    cells: pd.DataFrame
    too_wide: tuple[int, ...] = ()  # rows of the file with more cells than there are headings
    notes: tuple[str, ...] = ()


def known(line: Line) -> int:
    """Count the headings in a row that name columns of ours."""
    return max(len(_columns(line, kind)) for kind in KINDS)


def sheet(file: str, lines: list[Line], notes: list[str]) -> Sheet | None:
    """Understand the rows of a file or sheet; None where no row of headings is found. Raises NotRead if too long."""
    if not lines:
        return None
    at = max(range(len(lines[:HEAD])), key=lambda row: known(lines[row]))
    if known(lines[at]) < FEWEST:
        return None
    kind = max(KINDS, key=lambda kind: len(_columns(lines[at], kind)))
    columns, rows = _columns(lines[at], kind), lines[at + 1 :]
    if len(rows) > MOST_ROWS:
        raise too_long()
    return Sheet(
        kind=kind,
        file=file,
        cells=_cells(columns, rows),
        too_wide=tuple(line.number for line in rows if any(line.cells[len(lines[at].cells) :])),
        notes=(*notes, *_left_out(lines[at], columns)),
    )


def nothing_known(lines: list[Line]) -> NotRead:
    """Say that no row of headings was found, what stands in the first row, and what should."""
    first = ", ".join(f"“{cell[:30]}”" for cell in lines[0].cells[:SHOWN] if cell) if lines else "nothing"
    wanted = ", ".join(f"“{column.title}”" for column in described("projects").columns[:SHOWN])
    return NotRead(
        f"Its headings are not known. The first row holds {first}; it should hold headings such as {wanted}. "
        "Cells may be separated by commas, semicolons, tabs or upright bars. The template has all headings."
    )


def _cells(columns: dict[int, str], rows: list[Line]) -> pd.DataFrame:
    index = [line.number - FIRST_ROW for line in rows]
    data = {
        name: [line.cells[place] or None if place < len(line.cells) else None for line in rows]
        for place, name in columns.items()
    }
    return pd.DataFrame(data, index=index, dtype="str")


def _columns(line: Line, kind: str) -> dict[int, str]:
    """Names of our columns by place in the row; a heading that stands twice counts where it stands first."""
    names: dict[int, str] = {}
    for place, heading in enumerate(line.cells):
        name = _headings(kind).get(_plain(heading))
        if name and name not in names.values():
            names[place] = name
    return names


@cache
def _headings(kind: str) -> dict[str, str]:
    """Our names of columns by what may stand above them: the name or the title in words."""
    columns = described(kind).columns
    return {_plain(column.title): column.name for column in columns} | {_plain(c.name): c.name for c in columns}


def _plain(heading: str) -> str:
    return re.sub(r"[\W_]+", " ", heading).strip().casefold()


def _left_out(line: Line, columns: dict[int, str]) -> list[str]:
    names = [f"“{cell[:40]}”" for place, cell in enumerate(line.cells) if cell and place not in columns]
    if not names:
        return []
    more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
    return [f"Columns that mean nothing here were left out: {', '.join(names[:SHOWN])}{more}."]
