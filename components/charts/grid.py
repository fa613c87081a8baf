"""A grid of counts: where there is much, little or nothing. Numbers in the cells, gaps left open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from components.charts.labels import lines_in, wrapped
from components.charts.template import blank
from components.style.palette import Palette, contrast

GAP = "none"
APART = 0.25  # of a cell, between the columns and those that stand apart


def grid(
    rows: Mapping[str, str],
    columns: Mapping[str, str],
    counts: Sequence[Sequence[int]],
    palette: Palette,
    *,
    noun: str,
    apart: Sequence[str] = (),
    param: str = "row",
) -> go.Figure:
    """Draw a cell per row and column, darker with its count; a cell of zero stays open with a dashed edge and 'none'.

    `rows` and `columns` are labels by code, `noun` is what is counted, in the plural. The columns `apart`, which are
    the last, stand at a distance and are outlined only, since they count something else. A click on a cell gives
    its codes as an address says them, 'theme=faith&grade=target'; `param` is the name of the rows there.
    """
    names = [wrapped(row, 17) for row in rows.values()]
    figure = blank(palette, 46 + sum(max(52, 20 * lines_in(name) + 10) for name in names))
    places = {code: index + (APART if code in apart else 0) for index, code in enumerate(columns)}
    most = max(
        (count for line in counts for code, count in zip(columns, line, strict=True) if code not in apart), default=0
    )
    cells = [
        _cell(places[code], y, count, 0 if code in apart else most, palette)
        for y, line in enumerate(counts)
        for code, count in zip(columns, line, strict=True)
    ]
    # All at once: Plotly checks everything that is there again with each shape that is added.
    figure.update_layout(shapes=[shape for shape, _ in cells], annotations=[number for _, number in cells])
    figure.add_scatter(
        x=[place for _ in rows for place in places.values()],
        y=[y for y in range(len(rows)) for _ in columns],
        mode="markers",
        marker={"size": 40, "opacity": 0},
        customdata=[
            [f"{rows[row]}, {columns[column].lower()}: <b>{count or 'no'}</b> {noun}", f"{param}={row}&grade={column}"]
            for row, line in zip(rows, counts, strict=True)
            for column, count in zip(columns, line, strict=True)
        ],
        hovertemplate="%{customdata[0]}<extra></extra>",
        unselected={"marker": {"opacity": 0}}, selected={"marker": {"opacity": 0}},
    )  # fmt: skip
    _axes(figure, columns, places, names, palette)
    return figure


def _axes(
    figure: go.Figure, columns: Mapping[str, str], places: Mapping[str, float], names: Sequence[str], palette: Palette
) -> None:
    """Write the names of the columns above and those of the rows on the left."""
    figure.update_xaxes(
        tickvals=list(places.values()), ticktext=[wrapped(column, 12) for column in columns.values()], side="top",
        range=[-0.5, max(places.values(), default=0) + 0.5], tickfont={"color": palette.ink},
    )  # fmt: skip
    figure.update_yaxes(
        tickvals=list(range(len(names))), ticktext=names, range=[len(names) - 0.5, -0.5], showgrid=False,
        tickfont={"color": palette.ink},
    )  # fmt: skip
    figure.update_layout(margin={"t": 46, "r": 4, "b": 2})


def _cell(x: float, y: int, count: int, most: int, palette: Palette) -> tuple[dict[str, Any], dict[str, Any]]:
    """Give the shape of one cell and its number; with `most` 0 it is outlined only."""
    steps = len(palette.classes)
    colour = palette.classes[min(steps - 1, int(count / most * steps))] if count and most else None
    edge = colour or (palette.chosen if count else palette.outline)
    shape = {
        "type": "rect", "x0": x - 0.48, "x1": x + 0.48, "y0": y - 0.46, "y1": y + 0.46, "layer": "below",
        "fillcolor": colour or palette.paper,
        "line": {"color": edge, "width": 2 if count and not most else 1, "dash": "solid" if count else "dot"},
    }  # fmt: skip
    ink = max((palette.ink, palette.paper), key=lambda ink: contrast(ink, colour)) if colour else palette.quiet
    ink = palette.ink if count and not most else ink
    text = f"<b>{count}</b>" if count else GAP
    font = {"color": ink, "size": 17 if count else 14}
    return shape, {"x": x, "y": y, "text": text, "showarrow": False, "font": font}
