"""Series over time: one line per unbroken run, a gap where figures or comparability are missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go

from components.charts.labels import lines_in, room, spread, wrapped
from components.charts.template import blank
from components.palette import Palette

MARKERS = ("circle", "diamond", "square", "triangle-up", "x", "cross")
SYMBOLS = ("●", "◆", "■", "▲", "✕", "✚")  # the same marks in text
LINE = 19  # pixels that a line of a label needs


def lines(
    table: pd.DataFrame,
    palette: Palette,
    *,
    periods: Sequence[str],
    series: str,
    value: str = "value",
    period: str = "period",
    segment: str = "segment",
    chosen: str | None = None,
    breaks: Mapping[str, str] | None = None,
    hover: str = "%{y:,.0f}",
    height: int = 400,
    suffix: str = "",
) -> go.Figure:
    """Draw each series, labelled at its end, from zero.

    `periods` lists every period of the axis, those without figures too, so that gaps keep their width.
    Rows of a series that share a `segment` are joined by a line; others are not. With `chosen`, that
    series stands out and the others are context; without, each has its own colour and marker.
    `breaks` maps the first period after a break to a few words that are written beside it.
    """
    figure = blank(palette, height)
    names = list(dict.fromkeys(table[series]))
    at = {name: index for index, name in enumerate(periods)}
    for index, name in enumerate(names):
        colour = _colour(palette, index, name, chosen)
        for _, run in table[table[series] == name].groupby(segment, sort=False):
            figure.add_scatter(
                x=[at[p] for p in run[period]],
                y=list(run[value]),
                mode="lines+markers",
                line={"color": colour, "width": 3 if chosen in (None, name) else 2},
                marker={"color": colour, "size": 9, "symbol": MARKERS[index % len(MARKERS)]},
                name=name,
                customdata=list(run[period]),
                hovertemplate=f"{name}, %{{customdata}}: <b>{hover}{suffix}</b><extra></extra>",
            )
    top = float(table[value].max()) * 1.08 if len(table) else 1.0
    _end_labels(figure, table, names, palette, top=top, at=at, series=series, value=value, period=period, chosen=chosen)
    for first, words in (breaks or {}).items():
        _break(figure, at[first] - 0.5, words, palette)
    shown = _few(len(periods))
    figure.update_xaxes(
        tickvals=shown,
        ticktext=[periods[i].replace("/", "/<br>") for i in shown],
        tickangle=0,
        range=[-0.4, len(periods) - 0.6],
    )
    figure.update_yaxes(
        range=[min(0.0, float(table[value].min()) if len(table) else 0.0), top], ticksuffix=suffix, nticks=6
    )
    return figure


def _colour(palette: Palette, index: int, name: str, chosen: str | None) -> str:
    if chosen is None:
        return palette.categories[index % len(palette.categories)]
    return palette.chosen if name == chosen else palette.outline


def _end_labels(
    figure: go.Figure,
    table: pd.DataFrame,
    names: Sequence[str],
    palette: Palette,
    *,
    top: float,
    at: Mapping[str, int],
    series: str,
    value: str,
    period: str,
    chosen: str | None,
) -> None:
    """Write each series' name at the right edge, level with its last point where there is room."""
    ends = [table[table[series] == name].iloc[-1] for name in names]
    marks = [(SYMBOLS[index % len(SYMBOLS)], _colour(palette, index, name, chosen)) for index, name in enumerate(names)]
    texts = [
        f"<span style='color:{colour}'>{mark}</span> {wrapped(name, 18)}"
        for name, (mark, colour) in zip(names, marks, strict=True)
    ]
    per_pixel = top / max(int(figure.layout.height) - 60, 1)
    placed = spread([float(end[value]) for end in ends], [lines_in(text) * LINE * per_pixel for text in texts])
    for index, (name, text, y) in enumerate(zip(names, texts, placed, strict=True)):
        figure.add_annotation(
            x=1, xref="paper", y=y, text=text, showarrow=False, xanchor="left", align="left", xshift=8,
            font={"color": _text_colour(palette, index, name, chosen), "size": 14},
        )  # fmt: skip
    figure.update_layout(margin={"r": min(room([wrapped(name, 18) for name in names]) + 14, 170)})


def _text_colour(palette: Palette, index: int, name: str, chosen: str | None) -> str:
    return palette.ink if chosen is None or name == chosen else palette.quiet


def _break(figure: go.Figure, x: float, words: str, palette: Palette) -> None:
    """Draw a break as a dotted line with its reason."""
    figure.add_shape(
        type="line", x0=x, x1=x, y0=0, y1=1, yref="paper", line={"color": palette.outline, "dash": "dot", "width": 1}
    )
    figure.add_annotation(
        x=x, y=1, yref="paper", text=wrapped(words, 20), showarrow=False, xanchor="right", yanchor="top", align="right",
        xshift=-5, font={"size": 12, "color": palette.quiet},
    )  # fmt: skip


def _few(count: int, most: int = 5) -> list[int]:
    """Choose at most `most` positions, the last always among them, evenly apart."""
    step = max(1, -(-(count - 1) // (most - 1)))
    return sorted(range(count - 1, -1, -step))
