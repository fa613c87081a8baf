"""What every page promises in a browser: nothing from other hosts, nothing serious from axe, no scrolling sideways."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import PATHS, Visit

PLAIN = {"serious", "critical"}


def violations(page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{v['id']}: {[node['target'] for node in v['nodes']][:3]}" for v in found if v["impact"] in PLAIN]


@pytest.mark.parametrize("path", PATHS)
def test_axe_finds_nothing_serious(visit: Visit, path: str):
    assert violations(visit(path)) == []


@pytest.mark.parametrize("path", PATHS)
def test_dark_screens_too(visit: Visit, path: str):
    assert violations(visit(path, dark=True)) == []


@pytest.mark.parametrize("path", PATHS)
def test_a_phone_and_a_narrow_window_need_no_sideways_scrolling(visit: Visit, path: str):
    page = visit(path, width=320, height=700)
    wide = "Math.max(document.documentElement.scrollWidth, document.querySelector('[data-testid=stMain]').scrollWidth)"
    assert page.evaluate(wide) <= 320


def test_every_page_has_a_title_of_its_own_and_one_first_heading(visit: Visit):
    titles = []
    for path in PATHS:
        page = visit(path)
        titles.append(page.title())
        assert page.get_by_role("heading", level=1).count() == 1, path
        page.context.close()
    assert len(set(titles)) == len(PATHS)


def test_boundaries_are_sent_compressed_and_can_be_kept(visit: Visit, server: str):
    page = visit("/")
    answer = page.request.get(f"{server}/assets/local_authorities.geojson", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.headers["etag"]
    again = page.request.get(
        f"{server}/assets/local_authorities.geojson", headers={"If-None-Match": answer.headers["etag"]}
    )
    assert again.status == 304
