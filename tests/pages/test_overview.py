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
    assert page_links(app)[0] == first
    assert not app.exception


def test_a_place_that_is_not_in_england_is_said_to_be_unknown(open_page: OpenPage):
    app = open_page("overview.py", q="CF10 1")
    assert any("No English district fits" in item.value for item in app.markdown)


def test_a_chosen_area_is_offered_as_a_profile(open_page: OpenPage):
    app = open_page("overview.py", area="E08000030")
    assert page_links(app)[0] == "Open the profile of Walsall"


def test_an_unknown_area_shows_all_of_england_and_says_so(open_page: OpenPage):
    app = open_page("overview.py", area="E08009999")
    assert "Shown instead: All of England" in app.info[0].value
    assert not app.exception


def test_no_page_link_leads_to_a_page_that_does_not_exist(open_page: OpenPage):
    known = {"", "area", "hate-crime", "funding", "esol", "projects", "outcomes", "data"}
    assert {link.proto.page for link in open_page("overview.py").get("page_link")} <= known
