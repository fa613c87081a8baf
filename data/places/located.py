"""Projects and places to learn English whose address is known, in one integration area.

Sources: datasets `projects` and `esol_providers`. A point is where an organisation sits, not where it works.
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from data import english
from data.store.load import table

KNOWN = ("postcode", "sector")  # precisions better than the middle of the district


@dataclass(frozen=True)
class Located:
    """Points of one kind in an area, and of how many there are no points.

    `points` has name, lat, lon, location_precision, source_id, one row per project or organisation.
    """

    points: pd.DataFrame
    elsewhere: int  # whose address lies in another district
    unknown: int  # whose address is not known better than by district

    @property
    def everything(self) -> int:
        """How many there are, drawn or not."""
        return len(self.points) + self.elsewhere + self.unknown


def projects(area_code: str) -> Located:
    """Return the seats of the lead organisations of an area's own projects (not of those in several places)."""
    rows = table("projects")
    rows = rows[rows["area_code"] == area_code]
    known = rows[rows["location_precision"].isin(KNOWN)]
    here = known[known["lead_area_code"] == area_code]
    points = here.rename(columns={"lead_lat": "lat", "lead_lon": "lon"})
    sources = points["source_id"] + "|" + points["location_source_id"]
    return Located(_columns(points.assign(source_id=sources)), len(known) - len(here), len(rows) - len(known))


def providers(area_code: str) -> Located:
    """Return the organisations that a public page connects with learning English, where their address is known."""
    rows = english.providers(area_code)
    known = rows[rows["location_precision"].isin(KNOWN)].rename(columns={"provider_name": "name"})
    return Located(_columns(known), 0, len(rows) - len(known))


def _columns(rows: pd.DataFrame) -> pd.DataFrame:
    return rows[["name", "lat", "lon", "location_precision", "source_id"]].reset_index(drop=True)
