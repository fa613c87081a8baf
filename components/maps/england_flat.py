"""England with the five integration areas for paper: the twin of the map with layers, drawn by Plotly."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.template import blank
from components.maps.geometry import by_address
from components.maps.outlines import fitted, outlines
from components.style.palette import Palette

SIDES = {"E08000032": "middle right", "E09000031": "middle right", "E06000031": "bottom center"}
FIVE = "integration_areas.geojson"


def england_flat(places: pd.DataFrame, districts: pd.DataFrame, palette: Palette) -> go.Figure:
    """Draw all districts softly and the five in navy with their names beside them.

    `places` has area_code, area_name, lat, lon of the five, `districts` the same of all.
    """
    figure = blank(palette, 760)
    ground = outlines(list(districts["area_code"]), palette)
    soft = {
        "colorscale": [[0, palette.grid], [1, palette.grid]],
        "marker": {"line": {"color": palette.paper, "width": 0.6}},
    }
    figure.add_trace(ground.update(soft))
    figure.add_choropleth(
        geojson=by_address(FIVE), featureidkey="properties.code", locations=list(places["area_code"]),
        z=[0] * len(places), colorscale=[[0, palette.chosen], [1, palette.chosen]], showscale=False,
        marker={"line": {"color": palette.chosen, "width": 1.5}},
    )  # fmt: skip
    figure.add_scattergeo(
        lat=list(places["lat"]), lon=list(places["lon"]), mode="text",
        text=[_beside(place) for place in places.itertuples()],
        textposition=[SIDES.get(code, "middle left") for code in places["area_code"]],
        textfont={"size": 15, "color": palette.ink},
    )  # fmt: skip
    return fitted(figure)


def _beside(place: Any) -> str:
    """Write a name beside its area, or a line beneath."""
    below = "<br>" if SIDES.get(place.area_code) == "bottom center" else ""
    return f"{below}   <b>{place.area_name}</b>   "
