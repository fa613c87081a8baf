"""Districts of England in classes, with layers: the five outlined and named, their neighbourhoods when one is close.

Geometry comes by address. No basemap is asked for, so that no request leaves this host.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import pydeck as pdk

from components.maps.choropleth import class_of, shades
from components.maps.geometry import by_address
from components.style.palette import Palette, rgb

HEIGHT = 540  # pixels; England is tall, and a phone is narrow
PICKED = "spots"  # the layer whose places can be clicked
PIXELS, METRES = pdk.types.String("pixels"), pdk.types.String("meters")

# Where a name stands beside its area, as an offset in pixels from the area's label point: chosen so that
# Bradford and Blackburn with Darwen, which nearly touch at this scale, keep their names apart.
_BROKEN = {"E06000008": "Blackburn\nwith Darwen", "E09000031": "Waltham\nForest"}
_BESIDE = {
    "E06000008": (-12, 6, "end"),
    "E08000032": (14, -12, "start"),
    "E06000031": (0, 18, "middle"),
    "E08000030": (-12, 6, "end"),
    "E09000031": (14, -10, "start"),
}


def england(
    districts: pd.DataFrame,
    five: Sequence[str],
    palette: Palette,
    *,
    breaks: Sequence[float],
    chosen: str | None = None,
) -> pdk.Deck:
    """Shade the districts by the class of their value, with a ring at the chosen one.

    `districts` has area_code, area_name, lat, lon, value and said, which is the figure in words; `five` are the codes
    of those that are outlined and named. `breaks` are the limits between the classes, as of `choropleth`.
    """
    layers = [
        _shapes("districts", "local_authorities.geojson", rgb(palette.paper), 0.6) | {
            "get_fill_color": _by_class(districts, palette, breaks), "filled": True,
        },
        _shapes("neighbourhoods", "integration_area_msoas.geojson", rgb(palette.ink), 0)
        | {"get_line_width": 60, "line_width_units": METRES, "line_width_max_pixels": 1.2},
        _shapes("five", "integration_areas.geojson", rgb(palette.notice), 2.5),
        _names(districts[districts["area_code"].isin(five)], palette),
        _spots(districts, set(five), palette),
    ]  # fmt: skip
    here = districts[districts["area_code"] == chosen]
    return pdk.Deck(
        layers=[pdk.Layer(**layer) for layer in (*layers, *(_ring(here, palette) for _ in range(len(here))))],
        initial_view_state=pdk.ViewState(latitude=52.95, longitude=-1.9, zoom=5.08, min_zoom=4.6, max_zoom=12),
        map_provider=None,
        tooltip={
            "html": "<b>{area_name}</b>: {said}<br>Click for its profile",
            "style": {"color": palette.ink, "backgroundColor": palette.paper},
        },
    )


def _shapes(layer: str, file: str, line: tuple[int, int, int], least: float) -> dict[str, Any]:
    """Draw the outlines of a boundary file, `least` pixels wide at any distance."""
    return {
        "type": "GeoJsonLayer", "data": by_address(file), "id": layer, "filled": False,
        "get_line_color": list(line), "line_width_min_pixels": least,
    }  # fmt: skip


def _by_class(districts: pd.DataFrame, palette: Palette, breaks: Sequence[float]) -> str:
    """Return the colour of a district as an expression over its code, since its outline comes without figures."""
    colours = [*shades(palette, len(breaks) + 1), palette.missing]
    classes = class_of(districts["value"], breaks)
    return _halved(sorted(zip(districts["area_code"], [colours[index] for index in classes], strict=True)))


def _halved(colours: Sequence[tuple[str, str]]) -> str:
    """Ask in which half of some codes, in order, a district is, until all that are left have one colour."""
    if len({colour for _, colour in colours}) == 1:
        return str(list(rgb(colours[0][1])))
    middle = len(colours) // 2
    return f"properties.code < '{colours[middle][0]}' ? {_halved(colours[:middle])} : ({_halved(colours[middle:])})"


def _names(places: pd.DataFrame, palette: Palette) -> dict[str, Any]:
    """Write the names of some places beside them."""
    names = [
        {
            "name": _BROKEN.get(place["area_code"], place["area_name"]),
            "position": [place["lon"], place["lat"]],
            "offset": list(_BESIDE[place["area_code"]][:2]),
            "anchor": _BESIDE[place["area_code"]][2],
        }
        for place in places.to_dict("records")
    ]
    return {
        "type": "TextLayer", "data": names, "id": "names", "get_text": "name", "get_position": "position",
        "get_size": 16, "size_units": PIXELS, "get_color": list(rgb(palette.ink)), "get_pixel_offset": "offset",
        "get_text_anchor": "anchor", "get_alignment_baseline": pdk.types.String("center"),
        "font_family": pdk.types.String("Source Sans, Arial, sans-serif"), "font_weight": pdk.types.String("700"),
        "outline_width": 4, "outline_color": list(rgb(palette.paper)), "font_settings": {"sdf": True},
    }  # fmt: skip


def _spots(districts: pd.DataFrame, five: set[str], palette: Palette) -> dict[str, Any]:
    """Unseen spots around the label point of each district, which take the clicks and grow as one comes closer.

    Outlines that come by address draw well, but the chart does not report clicks on them.
    """
    rows = [
        {
            "area_code": row["area_code"],
            "area_name": row["area_name"],
            "said": row["said"],
            "position": [round(row["lon"], 3), round(row["lat"], 3)],
            "radius": 8_000 if row["area_code"] in five else 4_000,
        }
        for row in districts.to_dict("records")
    ]
    return {
        "type": "ScatterplotLayer", "data": sorted(rows, key=lambda row: row["radius"]), "id": PICKED,
        "pickable": True, "auto_highlight": True, "highlight_color": [*rgb(palette.notice), 160],
        "get_position": "position", "get_radius": "radius", "radius_units": METRES, "radius_min_pixels": 7,
        "radius_max_pixels": 40, "get_fill_color": [0, 0, 0, 1],
    }  # fmt: skip


def _ring(here: pd.DataFrame, palette: Palette) -> dict[str, Any]:
    return {
        "type": "ScatterplotLayer", "data": [{"position": here[["lon", "lat"]].iloc[0].tolist()}], "id": "chosen",
        "get_position": "position", "get_radius": 11, "radius_units": PIXELS, "filled": False, "stroked": True,
        "get_line_color": list(rgb(palette.notice)), "get_line_width": 3, "line_width_units": PIXELS,
    }  # fmt: skip
