"""Dots with intervals: several areas on one measure, and the benchmark as a line."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.bands import bands, room_for_bands
from components.charts.labels import lines_in, wrapped
from components.charts.template import assembled
from components.style.numbers import is_missing
from components.style.palette import Palette
from components.style.words import NOT_HELD

TIGHT = 14  # rows; from here on they stand closer
Part = dict[str, Any]


@dataclass(frozen=True)
class Context:
    """Others that stand on the row of one area: a fine mark for each, and their middle."""

    values: Sequence[float]
    names: Sequence[str]
    middle: float | None


def dots(
    table: pd.DataFrame,
    palette: Palette,
    *,
    label: str = "area_name",
    chosen: str | Collection[str] | None = None,
    benchmark: float | None = None,
    benchmark_name: str = "England",
    suffix: str = "",
    places: int = 1,
    headings: Mapping[int, str] | None = None,
    letters: Mapping[str, str] | None = None,
    context: Mapping[str, Context] | None = None,
) -> go.Figure:
    """Draw value, lower and upper of each row, in the given order, top to bottom.

    The interval is a thin line through the dot; a row without a value says that none is held. Nothing is sorted
    here: order by name, since neighbouring values are often not really different. `headings` stand above the row with
    that number, `letters` at the right of the row with that label, in bands, and `context` behind its dot.
    """
    labels, hover = list(table[label]), f"%{{customdata}}: %{{x:,.{places}f}}{suffix}<extra></extra>"
    names = [wrapped(str(name), 22) for name in labels]
    at, words = _places(len(names), headings or {})
    standing_out = {chosen} if isinstance(chosen, str) else set(labels if chosen is None else chosen)
    colours = [palette.chosen if name in standing_out else palette.outline for name in labels]
    behind = {y: context[name] for name, y in zip(labels, at, strict=True) if context and name in context}
    traces = [trace for y, others in behind.items() for trace in _behind(others, y, palette, hover)]
    dot: Part = {
        "type": "scatter", "mode": "markers", "x": list(table["value"]), "y": at,
        "customdata": [_said(row, label, suffix, places) for row in table.to_dict("records")],
        "marker": {"color": colours, "size": 13, "line": {"color": palette.paper, "width": 1}},
        "hovertemplate": "%{customdata}<extra></extra>",
    }  # fmt: skip
    notes, lines = _benchmark(benchmark, f"{benchmark_name} {benchmark or 0:,.{places}f}{suffix}", palette)
    beside, alike = bands(labels, at, letters or {}, palette)
    layout: Part = {
        "annotations": [*_missing(table, at, palette), *beside, *notes],
        "shapes": [*lines, *alike],
        "yaxis": {
            "tickvals": [*at, *words], "ticktext": [*names, *(f"<b>{text}</b>" for text in words.values())],
            "range": [len(at) + len(words) - 0.4, -0.6], "showgrid": False, "tickfont": {"color": palette.ink},
        },
        "xaxis": {"ticksuffix": suffix, "tickformat": ",", "showgrid": True, "gridcolor": palette.grid, "nticks": 5},
        "margin": {"t": 28, "r": 16 + room_for_bands(letters or {})},
    }  # fmt: skip
    return assembled(palette, _height(names, len(words)), [*traces, *_intervals(table, at, colours), dot], layout)


def _height(names: Sequence[str], headings: int) -> int:
    """Return the pixels that rows need, those with names of several lines more, and headings."""
    row = 34 if len(names) < TIGHT else 25
    return 56 + sum(max(row, 20 * lines_in(name) + row - 22) for name in names) + row * headings


def _places(rows: int, headings: Mapping[int, str]) -> tuple[list[int], dict[int, str]]:
    """Number the lines from top to bottom: those of the rows, and those of the headings with their words."""
    at: list[int] = []
    words: dict[int, str] = {}
    for index in range(rows):
        if index in headings:
            words[len(at) + len(words)] = headings[index]
        at.append(len(at) + len(words))
    return at, words


def _intervals(table: pd.DataFrame, at: Sequence[int], colours: Sequence[str]) -> list[Part]:
    """Draw the intervals, those of one colour as one trace."""
    ends: dict[str, tuple[list[Any], list[Any]]] = {colour: ([], []) for colour in dict.fromkeys(colours)}
    for y, lower, upper, colour in zip(at, table["lower"], table["upper"], colours, strict=True):
        if not (is_missing(lower) or is_missing(upper)):
            ends[colour][0].extend([lower, upper, None])
            ends[colour][1].extend([y, y, None])
    return [
        {"type": "scatter", "mode": "lines", "x": x, "y": y, "line": {"color": colour, "width": 3}, "hoverinfo": "skip"}
        for colour, (x, y) in ends.items()
        if x
    ]


def _behind(others: Context, y: int, palette: Palette, hover: str) -> list[Part]:
    """Draw a fine mark for each of the others, and their middle as an open diamond."""
    same: Part = {"type": "scatter", "mode": "markers", "hovertemplate": hover}
    fine = {"symbol": "line-ns", "size": 16, "line": {"color": palette.outline, "width": 1}, "opacity": 0.7}
    x = list(others.values)
    traces = [{**same, "x": x, "y": [y] * len(x), "customdata": list(others.names), "marker": fine}]
    if others.middle is not None:
        open_ = {"symbol": "diamond", "size": 12, "color": palette.paper, "line": {"color": palette.ink, "width": 2}}
        traces.append({**same, "x": [others.middle], "y": [y], "customdata": ["Their median"], "marker": open_})
    return traces


def _missing(table: pd.DataFrame, at: Sequence[int], palette: Palette) -> list[Part]:
    """Say on its row that an area has no figure."""
    font = {"size": 14, "color": palette.quiet}
    return [
        {
            "x": 0, "xref": "paper", "xanchor": "left", "xshift": 6, "y": y, "text": NOT_HELD,
            "showarrow": False, "font": font, "bgcolor": palette.paper,
        }
        for y, value in zip(at, table["value"], strict=True)
        if is_missing(value)
    ]  # fmt: skip


def _benchmark(value: float | None, said: str, palette: Palette) -> tuple[list[Part], list[Part]]:
    """Return the words above the benchmark and its dashed line; nothing where there is none."""
    if value is None or is_missing(value):
        return [], []
    dash = {"color": palette.notice, "width": 2, "dash": "dash"}
    line = {"type": "line", "x0": value, "x1": value, "y0": 0, "y1": 1, "yref": "paper", "line": dash}
    words = {
        "x": value, "y": 1, "yref": "paper", "yanchor": "bottom", "showarrow": False, "text": said,
        "font": {"size": 14},
    }  # fmt: skip
    return [words], [line]


def _said(row: dict[Any, Any], label: str, suffix: str, places: int) -> str:
    if is_missing(row["value"]):
        return f"{row[label]}: {NOT_HELD}"
    text = f"{row[label]}: <b>{row['value']:,.{places}f}{suffix}</b>"
    if not is_missing(row["lower"]):
        text += f"<br>95% interval {row['lower']:,.{places}f} to {row['upper']:,.{places}f}{suffix}"
    return text
