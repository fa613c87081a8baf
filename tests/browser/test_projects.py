"""One project is opened from far down the list: its address is in the bar, and it is seen from its top."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.browser.conftest import Visit, rerun
from tests.browser.test_journeys import params

SCROLLED = "document.querySelector('[data-testid=stMain]').scrollTop"


def scrolled(page: Page) -> int:
    return int(page.evaluate(SCROLLED))


def filters(page: Page) -> dict[str, list[str]]:
    """The address without how the list is shown."""
    return {name: codes for name, codes in params(page).items() if name not in ("sort", "form")}


def opened(page: Page, name: str) -> None:
    with rerun(page):
        page.get_by_role("link", name=name).first.click()


def test_a_project_opens_at_its_top_and_back_leads_to_the_list(visit: Visit):
    page = visit("/projects?area=E08000032")
    page.get_by_role("link", name="Participatory engagement research").first.scroll_into_view_if_needed()
    assert scrolled(page) > 300
    opened(page, "Participatory engagement research")
    assert filters(page) == {"project": ["pr010"], "area": ["E08000032"]}
    page.wait_for_function(f"{SCROLLED} === 0")
    opened(page, "Back to the list")
    assert filters(page) == {"area": ["E08000032"]}
    with rerun(page):
        page.go_back()
    assert params(page)["project"] == ["pr010"]


def test_labels_with_counts_keep_the_choice_when_they_change(visit: Visit):
    page = visit("/projects?area=E08000032")
    page.get_by_role("combobox", name="Theme").first.click()
    with rerun(page):
        page.get_by_role("option", name="Social mixing (3)").click()
    assert page.get_by_text("Bradford (3)").count() == 1
    assert filters(page) == {"area": ["E08000032"], "theme": ["social_mixing"]}


def test_a_project_is_ticked_into_the_selection_and_the_link_opens_it_afresh(visit: Visit):
    page = visit("/projects?area=E08000032")
    with rerun(page):
        page.get_by_text("Select “Bradford for Everyone”").click()
    assert params(page)["basket"] == ["pr002"]
    assert page.get_by_role("heading", name="Your selection: 1 project").count() == 1
    again = visit("/projects?basket=pr002")
    assert again.get_by_role("heading", name="Your selection: 1 project").count() == 1


def test_a_cell_of_the_evidence_map_is_clicked(visit: Visit):
    page = visit("/outcomes?section=reported")
    chart = page.locator(".st-key-chart-evidence-map .js-plotly-plot")
    chart.wait_for()
    cell = chart.locator(".shapelayer path").nth(3)  # the second row, the first grade
    cell.scroll_into_view_if_needed()
    box = cell.bounding_box()
    with rerun(page):
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    assert params(page)["theme"] == ["social_mixing"]
    assert params(page)["grade"] == ["evaluation"]
