"""A strip: all districts as fine marks on one line, the chosen one and England told apart."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from components.charts.template import blank
from components.palette import Palette


def strip(
    values: Sequence[float],
    names: Sequence[str],
    palette: Palette,
    *,
    chosen: str,
    benchmark: float | None,
    suffix: str = "",
    places: int = 1,
) -> go.Figure:
    """Draw one mark per district at its value, the chosen district as a dot, England as a dashed line."""
    figure = blank(palette, 92)
    figure.add_scatter(
        x=list(values), y=[0] * len(values), mode="markers", customdata=list(names),
        marker={"symbol": "line-ns", "size": 22, "line": {"color": palette.outline, "width": 1}, "opacity": 0.45},
        hovertemplate=f"%{{customdata}}: %{{x:.{places}f}}{suffix}<extra></extra>",
    )  # fmt: skip
    here = [value for value, name in zip(values, names, strict=True) if name == chosen]
    figure.add_scatter(
        x=here, y=[0] * len(here), mode="markers",
        marker={"color": palette.chosen, "size": 17, "line": {"color": palette.paper, "width": 2}},
        hovertemplate=f"{chosen}: <b>%{{x:.{places}f}}{suffix}</b><extra></extra>",
    )  # fmt: skip
    if benchmark is not None:
        figure.add_vline(x=benchmark, line={"color": palette.notice, "width": 2, "dash": "dash"})
        figure.add_annotation(
            x=benchmark, y=1, yref="paper", yanchor="bottom", showarrow=False, text="England",
            font={"size": 13, "color": palette.quiet},
        )  # fmt: skip
    figure.update_yaxes(visible=False, range=[-1, 1])
    figure.update_xaxes(ticksuffix=suffix, nticks=5)
    figure.update_layout(margin={"t": 22})
    return figure
