"""The overview finds places and leads to them."""

from __future__ import annotations

import pytest

from tests.pages.conftest import OpenPage


def page_links(app) -> list[str]:
    return [link.proto.label for link in app.get("page_link")]


@pytest.mark.parametrize(
    ("typed", "first"), [("bradford", "Bradford"), ("BD1 1HY", "Bradford"), ("e17 4", "Waltham Forest")]
)
def test_a_place_is_found_by_name_and_postcode(open_page: OpenPage, typed: str, first: str):
    app = open_page("overview.py", q=typed)
    assert page_links(app)[5] == first  # after the five
    assert not app.exception


def test_a_place_that_is_not_in_england_is_said_to_be_unknown(open_page: OpenPage):
    app = open_page("overview.py", q="CF10 1")
    said = [item.value for kind in ("markdown", "info") for item in app.get(kind)]
    assert any("CF10 1" in text and "Try a town" in text for text in said)


def test_a_chosen_area_is_offered_as_a_profile(open_page: OpenPage):
    app = open_page("overview.py", area="E08000030")
    assert page_links(app)[5] == "Open the profile of Walsall"


def test_an_unknown_area_shows_all_of_england_and_says_so(open_page: OpenPage):
    app = open_page("overview.py", area="E08009999")
    assert "Shown instead: All of England" in app.info[0].value
    assert not app.exception


def test_no_page_link_leads_to_a_page_that_does_not_exist(open_page: OpenPage):
    known = {"area", "hate-crime", "funding", "esol", "projects", "outcomes", "data"}
    assert {link.proto.page for link in open_page("overview.py").get("page_link")} <= known


def test_the_first_screen_needs_no_charting_library(open_page: OpenPage):
    app = open_page("overview.py", section="short")
    assert not app.exception
    assert [kind for kind in ("plotly_chart", "deck_gl_json_chart") if app.get(kind)] == []
    assert any("class='steps'" in element.proto.body for element in app.get("html"))


def test_a_measure_that_the_map_does_not_have_is_met_with_a_notice(open_page: OpenPage):
    app = open_page("overview.py", section="map", measure="happiness")
    assert not app.exception
    assert "happiness" in app.info[0].value
    assert "Cannot speak English well" in app.info[0].value
