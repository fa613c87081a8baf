"""A figure can be taken away in a real browser: image, copy, embedding, and the image that the server draws."""

from __future__ import annotations

import os
from pathlib import Path
from xml.etree import ElementTree

import pytest

from components.screen.share import FOLLOWING
from tests.browser.conftest import EMPTY, Visit, opened
from tests.browser.serving import executable
from tests.browser.test_every_page import violations

SVG = "{http://www.w3.org/2000/svg}"
PNG = bytes([0x89, *b"PNG"])
VIEW = "strand=religion"
PAGE = f"/hate-crime?section=england&{VIEW}"


def lines(svg: str) -> list[str]:
    return ["".join(text.itertext()) for text in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def test_a_picture_is_saved_with_its_caveat_and_its_chart(visit: Visit):
    page = visit(PAGE)
    box = opened(page, "national", "Save")
    picture = box.frame_locator("iframe")
    picture.get_by_role("button", name="Save as PNG").wait_for()
    for name, start in (("Save as PNG", PNG), ("Save as SVG", b"<svg")):
        with page.expect_download() as download:
            picture.get_by_role("button", name=name, disabled=False).click()
        assert Path(download.value.path()).read_bytes().startswith(start)
    svg = Path(download.value.path()).read_text(encoding="utf-8")
    said = lines(svg)
    assert any("reliable trend" in line for line in said)  # the caveat is inside
    assert "10,000" in said  # and so is the chart, with its axis
    assert violations(page) == []


def test_a_figure_is_shared_by_link_code_and_on_another_page(visit: Visit):
    page = visit(PAGE)
    box = opened(page, "national", "Share")
    box.get_by_text("strand=religion").first.wait_for()
    assert box.get_by_alt_text("QR code").is_visible()
    box.get_by_role("button", name="Make a permanent link").click()
    box.get_by_text("edition=").wait_for()
    assert box.get_by_text("The rows shown are saved with it.").is_visible()
    assert box.locator("iframe").count() == 0, "a preview costs nothing before it is asked for"
    box.get_by_text("Preview", exact=True).click()
    preview = box.get_by_title("on another page")
    preview.content_frame.locator("#chart .main-svg").first.wait_for()
    assert violations(page) == []


def test_an_embedded_figure_tells_its_height_and_fits(visit: Visit, server: str):
    page = visit(EMPTY)
    page.evaluate(FOLLOWING.removeprefix("<script>").removesuffix("</script>"))
    page.evaluate(
        """src => new Promise(done => {
            const frame = Object.assign(document.createElement("iframe"), { src, title: "A figure", width: 320 });
            document.body.append(frame);
            new MutationObserver(() => { if (frame.height > 400) done(); }).observe(frame, { attributes: true });
        })""",
        f"{server}/embed/national?{VIEW}",
    )
    alone = visit(EMPTY, width=320, height=700)
    alone.goto(f"{server}/embed/national?{VIEW}")
    alone.locator("#chart .main-svg").first.wait_for()
    assert alone.evaluate("document.documentElement.scrollWidth") <= 320
    assert alone.title().startswith("Forces other than")
    assert violations(alone) == []


def test_the_height_is_told_where_no_chart_can_be_drawn(visit: Visit, server: str):
    page = visit(EMPTY, apart=True)
    page.route("**/plotly.min.js", lambda route: route.abort())
    page.evaluate(
        """src => new Promise(done => {
            addEventListener("message", event => { if (event.data.type === "figure-height") done(); });
            document.body.append(Object.assign(document.createElement("iframe"), { src }));
        })""",
        f"{server}/embed/national?{VIEW}",
    )


@pytest.mark.parametrize("figure_id", ["national", "england"])
def test_the_server_draws_the_same_picture(visit: Visit, server: str, figure_id: str):
    """What stands in the picture that the browser made stands in the one that the server made."""
    os.environ.setdefault("BROWSER_PATH", executable() or "")
    page = visit(EMPTY)
    page.goto(f"{server}/embed/{figure_id}/image")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as SVG", disabled=False).click()
    ours = lines(Path(download.value.path()).read_text(encoding="utf-8"))
    answer = page.request.get(f"{server}/api/v1/figures/{figure_id}.svg")
    assert answer.status == 200
    assert sorted(lines(answer.text())) == sorted(ours)
    assert page.request.get(f"{server}/api/v1/figures/{figure_id}.png").body().startswith(PNG)
