"""Maps fetch their outlines by address, on whatever base path the server stands."""

from __future__ import annotations

import json

import pandas as pd
import plotly.graph_objects as go
import pydeck as pdk
from hypothesis import given
from hypothesis import strategies as st

from components.maps.area_map import Dots
from components.maps.choropleth import choropleth, class_of
from components.maps.geometry import below
from components.style.palette import DARK, LIGHT, Palette
from components.themes.comparison import districts
from components.themes.comparison.choice import choose
from components.themes.front import district_map

VALUES = st.one_of(st.none(), st.floats(0, 100), st.sampled_from([1.0, 2.5, 40.0]))


def test_a_chart_fetches_its_outlines_below_the_base_path_of_the_server():
    drawn = districts.on_map(choose("employment_rate"), "districts").draw(LIGHT)
    before = {trace.geojson for trace in drawn.data if trace.type == "choropleth"}
    below(drawn, "/base/assets/")
    after = {trace.geojson for trace in drawn.data if trace.type == "choropleth"}
    assert before == {"/assets/local_authorities.geojson"}
    assert after == {"/base/assets/local_authorities.geojson"}


def test_so_does_a_map_with_layers():
    deck = district_map.map_of_england(district_map.DEFAULT, None).draw(LIGHT)
    assert isinstance(deck, pdk.Deck)
    below(deck, "/base/assets/")
    assert {layer.data for layer in deck.layers if isinstance(layer.data, str)} == {
        "/base/assets/local_authorities.geojson",
        "/base/assets/integration_areas.geojson",
        "/base/assets/integration_area_msoas.geojson",
    }


@given(
    values=st.lists(VALUES, min_size=1, max_size=20), palette=st.sampled_from([LIGHT, DARK]), pick=st.integers(0, 19)
)
def test_the_shapes_on_screen_and_the_map_in_files_say_the_same(
    values: list[float | None], palette: Palette, pick: int
):
    codes = [f"E{row}" for row in range(len(values))]
    rows, dots = pd.DataFrame({"area_code": codes, "value": values}), [Dots("Seats (1)", [53.8], [-1.7], ["Somebody"])]
    found = choropleth(
        rows, palette, file="x.geojson", breaks=(1.0, 2.5, 40.0), suffix="%", picked=f"E{pick}", dots=dots
    )
    shapes, flat = found.shapes("/base/assets/"), go.Figure(found.flat())
    assert json.loads(json.dumps(shapes, allow_nan=False)) == shapes
    assert shapes["outlines"] == "/base/assets/x.geojson"
    areas = [trace for trace in flat.data if trace.type == "choropleth" and trace.hoverinfo != "skip"]
    assert [[list(a.locations), list(a.customdata), a.colorscale[0][1]] for a in areas] == [
        [codes, values or [], colour] for _, colour, codes, values in shapes["classes"]
    ]
    keys = [trace.name for trace in flat.data if trace.type == "scattergeo"]
    assert keys == [*(f"{name} ({len(codes)})" for name, _, codes, _ in shapes["classes"]), "Seats (1)"]
    outlined = [code for trace in flat.data if trace.hoverinfo == "skip" for code in trace.locations]
    assert outlined == ([shapes["picked"]] if shapes["picked"] else [])
    assert shapes["picked"] in {*codes, None}


@given(values=st.lists(VALUES, min_size=1), breaks=st.sets(st.sampled_from([0.0, 1.0, 2.5, 40.0])).map(sorted))
def test_the_class_of_a_value_is_the_number_of_limits_that_it_reaches(values: list[float | None], breaks: list[float]):
    slowly = [len(breaks) + 1 if v is None else sum(v >= limit for limit in breaks) for v in values]
    assert list(class_of(pd.Series(values, dtype="float64"), breaks)) == slowly
