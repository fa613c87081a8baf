"""Every figure has a picture that carries its words, and a page of its own for other people's pages."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest
from markupsafe import escape
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.exports import browser, pages, routes
from components.exports.lines import PAD, WIDTH
from components.exports.picture import Picture
from components.exports.table_lines import LONGEST
from components.figure.reading import as_read
from tests.exhibits import FIGURES, taken

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def client() -> TestClient:
    return TestClient(Starlette(routes=pages.routes))


@pytest.mark.parametrize(("path", "figure_id"), FIGURES)
def test_the_frame_says_all_that_must_travel_with_a_figure(path, figure_id):
    shown = taken(figure_id)
    picture = Picture(shown).for_drawing()
    frame = ElementTree.fromstring(picture["frame"])
    lines = frame.findall(f".//{SVG}text")
    said = " ".join("".join(line.itertext()) for line in lines)
    for words in (
        shown.figure.title,
        shown.figure.subtitle,
        *shown.figure.caveats,
        f"accessed {shown.looked_at}",
        "Licence",
    ):
        assert " ".join(words.split()) in " ".join(said.split())
    assert shown.address in said.replace(" ", "")
    assert frame.find(f"{SVG}desc").text == shown.figure.alt
    assert max(float(line.get("y")) for line in lines) < picture["height"]
    for line in lines:  # by the widest letters that prose is made of
        assert len(line.text or "") * float(line.get("font-size")) * 0.45 <= WIDTH - 2 * PAD
    if picture["chart"]:
        end = picture["at"]["y"] + picture["at"]["height"]
        assert all(not picture["at"]["y"] < float(line.get("y")) - 4 < end for line in lines), "text lies on the chart"


@pytest.mark.parametrize(("path", "figure_id"), FIGURES)
def test_numbers_written_on_a_chart_are_those_of_its_table_and_words(path, figure_id):
    figure, chart = taken(figure_id).figure, Picture(taken(figure_id)).chart
    if chart is None:
        return
    drawn = json.loads(chart.to_json())
    written = [*(trace.get("text") for trace in drawn["data"]), *drawn["layout"].get("annotations", [])]
    cells = [*as_read(figure), *as_read(figure).to_numpy().ravel(), *figure.table.to_numpy().ravel()]
    known = [value for value, _ in numbers([figure.title, figure.subtitle, figure.alt, *figure.caveats, *cells])]
    for value, unsure in numbers(written):
        near = any(abs(value - other) <= unsure * 1.001 for other in known)
        assert near or value in WORKED_OUT.get(figure_id, ()), f"{value:,} stands on the chart alone"


WORKED_OUT = {"force-map": (13, 1_400_000)}  # the other councils of the force, and their residents
LARGE = {"m": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9}
NUMBER = re.compile(r"(?<![#\w.])(\d[\d,]*)(\.\d+)?[ \u00a0]?(million|billion|m|bn)?\b")


def numbers(said: object) -> Iterator[tuple[float, float]]:
    """Yield each number in texts, however deep, with half of the last place that it is written to."""
    if isinstance(said, dict):
        yield from numbers(said.get("text"))
    elif isinstance(said, list):
        for part in said:
            yield from numbers(part)
    elif said is not None:
        without_years = re.sub(r"\b\d{4}/\d{2}\b", " ", re.sub("<[^>]*>", " ", str(said)))
        for whole, places, large in NUMBER.findall(without_years):
            digits, step = whole.replace(",", ""), LARGE.get(large, 1)
            zeros = len(digits) - len(digits.rstrip("0")) if len(digits) > 3 and not places else 0
            yield float(digits + places) * step, step * 10.0 ** (zeros - len(places[1:])) / 2


@pytest.mark.parametrize(("path", "figure_id"), FIGURES)
def test_the_picture_of_a_table_holds_its_cells_as_they_are_read(path, figure_id):
    picture = Picture(taken(figure_id))
    if picture.chart:
        return
    frame = as_read(picture.exhibit.figure)
    columns: dict[int, str] = {}
    for line in picture.rows:
        columns[line.x] = columns.get(line.x, "") + "".join(line.text.split())
    for cell in frame.head(LONGEST).to_numpy().ravel():
        assert any("".join(cell.split()) in column for column in columns.values())
    assert ("The first 40" in picture.frame) == (len(frame) > LONGEST)


@pytest.mark.parametrize(("path", "figure_id"), FIGURES)
def test_the_embedded_figure_has_its_words_and_its_numbers(client, path, figure_id):
    shown = taken(figure_id)
    answer = client.get(f"/embed/{figure_id}?{shown.query}")
    assert answer.status_code == 200
    assert f"<title>{escaped(shown.figure.title)}" in answer.text
    assert (
        answer.text.count("<tr>")
        == len(shown.figure.reading if shown.figure.reading is not None else shown.figure.table) + 1
    )
    for caveat in shown.figure.caveats:
        assert escaped(caveat) in answer.text


def test_what_cannot_be_embedded_is_said_to_a_reader(client):
    answer = client.get("/embed/national?strand=%3Cscript%3Ealert(1)%3C/script%3E")
    assert answer.status_code == 400
    assert "<script>alert" not in answer.text
    assert "cannot be shown" in answer.text
    assert client.get("/embed/nothing").status_code == 404


def test_templates_and_code_are_not_served(client):
    assert client.get("/web/web.css").status_code == 200
    assert client.get("/web/plotly.min.js").status_code == 200
    for path in ("/web/embed.html", "/web/__init__.py", "/web/../__init__.py", "/web/%2e%2e/embed.html"):
        assert client.get(path).status_code == 404


def test_the_hosts_that_may_embed_are_configured(monkeypatch):
    monkeypatch.delenv(pages.HOSTS, raising=False)
    assert pages.frame_ancestors() == "frame-ancestors *"
    monkeypatch.setenv(pages.HOSTS, "https://a.gov.uk https://b.gov.uk")
    assert pages.frame_ancestors() == "frame-ancestors 'self' https://a.gov.uk https://b.gov.uk"


def escaped(text: str) -> str:
    return str(escape(text))


def test_a_server_without_a_browser_says_so_and_offers_no_images(monkeypatch):
    monkeypatch.setattr(browser, "executable", lambda: None)
    figures = TestClient(Starlette(routes=routes.routes))
    answer = figures.get("/api/v1/figures/national.svg")
    assert answer.status_code == 501
    assert "Take it away" in answer.json()["error"]
    assert "svg" not in figures.get("/api/v1/figures").json()[0]["links"]
    assert figures.get("/api/v1/figures/events.svg").status_code == 200  # a table needs no browser


@pytest.mark.skipif(browser.executable() is None, reason="There is no browser on this machine")
def test_a_browser_draws_several_pictures_in_one_run_each_in_both_forms():
    """Charts, a map whose outlines it cannot fetch, and a table."""
    shown = [taken(figure_id) for figure_id in ("national", "england", "events")]
    for each, made in zip(shown, browser.drawn(shown, 60), strict=True):
        said = "".join(text.text or "" for text in ElementTree.fromstring(made.svg).iter(f"{SVG}text"))
        assert each.looked_at in said
        chart = ElementTree.fromstring(made.svg).find(f"{SVG}g[@id='chart']")
        assert bool(len(chart)) == (each.figure.draw is not None)
        assert made.png.startswith(b"\x89PNG")
        assert int.from_bytes(made.png[16:20]) == 2 * WIDTH
