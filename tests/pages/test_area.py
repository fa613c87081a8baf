"""The profile opens for every kind of district and says what it does not have."""

import re

import pytest

from data.places.areas import FIVE, name, spoken

PAGE = "area.py"


def words(app):
    return " ".join(str(element.value) for element in [*app.markdown, *app.header, *app.subheader, *app.title])


def links(app):
    return " ".join(element.proto.page + "?" + element.proto.query_string for element in app.get("page_link"))


@pytest.mark.parametrize("code", FIVE)
def test_the_five_have_everything(open_page, code):
    app = open_page(PAGE, area=code)
    assert not app.exception
    assert not app.error
    assert app.title[0].value == name(code)
    assert "is one of the five integration areas" in words(app)
    assert re.search(r": (no|one|two|three) strengths? and (no|one|two|three) problems? stand out", words(app))
    assert not re.search(r"favourable on \d", words(app))
    assert "priorities" in words(app)
    assert "first year of the programme" in words(app)
    assert "without a result or target" in words(app)
    assert len(app.get("plotly_chart")) == 17
    for page in ("neighbourhoods", "funding", "projects", "outcomes", "esol", "hate-crime"):
        assert f"{page}?area={code}" in links(app)
    assert "compare?area=" in links(app)


@pytest.mark.parametrize("code", ["E06000001", "E07000223", "E06000053", "E09000001", "E06000065"])
def test_other_districts_say_what_is_not_collected_for_them(open_page, code):
    app = open_page(PAGE, area=code)
    assert not app.exception
    assert not app.error
    assert app.title[0].value == name(code)
    assert f"did not name {spoken(code)}" in words(app)
    assert "Awards that count" not in words(app)
    assert "compare?area=" in links(app)


def test_a_code_that_means_nothing_is_met_with_a_notice_and_no_place_is_chosen_instead(open_page):
    app = open_page(PAGE, area="E99999999")
    assert any("E99999999" in notice.value for notice in app.info)
    assert app.title[0].value == "Area profiles"
    assert [link.proto.label for link in app.get("page_link")] == [name(code) for code in FIVE]


def test_the_first_screen_has_four_sentences_three_questions_and_the_spine(open_page, shown):
    app = open_page(PAGE, area=FIVE[3], section="glance")
    assert not app.exception
    said = words(app)
    for heading in ("How it differs", "Getting along", "Money", "Evidence", "Things to ask"):
        assert f"**{heading}" in said
    assert [figure.id for figure in shown] == ["spine"]
    assert not app.get("plotly_chart")


def test_the_code_of_a_former_district_leads_to_its_successor(open_page):
    app = open_page(PAGE, area="E07000163")  # Craven
    assert app.title[0].value == "North Yorkshire"
    assert any("merged or recoded" in notice.value for notice in app.info)


def test_choosing_another_area_changes_title_address_and_figures(open_page, shown):
    app = open_page(PAGE, area=FIVE[0])
    shown.clear()
    app.selectbox(key="control.area.area").set_value(FIVE[3]).run()
    assert app.query_params["area"] == FIVE[3]
    assert app.title[0].value == name(FIVE[3])
    assert all(name(FIVE[0]) not in figure.subtitle for figure in shown)


def test_the_page_never_ranks(open_page):
    assert not re.search(r"\b(best|worst|league|top \d|bottom)\b", words(open_page(PAGE, area=FIVE[1])))
