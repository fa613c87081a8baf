"""Outlines of areas as they lie in the boundary files, for drawings that a page carries along itself."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from data.store.describe import DATA

BOUNDARIES = DATA / "boundaries"
Ring = tuple[tuple[float, float], ...]  # longitude, latitude


@cache
def outlines(file: str) -> dict[str, tuple[Ring, ...]]:
    """Return the outer rings of each area of a boundary file by code."""
    read = json.loads((BOUNDARIES / file).read_text(encoding="utf-8"))
    return {feature["properties"]["code"]: tuple(_outer(feature["geometry"])) for feature in read["features"]}


def _outer(geometry: dict[str, Any]) -> list[Ring]:
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return [tuple((point[0], point[1]) for point in polygon[0]) for polygon in polygons]
