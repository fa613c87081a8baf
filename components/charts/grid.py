"""A grid of counts: where there is much, little or nothing. Numbers in the cells, gaps left open."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from components.charts.labels import lines_in, wrapped
from components.charts.template import blank
from components.palette import Palette, contrast

GAP = "none"


def grid(
    rows: Sequence[str], columns: Sequence[str], counts: Sequence[Sequence[int]], palette: Palette, *, noun: str
) -> go.Figure:
    """Draw a cell per row and column, darker with its count; a cell of zero stays open with a dashed edge and 'none'.

    `noun` is what is counted, in the plural, for the text beside the pointer.
    """
    names = [wrapped(row, 17) for row in rows]
    figure = blank(palette, 46 + sum(max(52, 20 * lines_in(name) + 10) for name in names))
    most = max((max(line) for line in counts), default=0)
    for y, line in enumerate(counts):
        for x, count in enumerate(line):
            _cell(figure, x, y, count, most, palette)
    figure.add_scatter(
        x=[x for _ in rows for x in range(len(columns))],
        y=[y for y in range(len(rows)) for _ in columns],
        mode="markers",
        marker={"size": 30, "opacity": 0},
        customdata=[
            f"{row}, {column.lower()}: <b>{count or 'no'}</b> {noun}"
            for row, line in zip(rows, counts, strict=True)
            for column, count in zip(columns, line, strict=True)
        ],
        hovertemplate="%{customdata}<extra></extra>",
    )
    figure.update_xaxes(
        tickvals=list(range(len(columns))), ticktext=[wrapped(column, 12) for column in columns], side="top",
        range=[-0.5, len(columns) - 0.5], tickfont={"color": palette.ink},
    )  # fmt: skip
    figure.update_yaxes(
        tickvals=list(range(len(names))), ticktext=names, range=[len(names) - 0.5, -0.5], showgrid=False,
        tickfont={"color": palette.ink},
    )  # fmt: skip
    figure.update_layout(margin={"t": 46, "r": 4, "b": 2})
    return figure


def _cell(figure: go.Figure, x: int, y: int, count: int, most: int, palette: Palette) -> None:
    """Draw one cell and write its number."""
    colour = palette.classes[min(len(palette.classes) - 1, int(count / most * len(palette.classes)))] if count else None
    figure.add_shape(
        type="rect", x0=x - 0.48, x1=x + 0.48, y0=y - 0.46, y1=y + 0.46, layer="below",
        fillcolor=colour or palette.paper,
        line={"color": colour or palette.outline, "width": 1, "dash": "solid" if count else "dot"},
    )  # fmt: skip
    ink = max((palette.ink, palette.paper), key=lambda ink: contrast(ink, colour)) if colour else palette.quiet
    text = f"<b>{count}</b>" if count else GAP
    figure.add_annotation(x=x, y=y, text=text, showarrow=False, font={"color": ink, "size": 17 if count else 14})
