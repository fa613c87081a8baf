"""Labels set directly at marks: wrapped to fit a phone, and nudged apart so that none hides another."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence


def wrapped(text: str, width: int = 22) -> str:
    """Break a label into lines of at most `width` characters, in Plotly's HTML; never inside £1.2 million."""
    kept = re.sub(r"(\d) (million|billion)\b", "\\1\u00a0\\2", text)
    return "<br>".join(textwrap.wrap(kept, width, break_long_words=False)) or text


def halo(paper: str) -> str:
    """Return the rim of paper around letters that stand on marks, as Plotly takes it for a font's `shadow`."""
    return ", ".join(f"{x}px {y}px 2px {paper}" for x in (-1, 1) for y in (-1, 1))


def lines_in(text: str) -> int:
    """Count the lines of a wrapped label."""
    return text.count("<br>") + 1


def room(texts: Sequence[str], per_character: float = 7.6) -> int:
    """Return the pixels that the longest line among wrapped labels needs."""
    return int(max((len(line) for text in texts for line in text.split("<br>")), default=0) * per_character) + 10


def spread(positions: Sequence[float], sizes: Sequence[float]) -> list[float]:
    """Move label centres apart until none overlaps, each as near to its own mark as the order allows.

    `positions` and `sizes` share one unit. Neighbours that touch move together, so that the group
    stays centred on its marks.
    """
    order = sorted(range(len(positions)), key=positions.__getitem__)
    groups: list[list[int]] = []
    for index in order:
        groups.append([index])
        while len(groups) > 1 and _end(groups[-2], positions, sizes) > _start(groups[-1], positions, sizes):
            last = groups.pop()
            groups[-1] += last
    placed = [0.0] * len(positions)
    for group in groups:
        at = _start(group, positions, sizes)
        for index in group:
            placed[index] = at + sizes[index] / 2
            at += sizes[index]
    return placed


def _start(group: list[int], positions: Sequence[float], sizes: Sequence[float]) -> float:
    centre = sum(positions[i] for i in group) / len(group)
    return centre - sum(sizes[i] for i in group) / 2


def _end(group: list[int], positions: Sequence[float], sizes: Sequence[float]) -> float:
    return _start(group, positions, sizes) + sum(sizes[i] for i in group)
