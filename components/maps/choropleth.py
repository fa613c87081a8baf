"""A choropleth: areas shaded in classes of one hue, or outlined where nothing is shown. Geometry by address.

Made to be small on the wire: codes, names and rounded values once each, and words about them in a template.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.template import assembled
from components.maps.outlines import FITTED
from components.numbers import decimal, is_missing
from components.palette import Palette

NOT_SHOWN = "Not shown"
CLEAR = "rgba(0,0,0,0)"


@dataclass(frozen=True)
class Dots:
    """Points laid over the areas: all of one kind, under one name in the legend."""

    name: str
    lat: Sequence[float]
    lon: Sequence[float]
    said: Sequence[str]  # beside the pointer
    symbol: str = "circle"


def choropleth(
    table: pd.DataFrame,
    palette: Palette,
    *,
    geometry: str,
    breaks: Sequence[float],
    value: str = "value",
    code: str = "area_code",
    label: str = "name",
    prefix: str = "",
    suffix: str = "",
    places: int = 1,
    height: int = 520,
    names: Sequence[str] | None = None,
    dark_first: bool = False,
    picked: str | None = None,
    dots: Sequence[Dots] = (),
) -> go.Figure:
    """Shade each row's area by the class of its value; the map is cut to the rows' areas.

    `geometry` is the address of a boundary file whose features carry `properties.code`. `breaks` are the limits (up
    to four) between the classes, low to high; a value on a limit belongs to the class above. The legend counts the
    areas of each class. Missing values are outlined. `names` are other names for the classes; with `dark_first` the
    lowest class is the darkest. `picked` is the code of an area to outline. `label` is the property of the boundary
    file that names its areas: names are there already, and need not travel with the values.
    """
    classes, rows = class_of(table[value], breaks).to_list(), list(zip(table[code], table[value], strict=True))
    legend = [*(names or class_names(breaks, suffix)), NOT_SHOWN]
    shades = _shades(palette, len(breaks) + 1)
    colours = [*(reversed(shades) if dark_first else shades), palette.missing]
    hover = f"%{{properties.{label}}}: <b>{prefix}%{{customdata:.{places}f}}{suffix}</b><extra></extra>"
    traces: list[dict[str, Any]] = []
    for index, (name, colour) in enumerate(zip(legend, colours, strict=True)):
        here = [row for row, place in zip(rows, classes, strict=True) if place == index]
        missing = name == NOT_SHOWN
        traces += [
            _areas(geometry, [place for place, _ in here], colour, {"color": palette.outline, "width": 0.7})
            | {
                "customdata": [] if missing else [round(number, places) for _, number in here],
                "hovertemplate": f"%{{properties.{label}}}: <b>not published</b><extra></extra>" if missing else hover,
            },
            _key(f"{name} ({len(here):,})", {"symbol": "square", "size": 15, "color": colour}, palette),
        ]
    if picked in set(table[code]):
        line = {"color": palette.notice, "width": 3.5}
        traces.append(_areas(geometry, [picked], CLEAR, line) | {"hoverinfo": "skip"})
    return assembled(palette, height, traces + _dots(dots, palette), LAYOUT)


def class_of(values: pd.Series[Any], breaks: Sequence[float]) -> pd.Series[int]:
    """Number the class of each value, 0 to len(breaks); one more for a missing value."""
    numbers = values.astype("float64")
    above = pd.Series(0, index=values.index)
    for limit in breaks:
        above += (numbers >= limit).astype("int64")
    return above.where(numbers.notna(), len(breaks) + 1)


def class_names(breaks: Sequence[float], suffix: str = "") -> list[str]:
    """Name the classes for a legend: 'Under 1%', '1% to under 2%', '7% and over'; one class takes all."""
    limits = [f"{limit:g}{suffix}" for limit in breaks]
    if not limits:
        return ["All alike"]
    between = [f"{low} to under {high}" for low, high in pairwise(limits)]
    return [f"Under {limits[0]}", *between, f"{limits[-1]} and over"]


def said(row: Mapping[Any, Any], label: str, value: str, suffix: str, places: int) -> str:
    """Say one row beside the pointer, for maps of few areas."""
    number = row[value]
    shown = "not published" if is_missing(number) else f"{decimal(number, places)}{suffix}"
    return f"{row[label]}: <b>{shown}</b>"


LAYOUT: dict[str, Any] = {
    "geo": FITTED,
    "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
    "showlegend": True,
    "legend": {
        "orientation": "h", "x": 0, "y": -0.02, "yanchor": "top", "itemclick": False, "itemdoubleclick": False,
        "font": {"size": 14}, "traceorder": "normal",
    },
}  # fmt: skip


def _areas(geometry: str, codes: list[Any], colour: str, line: dict[str, Any]) -> dict[str, Any]:
    """Shade some areas in one colour."""
    return {
        "type": "choropleth", "geojson": geometry, "featureidkey": "properties.code", "locations": codes,
        "z": [0] * len(codes), "colorscale": [[0, colour], [1, colour]], "showscale": False, "showlegend": False,
        "marker": {"line": line}, "unselected": {"marker": {"opacity": 1}},
    }  # fmt: skip


def _key(name: str, marker: dict[str, Any], palette: Palette) -> dict[str, Any]:
    """Stand in the legend, and nowhere else: a class without areas has its place there too."""
    marker = {"line": {"color": palette.outline, "width": 1}} | marker
    return {"type": "scattergeo", "lat": [None], "lon": [None], "mode": "markers", "name": name, "marker": marker}


def _dots(groups: Sequence[Dots], palette: Palette) -> list[dict[str, Any]]:
    """Lay points over the areas, readable on every shade."""
    line = {"color": palette.ink, "width": 2}
    return [
        {
            "type": "scattergeo", "mode": "markers", "name": dots.name, "lat": list(dots.lat), "lon": list(dots.lon),
            "marker": {"symbol": dots.symbol, "size": 12, "color": palette.paper, "line": line},
            "text": list(dots.said), "hovertemplate": "%{text}<extra></extra>",
            "unselected": {"marker": {"opacity": 1}},
        }
        for dots in groups
    ]  # fmt: skip


def _shades(palette: Palette, number: int) -> list[str]:
    """Return so many of the colours of the classes, as far apart as they allow."""
    last = len(palette.classes) - 1
    return [palette.classes[round(index * last / max(number - 1, 1))] for index in range(number)]
