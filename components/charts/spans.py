"""Spans on one axis, each below a line of words that has the whole width: years of a fund, sizes of awards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from components.charts.labels import lines_in, wrapped
from components.charts.template import assembled
from components.style.palette import Palette

Part = dict[str, Any]
LETTERS = 40  # of a line of words, so that it fits the narrowest phone
NAME_ENDS = "\0"  # in a line of words: one letter that cannot stand in a name
LINE, MARKS, APART = 18, 16, 7  # pixels for a line of words, for the marks below it, and between rows
AXIS = 30


@dataclass(frozen=True)
class Span:
    """One row. Places are in the units of the axis; what is missing is not drawn."""

    name: str  # above the marks, in bold
    words: str  # after the name
    said: str  # beside the pointer
    ends: tuple[float, float] | None = None  # a thin line, or a bar where there is no middle
    middle: tuple[float, float] | None = None  # a thick line within the ends
    mark: float | None = None  # a dot
    beside: str = ""  # written where there is more room, left or right of the marks; else after the words
    chosen: bool = True


def spans(
    rows: Sequence[Span], palette: Palette, *, between: tuple[float, float], ticks: Mapping[float, str], thin: bool
) -> go.Figure:
    """Draw each row in the given order, top to bottom, on an axis that is labelled at its top and bottom.

    `thin` draws the ends as a fine line (for ranges with a middle), otherwise as a bar. Rows that are not chosen are
    grey with an outline.
    """
    traces: list[Part] = []
    notes: list[Part] = []
    at = 0.0
    for row in rows:
        x, before, letters = _room(row, between)
        apart = bool(row.beside) and len(row.beside) < letters
        text = _text(row.name, row.words if apart or not row.beside else f"{row.words}, {row.beside}")
        notes.append(_words(text, at, palette.ink if row.chosen else palette.quiet))
        y = at + lines_in(text) * LINE + MARKS / 2
        traces += _marks(row, y, palette, thin)
        if apart:
            notes.append(_beside(row.beside, x, y, before, palette))
        at = y + MARKS / 2 + APART
    height = int(at) + 2 * AXIS
    axis: Part = {
        "range": list(between), "tickvals": list(ticks), "ticktext": list(ticks.values()), "showgrid": True,
        "gridcolor": palette.grid, "tickangle": 0,
    }  # fmt: skip
    layout: Part = {
        "annotations": notes,
        "xaxis": axis,
        "xaxis2": {**axis, "overlaying": "x", "side": "top", "matches": "x", "fixedrange": True, "showgrid": False},
        "yaxis": {"range": [at, 0], "visible": False},
        "margin": {"t": AXIS, "b": AXIS, "l": 0, "r": 0},
        "hovermode": "closest",
    }
    traces.append({"type": "scatter", "x": [between[0]], "y": [0], "xaxis": "x2", "opacity": 0, "hoverinfo": "skip"})
    return assembled(palette, height, traces, layout)


def _marks(row: Span, y: float, palette: Palette, thin: bool) -> list[Part]:
    """Draw the marks of a row; the widest first."""
    colour = palette.chosen if row.chosen else palette.others
    same: Part = {"type": "scatter", "text": row.said, "hovertemplate": "%{text}<extra></extra>"}
    parts: list[Part] = []
    if row.ends:
        line = {"color": colour if row.chosen or not thin else palette.outline, "width": 2 if thin else 10}
        parts.append({**same, "mode": "lines", "x": list(row.ends), "y": [y, y], "line": line})
    if row.middle:
        wide = {"color": colour, "width": 10}
        parts.append({**same, "mode": "lines", "x": list(row.middle), "y": [y, y], "line": wide})
    if row.mark is not None:
        rim = {"color": palette.paper if row.chosen else palette.outline, "width": 2 if row.chosen else 1}
        dot = {"color": colour, "size": 13, "line": rim, "opacity": 1}
        parts.append({**same, "mode": "markers", "x": [row.mark], "y": [y], "marker": dot})
    return parts


def _words(text: str, y: float, colour: str) -> Part:
    return {
        "x": 0, "xref": "paper", "xanchor": "left", "y": y, "yanchor": "top", "text": text, "align": "left",
        "showarrow": False, "font": {"size": 14, "color": colour}, "borderpad": 0, "bgcolor": "rgba(0,0,0,0)",
    }  # fmt: skip


def _room(row: Span, between: tuple[float, float]) -> tuple[float, bool, float]:
    """Find the side of the marks with more room: where it begins, whether it is before them, and its letters."""
    first, last = between
    places = [place for place in (*(row.ends or ()), row.mark) if place is not None] or [first]
    left, right = min(places), max(places)
    before = left - first > last - right
    share = (left - first if before else last - right) / (last - first)
    return left if before else right, before, share * LETTERS


def _text(name: str, words: str) -> str:
    """Break a name and what follows it into lines, and set the name in bold: its tags take no room."""
    return "<b>" + wrapped(f"{name}{NAME_ENDS}, {words}", LETTERS).replace(NAME_ENDS, "</b>")


def _beside(words: str, x: float, y: float, before: bool, palette: Palette) -> Part:
    return {
        "x": x, "xanchor": "right" if before else "left", "y": y, "yanchor": "middle", "text": words,
        "showarrow": False, "xshift": -9 if before else 9, "font": {"size": 13, "color": palette.quiet},
        "bgcolor": palette.paper, "borderpad": 0,
    }  # fmt: skip
