"""What of a list of things in an area has a known address: projects by their leads, places to learn English.

A point is where an organisation sits, not where it works.
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

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


def located(points: pd.DataFrame, elsewhere: int, unknown: int) -> Located:
    """Keep of some rows what their points need."""
    columns = ["name", "lat", "lon", "location_precision", "source_id"]
    return Located(points[columns].reset_index(drop=True), elsewhere, unknown)
