"""A choropleth: areas shaded in five classes of one hue, or outlined where nothing is shown. Geometry by address."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.template import blank
from components.maps.outlines import fitted
from components.numbers import decimal, is_missing
from components.palette import Palette

NOT_SHOWN = "Not shown"


def choropleth(
    table: pd.DataFrame,
    palette: Palette,
    *,
    geometry: str,
    breaks: Sequence[float],
    value: str = "value",
    code: str = "area_code",
    label: str = "area_name",
    suffix: str = "",
    places: int = 1,
    height: int = 520,
) -> go.Figure:
    """Shade each row's area by the class of its value; the map is cut to the rows' areas.

    `geometry` is the address of a boundary file whose features carry `properties.code`. `breaks` are the four limits
    between the five classes, low to high; a value on a limit belongs to the class above. Missing values are outlined.
    """
    figure = blank(palette, height)
    classes = class_of(table[value], breaks)
    names, colours = [*class_names(breaks, suffix), NOT_SHOWN], [*palette.classes, palette.missing]
    for index, (name, colour) in enumerate(zip(names, colours, strict=True)):
        rows = table[classes == index]
        said = [_said(row, label, value, suffix, places) for row in rows.to_dict("records")]
        figure.add_choropleth(
            geojson=geometry, featureidkey="properties.code", locations=list(rows[code]), z=[index] * len(rows),
            colorscale=[[0, colour], [1, colour]], showscale=False, showlegend=False,
            marker={"line": {"color": palette.outline, "width": 0.7}},
            customdata=said, hovertemplate="%{customdata}<extra></extra>",
        )  # fmt: skip
        figure.add_scattergeo(  # a class without areas stands in the legend too
            lat=[None], lon=[None], mode="markers", name=name,
            marker={"symbol": "square", "size": 15, "color": colour, "line": {"color": palette.outline, "width": 1}},
        )  # fmt: skip
    fitted(figure).update_layout(
        showlegend=True,
        legend={
            "orientation": "h", "x": 0, "y": -0.02, "yanchor": "top", "itemclick": False, "itemdoubleclick": False,
            "font": {"size": 14}, "traceorder": "normal",
        },
    )  # fmt: skip
    return figure


def class_of(values: pd.Series[Any], breaks: Sequence[float]) -> pd.Series[int]:
    """Number the class of each value, 0 to len(breaks); one more for a missing value."""
    numbers = values.astype("float64")
    above = sum((numbers >= limit).astype("int64") for limit in breaks)
    return pd.Series(above, index=values.index).where(numbers.notna(), len(breaks) + 1)


def class_names(breaks: Sequence[float], suffix: str = "") -> list[str]:
    """Name the classes for a legend: 'Under 1%', '1% to under 2%', '7% and over'."""
    limits = [f"{limit:g}{suffix}" for limit in breaks]
    between = [f"{low} to under {high}" for low, high in pairwise(limits)]
    return [f"Under {limits[0]}", *between, f"{limits[-1]} and over"]


def _said(row: dict[Any, Any], label: str, value: str, suffix: str, places: int) -> str:
    number = row[value]
    shown = "not published" if is_missing(number) else f"{decimal(number, places)}{suffix}"
    return f"{row[label]}: <b>{shown}</b>"
