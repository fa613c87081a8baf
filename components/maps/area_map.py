"""A map of areas in classes, described once and drawn twice: as shapes on screen, by Plotly in files.

Both are small, since outlines and names come from a file by address: only codes and rounded values travel.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from components.charts.labels import halo
from components.charts.template import assembled
from components.maps.geometry import by_address
from components.maps.outlines import FITTED
from components.style.palette import Palette
from components.style.words import NOT_HELD

CLEAR = "rgba(0,0,0,0)"


@dataclass(frozen=True)
class AreaClass:
    """Areas in one colour, under one name in the legend."""

    name: str
    colour: str
    codes: Sequence[str]
    values: Sequence[float] | None  # rounded, one for each code; None where none is held


@dataclass(frozen=True)
class Dots:
    """Points laid over the areas: all of one kind, under one name in the legend."""

    name: str
    lat: Sequence[float]
    lon: Sequence[float]
    said: Sequence[str]  # beside the pointer; lines are separated by <br>
    symbol: str = "circle"  # or "diamond"
    named: bool = False  # whether the name stands at the point on the map too


@dataclass(frozen=True)
class Name:
    """Words on the map at a point; what has no room is left out, the last first."""

    text: str
    lat: float
    lon: float
    strong: bool = False  # stands out; the others are for finding the way


@dataclass(frozen=True)
class AreaMap:
    """Areas shaded in classes, with what is laid over them.

    `file` is a boundary file whose features carry `properties.code`, and names under `properties[label]`. `picked` is
    the code of an area to outline. A value is written beside the pointer with `places` decimals, between `prefix` and
    `suffix`.
    """

    palette: Palette
    file: str
    label: str
    classes: Sequence[AreaClass]
    prefix: str = ""
    suffix: str = ""
    places: int = 1
    height: int = 520  # pixels, at most
    picked: str | None = None
    dots: Sequence[Dots] = ()
    names: Sequence[Name] = ()

    def shapes(self, assets: str) -> dict[str, Any]:
        """Return what a browser draws shapes from, plain values for JSON; boundary files are below `assets`."""
        ink = self.palette
        return {
            "outlines": f"{assets}{self.file}",
            "label": self.label,
            "classes": [[one.name, one.colour, one.codes, one.values] for one in self.classes],
            "written": [self.prefix, self.places, self.suffix, NOT_HELD],
            "height": self.height,
            "picked": self.picked,
            "dots": [[one.name, one.symbol, one.lat, one.lon, one.said, one.named] for one in self.dots],
            "names": [
                [one.text, round(one.lat, 4), round(one.lon, 4), "strong" if one.strong else "ground"]
                for one in self.names
            ],
            "ink": {"ink": ink.ink, "paper": ink.paper, "outline": ink.outline, "notice": ink.notice},
        }

    def flat(self) -> go.Figure:
        """Return the same map as Plotly draws it."""
        traces: list[dict[str, Any]] = []
        value = f"<b>{self.prefix}%{{customdata:.{self.places}f}}{self.suffix}</b>"
        for one in self.classes:
            said = f"<b>{NOT_HELD}</b>" if one.values is None else value
            traces += [
                self._areas(one.codes, one.colour, {"color": self.palette.outline, "width": 0.7})
                | {
                    "customdata": one.values or [],
                    "hovertemplate": f"%{{properties.{self.label}}}: {said}<extra></extra>",
                },
                _key(f"{one.name} ({len(one.codes):,})", one.colour, self.palette),
            ]
        if self.picked:
            line = {"color": self.palette.notice, "width": 3.5}
            traces.append(self._areas([self.picked], CLEAR, line) | {"hoverinfo": "skip"})
        traces += [_dots(one, self.palette) for one in self.dots]
        strong = [one for one in self.names if one.strong]
        return assembled(self.palette, self.height, traces + ([_names(strong, self.palette)] if strong else []), LAYOUT)

    def _areas(self, codes: Sequence[str], colour: str, line: dict[str, Any]) -> dict[str, Any]:
        """Shade some areas in one colour."""
        return {
            "type": "choropleth", "geojson": by_address(self.file), "featureidkey": "properties.code",
            "locations": codes, "z": [0] * len(codes), "colorscale": [[0, colour], [1, colour]], "showscale": False,
            "showlegend": False, "marker": {"line": line},
        }  # fmt: skip


LAYOUT: dict[str, Any] = {
    "geo": FITTED,
    "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
    "showlegend": True,
    "legend": {
        "orientation": "h", "x": 0, "y": -0.02, "yanchor": "top", "itemclick": False, "itemdoubleclick": False,
        "font": {"size": 14}, "traceorder": "normal",
    },
}  # fmt: skip


def _key(name: str, colour: str, palette: Palette) -> dict[str, Any]:
    """Stand in the legend, and nowhere else: a class without areas has its place there too."""
    marker = {"symbol": "square", "size": 15, "color": colour, "line": {"color": palette.outline, "width": 1}}
    return {"type": "scattergeo", "lat": [None], "lon": [None], "mode": "markers", "name": name, "marker": marker}


def _dots(dots: Dots, palette: Palette) -> dict[str, Any]:
    """Lay points over the areas, readable on every shade."""
    line = {"color": palette.ink, "width": 2}
    return {
        "type": "scattergeo", "mode": "markers+text" if dots.named else "markers",
        "name": dots.name, "lat": list(dots.lat), "lon": list(dots.lon),
        "marker": {"symbol": dots.symbol, "size": 12, "color": palette.paper, "line": line},
        "text": list(dots.said), "hovertemplate": "%{text}<extra></extra>", "textposition": "top center",
        "textfont": {"size": 14, "color": palette.ink, "shadow": halo(palette.paper)},
    }  # fmt: skip


def _names(names: Sequence[Name], palette: Palette) -> dict[str, Any]:
    """Write the names that stand out."""
    return {
        "type": "scattergeo", "mode": "text", "lat": [one.lat for one in names], "lon": [one.lon for one in names],
        "text": [one.text.replace("\n", "<br>") for one in names], "hoverinfo": "skip", "showlegend": False,
        "textfont": {"size": 14, "color": palette.ink, "shadow": halo(palette.paper)},
    }  # fmt: skip
