"""What every page promises in a browser: nothing from other hosts, nothing serious from axe, no scrolling sideways."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from components.figure.section import SECTION, WHOLE
from components.style.palette import DARK, rgb
from components.themes.views import VIEWS
from tests.browser.conftest import EMPTY, OFTEN, Visit

TITLES = {f"/{path}": view.title for path, view in VIEWS.items()}
EVERYTHING = f"?area=E08000032&{SECTION}={WHOLE}"  # of a page: each section, and an area where one must be chosen
MENU = "[data-testid=stSidebarNav]"  # of a phone; its groups are Streamlit’s own and no list for axe
PLAIN = {"serious", "critical"}


def violations(page: Page, *rules: str, without: str = "") -> list[str]:
    """What axe finds that is serious: by all its rules or by some, everywhere or `without` a part of the page."""
    options = {"resultTypes": ["violations"], **({"runOnly": rules} if rules else {})}
    context = {"exclude": [[without]]} if without else None
    found = Axe().run(page, context=context, options=options).response["violations"]
    return [f"{v['id']}: {[node['target'] for node in v['nodes']][:3]}" for v in found if v["impact"] in PLAIN]


def darken(page: Page) -> None:
    """Turn the screen dark and wait until the page has followed."""
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(
        """paper => getComputedStyle(document.querySelector("[data-testid=stApp]")).backgroundColor === paper
            && !document.getAnimations().some(one => one instanceof CSSTransition)""",
        arg=f"rgb{rgb(DARK.paper)}",
        polling=OFTEN,
    )


def fits(page: Page, width: int) -> None:
    """Wait until the page needs no more than a width, which charts learn after everything else."""
    page.wait_for_function(
        """width => [document.documentElement, document.querySelector("[data-testid=stMain]")].every(
            part => part.scrollWidth <= width
        )""",
        arg=width,
        polling=OFTEN,
    )


@pytest.mark.parametrize("path", TITLES)
def test_axe_finds_nothing_serious_and_a_narrow_window_needs_no_sideways_scrolling(visit: Visit, path: str):
    page = visit(path + EVERYTHING)
    assert page.title().partition(" – ")[0] == TITLES[path]
    assert page.get_by_role("heading", level=1).count() == 1
    assert violations(page) == []
    darken(page)
    assert violations(page, "color-contrast") == []
    page.set_viewport_size({"width": 320, "height": 700})
    fits(page, 320)


@pytest.mark.parametrize("path", ["/area", "/funding"])
def test_a_phone_with_a_dark_screen(visit: Visit, path: str):
    page = visit(path + EVERYTHING, width=390, height=844, dark=True)
    assert violations(page, without=MENU) == []
    fits(page, 390)


def test_boundaries_are_sent_compressed_and_can_be_kept(visit: Visit, server: str):
    page = visit(EMPTY)
    answer = page.request.get(f"{server}/assets/local_authorities.geojson", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.headers["etag"]
    again = page.request.get(
        f"{server}/assets/local_authorities.geojson", headers={"If-None-Match": answer.headers["etag"]}
    )
    assert again.status == 304
