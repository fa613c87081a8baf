"""Amounts of one fund by year: budgets, sums announced and running totals, never joined."""

from __future__ import annotations

import pandas as pd

from components.charts.bars import bars
from components.figure import Figure
from components.funding.prices import HEADINGS, IN_WORDS, cited, notes, resting_on
from components.numbers import pounds
from data.funding import trend
from data.labels import AMOUNT_KINDS
from data.load import table
from data.money import Price, convert

CONTROLLING_MIGRATION = "cmf"
SERIES_OF_FUND = {
    CONTROLLING_MIGRATION: ("cmf_announced", "cmf_cumulative", "cmf_budget_profile"),
    "near_neighbours": ("near_neighbours_cumulative",),
    "icelp": ("community_english",),
    "esolif": ("community_english",),
    "pow": ("pow_budget",),
    "hccpf": ("hccpf_budget",),
}


def by_year(fund: str, price: Price) -> Figure | None:
    """Every amount known by year of one fund, as bars; None where there is none."""
    if fund not in SERIES_OF_FUND:
        return None
    rows = pd.concat([trend(series) for series in SERIES_OF_FUND[fund]], ignore_index=True)
    rows = cited(convert(rows, price, "period"), price, "period").drop(columns=["segment", "break_before"])
    name = str(table("funds").set_index("fund_id").loc[fund, "fund_name"])
    labels = [
        f"{AMOUNT_KINDS[kind]}, {period}" for kind, period in zip(rows["amount_kind"], rows["period"], strict=True)
    ]
    said = [pounds(value) for value in rows["value"]]
    spoken = "; ".join(f"{label} {text}" for label, text in zip(labels, said, strict=True) if text != pounds(None))
    is_cmf = fund == CONTROLLING_MIGRATION
    return Figure(
        id="fund-by-year",
        title=rounds() if is_cmf else f"{name}: {len(rows)} {'amount' if len(rows) == 1 else 'amounts'} by year",
        subtitle=f"{name}: amounts by financial year, {IN_WORDS[price]}",
        alt=f"Bars of amounts by year. {spoken}.",
        table=rows.assign(amount_kind=rows["amount_kind"].map(AMOUNT_KINDS)),
        datasets=resting_on(price, "funding_trends"),
        draw=lambda palette: bars(labels, list(rows["value"]), said, palette, empty="not converted"),
        labels={"value": HEADINGS[price], "value_note": "Why not converted"},
        units={"value": "pounds"},
        hidden=("series_id", "amount_gbp", "unit", "price_basis", "period_type", "geography", "value_unit")
        + (("value_note",) if price == "cash" else ()),
        notes=(_outside_rounds(), *notes(price)) if is_cmf else notes(price),
    )


def rounds() -> str:
    """Say what the announced rounds of the Controlling Migration Fund come to, against the total stated then."""
    announced, stated = _rounds()
    return f"Announced rounds make {pounds(announced)} of the {pounds(stated)} stated by June 2018"


def _outside_rounds() -> str:
    announced, stated = _rounds()
    return (
        f"Three rounds of £15 million, £18 million and £19 million make {pounds(announced)}; {pounds(stated)} was "
        f"stated in all by then, so {pounds(stated - announced)} was given outside them. A further £28 million in July "
        "2019 took the total past £100 million."
    )


def _rounds() -> tuple[float, float]:
    """Sums of the Controlling Migration Fund by June 2018: announced in rounds, and stated in all."""
    announced, stated = (trend(series) for series in ("cmf_announced", "cmf_cumulative"))
    by_then = announced["period"] <= "2018/19"
    return (
        float(announced.loc[by_then, "amount_gbp"].sum()),
        float(stated.loc[stated["period"] == "2018/19", "amount_gbp"].item()),
    )
