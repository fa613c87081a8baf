"""Residents by ethnic group, religion, country of birth and age: shares of one area beside England's.

Source: dataset `census_districts`. England is the sum of its 296 districts.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

import pandas as pd

from data.places.areas import ENGLAND, name
from data.store.load import edition, table

Topic = Literal["ethnic_group", "religion", "country_of_birth", "age"]

BORN_ABROAD = "All born outside the UK"
BORN_HERE = "United Kingdom"
# Five broad bands, each the sum of five-year bands; the last of them is open.
AGE_BANDS = {
    "Under 15": ("0-4", "5-9", "10-14"),
    "15 to 24": ("15-19", "20-24"),
    "25 to 44": ("25-29", "30-34", "35-39", "40-44"),
    "45 to 64": ("45-49", "50-54", "55-59", "60-64"),
    "65 and over": ("65-69", "70-74", "75-79", "80-84", "85+"),
}


def shares(topic: Topic, area_code: str, year: int = 2021) -> pd.DataFrame:
    """Return the residents of an area and of England in each category, with their share of all residents.

    Columns: area_code, area_name, year, category, residents, all_residents (counted in this topic), share_pct
    (per cent), source_id. The area comes first, categories in the order of the table; ethnic groups are the five
    broad ones, ages the bands of AGE_BANDS. No rows for a year or area that the table does not have.
    """
    rows = _counts(topic, year, edition("census_districts"))
    rows = rows[rows["area_code"].isin([area_code, ENGLAND])]
    rows = rows.sort_values("area_code", key=lambda codes: codes == ENGLAND, kind="stable", ignore_index=True)
    names = rows["area_code"].map(name)
    return rows.assign(area_name=names)[
        ["area_code", "area_name", "year", "category", "residents", "all_residents", "share_pct", "source_id"]
    ]


@lru_cache(maxsize=16)
def _counts(topic: Topic, year: int, _: str) -> pd.DataFrame:
    """Count residents of every district and England by category, once for each edition of the table."""
    rows = table("census_districts")
    rows = rows[(rows["topic"] == topic) & (rows["year"] == year)]
    if topic == "ethnic_group":
        rows = rows[rows["classification"] == "ethnic_5"]
    if topic == "age":
        rows = rows.assign(category=rows["category"].map({old: new for new, olds in AGE_BANDS.items() for old in olds}))
    keys = ["area_code", "year", "category", "source_id"]
    here = rows.groupby(keys, sort=False)["residents"].sum().reset_index()
    england = rows.groupby(keys[1:], sort=False)["residents"].sum().reset_index().assign(area_code=ENGLAND)
    both = pd.concat([here, england], ignore_index=True)
    # Single countries are part of all born outside the UK and must not be counted again.
    counted = both["category"].isin([BORN_ABROAD, BORN_HERE]) | (topic != "country_of_birth")
    bases = both[counted].groupby("area_code")["residents"].sum()
    both["all_residents"] = both["area_code"].map(bases)
    both["share_pct"] = both["residents"].astype("float64") / both["all_residents"].astype("float64") * 100
    return both
