"""National programmes by year: budgets, sums announced and running totals, each in panels of their own."""

from __future__ import annotations

import pandas as pd

from components.charts.columns import Panel, columns
from components.figure import Figure
from components.funding.prices import HEADINGS, IN_WORDS, cited, each, notes, resting_on
from components.funding.years import between
from components.numbers import pounds
from components.words import counted
from data.funding import trend
from data.labels import AMOUNT_KINDS
from data.load import table
from data.money import Price, convert

KINDS = {"budget": "Budgeted for the year", "announced": "Announced in the year", "cumulative": "Stated in all by then"}
SERIES = {
    "cmf_budget_profile": ("Controlling Migration Fund", ("cmf",)),
    "community_english": ("Community English programmes", ("icelp", "esolif")),
    "pow_budget": ("Security of places of worship, England and Wales", ("pow",)),
    "hccpf_budget": ("Hate crime community projects, England and Wales", ("hccpf",)),
    "cmf_announced": ("Controlling Migration Fund", ("cmf",)),
    "cmf_cumulative": ("Controlling Migration Fund", ("cmf",)),
    "near_neighbours_cumulative": ("Near Neighbours", ("near_neighbours",)),
}
NOT_ZERO = "A year without a bar is one of which no amount was found, not a year without money."
_HIDDEN = ("series_id", "amount_gbp", "unit", "price_basis", "period_type", "geography", "value_unit", "programme")


def by_year(fund: str | None, price: Price) -> Figure | None:
    """Every amount known by year of the national programmes, or of one fund; None where none is known of it."""
    asked = [series for series, (_, funds) in SERIES.items() if fund is None or fund in funds]
    if not asked:
        return None
    rows = pd.concat([trend(series) for series in asked], ignore_index=True)
    rows = cited(convert(rows, price, "period"), price, "period").drop(columns=["segment", "break_before"])
    rows["programme"] = rows["series_id"].map({series: name for series, (name, _) in SERIES.items()})
    about_cmf = "cmf_announced" in asked
    programmes = rows["programme"].nunique()
    what = counted(programmes, "national programme") if fund is None else rows["programme"].iloc[0]
    years = sorted(rows["period"])
    spoken = "; ".join(f"{KINDS[str(kind)]}: {_spoken(part)}" for kind, part in rows.groupby("amount_kind", sort=False))
    return Figure(
        id="programmes-by-year",
        title=rounds() if about_cmf else _range(rows, price),
        subtitle=f"What was budgeted, announced and stated in all, {what}, financial years {years[0]} to {years[-1]}, "
        f"{IN_WORDS[price]}",
        alt=f"Bars by financial year in separate panels. {spoken}.",
        table=rows.assign(amount_kind=rows["amount_kind"].map(AMOUNT_KINDS)),
        datasets=resting_on(price, "funding_trends"),
        draw=lambda palette: columns(
            _panels(rows, asked), palette, periods={year: year.replace("/", "/<br>") for year in between(years)}
        ),
        labels={"value": HEADINGS[price], "value_note": "Why not converted"},
        units={"value": "pounds"},
        hidden=_HIDDEN + (("value_note",) if price == "cash" else ()),
        notes=(*((_outside_rounds(),) if about_cmf else ()), NOT_ZERO, *notes(price)),
    )


def no_years(fund: str | None) -> str:
    """Say that no amount by year is known of the fund chosen."""
    funds = table("funds").set_index("fund_id")["fund_name"]
    return f"No amounts by year were found of the fund “{funds[fund]}”." if fund else ""


def rounds() -> str:
    """Say what the announced rounds of the Controlling Migration Fund come to, against the total stated then."""
    announced, stated = _rounds()
    return f"Announced rounds make {pounds(announced)} of the {pounds(stated)} stated by June 2018"


def _outside_rounds() -> str:
    announced, stated = _rounds()
    return (
        f"Three rounds of £15 million, £18 million and £19 million make {pounds(announced)} (cash); {pounds(stated)} "
        f"was stated in all by then, so {pounds(stated - announced)} was given outside them. A further £28 million in "
        "July 2019 took the total past £100 million."
    )


def _rounds() -> tuple[float, float]:
    """Sums of the Controlling Migration Fund by June 2018 in cash: announced in rounds, and stated in all."""
    announced, stated = (trend(series) for series in ("cmf_announced", "cmf_cumulative"))
    by_then = announced["period"] <= "2018/19"
    return (
        float(announced.loc[by_then, "amount_gbp"].sum()),
        float(stated.loc[stated["period"] == "2018/19", "amount_gbp"].item()),
    )


def _range(rows: pd.DataFrame, price: Price) -> str:
    """Say the first and the last amount of a programme."""
    known = rows.dropna(subset="value").sort_values("period")
    name = rows["programme"].iloc[0].split(",")[0]
    if known.empty:
        return f"{name}: amounts cannot be converted"
    kind = AMOUNT_KINDS[known["amount_kind"].iloc[0]].lower()
    first_and_last = known.iloc[[0, -1]].to_dict("records")
    ends = [f"{pounds(row['value'])}{each(price)} in {row['period']}" for row in first_and_last]
    return f"{name}, {kind}: {', '.join(dict.fromkeys(ends))}"


def _panels(rows: pd.DataFrame, asked: list[str]) -> list[Panel]:
    """One panel per series; kinds of amount stand below headings of their own and share no scale."""
    panels, before = [], ""
    for series in asked:
        part = rows[rows["series_id"] == series]
        kind, known = str(part["amount_kind"].iloc[0]), part.dropna(subset="value")
        values = dict(zip(known["period"], known["value"], strict=True))
        texts = {period: _short(value) for period, value in values.items()}
        said = {period: f"{part['series_name'].iloc[0]}, {period}: {pounds(value)}" for period, value in values.items()}
        heading = KINDS[kind] if kind != before else ""
        instead = "" if values else "not converted: see why in the table"
        panels.append(Panel(part["programme"].iloc[0], values, texts, said, heading, instead))
        before = kind
    return panels


def _spoken(rows: pd.DataFrame) -> str:
    return ", ".join(f"{row['programme']} {row['period']} {pounds(row['value'])}" for row in rows.to_dict("records"))


def _short(value: float) -> str:
    """Write an amount so that it fits above a bar on a phone."""
    return f"£{value / 1e6:,.1f}m".replace(".0m", "m") if value >= 1e5 else pounds(value)
