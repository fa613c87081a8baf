"""Strips: all districts as fine marks on one line, the chosen one and England told apart, and the years below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import plotly.graph_objects as go

from components.charts.small_trends import TALL, Trend, small_trend
from components.charts.template import assembled
from components.style.palette import Palette

LINE, MARKS, TICKS = 21, 30, 36  # pixels for a line of words above a strip, for its marks, and for its axis
APART = 8  # pixels below the years of a measure
Part = dict[str, Any]


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
    middle: float | None = None  # the median of those
    said_of_middle: str = ""
    trend: Trend | None = None  # the same measure over time

    @property
    def words(self) -> int:
        """Pixels that the words above the strip need."""
        return LINE * (3 if self.said_of_middle else 2) + 8

    @property
    def height(self) -> int:
        """Pixels that the strip needs, words and years included."""
        return self.words + MARKS + TICKS + (TALL + APART if self.trend else 0)


def strips(parts: Sequence[Strip], palette: Palette, *, chosen: str) -> go.Figure:
    """Draw strips one below the other, each with its own axis and its figures in words above it.

    The chosen place is a dot, with its interval as a thin line where there is one; England is a dashed line. Those
    that the place is most like stand out from all districts as longer, darker marks, their median as a diamond. Where
    a measure has a trend, its years stand below the strip.
    """
    height, above, axes = sum(part.height for part in parts), 0, 0
    layout: Part = {"margin": {"l": 10, "r": 14, "t": 0, "b": 0}, "annotations": [], "shapes": []}
    traces: list[Part] = []
    for part in parts:
        axis, axes = _number(axes), axes + 1
        top = 1 - (above + part.words) / height
        layout |= _axes(axis, part, (top - MARKS / height, top))
        layout["annotations"].append(_words(part, palette, axis))
        traces += _marks(part, palette, chosen, axis)
        if part.trend:
            axis, axes = _number(axes), axes + 1
            bottom = 1 - (above + part.height - APART) / height
            drawn = small_trend(part.trend, palette, axis=axis, place=(bottom, bottom + TALL / height), chosen=chosen)
            traces += drawn.traces
            layout |= drawn.axes
            layout["annotations"] += drawn.annotations
            layout["shapes"] += drawn.shapes
        above += part.height
    return assembled(palette, height, traces, layout)


def _number(index: int) -> str:
    """Return the number that Plotly knows an axis by, "" for the first."""
    return str(index + 1) if index else ""


def _axes(axis: str, part: Strip, domain: tuple[float, float]) -> Part:
    x: Part = {"anchor": f"y{axis}", "ticksuffix": part.suffix, "nticks": 5, "fixedrange": True, "automargin": False}
    y: Part = {"anchor": f"x{axis}", "domain": list(domain), "visible": False, "fixedrange": True, "range": [-1, 1]}
    return {f"xaxis{axis}": x, f"yaxis{axis}": y}


def _marks(part: Strip, palette: Palette, chosen: str, axis: str) -> list[Part]:
    """Return the traces of one strip: all districts, those nearest, England, the interval, the chosen place."""
    on: Part = {"type": "scatter", "xaxis": f"x{axis}", "yaxis": f"y{axis}"}
    silent: Part = {**on, "hoverinfo": "skip"}
    number = f"%{{x:.{part.places}f}}{part.suffix}"
    dot = {"color": palette.chosen, "size": 16, "line": {"color": palette.paper, "width": 2}}
    found: list[Part] = [
        {
            **on, **_level(part.values), "customdata": part.names,
            "hovertemplate": f"{'%{customdata}: ' if len(part.names) else ''}{number}<extra></extra>",
            "marker": {
                "symbol": "line-ns", "size": 20, "opacity": 0.45, "line": {"color": palette.outline, "width": 1},
            },
        }
    ]  # fmt: skip
    if part.near is not None and len(part.near):
        longer = {"symbol": "line-ns", "size": 26, "line": {"color": palette.ink, "width": 1.5}}
        found.append({**silent, **_level(part.near), "marker": longer})
    if part.benchmark is not None:
        dash = {"color": palette.notice, "width": 2, "dash": "dash"}
        found.append({**silent, "x": [part.benchmark] * 2, "y": [-1, 1], "mode": "lines", "line": dash})
    if part.lower is not None and part.upper is not None:
        line = {"color": palette.chosen, "width": 4}
        found.append({**silent, "x": [part.lower, part.upper], "y": [0, 0], "mode": "lines", "line": line})
    if part.middle is not None:
        open_ = {"symbol": "diamond", "size": 12, "color": palette.paper, "line": {"color": palette.ink, "width": 2}}
        found.append({**silent, "x": [part.middle], "y": [0], "mode": "markers", "marker": open_})
    said = f"{chosen}: <b>{number}</b><extra></extra>"
    return [*found, {**on, "x": [part.here], "y": [0], "mode": "markers", "marker": dot, "hovertemplate": said}]


def _level(values: npt.NDArray[np.floating]) -> Part:
    """Set marks on the line of a strip."""
    return {"x": values, "y": np.zeros(len(values), dtype="int8"), "mode": "markers"}


def _words(part: Strip, palette: Palette, axis: str) -> Part:
    """Return the words above a strip, each figure with the mark that stands for it."""
    dash = f"<span style='color:{palette.notice}'>┇</span> " if part.benchmark is not None else ""
    return {
        "x": 0, "xref": "paper", "y": 1, "yref": f"y{axis} domain", "xanchor": "left", "yanchor": "bottom",
        "align": "left", "showarrow": False, "font": {"size": 14}, "xshift": -10, "yshift": 4,
        "text": f"<b>{part.title}</b><br><span style='color:{palette.chosen}'>●</span> {part.said}   "
        f"{dash}{part.said_of_benchmark}{f'<br>◇ {part.said_of_middle}' if part.said_of_middle else ''}",
    }  # fmt: skip
