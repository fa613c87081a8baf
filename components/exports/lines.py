"""Lines of text for pictures, broken to their width without a browser to measure them."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

from components.style.palette import Palette

WIDTH, PAD = 1000, 32  # pixels
LETTER = 0.52  # width of a letter in Arial, in parts of its height


@dataclass(frozen=True)
class Line:
    """A line of text in the frame."""

    x: int
    y: int
    text: str
    size: int
    colour: str
    weight: int = 400


class Lines:
    """Lines of text beneath each other, broken to the width of the picture."""

    def __init__(self, palette: Palette, start: int = PAD) -> None:
        """Begin at a height in pixels."""
        self.lines: list[Line] = []
        self._palette, self._y = palette, start

    def add(self, text: str, size: int, *, weight: int = 400, quiet: bool = False) -> None:
        """Add a paragraph."""
        letters = int((WIDTH - 2 * PAD) / (size * (LETTER if weight == 400 else LETTER * 1.12)))
        for part in textwrap.wrap(text, letters):
            self._y += int(size * 1.35)
            self.lines.append(
                Line(PAD, self._y, part, size, self._palette.quiet if quiet else self._palette.ink, weight)
            )
        self._y += 5
