"""One Plotly template for every figure: no frame, few lines, room for direct labels."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go

from components.style.palette import DARK, LIGHT, Palette

FONT = '"Source Sans", "Source Sans Pro", Arial, sans-serif'


def template(palette: Palette) -> go.layout.Template:
    """Return the template for a light or dark screen."""
    axis = {
        "showgrid": False,
        "zeroline": False,
        "showline": False,
        "ticks": "",
        "automargin": True,
        "tickfont": {"color": palette.quiet, "size": 14},
        "title": {"font": {"color": palette.quiet, "size": 14}, "standoff": 8},
    }
    return go.layout.Template(
        layout={
            "font": {"family": FONT, "size": 15, "color": palette.ink},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "colorway": palette.categories,
            "showlegend": False,
            "margin": {"l": 0, "r": 8, "t": 12, "b": 0, "pad": 6},
            "hoverlabel": {
                "bgcolor": palette.paper,
                "bordercolor": palette.outline,
                "font": {"family": FONT, "size": 14, "color": palette.ink},
                "align": "left",
            },
            "xaxis": axis,
            "yaxis": {**axis, "showgrid": True, "gridcolor": palette.grid, "tickformat": ","},
            "dragmode": False,
            "bargap": 0.35,
        }
    )


_TEMPLATES = {palette.name: template(palette) for palette in (LIGHT, DARK)}


def blank(palette: Palette, height: int) -> go.Figure:
    """Return an empty figure in our template, `height` pixels high, its axes fixed against accidental zooms."""
    figure = go.Figure(layout={"template": _TEMPLATES[palette.name], "height": height})
    figure.update_xaxes(fixedrange=True)
    figure.update_yaxes(fixedrange=True)
    return figure


def assembled(palette: Palette, height: int, traces: list[dict[str, Any]], layout: dict[str, Any]) -> go.Figure:
    """Return a figure in our template made in one go, which is many times faster than adding part after part.

    Plotly does not check the parts, which takes most of the time: the tests of a chart do, with `go.Figure(figure)`.
    """
    axes = {name: {"fixedrange": True, **layout.get(name, {})} for name in ("xaxis", "yaxis")}
    whole = {"template": _TEMPLATES[palette.name], "height": height, **layout, **axes}
    return go.Figure(data=traces, layout=whole, _validate=False)
