"""Single points in groups: rows that must not be joined, each group under the words that say what it counts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.labels import lines_in, room, wrapped
from components.charts.lines import MARKERS
from components.charts.template import blank
from components.style.palette import Palette

LINE = 19  # pixels that a line of a heading needs
ROW = 30  # pixels that a point needs
GAP = 14  # pixels above a heading


def points(
    table: pd.DataFrame,
    texts: Sequence[str],
    palette: Palette,
    *,
    group: str,
    label: str,
    value: str,
    wrap: int = 52,
) -> go.Figure:
    """Draw a point per row from zero, in the given order; rows of a `group` stand together under its name.

    Each group has a marker of its own, and a thin line leads from the axis to each point; nothing joins two points.
    """
    at, headings, height = _places(list(table[group]), wrap)
    figure = blank(palette, height)
    order = list(dict.fromkeys(table[group]))
    symbols = [MARKERS[order.index(name) % len(MARKERS)] for name in table[group]]
    values = [float(number) for number in table[value]]
    figure.add_scatter(
        x=values, y=at, mode="markers+text", text=[f"  {text}" for text in texts], textposition="middle right",
        marker={"color": palette.chosen, "size": 12, "symbol": symbols}, cliponaxis=False,
        customdata=[f"{name}: <b>{text}</b>" for name, text in zip(table[label], texts, strict=True)],
        hovertemplate="%{customdata}<extra></extra>",
    )  # fmt: skip
    left = room([str(name) for name in table[label]])
    figure.update_layout(
        shapes=[
            {
                "type": "line", "x0": 0, "x1": number, "y0": y, "y1": y, "layer": "below",
                "line": {"color": palette.others},
            }
            for y, number in zip(at, values, strict=True)
        ],
        annotations=[_heading(y, text, left, palette) for y, text in headings],
    )  # fmt: skip
    figure.update_yaxes(
        tickvals=at, ticktext=list(table[label]), range=[height, 0], showgrid=False, automargin=False,
        tickfont={"color": palette.ink},
    )  # fmt: skip
    figure.update_xaxes(visible=False, range=[0, max(values, default=1.0) * 1.02])
    figure.update_layout(margin={"l": left, "r": min(room(texts) + 14, 190), "t": 0, "b": 0})
    return figure


def _heading(y: float, text: str, left: int, palette: Palette) -> dict[str, Any]:
    return {
        "x": 0, "xref": "paper", "xanchor": "left", "xshift": -left, "y": y, "yanchor": "top", "text": text,
        "showarrow": False, "align": "left", "font": {"size": 14, "color": palette.quiet},
    }  # fmt: skip


def _places(groups: Sequence[str], wrap: int) -> tuple[list[float], list[tuple[float, str]], int]:
    """Set rows and headings from top to bottom: pixels of each row, of each heading with its text, and of the whole."""
    at: list[float] = []
    headings: list[tuple[float, str]] = []
    y, before = 0.0, None
    for name in groups:
        if name != before:
            text = wrapped(name, wrap)
            y += GAP if before is not None else 0
            headings.append((y, text))
            y += lines_in(text) * LINE + 4
            before = name
        at.append(y + ROW / 2)
        y += ROW
    return at, headings, int(y) + 8
