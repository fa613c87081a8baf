"""The read-only data addresses answer with the very rows of the tables, and with one sentence where they cannot."""

from __future__ import annotations

import io
import json

import pandas as pd
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from data.served import api
from data.store import load
from data.store.describe import datasets
from data.store.load import read_text, table

HERE = "/api/v1/datasets"


@pytest.fixture(scope="module")
def client():
    return TestClient(Starlette(routes=api.routes), raise_server_exceptions=True)


def as_text(body: bytes) -> pd.DataFrame:
    return pd.read_csv(io.BytesIO(body), dtype="str", keep_default_na=False)


def refusal(answer, status: int) -> str:
    """The one sentence of an answer that is a refusal."""
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/json"
    (sentence,) = answer.json().values()
    assert sentence.endswith(".")
    assert "Traceback" not in sentence
    return sentence


def test_the_list_names_every_dataset_with_its_rows_and_links(client):
    listed = {entry["id"]: entry for entry in client.get(HERE).json()}
    assert set(listed) == set(datasets())
    for dataset_id, entry in listed.items():
        assert entry["rows"] == len(table(dataset_id))
        assert entry["available"] is True
        assert client.get(entry["links"]["self"]).json()["title"] == datasets()[dataset_id].title


@pytest.mark.parametrize("dataset_id", list(datasets()))
def test_a_whole_dataset_comes_as_the_rows_of_its_file(client, dataset_id):
    """The file as it lies, read without any of the code that types, filters and writes it."""
    dataset = datasets()[dataset_id]
    given = as_text(client.get(f"{HERE}/{dataset_id}.csv").content)
    names = [column.name for column in dataset.columns]
    assert set(given.columns) - set(names) <= {"area_name"}  # put beside area codes
    assert list(given[names].columns) == names
    lies = read_text(dataset)[names]
    for column in dataset.columns:
        if column.type in ("integer", "number"):
            sent, held = pd.to_numeric(given[column.name]), pd.to_numeric(lies[column.name]).astype("float64")
            assert sent.astype("float64").equals(held.reset_index(drop=True)), column.name
        else:
            assert given[column.name].tolist() == lies[column.name].fillna("").tolist(), column.name


@pytest.mark.parametrize("dataset_id", ["hate_crime_national", "segregation", "funds", "sources"])
def test_json_and_csv_say_the_same_and_missing_is_null(client, dataset_id):
    rows = client.get(f"{HERE}/{dataset_id}.json").json()
    held = table(dataset_id)
    assert len(rows) == len(held)
    for name in held:
        assert [row[name] is None for row in rows] == held[name].isna().tolist(), name
    assert "NaN" not in json.dumps(rows)


def test_truth_values_are_yes_and_no_in_csv_and_true_and_false_in_json(client):
    flag = "latest_seen_for_geography"
    assert set(as_text(client.get(f"{HERE}/hate_crime_national.csv").content)[flag]) == {"yes", "no"}
    assert {row[flag] for row in client.get(f"{HERE}/hate_crime_national.json").json()} == {True, False}


def test_names_stand_beside_area_codes(client):
    given = as_text(client.get(f"{HERE}/population.csv?area_code=E08000032").content)
    assert set(given["area_name"]) == {"Bradford"}
    assert list(given.columns).index("area_name") == list(given.columns).index("area_code") + 1


def test_a_query_keeps_the_rows_that_match_every_column_and_any_value_of_each(client):
    held = table("population")
    query = "area_code=E08000032&area_code=E09000031&year=2018&year=2019"
    given = client.get(f"{HERE}/population.json?{query}").json()
    expected = held[held["area_code"].isin(["E08000032", "E09000031"]) & held["year"].isin([2018, 2019])]
    assert [row["population"] for row in given] == expected["population"].tolist()
    assert len(given) == 4


def test_a_query_may_name_an_area(client):
    rows = client.get(f"{HERE}/population.json", params={"area_name": "Walsall", "year": "2020"}).json()
    assert [row["area_code"] for row in rows] == ["E08000030"]


def test_a_query_for_yes_or_no(client):
    flag = "latest_seen_for_geography"
    latest = client.get(f"{HERE}/hate_crime_national.json?{flag}=yes").json()
    assert len(latest) == int(table("hate_crime_national")[flag].sum())
    assert latest == client.get(f"{HERE}/hate_crime_national.json?{flag}=true").json()


def test_a_query_for_nothing_finds_the_empty_cells(client):
    rows = client.get(f"{HERE}/facts.json?value=").json()
    assert len(rows) == int(table("facts")["value"].isna().sum())
    assert all(row["value"] is None for row in rows)


def test_one_of_several_sources_in_a_cell_is_found(client):
    several = next(
        (dataset_id, cell)
        for dataset_id, dataset in datasets().items()
        if "source_id" in dataset.column and dataset.column["source_id"].separator
        for cell in table(dataset_id)["source_id"].dropna()
        if "|" in cell
    )
    dataset_id, cell = several
    found = client.get(f"{HERE}/{dataset_id}.json", params={"source_id": cell.split("|")[1]}).json()
    assert cell in {row["source_id"] for row in found}


@pytest.mark.parametrize("path", ["nothing_like_it", "nothing_like_it.csv", "funds.xlsx", "funds.csv.json"])
def test_an_unknown_dataset_or_format_is_404(client, path):
    refusal(client.get(f"{HERE}/{path}"), 404)


def test_any_other_address_below_api_is_404_and_not_a_page(client):
    assert HERE in refusal(client.get("/api/v2/datasets"), 404)


def test_an_unknown_column_is_400_and_the_columns_are_named(client):
    sentence = refusal(client.get(f"{HERE}/population.csv?colour=red"), 400)
    assert "'colour'" in sentence
    assert "area_code" in sentence


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("population.csv?year=last", "whole number"),
        ("population.csv?year=2018.5", "whole number"),
        ("population.csv?year=2_018", "whole number"),
        ("population.csv?year=%202018", "whole number"),
        ("population.csv?year=%D9%A2%D9%A0%D9%A1%D9%A8", "whole number"),
        ("population.csv?year=" + "9" * 5000, "whole number"),
        ("segregation.csv?value=1_0", "number"),
        ("segregation.csv?value=1e999", "number"),
        ("population.csv?year=1066", "at least 20"),
        ("population.csv?population=nan", "number"),
        ("segregation.csv?value=2", "at most 1"),
        ("segregation.csv?value=nan", "number"),
        ("hate_crime_national.csv?strand=hair", "one of race, religion"),
        ("hate_crime_national.csv?latest_seen_for_geography=maybe", "yes or no"),
        ("hate_crime_national.csv?financial_year=2018", "written like 20"),
        ("hate_crime_national.csv?edition_published=yesterday", "written like 20"),
        ("hate_crime_national.csv?strand=", "never empty"),
        ("population.csv?area_code=Bradford", "written like E"),
        ("population.csv?area_code=E08999999", "not in areas.area_code"),
        ("population.csv?area_name=Atlantis", "not in areas.area_name"),
        ("awards.json?fund_id=none_such", "not in funds.fund_id"),
        ("facts.json?source_id=ho_2017|none_such", "not in sources.source_id"),
    ],
)
def test_a_value_that_the_column_cannot_hold_is_400_in_one_sentence(client, query, says):
    assert says in refusal(client.get(f"{HERE}/{query}"), 400)


def test_a_reader_who_has_the_bytes_is_told_so(client):
    address = f"{HERE}/gdp_deflators.csv"
    first = client.get(address)
    tag = first.headers["etag"]
    again = client.get(address, headers={"If-None-Match": f'"other", W/{tag}'})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get(address, headers={"If-None-Match": '"other"'}).content == first.content
    assert client.get(f"{address}?status=outturn").headers["etag"] != tag
    assert "max-age" in first.headers["cache-control"]


def test_an_answer_leads_to_its_description(client):
    answer = client.get(f"{HERE}/gdp_deflators.csv")
    assert f"<{HERE}/gdp_deflators>" in answer.headers["link"]
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"


@pytest.mark.parametrize("dataset_id", list(datasets()))
def test_the_description_has_fields_sources_caveats_and_edition(client, dataset_id):
    described, dataset = client.get(f"{HERE}/{dataset_id}").json(), datasets()[dataset_id]
    assert [field["name"] for field in described["fields"]] == [column.name for column in dataset.columns]
    assert [caveat["text"] for caveat in described["caveats"]] == [caveat.text for caveat in dataset.caveats]
    assert described["edition"] == load.edition(dataset_id)
    assert {"licence", "citation", "our_processing", "not_included", "breaks"} <= set(described)
    held = table(dataset_id)
    if dataset_id != "sources" and "source_id" in held:
        named = set(held["source_id"].dropna().str.split("|").explode())
        assert {source["source_id"] for source in described["sources"]} == named


def test_a_withdrawn_dataset_is_503_and_the_others_serve_as_usual(client, monkeypatch):
    monkeypatch.setitem(load._withdrawn, "funds", "funds.csv, row 3: must not be empty")
    for kind in ("", ".csv", ".json"):
        sentence = refusal(client.get(f"{HERE}/funds{kind}"), 503)
        assert "row 3" in sentence
    listed = {entry["id"]: entry for entry in client.get(HERE).json()}
    assert (listed["funds"]["available"], listed["funds"]["rows"]) == (False, None)
    assert client.get(f"{HERE}/awards.csv").status_code == 200
