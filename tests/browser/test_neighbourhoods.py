"""Clicking and pointing on the neighbourhood map, which only a browser can show."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page

from tests.browser.conftest import Visit, rerun, settled

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
    with rerun(page):
        page.go_back()
    assert "place" not in parse_qs(urlsplit(page.url).query)


def test_any_neighbourhood_can_be_picked_by_keyboard_alone(visit: Visit):
    """Tab to the list, type a name, Enter: no mouse. The figures of the place and its outline follow."""
    page = visit("/neighbourhoods?area=E08000032", height=1400)
    box = page.get_by_role("combobox", name="Pick a place")
    for _ in range(80):
        if box.evaluate("element => element === document.activeElement"):
            break
        page.keyboard.press("Tab")
    else:
        raise AssertionError("the list of places is never reached by Tab")
    page.keyboard.type("Ilkley")
    page.get_by_role("option", name="Ilkley & Ben Rhydding").wait_for()
    page.keyboard.press("Enter")
    page.wait_for_url("**place=E02002184*", timeout=30_000)
    settled(page)
    assert box.input_value() == "Ilkley & Ben Rhydding"
    page.get_by_role("heading", name="small areas in Ilkley & Ben Rhydding").wait_for()


def test_a_change_of_measure_sends_little_to_a_browser_that_knows_the_page(visit: Visit):
    """The first change of measure on the map of 312 small areas: under 40 kB of messages, outlines not among them."""
    sizes: list[int] = []
    page = visit("/neighbourhoods?area=E08000032")
    page.on("websocket", lambda socket: socket.on("framereceived", lambda data: sizes.append(len(data))))
    page.goto(f"{page.url.split('?')[0]}?area=E08000032&level=lsoa")
    settled(page)
    page.locator(".choroplethlayer path").first.wait_for(timeout=30_000)
    sizes.clear()
    box = page.get_by_role("combobox", name="Measure", exact=True)
    box.click()
    box.fill("Religion: Muslim")
    page.get_by_role("option", name="Religion: Muslim").wait_for()
    box.press("Enter")
    page.wait_for_url("**measure=religion_muslim*", timeout=30_000)
    settled(page)
    assert 8_000 < sum(sizes) < 40_000
