"""Council finance of the five, a panel each, per head beside England and the middle of each one's neighbours."""

from __future__ import annotations

import pandas as pd

from components.charts.panels import panels
from components.figure.figure import Figure
from components.style.numbers import pounds
from components.themes.funding.council import (
    ENGLAND_HOLDS,
    HIDDEN,
    LABELS,
    SERVICES,
    at,
    neighbours_name,
    neighbours_of,
    series_of,
    subtitle,
)
from components.themes.funding.council_notes import of_neighbours, why
from components.themes.funding.prices import HEADINGS, at_prices, each, notes, resting_on
from components.themes.funding.years import between
from data.money.money import PER_HEAD, Price
from data.places import areas


def five(service: str, price: Price) -> Figure:
    """The five by year in a panel each, per head with England and the median of their neighbours behind."""
    heads = price in PER_HEAD
    rows = pd.concat(_series(service, price), ignore_index=True)
    known, names = rows.dropna(subset="value"), [areas.name(code) for code in areas.FIVE]
    year = str(known.loc[known["area_name"].isin(names), "financial_year"].max())
    latest = {name: at(known, name, year) for name in names}
    beside = f"; {pounds(at(known, 'England', year))} in England" if heads else ""
    span = f"{pounds(min(latest.values()))} and {pounds(max(latest.values()))}"
    spoken = "; ".join(f"{name} {pounds(value)}" for name, value in latest.items())
    others = ", England (grey line) and the middle of each one’s statistical neighbours (dotted)" if heads else ""
    return Figure(
        id="council-spending",
        title=f"{SERVICES[service]}: between {span}{each(price)} in {year}{at_prices(price)}",
        subtitle=subtitle(service, f"the five{others}", rows, price),
        alt=f"A panel for each of the five by financial year, with gaps. In {year}: {spoken}{beside}.",
        table=rows,
        datasets=resting_on(price, "council_finance", *(("statistical_neighbours",) if heads else ())),
        draw=lambda palette: panels(
            known.assign(period=known["financial_year"], value=known["value"] / (1 if heads else 1e6)),
            palette,
            periods=between(known["financial_year"]),
            places=names,
            benchmark="England" if heads else None,
            also={areas.name(code): _whose(code) for code in areas.FIVE} if heads else None,
            said={name: f"{pounds(value)} in {year}" for name, value in latest.items()},
            prefix="£",
            suffix="" if heads else "m",
            hover="%{y:,.2f}" if heads else "%{y:,.1f}",
        ),
        labels=LABELS | {"value": HEADINGS[price]},
        units={"value": "pounds"},
        hidden=HIDDEN,
        notes=(*why(rows), *((ENGLAND_HOLDS, *of_neighbours(areas.FIVE)) if heads else ()), *notes(price)),
    )


def _series(service: str, price: Price) -> list[pd.DataFrame]:
    found = [series_of(code, service, price) for code in areas.FIVE]
    if price in PER_HEAD:
        found.append(series_of(areas.ENGLAND, service, price))
        found += [neighbours_of(code, service, price).assign(area_name=_whose(code)) for code in areas.FIVE]
    return found


def _whose(code: str) -> str:
    """Name the neighbours of one of the five, so that those of another are not taken for them."""
    return f"{areas.name(code)}: {neighbours_name(code)}"
