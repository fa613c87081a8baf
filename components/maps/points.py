"""Points on the outlines of districts: geometry by address, so that the browser keeps it and no other host is asked."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd
import plotly.graph_objects as go

from components.charts.labels import wrapped
from components.charts.template import blank
from components.maps.outlines import DISTRICTS, fitted, outlines
from components.style.palette import Palette


def points(
    places: pd.DataFrame,
    districts: Collection[str],
    palette: Palette,
    *,
    named: bool,
    height: int = 560,
    file: str = DISTRICTS,
    own: pd.DataFrame | None = None,
) -> go.Figure:
    """Draw a dot per row of `places` (lat, lon, name, size, said) over the outlines of `districts` in a boundary file.

    `size` is a count and sets the area of the dot, `said` is the text beside the pointer. With `named` the name is
    written at each dot, by turns above and below. `own` has the columns of `places` for what a reader has added: drawn
    as hollow diamonds above the dots.
    """
    places = places.sort_values("lat", ascending=False)
    figure = blank(palette, height)
    figure.add_trace(outlines(districts, palette, file=file))
    figure.add_scattergeo(
        lat=list(places["lat"]),
        lon=list(places["lon"]),
        mode="markers+text" if named else "markers",
        text=[wrapped(name, 20) for name in places["name"]],
        textposition=["bottom center" if row % 2 else "top center" for row in range(len(places))],
        textfont={"size": 14, "color": palette.ink},
        marker={
            "size": [9 + 5 * (count**0.5) for count in places["size"]],
            "color": palette.chosen,
            "opacity": 0.9,
            "line": {"color": palette.paper, "width": 1.5},
        },
        customdata=list(places["said"]),
        hovertemplate="%{customdata}<extra></extra>",
    )
    if own is not None and len(own):
        _diamonds(figure, own, palette)
    return fitted(figure)


def _diamonds(figure: go.Figure, own: pd.DataFrame, palette: Palette) -> None:
    """Draw what a reader has added, so that nobody takes it for ours."""
    figure.add_scattergeo(
        lat=list(own["lat"]),
        lon=list(own["lon"]),
        mode="markers",
        marker={
            "symbol": "diamond-open",
            "size": [12 + 5 * (count**0.5) for count in own["size"]],
            "color": palette.notice,
            "line": {"color": palette.notice, "width": 3},
        },
        customdata=list(own["said"]),
        hovertemplate="%{customdata}<extra></extra>",
    )
