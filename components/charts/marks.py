"""Words on the time axis of a chart: a break, a year without figures, an event."""

from __future__ import annotations

import plotly.graph_objects as go

from components.charts.labels import wrapped
from components.style.palette import Palette

SMALL = 12


def mark_break(figure: go.Figure, x: float, words: str, palette: Palette, *, to_the_right: bool = False) -> None:
    """Draw a break as a dotted line with its reason, written on the side where there is room."""
    _upright(figure, x, palette.outline)
    figure.add_annotation(
        x=x, y=1, yref="paper", text=wrapped(words, 12), showarrow=False, yanchor="top",
        xanchor="left" if to_the_right else "right", align="left" if to_the_right else "right",
        xshift=5 if to_the_right else -5, font={"size": SMALL, "color": palette.quiet},
    )  # fmt: skip


def mark_gap(figure: go.Figure, x: float, words: str, palette: Palette) -> None:
    """Say at the foot of the chart why a period has no figures."""
    figure.add_annotation(
        x=x, y=0, yref="paper", text=wrapped(words, 14), showarrow=False, yanchor="bottom",
        font={"size": SMALL, "color": palette.quiet}, bgcolor=palette.paper,
    )  # fmt: skip


def mark_event(figure: go.Figure, x: float, mark: str, palette: Palette) -> None:
    """Draw an event as a fine upright line with a short mark on top; what it stands for is told in text."""
    _upright(figure, x, palette.outline)
    figure.add_annotation(
        x=x, y=1, yref="paper", text=f"<b>{mark}</b>", showarrow=False, yanchor="bottom",
        font={"size": 14, "color": palette.ink},
    )  # fmt: skip


def _upright(figure: go.Figure, x: float, colour: str) -> None:
    figure.add_shape(
        type="line", x0=x, x1=x, y0=0, y1=1, yref="paper", line={"color": colour, "dash": "dot", "width": 1}
    )
