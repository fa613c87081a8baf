"""Addresses are a contract: what was renamed goes on to work, on pages and for files."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

import app as assembly
from components.exports import routes
from components.figure import renamed
from components.figure.renamed import RENAMED, Renamed
from components.themes.views import VIEWS, view_of
from data.places.areas import FIVE

ALTERED = Renamed(
    pages={"hate-crimes": "hate-crime"},
    parameters={("hate-crime", "kind"): "strand"},
    codes={("hate-crime", "strand", "faith"): "religion"},
    figures={"recorded-nationally": "national"},
)


@pytest.fixture
def altered(monkeypatch):
    monkeypatch.setattr(renamed, "RENAMED", ALTERED)


def test_the_table_leads_in_one_step_to_what_there_is_today():
    assert set(RENAMED.pages.values()) <= set(VIEWS)
    assert not set(RENAMED.pages) & set(VIEWS)
    assert not set(RENAMED.figures) & set(RENAMED.figures.values())
    assert all(view_of(figure_id) for figure_id in RENAMED.figures.values())
    for (path, old), new in RENAMED.parameters.items():
        names = {parameter.name for parameter in VIEWS[path].parameters}
        assert new in names
        assert old not in names
    for (path, name, old), new in RENAMED.codes.items():
        (parameter,) = [parameter for parameter in VIEWS[path].parameters if parameter.name == name]
        values, _ = VIEWS[path].read({})
        assert parameter.known(new, values) == new
        assert old not in parameter.options(values)


def test_old_parameters_and_codes_are_understood(altered):
    view = VIEWS["hate-crime"]
    now = view.read({"area": [FIVE[1]], "strand": ["religion"]})
    assert view.read({"area": [FIVE[1]], "kind": ["faith"]}) == now
    assert view.read({"area": [FIVE[1]], "strand": ["faith"]}) == now
    assert VIEWS[""].read({"kind": ["faith"]})[1] == ["kind=faith"], "only on the page where it was renamed"


def test_an_old_and_a_new_name_together_say_one_thing(altered):
    assert renamed.query("hate-crime", {"kind": ["faith"], "strand": ["religion"]}) == {"strand": ["religion"]}


def test_a_file_is_found_by_the_old_id_and_the_old_names(altered):
    client = TestClient(Starlette(routes=routes.routes))
    now = client.get("/api/v1/figures/national.csv?strand=religion")
    assert client.get("/api/v1/figures/recorded-nationally.csv?kind=faith").content == now.content


def test_an_old_path_leads_on_with_its_query():
    client = TestClient(Starlette(routes=assembly.moved({"hate-crimes": "hate-crime", "start": ""})))
    answer = client.get("/hate-crimes?strand=religion&area=a&area=b", follow_redirects=False)
    assert answer.status_code == 308
    assert answer.headers["location"] == "./hate-crime?strand=religion&area=a&area=b"
    assert client.get("/hate-crimes?x=1", follow_redirects=True).url.path == "/hate-crime"
    assert client.get("/start", follow_redirects=False).headers["location"] == "./"
    for path in ("/hate-crimes/x", "/hate-crimes%0d%0aX:1"):
        assert client.get(path, follow_redirects=False).status_code == 404
