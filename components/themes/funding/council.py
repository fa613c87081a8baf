"""Council spending and government funding of councils, by year, with its gaps: not an integration budget."""

from __future__ import annotations

import pandas as pd

from components.figure.figure import Figure
from components.style.numbers import in_short, pounds
from components.style.words import opened
from components.themes.funding.council_notes import of_county, of_neighbours, why
from components.themes.funding.prices import HEADINGS, IN_WORDS, at_prices, cited, each, notes, on_axis, resting_on
from components.themes.funding.years import drawn_by_year
from data.money.council import comparable, has_county, in_price, neighbour_medians
from data.money.funding import trend
from data.money.money import PER_HEAD, Price, convert
from data.places import areas

SERVICES = {
    "planning": "Planning and development",
    "cultural": "Culture",
    "total": "All services",
    "settlement": "Settlement",
}
SERIES = {
    "planning": "council_planning_development",
    "cultural": "council_cultural",
    "total": "council_total_service",
    "settlement": "settlement_funding_assessment",
}
NATIONAL = {"planning": "planning_development", "cultural": "cultural", "total": "total_service"}
_WHAT = {
    "planning": "net spending on planning and development (with community development)",
    "cultural": "net spending on culture",
    "total": "net spending on all services",
    "settlement": "settlement funding assessment by government",
}
MARKS = {"2011/12": "Services transferred", "2020/21": "With pandemic grants", "2024/25": "Residents: later edition"}
ENGLAND_HOLDS = (
    "England is as published: it also holds police, fire, waste, park and combined authorities and the Greater London "
    "Authority, which no council’s figure does."
)
LABELS = {
    "value_note": "Why not converted", "break_before": "Why no line leads here",
    "councils": "Neighbours with a figure",
}  # fmt: skip
HIDDEN = (
    "series_id", "council_code", "council_kind", "council_name", "successor_code", "amount_gbp", "value_unit",
    "series_name", "amount_kind", "period_type", "geography", "unit", "price_basis", "note",
)  # fmt: skip


def spending(area: str, service: str, price: Price) -> Figure | None:
    """One council by year; per head beside England and its neighbours, unless a county does part of the work.

    None without figures.
    """
    own = series_of(area, service, price)
    if own.empty:
        return None
    name = areas.name(area)
    alone = price not in PER_HEAD or has_county(area)
    beside = [] if alone else [series_of(areas.ENGLAND, service, price), neighbours_of(area, service, price)]
    rows = pd.concat([own, *(frame for frame in beside if not frame.empty)], ignore_index=True)
    known = rows.dropna(subset="value")
    mine = known[known["area_name"] == name]
    last = mine.iloc[-1]
    others = [(other, at(known, other, last["financial_year"])) for other in known["area_name"].unique()[1:]]
    did = _did(areas.spoken(area), service, float(last["value"]), price)
    beside_it = " and ".join(f"{pounds(value)} in {other}" for other, value in others if other != "England")
    return Figure(
        id="council-spending",
        title=f"{did} in {last['financial_year']}{', against ' if beside_it else ''}{beside_it}{at_prices(price)}",
        subtitle=subtitle(service, " and ".join(known["area_name"].unique()), rows, price),
        alt=f"Series by financial year, with gaps where no figures are. {spoken(known)}.",
        table=rows,
        datasets=_resting_on(price, area, alone),
        draw=lambda palette: drawn_by_year(known, palette, chosen=name, marks=MARKS, unit=on_axis(price)),
        labels=LABELS | {"value": HEADINGS[price]},
        units={"value": "pounds"},
        hidden=HIDDEN,
        notes=(
            *of_county(area),
            *why(rows),
            *(() if alone else (ENGLAND_HOLDS, *of_neighbours([area]))),
            *notes(price),
        ),
    )


def national(service: str, price: Price) -> Figure | None:
    """All English councils together since 2017/18; None for the settlement, which this file does not hold."""
    if service not in NATIONAL:
        return None
    rows = cited(convert(trend(f"england_{NATIONAL[service]}", price), price, "period"), price, "period")
    rows = rows.rename(columns={"period": "financial_year"}).assign(area_name="England")
    known = rows.dropna(subset="value")
    last = known.iloc[-1]
    did = _did("All English councils", service, float(last["value"]), price)
    return Figure(
        id="council-spending-england",
        title=f"{did} in {last['financial_year']}{at_prices(price)}",
        subtitle=subtitle(service, "England", rows, price),
        alt=f"Series for England by financial year. {spoken(known)}.",
        table=rows,
        datasets=resting_on(price, "funding_trends"),
        draw=lambda palette: drawn_by_year(
            known, palette, chosen="England", marks=MARKS, unit=on_axis(price), height=300
        ),
        labels=LABELS | {"value": HEADINGS[price]},
        units={"value": "pounds"},
        hidden=HIDDEN,
        notes=(*why(rows), *notes(price)),
    )


def _did(who: str, service: str, value: float, price: Price) -> str:
    """Say what was spent net on a service, or that its income was larger."""
    amount = f"{in_short(abs(value))}{each(price)}"
    if service == "settlement":
        return f"Settlement for {who}: {amount}"
    on = f"on {SERVICES[service].lower()}"
    return opened(f"{who} took in {amount} more than was spent {on}" if value < 0 else f"{who} spent {amount} net {on}")


def series_of(area: str, service: str, price: Price) -> pd.DataFrame:
    """One series of one council, converted, its rows named and sourced."""
    rows = cited(in_price(area, SERIES[service], price), price)
    return rows.assign(area_name=areas.name(area))


def neighbours_of(area: str, service: str, price: Price) -> pd.DataFrame:
    """The median of an area's statistical neighbours by year, named and sourced; empty where no list is held."""
    rows = neighbour_medians(area, SERIES[service], price)
    return cited(rows.assign(area_code=area), price).assign(
        area_code=None, area_name=neighbours_name(area), value_note=""
    )


def neighbours_name(area: str) -> str:
    """Name the neighbours of an area that are set beside it."""
    return f"the middle of {len(comparable(area))} neighbours"


def subtitle(service: str, who: str, rows: pd.DataFrame, price: Price) -> str:
    """Say what is shown, of whom, for which years and at whose prices."""
    years = rows.dropna(subset="value")["financial_year"]
    return f"{opened(_WHAT[service])}, {who}, financial years {years.min()} to {years.max()}, {IN_WORDS[price]}"


def at(rows: pd.DataFrame, name: str, year: str) -> float:
    """Return the amount of a place in a year, missing where there is none."""
    found = rows.loc[(rows["area_name"] == name) & (rows["financial_year"] == year), "value"]
    return float(found.iloc[0]) if len(found) else float("nan")


def spoken(rows: pd.DataFrame) -> str:
    """Say every amount of every line."""
    said = rows["financial_year"] + " " + rows["value"].map(pounds)
    lines = said.groupby(rows["area_name"], sort=False).agg(", ".join)
    return "; ".join(f"{opened(str(name))}: {amounts}" for name, amounts in lines.items())


def _resting_on(price: Price, area: str, alone: bool) -> tuple[str, ...]:
    also = ("statistical_neighbours",) if not alone and comparable(area) else ()
    return resting_on(price, "council_finance", *also)
