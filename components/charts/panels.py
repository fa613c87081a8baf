"""Small multiples: one panel per place on shared axes, each with a line for comparison."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.lines import limits_of
from components.charts.template import assembled
from components.style.palette import Palette

Part = dict[str, Any]
COLUMNS, APART = 2, 0.1  # panels side by side, and the space between them
TITLE, PLOT, TICKS = 46, 110, 50  # pixels for the words above a panel, for it, and for the years below


def panels(
    table: pd.DataFrame,
    palette: Palette,
    *,
    periods: Sequence[str],
    places: Sequence[str],
    benchmark: str | None = None,
    also: Mapping[str, str] | None = None,
    said: Mapping[str, str] | None = None,
    prefix: str = "",
    suffix: str = "",
    hover: str = "%{y:,.0f}",
    breaks: Collection[str] = (),
    limits: bool = False,
    floor: float = 0.0,
) -> go.Figure:
    """Draw the series of each of `places` in a panel of its own, in the given order, all on one scale from `floor`.

    Columns of `table`: area_name, period, value and segment; only rows of one segment are joined. `benchmark` is the
    area_name drawn in grey behind every panel, `also` that drawn dotted behind the panel of one place. `said` holds a
    few words for the title of each panel. `breaks` are the first periods after a break, each marked by a dotted line;
    `limits` draws columns `lower` and `upper` of the places.
    """
    rows = -(-len(places) // COLUMNS)
    behind = also or {}
    shown = table[table["area_name"].isin([*places, benchmark, *behind.values()])]
    highest = max(float(shown[column].max()) for column in (["value", "upper"] if limits else ["value"]))
    low, top = min(floor, float(shown["value"].min())), floor + (highest - floor) * 1.08
    at = {period: index for index, period in enumerate(periods)}
    traces: list[Part] = []
    layout: Part = {"margin": {"l": 4, "r": 10, "t": 0, "b": 0}, "shapes": [], "annotations": []}
    for index, place in enumerate(places):
        axis, axes = _axes(index, rows, periods, (low, top), prefix, suffix)
        layout |= axes
        for name, colour, width, dash in (
            (benchmark, palette.outline, 2, "solid"),
            (behind.get(place), palette.ink, 2, "dot"),
            (place, palette.chosen, 3, "solid"),
        ):
            traces += [
                _run(part, at, axis, name, {"color": colour, "width": width, "dash": dash}, f"{prefix}{hover}{suffix}")
                | ({"error_y": limits_of(part, "value", colour)} if limits and name == place else {})
                for _, part in table[table["area_name"] == name].groupby("segment", sort=False)
            ]
        layout["shapes"] += _mark_breaks([at[first] - 0.5 for first in breaks], axis, palette)
        layout["annotations"].append(_words(place, (said or {}).get(place, ""), axis))
    return assembled(palette, rows * (TITLE + PLOT + TICKS), traces, layout)


def _run(rows: pd.DataFrame, at: Mapping[str, int], axis: str, name: str | None, line: Part, hover: str) -> Part:
    """Draw one unbroken run of a series in one panel."""
    return {
        "type": "scatter", "mode": "lines+markers", "xaxis": f"x{axis}", "yaxis": f"y{axis}",
        "x": [at[period] for period in rows["period"]], "y": list(rows["value"]), "line": line,
        "marker": {"color": line["color"], "size": line["width"] + 4}, "customdata": list(rows["period"]),
        "hovertemplate": f"{name}, %{{customdata}}: <b>{hover}</b><extra></extra>",
        "error_y": {"visible": False},
    }  # fmt: skip


def _words(place: str, said: str, axis: str) -> Part:
    """Write the name of the place, and a few words about it, above its panel."""
    return {
        "x": 0, "xref": f"x{axis} domain", "y": 1, "yref": f"y{axis} domain", "xanchor": "left", "yanchor": "bottom",
        "align": "left", "showarrow": False, "font": {"size": 14}, "yshift": 3,
        "text": f"<b>{place}</b>{'<br>' if said else ''}{said}",
    }  # fmt: skip


def _mark_breaks(places: Sequence[float], axis: str, palette: Palette) -> list[Part]:
    """Draw a dotted line in one panel where the series changes; the reason stands in the words above the chart."""
    return [
        {
            "type": "line", "x0": x, "x1": x, "xref": f"x{axis}", "y0": 0, "y1": 1, "yref": f"y{axis} domain",
            "line": {"color": palette.outline, "dash": "dot", "width": 1},
        }
        for x in places
    ]  # fmt: skip


def _axes(
    index: int, rows: int, periods: Sequence[str], span: tuple[float, float], prefix: str, suffix: str
) -> tuple[str, Part]:
    """Place the axes of one panel; return the number that Plotly knows them by, "" for the first, and the axes."""
    axis = str(index + 1) if index else ""
    row, column = divmod(index, COLUMNS)
    pixel = 1 / (rows * (TITLE + PLOT + TICKS))
    top = 1 - (row * (TITLE + PLOT + TICKS) + TITLE) * pixel
    left = column * (1 + APART) / COLUMNS
    ends = [0, len(periods) - 1]
    return axis, {
        f"xaxis{axis}": {
            "anchor": f"y{axis}", "domain": [left, left + (1 - APART) / COLUMNS], "fixedrange": True,
            "range": [-0.5, len(periods) - 0.5], "tickvals": ends, "tickangle": 0,
            "ticktext": [periods[i] for i in ends],
        },
        f"yaxis{axis}": {
            "anchor": f"x{axis}", "fixedrange": True, "range": list(span), "nticks": 4,
            "domain": [top - PLOT * pixel, top],
            "tickprefix": prefix, "ticksuffix": suffix, "showticklabels": column == 0,
        },
    }  # fmt: skip
