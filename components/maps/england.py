"""England with the five integration areas: geometry by address, names beside their areas."""

from __future__ import annotations

import pandas as pd
import pydeck as pdk

from components.maps.geometry import by_address
from components.style.palette import Palette, rgb

HEIGHT = 540  # pixels; England is tall, and a phone is narrow
PICKED = "spots"  # the layer whose places can be clicked

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
    places: pd.DataFrame,
    districts: pd.DataFrame,
    palette: Palette,
    *,
    chosen: tuple[float, float] | None = None,
) -> pdk.Deck:
    """Draw all districts softly, the five in navy with their names, a ring at the chosen place (longitude, latitude).

    `places` has area_code, area_name, lat, lon of the five, `districts` the same of all.
    No basemap is asked for, so that no request leaves this host.
    """
    names = [
        {
            "name": _BROKEN.get(place["area_code"], place["area_name"]),
            "position": [place["lon"], place["lat"]],
            "offset": list(_BESIDE[place["area_code"]][:2]),
            "anchor": _BESIDE[place["area_code"]][2],
        }
        for place in places.to_dict("records")
    ]
    layers = [
        pdk.Layer(
            "GeoJsonLayer",
            by_address("local_authorities.geojson"),
            id="districts",
            get_fill_color=list(rgb(palette.grid)),
            get_line_color=list(rgb(palette.paper)),
            line_width_min_pixels=0.6,
        ),
        pdk.Layer(
            "GeoJsonLayer",
            by_address("integration_areas.geojson"),
            id="five",
            get_fill_color=list(rgb(palette.chosen)),
            get_line_color=list(rgb(palette.chosen)),
            line_width_min_pixels=1.5,
        ),
        pdk.Layer(
            "TextLayer",
            names,
            id="names",
            get_text="name",
            get_position="position",
            get_size=16,
            size_units=pdk.types.String("pixels"),
            get_color=list(rgb(palette.ink)),
            get_pixel_offset="offset",
            get_text_anchor="anchor",
            get_alignment_baseline=pdk.types.String("center"),
            font_family=pdk.types.String("Arial, sans-serif"),
            font_weight=pdk.types.String("700"),
            outline_width=4,
            outline_color=list(rgb(palette.paper)),
            font_settings={"sdf": True},
        ),
    ]
    layers.append(_spots(districts, set(places["area_code"]), palette))
    if chosen is not None:
        layers.append(_ring(chosen, palette))
    view = pdk.ViewState(latitude=52.95, longitude=-1.9, zoom=5.08, min_zoom=4.6, max_zoom=9)
    tooltip = {
        "html": "<b>{area_name}</b><br>Click for its profile",
        "style": {"color": palette.ink, "backgroundColor": palette.paper},
    }
    return pdk.Deck(
        layers=layers,
        initial_view_state=view,
        map_provider=None,
        tooltip=tooltip,
    )


def _spots(districts: pd.DataFrame, five: set[str], palette: Palette) -> pdk.Layer:
    """Unseen spots around the label point of each district, which take the clicks.

    Outlines that come by address draw well, but the chart does not report clicks on them.
    """
    rows = [
        {
            "area_code": row["area_code"],
            "area_name": row["area_name"],
            "position": [round(row["lon"], 3), round(row["lat"], 3)],
            "radius": 14 if row["area_code"] in five else 7,
        }
        for row in districts.to_dict("records")
    ]
    return pdk.Layer(
        "ScatterplotLayer",
        sorted(rows, key=lambda row: row["radius"]),
        id=PICKED,
        pickable=True,
        auto_highlight=True,
        highlight_color=[*rgb(palette.notice), 160],
        get_position="position",
        get_radius="radius",
        radius_units=pdk.types.String("pixels"),
        get_fill_color=[0, 0, 0, 1],
    )


def _ring(at: tuple[float, float], palette: Palette) -> pdk.Layer:
    return pdk.Layer(
        "ScatterplotLayer",
        [{"position": list(at)}],
        id="chosen",
        get_position="position",
        get_radius=11,
        radius_units=pdk.types.String("pixels"),
        filled=False,
        stroked=True,
        get_line_color=list(rgb(palette.notice)),
        get_line_width=3,
        line_width_units=pdk.types.String("pixels"),
    )
