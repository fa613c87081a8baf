"""The neighbourhood page: every control, places picked by name and by click, and districts outside the five."""

from __future__ import annotations

import json
import re
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from data.english import nearest_class
from data.places.areas import FIVE, name
from data.places.neighbourhood_measures import MEASURES
from data.places.neighbourhoods import places, values

PAGE = "neighbourhoods.py"
BRADFORD = "E08000032"


def words(app: AppTest) -> str:
    return " ".join(element.value for element in [*app.markdown, *app.header, *app.subheader])


def notices(app: AppTest) -> str:
    return " ".join(notice.value for notice in app.info)


def said(app: AppTest, what: str) -> dict:
    """What scripts draw, which stands in the page as hidden text: the map has outlines, the list has rows."""
    texts = [re.search(r"<span hidden>(.*)</span>", html.proto.body) for html in app.get("html")]
    return next(found for text in texts if text and what in (found := json.loads(unescape(text[1]))))


def outlined(app: AppTest) -> list[str]:
    """Codes outlined on the map."""
    picked = said(app, "outlines")["picked"]
    return [picked] if picked else []


def test_no_area_is_chosen_because_of_the_alphabet(open_page, shown):
    app = open_page(PAGE, measure="imd")
    assert not app.exception
    assert not shown
    assert [link.proto.label for link in app.get("page_link")] == [name(code) for code in FIVE]
    assert "measure=imd" in app.get("page_link")[1].proto.query_string
    assert app.query_params["measure"] == "imd"


@pytest.mark.parametrize("level", ["lsoa", "msoa", "ward"])
@pytest.mark.parametrize("measure", ["ethnic_asian", "religion_jewish", "imd", "hh_deprived_3plus"])
def test_a_measure_at_every_level(open_page, shown, measure, level):
    app = open_page(PAGE, area=BRADFORD, measure=measure, level=level)
    assert not app.exception
    assert not app.info
    assert app.query_params["level"] == level
    figure = next(figure for figure in shown if figure.id == "neighbourhood-map")
    assert len(figure.table) == {"lsoa": 312, "msoa": 63, "ward": 30}[level]
    assert ("as at 2025" in figure.subtitle) == (level == "ward")
    assert any("House of Commons Library" in note for note in figure.notes) == (level != "ward")


@pytest.mark.parametrize("level", ["lsoa", "ward"])
def test_english_is_published_for_neighbourhoods_only_and_the_page_says_so(open_page, shown, level):
    app = open_page(PAGE, area=FIVE[2], measure="cannot_speak_english_well", level=level)
    assert "is held here for neighbourhoods only" in notices(app)
    assert len(next(figure for figure in shown if figure.id == "neighbourhood-map").table) == 22
    assert not app.exception


@pytest.mark.parametrize("code", ["E06000001", "E07000223"])
def test_another_district_keeps_its_place_and_is_told_for_whom_neighbourhoods_are_held(open_page, shown, code):
    app = open_page(PAGE, area=code)
    assert f"for the five integration areas, and {name(code)} is none of them" in notices(app)
    assert app.query_params["area"] == code
    assert not shown
    assert not app.exception
    assert "which this page does not have" not in notices(app)
    app.selectbox(key="control.neighbourhoods.area").set_value(BRADFORD).run()
    assert app.query_params["area"] == BRADFORD
    assert not app.info


@pytest.mark.parametrize("area", FIVE)
def test_a_place_of_every_kind_has_its_figures(open_page, shown, area):
    for level in ("lsoa", "msoa", "ward"):
        code, called = list(places(area, level).items())[2]
        app = open_page(PAGE, area=area, level=level, place=code)
        assert not app.exception
        assert not app.info
        assert outlined(app) == [code]
        picked = next(figure for figure in shown if figure.id == "picked")
        assert called in picked.title
        assert set(picked.table["measure_id"]) == {m.id for m in MEASURES.values() if level in m.levels}


def test_a_place_elsewhere_is_met_with_a_notice(open_page):
    app = open_page(PAGE, area=BRADFORD, level="msoa", place="E02002621")  # in Blackburn with Darwen
    assert "which this page does not have. Shown instead: none." in notices(app)
    assert "place" not in app.query_params
    assert outlined(app) == []


def test_a_small_area_becomes_its_neighbourhood_when_the_level_changes(open_page):
    app = open_page(PAGE, area=BRADFORD, level="lsoa", place="E01010691")
    app.button_group[0].set_value("msoa").run()
    assert app.query_params["place"] == "E02002184"
    assert outlined(app) == ["E02002184"]
    assert not app.info


def test_a_click_on_the_map_picks_a_place_and_a_later_choice_by_name_wins(open_page):
    app = open_page(PAGE, area=BRADFORD, level="msoa")
    first, second = list(places(BRADFORD, "msoa"))[:2]
    app.session_state["picked-neighbourhood-map"] = first  # as the map does when it is clicked
    app.run()
    assert app.query_params["place"] == first
    assert outlined(app) == [first]
    place = next(box for box in app.selectbox if box.label.startswith("Pick"))
    place.set_value(second).run()
    assert app.query_params["place"] == second
    assert outlined(app) == [second]


@pytest.mark.parametrize(("measure", "also"), [("hh_deprived_3plus", "&measure=hh_deprived_3plus"), ("imd", "")])
def test_the_map_of_all_districts_opens_on_the_same_measure_where_it_has_it(open_page, measure, also):
    links = open_page(PAGE, area=BRADFORD, measure=measure).get("page_link")
    assert [link.proto.query_string for link in links if link.proto.page == "compare"] == [f"area={BRADFORD}{also}"]


def test_a_second_measure_stands_beside_the_first(open_page, shown):
    app = open_page(PAGE, area=BRADFORD, level="ward", measure="hh_deprived_any", second="religion_no_religion")
    assert not app.exception
    assert {"neighbourhood-map", "second-map", "side-by-side"} <= {figure.id for figure in shown}
    scatter = next(figure for figure in shown if figure.id == "side-by-side")
    assert "about places, not people" in scatter.notes[0]
    first = values(BRADFORD, "hh_deprived_any", "ward")["value"].rank()
    other = values(BRADFORD, "religion_no_religion", "ward")["value"].rank()
    assert f"Rank correlation {first.corr(other):.2f}".replace("-", "−") in scatter.notes[0]


def test_the_same_measure_twice_is_not_offered(open_page):
    app = open_page(PAGE, area=BRADFORD, measure="imd", second="imd")
    assert "which this page does not have" in notices(app)
    assert len([said for said in app.get("html") if "Map of" in said.proto.body]) == 1


@pytest.mark.parametrize("area", FIVE)
def test_points_are_drawn_and_those_without_an_address_counted(open_page, shown, area):
    app = open_page(PAGE, area=area, points="yes", classes="equal")
    assert not app.exception
    assert any("Points show where the organisation sits" in note for figure in shown for note in figure.notes)
    assert app.query_params["classes"] == "equal"


@pytest.mark.parametrize("code", [measure for measure in MEASURES if measure.startswith(("religion", "imd_"))])
def test_every_measure_opens(open_page, code):
    app = open_page(PAGE, area=FIVE[4], measure=code, level="lsoa")
    assert not app.exception
    assert not app.error


def test_a_change_of_measure_on_312_small_areas_is_small_on_the_wire(open_page):
    app = open_page(PAGE, area=BRADFORD, level="lsoa", measure="ethnic_asian")
    specs = [chart.proto.spec for chart in app.get("plotly_chart")]
    assert "coordinates" not in specs[0]
    assert len(specs[0]) < 20_000
    assert sum(map(len, specs)) < 40_000


def test_the_profile_of_the_five_and_the_language_page_lead_here(open_page):
    for page in ("area.py", "esol.py"):
        links = [link.proto.page for link in open_page(page, area=BRADFORD).get("page_link")]
        assert "neighbourhoods" in links
        links = [link.proto.page for link in open_page(page, area="E06000001").get("page_link")]
        assert "neighbourhoods" not in links


def test_the_list_has_ten_places_from_either_end_in_the_order_of_the_measure(open_page):
    rows = values(BRADFORD, "ethnic_asian", "msoa").sort_values("value")
    highest = said(open_page(PAGE, area=BRADFORD, measure="ethnic_asian"), "rows")
    assert [row[0] for row in highest["rows"]] == list(rows["code"][::-1][:10])
    assert highest["note"].startswith("10 of 63 neighbourhoods, highest first.")
    lowest = said(open_page(PAGE, area=BRADFORD, measure="ethnic_asian", order="lowest"), "rows")
    assert [row[0] for row in lowest["rows"]] == list(rows["code"][:10])
    assert "lowest first" in lowest["note"]


def test_a_row_of_the_list_picks_its_place(open_page):
    app = open_page(PAGE, area=BRADFORD, level="msoa")
    code = said(app, "rows")["rows"][3][0]
    app.session_state["picked-neighbourhood-map"] = code  # as the list does when a row is clicked
    app.run()
    assert outlined(app) == [code]
    assert said(app, "rows")["picked"] == code


def teaching(app):
    return [switch for switch in app.toggle if switch.key == "control.neighbourhoods.teaching"]


def test_teaching_is_a_switch_where_the_measure_is_english(open_page, shown):
    app = open_page(PAGE, area=BRADFORD, measure="ethnic_asian", teaching="yes")
    assert not teaching(app)
    assert not said(app, "outlines")["dots"]
    app = open_page(PAGE, area=BRADFORD, measure="cannot_speak_english_well", section="map")
    assert not said(app, "outlines")["dots"]
    assert all(row[3] == "" for row in said(app, "rows")["rows"])
    shown.clear()
    teaching(app)[0].set_value(True).run()
    assert app.query_params["teaching"] == "yes"
    assert [dots[0] for dots in said(app, "outlines")["dots"]] == ["English classes (3)"]
    near = nearest_class(BRADFORD).set_index("code")
    for code, _, _, more in said(app, "rows")["rows"]:
        assert more == f"Nearest known class: {near.loc[code, 'provider_name']}, {near.loc[code, 'km']:.1f} km"
    figure = shown[0]
    assert list(figure.table["km"]) == list(near.loc[figure.table["place_code"], "km"])
    assert any(note for note in figure.notes if "5 of 8 organisations known to teach English" in note)
