"""Series over time: one line per unbroken run, a gap where figures or comparability are missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.labels import lines_in, room, spread, wrapped
from components.charts.marks import mark_break, mark_event, mark_gap
from components.charts.template import assembled
from components.style.palette import Palette

MARKERS = ("circle", "diamond", "square", "triangle-up", "x", "cross")
SYMBOLS = ("●", "◆", "■", "▲", "✕", "✚")  # the same marks in text
LINE = 19  # pixels that a line of a label needs
DENSE = 40  # periods; from here on only the last point of a run has a marker


def lines(
    table: pd.DataFrame,
    palette: Palette,
    *,
    periods: Sequence[str],
    series: str,
    value: str = "value",
    period: str = "period",
    segment: str = "segment",
    chosen: str | None = None,
    breaks: Mapping[str, str] | None = None,
    gaps: Mapping[str, str] | None = None,
    events: Mapping[str, str] | None = None,
    hover: str = "%{y:,.0f}",
    height: int = 400,
    suffix: str = "",
    limits: bool = False,
    floor: float = 0.0,
) -> go.Figure:
    """Draw each series, labelled at its end, from `floor`; one that stops before the last period says when.

    `periods` lists every period of the axis, those without figures too, so that gaps keep their width.
    Rows of a series that share a `segment` are joined by a line; others are not. With `chosen`, that
    series stands out and the others are context; without, each has its own colour and marker.
    `breaks` maps the first period after a break to a few words that are written beside it, `gaps` a period
    without figures to the reason, `events` a period to a mark (a number, say) whose meaning is told in text.
    `limits` draws the columns `lower` and `upper` of the chosen series as thin upright lines.
    """
    names = list(dict.fromkeys(table[series]))
    at = {name: index for index, name in enumerate(periods)}
    within = 0 if len(periods) > DENSE else 9
    traces: list[dict[str, Any]] = []
    for index, name in enumerate(names):
        colour = _colour(palette, index, name, chosen)
        for _, run in table[table[series] == name].groupby(segment, sort=False):
            traces.append(
                {
                    "type": "scatter",
                    "x": [at[p] for p in run[period]],
                    "y": list(run[value]),
                    "mode": "lines+markers",
                    "line": {"color": colour, "width": 3 if chosen in (None, name) else 2},
                    "marker": {
                        "color": colour,
                        "size": [within] * (len(run) - 1) + [9],
                        "opacity": 1,
                        "symbol": MARKERS[index % len(MARKERS)],
                    },
                    "name": name,
                    "customdata": list(run[period]),
                    "hovertemplate": f"{name}, %{{customdata}}: <b>{hover}{suffix}</b><extra></extra>",
                    **({"error_y": limits_of(run, value, colour)} if limits and name == chosen else {}),
                }
            )
    headroom = 1.24 if any((breaks or {}).values()) else 1.08  # for the words beside a break
    top = floor + (float(table[value].max()) - floor) * headroom if len(table) else floor + 1.0
    shown, lowest = _few(len(periods)), float(table[value].min()) if len(table) else floor
    ends = [table[table[series] == name].iloc[-1] for name in names]
    stopped = ["" if end[period] == periods[-1] else f", to {end[period]}" for end in ends]
    written = [wrapped(f"{name}{to}", 18) for name, to in zip(names, stopped, strict=True)]
    colours = [_colour(palette, index, name, chosen) for index, name in enumerate(names)]
    inks = [palette.ink if chosen in (None, name) else palette.quiet for name in names]
    labels = _end_labels(
        [float(end[value]) for end in ends], written, colours, inks, per_pixel=(top - floor) / max(height - 60, 1)
    )
    layout = {
        "annotations": labels,
        "margin": {
            "r": min(room(written) + 14, 170),
            **({"t": 26} if events else {}),
        },
        "xaxis": {
            "tickvals": shown,
            "ticktext": [periods[i].replace(" ", "<br>") for i in shown],
            "tickangle": 0,
            "range": [-0.4, len(periods) - 0.6],
        },
        "yaxis": {"range": [min(floor, lowest), top], "ticksuffix": suffix, "nticks": 6},
    }
    figure = assembled(palette, height, traces, layout)
    for first, words in (breaks or {}).items():
        mark_break(figure, at[first] - 0.5, words, palette, to_the_right=at[first] < len(periods) / 3)
    for without, words in (gaps or {}).items():
        mark_gap(figure, at[without], words, palette)
    for then, mark in (events or {}).items():
        mark_event(figure, at[then], mark, palette)
    return figure


def limits_of(run: pd.DataFrame, value: str, colour: str) -> dict[str, Any]:
    """Return the interval of every point; a point without one has none."""
    return {
        "array": list(run["upper"] - run[value]), "arrayminus": list(run[value] - run["lower"]),
        "symmetric": False, "color": colour, "thickness": 1, "width": 0,
    }  # fmt: skip


def _colour(palette: Palette, index: int, name: str, chosen: str | None) -> str:
    if chosen is None:
        return palette.categories[index % len(palette.categories)]
    return palette.chosen if name == chosen else palette.outline


def _end_labels(
    ends: Sequence[float], texts: Sequence[str], colours: Sequence[str], inks: Sequence[str], *, per_pixel: float
) -> list[dict[str, Any]]:
    """Write each series' name at the right edge, level with its last point where there is room."""
    placed = spread(ends, [lines_in(text) * LINE * per_pixel for text in texts])
    return [
        {
            "x": 1, "xref": "paper", "y": y, "showarrow": False, "xanchor": "left", "align": "left", "xshift": 8,
            "text": f"<span style='color:{colour}'>{SYMBOLS[index % len(SYMBOLS)]}</span> {text}",
            "font": {"color": ink, "size": 14},
        }
        for index, (text, colour, ink, y) in enumerate(zip(texts, colours, inks, placed, strict=True))
    ]  # fmt: skip


def _few(count: int, most: int = 5) -> list[int]:
    """Choose at most `most` positions, the last always among them, evenly apart."""
    step = max(1, -(-(count - 1) // (most - 1)))
    return sorted(range(count - 1, -1, -step))
