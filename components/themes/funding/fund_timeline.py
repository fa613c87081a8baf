"""Every fund as a row of a timeline: its years, its total, what of it is listed and what is not."""

from __future__ import annotations

import pandas as pd

from components.charts.spans import Span, spans
from components.figure.figure import Figure
from components.style.numbers import is_missing, percent, pounds
from components.style.words import counted
from components.themes.funding.funds import Fields, dates, funds, reading, total
from data.money.money import Price

FIRST, LAST, EVERY = 2004, 2028, 4  # years of the axis
TEXT_WHERE = "Bars run from opening to close; a dot alone is an opening whose close is not known or not over"
STAY_CASH = "Totals over several years have no one year’s prices and no one population, so they stay in cash."


def timeline(fund: str | None, price: Price) -> Figure:
    """Show every fund, the earliest first, with total, what is listed and what is not; totals stay in cash.

    The table holds what each fund was for, too. A fund that was chosen stands out.
    """
    rows = _in_order(funds())
    totals = rows.dropna(subset="total_gbp")
    less, none = int(totals["share_listed_pct"].lt(50).sum()), int(totals["share_listed_pct"].eq(0).sum())
    cmf = rows[rows["fund_id"] == "cmf"].iloc[0].to_dict()
    return Figure(
        id="funds-listed",
        title=f"Awards found cover less than half of {less} of {len(totals)} funds",
        subtitle=f"{counted(len(rows), 'fund')} by calendar year of opening: total announced, listed and not, cash. "
        f"{TEXT_WHERE}",
        alt=f"Timeline of {counted(len(rows), 'fund')}, {len(totals)} with a published total. Of {none} of these no "
        f"amount is listed; of the Controlling Migration Fund {percent(cmf['share_listed_pct'])} are, "
        f"{pounds(cmf['residual_gbp'])} are not.",
        table=rows,
        datasets=("funds", "awards"),
        draw=lambda palette: spans(
            [_span(fields, fund) for fields in rows.to_dict("records")],
            palette,
            between=(FIRST, LAST),
            ticks={year: str(year) for year in range(FIRST, LAST + 1, EVERY)},
            thin=False,
        ),
        reading=reading(rows),
        notes=() if price == "cash" else (STAY_CASH,),
    )


def _in_order(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.sort_values(["starts_on", "fund_name"], na_position="last", ignore_index=True)


def _span(fields: Fields, chosen: str | None) -> Span:
    first, last = fields["starts_on"], fields["ends_on"]
    opened = None if is_missing(first) else _at(str(first), end=False)
    closed = None if is_missing(last) else _at(str(last), end=True)
    whole = opened is not None and closed is not None
    return Span(
        fields["fund_name"],
        total(fields),
        said=f"{fields['fund_name']}<br>{dates(fields)}<br>{total(fields)}; {listed_in_short(fields)}",
        ends=(opened, closed) if opened is not None and closed is not None else None,
        mark=None if whole else opened,
        beside=listed_in_short(fields) + ("" if opened is not None else "; dates not known"),
        chosen=chosen in (None, fields["fund_id"]),
    )


def _at(date: str, *, end: bool) -> float:
    """Place a day, month or year on the axis: a year alone begins in January and ends in December."""
    year, month, _ = [*(int(part) for part in date.split("-")), 0, 0][:3]
    if not month:
        return year + int(end)
    return year + (month - 1 + int(end)) / 12


def listed_in_short(fields: Fields) -> str:
    """Say in a few words what of a fund is listed and what is not."""
    number, share, rest = int(fields["awards_listed"]), fields["share_listed_pct"], fields["residual_gbp"]
    if number == 0:
        return "no award found"
    if number == int(fields["awards_without_amount"]):
        return f"{counted(number, 'award')}, no amounts"
    if is_missing(share):
        return f"{pounds(fields['awards_sum_gbp'])} listed"
    if round(rest, 2) == 0:
        return "all listed"
    return f"{percent(share, 1 if share < 10 else 0)} listed, {pounds(rest)} not"
