"""Racially or religiously aggravated offences: by force and quarter, as a monthly index, and in London boroughs."""

from __future__ import annotations

import pandas as pd

from data.statistics.segments import with_segments
from data.store.describe import datasets
from data.store.load import table

YEAR = "2017/18"  # the only financial year that the edition of 2018 has by force, quarter and kind of offence


def quarters(pfa_code: str) -> pd.DataFrame:
    """Return the offences of one force in 2017/18 by quarter and kind of offence; no rows for an unknown force.

    Columns: area_code (of the force), financial_year, financial_quarter, period_start, period_end, offence_code,
    offence, offences (recorded; one is minus one, as published), source_id, note. Source: dataset
    `aggravated_offences`.
    """
    rows = table("aggravated_offences")
    rows = rows[(rows["area_code"] == pfa_code) & (rows["financial_year"] == YEAR) & (rows["period_type"] == "quarter")]
    columns = [
        "area_code", "financial_year", "financial_quarter", "period_start", "period_end", "offence_code", "offence",
        "offences", "source_id", "note",
    ]  # fmt: skip
    return rows[columns].sort_values(["financial_quarter", "offence_code"], ignore_index=True)


def all_forces() -> pd.Series[int]:
    """Return the offences of all forces together in 2017/18 by offence code; `all_five` is their sum."""
    rows = table("aggravated_offences")
    rows = rows[(rows["recorded_by"] == "all_forces") & (rows["financial_year"] == YEAR)]
    found: pd.Series[int] = rows.set_index("offence_code")["offences"].astype("int64")
    return found


def monthly_index() -> pd.DataFrame:
    """Return the monthly index of aggravated offences and of the same offences without that element.

    Columns: month, series, index_value (April 2015 is 100), source_id, segment, break_before.
    Source: dataset `hate_crime_monthly_index`.
    """
    breaks = datasets()["hate_crime_monthly_index"].breaks
    return with_segments(table("hate_crime_monthly_index"), "month", breaks, series=["series"])


def london_months(area_code: str) -> pd.DataFrame:
    """Return aggravated public order offences by month in a London borough or E23000001; no rows elsewhere.

    Columns: month, area_code, offences (recorded), source_id, segment, break_before.
    Source: dataset `aggravated_public_order_london`.
    """
    rows = table("aggravated_public_order_london")
    return with_segments(
        rows[rows["area_code"] == area_code], "month", datasets()["aggravated_public_order_london"].breaks
    )
