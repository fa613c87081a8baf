"""Every figure of every page can be taken away under its address, and every form holds the same numbers."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace

import pandas as pd
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.exports import routes
from components.exports.exhibit import BadAddress, exhibit
from components.exports.format import NotInThisForm
from components.exports.formats import SINGLE, available
from components.exports.pack import pack
from components.exports.qr import qr
from components.themes.views import view_of
from data.places import areas
from data.places.areas import FIVE
from tests.exhibits import FIGURES, SITE, taken


@pytest.fixture(scope="module")
def client() -> TestClient:
    return TestClient(Starlette(routes=routes.routes))


@pytest.mark.parametrize(("path", "figure_id"), FIGURES)
def test_rows_are_the_same_in_every_form(client, path, figure_id):
    shown = taken(figure_id)
    answers = {kind: client.get(f"/api/v1/figures/{figure_id}.{kind}?{shown.query}") for kind in ("csv", "json")}
    assert {answer.status_code for answer in answers.values()} == {200}
    table = shown.figure.table
    rows = answers["json"].json()["rows"]
    lines = pd.read_csv(io.BytesIO(answers["csv"].content), dtype=str, keep_default_na=False)
    assert len(rows) == len(lines) == len(table)
    for name in table.select_dtypes("number"):
        expected = table[name].astype("float64").tolist()
        assert pd.to_numeric(lines[name]).tolist() == pytest.approx(expected, nan_ok=True)
        found = [float("nan") if row[name] is None else row[name] for row in rows]
        assert found == pytest.approx(expected, nan_ok=True)


@pytest.mark.parametrize(("path", "figure_id"), FIGURES)
def test_what_plotly_draws_can_be_drawn_again(client, path, figure_id):
    shown = taken(figure_id)
    answer = client.get(f"/api/v1/figures/{figure_id}.plotly.json?{shown.query}")
    if "plotly.json" in available(shown.figure):
        assert json.loads(answer.content)["layout"]["template"]
    else:
        assert shown.figure.draw is None
        assert answer.status_code == 404
        assert "take its rows instead" in answer.json()["error"]


def test_a_chart_is_listed_only_where_there_is_one(client):
    for line in client.get("/api/v1/figures").json():
        view = view_of(line["id"])
        figure = view.figures(view.read({})[0])[line["id"]]
        assert ("plotly.json" in line["links"]) == (figure is None or figure.draw is not None)


@pytest.mark.parametrize("letters", [10, 2000, 2700])
def test_a_long_address_has_a_qr_code_with_less_to_spare(letters):
    assert b"<svg" in qr(replace(taken("places"), site=f"{SITE}/{'a' * letters}"))


def test_an_address_that_no_qr_code_can_hold_is_refused_and_left_out_of_packs(client):
    shown = replace(taken("places"), site=f"{SITE}/{'a' * 3000}")
    with pytest.raises(NotInThisForm, match="too long for a QR code"):
        qr(shown)
    with zipfile.ZipFile(io.BytesIO(pack([shown], {kind: SINGLE[kind] for kind in ("csv", "qr.svg")}))) as packed:
        assert not [name for name in packed.namelist() if "qr" in name]
    every = "&".join(f"area={code}" for code in areas.districts())
    answer = client.get(f"/api/v1/figures/places.qr.svg?{every}")
    assert 400 <= answer.status_code < 500
    assert answer.json()["error"].endswith(".")


def test_a_file_says_where_it_comes_from(client):
    told = client.get("/api/v1/figures/national.json?strand=religion").json()
    assert told["address"].startswith("http://testserver/hate-crime?")
    assert told["address"].endswith("#national")
    assert "strand=religion" in told["address"]
    assert told["caveats"]
    assert all(source["url"] or source["title"] for source in told["sources"])


def test_a_file_is_never_of_another_figure_than_the_one_asked_for(client):
    """A page shows the nearest sensible view and says so; a file has nobody to say it to."""
    assert client.get("/api/v1/figures/national.csv?strand=nonsense").status_code == 400
    assert client.get("/api/v1/figures/national.csv?colour=blue").status_code == 400
    assert client.get("/api/v1/figures/national.csv?strand=religion&strand=race").status_code == 400
    assert client.get("/api/v1/figures/national.csv?strand=religion&strand=religion").status_code == 200
    many = "&".join(f"area={code}" for code in list(areas.districts())[:40])
    answer = client.get(f"/api/v1/figures/places.json?{many}")
    assert answer.status_code == 400
    assert answer.json()["error"] == "The page /compare takes at most 12 values of area, not 40."
    assert client.get("/api/v1/figures/places.csv?period=1801").status_code == 400, "the page takes the nearest period"
    assert client.get("/api/v1/figures/neighbourhood-map.csv?area=E06000001").status_code == 400
    assert client.get("/api/v1/figures/nothing.csv").status_code == 404
    assert client.get("/api/v1/figures/national.docx").status_code == 404
    assert client.get(f"/api/v1/figures/london-months.csv?area={FIVE[0]}").status_code == 404
    for answer in (client.get("/api/v1/figures/national.csv?strand=nonsense"), client.get("/api/v1/figures/x.csv")):
        assert answer.json()["error"].endswith(".")


def test_what_is_wrong_is_said_in_one_sentence():
    with pytest.raises(BadAddress, match="does not know strand=nonsense; it takes area, strand, series"):
        exhibit("national", {"strand": ["nonsense"]}, SITE)


def test_all_figures_are_listed(client):
    listed = client.get("/api/v1/figures").json()
    assert [line["id"] for line in listed] == [figure_id for _, figure_id in FIGURES]
    assert listed[0]["links"]["csv"] == f"/api/v1/figures/{listed[0]['id']}.csv"
