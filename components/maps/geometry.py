"""Where outlines come from: files that the browser fetches by address and keeps; only codes and values travel."""

from __future__ import annotations

import plotly.graph_objects as go
import pydeck as pdk

ASSETS = "/assets/"


def by_address(file: str) -> str:
    """Return the address of a boundary file, on a server without a base path."""
    return f"{ASSETS}{file}"


def below(drawn: go.Figure | pdk.Deck, assets: str) -> None:
    """Have a chart fetch its outlines below another address, such as that of a server with a base path."""
    if isinstance(drawn, pdk.Deck):
        for layer in drawn.layers:
            if isinstance(layer.data, str):
                layer.data = layer.data.replace(ASSETS, assets, 1)
    else:
        drawn.for_each_trace(lambda trace: trace.update(geojson=trace.geojson.replace(ASSETS, assets, 1)), outlined)


def outlined(trace: go.Choropleth) -> bool:
    """Tell whether a trace has its outlines from a file."""
    return trace.type == "choropleth" and isinstance(trace.geojson, str)
