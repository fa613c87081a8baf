"""Stacked bars of counts: parts that add up, strongest first, each with its number in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import plotly.graph_objects as go

from components.charts.labels import lines_in, wrapped
from components.charts.template import blank
from components.style.palette import Palette, contrast


def stacks(labels: Sequence[str], parts: Mapping[str, Sequence[int]], palette: Palette) -> go.Figure:
    """Draw a bar per label, top to bottom, cut into parts in the given order; the last part is blank with an outline.

    Parts run from dark to light in one hue, so that their order can be seen, and carry their numbers. A part of zero is
    not drawn. The legend stands above the bars in the order of the parts.
    """
    names = [wrapped(label, 22) for label in labels]
    figure = blank(palette, 64 + sum(max(34, 20 * lines_in(name) + 12) for name in names))
    totals = [sum(values) for values in zip(*parts.values(), strict=True)]
    for index, (part, values) in enumerate(parts.items()):
        colour = shade(palette, index, len(parts))
        figure.add_bar(
            x=list(values),
            y=list(range(len(names))),
            orientation="h",
            name=part,
            marker={"color": colour, "line": {"color": palette.outline, "width": 1}},
            text=[str(value) if value else "" for value in values],
            textposition="inside",
            insidetextanchor="middle",
            textangle=0,
            constraintext="none",
            textfont={"color": _ink_on(colour, palette)},
            customdata=[f"{label}, {part.lower()}: {value}" for label, value in zip(labels, values, strict=True)],
            hovertemplate="%{customdata}<extra></extra>",
        )
    figure.update_layout(
        barmode="stack",
        showlegend=True,
        legend={"orientation": "h", "x": 0, "xref": "container", "y": 1, "yanchor": "top", "yref": "container",
                "traceorder": "normal", "itemclick": False, "itemdoubleclick": False, "font": {"size": 14}},
        margin={"t": 52, "b": 4, "r": 30},
        annotations=[
            {"x": total, "y": row, "text": f"<b>{total}</b>", "showarrow": False, "xanchor": "left", "xshift": 5}
            for row, total in enumerate(totals)
        ],
    )  # fmt: skip
    figure.update_yaxes(
        tickvals=list(range(len(names))), ticktext=names, range=[len(names) - 0.5, -0.5], showgrid=False,
        tickfont={"color": palette.ink},
    )  # fmt: skip
    figure.update_xaxes(visible=False, rangemode="tozero")
    return figure


def shade(palette: Palette, index: int, count: int) -> str:
    """Colour of a part: from the strongest of the classes downwards, the last one blank."""
    steps = list(reversed(palette.classes))
    return palette.paper if index == count - 1 else steps[index * 2 if 2 * count - 4 < len(steps) else index]


def _ink_on(colour: str, palette: Palette) -> str:
    """The ink or the paper, whichever reads better on a colour."""
    return max((palette.ink, palette.paper), key=lambda ink: contrast(ink, colour))
