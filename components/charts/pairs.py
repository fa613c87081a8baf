"""Groups of bars: the same categories for a place, another year or England, each named at its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import plotly.graph_objects as go

from components.charts.labels import room
from components.charts.template import assembled
from components.style.palette import Palette

Role = Literal["chosen", "earlier", "others"]  # filled, hollow, grey

LABEL, BAR, GAP = 24, 19, 9  # pixels for a category's name, for a bar and below the last bar


@dataclass(frozen=True)
class Bars:
    """One bar in every group. `texts` are written at the ends; a missing value (NaN) has no bar and its text only."""

    values: Sequence[float]
    texts: Sequence[str]
    role: Role


def pairs(labels: Sequence[str], groups: Sequence[Bars], palette: Palette) -> go.Figure:
    """Draw a group of bars under each label, from zero, in the given order, top to bottom.

    Labels stand above their bars, so that on a phone the bars have the whole width.
    """
    step = LABEL + BAR * len(groups) + GAP
    bars: list[dict[str, Any]] = []
    for place, group in enumerate(groups):
        missing = [value != value for value in group.values]
        bars.append(
            {
                "type": "bar",
                "orientation": "h",
                "x": [
                    0 if gone and text else value
                    for gone, value, text in zip(missing, group.values, group.texts, strict=True)
                ],
                "y": [index * step + LABEL + BAR * (place + 0.5) for index in range(len(labels))],
                "width": BAR - 4,
                "marker": _marker(group.role, palette),
                "text": [f"<b>{text}</b>" if group.role == "chosen" else text for text in group.texts],
                "textposition": "outside",
                "textfont": {"size": 13, "color": palette.ink if group.role == "chosen" else palette.quiet},
                "cliponaxis": False,
                "customdata": [f"{label}: {text}" for label, text in zip(labels, group.texts, strict=True)],
                "hovertemplate": "%{customdata}<extra></extra>",
            }
        )
    above = {"x": 0, "showarrow": False, "xanchor": "left", "xshift": -3, "font": {"size": 14}}
    names = [{**above, "y": index * step + LABEL / 2, "text": label} for index, label in enumerate(labels)]
    longest = room([text for group in groups for text in group.texts], 6.8)
    layout = {
        "annotations": names,
        "barmode": "overlay",
        "margin": {"l": 4, "r": longest, "t": 4, "b": 4},
        "yaxis": {"visible": False, "range": [step * len(labels), 0]},
        "xaxis": {"visible": False, "rangemode": "tozero"},
    }
    return assembled(palette, step * len(labels) + 8, bars, layout)


def _marker(role: Role, palette: Palette) -> dict[str, Any]:
    if role == "chosen":
        return {"color": palette.chosen, "line": {"width": 0}}
    if role == "earlier":
        return {"color": "rgba(0,0,0,0)", "line": {"color": palette.chosen, "width": 1.5}}
    return {"color": palette.others, "line": {"color": palette.outline, "width": 1}}
