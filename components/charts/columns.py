"""Upright bars by period in small panels, one above the other: amounts that must not be joined by a line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from components.charts.labels import lines_in, wrapped
from components.charts.template import assembled
from components.style.palette import Palette

Part = dict[str, Any]
LINE, PLOT, TICKS, HEADING, APART = 19, 46, 38, 32, 14  # pixels
LETTERS = 48


@dataclass(frozen=True)
class Panel:
    """One panel: periods without a value have no bar; `texts` are written above the bars that have one."""

    title: str
    values: Mapping[str, float]
    texts: Mapping[str, str]
    said: Mapping[str, str]  # beside the pointer
    heading: str = ""  # above this panel and those that follow, which share its scale
    instead: str = ""  # written where no value can be shown


def columns(panels: Sequence[Panel], palette: Palette, *, periods: Mapping[str, str]) -> go.Figure:
    """Draw the panels on the same periods, which go from their codes to what is written below the last of a group.

    Panels below one heading are a group and share one scale from zero; the bars say their amounts, so no axis does.
    """
    titles = [wrapped(panel.title, LETTERS) for panel in panels]
    last = [following is None or bool(following.heading) for following in (*panels[1:], None)]
    sizes = [
        (HEADING if panel.heading else 0) + LINE * (lines_in(title) + 1) + PLOT + TICKS * ends + APART
        for panel, title, ends in zip(panels, titles, last, strict=True)
    ]
    height, tops = sum(sizes), _tops(panels)
    traces: list[Part] = []
    layout: Part = {"annotations": [], "margin": {"l": 0, "r": 0, "t": 0, "b": 0, "pad": 0}}
    done = 0
    for index, (panel, title, size, top, ends) in enumerate(zip(panels, titles, sizes, tops, last, strict=True)):
        axis = str(index + 1) if index else ""
        floor = 1 - (done + size - TICKS * ends - APART) / height
        layout |= _axes(axis, (floor, floor + PLOT / height), top, periods if ends else {}, palette)
        layout[f"xaxis{axis}"]["range"] = [-0.5, len(periods) - 0.5]
        words = f"<b>{title}</b>"
        layout["annotations"].append(_written(words, 1 - (done + (HEADING if panel.heading else 0)) / height, 14))
        if panel.heading:
            layout["annotations"].append(_written(panel.heading, 1 - done / height, 17))
        if panel.instead:
            layout["annotations"].append(_instead(panel.instead, floor, palette))
        traces.append(_bars(panel, axis, periods, palette))
        done += size
    return assembled(palette, height, traces, layout)


def _tops(panels: Sequence[Panel]) -> list[float]:
    """Return the top of each panel's scale: the highest value of all below its heading."""
    group, groups = 0, []
    for panel in panels:
        group += bool(panel.heading)
        groups.append(group)
    highest = dict.fromkeys(groups, 0.0)
    for number, panel in zip(groups, panels, strict=True):
        highest[number] = max(highest[number], *panel.values.values(), 0.0)
    return [highest[number] or 1.0 for number in groups]


def _bars(panel: Panel, axis: str, periods: Mapping[str, str], palette: Palette) -> Part:
    at = {period: index for index, period in enumerate(periods)}
    return {
        "type": "bar", "x": [at[period] for period in panel.values], "y": list(panel.values.values()), "width": 0.7,
        "xaxis": f"x{axis}", "yaxis": f"y{axis}", "marker": {"color": palette.chosen}, "cliponaxis": False,
        "text": [panel.texts.get(period, "") for period in panel.values], "textposition": "outside",
        "textfont": {"size": 13, "color": palette.ink}, "textangle": 0, "constraintext": "none",
        "customdata": [panel.said[period] for period in panel.values],
        "hovertemplate": "%{customdata}<extra></extra>",
    }  # fmt: skip


def _axes(
    axis: str, domain: tuple[float, float], top: float, periods: Mapping[str, str], palette: Palette
) -> dict[str, Part]:
    return {
        f"xaxis{axis}": {
            "anchor": f"y{axis}", "tickvals": list(range(len(periods))),
            "ticktext": list(periods.values()), "tickangle": 0, "fixedrange": True, "automargin": False,
            "showline": True, "linecolor": palette.outline, "tickfont": {"size": 12, "color": palette.quiet},
        },
        f"yaxis{axis}": {
            "anchor": f"x{axis}", "domain": list(domain), "range": [0, top], "visible": False, "fixedrange": True,
        },
    }  # fmt: skip


def _written(text: str, y: float, size: int) -> Part:
    return {
        "x": 0, "xref": "paper", "xanchor": "left", "y": y, "yref": "paper", "yanchor": "top", "text": text,
        "align": "left", "showarrow": False, "font": {"size": size}, "borderpad": 0,
    }  # fmt: skip


def _instead(text: str, y: float, palette: Palette) -> Part:
    return {
        "x": 0.5, "xref": "paper", "y": y, "yref": "paper", "yanchor": "bottom", "yshift": 6, "text": text,
        "showarrow": False, "font": {"size": 13, "color": palette.quiet},
    }  # fmt: skip
