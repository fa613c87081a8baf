"""The chart of a figure on screen, in the colours of the reader's screen, and what is clicked in it."""

from __future__ import annotations

from typing import Any

import pydeck as pdk
import streamlit as st

from components.charts.markup import Markup
from components.figure.figure import Figure
from components.maps.area_map import AreaMap
from components.maps.england import HEIGHT, PICKED
from components.maps.geometry import below
from components.maps.layers import HEIGHT as LAYERS_HEIGHT
from components.screen import address
from components.screen.figure_map import show_areas
from components.style.palette import DARK, LIGHT, Palette

CONFIG: dict[str, Any] = {"displayModeBar": False, "scrollZoom": False, "responsive": True}


def chart(figure: Figure, place: str = "chart") -> str | None:
    """Draw the chart of a figure; return the code of a clicked area. `place` tells two drawings of one figure apart."""
    if figure.draw is None:
        return None
    drawn, assets = figure.draw(palette()), address.link("assets/")
    if isinstance(drawn, AreaMap):
        show_areas(figure, drawn)
        return None
    if isinstance(drawn, Markup):
        st.html(address.rooted(drawn.html))
        return None
    below(drawn, assets)
    if isinstance(drawn, pdk.Deck):
        return _deck(figure, drawn)
    config = {**CONFIG, "topojsonURL": assets}
    picks: dict[str, Any] = {"on_select": "rerun", "selection_mode": "points"} if figure.pickable else {}
    st.plotly_chart(drawn, theme=None, key=f"{place}-{figure.id}", config=config, alt=figure.alt, **picks)
    return None


def clicked(figure_id: str) -> str | None:
    """Return the code of the mark that the reader has just clicked in a pickable Plotly chart, else None.

    A mark has its code last in its `customdata`, or '' where it has none. To be asked before the chart is drawn, so
    that the click takes effect in the same run. Plotly's own memory of a click lasts until the chart changes, hence
    each click is told once.
    """
    chart, told = st.session_state.get(f"chart-{figure_id}"), f"clicked-{figure_id}"
    points = chart["selection"]["points"] if chart else []
    codes = [(point.get("customdata") or [None])[-1] for point in points]
    code = next((str(code) for code in codes if code), None)
    fresh = code != st.session_state.get(told)
    st.session_state[told] = code
    return code if fresh else None


def _deck(figure: Figure, deck: pdk.Deck) -> str | None:
    """Draw a map with layers; where areas can be clicked, return the code of one that was."""
    if all(layer.id != PICKED for layer in deck.layers):
        st.pydeck_chart(deck, height=LAYERS_HEIGHT, key=f"chart-{figure.id}", alt=figure.alt)
        return None
    event = st.pydeck_chart(
        deck, height=HEIGHT, on_select="rerun", selection_mode="single-object", key=f"chart-{figure.id}", alt=figure.alt
    )
    objects = event["selection"]["objects"].get(PICKED, [])
    return str(objects[0]["area_code"]) if objects else None


def palette() -> Palette:
    """Return the palette of the reader's screen, light unless the browser says dark."""
    return DARK if st.context.theme.type == "dark" else LIGHT
