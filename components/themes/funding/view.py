"""The page on funding as its address describes it."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from components.figure.parameters import Parameter
from components.figure.place import MAYBE_AREA
from components.figure.section import Section
from components.figure.view import Builders, Figures, Said, View
from components.themes.funding import (
    award_flow,
    award_sizes,
    awards,
    council,
    council_five,
    council_notes,
    first_year,
    fund_listing,
    funds,
    ippr,
    peterborough,
    programmes,
    timeline,
)
from components.themes.funding.awards import Choice
from components.themes.funding.prices import known
from data.labels import LEAD_TYPES, PRICES, THEMES

PRICE = Parameter("price", "Prices", "the price", lambda _: PRICES, "cash")
FUND = Parameter("fund", "Fund", "the fund", lambda _: {"": "All funds", **funds.choices()})
THEME = Parameter("theme", "Theme of awards", "the theme", lambda _: THEMES, many=True)
RECIPIENT = Parameter("recipient", "Kind of recipient", "the kind of recipient", lambda _: LEAD_TYPES, many=True)
BY = Parameter("by", "Compare awards by", "the grouping", lambda _: award_sizes.BY, "theme")
ORDER = Parameter("order", "Order of the list", "the order", lambda _: awards.ORDERS, "amount")
SERVICE = Parameter("service", "Service", "the service", lambda _: council.SERVICES, "planning")
KIND = Parameter("kind", "Kind of event", "the kind", lambda _: timeline.KINDS, "policy")
PARAMETERS = (MAYBE_AREA, PRICE, FUND, THEME, RECIPIENT, BY, ORDER, SERVICE, KIND)


def builders(
    area: str,
    price: str,
    fund: str,
    theme: tuple[str, ...],
    recipient: tuple[str, ...],
    by: str,
    order: str,
    service: str,
    kind: str,
) -> Builders:
    """Return what builds the figures of the page, in its order."""
    at = known(price)
    choice = Choice(area or None, fund or None, theme, recipient, at)
    kept = _query(
        area=area, price=price, theme=theme, recipient=recipient, by=by, order=order, service=service, kind=kind
    )
    return {
        "first-year": lambda: first_year.first_year(at, area or None),
        "programmes-by-year": lambda: programmes.by_year(fund or None, at),
        "fund": lambda: funds.detail(fund) if fund else None,
        "funds-listed": lambda: fund_listing.listing(at),
        "award-flow": lambda: award_flow.from_fund_to_theme(choice),
        "award-sizes": lambda: award_sizes.sizes(choice, by),
        "award-list": lambda: awards.listed_awards(choice, order),
        "integration-per-migrant": lambda: ippr.two_points(ippr.INTEGRATION),
        "english-per-head": lambda: ippr.two_points(ippr.ENGLISH),
        "council-spending": lambda: council.spending(area, service, at) if area else council_five.five(service, at),
        "council-spending-england": lambda: council.national(service, at),
        "peterborough-payments": lambda: peterborough.payments(at) if area in ("", peterborough.WHERE) else None,
        "policy-timeline": lambda: timeline.events(kind, kept),
        "forum-poll": timeline.poll,
    }


def _query(**values: str | tuple[str, ...]) -> str:
    """Write values as the query of an address; defaults go without saying."""
    standing = {p.name: p.value(p.standing({})) for p in PARAMETERS}
    return urlencode({name: value for name, value in values.items() if value != standing[name]}, doseq=True)


SECTIONS = (
    Section(
        "traced",
        "What can be traced",
        ("first-year", "integration-per-migrant", "english-per-head"),
        ("almost-a-third",),
    ),
    Section("funds", "Funds", ("funds-listed", "fund", "programmes-by-year")),
    Section("awards", "Awards", ("award-flow", "award-sizes", "award-list")),
    Section("councils", "Council spending", ("council-spending", "council-spending-england", "peterborough-payments")),
    Section("timeline", "Timeline", ("policy-timeline", "forum-poll")),
)


def says(figures: Figures, area: str, price: str, fund: str, **chosen: Any) -> Said:
    """Yield what the page says besides its figures."""
    choice = Choice(area or None, fund or None, chosen["theme"], chosen["recipient"], known(price))
    yield "", first_year.opening(area or None)
    yield "traced", ippr.what_it_measures()
    if not figures["programmes-by-year"]:
        yield "funds", programmes.no_years(fund)
    yield "awards", awards.how_they_spread(choice)
    if not figures["award-list"]:
        yield "awards", f"{awards.none_found(choice)} {awards.WHERE_LISTS_ARE}"
    if figures["council-spending"]:
        yield "councils", council_notes.how_to_compare(area or None, known(price))
    else:
        yield "councils", f"{council_notes.nothing_known(area)} {council_notes.WHERE_ELSE}"
    yield "timeline", timeline.network()


VIEW = View("funding", "Funding", PARAMETERS, builders, SECTIONS, says)
