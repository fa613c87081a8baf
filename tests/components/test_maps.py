"""Maps fetch their outlines by address, on whatever base path the server stands."""

from __future__ import annotations

import pydeck as pdk

from components.comparison import districts
from components.comparison.choice import choose
from components.front import overview
from components.maps.geometry import below
from components.palette import LIGHT


def test_a_chart_fetches_its_outlines_below_the_base_path_of_the_server():
    drawn = districts.on_map(choose("employment_rate"), "districts").draw(LIGHT)
    before = {trace.geojson for trace in drawn.data if trace.type == "choropleth"}
    below(drawn, "/base/assets/")
    after = {trace.geojson for trace in drawn.data if trace.type == "choropleth"}
    assert before == {"/assets/local_authorities.geojson"}
    assert after == {"/base/assets/local_authorities.geojson"}


def test_so_does_a_map_with_layers():
    deck = overview.map_of_england(None).draw(LIGHT)
    assert isinstance(deck, pdk.Deck)
    below(deck, "/base/assets/")
    assert {layer.data for layer in deck.layers if isinstance(layer.data, str)} == {
        "/base/assets/local_authorities.geojson",
        "/base/assets/integration_areas.geojson",
    }
