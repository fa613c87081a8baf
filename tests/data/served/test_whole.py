"""Everything in one file, and the feed of changes: what programs read of the whole."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import zipfile
from xml.etree import ElementTree as Xml

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from data.served import api, whole
from data.store import editions, load
from data.store.describe import datasets

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def client() -> TestClient:
    return TestClient(Starlette(routes=api.routes))


@pytest.fixture(scope="module")
def packed(client) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(client.get("/api/v1/datapackage.zip").content))


def test_the_package_holds_every_table_and_its_checksums_are_right(packed):
    names = set(packed.namelist())
    assert {f"datasets/{name}.csv" for name in datasets()} < names
    assert names - {f"datasets/{name}.csv" for name in datasets()} == {"datapackage.json", "README.md", "SHA256SUMS"}
    sums = dict(reversed(line.split("  ")) for line in packed.read("SHA256SUMS").decode().splitlines())
    assert set(sums) == names - {"SHA256SUMS"}
    assert all(hashlib.sha256(packed.read(path)).hexdigest() == found for path, found in sums.items())


def test_the_description_agrees_with_the_files(packed, client):
    told = client.get("/api/v1/datapackage.json").json()
    assert json.loads(packed.read("datapackage.json")) == told
    assert told["version"] == editions.present().id
    for table in told["resources"]:
        body = packed.read(table["path"])
        assert (len(body), f"sha256:{hashlib.sha256(body).hexdigest()}") == (table["bytes"], table["hash"])
        header = next(csv.reader(io.StringIO(body[:5000].decode("utf-8", "ignore"))))
        assert header == [field["name"] for field in table["schema"]["fields"]]
        for key in table["schema"].get("foreignKeys", ()):
            assert key["reference"]["resource"] in datasets()


def test_a_path_of_the_description_is_an_address_too(packed, client):
    assert client.get("/api/v1/datasets/awards.csv").content == packed.read("datasets/awards.csv")


def test_the_readme_names_every_licence_and_lead_caveat(packed):
    said = packed.read("README.md").decode()
    for dataset in datasets().values():
        assert f"- {dataset.title}: {dataset.licence}" in said
        assert all(caveat in said for caveat in dataset.lead_caveats)
    assert "Out of use" not in said


def test_every_process_packs_the_same_bytes_and_only_once(monkeypatch):
    first = whole.whole()
    assert whole.whole() is first
    monkeypatch.setattr(whole, "_built", {})
    assert whole.if_built() is None
    assert whole.whole().packed == first.packed


def test_a_table_out_of_use_is_left_out_and_named(monkeypatch):
    monkeypatch.setattr(whole, "_built", {})
    monkeypatch.setitem(load._withdrawn, "sources", "row 7 is wrong")
    monkeypatch.setitem(load._withdrawn, "funds", "row 7 is wrong")
    monkeypatch.setattr(whole, "datasets", lambda: {name: datasets()[name] for name in ("funds", "awards", "sources")})
    packed = zipfile.ZipFile(io.BytesIO(whole.whole().packed))
    assert [name for name in packed.namelist() if name.startswith("datasets/")] == ["datasets/awards.csv"]
    assert f"Out of use, and so not here\n\n- {datasets()['funds'].title}" in packed.read("README.md").decode()


def test_what_has_outgrown_a_package_is_refused_in_one_sentence(client, monkeypatch):
    monkeypatch.setattr(whole, "_built", {})
    monkeypatch.setattr(whole, "MOST_BYTES", 1000)
    answer = client.get("/api/v1/datapackage.zip")
    assert answer.status_code == 503
    assert answer.json()["error"].endswith("take them one by one.")


def test_who_has_the_package_already_is_told_so(client):
    tag = client.get("/api/v1/datapackage.zip").headers["etag"]
    assert client.get("/api/v1/datapackage.zip", headers={"If-None-Match": tag}).status_code == 304


# The feed


def feed(client, query: str = "") -> Xml.Element:
    answer = client.get(f"/api/v1/changes.atom{query}")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    return Xml.fromstring(answer.content)


def test_the_feed_has_what_atom_asks_for(client):
    told = feed(client)
    assert told.tag == f"{ATOM}feed"
    entries = told.findall(f"{ATOM}entry")
    assert len(entries) == len(editions.register())
    for element in (told, *entries):
        for name in ("id", "title", "updated"):
            assert element.findtext(f"{ATOM}{name}"), name
        assert element.findtext(f"{ATOM}updated").endswith("T00:00:00Z")
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(set(ids)) == len(ids)
    links = {link.get("rel"): link.get("href") for link in told.findall(f"{ATOM}link")}
    assert links == {"self": "http://testserver/api/v1/changes.atom", "alternate": "http://testserver/data"}
    assert told.findtext(f"{ATOM}author/{ATOM}name")


def test_identifiers_stay_when_something_is_added_and_newest_come_first(client, alter):
    before = [entry.findtext(f"{ATOM}id") for entry in feed(client).findall(f"{ATOM}entry")]
    alter("awards", "Twelve more & better awards.")
    told = feed(client)
    entries = told.findall(f"{ATOM}entry")
    assert [entry.findtext(f"{ATOM}id") for entry in entries][1:] == before
    assert entries[0].findtext(f"{ATOM}summary").startswith("Twelve more & better awards. ")
    assert told.findtext(f"{ATOM}updated") == "2027-03-01T00:00:00Z"


def test_a_dataset_has_a_feed_of_its_own(client):
    told = feed(client, "?dataset=awards")
    assert {entry.find(f"{ATOM}category").get("term") for entry in told.findall(f"{ATOM}entry")} == {"awards"}
    assert told.findtext(f"{ATOM}id") != feed(client).findtext(f"{ATOM}id")
    assert client.get("/api/v1/changes.atom?dataset=nothing").status_code == 404


def test_the_api_tells_type_size_edition_updates_and_changes_of_a_dataset(client):
    (line,) = [line for line in client.get("/api/v1/datasets").json() if line["id"] == "awards"]
    last = editions.latest("awards")
    assert (line["edition"], line["rows"], line["bytes"]) == (last.edition, last.rows, last.bytes)
    assert line["statistic_type"] == "our compilation"
    assert line["published_on"]
    assert line["next_release"]
    told = client.get("/api/v1/datasets/awards").json()["editions"]
    assert told[0]["edition"] == last.edition
    assert told[-1]["words"] == "First edition."
