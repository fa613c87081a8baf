"""The same figures in an earlier and a later year: a hollow and a filled dot on each line, in groups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from components.charts.template import assembled
from components.style.palette import Palette

HEADING, ROW, TOP = 38, 45, 24  # pixels for the name of a group, for a row with its label above it, and for the key


@dataclass(frozen=True)
class Line:
    """One figure in two years; a missing one (NaN) has no dot."""

    group: str
    label: str
    before: float
    after: float
    said: str  # both, in words


def two_years(lines: Sequence[Line], palette: Palette, *, years: tuple[str, str], top: float = 1.0) -> go.Figure:
    """Draw each line from 0 to `top`, in the given order; lines of one group stand together under its name.

    Labels stand above their lines, so that on a phone the lines have the whole width. The two dots are not joined.
    """
    at: list[float] = []
    words: list[tuple[float, str]] = [(TOP / 2, _key(years, palette))]
    y = float(TOP)
    for index, line in enumerate(lines):
        if index == 0 or line.group != lines[index - 1].group:
            words.append((y + HEADING - 16, f"<b>{line.group}</b>"))
            y += HEADING
        words.append((y + 12, f"{line.label}  <b>{line.said}</b>"))
        at.append(y + ROW - 14)
        y += ROW
    said = {
        "customdata": [f"{line.label}: {line.said}" for line in lines],
        "hovertemplate": "%{customdata}<extra></extra>",
    }
    base = {"type": "scatter", "cliponaxis": False, "mode": "markers"}
    before = {"color": palette.paper, "size": 13, "line": {"color": palette.chosen, "width": 2}}
    after = {"color": palette.chosen, "size": 13, "line": {"color": palette.paper, "width": 1}}
    traces = [
        {
            **base, "mode": "lines", "x": [0, top, None] * len(at), "y": [place for place in at for _ in range(3)],
            "line": {"color": palette.grid, "width": 2}, "hoverinfo": "skip",
        },
        {
            **base, "mode": "text", "x": [0] * len(words), "y": [place for place, _ in words], "hoverinfo": "skip",
            "text": [text for _, text in words], "textposition": "middle right",
            "textfont": {"size": 14, "color": palette.ink},
        },
        {**base, **said, "x": [line.before for line in lines], "y": at, "marker": before},
        {**base, **said, "x": [line.after for line in lines], "y": at, "marker": after},
    ]  # fmt: skip
    layout = {
        "xaxis": {"range": [0, top], "nticks": 5},
        "yaxis": {"visible": False, "range": [y, 0]},
        "margin": {"l": 8, "r": 12, "t": 0, "b": 24},
    }
    return assembled(palette, int(y) + 30, traces, layout)


def _key(years: tuple[str, str], palette: Palette) -> str:
    signs = zip("○●", years, strict=True)
    return "   ".join(f"<span style='color:{palette.chosen}'>{sign}</span> {year}" for sign, year in signs)
