"""The middles of places and the distances from them, against slow oracles."""

from __future__ import annotations

import json
from math import asin, cos, radians, sin, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import shape

from data.english import classes, nearest_class
from data.places.areas import FIVE
from data.places.middles import EARTH, OUTLINES, centre, kilometres, middles
from data.places.neighbourhoods import LEVELS, places
from data.store.load import table

LATS, LONS = st.floats(49.8, 55.9), st.floats(-6.5, 1.9)
OUTLINE = {f["properties"]["code"]: shape(f["geometry"]) for f in json.loads(OUTLINES.read_text())["features"]}


def haversine(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    up, across = radians(other_lat - lat) / 2, radians(other_lon - lon) / 2
    return 2 * EARTH * asin(sqrt(sin(up) ** 2 + cos(radians(lat)) * cos(radians(other_lat)) * sin(across) ** 2))


@given(LATS, LONS, st.lists(st.tuples(LATS, LONS), min_size=1, max_size=5))
def test_straight_lines_are_those_of_the_haversine_formula(lat, lon, others):
    far = kilometres(lat, lon, [other for other, _ in others], [other for _, other in others])
    assert list(far) == pytest.approx([haversine(lat, lon, *other) for other in others], abs=1e-6)


def test_a_known_distance():
    """From Bradford City Hall to Leeds Town Hall, some 13.5 km."""
    assert kilometres(53.7919, -1.7532, [53.8003], [-1.5498])[0] == pytest.approx(13.4, abs=0.2)


def test_the_centre_of_a_square_with_a_hole():
    square, hole = [[0, 0], [0, 4], [4, 4], [4, 0], [0, 0]], [[2, 1], [3, 1], [3, 3], [2, 3], [2, 1]]
    assert centre([square]) == pytest.approx((2, 2))
    assert centre([square, hole]) == pytest.approx(((16 * 2 - 2 * 2.5) / 14, 2))


@pytest.mark.parametrize("area", FIVE)
@pytest.mark.parametrize("level", LEVELS)
def test_every_place_has_a_middle_weighted_by_its_residents(area, level):
    """The oracle goes small area by small area, with the centroids of another library."""
    census, lookup = table("census_small_areas"), table("small_areas")
    census = census[(census["topic"] == "ethnic_group") & (census["year"] == 2021)]
    people = census.groupby("lsoa_code")["residents"].sum()
    found = middles(area, level).set_index("code")
    assert set(found.index) == set(places(area, level))
    for code in list(found.index)[::7]:
        parts = list(lookup.loc[lookup[f"{level}_code"] == code, "lsoa_code"])
        everyone = sum(int(people[part]) for part in parts)
        lat = sum(OUTLINE[part].centroid.y * int(people[part]) for part in parts) / everyone
        lon = sum(OUTLINE[part].centroid.x * int(people[part]) for part in parts) / everyone
        assert (found.loc[code, "lat"], found.loc[code, "lon"]) == pytest.approx((lat, lon), abs=1e-7)
        assert found.loc[code, "residents"] == everyone


def test_elsewhere_there_are_no_middles_and_no_classes():
    assert middles("E06000001", "msoa").empty
    assert nearest_class("E06000001").empty


@pytest.mark.parametrize("area", FIVE)
def test_the_nearest_known_class_is_none_that_another_beats(area):
    known, found = classes(area), nearest_class(area).set_index("code")
    assert (known["role"] == "teaching").all()
    known = known[known["postcode"].notna()]
    assert set(found.index) == set(places(area, "msoa"))
    for place in middles(area, "msoa").to_dict("records"):
        far = {
            row["provider_name"]: haversine(place["lat"], place["lon"], row["lat"], row["lon"])
            for row in known.to_dict("records")
        }
        assert found.loc[place["code"], "provider_name"] == min(far, key=far.get)
        assert found.loc[place["code"], "km"] == pytest.approx(min(far.values()))
    sources = set(table("sources")["source_id"])
    assert set(found["source_id"].str.split("|").explode()) <= sources
