"""Slow work is done one piece at a time, and nobody waits long: the threads that wait are those of the pages too."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.exports import browser, pack, page_packs, routes, turns
from components.exports.browser import Drawn
from components.exports.turns import WAITING, Later, Turns


def test_a_few_wait_for_a_short_time_and_all_others_are_sent_away_at_once(monkeypatch):
    monkeypatch.setattr(turns, "PATIENCE", 0.2)
    busy = Turns("Busy.")

    def ask(_: int) -> float:
        began = time.monotonic()
        with pytest.raises(Later, match=r"Busy\."), busy.turn():
            pass
        return time.monotonic() - began

    with busy.turn(), ThreadPoolExecutor(45) as many:
        waited = sorted(many.map(ask, range(45)))
    assert sum(seconds >= 0.2 for seconds in waited) == WAITING
    with busy.turn():
        pass


def test_who_waits_gets_a_turn_when_it_comes():
    turn = Turns("Busy.")

    def work(number: int) -> int:
        with turn.turn(10):
            time.sleep(0.01)
        return number

    with ThreadPoolExecutor(1 + WAITING) as many:
        assert list(many.map(work, range(20))) == list(range(20))


@pytest.mark.parametrize("kind", ["svg", "png"])
def test_a_picture_that_cannot_be_drawn_just_now_is_worth_asking_for_again(monkeypatch, kind):
    monkeypatch.setattr(turns, "PATIENCE", 0.01)
    monkeypatch.setattr(browser, "executable", lambda: "/bin/false")
    client = TestClient(Starlette(routes=routes.routes))
    with browser.TURNS.turn():
        busy = client.get(f"/api/v1/figures/national.{kind}")
    for answer, word in ((busy, "busy"), (client.get(f"/api/v1/figures/national.{kind}"), "did not finish")):
        assert answer.status_code == 503
        assert int(answer.headers["retry-after"]) > 0
        assert word in answer.json()["error"]


@pytest.mark.parametrize("kind", ["svg", "png", "zip"])
def test_what_a_reader_has_already_is_not_made_again(monkeypatch, kind):
    """No two drawings have the same bytes."""
    drawings = iter(range(100))

    def draw(exhibits, _patience=None):
        return [Drawn(b"%d" % next(drawings), b"%d" % next(drawings)) for _ in exhibits]

    for place in (browser, pack):
        monkeypatch.setattr(place, "drawn", draw)
    client = TestClient(Starlette(routes=routes.routes))
    address = f"/api/v1/figures/national.{kind}?strand="
    first, again = client.get(f"{address}religion"), client.get(f"{address}religion")
    assert first.headers["etag"] == again.headers["etag"]
    assert first.content != again.content
    known = {"If-None-Match": first.headers["etag"]}
    before = next(drawings)
    assert client.get(f"{address}religion", headers=known).status_code == 304
    assert client.get(f"{address}race", headers=known).status_code == 200
    assert next(drawings) == before + 3, "nothing was drawn for the reader who has it"
    other = client.get("/api/v1/figures/national.csv?strand=religion")
    assert other.headers["etag"] != first.headers["etag"]


def test_a_pack_without_its_pictures_is_not_to_be_kept(monkeypatch):
    monkeypatch.setattr(pack, "drawn", lambda exhibits, _: [None for _ in exhibits])
    monkeypatch.setattr(pack, "executable", lambda: "/usr/bin/chromium")
    client = TestClient(Starlette(routes=[*routes.routes, *page_packs.routes]))
    for path in ("figures/national", "pages/overview"):
        answer = client.get(f"/api/v1/{path}.zip")
        assert answer.headers["cache-control"] == "no-store"
        assert "etag" not in answer.headers
    monkeypatch.setattr(pack, "executable", lambda: None)
    assert client.get("/api/v1/figures/national.zip").headers["etag"], "nothing better is to be had"
