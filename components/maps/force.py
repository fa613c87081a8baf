"""A district's outline within that of its police force, with the other districts that the force covers."""

from __future__ import annotations

from collections.abc import Mapping

import plotly.graph_objects as go

from components.charts.labels import wrapped
from components.charts.template import blank
from components.maps.geometry import by_address
from components.maps.outlines import DISTRICTS, fitted
from components.style.palette import Palette

FORCES = "police_force_areas.geojson"
HEIGHT = 360  # pixels
CLEAR = "rgba(0,0,0,0)"


def force_map(
    area_code: str, pfa_code: str, districts: Mapping[str, str], key: tuple[str, str], palette: Palette
) -> go.Figure:
    """Draw the districts of a force softly, the chosen one in navy, and the outline of the force around them.

    `districts` has names by code, the chosen one among them; `key` says what the navy and the grey stand for, and is
    written underneath. Both files share their lines. They come by address, so that only codes travel with the page.
    """
    figure = blank(palette, HEIGHT)
    others = {code: name for code, name in districts.items() if code != area_code}
    for file, names, colour, edge in (
        (DISTRICTS, others, palette.others, 0.5),
        (DISTRICTS, {area_code: districts[area_code]}, palette.chosen, 0.5),
        (FORCES, {pfa_code: ""}, CLEAR, 2),
    ):
        figure.add_choropleth(
            geojson=by_address(file), featureidkey="properties.code", locations=list(names), z=[1] * len(names),
            showscale=False, colorscale=[[0, colour], [1, colour]],
            marker={"line": {"color": palette.outline if edge > 1 else palette.paper, "width": edge}},
            customdata=list(names.values()), hovertemplate="%{customdata}<extra></extra>",
            hoverinfo="skip" if file == FORCES else None,
        )  # fmt: skip
    signs = zip((palette.chosen, palette.outline), key, strict=True)
    figure.add_annotation(
        x=0, y=0, xref="paper", yref="paper", xanchor="left", yanchor="top", showarrow=False, align="left",
        text="<br>".join(f"<span style='color:{colour}'>■</span> {wrapped(words, 44)}" for colour, words in signs),
        font={"size": 14},
    )  # fmt: skip
    fitted(figure).update_layout(margin={"b": 64})
    return figure
