"""Bands at the right of rows: those that share a band cannot be told apart. A letter names each band."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from components.style.palette import Palette

WIDE, APART = 18, 6  # pixels of a band, and between bands
FROM_CHART = 8  # pixels between the chart and the first band
ALIKE = "≈"  # like the one area that is compared: no band, since the others are not compared with each other
HALF = 0.42  # of a row: how far a band reaches above and below its row
Part = dict[str, Any]


def room_for_bands(letters: Mapping[str, str]) -> int:
    """Return the pixels that bands need at the right of a chart."""
    columns = len(set("".join(letters.values())))
    return FROM_CHART + columns * (WIDE + APART) if columns else 0


def bands(
    labels: Sequence[str], at: Sequence[int], letters: Mapping[str, str], palette: Palette
) -> tuple[list[Part], list[Part]]:
    """Return letters and shapes: a column for each letter, a box on each row that has it, a line from first to last.

    `letters` gives the letters of a row by its label, `at` the place of each row on the upright axis.
    """
    columns = sorted(set("".join(letters.values())))
    words: list[Part] = []
    shapes: list[Part] = []
    for column, letter in enumerate(columns):
        rows = [y for name, y in zip(labels, at, strict=True) if letter in letters.get(name, "")]
        left = FROM_CHART + column * (WIDE + APART)
        if letter != ALIKE:
            middle = left + WIDE / 2
            shapes.append(_box(middle - 1.5, middle + 1.5, rows[0], rows[-1], palette.others))
            shapes += [_box(left, left + WIDE, y - HALF, y + HALF, palette.grid) for y in rows]
        words += [
            {
                "x": 1, "xref": "paper", "xanchor": "center", "xshift": left + WIDE / 2, "y": y,
                "text": f"<b>{letter}</b>", "showarrow": False, "font": {"size": 15, "color": palette.ink},
            }
            for y in rows
        ]  # fmt: skip
    return words, shapes


def _box(left: float, right: float, top: float, bottom: float, colour: str) -> Part:
    """Return a box that keeps its width in pixels beside the chart, however wide that is."""
    return {
        "type": "rect", "xref": "paper", "xsizemode": "pixel", "xanchor": 1, "x0": left, "x1": right, "y0": top,
        "y1": bottom, "fillcolor": colour, "line": {"width": 0},
    }  # fmt: skip
