"""Every fund as a row: its years, its total, what of it is listed and what is not."""

from __future__ import annotations

import pandas as pd

from components.charts.strip_cells import Row, Share
from components.figure.figure import Figure
from components.style.numbers import is_missing, percent, pounds
from components.style.words import counted
from components.themes.funding.funds import Fields, dates, funds, reading, total
from data.money.money import Price

STAY_CASH = "Totals over several years have no one year’s prices and no one population, so they stay in cash."


def listing(price: Price) -> Figure:
    """Show every fund, the earliest first, with total, what is listed and what is not; totals stay in cash.

    The table holds what each fund was for, too.
    """
    rows = _in_order(funds())
    totals = rows.dropna(subset="total_gbp")
    less, none = int(totals["share_listed_pct"].lt(50).sum()), int(totals["share_listed_pct"].eq(0).sum())
    cmf = rows[rows["fund_id"] == "cmf"].iloc[0].to_dict()
    return Figure(
        id="funds-listed",
        title=f"Awards found cover less than half of {less} of {len(totals)} funds",
        subtitle=f"{counted(len(rows), 'fund')}: total announced and what of it is listed here, cash",
        alt=f"Table of {counted(len(rows), 'fund')}, {len(totals)} with a published total. Of {none} of these no "
        f"amount is listed; of the Controlling Migration Fund {percent(cmf['share_listed_pct'])} are, "
        f"{pounds(cmf['residual_gbp'])} are not.",
        table=rows,
        datasets=("funds", "awards"),
        reading=reading(rows),
        notes=() if price == "cash" else (STAY_CASH,),
    )


HEADS = ("Fund", "Years", "Total announced", "Of it listed here")


def lines(figure: Figure) -> list[Row]:
    """Lay the funds out by total, the largest first, each with what of it is listed as a bar; then those without."""
    rows = figure.table.sort_values("total_gbp", ascending=False, na_position="last", kind="stable")
    return [
        Row(
            fields["fund_name"],
            (dates(fields), total(fields), Share(_percent(fields["share_listed_pct"]), listed_in_short(fields))),
            f"/funding?section=funds&fund={fields['fund_id']}",
        )
        for fields in rows.to_dict("records")
    ]


def _percent(share: object) -> float | None:
    return None if is_missing(share) else float(str(share))


def _in_order(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.sort_values(["starts_on", "fund_name"], na_position="last", ignore_index=True)


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
