"""The page of data and methods: everything in the catalogue is on it, whatever is chosen and whatever is broken."""

from __future__ import annotations

from html import unescape

import pytest

from components.themes.catalogue.view import VIEW
from components.themes.methods.text import ORDER
from data.store import editions, load
from data.store.describe import datasets, indicators

PAGE = "data_and_methods.py"


def everything(app) -> str:
    """All text of the page, tables and boxes included."""
    said = [element.value for kind in ("title", "header", "subheader", "markdown", "code") for element in app.get(kind)]
    cells = [str(cell) for shown in app.table for cell in shown.value.to_numpy().ravel()]
    drawn = [unescape(element.proto.body) for element in app.get("html")]
    return "\n".join([*map(str, said), *cells, *drawn])


def picker(app):
    return app.selectbox(key="control.data.dataset")


def linked(dataset) -> str:
    return f"<a href='/data?dataset={dataset.id}'>{dataset.title}</a>"


def anchors(app) -> list[str]:
    return [heading.anchor for kind in ("header", "subheader") for heading in app.get(kind)]


def in_address(app) -> list[str]:
    found = app.query_params.get("dataset", [])
    return [found] if isinstance(found, str) else found


def test_every_dataset_and_every_indicator_is_on_the_page(open_page):
    app = open_page(PAGE)
    assert not app.exception
    said = everything(app)
    for dataset in datasets().values():
        assert linked(dataset) in said
        assert f"href='/api/v1/datasets/{dataset.id}.csv'" in said
    assert "](/api/v1/datapackage.zip)" in said
    assert "](/api/v1/changes.atom)" in said
    for entry in indicators().values():
        for part in (entry.question, entry.unit, entry.why_it_matters, *entry.caveats):
            assert part in said, entry.id
    assert set(ORDER) | {"datasets", "indicators"} <= set(anchors(app))
    assert len(app.title) == 1


def test_sections_and_what_links_call_them_lead_to_headings_that_exist(open_page):
    app = open_page(PAGE)
    named = {name for section in VIEW.sections for name in (section.code, *section.anchors)}
    assert named - {"dataset"} <= set(anchors(app))
    assert "dataset" in anchors(open_page(PAGE, dataset="facts"))


def test_every_dataset_is_in_the_list_with_its_rows(open_page):
    said = everything(open_page(PAGE))
    for dataset in datasets().values():
        assert said.count(linked(dataset)) == 1
        rows = len(load.table(dataset.id))
        assert said.count(f"<a href='/api/v1/datasets/{dataset.id}.csv'>{rows:,}</a>") == 1


def test_the_list_is_searched_by_the_words_of_the_address(open_page):
    said = everything(open_page(PAGE, q="gdp DEFLATORS", section="datasets"))
    assert [dataset.id for dataset in datasets().values() if linked(dataset) in said] == ["gdp_deflators"]


@pytest.mark.parametrize(("param", "section"), [("q", "datasets"), ("source", "sources")])
def test_words_that_nothing_has_say_what_is_searched(open_page, param, section):
    app = open_page(PAGE, **{param: "zebra crossing", "section": section})
    assert not app.exception
    assert "zebra crossing" in app.info[0].value
    assert "searched" in app.info[0].value


def test_the_register_of_sources_is_listed_and_searched(open_page):
    (every,) = open_page(PAGE, section="sources").dataframe
    register = load.table("sources")
    assert list(every.value.columns) == ["Title", "Publisher", "Published", "Licence", "Address"]
    assert len(every.value) == len(register)
    assert set(every.value["Address"].dropna()) == set(register["url"].dropna())
    (found,) = open_page(PAGE, section="sources", source="department for education 2024").dataframe
    assert 0 < len(found.value) < len(register)
    assert found.value["Publisher"].str.contains("Department for Education").any()


def test_every_dataset_is_described_in_full(open_page):
    app = open_page(PAGE, section="datasets")
    for dataset in datasets().values():
        picker(app).set_value(dataset.id).run()
        assert not app.exception, dataset.id
        assert not app.error, dataset.id
        said = everything(app)
        for part in expected(dataset):
            assert part in said, f"{dataset.id}: {part}"
        preview = app.dataframe[0]  # the register of sources follows
        assert list(preview.value.columns) == [column.name for column in dataset.columns]
        assert preview.proto.alt
        assert in_address(app) == [dataset.id]


def expected(dataset) -> list[str]:
    return [
        dataset.title,
        dataset.next_release,
        *(caveat.text for caveat in dataset.caveats),
        *(f"`{column.name}`" for column in dataset.columns),
        *(column.description for column in dataset.columns),
        *(at.what for at in dataset.breaks),
        *(check.says.rstrip(".") for check in dataset.checks),
        *(dataset.our_processing, dataset.not_included, dataset.geography, dataset.licence, dataset.periods),
        *(line.words.rstrip(".") for line in editions.changes(dataset.id)),
        load.edition(dataset.id),
        *(f"](/api/v1/datasets/{dataset.id}{kind})" for kind in (".csv", ".json", "")),
    ]


def test_the_address_opens_a_dataset(open_page):
    app = open_page(PAGE, dataset="facts")
    assert datasets()["facts"].title in [header.value for header in app.header]
    assert in_address(app) == ["facts"]


def test_publications_are_named_with_their_links(open_page):
    said = everything(open_page(PAGE, dataset="gdp_deflators"))
    assert "](<https://www.gov.uk/government/collections/gdp-deflators-at-market-prices-and-money-gdp>)" in said


def test_an_unknown_dataset_shows_the_list_and_says_so(open_page):
    app = open_page(PAGE, dataset="no_such_thing")
    assert not app.exception
    assert "“no_such_thing”" in app.info[0].value
    assert "datasets" in anchors(app)


def test_choosing_a_dataset_writes_the_address_and_choosing_none_takes_it_out(open_page):
    app = open_page(PAGE)
    assert in_address(app) == []
    picker(app).set_value("funds").run()
    assert in_address(app) == ["funds"]
    assert datasets()["funds"].title in [header.value for header in app.header]
    picker(app).set_value("").run()
    assert in_address(app) == []
    assert linked(datasets()["funds"]) in everything(app)


@pytest.mark.parametrize("broken", ["areas", "gdp_deflators", "indicators", "sources"])
def test_a_dataset_out_of_use_says_so_and_the_rest_of_its_page_stands(open_page, monkeypatch, broken):
    monkeypatch.setitem(load._withdrawn, broken, "row 7 is wrong")
    app = open_page(PAGE, dataset=broken)
    assert not app.exception
    assert "row 7 is wrong" in app.error[0].value
    said = everything(app)
    assert f"](/api/v1/datasets/{broken}.csv)" not in said
    assert datasets()[broken].our_processing in said
    assert "accessibility" in anchors(app)


@pytest.mark.parametrize("broken", ["gdp_deflators", "sources", "population", "areas"])
def test_a_broken_table_takes_only_its_own_part_of_the_list_away(open_page, monkeypatch, broken):
    monkeypatch.setitem(load._withdrawn, broken, "row 7 is wrong")
    app = open_page(PAGE)
    assert not app.exception
    assert "out of use" in everything(app).lower()
    assert set(ORDER) <= set(anchors(app))
