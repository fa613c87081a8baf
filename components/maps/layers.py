"""Points over areas in classes, as a map with layers that can be zoomed: points that lie close want that."""

from __future__ import annotations

from collections.abc import Sequence
from math import log2
from typing import NamedTuple

import pydeck as pdk

from components.charts.labels import wrapped
from components.maps.area_map import AreaMap
from components.maps.geometry import by_address
from components.style.palette import Palette, rgb

HEIGHT = 420  # pixels
NARROW = 340  # pixels: a phone; the map is fitted to it
NOTHING = "[0, 0, 0, 0]"


class Spot(NamedTuple):
    """What stands beside the pointer somewhere on a map."""

    position: tuple[float, float]  # longitude, latitude
    said: str


def layers(drawn: AreaMap, spots: Sequence[Spot], palette: Palette) -> pdk.Deck:
    """Draw the areas and points of a map as layers, without a basemap; `spots` are what stands beside the pointer."""
    points: list[dict[str, object]] = [
        {"position": [lon, lat], "said": said, "name": wrapped(said, 22).replace("<br>", "\n"), **_side(lon, dots.lon)}
        for dots in drawn.dots
        for lat, lon, said in zip(dots.lat, dots.lon, dots.said, strict=True)
    ]
    return pdk.Deck(
        layers=[_areas(drawn, palette), _unseen(spots), _points(points, palette), _names(points, palette)],
        initial_view_state=_fitted([spot.position for spot in spots]),
        map_provider=None,
        tooltip={"html": "{said}", "style": {"color": palette.ink, "backgroundColor": palette.paper}},
    )


def _areas(drawn: AreaMap, palette: Palette) -> pdk.Layer:
    """Shade areas by their classes: outlines come by address, and an expression names the codes of each class."""
    colour = NOTHING
    for one in drawn.classes:
        if one.codes:
            here = " || ".join(f"properties.code == '{code}'" for code in one.codes)
            colour = f"({here}) ? {list(rgb(one.colour))} : ({colour})"
    lines = " || ".join(f"properties.code == '{code}'" for one in drawn.classes for code in one.codes)
    return pdk.Layer(
        "GeoJsonLayer",
        by_address(drawn.file),
        id="areas",
        get_fill_color=colour,
        get_line_color=f"({lines}) ? {list(rgb(palette.outline))} : {NOTHING}",
        line_width_min_pixels=0.7,
    )


def _unseen(spots: Sequence[Spot]) -> pdk.Layer:
    """Spots that nobody sees and a pointer feels: outlines that come by address know no values."""
    return pdk.Layer(
        "ScatterplotLayer", [spot._asdict() for spot in spots], id="felt", pickable=True, get_position="position",
        get_radius=18, radius_units=pdk.types.String("pixels"), get_fill_color=[0, 0, 0, 1],
    )  # fmt: skip


def _points(points: list[dict[str, object]], palette: Palette) -> pdk.Layer:
    return pdk.Layer(
        "ScatterplotLayer", points, id="points", pickable=True, stroked=True, get_position="position", get_radius=7,
        radius_units=pdk.types.String("pixels"), get_fill_color=list(rgb(palette.paper)),
        get_line_color=list(rgb(palette.ink)), get_line_width=2, line_width_units=pdk.types.String("pixels"),
    )  # fmt: skip


def _names(points: list[dict[str, object]], palette: Palette) -> pdk.Layer:
    return pdk.Layer(
        "TextLayer", points, id="names", get_text="name", get_position="position", get_size=14,
        size_units=pdk.types.String("pixels"), get_color=list(rgb(palette.ink)), get_pixel_offset="offset",
        get_text_anchor="anchor",
        font_family=pdk.types.String("Source Sans, Arial, sans-serif"), font_weight=pdk.types.String("600"),
        outline_width=4, outline_color=list(rgb(palette.paper)), font_settings={"sdf": True},
    )  # fmt: skip


def _side(lon: float, others: Sequence[float]) -> dict[str, object]:
    """Have the names of points in the west stand on their left, the others on their right, so that they keep apart."""
    west = lon < sum(others) / len(others)
    return {"anchor": "end", "offset": [-12, 0]} if west else {"anchor": "start", "offset": [12, 0]}


def _fitted(positions: list[tuple[float, float]]) -> pdk.ViewState:
    """Look at all positions at once, with room at the edges: at zoom 0 the world is 512 pixels wide."""
    (west, east), (south, north) = [(min(axis), max(axis)) for axis in zip(*positions, strict=True)]
    across, up = (east - west) * 1.5, (north - south) * 1.5 * 1.7  # a degree north is 1.7 wide at this latitude
    zoom = log2(min(NARROW * 360 / (512 * across), HEIGHT * 360 / (512 * up)))
    return pdk.ViewState(latitude=(south + north) / 2, longitude=(west + east) / 2, zoom=zoom, min_zoom=zoom - 1)
