"""Clicking and pointing on the neighbourhood map, which only a browser can show."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import EMPTY, Visit, rerun, settled
from tests.browser.test_journeys import params, tab_to

MAP = ".st-key-map-neighbourhood-map"
NOW = """() => {
  let one = document.activeElement;
  while (one?.shadowRoot) one = one.shadowRoot.activeElement;
  return one?.closest("svg")?.getAttribute("role") === "group" ? one.getAttribute("aria-label") : null;
}"""  # the small area that has the focus


def areas(page: Page, figure_id: str = "neighbourhood-map") -> Locator:
    """The shapes of a map, once it has been drawn."""
    found = page.locator(f".st-key-map-{figure_id} .areas path")
    found.first.wait_for()
    return found


def test_pointing_names_a_place_and_clicking_picks_it(visit: Visit):
    page = visit("/neighbourhoods?area=E08000032&level=lsoa", height=1400)
    area = areas(page).nth(100)
    area.hover()
    tip = page.locator(f"{MAP} .tip")
    name, _, value = tip.inner_text().partition(": ")
    assert name[-4:-1].isdigit()  # as in "Bingley Town 015A": the name came with the boundaries
    assert value.endswith("%")
    assert area.get_attribute("aria-label") == f"{name}: {value}"
    with rerun(page):
        area.click()
    assert params(page)["place"][0].startswith("E010")
    assert page.get_by_role("combobox", name="Pick a place").input_value() == name
    expect(page.locator(f"{MAP} path[aria-pressed=true]")).to_have_attribute("aria-label", f"{name}: {value}")
    expect(page.locator(f"{MAP} .picked")).to_have_attribute("d", area.get_attribute("d") or "none")
    with rerun(page):
        page.go_back()
    assert "place" not in params(page)
    expect(page.locator(f"{MAP} path[aria-pressed=true]")).to_have_count(0)


def test_the_map_is_one_stop_for_tab_and_arrows_lead_from_place_to_place(visit: Visit):
    page = visit("/neighbourhoods?area=E08000032", height=1400)
    areas(page)
    for _ in range(80):
        page.keyboard.press("Tab")
        if first := page.evaluate(NOW):
            break
    else:
        raise AssertionError("the map is never reached by Tab")
    tip = page.locator(f"{MAP} .tip")
    seen = {first}
    for key in ("ArrowRight", "ArrowDown", "ArrowRight", "ArrowUp"):
        page.keyboard.press(key)
        expect(tip).to_have_text(page.evaluate(NOW))
        seen.add(page.evaluate(NOW))
    assert len(seen) >= 4
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    name, _, _ = page.evaluate(NOW).partition(": ")
    with rerun(page):
        page.keyboard.press("Enter")
    assert page.get_by_role("combobox", name="Pick a place").input_value() == name
    assert page.evaluate(NOW).startswith(name), "the reader goes on from there"
    page.keyboard.press("Tab")
    assert page.evaluate(NOW) is None


def test_arrows_reach_every_small_area(visit: Visit):
    page = visit("/neighbourhoods?area=E08000032&level=lsoa")
    reached = areas(page).first.evaluate(
        """first => {
            const seen = new Set([first]), waiting = [first];
            for (const from of waiting) {
                for (const key of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]) {
                    from.focus();
                    from.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true }));
                    const next = first.getRootNode().activeElement;
                    if (!seen.has(next)) waiting.push(next);
                    seen.add(next);
                }
            }
            return seen.size;
        }"""
    )
    assert reached == 312


def test_two_maps_and_points_are_drawn_with_their_legends(visit: Visit):
    page = visit("/neighbourhoods?area=E06000031&second=religion_sikh&points=yes&section=all")
    assert areas(page).count() == areas(page, "second-map").count() == 22
    counts = page.locator(f"{MAP} li").all_inner_texts()
    assert len(counts) == 8  # five classes, not shown, two kinds of points
    points = page.locator(f"{MAP} .map .dot")
    assert points.count() == sum(int(said.rpartition("(")[2].rstrip(")")) for said in counts[6:])
    points.first.hover()
    expect(page.locator(f"{MAP} .tip")).to_be_visible()
    assert page.locator(".st-key-map-second-map .map .dot").count() == 0


@pytest.mark.parametrize("part", ["**/integration_area_msoas.geojson", "**/area_map.js*"])
def test_where_a_map_cannot_be_fetched_the_page_says_where_the_numbers_are(visit: Visit, server: str, part: str):
    page = visit(EMPTY, apart=True)
    page.route(part, lambda route: route.abort())
    page.goto(f"{server}/neighbourhoods?area=E08000032")
    settled(page)
    expect(page.locator(MAP).get_by_text("All its numbers are in the table below")).to_be_visible()
    assert page.locator(f"{MAP} path[fill]").count() == 0


def test_any_neighbourhood_can_be_picked_by_keyboard_alone(visit: Visit):
    """Tab to the list, type a name, Enter: no mouse. The figures of the place and its outline follow."""
    page = visit("/neighbourhoods?area=E08000032&section=one", height=1400)
    box = page.get_by_role("combobox", name="Pick a place")
    tab_to(page, box)
    page.keyboard.type("Ilkley")
    page.get_by_role("option", name="Ilkley & Ben Rhydding").wait_for()
    with rerun(page):
        page.keyboard.press("Enter")
    assert params(page)["place"] == ["E02002184"]
    assert box.input_value() == "Ilkley & Ben Rhydding"
    page.get_by_role("heading", name="small areas in Ilkley & Ben Rhydding").wait_for()


def test_a_change_of_measure_sends_little_to_a_browser_that_knows_the_page(visit: Visit):
    """The first change of measure on the map of 312 small areas: under 40 kB of messages, outlines not among them."""
    sizes: list[int] = []
    page = visit("/neighbourhoods?area=E08000032")
    page.on("websocket", lambda socket: socket.on("framereceived", lambda data: sizes.append(len(data))))
    page.goto(f"{page.url.split('?')[0]}?area=E08000032&level=lsoa")
    settled(page)
    areas(page)
    sizes.clear()
    box = page.get_by_role("combobox", name="Measure", exact=True)
    box.click()
    box.fill("Religion: Muslim")
    page.get_by_role("option", name="Religion: Muslim").wait_for()
    with rerun(page):
        box.press("Enter")
    assert params(page)["measure"] == ["religion_muslim"]
    assert 8_000 < sum(sizes) < 40_000


LIST = ".st-key-list-neighbourhood-map"


def test_map_and_list_light_each_other_by_pointer_and_by_keyboard(visit: Visit):
    page = visit("/neighbourhoods?area=E08000032&measure=ethnic_asian&section=map", height=1400)
    areas(page)
    rows = page.locator(f"{LIST} button")
    assert rows.count() == 10
    assert rows.first.bounding_box()["height"] >= 44
    rows.nth(2).hover()
    name = rows.nth(2).locator("span").inner_text()
    ringed = page.locator(f"{MAP} path[aria-label^='{name}: ']")
    expect(page.locator(f"{MAP} .ring")).to_have_attribute("d", ringed.get_attribute("d") or "none")
    expect(page.locator(f"{MAP} .tip")).to_contain_text(name)
    rows.nth(4).focus()
    other = page.locator(f"{MAP} path[aria-label^='{rows.nth(4).locator('span').inner_text()}: ']")
    expect(page.locator(f"{MAP} .ring")).to_have_attribute("d", other.get_attribute("d") or "none")
    page.mouse.move(2, 2)
    ringed.dispatch_event("pointermove")
    expect(page.locator(f"{LIST} button.lit span")).to_have_text(name)
    rows.nth(4).focus()
    with rerun(page):
        page.keyboard.press("Enter")
    expect(rows.nth(4)).to_have_attribute("aria-pressed", "true")
    assert "place=" in page.url


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_names_on_the_map_hide_neither_each_other_nor_a_class(visit: Visit, width: int):
    page = visit(
        "/neighbourhoods?area=E08000032&measure=cannot_speak_english_well&teaching=yes&section=map", width=width
    )
    areas(page)
    names, dots = (
        page.locator(f"{MAP} .map .{kind}").evaluate_all(
            """all => all.map(one => one.getBoundingClientRect()).filter(box => box.width)
                .map(box => [box.x, box.y, box.right, box.bottom])"""
        )
        for kind in ("name", "dot")
    )
    assert len(names) > 4
    assert dots, "classes, which may lie close together themselves"
    for index, (left, top, right, bottom) in enumerate(names):
        for x, y, east, south in [*names[:index], *dots]:
            assert right <= x + 1 or east <= left + 1 or bottom <= y + 1 or south <= top + 1
    assert page.evaluate("document.documentElement.scrollWidth") <= width
