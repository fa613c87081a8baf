"""How evenly ethnic groups live across the small areas of a district, in 2011 and 2021.

Source: dataset `segregation`, where the formulae stand. All values lie between 0 and 1.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

import pandas as pd

from data.store.load import edition, table

Index = Literal["dissimilarity", "isolation", "interaction", "theil_h"]

INDICES: tuple[Index, ...] = ("dissimilarity", "isolation", "interaction", "theil_h")
MINORITY = "Ethnic minority (all except White)"
EVERYBODY = "All 5 groups"
GROUPS = (EVERYBODY, MINORITY, "Asian", "Black", "Mixed", "Other", "White")
LEVELS = {2011: "LSOA11", 2021: "LSOA21"}


def indices(area_code: str) -> pd.DataFrame:
    """Return the four measures for ethnic groups of a district on small areas (LSOA) of each census.

    Columns: area_code, measure, group, reference_group, year, small_area_level, value, small_areas, source_id. In the
    order of INDICES, then GROUPS, then years. Groups of under 500 residents have no row.
    """
    return _indices(area_code, edition("segregation")).copy(deep=False)


def redrawn(area_code: str) -> tuple[int, int]:
    """Return how many small areas of 2021 an area has, and how many of them have no namesake of 2011.

    A code stands for the same ground in both censuses only where both have it. Source: `census_small_areas`.
    """
    return _redrawn(area_code, edition("census_small_areas"))


@lru_cache(maxsize=512)
def _indices(area_code: str, _: str) -> pd.DataFrame:
    """Pick the rows once for each edition of the table: the map above them changes, they do not."""
    rows = table("segregation")
    level = rows["year"].map(LEVELS)
    rows = rows[(rows["area_code"] == area_code) & (rows["small_area_level"] == level)]
    rows = rows[rows["measure"].isin(INDICES) & rows["group"].isin(GROUPS)]
    place = {name: index for order in (INDICES, GROUPS) for index, name in enumerate(order)}
    rows = rows.sort_values(
        ["measure", "group", "year"], key=lambda keys: keys.map(place) if keys.name != "year" else keys
    )
    columns = ["area_code", "measure", "group", "reference_group", "year", "small_area_level", "value", "small_areas"]
    return rows[[*columns, "source_id"]].reset_index(drop=True)


@lru_cache(maxsize=16)
def _redrawn(area_code: str, _: str) -> tuple[int, int]:
    rows = table("census_small_areas")
    rows = rows[(rows["area_code"] == area_code) & (rows["topic"] == "ethnic_group")]
    before, after = (set(rows.loc[rows["year"] == year, "lsoa_code"]) for year in LEVELS)
    return len(after), len(after - before)
