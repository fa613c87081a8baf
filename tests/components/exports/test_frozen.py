"""Saved rows of figures: found again by what is in them, bounded, whole or not at all, and nothing else is served."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.exports import frozen, routes
from components.exports.csv import csv
from components.exports.exhibit import exhibit

HERE = "/api/v1/frozen"


@pytest.fixture(autouse=True)
def store(tmp_path, monkeypatch):
    monkeypatch.setenv("EXPLORER_FROZEN", str(tmp_path / "store"))
    return tmp_path / "store"


@pytest.fixture(scope="module")
def client() -> TestClient:
    return TestClient(Starlette(routes=routes.routes))


def test_the_rows_of_a_figure_are_saved_once_and_served_as_they_were(client, store):
    shown = exhibit("national", {"strand": ["religion"]}, "")
    key = frozen.freeze(shown)
    assert frozen.freeze(shown) == key
    assert [path.name for path in store.iterdir()] == [f"{key}.csv"]
    answer = client.get(f"{HERE}/{key}.csv")
    assert answer.content == csv(shown.figure)
    assert answer.headers["content-type"].startswith("text/csv")
    assert "immutable" in answer.headers["cache-control"]
    assert answer.headers["etag"]


def test_many_who_save_the_same_at_once_leave_one_whole_file(store):
    body = b"a,b\n" + b"1,2\n" * 50_000
    with ThreadPoolExecutor(8) as many:
        keys = set(many.map(lambda _: frozen.save(body), range(32)))
    assert keys == {frozen.key_of(body)}
    assert [path.read_bytes() for path in store.iterdir()] == [body]


@pytest.mark.parametrize(
    "name",
    [
        "../../etc/passwd", "..%2f..%2fetc%2fpasswd", "%2e%2e/tables/areas.csv", "a" * 32, "a" * 32 + ".csv",
        "A" * 32 + ".csv", "a" * 31 + ".csv", "a" * 33 + ".csv", "a" * 32 + ".csv.csv", "a" * 32 + ".exe",
        "a" * 32 + "%00.csv", "a" * 32 + "%0a.csv", ".csv", "..csv", "*.csv", "/etc/passwd", "secret.csv",
    ],
)  # fmt: skip
def test_nothing_but_saved_rows_is_served(client, store, name):
    store.mkdir()
    for place in (store, store.parent):
        (place / "secret.csv").write_text("secret")
    answer = client.get(f"{HERE}/{name}")
    assert answer.status_code == 404
    assert "secret" not in answer.text


def test_a_file_that_was_tampered_with_is_not_served(client, store):
    key = frozen.save(b"a\n1\n")
    (store / f"{key}.csv").write_bytes(b"a\n2\n")
    assert client.get(f"{HERE}/{key}.csv").status_code == 404


def test_the_store_is_bounded_in_size_and_number(store, monkeypatch):
    monkeypatch.setattr(frozen, "MOST_BYTES", 10)
    monkeypatch.setattr(frozen, "MOST_FILES", 2)
    assert frozen.save(b"more than ten bytes") is None
    first, second = frozen.save(b"1"), frozen.save(b"2")
    assert first
    assert second
    assert frozen.save(b"3") is None, "the store is full, and nothing in it is thrown away"
    assert frozen.save(b"1") == first
    assert len(list(store.iterdir())) == 2


def test_switched_off_or_out_of_order_it_gets_in_nobodys_way(store, monkeypatch, tmp_path):
    (tmp_path / "file").write_text("not a folder")
    monkeypatch.setenv("EXPLORER_FROZEN", str(tmp_path / "file"))
    assert frozen.save(b"1") is None
    assert frozen.frozen(frozen.key_of(b"1")) is None
    monkeypatch.setenv("EXPLORER_FROZEN", "off")
    assert frozen.save(b"1") is None
    assert not store.exists()


def test_a_write_that_fails_leaves_nothing_behind(store, monkeypatch):
    def fail(*_):
        raise OSError("no space left on device")

    monkeypatch.setattr(frozen.Path, "replace", fail)
    assert frozen.save(b"1") is None
    assert list(store.iterdir()) == []
