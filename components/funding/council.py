"""Council spending and government funding of councils, by year, with its gaps: not an integration budget."""

from __future__ import annotations

import pandas as pd

from components.charts.panels import panels
from components.figure import Figure
from components.funding.council_notes import has_county, of_county, why
from components.funding.prices import HEADINGS, IN_WORDS, cited, notes, resting_on
from components.funding.years import between, drawn_by_year
from components.numbers import pounds
from components.words import opened
from data import areas
from data.funding import council_series, trend
from data.money import Price, convert

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
_NATIONAL = {"planning": "planning_development", "cultural": "cultural", "total": "total_service"}
_WHAT = {
    "planning": "net spending on planning and development (with community development)",
    "cultural": "net spending on culture",
    "total": "net spending on all services",
    "settlement": "settlement funding assessment by government",
}
_MARKS = {"2011/12": "Services transferred", "2020/21": "With pandemic grants"}
_ENGLAND = (
    "England is as published: it also holds police, fire, waste, park and combined authorities and the Greater London "
    "Authority, which no council’s figure does."
)
_LABELS = {"value_note": "Why not converted", "break_before": "Why no line leads here"}
_HIDDEN = (
    "series_id", "council_code", "council_kind", "council_name", "successor_code", "amount_gbp", "value_unit",
    "series_name", "amount_kind", "period_type", "geography", "unit", "price_basis", "note",
)  # fmt: skip


def spending(area: str, service: str, price: Price) -> Figure | None:
    """One council by year; per head beside England, unless a county does part of the work. None without figures."""
    rows = _rows(area, service, price)
    if rows.empty:
        return None
    alone = price != "per_head" or has_county(area)
    both = rows if alone else pd.concat([rows, _rows(areas.ENGLAND, service, price)], ignore_index=True)
    name, known = areas.name(area), both.dropna(subset="value")
    mine = known[known["area_name"] == name]
    last = mine.iloc[-1]
    beside = "" if alone else f", against {pounds(_at(known, 'England', last['financial_year']))} in England"
    amount = f"{pounds(last['value'])}{_each(price)}"
    did = f"Settlement for {name}: {amount}" if service == "settlement" else f"{name} spent {amount} net"
    prices = _at_prices(price)
    return Figure(
        id="council-spending",
        title=f"{did} in {last['financial_year']}{beside}{prices}",
        subtitle=_subtitle(service, name if alone else f"{name} and England", both, price),
        alt=f"Series of {name} by financial year, with gaps where no figures are: {_spoken(mine)}.",
        table=both,
        datasets=resting_on(price, "council_finance"),
        draw=lambda palette: drawn_by_year(known, palette, chosen=name, marks=_MARKS),
        labels=_LABELS | {"value": HEADINGS[price]},
        units={"value": "pounds"},
        hidden=_HIDDEN,
        notes=(*of_county(area), *why(both), *(() if alone else (_ENGLAND,)), *notes(price)),
    )


def five(service: str, price: Price) -> Figure:
    """The five by year in a panel each, per head with England behind."""
    codes = (*areas.FIVE, areas.ENGLAND) if price == "per_head" else areas.FIVE
    rows = pd.concat([_rows(code, service, price) for code in codes], ignore_index=True)
    known, names = rows.dropna(subset="value"), [areas.name(code) for code in areas.FIVE]
    year = str(known["financial_year"].max())
    latest = {name: _at(known, name, year) for name in names}
    benchmark = "England" if price == "per_head" else None
    beside = f"; {pounds(_at(known, 'England', year))} in England" if benchmark else ""
    span = f"{pounds(min(latest.values()))} and {pounds(max(latest.values()))}"
    spoken = "; ".join(f"{name} {pounds(value)}" for name, value in latest.items())
    large = price != "per_head"
    return Figure(
        id="council-spending",
        title=f"{SERVICES[service]}: between {span}{_each(price)} in {year}{beside}{_at_prices(price)}",
        subtitle=_subtitle(service, "the five" + (" and England (grey)" if benchmark else ""), rows, price),
        alt=f"A panel for each of the five by financial year, with gaps. In {year}: {spoken}{beside}.",
        table=rows,
        datasets=resting_on(price, "council_finance"),
        draw=lambda palette: panels(
            known.assign(period=known["financial_year"], value=known["value"] / (1e6 if large else 1)),
            palette,
            periods=between(rows["financial_year"]),
            places=names,
            benchmark=benchmark,
            said={name: f"{pounds(value)} in {year}" for name, value in latest.items()},
            prefix="£",
            suffix="m" if large else "",
            hover="%{y:,.1f}" if large else "%{y:,.2f}",
        ),
        labels=_LABELS | {"value": HEADINGS[price]},
        units={"value": "pounds"},
        hidden=_HIDDEN,
        notes=(*why(rows), *((_ENGLAND,) if benchmark else ()), *notes(price)),
    )


def national(service: str, price: Price) -> Figure | None:
    """All English councils together since 2017/18; None for the settlement, which this file does not hold."""
    if service not in _NATIONAL:
        return None
    rows = cited(convert(trend(f"england_{_NATIONAL[service]}"), price, "period"), price, "period")
    rows = rows.rename(columns={"period": "financial_year"}).assign(area_name="England")
    known = rows.dropna(subset="value")
    last = known.iloc[-1]
    amount = f"{pounds(last['value'])}{_each(price)}"
    return Figure(
        id="council-spending-england",
        title=f"All English councils spent {amount} net in {last['financial_year']}{_at_prices(price)}",
        subtitle=_subtitle(service, "England", rows, price),
        alt=f"Series for England by financial year: {_spoken(known)}.",
        table=rows,
        datasets=resting_on(price, "funding_trends"),
        draw=lambda palette: drawn_by_year(known, palette, chosen="England", marks=_MARKS, height=300),
        labels=_LABELS | {"value": HEADINGS[price]},
        units={"value": "pounds"},
        hidden=_HIDDEN,
        notes=(*why(rows), *notes(price)),
    )


def _rows(area: str, service: str, price: Price) -> pd.DataFrame:
    """One series of one council, converted, its rows named and sourced."""
    rows = cited(convert(council_series(area, SERIES[service]), price), price)
    return rows.assign(area_name=areas.name(area))


def _subtitle(service: str, who: str, rows: pd.DataFrame, price: Price) -> str:
    years = rows.dropna(subset="value")["financial_year"]
    return f"{opened(_WHAT[service])}, {who}, financial years {years.min()} to {years.max()}, {IN_WORDS[price]}"


def _each(price: Price) -> str:
    return " a resident" if price == "per_head" else ""


def _at_prices(price: Price) -> str:
    return f" ({IN_WORDS['real']})" if price == "real" else ""


def _at(rows: pd.DataFrame, name: str, year: str) -> float:
    return float(rows.loc[(rows["area_name"] == name) & (rows["financial_year"] == year), "value"].iloc[0])


def _spoken(rows: pd.DataFrame) -> str:
    return ", ".join(
        f"{year} {pounds(value)}" for year, value in zip(rows["financial_year"], rows["value"], strict=True)
    )
