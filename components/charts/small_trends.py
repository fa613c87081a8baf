"""A small line over time for one place beside England: figures at the ends of its last unbroken run, breaks drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from components.style.palette import Palette

TALL = 96  # pixels, years below included
TICKS, LETTERS = 24, 18  # pixels for the years, and for the figures above a point
ROOM = 0.12  # of the height above and below all points
SMALL = 13
WORDS = 0.14  # of the width that a figure takes on a phone
Part = dict[str, Any]


@dataclass(frozen=True)
class Run:
    """Figures that a line may join: places on the axis, and values."""

    at: Sequence[int]
    values: Sequence[float]


@dataclass(frozen=True)
class Trend:
    """One measure over time. `periods` names every period of the axis, those without figures too."""

    periods: Sequence[str]
    here: Sequence[Run]
    benchmark: Sequence[Run]
    breaks: Sequence[int]  # places of the first period after each break
    suffix: str = ""
    places: int = 1


@dataclass(frozen=True)
class Drawn:
    """The parts of a chart that a trend needs, on axes of its own."""

    traces: list[Part]
    axes: Part
    annotations: list[Part]
    shapes: list[Part]


def small_trend(
    trend: Trend, palette: Palette, *, axis: str, place: tuple[float, float], chosen: str, benchmark: str = "England"
) -> Drawn:
    """Draw a trend on the axes with this number, between two heights of the chart (0 its foot, 1 its top).

    The scale takes in what is drawn and no more: these lines show change, not size.
    """
    bottom, top = place
    foot = bottom + (top - bottom) * TICKS / TALL
    every = [value for run in (*trend.here, *trend.benchmark) for value in run.values]
    low, high = min(every), max(every)
    room = (high - low or abs(high) or 1.0) * ROOM
    last = len(trend.periods) - 1
    ends = [(0, "left"), (last, "right")]
    axes: Part = {
        f"xaxis{axis}": {
            "anchor": f"y{axis}", "fixedrange": True, "automargin": False, "range": [-last * 0.01, last * 1.01],
            "showticklabels": False,
        },
        f"yaxis{axis}": {
            "anchor": f"x{axis}", "fixedrange": True, "automargin": False, "domain": [foot, top], "visible": False,
            "range": [low - room, high + room * LETTERS / 8],
        },
    }  # fmt: skip
    lines = [_line(run, trend, axis, palette.notice, 1.5, "dash", benchmark) for run in trend.benchmark]
    lines += [_line(run, trend, axis, palette.chosen, 2.5, "solid", chosen) for run in trend.here]
    written = _ends_of_last_run(trend)
    begun = [(at, "center") for at, _ in written if 2 * WORDS * last < at < (1 - 2 * WORDS) * last]
    words = [_year(at, side, trend.periods[at], axis, palette) for at, side in (*ends, *begun)]
    words += [_figure(trend, number, axis, palette) for number in written]
    return Drawn(lines, axes, words, [_break(at - 0.5, axis, palette) for at in trend.breaks])


def _line(run: Run, trend: Trend, axis: str, colour: str, width: float, dash: str, who: str) -> Part:
    """Draw one run; a single figure between two gaps is a point."""
    return {
        "type": "scatter", "mode": "lines" if len(run.at) > 1 else "markers", "xaxis": f"x{axis}", "yaxis": f"y{axis}",
        "x": list(run.at), "y": list(run.values), "line": {"color": colour, "width": width, "dash": dash},
        "marker": {"color": colour, "size": 5}, "customdata": [trend.periods[at] for at in run.at],
        "hovertemplate": f"{who}, %{{customdata}}: <b>%{{y:,.{trend.places}f}}{trend.suffix}</b><extra></extra>",
    }  # fmt: skip


def _ends_of_last_run(trend: Trend) -> list[tuple[int, float]]:
    """Return where the last run begins and ends: figures across a break cannot be compared, so no pair shows them.

    A short run has room for its last figure only.
    """
    last = max(trend.here, key=lambda run: max(run.at))
    points = sorted(zip(last.at, last.values, strict=True))
    roomy = points[-1][0] - points[0][0] >= len(trend.periods) * 2 * WORDS
    return [points[0], points[-1]] if roomy else points[-1:]


def _figure(trend: Trend, point: tuple[int, float], axis: str, palette: Palette) -> Part:
    """Write a figure of the place above its point, and above all lines that pass below the words."""
    at, value = point
    width = len(trend.periods) * WORDS
    near = [
        height
        for run in (*trend.here, *trend.benchmark)
        for place, height in zip(run.at, run.values, strict=True)
        if abs(place - at) <= max(width, 1)
    ]
    return {
        "x": at, "xref": f"x{axis}", "y": max(near), "yref": f"y{axis}", "showarrow": False, "yanchor": "bottom",
        "xanchor": "left" if at * 2 < len(trend.periods) else "right", "yshift": 2,
        "text": f"<b>{value:,.{trend.places}f}{trend.suffix}</b>", "font": {"size": SMALL, "color": palette.chosen},
    }  # fmt: skip


def _year(at: int, side: str, period: str, axis: str, palette: Palette) -> Part:
    return {
        "x": at, "xref": f"x{axis}", "y": 0, "yref": f"y{axis} domain", "showarrow": False, "yanchor": "top",
        "xanchor": side, "text": period, "font": {"size": SMALL, "color": palette.quiet},
    }  # fmt: skip


def _break(x: float, axis: str, palette: Palette) -> Part:
    """Mark where the way of counting changes; the reason stands in the words above the chart."""
    return {
        "type": "line", "x0": x, "x1": x, "xref": f"x{axis}", "y0": 0, "y1": 1, "yref": f"y{axis} domain",
        "line": {"color": palette.outline, "dash": "dot", "width": 1},
    }  # fmt: skip
