"""The overview says what the tables hold."""

from __future__ import annotations

import pytest

from components.style.palette import LIGHT
from components.themes.front import overview
from data.places import areas
from data.store.load import table


def test_the_band_holds_five_measures_for_the_five_and_england_where_published():
    figure = overview.five_beside_england()
    counts = figure.table.groupby("measure").size()
    assert len(counts) == 5
    assert counts["First-year integration funding"] == 5
    assert counts["Born outside the UK"] == 6
    assert list(figure.reading["Area"]) == [areas.name(code) for code in (*areas.FIVE, areas.ENGLAND)]


def test_every_figure_of_the_band_is_a_row_of_its_table():
    indicators = table("indicators")
    figure = overview.five_beside_england()
    for row in figure.table[figure.table["measure"] == "People get on well together"].itertuples():
        same = indicators[
            (indicators["indicator_id"] == "cls_get_on_well")
            & (indicators["area_code"] == row.area_code)
            & (indicators["period"] == row.period)
        ].iloc[0]
        assert (row.value, row.lower, row.upper) == (same["value"], same["lower"], same["upper"])
        assert row.source_id == same["source_id"]


def test_england_is_shown_as_not_published_where_there_is_no_figure():
    reading = overview.five_beside_england().reading.set_index("Area")
    assert reading.loc["England", "People get on well together (2024/25)"] == "not published"


def test_sentences_carry_the_numbers_of_the_tables():
    english, getting_on, money, evidence = overview.sentences()
    assert "all five areas" in english
    assert "(1.9%)" in english
    assert "between 2.7% and 4.9%" in english
    assert "between 70% and 85%" in getting_on
    assert "Waltham Forest" not in getting_on.split("cannot be told apart")[0].split(".")[-1]
    assert "about £4.6 million" in money
    assert "cover 7% of its £100 million" in money
    outcomes = table("project_outcomes")
    targets = (outcomes["evidence_grade"] == "target").sum()
    assert evidence.startswith(f"{len(outcomes) - targets} results")
    assert evidence.endswith(f"{targets} more are targets.")
    assert f"{(outcomes['evidence_grade'] == 'self_reported').sum()} are the word" in evidence


@pytest.mark.parametrize("chosen", [None, "E08000032"])
def test_the_map_asks_only_our_own_server_for_geometry_and_names_the_five(chosen: str | None):
    figure = overview.map_of_england(chosen)
    deck = figure.draw(LIGHT)
    layers = {layer.id: layer for layer in deck.layers}
    assert layers["districts"].data == "/assets/local_authorities.geojson"
    assert {item["name"].replace("\n", " ") for item in layers["names"].data} == {areas.name(c) for c in areas.FIVE}
    assert len(layers["spots"].data) == 296
    assert ("chosen" in layers) == (chosen is not None)
    assert all(areas.name(code) in figure.alt for code in areas.FIVE)
