"""Who sought refuge: titles follow the tables in every district, lines end at breaks, routes are never added up."""

from __future__ import annotations

import re

import pytest

from components.style.palette import DARK, LIGHT
from components.themes.profile import refuge
from data.places.areas import FIVE, districts
from data.store.describe import datasets
from data.store.load import table
from tests.components.themes.test_no_line_crosses_a_break import faults

BRADFORD, WALTHAM_FOREST, SHEFFIELD, SCILLY, ADUR = "E08000032", "E09000031", "E08000019", "E06000053", "E07000223"


def test_bradford_and_waltham_forest_by_hand():
    """1,083 dispersed, 255 in contingency, 30 with money only: 1,368 of 546,433 residents of 2021, 25.0 in 10,000."""
    assert 1_083 + 255 + 30 == 1_368
    assert round(1_368 / 546_433 * 10_000, 1) == 25.0
    title = refuge.on_support(BRADFORD).title
    assert title.startswith(
        "1,368 people in Bradford were on asylum support on 31 December 2025, 25.0 for every 10,000"
    )
    title = refuge.by_route(WALTHAM_FOREST).title
    assert title.startswith("875 people came to Waltham Forest under Homes for Ukraine since 2022; 158 people")


@pytest.mark.parametrize("area", list(districts()))
def test_the_title_has_the_last_quarter_of_every_district_and_a_rate_only_where_it_is_held(area):
    figure = refuge.on_support(area)
    last = figure.table.iloc[-1]
    counted = "No people" if not last["people"] else f"{int(last['people']):,} p"
    assert figure.title.startswith(counted)
    rates = table("indicators")
    rates = rates[(rates["indicator_id"] == refuge.PER_10K) & (rates["area_code"] == area)].set_index("period")["value"]
    held = figure.table.dropna(subset="per_10k")
    assert held["per_10k"].tolist() == rates[held["date"]].tolist()
    assert set(held["date"]) == set(rates.index)
    assert ("for every" in figure.title) == bool(last["people"])
    words = figure.title + figure.subtitle + figure.alt
    assert not re.search(r"nan|None|not available|rank", words)


@pytest.mark.parametrize("area", [*FIVE, SHEFFIELD, SCILLY, ADUR])
def test_the_line_is_cut_at_both_changes_of_what_is_counted_and_at_missing_quarters(area):
    figure = refuge.on_support(area)
    assert faults(figure) == []
    drawn = [trace for trace in figure.draw(DARK).data if trace.mode == "lines+markers"]
    assert len(drawn) == figure.table["segment"].nunique() == (4 if area == SHEFFIELD else 3)
    said = " ".join(note.text for note in figure.draw(LIGHT).layout.annotations)
    assert ("Not in the" in said) == (area == SHEFFIELD)
    assert set(datasets()["asylum_support"].lead_caveats) <= set(figure.caveats)


@pytest.mark.parametrize("area", [*FIVE, SHEFFIELD, SCILLY, ADUR])
def test_routes_stand_each_by_itself_as_published(area):
    figure = refuge.by_route(area)
    rows = table("arrivals_by_route")
    mine = rows[rows["area_code"] == area].set_index("measure")["people"]
    assert figure.table.set_index("measure")["people"].to_dict() == mine.to_dict()
    assert len(figure.reading) == 8
    assert list(figure.reading["People"]).count("not held here") == 8 - len(mine) == (area == SHEFFIELD)
    shown = f"{figure.title} {figure.alt} {' '.join(figure.reading['People'])}"
    for together in (mine.sum(), mine[mine.index.isin(["ukraine", "afghan", "resettled"])].sum()):
        if together not in set(mine):
            assert f"{together:,}" not in re.findall(r"[\d,]+", shown)
    assert "Do not add routes up" in figure.caveats[0]


def test_where_a_rate_or_quarter_is_not_held_the_table_says_so():
    reading = refuge.on_support(SHEFFIELD).reading
    assert list(reading["Quarter"][:2]) == ["2025 Q4", "2024 Q3"]
    assert set(reading.loc[reading["Quarter"] == "2014 Q1", refuge.PER_RESIDENTS]) == {"not held here"}
