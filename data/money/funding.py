"""Funds, awards, council finance and trends, as the pages ask for them.

Amounts are pounds in cash; see `data.money` for other prices.

Sources: the datasets `funds`, `awards`, `council_finance`, `funding_trends`, `policy_timeline` and `facts`. All
functions return new frames and raise data.load.TableUnavailable when a table is out of use.
"""

from __future__ import annotations

import pandas as pd

from data.money.money import PER_HEAD, Price
from data.places import areas
from data.statistics.segments import breaks_of, with_segments
from data.store.describe import datasets
from data.store.load import remembered, table

_PRECISIONS = {4: "year", 7: "month", 10: "day"}  # by the length of a date
_TO_FIRST_DAY = {4: "-01-01", 7: "-01", 10: ""}
_POLL = {
    "forum_poll_very_positive": "Very positive",
    "forum_poll_fairly_positive": "Fairly positive",
    "forum_poll_none": "No impact",
    "forum_poll_fairly_negative": "Fairly negative",
    "forum_poll_very_negative": "Very negative",
}


@remembered
def fund_listing() -> pd.DataFrame:
    """Show of each fund how much of its total the listed awards cover. One row per fund, in the order of the table.

    Columns: fund_id, fund_name, total_gbp, awards_listed, awards_without_amount, awards_sum_gbp, residual_gbp,
    share_listed_pct, listing_note. Only awards that count in the fund's total are listed and added up. The sum is
    missing where no listed award has an amount. Residual and share are missing where the fund has no published total;
    a share of 0 says that no amount is listed.
    """
    awards = table("awards")
    counted = awards[awards["counts_in_fund_total"]].groupby("fund_id")["amount_gbp"]
    listing = table("funds")[["fund_id", "fund_name", "total_gbp", "listing_note"]].set_index("fund_id")
    listing["awards_listed"] = counted.size().reindex(listing.index, fill_value=0)
    with_amount = counted.count().reindex(listing.index, fill_value=0)
    listing["awards_without_amount"] = listing["awards_listed"] - with_amount
    listing["awards_sum_gbp"] = counted.sum(min_count=1).reindex(listing.index)
    listed = listing["awards_sum_gbp"].fillna(0)
    listing["residual_gbp"] = listing["total_gbp"] - listed
    listing["share_listed_pct"] = listed / listing["total_gbp"] * 100
    return listing[[*listing.columns.drop("listing_note"), "listing_note"]].reset_index()


def awards_of(area_code: str) -> pd.DataFrame:
    """List the awards of one area with the name of their fund, by year and then by fund; awards without year last.

    Columns of `awards` and fund_name. Awards that cover several places carry no area and are not among them. Add up
    only rows whose counts_in_fund_total is true. Empty for an area of which no award is listed.
    """
    awards = table("awards")
    chosen = awards[awards["area_code"] == area_code]
    named = chosen.merge(table("funds")[["fund_id", "fund_name"]], how="left", on="fund_id")
    return named.sort_values(["award_year", "fund_id", "award_id"], ignore_index=True)


@remembered
def first_year_integration_funding() -> pd.DataFrame:
    """Give the first-year award of each of the five integration areas, in the order of their names.

    Columns: area_code, area_name, financial_year, amount_gbp, source_id. Four of the five are rounded in the source.
    """
    awards = table("awards")
    first = awards[(awards["fund_id"] == "iap") & awards["counts_in_fund_total"]]
    five = first.set_index("area_code").loc[list(areas.FIVE)].reset_index()
    five = five.rename(columns={"award_year": "financial_year"})
    five["area_name"] = five["area_code"].map(areas.names())
    return five[["area_code", "area_name", "financial_year", "amount_gbp", "source_id"]]


@remembered
def council_series(area_code: str, series_id: str) -> pd.DataFrame:
    """Give one series of one council by year, with the segment in which a line may be drawn.

    `area_code` is the code of a district, a county, a council merged since, or England. Columns of `council_finance`,
    segment and break_before (see `data.segments`): segments change after missing years and at every break that the
    catalogue names. Empty where the council has no rows, for example because it was formed later. Raises ValueError
    for an unknown series.
    """
    finance = table("council_finance")
    rows = finance[_of_series(finance, series_id) & (finance["council_code"] == area_code)]
    return with_segments(rows, "financial_year", datasets()["council_finance"].breaks)


@remembered
def trend(series_id: str, price: Price = "cash") -> pd.DataFrame:
    """Give one series of the funding trends by level, area and year, with the segment in which a line may be drawn.

    Columns of `funding_trends`, segment and break_before (see `data.segments`); no two areas share a segment. Pass
    period as the year to `data.money.convert`, and here the price that it is going to be in, since the population
    breaks lines too. Raises ValueError for an unknown series.
    """
    trends = table("funding_trends")
    rows = trends[_of_series(trends, series_id)]
    breaks = breaks_of("funding_trends", per_head=price in PER_HEAD)
    return with_segments(rows, "period", breaks, series=["geography", "area_code"])


@remembered
def timeline() -> pd.DataFrame:
    """List the events of policy and funding from the earliest on.

    Columns of `policy_timeline`, precision (day, month or year) and first_day, a timestamp of the first day of the
    period that is known, for placing the event: it must not be printed where only the month or year is known.
    """
    events = table("policy_timeline")
    dates = events["date"]
    first_day = pd.to_datetime(dates + dates.str.len().map(_TO_FIRST_DAY), format="%Y-%m-%d")
    known = events.assign(precision=dates.str.len().map(_PRECISIONS), first_day=first_day)
    return known.sort_values(["first_day", "event_id"], ignore_index=True)


@remembered
def forum_poll() -> pd.DataFrame:
    """Give the web poll of the forum of January 2019 by answer, from very positive to very negative.

    Columns of `facts`, and answer. A poll by the organiser with ten votes, not a survey of the public.
    """
    facts = table("facts")
    rows = facts[facts["topic"] == "strategy"].set_index("fact_id", drop=False).loc[list(_POLL)]
    return rows.assign(answer=list(_POLL.values())).reset_index(drop=True)


def _of_series(frame: pd.DataFrame, series_id: str) -> pd.Series[bool]:
    chosen = frame["series_id"] == series_id
    if not chosen.any():
        raise ValueError(f"{series_id!r} is not a series: use one of {', '.join(frame['series_id'].unique())}")
    return chosen
