"""The comparison page: every control, kind of area and slip in the address."""

from __future__ import annotations

import pytest

from components.figure.figure import Figure
from components.themes.comparison.choice import BESIDE, MOST
from data.places.areas import FIVE, districts
from tests.pages.conftest import OpenPage

PAGE = "compare.py"
BRADFORD, HARTLEPOOL, ADUR = "E08000032", "E06000001", "E07000223"


def figure(shown: list[Figure], figure_id: str) -> Figure | None:
    return next((one for one in shown if one.id == figure_id), None)


def notices(app) -> str:
    return " ".join(notice.value for notice in app.info)


def whole(app) -> None:
    assert not app.exception
    assert not app.error
    assert [title.value for title in app.title] == ["Compare places"]


def test_a_bare_address_shows_the_five(open_page: OpenPage, shown: list[Figure]):
    app = open_page(PAGE)
    whole(app)
    assert not app.info
    rows = figure(shown, "places").table
    assert list(rows.loc[rows["group"] == "chosen", "area_code"]) == list(FIVE)
    assert app.markdown[0].value.startswith(
        "**Cannot speak English well, 2021:** higher than England (1.9%) in all five areas"
    )


@pytest.mark.parametrize("area", [*FIVE, HARTLEPOOL, ADUR])
@pytest.mark.parametrize("beside", BESIDE)
def test_every_area_beside_every_set(open_page: OpenPage, shown: list[Figure], area: str, beside: str):
    app = open_page(PAGE, **{"area": area, "with": beside, "measure": "employment_rate"})
    whole(app)
    assert not app.info
    rows = figure(shown, "places").table
    assert list(rows.loc[rows["group"] == "chosen", "area_code"]) == [area]
    groups = set(rows["group"]) - {"chosen", "England"}
    held = {
        "five": {"integration area"},
        "region": {"region", "district of the region"},
    }.get(beside, {"statistical neighbour"} if area in FIVE else set())
    assert groups == held
    if beside.startswith("neighbours") and area not in FIVE:
        assert any("No list of statistical neighbours is held" in note for note in figure(shown, "places").notes)


@pytest.mark.parametrize("measure", ["cls_get_on_well", "place_get_on_well", "asylum_support_people", "attainment8"])
def test_measures_of_every_kind(open_page: OpenPage, shown: list[Figure], measure: str):
    app = open_page(PAGE, measure=measure)
    whole(app)
    assert app.query_params["measure"] == measure
    assert {"places", "distribution", "district-map"} <= {one.id for one in shown}
    assert (figure(shown, "trend") is not None) == (measure in ("asylum_support_people", "attainment8"))


def test_several_areas_in_the_address(open_page: OpenPage, shown: list[Figure]):
    app = open_page(PAGE, area=[BRADFORD, HARTLEPOOL], measure="employment_rate")
    whole(app)
    assert app.query_params.get_all("area") if hasattr(app.query_params, "get_all") else app.query_params["area"]
    rows = figure(shown, "places").table
    assert set(rows.loc[rows["group"] == "chosen", "area_code"]) == {BRADFORD, HARTLEPOOL}


def test_more_areas_than_can_be_read(open_page: OpenPage, shown: list[Figure]):
    app = open_page(PAGE, area=list(districts())[: MOST + 3])
    whole(app)
    assert f"at most {MOST}" in notices(app)
    rows = figure(shown, "places").table
    assert (rows["group"] == "chosen").sum() == MOST


@pytest.mark.parametrize(
    ("param", "value"),
    [
        ("measure", "happiness_of_cats"),
        ("measure", "imd_rank_average_score"),
        ("area", "E99999999"),
        ("with", "friends"),
        ("map", "globe"),
        ("against", "x"),
    ],
)
def test_a_slip_in_the_address_is_met_with_a_notice(open_page: OpenPage, shown: list[Figure], param: str, value: str):
    app = open_page(PAGE, **{param: value})
    whole(app)
    assert value in notices(app)
    assert figure(shown, "places") is not None


@pytest.mark.parametrize(
    ("asked", "instead"), [("2015", "2011"), ("2019", "2021"), ("1066", "2011"), ("long ago", "2021"), ("2011", "2011")]
)
def test_a_period_without_figures_gives_way_to_the_nearest(open_page: OpenPage, asked: str, instead: str):
    app = open_page(PAGE, measure="ethnic_minority_share", period=asked)
    whole(app)
    assert app.query_params["period"] in (instead, [instead])
    assert (asked in notices(app)) == (asked != instead)


def test_a_period_chosen_by_hand_is_kept_near_when_the_measure_changes(open_page: OpenPage):
    """Leaving a period that the next measure lacks is said; following the latest one is not."""
    app = open_page(PAGE, measure="employment_rate", period="2012")
    app.selectbox(key="control.compare.measure").set_value("ethnic_minority_share").run()
    whole(app)
    assert "no figures for 2012" in notices(app)
    assert app.query_params["period"] in ("2011", ["2011"])
    app = open_page(PAGE, measure="employment_rate")
    app.selectbox(key="control.compare.measure").set_value("ethnic_minority_share").run()
    whole(app)
    assert not app.info
    assert app.query_params["period"] in ("2021", ["2021"])


@pytest.mark.parametrize("kind", ["districts", "hexagons"])
def test_both_maps(open_page: OpenPage, shown: list[Figure], kind: str):
    whole(open_page(PAGE, map=kind))
    datasets = figure(shown, "district-map").datasets
    assert ("district_hexmap" in datasets) == (kind == "hexagons")


def test_a_second_measure_is_shown_or_refused(open_page: OpenPage, shown: list[Figure]):
    whole(open_page(PAGE, against="imd_average_score"))
    assert figure(shown, "two-measures") is not None
    app = open_page(PAGE, measure="cls_get_on_well", against="place_get_on_well")
    whole(app)
    assert figure(shown, "two-measures") is None
    assert "place_get_on_well" in notices(app)


def test_an_area_without_a_figure_is_listed_as_not_held(open_page: OpenPage, shown: list[Figure]):
    app = open_page(PAGE, area=[ADUR, BRADFORD], measure="cls_get_on_well")
    whole(app)
    assert "Not held here for Adur in 2024/25." in " ".join(figure(shown, "places").notes)
    reading = figure(shown, "places").reading
    assert reading.loc[reading["Area"] == "**Adur**", "Figure (95% interval)"].item() == "not held here"


@pytest.mark.parametrize("measure", ["cls_belong_britain", "cls_trust_most_people"])
def test_a_measure_of_england_alone_says_so(open_page: OpenPage, shown: list[Figure], measure: str):
    """The second has a single period, so there is nothing to draw but the figure itself."""
    app = open_page(PAGE, measure=measure, area=BRADFORD)
    whole(app)
    assert {one.id for one in shown} >= {"places"}
    assert not {one.id for one in shown} & {"distribution", "district-map", "two-measures"}
    assert "no figure of any district" in app.markdown[0].value
    assert "held here for England only" in " ".join(element.value for element in app.markdown)
