"""England as hexagons, one for each district, all of one size: small districts are seen as well as large ones."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from math import sqrt
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.labels import lines_in, room, spread, wrapped
from components.charts.template import assembled
from components.maps.choropleth import NOT_SHOWN, class_names, class_of
from components.style.palette import Palette
from components.style.words import NOT_HELD

STEP = sqrt(3) / 2  # from row to row, where hexagons of a row stand 1 apart
SIDE = 0.94 / sqrt(3)  # a little less than would touch
CORNERS = tuple(
    (SIDE * x, SIDE * y) for x, y in ((0, 1), (STEP, 0.5), (STEP, -0.5), (0, -1), (-STEP, -0.5), (-STEP, 0.5))
)
SMALLEST = 10  # pixels of a hexagon on a phone: names must fit beside the map there too
HEIGHT = 520  # pixels
LEGEND = {
    "orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom",
    "itemclick": False, "itemdoubleclick": False, "font": {"size": 14}, "traceorder": "normal",
}  # fmt: skip


def hexagons(
    table: pd.DataFrame,
    palette: Palette,
    *,
    breaks: Sequence[float],
    chosen: Collection[str] = (),
    suffix: str = "",
    places: int = 1,
) -> go.Figure:
    """Shade a hexagon per row by the class of its value; `chosen` area codes are outlined and named at the side.

    Columns of `table`: area_code, area_name, value, q, r (r grows northward; odd rows stand half a hexagon further
    east). `breaks` and missing values as in `choropleth`.
    """
    table = table.assign(x=table["q"] + (table["r"] % 2) / 2, y=table["r"] * STEP)
    classes = class_of(table["value"], breaks)
    names, last = class_names(breaks, suffix), len(palette.classes) - 1
    colours = [palette.classes[round(index * last / max(len(names) - 1, 1))] for index in range(len(names))]
    traces: list[dict[str, Any]] = []
    for index, (name, colour) in enumerate(zip([*names, NOT_SHOWN], [*colours, palette.missing], strict=True)):
        rows = table[classes == index]
        traces += _filled(rows, f"{name} ({len(rows):,})", colour, palette)
    traces += [_pointed(table, suffix, places)]
    outlined, words = _named(table, table[table["area_code"].isin(list(chosen))], palette)
    layout: dict[str, Any] = {
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "showlegend": True, "legend": LEGEND, "annotations": words,
        "xaxis": {"visible": False, "range": _across(table["x"], words), "constrain": "domain"},
        "yaxis": {
            "visible": False, "range": [float(table["y"].min()) - 0.8, float(table["y"].max()) + 0.8],
            "scaleanchor": "x", "constrain": "domain", "constraintoward": "top",
        },
    }  # fmt: skip
    return assembled(palette, HEIGHT, traces + outlined, layout)


def _filled(rows: pd.DataFrame, name: str, colour: str, palette: Palette) -> list[dict[str, Any]]:
    """Draw the hexagons of one class as one trace, and its entry in the legend."""
    edge = {"color": palette.outline, "width": 0.7}
    corners = [corner for x, y in zip(rows["x"], rows["y"], strict=True) for corner in (*_corners(x, y), (None, None))]
    return [
        {
            "type": "scatter", "mode": "lines", "fill": "toself", "fillcolor": colour, "line": edge,
            "x": [x for x, _ in corners], "y": [y for _, y in corners], "hoverinfo": "skip", "showlegend": False,
        },
        {
            "type": "scatter", "mode": "markers", "name": name, "x": [None], "y": [None],
            "marker": {"symbol": "hexagon", "size": 15, "color": colour, "line": {**edge, "width": 1}},
        },
    ]  # fmt: skip


def _pointed(table: pd.DataFrame, suffix: str, places: int) -> dict[str, Any]:
    """Say beside the pointer which district a hexagon stands for, and its value."""
    said = [
        NOT_HELD if value != value else f"{value:,.{places}f}{suffix}" for value in table["value"].astype("float64")
    ]
    return {
        "type": "scatter", "mode": "markers", "x": list(table["x"]), "y": list(table["y"]), "showlegend": False,
        "marker": {"size": 14, "opacity": 0}, "text": list(table["area_name"]), "customdata": said,
        "hovertemplate": "%{text}: <b>%{customdata}</b><extra></extra>",
    }  # fmt: skip


def _named(
    table: pd.DataFrame, rows: pd.DataFrame, palette: Palette
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Outline the chosen hexagons and write their names beside the map: the western half at the left."""
    edges = table.groupby("r")["x"].agg(["min", "max"])
    traces: list[dict[str, Any]] = []
    words: list[dict[str, Any]] = []
    still = {"type": "scatter", "mode": "lines", "hoverinfo": "skip", "showlegend": False}
    west = rows["x"] < rows["r"].map(edges.mean(axis="columns"))
    for side, places in ((-1, rows[west]), (1, rows[~west])):
        texts = [wrapped(name, 12) for name in places["area_name"]]
        heights = spread(list(places["y"]), [1.15 * lines_in(text) + 0.3 for text in texts])
        for place, text, y in zip(places.to_dict("records"), texts, heights, strict=True):
            corners = _corners(place["x"], place["y"])
            start, end = place["x"] + side * 0.5, _edge(edges, place["r"], side)
            traces += [
                {**still, "x": [start, end], "y": [place["y"], y], "line": {"color": palette.ink, "width": 1}},
                {
                    **still, "x": [x for x, _ in corners], "y": [y for _, y in corners],
                    "line": {"color": palette.notice, "width": 3},
                },
            ]  # fmt: skip
            words.append(
                {
                    "x": end, "y": y, "text": f"<b>{text}</b>", "showarrow": False, "font": {"size": 14},
                    "xanchor": "right" if side < 0 else "left", "align": "right" if side < 0 else "left",
                    "xshift": side * 3,
                }
            )  # fmt: skip
    return traces, words


def _edge(edges: pd.DataFrame, row: int, side: int) -> float:
    """Return where the words beside a row begin: just outside it and the rows above and below it."""
    near = edges.loc[row - 2 : row + 2]
    return float(near["min"].min() - 0.9 if side < 0 else near["max"].max() + 0.9)


def _across(x: pd.Series[float], words: Sequence[dict[str, Any]]) -> list[float]:
    """Return how far the map reaches from west to east, names included, in hexagons."""
    low, high = float(x.min()) - 1, float(x.max()) + 1
    for word in words:
        width = room([word["text"][3:-4]], 8) / SMALLEST
        low, high = (
            (min(low, word["x"] - width), high) if word["xanchor"] == "right" else (low, max(high, word["x"] + width))
        )
    return [low, high]


def _corners(x: float, y: float) -> list[tuple[float, float]]:
    return [(x + dx, y + dy) for dx, dy in (*CORNERS, CORNERS[0])]
