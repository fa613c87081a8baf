"""A histogram of all districts with some of them named below it, and the benchmark as a line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import floor, isfinite, log10, sqrt
from typing import Any

import plotly.graph_objects as go

from components.charts.template import assembled
from components.style.palette import Palette

BARS, ROW, BELOW = 170, 24, 34  # pixels for the bars, for the row of each name below them, and for the axis
MOST_BARS = 30
Part = dict[str, Any]


def histogram(
    values: Sequence[float],
    named: Mapping[str, float],
    palette: Palette,
    *,
    benchmark: float | None = None,
    suffix: str = "",
    places: int = 1,
) -> go.Figure:
    """Draw how many of `values` lie in each step, and below it a dot on a row of its own for each of `named`.

    Names come in the given order. `benchmark` is a dashed line through both parts.
    """
    start, width, counts = steps(values, places)
    edges = [start + width * index for index in range(len(counts) + 1)]
    most, height = max(counts), BARS + ROW * len(named) + BELOW
    said = [
        f"{count} district{'' if count == 1 else 's'}: {low:,.{places}f} to under {low + width:,.{places}f}{suffix}"
        for low, count in zip(edges, counts, strict=False)
    ]
    traces: list[Part] = [
        {
            "type": "bar", "x": [edge + width / 2 for edge in edges[:-1]], "y": counts, "width": width,
            "marker": {"color": palette.others, "line": {"color": palette.outline, "width": 0.7}},
            "customdata": said, "hovertemplate": "%{customdata}<extra></extra>",
        },
        *_rows(named, palette, benchmark, suffix, places),
    ]  # fmt: skip
    dash = {"color": palette.notice, "width": 2, "dash": "dash"}
    line = {"type": "line", "x0": benchmark, "x1": benchmark, "y0": 0, "y1": 1, "yref": "paper", "line": dash}
    layout: Part = {
        "bargap": 0, "margin": {"t": 4, "r": 44, "b": BELOW}, "shapes": [line] if benchmark is not None else [],
        "xaxis": {
            "anchor": "y2" if named else "y", "ticksuffix": suffix, "nticks": 6, "tickformat": ",", "showgrid": True,
            "gridcolor": palette.grid, "range": [edges[0] - width / 2, edges[-1] + width / 2],
        },
        **_upright(list(named), most, height, palette),
    }  # fmt: skip
    return assembled(palette, height, traces, layout)


def _upright(names: Sequence[str], most: int, height: int, palette: Palette) -> Part:
    """Return the two upright axes: counts above, and below them a row for each name."""
    split = (ROW * len(names) + 6) / (height - BELOW) if names else 0.0
    return {
        "yaxis": {
            "domain": [split, 1], "range": [0, most * 1.04], "tickvals": _ticks(most), "showgrid": False,
            "title": {"text": "Districts"},
        },
        "yaxis2": {
            "domain": [0, max(split - 0.02, 0.001)], "range": [len(names) - 0.5, -0.5], "showgrid": False,
            "tickvals": list(range(len(names))), "ticktext": list(names), "tickfont": {"color": palette.ink},
            "automargin": True, "fixedrange": True,
        },
    }  # fmt: skip


def _rows(
    named: Mapping[str, float], palette: Palette, benchmark: float | None, suffix: str, places: int
) -> list[Part]:
    """Draw a dot for each name at its value, on a row of its own, its value on the side away from the benchmark."""
    texts = [f"{value:,.{places}f}{suffix}" for value in named.values()]
    return [
        {
            "type": "scatter", "mode": "markers+text", "yaxis": "y2", "x": list(named.values()), "cliponaxis": False,
            "y": list(range(len(named))), "text": [f" {text} " for text in texts],
            "textposition": [
                "middle left" if benchmark is not None and value <= benchmark else "middle right"
                for value in named.values()
            ],
            "textfont": {"size": 14, "color": palette.ink}, "customdata": list(named),
            "marker": {"color": palette.chosen, "size": 12, "line": {"color": palette.paper, "width": 1}},
            "hovertemplate": "%{customdata}: <b>%{text}</b><extra></extra>",
        }
    ]  # fmt: skip


def steps(values: Sequence[float], places: int) -> tuple[float, float, list[int]]:
    """Sort values into steps of a round width: the lower edge of the first, the width, the count in each.

    Freedman and Diaconis (1981) for the width, rounded to 1, 2 or 5 of a power of ten.
    """
    known = sorted(value for value in values if isfinite(value))
    low, high = known[0], known[-1]
    quarter = known[(3 * len(known)) // 4] - known[len(known) // 4]
    wish = 2 * (quarter or (high - low) / sqrt(len(known))) / len(known) ** (1 / 3)
    width = max(_round(max(wish, (high - low) / MOST_BARS, 10.0**-places)), 10.0**-places)
    start = floor(low / width) * width
    counts = [0] * (floor((high - start) / width + 1e-9) + 1)
    for value in known:
        counts[floor((value - start) / width + 1e-9)] += 1
    return start, width, counts


def _round(width: float) -> float:
    """Return the nearest of 1, 2 and 5 times a power of ten."""
    power = 10.0 ** floor(log10(width))
    return float(min((step * power for step in (1, 2, 5, 10)), key=lambda step: abs(log10(step / width))))


def _ticks(most: int) -> list[int]:
    step = max(1, int(_round(most / 3)))
    return list(range(0, most + 1, step))
