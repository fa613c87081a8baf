"""Where the places of the five lie, one point each, and how far points are apart in a straight line."""

from __future__ import annotations

import json

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.places.neighbourhood_measures import CENSUS, Level
from data.store.describe import DATA
from data.store.load import remembered, table

EARTH = 6371.0088  # kilometres: mean radius
OUTLINES = DATA / "boundaries" / "integration_area_lsoas.geojson"
OUTLINES_SOURCE = "ons_lsoa21_bgc"

Numbers = npt.NDArray[np.floating]


@remembered
def middles(area_code: str, level: Level) -> pd.DataFrame:
    """Return the middle of the residents of every place of one of the five; no rows for any other area.

    No point that the publisher weighted by population is held. This one is the mean of the middles of the outlines of
    the small areas (LSOA) of a place, weighted by their residents (Census 2021); of a small area it is the middle of
    its outline. Columns: code, lat, lon (degrees, WGS 84), residents, source_id. Sources: datasets `small_areas` and
    `census_small_areas`, and the outlines of small areas.
    """
    rows = table("small_areas")
    rows = rows[rows["area_code"] == area_code]
    points = _small_areas().join(_residents()).reindex(rows["lsoa_code"]).assign(code=list(rows[f"{level}_code"]))
    weighted = points[["lat", "lon"]].mul(points["residents"], axis=0).groupby(points["code"]).sum()
    people = points.groupby("code")["residents"].sum()
    found = weighted.div(people, axis=0).assign(residents=people.astype("int64")).rename_axis("code").reset_index()
    return found.assign(source_id=f"{OUTLINES_SOURCE}|{_census()['source_id'].iloc[0]}")


def kilometres(lat: float, lon: float, lats: npt.ArrayLike, lons: npt.ArrayLike) -> Numbers:
    """Return the straight lines from one point to others in kilometres, over a globe: roads are longer.

    Points are in degrees (WGS 84). Half the chord between two points is the sine of half their angle.
    """
    chords = np.linalg.norm(_on_globe(lats, lons) - _on_globe([lat], [lon]), axis=-1)
    return np.asarray(2 * EARTH * np.arcsin(chords / 2), dtype="float64")


def centre(rings: list[list[list[float]]]) -> tuple[float, float]:
    """Return the centre of area of an outline, longitude and latitude: outer rings one way round, holes the other."""
    area = along = up = 0.0
    for ring in rings:
        x, y = (np.array([point[axis] for point in ring]) for axis in (0, 1))
        parts = x[:-1] * y[1:] - x[1:] * y[:-1]
        area += float(parts.sum()) / 2
        along += float(((x[:-1] + x[1:]) * parts).sum()) / 6
        up += float(((y[:-1] + y[1:]) * parts).sum()) / 6
    return along / area, up / area


def _on_globe(lats: npt.ArrayLike, lons: npt.ArrayLike) -> Numbers:
    """Return points as directions from the centre of the globe."""
    up, east = np.radians(np.asarray(lats, dtype="float64")), np.radians(np.asarray(lons, dtype="float64"))
    return np.stack([np.cos(up) * np.cos(east), np.cos(up) * np.sin(east), np.sin(up)], axis=-1)


@remembered
def _small_areas() -> pd.DataFrame:
    """Return the middle of the outline of every small area by code: lat, lon."""
    found = {}
    for feature in json.loads(OUTLINES.read_text(encoding="utf-8"))["features"]:
        shape = feature["geometry"]
        parts = [shape["coordinates"]] if shape["type"] == "Polygon" else shape["coordinates"]
        found[feature["properties"]["code"]] = centre([ring for part in parts for ring in part])
    return pd.DataFrame.from_dict(found, orient="index", columns=["lon", "lat"])


def _residents() -> pd.Series[int]:
    """Count the residents of every small area at the Census of 2021."""
    return _census().groupby("lsoa_code")["residents"].sum().astype("int64")


def _census() -> pd.DataFrame:
    rows = table(CENSUS)
    return rows[(rows["topic"] == "ethnic_group") & (rows["year"] == 2021)]
