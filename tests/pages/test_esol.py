"""The English language page opens for every kind of area and says what is missing."""

import pytest

from data.places.areas import ENGLAND, FIVE, name

PAGE = "esol.py"


def words(app):
    return " ".join(element.value for element in [*app.markdown, *app.header, *app.subheader])


@pytest.mark.parametrize("code", [*FIVE, "E06000001", "E07000223", "E08000035", "E06000065"])
def test_the_page_opens_for_any_district(open_page, code):
    app = open_page(PAGE, area=code)
    assert not app.exception
    assert not app.error
    assert app.title[0].value == "English language"
    assert f"In {name(code)} **" in words(app)
    assert all(chart.proto.alt for chart in app.get("plotly_chart"))
    assert ("main language after English" in words(app)) == (code in FIVE)
    assert ("five integration areas only" in words(app)) == (code not in FIVE)


def test_bradford_has_learners_beside_need(open_page):
    app = open_page(PAGE, area="E08000032")
    assert any("about 9 learners for every 100" in heading.value for heading in [*app.header, *app.subheader])
    assert "not held here here" not in words(app)


def test_elsewhere_the_page_says_what_is_not_held_and_who_has_it(open_page):
    app = open_page(PAGE, area="E06000001")
    told = words(app)
    assert "How many people in Hartlepool learn English is not held here" in told
    assert "Essential skills by geography" in told
    assert "English My Way" in told


def test_an_unknown_area_is_met_with_a_notice_and_a_sensible_view(open_page):
    app = open_page(PAGE, area="E99999999")
    assert any("E99999999" in notice.value for notice in app.info)
    assert "In the five integration areas between **" in words(app)


def test_without_a_place_the_five_stand_together_and_the_page_asks_for_one(open_page, shown):
    app = open_page(PAGE)
    assert not app.exception
    assert not app.error
    assert {link.proto.label for link in app.get("page_link")} == {name(code) for code in FIVE}
    together = next(figure for figure in shown if figure.id == "need")
    assert set(together.table["area_code"]) == {*FIVE, ENGLAND}
    assert {figure.id for figure in shown} == {
        "need", "need-and-learners", "learners", "learner-districts", "spending", "early-spending", "streams",
        "facts", "named-english",
    }  # fmt: skip


@pytest.mark.parametrize("code", FIVE)
def test_need_and_teaching_stand_on_one_map_beside_the_list(open_page, shown, code):
    app = open_page(PAGE, area=code, section="need-teaching")
    assert [figure.id for figure in shown] == ["neighbourhoods", "nearest-class", "need"]
    [deck] = app.get("deck_gl_json_chart")
    assert "/assets/integration_area_msoas.geojson" in deck.proto.json
    assert "coordinates" not in deck.proto.json
    assert len(deck.proto.json) < 30_000


def test_elsewhere_need_among_districts_is_what_is_held(open_page, shown):
    app = open_page(PAGE, area="E06000001", section="need-teaching")
    assert [figure.id for figure in shown] == ["need"]
    assert "shown here for the five integration areas only" in words(app)


def test_choosing_another_area_changes_the_address_and_the_sentence(open_page):
    app = open_page(PAGE, area=FIVE[0])
    app.selectbox(key="control.esol.area").set_value(FIVE[2]).run()
    assert app.query_params["area"] == FIVE[2]
    assert f"In {name(FIVE[2])} **" in words(app)
