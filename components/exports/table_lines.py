"""The table of a figure that has no chart, as lines of text in its picture."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

import pandas as pd

from components.exports.lines import LETTER, PAD, WIDTH, Line, Lines
from components.style.palette import Palette

LONGEST = 40  # rows that a picture can hold
SIZE, BETWEEN = 14, 2  # pixels; letters between columns
MOST = 60  # letters of a cell that count towards the width of its column


def table_lines(frame: pd.DataFrame, top: int, palette: Palette) -> list[Line]:
    """Lay out a table of text: in columns where every word has room, else as one entry below the other."""
    widths = _widths(frame)
    lines = list(_in_columns(frame, widths, top, palette) if widths else _as_entries(frame, top, palette))
    if len(frame) > LONGEST:
        left = f"The first {LONGEST} of {len(frame):,} rows; the files have all."
        lines.append(Line(PAD, lines[-1].y + 26, left, SIZE, palette.quiet))
    return lines


def _widths(frame: pd.DataFrame) -> list[int] | None:
    """Share the width of the picture among the columns, in letters; None where a word would have to be broken."""
    cells = [[str(name), *frame[name].head(LONGEST)] for name in frame]
    least = [max(len(word) for cell in column for word in cell.split() or [""]) for column in cells]
    wanted = [min(MOST, max(map(len, column))) for column in cells]
    room = int((WIDTH - 2 * PAD) / (SIZE * LETTER)) - BETWEEN * len(cells)
    if sum(least) > room:
        return None
    spare = room - sum(least)
    more = [most - few for most, few in zip(wanted, least, strict=True)]
    return [few + min(extra, spare * extra // max(1, sum(more))) for few, extra in zip(least, more, strict=True)]


def _in_columns(frame: pd.DataFrame, widths: list[int], top: int, palette: Palette) -> Iterator[Line]:
    y = top
    for number, row in enumerate([[str(name) for name in frame], *frame.head(LONGEST).to_numpy().tolist()]):
        parts = [textwrap.wrap(cell, width) or [""] for cell, width in zip(row, widths, strict=True)]
        for depth in range(max(map(len, parts))):
            y, x = y + int(SIZE * 1.35), PAD
            for part, width in zip(parts, widths, strict=True):
                if depth < len(part):
                    yield Line(x, y, part[depth], SIZE, palette.ink, 400 if number else 700)
                x += int((width + BETWEEN) * SIZE * LETTER)
        y += 6


def _as_entries(frame: pd.DataFrame, top: int, palette: Palette) -> Iterator[Line]:
    lines, (first, *others) = Lines(palette, top), [str(name) for name in frame]
    for row in frame.head(LONGEST).to_dict("records"):
        lines.add(row[first], SIZE, weight=700)
        lines.add("; ".join(f"{name}: {row[name]}" for name in others), SIZE)
    yield from lines.lines
