"""The areas: names, kinds and the five integration areas."""

from __future__ import annotations

import re
from functools import cache

from data.store.load import table

ENGLAND = "E92000001"
ENGLAND_AND_WALES = "K04000001"
FIVE = ("E06000008", "E08000032", "E06000031", "E08000030", "E09000031")  # by name, A to Z


# Names that take an article within a sentence: regions that are points of the compass, and districts named after what
# they are. Districts such as North Norfolk take none.
_WITH_ARTICLE = re.compile(
    r"(North|South) (East|West)|(East|West) Midlands|East of England|Isles? of .+|(City|Vale|Forest) of .+|"
    r"East Riding of .+|New Forest|Derbyshire Dales"
)
_OFFICIAL = re.compile(r", (City|County) of$")


@cache
def names() -> dict[str, str]:
    """Names of all areas by GSS code."""
    areas = table("areas")
    return dict(zip(areas["area_code"], areas["area_name"], strict=True))


def name(code: str) -> str:
    """Name of one area. Raises KeyError for a code that is not in the areas table."""
    return names()[code]


def spoken(code: str) -> str:
    """Name of one area as a sentence takes it: 'the Isles of Scilly', 'the North West', 'Bristol'."""
    return as_spoken(name(code))


def as_spoken(name: str) -> str:
    """Write the name of a place as a sentence takes it."""
    return f"the {name}" if _WITH_ARTICLE.fullmatch(name) else _OFFICIAL.sub("", name)


@cache
def districts() -> dict[str, str]:
    """Names of the 296 English districts by code: the five first, then the rest, each from A to Z."""
    areas = table("areas")
    rest = areas[(areas["area_type"] == "lad") & ~areas["area_code"].isin(FIVE)].sort_values("area_name")
    return {code: name(code) for code in (*FIVE, *rest["area_code"])}


def is_integration_area(code: str) -> bool:
    """Tell whether the Integrated Communities Strategy of 2018 named the area."""
    return code in FIVE


@cache
def region_of(code: str) -> tuple[str, str]:
    """Code and name of the region that a district lies in."""
    row = table("areas").set_index("area_code").loc[code]
    return str(row["region_code"]), str(row["region_name"])
