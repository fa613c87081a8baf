"""Who sought refuge in a district: asylum support by quarter, its accommodation, and other routes.

Sources: datasets `asylum_support` and `arrivals_by_route`. Routes are never added up.
"""

from __future__ import annotations

import pandas as pd

from data.places.areas import ENGLAND, districts
from data.statistics.segments import breaks_of, with_segments
from data.store.load import remembered, table

ACCOMMODATION = ("dispersal", "contingency", "initial", "other", "subsistence_only")
ROUTES = ("ukraine", "afghan", "resettled")
NOT_READ = ("E08000016", "E08000019")  # Barnsley and Sheffield: missing from the copy read for four quarters


@remembered
def asylum_support(area_code: str) -> pd.DataFrame:
    """Return the people on asylum support in a district, or in England, on the last day of each quarter since 2014.

    Columns: quarter (2014 Q1), date, area_code, people (0 where a district has nobody listed), source_id, segment,
    break_before (see `with_segments`). Quarters that are not held have no row: four of Barnsley, Sheffield and England.
    Raises KeyError for a code that is neither one of the 296 districts nor England.
    """
    if area_code not in districts() and area_code != ENGLAND:
        raise KeyError(area_code)
    rows = table("asylum_support")
    sources = rows.drop_duplicates("date").set_index("date")["source_id"].sort_index()
    mine = rows[rows["area_code"] == area_code].set_index("date")["people"].reindex(sources.index)
    if area_code != ENGLAND and area_code not in NOT_READ:
        mine = mine.fillna(0)
    known = pd.DataFrame({"people": mine, "source_id": sources}).dropna(subset="people").reset_index()
    month = known["date"].str[5:7].astype("int64")
    known.insert(0, "quarter", known["date"].str[:4] + " Q" + (month // 3).astype("str"))
    known.insert(2, "area_code", area_code)
    return with_segments(known, "quarter", breaks_of("asylum_support"))


def accommodation(area_code: str) -> pd.DataFrame:
    """Return the people on asylum support in a district in December 2025 by kind of accommodation, in a fixed order.

    Columns: measure (see ACCOMMODATION), people, date, source_id. The five add up to all asylum support. No rows
    outside the 296 districts.
    """
    return _of(area_code, ACCOMMODATION)


def arrivals(area_code: str) -> pd.DataFrame:
    """Return the people of the other routes in a district to December 2025, in a fixed order; never to be added up.

    Columns: measure (ukraine and resettled: arrivals since the schemes began; afghan: people there), people, date,
    source_id. No rows outside the 296 districts.
    """
    return _of(area_code, ROUTES)


def _of(area_code: str, measures: tuple[str, ...]) -> pd.DataFrame:
    rows = table("arrivals_by_route")
    rows = rows[(rows["area_code"] == area_code) & rows["measure"].isin(measures)]
    order = {measure: place for place, measure in enumerate(measures)}
    rows = rows.sort_values("measure", key=lambda codes: codes.map(order), ignore_index=True)
    return rows[["measure", "people", "date", "source_id"]]
