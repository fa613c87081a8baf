"""Names beside areas on a choropleth."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.charts.labels import halo, lines_in, spread, wrapped
from components.style.palette import Palette

CLEAR = "rgba(0,0,0,0)"
LINE = 0.36  # degrees of latitude that a line of a name needs on a phone


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
    half = len(places) // 2
    for side, rows in (("left", places.iloc[:half]), ("right", places.iloc[half:])):
        names = [wrapped(name, 14) for name in rows["area_name"]]
        figure.add_scattergeo(
            lat=spread(list(rows["lat"]), [LINE * lines_in(name) for name in names]), lon=list(rows["lon"]),
            mode="text", hoverinfo="skip", showlegend=False, textposition=f"middle {side}",
            text=[f"<b>{name}</b>  " if side == "left" else f"  <b>{name}</b>" for name in names],
            textfont={"size": 14, "color": palette.ink, "shadow": halo(palette.paper)},
        )  # fmt: skip
    return figure
