"""The funding page opens for every area and every choice of every control."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from components.figure.figure import Figure
from data.places import areas
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
    assert "votes were cast" in text  # the last figure of the page
    return text


def test_opens_bare(open_page: OpenPage, shown: list[Figure]) -> None:
    """Everything that must be findable is on the page, in text or in a table."""
    app = open_page(PAGE)
    text = whole(app) + "\n".join(table.value.to_string() for table in app.table)
    text += "\n".join(figure.table.to_string() for figure in shown)
    for wanted in (
        "£4,606,133", "£52 million of the £73.5 million", "as billed in a forum",
        "Integrated Communities Strategy", "Integrated Communities Innovation Fund", "Building Connections Fund",
        "Breaking Boundaries", "Near Neighbours", "National Citizen Service", "£8.00 per migrant", "Louise Casey",
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


@pytest.mark.parametrize("area", ["E08000032", "E06000031", "E07000223", "E06000063"])
@pytest.mark.parametrize("price", ["cash", "per_head_real"])
def test_opens_for_an_area_and_a_price(open_page: OpenPage, area: str, price: str) -> None:
    """The first sentence is about the area; Peterborough's payments only where they belong."""
    text = whole(open_page(PAGE, area=area, price=price))
    assert areas.name(area) in text
    assert ("Peterborough made 668 payments" in text) == (area == "E06000031")
    assert "at 2024/25 prices" in text or price == "cash"


def test_every_control_is_in_the_address_and_changes_what_is_shown(open_page: OpenPage) -> None:
    """One visit with everything chosen."""
    text = whole(
        open_page(
            PAGE, area="E06000031", price="real", fund="pb_communities", theme=["social_mixing", "faith"],
            recipient=["charity", "faith"], by="recipient", order="year", service="settlement", kind="fund",
        )
    )  # fmt: skip
    assert "for social mixing or faith to charities or faith groups of the fund “Peterborough Communities Fund”" in text
    assert "No amounts by year were found of the fund “Peterborough Communities Fund”" in text
    assert "by kind of recipient" in text
    assert "Settlement for Peterborough" in text
    assert "Kind of event: fund" in text


def test_nothing_listed_is_said(open_page: OpenPage) -> None:
    """A fund without awards in an area gets a sentence and a next step."""
    text = whole(open_page(PAGE, area="E08000030", fund="icif"))
    assert "No award in Walsall of the fund “Integrated Communities Innovation Fund” is listed here." in text
    assert "Ministry of Housing" in text


def test_unknown_codes_are_said_politely(open_page: OpenPage) -> None:
    """Every wrong code gets a notice of its own, and the page its defaults."""
    names = ["area", "fund", "theme", "price", "recipient", "by", "service", "order", "kind"]
    app = open_page(PAGE, **dict.fromkeys(names, "E99999999"))
    assert "The five integration areas were awarded" in whole(app)
    assert sum("E99999999" in str(notice.value) for notice in app.info) == len(names)
