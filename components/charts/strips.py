"""A strip: all districts as fine marks on one line, the chosen one and England told apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import plotly.graph_objects as go

from components.charts.template import assembled, blank
from components.palette import Palette

WORDS, MARKS, ROW = 50, 30, 116  # pixels for the words above a strip, for its marks, and for it all


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


@dataclass(frozen=True)
class Strip:
    """One measure: a value for every district, and the two that are told apart."""

    title: str  # measure and period
    values: npt.NDArray[np.floating]  # arrays go to the browser far faster than lists
    names: npt.NDArray[np.object_]  # empty where there are too many to travel with the page
    here: float
    lower: float | None
    upper: float | None
    benchmark: float | None
    said: str  # what stands beside the chosen place: its figure, in words
    said_of_benchmark: str  # how it stands to England, or that England has no figure
    suffix: str = ""
    places: int = 1
    near: npt.NDArray[np.floating] | None = None  # values of the areas that the chosen place is statistically most like


def strips(parts: Sequence[Strip], palette: Palette, *, chosen: str) -> go.Figure:
    """Draw strips one below the other, each with its own axis and its figures in words above it.

    The chosen place is a dot, with its interval as a thin line where there is one; England is a dashed line. Those
    that the place is most like stand out from all districts as longer, darker marks.
    """
    height, axes = ROW * len(parts), [str(index + 1) if index else "" for index in range(len(parts))]
    layout: dict[str, Any] = {"margin": {"l": 10, "r": 14, "t": 0, "b": 0}}
    for index, (part, axis) in enumerate(zip(parts, axes, strict=True)):
        top = 1 - (ROW * index + WORDS) / height
        layout[f"xaxis{axis}"] = {
            "anchor": f"y{axis}", "ticksuffix": part.suffix, "nticks": 5, "fixedrange": True, "automargin": False,
        }  # fmt: skip
        layout[f"yaxis{axis}"] = {
            "anchor": f"x{axis}", "domain": [top - MARKS / height, top], "visible": False, "fixedrange": True,
            "range": [-1, 1],
        }  # fmt: skip
    layout["annotations"] = [_words(part, palette, axis) for part, axis in zip(parts, axes, strict=True)]
    marks = [mark for part, axis in zip(parts, axes, strict=True) for mark in _marks(part, palette, chosen, axis)]
    return assembled(palette, height, marks, layout)


def _marks(part: Strip, palette: Palette, chosen: str, axis: str) -> list[dict[str, Any]]:
    """Return the traces of one strip: all districts, England, the interval, the chosen place."""
    on = {"type": "scatter", "xaxis": f"x{axis}", "yaxis": f"y{axis}"}
    hover = f"%{{x:.{part.places}f}}{part.suffix}"
    found: list[dict[str, Any]] = [
        {
            **on, "x": part.values, "y": np.zeros(len(part.values), dtype="int8"), "mode": "markers",
            "customdata": part.names,
            "hovertemplate": f"{'%{customdata}: ' if len(part.names) else ''}{hover}<extra></extra>",
            "marker": {
                "symbol": "line-ns", "size": 20, "opacity": 0.45, "line": {"color": palette.outline, "width": 1},
            },
        }
    ]  # fmt: skip
    if part.near is not None and len(part.near):
        found.append(
            {
                **on, "x": part.near, "y": np.zeros(len(part.near), dtype="int8"), "mode": "markers",
                "hoverinfo": "skip",
                "marker": {"symbol": "line-ns", "size": 26, "line": {"color": palette.ink, "width": 1.5}},
            }
        )  # fmt: skip
    if part.benchmark is not None:
        found.append(
            {
                **on, "x": [part.benchmark] * 2, "y": [-1, 1], "mode": "lines", "hoverinfo": "skip",
                "line": {"color": palette.notice, "width": 2, "dash": "dash"},
            }
        )  # fmt: skip
    if part.lower is not None and part.upper is not None:
        found.append(
            {
                **on, "x": [part.lower, part.upper], "y": [0, 0], "mode": "lines", "hoverinfo": "skip",
                "line": {"color": palette.chosen, "width": 4},
            }
        )  # fmt: skip
    dot = {"color": palette.chosen, "size": 16, "line": {"color": palette.paper, "width": 2}}
    hover = f"{chosen}: <b>{hover}</b><extra></extra>"
    return [*found, {**on, "x": [part.here], "y": [0], "mode": "markers", "marker": dot, "hovertemplate": hover}]


def _words(part: Strip, palette: Palette, axis: str) -> dict[str, Any]:
    """Return the words above a strip, each figure with the mark that stands for it."""
    dash = f"<span style='color:{palette.notice}'>┇</span> " if part.benchmark is not None else ""
    return {
        "x": 0, "xref": "paper", "y": 1, "yref": f"y{axis} domain", "xanchor": "left", "yanchor": "bottom",
        "align": "left", "showarrow": False, "font": {"size": 14}, "xshift": -10, "yshift": 4,
        "text": f"<b>{part.title}</b><br><span style='color:{palette.chosen}'>●</span> {part.said}   "
        f"{dash}{part.said_of_benchmark}",
    }  # fmt: skip
