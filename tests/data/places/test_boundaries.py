"""Outlines are valid, run clockwise, share their lines, and have the codes and names of the tables."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest
import shapely
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from data.store.load import table

FOLDER = Path(__file__).parents[3] / "data" / "boundaries"
DISTRICTS = ["local_authorities", "integration_areas", "regions", "police_force_areas"]
NEIGHBOURHOODS = ["integration_area_wards", "integration_area_msoas", "integration_area_lsoas"]
ALL = [*DISTRICTS, "integration_area_outlines", *NEIGHBOURHOODS]
FIVE = ["E06000008", "E08000032", "E06000031", "E08000030", "E09000031"]
COUNTS = {
    "integration_area_wards": dict(zip(FIVE, [17, 30, 22, 20, 22], strict=True)),
    "integration_area_msoas": dict(zip(FIVE, [18, 63, 22, 39, 28], strict=True)),
    "integration_area_lsoas": dict(zip(FIVE, [91, 312, 121, 169, 146], strict=True)),
}


def text(name: str) -> str:
    return (FOLDER / f"{name}.geojson").read_text(encoding="utf-8")


def properties(name: str) -> list[dict[str, str]]:
    return [feature["properties"] for feature in json.loads(text(name))["features"]]


def outlines(name: str) -> dict[str, BaseGeometry]:
    return {f["properties"]["code"]: shape(f["geometry"]) for f in json.loads(text(name))["features"]}


def names(name: str) -> dict[str, str]:
    return {entry["code"]: entry["name"] for entry in properties(name)}


def areas(kind: str) -> dict[str, str]:
    frame = table("areas")
    frame = frame[frame["area_type"] == kind]
    return dict(zip(frame["area_code"], frame["area_name"], strict=True))


def small_areas(code: str, name: str) -> dict[str, str]:
    frame = table("small_areas")[[code, name]].drop_duplicates()
    return dict(zip(frame[code], frame[name], strict=True))


@pytest.mark.parametrize("name", ALL)
def test_outlines_are_valid_and_clockwise(name: str) -> None:
    for code, outline in outlines(name).items():
        assert outline.is_valid, code
        for part in shapely.get_parts(outline):
            assert not part.exterior.is_ccw, code
            assert all(hole.is_ccw for hole in part.interiors), code


@pytest.mark.parametrize("name", ALL)
def test_neighbours_share_their_lines(name: str) -> None:
    shapes = list(outlines(name).values())
    assert shapely.coverage_is_valid(shapes)
    together = shapely.union_all(shapes).area
    assert sum(outline.area for outline in shapes) == pytest.approx(together, rel=1e-9)


@pytest.mark.parametrize("name", ALL)
def test_files_are_compact(name: str) -> None:
    decimals = 4 if name in DISTRICTS else 5
    written = text(name)
    assert not re.search(rf"\.\d{{{decimals + 1}}}", written)
    assert not re.search(r'[,:] ["\[{\d-]', re.sub(r'"[^"]*"', '""', written))
    for code, outline in outlines(name).items():
        coordinates = shapely.get_coordinates(outline)
        assert (coordinates == coordinates.round(decimals)).all(), code


@pytest.mark.parametrize(
    ("name", "kind"), [("local_authorities", "lad"), ("regions", "region"), ("police_force_areas", "pfa")]
)
def test_every_area_is_drawn(name: str, kind: str) -> None:
    assert names(name) == areas(kind)
    assert len(properties(name)) == len(areas(kind))
    assert all(set(entry) == {"code", "name"} for entry in properties(name))


@pytest.mark.parametrize("name", ["integration_areas", "integration_area_outlines"])
def test_the_five_are_drawn(name: str) -> None:
    assert names(name) == {code: areas("lad")[code] for code in FIVE}


def test_the_five_have_the_lines_of_the_district_file() -> None:
    districts = outlines("local_authorities")
    assert all(outline.equals_exact(districts[code]) for code, outline in outlines("integration_areas").items())


@pytest.mark.parametrize(("name", "code"), [("regions", "region_code"), ("police_force_areas", "pfa_code")])
def test_larger_areas_are_made_of_districts(name: str, code: str) -> None:
    districts = outlines("local_authorities")
    frame = table("areas")
    parents = frame[frame["area_type"] == "lad"].groupby(code)["area_code"].agg(list)
    for parent, outline in outlines(name).items():
        if parent in parents.index:  # the forces of Wales have no districts here
            together = shapely.coverage_union_all([districts[district] for district in parents[parent]])
            assert together.equals(outline), parent


@pytest.mark.parametrize("name", NEIGHBOURHOODS)
def test_neighbourhoods_per_area(name: str) -> None:
    assert Counter(entry["area_code"] for entry in properties(name)) == COUNTS[name]


@pytest.mark.parametrize(
    ("name", "code", "title"),
    [
        ("integration_area_wards", "ward_code", "ward_name"),
        ("integration_area_msoas", "msoa_code", "msoa_name"),
        ("integration_area_lsoas", "lsoa_code", "lsoa_name"),
    ],
)
def test_neighbourhoods_are_those_of_the_table(name: str, code: str, title: str) -> None:
    assert names(name) == small_areas(code, title)
    assert {entry["code"]: entry["area_code"] for entry in properties(name)} == small_areas(code, "area_code")


def test_local_names_are_those_of_the_table() -> None:
    drawn = {entry["code"]: entry["local_name"] for entry in properties("integration_area_msoas")}
    assert drawn == small_areas("msoa_code", "msoa_local_name")
    ends = {entry["code"]: f"{entry['local_name']}|{entry['name']}" for entry in properties("integration_area_lsoas")}
    rows = table("small_areas")
    named = rows["msoa_local_name"] + " " + rows["lsoa_name"].str[-4:] + "|" + rows["lsoa_name"]
    assert ends == dict(zip(rows["lsoa_code"], named, strict=True))


@pytest.mark.parametrize("name", NEIGHBOURHOODS)
def test_neighbourhoods_cover_their_area(name: str) -> None:
    parts = outlines(name)
    for code, outline in outlines("integration_area_outlines").items():
        inside = [parts[entry["code"]] for entry in properties(name) if entry["area_code"] == code]
        together = shapely.coverage_union_all(inside)
        assert together.area == pytest.approx(outline.area, rel=0.001), code
        assert together.symmetric_difference(outline).area < 0.005 * outline.area, code  # lines a few metres apart
        assert sum(len(part.interiors) for part in shapely.get_parts(together)) == 0, code


def test_small_areas_lie_in_their_neighbourhood() -> None:
    neighbourhoods, small = outlines("integration_area_msoas"), outlines("integration_area_lsoas")
    for code, msoa in small_areas("lsoa_code", "msoa_code").items():
        assert small[code].difference(neighbourhoods[msoa]).area < 1e-12, code


def test_the_world_is_empty() -> None:
    world = json.loads((FOLDER / "world_110m.json").read_text(encoding="utf-8"))
    assert world == {"type": "Topology", "objects": {}, "arcs": []}
