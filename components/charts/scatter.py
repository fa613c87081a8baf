"""Two measures against each other: a dot for each district, some of them named."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd
import plotly.graph_objects as go

from components.charts.labels import halo
from components.charts.template import blank
from components.style.palette import Palette

HEIGHT = 480  # pixels
CLOSE = 0.07  # of the height: names nearer than that are moved apart


def scatter(
    table: pd.DataFrame,
    palette: Palette,
    *,
    x: str,
    y: str,
    chosen: Collection[str] = (),
    named: Collection[str] = (),
    suffixes: tuple[str, str] = ("", ""),
    places: tuple[int, int] = (1, 1),
) -> go.Figure:
    """Draw columns a (across) and b (upwards) of each row; `x` and `y` are the titles of the axes.

    Rows whose area_code is in `chosen` stand out and are named, those in `named` are named in a lighter hand. No line
    is drawn through the dots.
    """
    figure = blank(palette, HEIGHT)
    out = table["area_code"].isin(list(chosen))
    hover = (
        f"<b>%{{customdata}}</b><br>{x}: %{{x:,.{places[0]}f}}{suffixes[0]}<br>"
        f"{y}: %{{y:,.{places[1]}f}}{suffixes[1]}<extra></extra>"
    )
    for rows, marker in (
        (table[~out], {"color": palette.others, "size": 8, "line": {"color": palette.outline, "width": 1}}),
        (table[out], {"color": palette.chosen, "size": 13, "line": {"color": palette.paper, "width": 1}}),
    ):
        figure.add_scatter(
            x=list(rows["a"]), y=list(rows["b"]), mode="markers", customdata=list(rows["area_name"]), marker=marker,
            hovertemplate=hover,
        )  # fmt: skip
    _name(figure, table, table[out | table["area_code"].isin(list(named))], chosen, palette)
    figure.update_xaxes(title={"text": x}, ticksuffix=suffixes[0], nticks=6, showgrid=True, gridcolor=palette.grid)
    figure.update_yaxes(ticksuffix=suffixes[1], nticks=6)
    figure.add_annotation(
        x=0, xref="paper", xanchor="left", y=1, yref="paper", yanchor="bottom", text=f"↑ {y}", showarrow=False,
        font={"color": palette.quiet, "size": 14},
    )  # fmt: skip
    figure.update_layout(margin={"t": 28, "r": 12})
    return figure


def _name(
    figure: go.Figure, table: pd.DataFrame, rows: pd.DataFrame, chosen: Collection[str], palette: Palette
) -> None:
    """Write the names of some rows beside their dots, towards the middle of the chart."""
    middle, far = (float(table["a"].min()) + float(table["a"].max())) / 2, float(table["b"].max() - table["b"].min())
    taken: list[float] = []
    for row in rows.sort_values("b").to_dict("records"):
        # Names of dots that are level with each other would hide each other: lift the later one.
        at = max([float(row["b"]), *(one + CLOSE * far for one in taken if abs(one - row["b"]) < CLOSE * far)])
        taken.append(at)
        left, bold, text = row["a"] > middle, row["area_code"] in chosen, row["area_name"]
        colour = palette.ink if bold else palette.quiet
        figure.add_annotation(
            x=row["a"], y=at, text=f"<b>{text}</b>" if bold else text, showarrow=False,
            xanchor="right" if left else "left", xshift=-11 if left else 11,
            font={"size": 14, "color": colour, "shadow": halo(palette.paper)},
        )  # fmt: skip
