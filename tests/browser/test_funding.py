"""The funding page in a browser: one switch for all amounts, a fund from the timeline, and the same view afresh."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import expect

from tests.browser.conftest import Visit, settled


def test_the_switch_of_prices_and_a_fund_are_in_the_address_and_open_the_same_view(visit: Visit) -> None:
    page = visit("/funding?area=E08000032&kind=fund&section=all")
    page.get_by_role("radio", name="Per head, real terms").click()
    figure = page.locator(".st-key-figure-council-spending")
    expect(figure.get_by_role("heading")).to_contain_text("(at 2024/25 prices)")
    link = page.locator(".st-key-figure-policy-timeline").get_by_role("link", name="Integrated Communities Innovation")
    expect(link.first).to_have_attribute("href", "?area=E08000032&price=per_head_real&kind=fund&fund=icif#fund")
    settled(page)
    asked = parse_qs(urlsplit(page.url).query)
    assert (asked["price"], asked["area"]) == (["per_head_real"], ["E08000032"])
    afresh = visit("/funding?" + urlsplit(page.url).query + "&fund=icif")
    expect(afresh.locator(".st-key-figure-fund").get_by_role("heading")).to_have_text(
        "Integrated Communities Innovation Fund: £7 million"
    )
    expect(afresh.locator(".st-key-figure-council-spending").get_by_role("heading")).to_have_text(
        figure.get_by_role("heading").inner_text()
    )


def test_the_flow_keeps_its_names_within_a_phone(visit: Visit) -> None:
    """No name is cut by the edge of the chart, and names of one column do not cover each other."""
    page = visit("/funding?section=awards", width=390, height=844)
    chart = page.locator(".st-key-chart-award-flow, .st-key-figure-award-flow .js-plotly-plot").first
    chart.scroll_into_view_if_needed()
    labels = page.locator(".st-key-figure-award-flow .node-label")
    expect(labels.first).to_be_visible(timeout=20_000)
    boxes = sorted((box for box in (labels.nth(i).bounding_box() for i in range(labels.count())) if box), key=_place)
    assert len(boxes) >= 15
    assert all(box["x"] >= 0 and box["x"] + box["width"] <= 390 for box in boxes)
    for first in boxes:
        for second in boxes:
            apart = first is second or _apart(first, second)
            assert apart, (first, second)


def _place(box: dict[str, float]) -> tuple[float, float]:
    return box["x"], box["y"]


def _apart(first: dict[str, float], second: dict[str, float], slack: float = 4) -> bool:
    """Tell whether two boxes do not overlap by more than a few pixels, which letters leave free."""
    across = min(first["x"] + first["width"], second["x"] + second["width"]) - max(first["x"], second["x"])
    down = min(first["y"] + first["height"], second["y"] + second["height"]) - max(first["y"], second["y"])
    return across <= slack or down <= slack
