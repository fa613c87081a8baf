"""A Gantt chart: when each thing ran, group by group. What is not known of an end stays open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from components.charts.template import blank
from components.style.palette import Palette

NAMED, FINE, HEADING = 38, 13, 34  # pixels for a row with its name above the bar, for one without, and for a heading
MOST_NAMED = 30  # rows; more are drawn finely, with names beside the pointer only


@dataclass(frozen=True)
class Bar:
    """One thing, in years as decimal numbers: 2019.5 is the middle of 2019."""

    name: str
    said: str  # beside the pointer
    start: float
    end: float
    open_at: str = ""  # "start" or "end", where that is not known: the bar covers only what is
    own: bool = False  # a reader's own, not ours: hatched


def gantt(groups: Sequence[tuple[str, Sequence[Bar]]], palette: Palette) -> go.Figure:
    """Draw groups of bars below their headings; open ends are arrows. Many bars are drawn finely, without names."""
    bars = [bar for _, held in groups for bar in held]
    row = NAMED if len(bars) <= MOST_NAMED else FINE
    height = HEADING * len(groups) + row * len(bars) + 40
    figure = blank(palette, height)
    placed = list(_placed(groups, row))
    for own, is_open in ((False, False), (False, True), (True, False), (True, True)):
        chosen = [(y, bar) for y, bar in placed if bar.own is own and bool(bar.open_at) is is_open]
        figure.add_bar(
            y=[y for y, _ in chosen], x=[bar.end - bar.start for _, bar in chosen],
            base=[bar.start for _, bar in chosen], width=9, orientation="h", marker=_marker(palette, own, is_open),
            customdata=[bar.said for _, bar in chosen], hovertemplate="%{customdata}<extra></extra>",
        )  # fmt: skip
    ends = [(y, bar) for y, bar in placed if bar.open_at]
    arrows = ["triangle-right" if bar.open_at == "end" else "triangle-left" for _, bar in ends]
    colours = [palette.notice if bar.own else palette.chosen for _, bar in ends]
    figure.add_scatter(
        x=[bar.end if bar.open_at == "end" else bar.start for _, bar in ends], y=[y for y, _ in ends], mode="markers",
        hoverinfo="skip", marker={"symbol": arrows, "size": 12, "color": colours},
    )  # fmt: skip
    names = [{**_LEFT, "y": y, "text": bar.name, "yshift": 14, "font": {"size": 14}} for y, bar in placed]
    figure.update_layout(annotations=[*_headings(groups, row), *(names if row == NAMED else [])])
    _years(figure, bars, height, palette)
    return figure


def _marker(palette: Palette, own: bool, is_open: bool) -> dict[str, Any]:
    """Look of a bar: full where both ends are known, pale where one is open, hatched where it is a reader's own."""
    if own:
        hatched = {"shape": "/", "fgcolor": palette.notice, "bgcolor": palette.paper, "size": 6, "solidity": 0.4}
        return {"color": palette.paper, "pattern": hatched, "line": {"color": palette.notice, "width": 1.5}}
    return {"color": palette.classes[1] if is_open else palette.chosen, "line": {"color": palette.chosen, "width": 1}}


_LEFT: dict[str, Any] = {"x": 0, "xref": "paper", "xanchor": "left", "showarrow": False, "align": "left"}


def _placed(groups: Sequence[tuple[str, Sequence[Bar]]], row: int) -> Iterator[tuple[float, Bar]]:
    """Give every bar its place from the top, in pixels."""
    top = 0
    for _, bars in groups:
        top += HEADING
        for bar in bars:
            yield top + row * (0.75 if row == NAMED else 0.5), bar
            top += row


def _headings(groups: Sequence[tuple[str, Sequence[Bar]]], row: int) -> Iterator[dict[str, Any]]:
    top = 0
    for name, bars in groups:
        yield {**_LEFT, "y": top + HEADING / 2 + 4, "text": f"<b>{name}</b>"}
        top += HEADING + row * len(bars)


def _years(figure: go.Figure, bars: Sequence[Bar], height: int, palette: Palette) -> None:
    """Write the years above, a line at the beginning of each, and let nothing move."""
    first, last = int(min(bar.start for bar in bars)), int(max(bar.end for bar in bars)) + 1
    step = next(step for step in (1, 2, 5, 10, 20) if (last - first) / step <= 7)
    figure.update_xaxes(
        side="top", range=[first - 0.1, last + 0.1], tick0=first - first % step, dtick=step, showgrid=True,
        gridcolor=palette.grid, tickformat="d",
    )  # fmt: skip
    figure.update_yaxes(visible=False, range=[height - 40, 0])
    figure.update_layout(margin={"l": 0, "r": 8, "t": 34, "b": 6}, bargap=0, barmode="overlay")
