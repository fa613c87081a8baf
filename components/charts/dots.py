"""Dots with intervals: several areas on one measure, and the benchmark as a line."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.labels import lines_in, wrapped
from components.charts.template import blank
from components.numbers import is_missing
from components.palette import Palette


def dots(
    table: pd.DataFrame,
    palette: Palette,
    *,
    label: str = "area_name",
    chosen: str | None = None,
    benchmark: float | None = None,
    benchmark_name: str = "England",
    suffix: str = "",
    places: int = 1,
) -> go.Figure:
    """Draw value, lower and upper of each row, in the given order, top to bottom.

    The interval is a thin line through the dot. Nothing is sorted here: order by name, since
    neighbouring values are often not really different.
    """
    names = [wrapped(str(name), 22) for name in table[label]]
    figure = blank(palette, 56 + sum(max(34, 20 * lines_in(name) + 12) for name in names))
    out = [chosen is None or name == chosen for name in table[label]]
    colours = [palette.chosen if is_out else palette.outline for is_out in out]
    for index, (lower, upper, colour) in enumerate(zip(table["lower"], table["upper"], colours, strict=True)):
        if not (is_missing(lower) or is_missing(upper)):
            figure.add_scatter(
                x=[lower, upper], y=[index, index], mode="lines", line={"color": colour, "width": 3}, hoverinfo="skip",
            )  # fmt: skip
    said = [_said(row, label, suffix, places) for row in table.to_dict("records")]
    figure.add_scatter(
        x=list(table["value"]), y=list(range(len(table))), mode="markers", customdata=said,
        marker={"color": colours, "size": 13, "line": {"color": palette.paper, "width": 1}},
        hovertemplate="%{customdata}<extra></extra>",
    )  # fmt: skip
    if benchmark is not None:
        figure.add_vline(x=benchmark, line={"color": palette.notice, "width": 2, "dash": "dash"})
        figure.add_annotation(
            x=benchmark, y=1, yref="paper", yanchor="bottom", showarrow=False,
            text=f"{benchmark_name} {benchmark:.{places}f}{suffix}", font={"size": 14},
        )  # fmt: skip
    figure.update_yaxes(
        tickvals=list(range(len(names))), ticktext=names, range=[len(names) - 0.4, -0.6], showgrid=False,
        tickfont={"color": palette.ink},
    )  # fmt: skip
    figure.update_xaxes(ticksuffix=suffix, showgrid=True, gridcolor=palette.grid, nticks=5)
    figure.update_layout(margin={"t": 28, "r": 24})
    return figure


def _said(row: dict[Any, Any], label: str, suffix: str, places: int) -> str:
    text = f"{row[label]}: <b>{row['value']:.{places}f}{suffix}</b>"
    if not is_missing(row["lower"]):
        text += f"<br>95% interval {row['lower']:.{places}f} to {row['upper']:.{places}f}{suffix}"
    return text
