"""Outlines of areas as a ground for other marks, as Plotly maps. Geometry by address, no basemap."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import plotly.graph_objects as go

from components.maps.geometry import by_address
from components.style.palette import Palette

DISTRICTS = "local_authorities.geojson"
THE_FIVE = "integration_area_outlines.geojson"  # finer


def outlines(codes: Collection[str], palette: Palette, *, file: str = DISTRICTS) -> go.Choropleth:
    """Return areas in soft grey with hairline borders, as a ground for something else.

    `codes` are those of the file's `properties.code`.
    """
    return go.Choropleth(
        geojson=by_address(file),
        featureidkey="properties.code",
        locations=list(codes),
        z=[0] * len(codes),
        colorscale=[[0, palette.missing], [1, palette.missing]],
        showscale=False,
        marker={"line": {"color": palette.outline, "width": 0.8}},
        hoverinfo="skip",
    )


# No rotation: with one, Plotly fits a map to the whole globe instead of what is drawn on it.
FITTED: dict[str, Any] = {
    "fitbounds": "locations",
    "visible": False,
    "projection": {"type": "mercator"},
    "bgcolor": "rgba(0,0,0,0)",
}


def fitted(figure: go.Figure) -> go.Figure:
    """Fit a map to what is drawn on it, without basemap."""
    figure.update_geos(FITTED)
    figure.update_layout(margin={"l": 0, "r": 0, "t": 0, "b": 0})
    return figure
