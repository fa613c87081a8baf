"""Where the lead organisations of an area's own projects sit. Source: dataset `projects`."""

from __future__ import annotations

from data.places.located import KNOWN, Located, located
from data.store.load import table


def seats(area_code: str) -> Located:
    """Return the seats of the lead organisations of an area's own projects (not of those in several places)."""
    rows = table("projects")
    rows = rows[rows["area_code"] == area_code]
    known = rows[rows["location_precision"].isin(KNOWN)]
    here = known[known["lead_area_code"] == area_code]
    points = here.rename(columns={"lead_lat": "lat", "lead_lon": "lon"})
    sources = points["source_id"] + "|" + points["location_source_id"]
    return located(points.assign(source_id=sources), len(known) - len(here), len(rows) - len(known))
