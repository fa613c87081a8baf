"""Bars from zero, longest label on the left, the figure at the end of each bar."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import plotly.graph_objects as go

from components.charts.labels import lines_in, room, wrapped
from components.charts.template import assembled
from components.style.palette import Palette
from components.style.words import NOT_HELD


def bars(
    labels: Sequence[str],
    values: Sequence[float],
    texts: Sequence[str],
    palette: Palette,
    *,
    chosen: Collection[str] = (),
    empty: str = NOT_HELD,
    wrap: int = 24,
) -> go.Figure:
    """Draw a bar per label in the given order, top to bottom; `texts` are written at their ends.

    A missing value (NaN) has no bar and says `empty`. With `chosen`, those bars stand out in navy and
    the rest are grey with an outline; without, all are navy. Labels are broken after `wrap` letters.
    """
    names = [wrapped(label, wrap) for label in labels]
    missing = [value != value for value in values]
    written = [empty if gone else text for gone, text in zip(missing, texts, strict=True)]
    standing_out = [not chosen or label in chosen for label in labels]
    edges = [0 if out or gone else 1 for out, gone in zip(standing_out, missing, strict=True)]
    bar = {
        "type": "bar",
        "x": [0 if gone else value for gone, value in zip(missing, values, strict=True)],
        "y": list(range(len(names))),
        "orientation": "h",
        "marker": {
            "color": [palette.chosen if out else palette.others for out in standing_out],
            "line": {"color": palette.outline, "width": edges},
        },
        "text": [f"<b>{text}</b>" if out and chosen else text for out, text in zip(standing_out, written, strict=True)],
        "textposition": "outside",
        "cliponaxis": False,
        "hovertemplate": "%{customdata}<extra></extra>",
        "customdata": [f"{label}: {text}" for label, text in zip(labels, written, strict=True)],
    }
    beyond = room([text for text, gone in zip(written, missing, strict=True) if not gone])
    layout = {
        "yaxis": {
            "tickvals": list(range(len(names))), "ticktext": names, "autorange": "reversed", "showgrid": False,
            "tickfont": {"color": palette.ink},
        },
        "xaxis": {"visible": False, "rangemode": "tozero"},
        "margin": {"r": min(beyond, 190), "t": 4, "b": 4},
    }  # fmt: skip
    return assembled(palette, 24 + sum(max(34, 20 * lines_in(name) + 14) for name in names), [bar], layout)
