"""Clicking and pointing on the neighbourhood map, which only a browser can show."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page

from tests.browser.conftest import Visit, settled

MIDDLE = (0.5, 0.45)  # of the map: well inside Bradford


def spot(page: Page) -> tuple[float, float]:
    """Where the middle of the map is on the screen, once it has been drawn."""
    plot = page.locator(".st-key-figure-neighbourhood-map .js-plotly-plot").first
    plot.locator(".choroplethlayer path").first.wait_for(timeout=30_000)
    plot.scroll_into_view_if_needed()
    box = plot.bounding_box()
    assert box is not None
    return box["x"] + box["width"] * MIDDLE[0], box["y"] + box["height"] * MIDDLE[1]


def test_pointing_names_a_place_and_clicking_picks_it(visit: Visit):
    page = visit("/neighbourhoods?area=E08000032&level=lsoa", height=1400)
    at = spot(page)
    page.mouse.move(*at)
    said = page.locator(".st-key-figure-neighbourhood-map .hovertext").first
    said.wait_for(timeout=10_000)
    name, _, value = (said.text_content() or "").partition(":")
    assert name[-4:-1].isdigit()  # as in "Bingley Town 015A": the name came with the boundaries
    assert value.strip().endswith("%")
    page.mouse.click(*at)
    page.wait_for_url("**place=E010*", timeout=15_000)
    settled(page)
    assert page.get_by_role("combobox", name="Pick a place").input_value() == name
    page.go_back()
    page.wait_for_timeout(800)
    settled(page)
    assert "place" not in parse_qs(urlsplit(page.url).query)
