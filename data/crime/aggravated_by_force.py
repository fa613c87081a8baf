"""Racially or religiously aggravated offences by force, quarter after quarter since April 2012, in one edition.

Source: dataset `aggravated_by_quarter`. The five offences are narrower than flagged hate crime: never on one axis.
"""

from __future__ import annotations

import pandas as pd

from data.crime.area_rates import with_rates
from data.places.areas import ENGLAND_AND_WALES
from data.statistics.segments import with_segments
from data.store.describe import Break, datasets
from data.store.load import remembered, table

ALL_FIVE = "all_five"
CITY_OF_LONDON = "E23000034"  # few live there, many work there: a rate by residents would mislead
EARLIER = "2017/18"  # the year that is held in an earlier edition too
_QUARTERS = 4


@remembered
def force_quarters(pfa_code: str, offence_code: str = ALL_FIVE) -> pd.DataFrame:
    """Return the offences of one force, or of all forces together (K04000001), by quarter; no rows where none are held.

    Columns: quarter (2017/18 Q1), financial_year, financial_quarter, period_start, period_end (months), area_code,
    offence_code, offences (recorded; below zero where the Home Office took offences back), source_id, segment,
    break_before (see `with_segments`). All forces are the 43 and British Transport Police.
    Raises ValueError for an unknown kind of offence.
    """
    by = ["financial_year", "financial_quarter", "period_start", "period_end"]
    rows = _added_up(pfa_code, offence_code, by)
    rows.insert(0, "quarter", rows["financial_year"] + " Q" + rows["financial_quarter"].astype("str"))
    return with_segments(rows, "quarter", datasets()["aggravated_by_quarter"].breaks)


@remembered
def force_years(pfa_code: str, offence_code: str = ALL_FIVE) -> pd.DataFrame:
    """Return the sums of four quarters, for the years that have all four; else as `force_quarters`.

    Columns: financial_year, area_code, offence_code, offences, source_id, segment, break_before. A year in the midst
    of which a break falls is joined to neither of its neighbours.
    """
    quarters = force_quarters(pfa_code, offence_code)
    whole = quarters.groupby("financial_year")["quarter"].transform("size") == _QUARTERS
    by = ["financial_year", "area_code", "offence_code", "source_id"]
    rows = quarters[whole].groupby(by, as_index=False)[["offences"]].sum()
    return with_segments(rows[[*by[:3], "offences", "source_id"]], "financial_year", _breaks_of_years())


@remembered
def rates_by_force(financial_year: str, offence_code: str = ALL_FIVE) -> pd.DataFrame:
    """Return the offences of a year for every 100,000 residents of each of the 43 force areas, by code of the area.

    Columns: area_code, financial_year, offences, population (residents, middle of the year), rate, lower, upper (95 per
    cent, Byar), source_id. The rate of the City of London is missing. No rows for a year without all four quarters.
    Sources: datasets `aggravated_by_quarter` and `population`. Raises ValueError for an unknown kind of offence.
    """
    rows = _of(offence_code)
    rows = rows[(rows["financial_year"] == financial_year) & rows["area_code"].notna()]
    if rows["financial_quarter"].nunique() < _QUARTERS:
        rows = rows.head(0)
    counts = rows.groupby(["area_code", "source_id"], as_index=False)[["offences"]].sum()
    return with_rates(counts, financial_year, without=(CITY_OF_LONDON,))


def revised(pfa_code: str) -> pd.DataFrame:
    """Return the offences of 2017/18 of one force, or of all, by kind: as published in 2018 and as published in 2023.

    Columns: offence_code, offence, first_offences, latest_offences, difference (latest less first), source_id.
    No rows for an unknown force. Sources: datasets `aggravated_offences` and `aggravated_by_quarter`.
    """
    first, latest = table("aggravated_offences"), table("aggravated_by_quarter")
    first = first[(first["period_type"] == "quarter") & (first["financial_year"] == EARLIER)]
    both = [
        rows.groupby(["offence_code", "offence", "source_id"], as_index=False)[["offences"]].sum()
        for rows in (_recorded_by(first, pfa_code), _recorded_by(latest[latest["financial_year"] == EARLIER], pfa_code))
    ]
    rows = both[0].merge(both[1], on=["offence_code", "offence"], suffixes=("_first", "_latest"))
    rows = rows.rename(columns={"offences_first": "first_offences", "offences_latest": "latest_offences"})
    rows["difference"] = rows["latest_offences"] - rows["first_offences"]
    rows["source_id"] = rows["source_id_first"] + "|" + rows["source_id_latest"]
    return rows[["offence_code", "offence", "first_offences", "latest_offences", "difference", "source_id"]]


def _breaks_of_years() -> list[Break]:
    """Return the breaks, those that fall within a year also at its beginning."""
    found = datasets()["aggravated_by_quarter"].breaks
    within = [at.model_copy(update={"at": at.at[: len(EARLIER)]}) for at in found if " Q" in at.at]
    return [*found, *within]


def _added_up(pfa_code: str, offence_code: str, by: list[str]) -> pd.DataFrame:
    rows = _recorded_by(_of(offence_code), pfa_code).groupby([*by, "source_id"], as_index=False)[["offences"]].sum()
    rows = rows.assign(area_code=pfa_code, offence_code=offence_code)
    return rows[[*by, "area_code", "offence_code", "offences", "source_id"]]


def _of(offence_code: str) -> pd.DataFrame:
    rows = table("aggravated_by_quarter")
    if offence_code == ALL_FIVE:
        return rows
    if offence_code not in set(rows["offence_code"]):
        raise ValueError(f"{offence_code!r} is not one of the five aggravated offences")
    return rows[rows["offence_code"] == offence_code]


def _recorded_by(rows: pd.DataFrame, pfa_code: str) -> pd.DataFrame:
    return rows if pfa_code == ENGLAND_AND_WALES else rows[rows["area_code"] == pfa_code]
