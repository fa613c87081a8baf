"""A cascade: how a whole goes on from step to step, as ribbons between marks that can be clicked.

Plotly's own Sankey diagram tells nobody of a click, and four columns of names run over each other on a phone. Here
every mark has a place as high as its name, however small its part.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import plotly.graph_objects as go

from components.charts.labels import halo, lines_in, wrapped
from components.charts.template import blank
from components.style.palette import Palette

WHOLE = 300  # pixels of the largest step, without the space between marks
LINE, GAP, TOP, LEAST = 17, 12, 42, 2  # pixels of a line of text, between marks, for headings, of the smallest mark
WIDTH = 0.05  # of a mark; the steps stand 1 apart
LETTERS = 12  # in a line beside a mark, so that a phone has room for four steps


@dataclass(frozen=True)
class Mark:
    """One part of one step."""

    key: str
    step: int
    name: str
    amount: str  # in words
    said: str  # beside the pointer
    code: str = ""  # what a click gives
    notable: bool = False  # the one thing to notice


@dataclass(frozen=True)
class Ribbon:
    """What goes on from one mark to another of the next step."""

    start: str
    end: str
    value: float
    said: str


def cascade(headings: Sequence[str], marks: Sequence[Mark], ribbons: Sequence[Ribbon], palette: Palette) -> go.Figure:
    """Draw the steps from left to right; values are those of the ribbons, names stand beside their marks."""
    values = {mark.key: _value(mark.key, ribbons) for mark in marks}
    whole = max(sum(values[m.key] for m in marks if m.step == step) for step in range(len(headings)))
    scale = WHOLE / whole if whole else 0
    tops, height = _tops(marks, values, scale)
    figure = blank(palette, round(height) + TOP)
    _ribbons(figure, marks, ribbons, tops, scale, palette)
    figure.add_scatter(
        x=[mark.step + 0.2 for mark in marks], y=[tops[mark.key] + _room(mark) / 2 for mark in marks], mode="markers",
        marker={"size": 36, "opacity": 0}, customdata=[[mark.said, mark.code] for mark in marks],
        hovertemplate="%{customdata[0]}<extra></extra>",
        unselected={"marker": {"opacity": 0}}, selected={"marker": {"opacity": 0}},
    )  # fmt: skip
    edges = {"xanchor": "left", "yanchor": "top", "align": "left", "showarrow": False}
    figure.update_layout(
        margin={"t": TOP, "l": 0, "r": 0, "b": 0},
        shapes=[
            {
                "type": "rect", "x0": mark.step, "x1": mark.step + WIDTH, "y0": tops[mark.key],
                "y1": tops[mark.key] + max(values[mark.key] * scale, LEAST),
                "fillcolor": palette.notice if mark.notable else palette.chosen, "line": {"width": 0},
            }
            for mark in marks
        ],
        annotations=[
            {
                **edges, "x": mark.step + WIDTH, "y": tops[mark.key], "xshift": 3, "yshift": 3, "text": _text(mark),
                "font": {"size": 13, "shadow": halo(palette.paper)},
            }
            for mark in marks
        ]
        + [
            {**edges, "x": step, "y": 0, "yshift": TOP - 4, "text": f"<b>{heading}</b>"}
            for step, heading in enumerate(headings)
        ],
    )  # fmt: skip
    figure.update_xaxes(visible=False, range=[0, len(headings) - 0.02])
    figure.update_yaxes(visible=False, range=[height, 0])
    return figure


def _text(mark: Mark) -> str:
    return f"{wrapped(mark.name, LETTERS)}<br><b>{wrapped(mark.amount, LETTERS)}</b>"


def _room(mark: Mark) -> int:
    """Return the pixels that the words beside a mark need."""
    return LINE * lines_in(_text(mark)) + 6


def _value(key: str, ribbons: Sequence[Ribbon]) -> float:
    """Return what passes through a mark: the larger of what comes and what goes."""
    return max(sum(r.value for r in ribbons if r.end == key), sum(r.value for r in ribbons if r.start == key))


def _tops(marks: Sequence[Mark], values: dict[str, float], scale: float) -> tuple[dict[str, float], float]:
    """Give every mark its upper edge, and the height of it all: each has room for its words."""
    tops: dict[str, float] = {}
    lowest: dict[int, float] = {}
    for mark in marks:
        tops[mark.key] = lowest.get(mark.step, 0)
        lowest[mark.step] = tops[mark.key] + max(values[mark.key] * scale, _room(mark)) + GAP
    return tops, max(lowest.values(), default=0)


def _ribbons(
    figure: go.Figure, marks: Sequence[Mark], ribbons: Sequence[Ribbon], tops: dict[str, float], scale: float,
    palette: Palette,
) -> None:  # fmt: skip
    """Draw the ribbons, each leaving and arriving below the one before it."""
    steps = {mark.key: mark.step for mark in marks}
    leaving, arriving = dict(tops), dict(tops)
    bend = np.linspace(0, 1, 24)
    curve = bend * bend * (3 - 2 * bend)
    for ribbon in ribbons:
        size, start, end = max(ribbon.value * scale, 1), leaving[ribbon.start], arriving[ribbon.end]
        leaving[ribbon.start] += ribbon.value * scale
        arriving[ribbon.end] += ribbon.value * scale
        across = steps[ribbon.start] + WIDTH + bend * (steps[ribbon.end] - steps[ribbon.start] - WIDTH)
        upper = start + (end - start) * curve
        figure.add_scatter(
            x=np.concatenate([across, across[::-1]]), y=np.concatenate([upper, upper[::-1] + size]), fill="toself",
            mode="lines", fillcolor=palette.grid, line={"width": 1.5, "color": palette.paper}, hoveron="fills",
            hoverinfo="text", text=ribbon.said,
        )  # fmt: skip
