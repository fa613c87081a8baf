"""Names beside areas on a choropleth."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.charts.labels import halo, wrapped
from components.palette import Palette

CLEAR = "rgba(0,0,0,0)"


def with_names(figure: go.Figure, places: pd.DataFrame, palette: Palette, *, geometry: str) -> go.Figure:
    """Outline some areas of a map and write their names beside them; return the same map.

    `places` has area_code, area_name, lat and lon. The western half of them have their names on the left, the others
    on the right, so that neighbours keep apart. `geometry` is the address of the boundary file.
    """
    places = places.sort_values("lon", ignore_index=True)
    figure.add_choropleth(
        geojson=geometry, featureidkey="properties.code", locations=list(places["area_code"]), z=[0] * len(places),
        colorscale=[[0, CLEAR], [1, CLEAR]], showscale=False, showlegend=False, hoverinfo="skip",
        marker={"line": {"color": palette.notice, "width": 2.5}},
    )  # fmt: skip
    west = len(places) // 2
    figure.add_scattergeo(
        lat=list(places["lat"]), lon=list(places["lon"]), mode="text", hoverinfo="skip", showlegend=False,
        text=[f"<b>{wrapped(name, 14)}</b>  " if row < west else f"  <b>{wrapped(name, 14)}</b>"
              for row, name in enumerate(places["area_name"])],
        textposition=["middle left" if row < west else "middle right" for row in range(len(places))],
        textfont={"size": 14, "color": palette.ink, "shadow": halo(palette.paper)},
    )  # fmt: skip
    return figure
