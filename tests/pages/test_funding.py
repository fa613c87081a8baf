"""The funding page opens for every area and every choice of every control."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from components.funding.awards import ORDERS
from components.funding.council import SERVICES
from components.funding.funds import choices
from data import areas
from data.labels import EVENT_KINDS, PRICES, THEMES
from tests.pages.conftest import OpenPage

PAGE = "funding.py"


def words(app: AppTest) -> str:
    """All text on the page."""
    parts = [*app.title, *app.header, *app.subheader, *app.markdown, *app.info]
    return "\n".join(str(part.value) for part in parts)


def whole(app: AppTest) -> str:
    """Check that the page came to its end; return its text."""
    assert not app.exception
    assert not app.error
    assert [title.value for title in app.title] == ["Funding"]
    text = words(app)
    assert "Timeline of policy and funding" in text
    return text


def test_opens_bare(open_page: OpenPage) -> None:
    """Everything that must be findable is on the page, in text or in a table."""
    app = open_page(PAGE)
    text = whole(app) + "\n".join(table.value.to_string() for table in app.table)
    text += "\n".join(frame.value.to_string() for frame in app.dataframe)
    for wanted in (
        "£4,606,133", "£52 million of the £73.5 million", "as billed in a forum",
        "Integrated Communities Strategy", "Integrated Communities Innovation Fund", "Building Connections Fund",
        "Breaking Boundaries", "Near Neighbours", "National Citizen Service", "£8.00 per migrant", "Casey Review",
        "votes were cast", "Cohesion and Integration Network", "no public address", "integration budget",
        "Peterborough made 668 payments",
    ):  # fmt: skip
        assert wanted in text, wanted
    assert not app.info  # nothing to apologise for


def test_every_chart_has_words(open_page: OpenPage) -> None:
    app = open_page(PAGE, area="E08000032", fund="cmf")
    charts = app.get("plotly_chart")
    assert len(charts) >= 6
    assert all(chart.proto.alt for chart in charts)


@pytest.mark.parametrize("area", [*areas.FIVE, "E06000001", "E07000223", "E06000063"])
def test_opens_for_an_area(open_page: OpenPage, area: str) -> None:
    """The first sentence is about the area; Peterborough's payments only where they belong."""
    text = whole(open_page(PAGE, area=area))
    assert areas.name(area) in text
    assert ("Peterborough made 668 payments" in text) == (area == "E06000031")


@pytest.mark.parametrize("price", PRICES)
def test_opens_for_a_price(open_page: OpenPage, price: str) -> None:
    text = whole(open_page(PAGE, price=price))
    assert {"cash": "£4,606,133 in the first year", "real": "at 2024/25 prices", "per_head": "a resident"}[
        price
    ] in text


@pytest.mark.parametrize("fund", ["cmf", "ics", "iap", "hccpf", "breaking_boundaries", "bsbt"])
def test_choosing_a_fund_shows_it(open_page: OpenPage, fund: str) -> None:
    text = whole(open_page(PAGE, fund=fund))
    assert f"{choices()[fund]}: " in text


@pytest.mark.parametrize("theme", [["english_language"], ["faith", "employment"], list(THEMES)])
def test_themes_choose_awards(open_page: OpenPage, theme: list[str]) -> None:
    text = whole(open_page(PAGE, theme=theme))
    assert THEMES[theme[0]].lower() in text


@pytest.mark.parametrize("service", SERVICES)
def test_services(open_page: OpenPage, service: str) -> None:
    whole(open_page(PAGE, service=service, area="E06000031", price="per_head"))


@pytest.mark.parametrize("order", ORDERS)
def test_orders(open_page: OpenPage, order: str) -> None:
    whole(open_page(PAGE, order=order))


@pytest.mark.parametrize("kind", EVENT_KINDS)
def test_kinds_of_event(open_page: OpenPage, kind: str) -> None:
    text = whole(open_page(PAGE, kind=kind))
    assert f"events of {EVENT_KINDS[kind].lower()}" in text


def test_nothing_listed_is_said(open_page: OpenPage) -> None:
    """A district without awards, and a fund without awards in an area, get a sentence and a next step."""
    assert "No award in Hartlepool is listed here." in whole(open_page(PAGE, area="E06000001"))
    assert "Ministry of Housing" in whole(open_page(PAGE, area="E08000030", fund="icif"))


def test_all_is_no_area(open_page: OpenPage) -> None:
    app = open_page(PAGE, area="all")
    assert "The five integration areas were awarded" in whole(app)
    assert not app.info


@pytest.mark.parametrize("name", ["area", "fund", "theme", "price", "service", "order", "kind"])
def test_unknown_codes_are_said_politely(open_page: OpenPage, name: str) -> None:
    app = open_page(PAGE, **{name: "E99999999"})
    whole(app)
    assert any("E99999999" in str(notice.value) for notice in app.info)
