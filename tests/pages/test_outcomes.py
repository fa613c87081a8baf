"""The page on outcomes: results and targets apart, every option, and the areas beside the projects."""

import pytest

from components.outcomes.choice import choices
from data.areas import FIVE, name
from data.projects import outcomes

PAGE = "outcomes.py"
BRADFORD, HARTLEPOOL, ADUR = "E08000032", "E06000001", "E07000223"


def text(app):
    return "\n".join(element.value for element in (*app.markdown, *app.header, *app.subheader))


def by_id(shown):
    return {figure.id: figure for figure in shown}


def test_a_bare_address_shows_everything_apart(open_page, shown):
    app = open_page(PAGE)
    assert not app.exception
    assert not app.info
    assert app.markdown[0].value.startswith("62 outcomes")
    assert [figure.id for figure in shown] == [
        "evidence-map", "findings", "results", "targets", "area-figures", "asked-for",
    ]  # fmt: skip
    assert (len(by_id(shown)["results"].table), len(by_id(shown)["targets"].table)) == (45, 9)
    assert "75%" in set(by_id(shown)["results"].reading["Result"])


@pytest.mark.parametrize("area", FIVE)
def test_each_of_the_five_has_its_outcomes_and_its_area_figures(open_page, shown, area):
    app = open_page(PAGE, area=area)
    assert not app.exception
    assert f"**{len(outcomes(area=area))} of 62 outcomes in {name(area)}**" in text(app)
    assert f"theme-outcomes-{area}" in by_id(shown)
    assert "They say how an area stands, not what any project changed." in text(app)


def test_a_district_without_outcomes_still_has_its_area_figures(open_page, shown):
    app = open_page(PAGE, area=HARTLEPOOL)
    assert "**No outcome** of 62 was found in Hartlepool." in text(app)
    assert [figure.id for figure in shown] == [f"theme-outcomes-{HARTLEPOOL}", "asked-for"]


def test_a_district_without_survey_figures_says_where_they_are_published(open_page):
    app = open_page(PAGE, area=ADUR)
    assert not app.exception
    assert "None of these measures is published for Adur." in text(app)


@pytest.mark.parametrize(
    ("param", "wrong"), [("area", "E99999999"), ("framework", "x"), ("grade", "none"), ("theme", "football")]
)
def test_what_the_address_gets_wrong_is_said_politely(open_page, param, wrong):
    app = open_page(PAGE, **{param: wrong})
    assert not app.exception
    (notice,) = app.info
    assert "which this page does not have" in notice.value
    assert "**All 62 outcomes**" in text(app)


@pytest.mark.parametrize(
    ("facet", "code"), [(facet, code) for facet, named in choices().items() for code in list(named)[:10]]
)
def test_every_option_shows_what_it_counts(open_page, shown, facet, code):
    app = open_page(PAGE, **{facet: code})
    number = len(outcomes(**{facet: code}))
    assert not app.exception
    assert not app.info
    option = next(o for m in app.multiselect for o in m.options if o.startswith(f"{choices()[facet][code]} ("))
    assert option.endswith(f"({number})")
    parts = [by_id(shown)[part].table for part in ("results", "findings", "targets") if part in by_id(shown)]
    assert sum(len(part) for part in parts) == number


def test_many_areas_are_shown_up_to_three(open_page, shown):
    app = open_page(PAGE, area=list(FIVE))
    assert sum(figure.id.startswith("theme-outcomes") for figure in shown) == 3
    assert "first 3 of the areas" in text(app)


def test_filters_that_leave_nothing_offer_the_ones_that_help(open_page):
    app = open_page(PAGE, area=BRADFORD, framework="english_progression")
    links = [link.proto.label for link in app.get("page_link")]
    assert "Without the framework: 11 outcomes" in links
    assert "Without the area: 5 outcomes" in links
