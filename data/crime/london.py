"""Hate crime in London boroughs by month, in the categories of the Metropolitan Police, April 2010 to May 2021.

Source: dataset `hate_crime_london`. Categories lie within each other and are never added up.
"""

from __future__ import annotations

import pandas as pd

from data.crime.area_rates import with_rates
from data.labels import LONDON_CATEGORIES
from data.statistics.segments import breaks_of, with_segments
from data.store.load import remembered, table

WHOLE = "racist_and_religious"
MET = "E23000001"
_MONTHS = 12


@remembered
def borough_months(area_code: str, category: str = WHOLE) -> pd.DataFrame:
    """Return offences of one category by month in a London borough or in all together (E23000001); no rows elsewhere.

    Columns: month, area_code, category, offences (recorded), source_id, segment, break_before (see `with_segments`).
    Raises ValueError for an unknown category.
    """
    rows = _of(category)
    return with_segments(rows[rows["area_code"] == area_code], "month", breaks_of("hate_crime_london"))


@remembered
def borough_rates(financial_year: str, category: str = WHOLE) -> pd.DataFrame:
    """Return the offences of a year for every 100,000 residents of each of the 32 boroughs, by code of the borough.

    Columns: area_code, financial_year, offences, population (residents, middle of the year), rate, lower, upper (95 per
    cent, Byar), source_id. Rates are missing for 2010/11, for which no residents are held. No rows for a year without
    all twelve months. Raises ValueError for an unknown category.
    """
    rows = _of(category)
    rows = rows[(_year_of(rows["month"]) == financial_year) & (rows["area_code"] != MET)]
    if rows["month"].nunique() < _MONTHS:
        rows = rows.head(0)
    counts = rows.groupby(["area_code", "source_id"], as_index=False)[["offences"]].sum()
    return with_rates(counts, financial_year)


def whole_years() -> list[str]:
    """Return the financial years of which all twelve months are held, oldest first."""
    months = table("hate_crime_london")["month"].drop_duplicates()
    held = _year_of(months).value_counts()
    return sorted(held.index[held == _MONTHS])


def _year_of(months: pd.Series[str]) -> pd.Series[str]:
    """Write the financial year of each month: 2019-03 is of 2018/19."""
    first = months.str[:4].astype("int64") - (months.str[5:] < "04").astype("int64")
    return first.astype("str") + "/" + ((first + 1) % 100).astype("str").str.zfill(2)


def _of(category: str) -> pd.DataFrame:
    if category not in LONDON_CATEGORIES:
        raise ValueError(f"{category!r} is not one of {', '.join(LONDON_CATEGORIES)}")
    rows = table("hate_crime_london")
    return rows[rows["category"] == category]
