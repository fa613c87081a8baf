"""The overview says what the tables hold."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from urllib.parse import parse_qs, urlsplit

import pytest

from components.style.palette import LIGHT, rgb
from components.themes.front import district_map, overview, places
from components.themes.front.steps import BEHIND, five_followed
from components.themes.outcomes.pound_steps import OF_THE_FIVE, four_steps
from components.themes.views import VIEWS
from data.places import areas
from data.places.beside_england import beside
from data.places.measures import latest, measure_at
from data.places.standing_out import standing
from data.store.load import table


def test_the_band_holds_five_measures_for_the_five_and_england_where_published():
    figure = overview.five_beside_england()
    counts = figure.table.groupby("measure").size()
    assert len(counts) == 5
    assert counts["People get on well together"] == 5
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


def test_england_is_shown_as_not_held_where_there_is_no_figure():
    reading = overview.five_beside_england().reading.set_index("Area")
    assert reading.loc["England", "People get on well together (2024/25)"] == "not held here"


def test_the_title_of_the_band_counts_those_that_differ_from_england_by_their_test():
    higher = sum(beside("cannot_speak_english_well", code).comparison == "higher" for code in areas.FIVE)
    assert higher == len(areas.FIVE)
    assert "larger share than in England in all five (2021)" in overview.five_beside_england().title


def test_sentences_carry_the_numbers_of_the_tables():
    getting_on, money, evidence = overview.sentences()
    assert "70% to 85%" in getting_on
    for code in areas.FIVE:
        found = standing("cls_get_on_well", code)
        word = "not to be told apart" if found.comparison == "similar" else found.comparison
        [clause] = [part for part in getting_on.split("; ") if areas.name(code) in part]
        assert f"{word} in " in clause
    assert "about £4.6 million" in money
    assert "cover 7% of its £100 million" in money
    outcomes = table("project_outcomes")
    targets = (outcomes["evidence_grade"] == "target").sum()
    assert evidence.startswith(f"{len(outcomes) - targets} results")
    assert evidence.endswith(f"{targets} more are targets.")
    assert f"{(outcomes['evidence_grade'] == 'self_reported').sum()} are the word" in evidence


def test_the_lead_names_the_five_and_the_strategy_of_2018():
    assert "2018" in overview.lead()
    assert all(areas.name(code) in overview.lead() for code in areas.FIVE)


def test_strips_say_the_figures_of_their_rows_all_of_one_period():
    *five, england = places.rows()
    assert [row.name for row in five] == [areas.name(code) for code in areas.FIVE]
    assert len(england.cells) == len(overview.BESIDE_ENGLAND) == len(places.headings()) - 1
    for code, row in zip(areas.FIVE, five, strict=True):
        assert row.href == f"/area?area={code}"
        for measure, cell in zip(overview.BESIDE_ENGLAND, row.cells, strict=True):
            period = latest(measure, areas.FIVE[0]).period
            here, england_now = measure_at(measure, code, period), beside(measure, code, period).england_value
            assert (cell.here, cell.lower, cell.upper) == (here.value, here.lower, here.upper)
            assert cell.benchmark == england_now
            assert cell.low <= cell.here <= cell.high
            assert cell.said in cell.alt
            assert ("England not held here" in cell.alt) == (england_now is None)


def test_the_small_picture_names_the_five_each_with_the_way_to_its_profile():
    drawn = places.picture(LIGHT)
    for code in areas.FIVE:
        assert f"href='/area?area={code}'" in drawn
        assert areas.name(code) in drawn
    assert len(drawn) < 40_000


def test_the_bar_of_the_first_screen_says_what_the_figure_of_outcomes_says():
    figure, original = five_followed(), four_steps(OF_THE_FIVE)
    assert figure.title == original.title
    assert figure.table.equals(original.table)
    drawn = figure.draw(LIGHT)
    for amount, of in zip(original.reading["Money"], original.reading["Share of what is listed"], strict=True):
        assert f"<b>{amount} ({of})</b>" in drawn.html
    assert [float(width) for width in re.findall(r"width:([\d.]+)%", drawn.html)] == pytest.approx(
        list(original.table["share_pct"]), abs=0.01
    )
    assert list(figure.on_paper(LIGHT).data[0].x) == list(original.table["value"])


@pytest.mark.parametrize("step", BEHIND)
def test_each_step_leads_to_an_address_that_its_page_understands(step: str):
    parts = urlsplit(BEHIND[step])
    values, unknown = VIEWS[parts.path.strip("/")].read(parse_qs(parts.query))
    assert unknown == []
    assert values["area"] == areas.FIVE


@pytest.mark.parametrize("measure", district_map.MEASURES)
def test_the_map_shades_every_district_by_its_figure(measure: str):
    figure = district_map.map_of_england(measure, None)
    layers = {layer.id: layer for layer in figure.draw(LIGHT).layers}
    shade = layers["districts"].get_fill_color
    key = [list(rgb(colour)) for _, colour in district_map.key(measure, LIGHT)]
    limits = district_map.breaks_of(district_map.choose(measure))
    values = figure.table.set_index("area_code")["value"]
    for code in areas.districts():
        missing = values[code] != values[code]
        assert coloured(shade, code) == (key[-1] if missing else key[bisect_right(limits, values[code])]), code
    assert {spot["area_code"] for spot in layers["spots"].data} == {*areas.districts()}
    assert figure.on_paper(LIGHT) is not None


def coloured(expression: str, code: str) -> list[int]:
    """Answer the question of the map as the browser does: left of the colon where the code comes before."""
    while "?" in expression:
        asked, then = expression.split(" ? ", 1)
        before, after = halves(then)
        expression = before if code < asked.split("'")[1] else after[1:-1]
    return json.loads(expression)


def halves(text: str) -> tuple[str, str]:
    """Split at the colon that belongs to the first question."""
    deep = open_ = 0
    for place, letter in enumerate(text):
        open_ += (letter == "(") - (letter == ")")
        if open_ == 0 and letter == "?":
            deep += 1
        elif open_ == 0 and letter == ":" and not deep:
            return text[:place].strip(), text[place + 1 :].strip()
        elif open_ == 0 and letter == ":":
            deep -= 1
    raise AssertionError(text)


def test_the_list_beside_the_map_has_the_five_first_then_all_others_from_a_to_z():
    heads, rows = district_map.listed(district_map.DEFAULT)
    assert heads == ("District", "2021")
    five, others = rows[1:6], rows[7:]
    assert [row.name for row in five] == [areas.name(code) for code in areas.FIVE]
    assert [row.name for row in others] == sorted(row.name for row in others)
    assert len(five) + len(others) == 296
    assert five[1].cells == ("4.2%",)
    assert five[1].href == "/area?area=E08000032"


@pytest.mark.parametrize("chosen", [None, "E08000032"])
def test_the_map_asks_only_our_own_server_for_geometry_and_names_the_five(chosen: str | None):
    figure = district_map.map_of_england(district_map.DEFAULT, chosen)
    layers = {layer.id: layer for layer in figure.draw(LIGHT).layers}
    files = {layer.data for layer in layers.values() if isinstance(layer.data, str)}
    assert files == {
        "/assets/local_authorities.geojson", "/assets/integration_areas.geojson",
        "/assets/integration_area_msoas.geojson",
    }  # fmt: skip
    assert {item["name"].replace("\n", " ") for item in layers["names"].data} == {areas.name(c) for c in areas.FIVE}
    assert ("chosen" in layers) == (chosen is not None)
    assert all(areas.name(code) in figure.alt for code in areas.FIVE)
