"""A council's outline within that of its police force."""

from __future__ import annotations

import plotly.graph_objects as go

from components.charts.labels import wrapped
from components.charts.template import blank
from components.maps.geometry import by_address
from components.maps.outlines import DISTRICTS, fitted
from components.palette import Palette

FORCES = "police_force_areas.geojson"
HEIGHT = 340  # pixels


def force_map(area_code: str, area_name: str, pfa_code: str, palette: Palette) -> go.Figure:
    """Draw the force area softly and the council in navy; the key stands underneath.

    Both files share their lines. They come by address, so that only two codes travel with the page.
    """
    figure = blank(palette, HEIGHT)
    for file, code, colour, words in (
        (FORCES, pfa_code, palette.others, "Police force area"),
        (DISTRICTS, area_code, palette.chosen, area_name),
    ):
        figure.add_choropleth(
            geojson=by_address(file), featureidkey="properties.code", locations=[code], z=[1], showscale=False,
            colorscale=[[0, colour], [1, colour]], marker={"line": {"color": palette.outline, "width": 1}},
            hovertemplate=f"{words}<extra></extra>",
        )  # fmt: skip
    key = (
        f"<span style='color:{palette.chosen}'>■</span> {wrapped(area_name, 30)}   "
        f"<span style='color:{palette.outline}'>■</span> rest of the police force area"
    )
    figure.add_annotation(
        x=0, y=0, xref="paper", yref="paper", xanchor="left", yanchor="top", showarrow=False, align="left",
        text=key, font={"size": 14},
    )  # fmt: skip
    fitted(figure).update_layout(margin={"b": 30})
    return figure
