"""What a reader does: arrive by a link, choose, go back, take a file away, get about by keyboard."""

from __future__ import annotations

import csv
import io
import time
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, Page

from tests.browser.conftest import PATIENCE, Visit, opened, rerun, settled
from tests.browser.serving import serving


def params(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def tab_to(page: Page, wanted: Locator, most: int = 80) -> None:
    """Press Tab until something has the focus."""
    wanted.wait_for()
    for _ in range(most):
        if wanted.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{most} times Tab do not reach {wanted}")


def choose_area(page: Page, name: str) -> None:
    page.get_by_role("combobox", name="Area").first.click()
    page.keyboard.type(name)
    with rerun(page):
        page.keyboard.press("Enter")


def test_the_very_first_request_of_a_process_may_be_a_deep_link_and_its_end_is_told(visit: Visit):
    with serving() as base:
        page = visit("/hate-crime?strand=religion", base=base)
        assert page.title().startswith("Hate crime")
        assert params(page)["strand"] == ["religion"]
    box = page.get_by_role("dialog")
    box.wait_for()
    said = box.evaluate("box => getComputedStyle(box, '::before').content")
    assert "The connection is lost" in said
    assert not box.get_by_text("streamlit run").is_visible()


def test_a_choice_is_in_the_address_and_opens_the_same_view_elsewhere(visit: Visit):
    page = visit("/neighbourhoods")
    choose_area(page, "Walsall")
    assert params(page)["area"] == ["E08000030"]
    elsewhere = visit(urlsplit(page.url).path + "?" + urlsplit(page.url).query, apart=True)
    finding = page.locator(".st-key-figure-neighbourhood-map").get_by_role("heading").inner_text()
    assert elsewhere.get_by_role("heading", name=finding).count() == 1
    assert elsewhere.get_by_role("combobox", name="Area").input_value() == "Walsall"


def test_back_returns_to_the_choice_before(visit: Visit):
    page = visit("/neighbourhoods?area=E08000032")
    choose_area(page, "Walsall")
    with rerun(page):
        page.go_back()
    assert params(page)["area"] == ["E08000032"]
    assert page.get_by_role("combobox", name="Area").input_value() == "Bradford"


def test_an_area_chosen_on_one_page_is_the_area_of_the_next(visit: Visit):
    page = visit("/neighbourhoods?area=E08000032")
    page.get_by_role("button", name="Themes").click()
    with rerun(page):
        page.get_by_role("link", name="English language").click()
    assert params(page)["area"] == ["E08000032"]


def test_a_bare_page_at_its_defaults_is_left_with_one_press_of_back(visit: Visit):
    page = visit("/data")
    with rerun(page):
        page.get_by_role("link", name="Overview").first.click()
    with rerun(page):
        page.go_back()
    assert urlsplit(page.url).path == "/data"


def test_a_postcode_leads_to_a_profile_by_keyboard_alone(visit: Visit):
    page = visit("/")
    box = page.get_by_label("Find a place by name or postcode")
    tab_to(page, box)
    page.keyboard.type("BD1 1")
    with rerun(page):
        page.keyboard.press("Enter")
    link = page.get_by_role("link", name="Bradford").and_(page.locator("[href*='area=E08000032']")).last
    tab_to(page, link)
    with rerun(page):
        page.keyboard.press("Enter")
    assert urlsplit(page.url).path == "/area"
    assert params(page)["area"] == ["E08000032"]


def test_a_click_on_the_map_opens_the_profile(visit: Visit):
    page = visit("/?section=map")
    chart = page.locator("[data-testid=stDeckGlJsonChart]")
    chart.scroll_into_view_if_needed()
    box = chart.bounding_box()
    assert box is not None
    across, down = box["x"] + 0.5 * box["width"], box["y"] + 0.366 * box["height"]
    named, ends = chart.get_by_text("Bradford"), time.monotonic() + PATIENCE
    while not named.is_visible():  # outlines come by address: the map names what it knows to be under the pointer
        assert time.monotonic() < ends, "the map never names Bradford"
        page.mouse.move(across + 3, down)
        page.mouse.move(across, down)
    while urlsplit(page.url).path != "/area":  # a click that falls while the map is still being drawn is lost
        assert time.monotonic() < ends, "the map never leads to a profile"
        page.mouse.click(across, down, delay=120)
        page.wait_for_timeout(1000)
    settled(page)
    assert params(page)["area"] == ["E08000032"]


def test_the_file_holds_the_rows_shown_with_sources_and_caveat(visit: Visit):
    page = visit("/hate-crime?section=england&strand=religion")
    with page.expect_download() as download:
        opened(page, "national", "Save").get_by_role("button", name="Download CSV").click()
    assert download.value.suggested_filename.endswith(".csv")
    rows = list(csv.DictReader(io.StringIO(Path(download.value.path()).read_text(encoding="utf-8"))))
    assert {row["strand"] for row in rows} == {"religion"}
    assert all("reliable trend" in row["caveat"] for row in rows)
    assert all(row["source_url"].startswith("http") for row in rows)
