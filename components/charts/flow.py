"""Where money flows: a Sankey diagram in three columns whose names are read on a phone and on a wall."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from components.charts.labels import halo, wrapped
from components.charts.template import assembled
from components.style.palette import Palette, rgb

APART = 34  # pixels between boxes, so that two lines of a name fit beside the thinnest
THICK = 12
LETTERS = 16  # of a line of a name
TOP = 30
Part = dict[str, Any]


@dataclass(frozen=True)
class Box:
    """A place where money passes, in one of the columns."""

    column: int
    name: str
    said: str  # its sum, in words
    chosen: bool = False


def flow(
    boxes: Sequence[Box],
    links: Mapping[tuple[int, int], float],
    palette: Palette,
    *,
    headings: Sequence[str],
    said: Mapping[tuple[int, int], str],
    tall: int = 300,
) -> go.Figure:
    """Draw boxes in their columns, in the given order, and links between them as wide as their sums.

    `links` go from the places of two boxes in `boxes` to a sum. The sums of all boxes of a column are `tall` pixels
    together. A chosen box and its links are navy, the others grey.
    """
    through = [max(_sum(links, 0, i), _sum(links, 1, i)) for i in range(len(boxes))]
    whole = max(_column(boxes, through, column) for column in range(len(headings))) or 1.0
    height = tall + APART * max(sum(box.column == c for box in boxes) for c in range(len(headings)))
    placed = _places(boxes, [tall * value / whole for value in through], len(headings), height)
    trace: Part = {
        "type": "sankey", "arrangement": "fixed", "orientation": "h", "domain": {"x": [0, 1], "y": [0, 1]},
        "textfont": {"size": 13, "color": palette.ink, "shadow": halo(palette.paper)},
        "node": _nodes(boxes, placed, palette),
        "link": {
            "source": [source for source, _ in links],
            "target": [target for _, target in links],
            "value": list(links.values()),
            "color": [_faint(palette, any(boxes[i].chosen for i in ends)) for ends in links],
            "customdata": [said[ends] for ends in links],
            "hovertemplate": "%{customdata}<extra></extra>",
        },
    }  # fmt: skip
    layout = {"annotations": _headings(headings), "margin": {"l": 2, "r": 2, "t": TOP, "b": 8}}
    return assembled(palette, height + TOP + 8, [trace], layout)


def _nodes(boxes: Sequence[Box], placed: Sequence[tuple[float, float]], palette: Palette) -> Part:
    return {
        "label": [wrapped(box.name, LETTERS) for box in boxes],
        "x": [x for x, _ in placed],
        "y": [y for _, y in placed],
        "color": [palette.chosen if box.chosen else palette.outline for box in boxes],
        "customdata": [f"{box.name}: {box.said}" for box in boxes],
        "hovertemplate": "%{customdata}<extra></extra>",
        "thickness": THICK,
        "pad": APART,
        "line": {"width": 0},
    }


def _sum(links: Mapping[tuple[int, int], float], end: int, box: int) -> float:
    return sum(value for ends, value in links.items() if ends[end] == box)


def _column(boxes: Sequence[Box], through: Sequence[float], column: int) -> float:
    return sum(value for box, value in zip(boxes, through, strict=True) if box.column == column)


def _places(boxes: Sequence[Box], sizes: Sequence[float], columns: int, height: int) -> list[tuple[float, float]]:
    """Return the centre of every box as shares of the drawing: boxes of a column stand below each other, apart."""
    at = [APART / 2] * columns
    placed = []
    for box, size in zip(boxes, sizes, strict=True):
        share = (at[box.column] + size / 2) / height
        placed.append((min(max(box.column / (columns - 1), 0.001), 0.999), min(max(share, 0.001), 0.999)))
        at[box.column] += size + APART
    return placed


def _faint(palette: Palette, chosen: bool) -> str:
    """The colour of a link, through which others are seen."""
    red, green, blue = rgb(palette.chosen if chosen else palette.outline)
    return f"rgba({red},{green},{blue},{0.5 if chosen else 0.28})"


def _headings(headings: Sequence[str]) -> list[Part]:
    sides = ["left", *["center"] * (len(headings) - 2), "right"]
    return [
        {
            "x": index / (len(headings) - 1), "xref": "paper", "xanchor": side, "y": 1, "yref": "paper",
            "yanchor": "bottom", "yshift": 6, "text": f"<b>{heading}</b>", "showarrow": False, "font": {"size": 14},
        }
        for index, (heading, side) in enumerate(zip(headings, sides, strict=True))
    ]  # fmt: skip
