"""The file of a figure has its very rows, unrounded, with sources and caveats that cannot be lost."""

from __future__ import annotations

import io

import pandas as pd

from components.exports.csv import csv
from components.figure.figure import Figure
from data.store.describe import datasets
from data.store.load import table


def figure(rows: pd.DataFrame, datasets: tuple[str, ...] = ("gdp_deflators",), **given) -> Figure:
    words = {"id": "f", "title": "T", "subtitle": "S", "alt": "A", **given}
    return Figure(**words, table=rows, datasets=datasets)


def read(content: bytes) -> pd.DataFrame:
    return pd.read_csv(io.BytesIO(content), dtype="str", keep_default_na=False)


def test_rows_are_unrounded_and_in_order():
    rows = table("gdp_deflators").tail(5)
    file = read(csv(figure(rows)))
    assert file["deflator"].astype("float64").tolist() == rows["deflator"].tolist()
    assert file["financial_year"].tolist() == rows["financial_year"].tolist()


def test_a_publication_is_named_beside_its_code():
    file = read(csv(figure(table("gdp_deflators").head(1))))
    register = table("sources").set_index("source_id").loc[file["source_id"][0]]
    assert (file["source_title"][0], file["source_url"][0]) == (register["title"], register["url"])


def test_several_publications_are_all_named_and_none_stays_empty():
    rows = pd.DataFrame({"value": [1.0, 2.0], "source_id": ["ho_2017|ho_2018", None]})
    file = read(csv(figure(rows)))
    titles = table("sources").set_index("source_id")["title"]
    assert file["source_title"].tolist() == [f"{titles['ho_2017']}; {titles['ho_2018']}", ""]


def test_caveats_stand_in_every_row():
    rows = table("hate_crime_national").head(3)
    file = read(csv(figure(rows, ("hate_crime_national",), notes=("One more thing.",))))
    lead = datasets()["hate_crime_national"].lead_caveats
    assert lead
    assert all(text in cell for cell in file["caveat"] for text in (*lead, "One more thing."))


def test_a_figure_without_caveats_or_sources_is_just_its_rows():
    rows = pd.DataFrame({"area_code": ["E08000032"], "value": [0.1 + 0.2]})
    assert csv(figure(rows, ("areas",))) == b"area_code,value\nE08000032,0.30000000000000004\n"


def test_missing_is_empty_and_truth_is_yes_or_no_as_in_the_tables():
    rows = pd.DataFrame(
        {"n": pd.array([1, None], dtype="Int64"), "kept": pd.array([True, None], dtype="boolean"), "is": [True, False]}
    )
    assert csv(figure(rows, ("areas",))) == b"n,kept,is\n1,yes,yes\n,,no\n"


def test_the_file_is_utf_8_and_commas_are_quoted():
    rows = pd.DataFrame({"a": ["Köln, é", 'say "x"']})
    assert csv(figure(rows, ("areas",))).decode() == 'a\n"Köln, é"\n"say ""x"""\n'


def test_the_rows_of_the_figure_stay_as_they_were():
    rows = table("gdp_deflators").head(2).copy()
    before = rows.copy()
    csv(figure(rows))
    pd.testing.assert_frame_equal(rows, before)
