"""National programmes by year: budgets, sums announced and running totals, each in panels of their own."""

from __future__ import annotations

import pandas as pd

from components.charts.columns import Panel, columns
from components.figure.figure import Figure
from components.style.numbers import pounds
from components.style.words import counted, listed
from components.themes.funding.prices import HEADINGS, IN_WORDS, at_prices, cited, each, notes, resting_on
from components.themes.funding.years import between
from data.labels import AMOUNT_KINDS
from data.money.funding import trend
from data.money.money import Price, convert
from data.store.load import table

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
BY_THEN = "2018/19"  # the year of June 2018, when a total was stated
NOT_ZERO = "A year without a bar is one of which no amount was found, not a year without money."
_HIDDEN = ("series_id", "amount_gbp", "unit", "price_basis", "period_type", "geography", "value_unit", "programme")


def _years(years: list[str]) -> str:
    if years[0] == years[-1]:
        return f"financial year {years[0]}"
    return f"financial years {years[0]} to {years[-1]}"


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
        title=rounds(price) if about_cmf else _range(rows, price),
        subtitle=f"What was budgeted, announced and stated in all, {what}, {_years(years)}, {IN_WORDS[price]}",
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


def rounds(price: Price) -> str:
    """Say what the announced rounds of the Controlling Migration Fund come to by June 2018.

    In cash against the total stated then: a running total mixes the prices of several years.
    """
    announced = _announced(price)
    made = f"{pounds(sum(amount for year, amount in announced.items() if year <= BY_THEN))}{each(price)}"
    if price == "cash":
        return f"Announced rounds make {made} of the {pounds(_stated()[BY_THEN])} stated by June 2018"
    return f"Rounds announced by June 2018 make {made}{at_prices(price)}"


def _outside_rounds() -> str:
    """Set the rounds of each year against the totals stated, in cash."""
    announced, stated = _announced("cash"), _stated()
    before = {year: amount for year, amount in announced.items() if year <= BY_THEN}
    (last, further), (_, total) = list(announced.items())[-1], list(stated.items())[-1]
    return (
        f"Rounds of {listed([f'{pounds(amount)} in {year}' for year, amount in before.items()])} make "
        f"{pounds(sum(before.values()))} (cash); {pounds(stated[BY_THEN])} was stated in all by then, so "
        f"{pounds(stated[BY_THEN] - sum(before.values()))} is not accounted for in these rounds, and no source held "
        f"here says why. A further {pounds(further)} in "
        f"{last} took the total past {pounds(total)}."
    )


def _announced(price: Price) -> dict[str, float]:
    """Sums of the Controlling Migration Fund announced in each year."""
    rows = convert(trend("cmf_announced"), price, "period")
    return dict(zip(rows["period"], rows["value"], strict=True))


def _stated() -> dict[str, float]:
    """Totals of the Controlling Migration Fund, in cash, as stated in each year."""
    rows = trend("cmf_cumulative")
    return dict(zip(rows["period"], rows["amount_gbp"], strict=True))


def _range(rows: pd.DataFrame, price: Price) -> str:
    """Say the first and the last amount of a programme."""
    known = rows.dropna(subset="value").sort_values("period")
    name = rows["programme"].iloc[0].split(",")[0]
    if known.empty:
        return f"{name}: amounts cannot be converted"
    kind = AMOUNT_KINDS[known["amount_kind"].iloc[0]].lower()
    first_and_last = known.iloc[[0, -1]].to_dict("records")
    ends = [f"{pounds(row['value'])}{each(price)} in {row['period']}" for row in first_and_last]
    return f"{name}, {kind}: {', '.join(dict.fromkeys(ends))}{at_prices(price)}"


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
