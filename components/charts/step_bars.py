"""Steps, each part of the one before, as bars over the full width that lead somewhere: markup."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from components.style.palette import Palette


class Step(NamedTuple):
    """One bar: its name, its share of the first in per cent, what is written beside it, and where it leads."""

    name: str
    share: float
    said: str
    href: str


def step_bars(steps: Sequence[Step], palette: Palette, alt: str) -> str:
    """Return the bars as HTML, top to bottom, every text escaped."""
    lines = "".join(
        f"<li><a href='{escape(step.href)}'><span>{escape(step.name)}</span>"
        f"<span class='track'><i style='width:{min(max(step.share, 0.0), 100.0):.2f}%'></i></span>"
        f"<b>{escape(step.said)}</b></a></li>"
        for step in steps
    )
    colours = f"--here:{palette.chosen};--rule:{palette.grid}"
    return f"<ol class='steps' style='{colours}' aria-label='{escape(alt)}'>{lines}</ol>"
