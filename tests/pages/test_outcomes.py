"""The page on outcomes: results and targets apart, every option, and the areas beside the projects."""

import pytest

from components.themes.outcomes.choice import choices
from data.places.areas import FIVE, name
from data.projects.projects import outcomes

PAGE = "outcomes.py"
RESULTS = len(outcomes(grade="-target"))
BRADFORD, HARTLEPOOL, ADUR = "E08000032", "E06000001", "E07000223"


def text(app):
    return "\n".join(element.value for element in (*app.markdown, *app.header, *app.subheader))


def by_id(shown):
    return {figure.id: figure for figure in shown}


def control(app, label):
    return next(element for element in (*app.multiselect, *app.selectbox) if element.label == label)


def test_a_bare_address_shows_everything_apart(open_page, shown):
    app = open_page(PAGE)
    assert not app.exception
    assert not app.info
    assert app.markdown[0].value.startswith(f"{RESULTS} results")
    assert [figure.id for figure in shown] == [
        "pound-steps", "pound-flow", "pound-table", "evidence-map", "results", "findings", "targets",
        "outcomes-five-areas", "asked-for", "named-works",
    ]  # fmt: skip
    lists = (by_id(shown)[name].table for name in ("results", "findings", "targets"))
    assert [len(rows) for rows in lists] == [RESULTS - 10, 10, len(outcomes(grade="target"))]
    assert "75%" in set(by_id(shown)["results"].reading["Result"])


@pytest.mark.parametrize("area", FIVE)
def test_each_of_the_five_has_its_outcomes_money_and_area_figures(open_page, shown, area):
    app = open_page(PAGE, area=area)
    assert not app.exception
    results = outcomes(area=area, grade="-target")
    assert f"**{len(results)} of {RESULTS} results in {name(area)}**" in text(app)
    assert {"pound-steps", "pound-flow", "pound-table", "outcomes-area-1"} <= set(by_id(shown))
    assert "may be added up" in text(app)
    assert "They say how an area stands, not what any project changed." in text(app)


def test_a_district_without_outcomes_still_has_its_area_figures(open_page, shown):
    app = open_page(PAGE, area=HARTLEPOOL)
    assert f"**No result** of {RESULTS} was found in Hartlepool" in text(app)
    assert [figure.id for figure in shown] == ["outcomes-area-1", "asked-for", "named-works"]


def test_a_district_without_survey_figures_says_where_they_are_published(open_page):
    app = open_page(PAGE, area=ADUR)
    assert not app.exception
    assert "None of these measures is held here for Adur." in text(app)


@pytest.mark.parametrize(("param", "wrong"), [("area", "E99999999"), ("grade", "nonsense"), ("project", "pr999")])
def test_what_the_address_gets_wrong_is_said_politely(open_page, param, wrong):
    app = open_page(PAGE, **{param: wrong})
    assert not app.exception
    (notice,) = app.info
    assert "which this page does not have" in notice.value
    assert f"**All {RESULTS} results**" in text(app)


@pytest.mark.parametrize(
    ("facet", "code"),
    [("theme", "social_mixing"), ("theme", "-none"), ("framework", "belonging_trust"), ("grade", "-self_reported")],
)
def test_an_option_shows_what_it_counts(open_page, shown, facet, code):
    app = open_page(PAGE, **{facet: code})
    number = len(outcomes(**{facet: code}))
    assert not app.exception
    assert not app.info
    option = next(o for m in app.multiselect for o in m.options if o.startswith(f"{choices()[facet][code]} ("))
    assert option.endswith(f"({number})")
    parts = [by_id(shown)[part].table for part in ("results", "findings", "targets") if part in by_id(shown)]
    assert sum(len(part) for part in parts) == number


def test_a_project_narrows_the_counts_of_the_other_filters(open_page):
    """pr002 has two results, both self-reported."""
    app = open_page(PAGE, project="pr002")
    assert next(o for o in control(app, "Evidence").options if o.startswith("Self-reported")) == "Self-reported (2)"
    assert next(o for o in control(app, "Evidence").options if o.startswith("Evaluation")) == "Evaluation (0)"


def test_the_money_that_led_to_no_outcome_can_be_followed(open_page, shown):
    app = open_page(PAGE, grade="none")
    assert not app.info
    assert set(by_id(shown)["pound-flow"].table["evidence"]) == {"none"}
    assert f"**No result** of {RESULTS} was found with evidence “no outcome found”" in text(app)


def test_each_step_of_the_money_narrows_the_next_and_is_in_the_address(open_page, shown):
    app = open_page(PAGE, area=BRADFORD)
    assert control(app, "Project").options[:3] == ["All projects", "Bradford for Everyone", "Partner Forum"]
    assert "Stronger Communities Together strategy" in control(app, "Project").options
    control(app, "Fund").set_value(["cmf"]).run()
    assert app.query_params["fund"] == "cmf"
    assert control(app, "Project").options == [
        "All projects", "Changing Places", "Youth cohesion programme", "Great Horton new communities project",
    ]  # fmt: skip
    shown.clear()
    control(app, "Project").set_value("pr011").run()
    assert app.query_params["project"] == "pr011"
    assert set(by_id(shown)["pound-flow"].table["project_ids"]) == {"pr011|pr012|pr013"}
    assert "**No outcome is held here for any of it**" in text(app)


def test_a_click_on_the_map_or_the_flow_narrows_the_page(open_page, shown):
    app = open_page(PAGE)
    app.session_state["chart-evidence-map"] = clicked("theme=social_mixing&grade=evaluation")
    app.run()
    assert (app.query_params["theme"], app.query_params["grade"]) == ("social_mixing", "evaluation")
    number = len(outcomes(theme="social_mixing", grade="evaluation"))
    assert f"**{number} of 131 results of projects on social mixing, with evidence “evaluation”**" in text(app)
    app = open_page(PAGE, area=BRADFORD)
    app.session_state["chart-pound-flow"] = clicked("project=pr002")
    app.run()
    assert app.query_params["project"] == "pr002"


def clicked(code):
    return {"selection": {"points": [{"customdata": ["said", code]}]}}


def test_many_areas_are_shown_up_to_three(open_page, shown):
    app = open_page(PAGE, area=list(FIVE))
    assert sum(figure.id.startswith("outcomes-area") for figure in shown) == 3
    assert "first 3 of the areas" in text(app)


def test_filters_that_leave_nothing_offer_the_nearest_that_help(open_page):
    app = open_page(PAGE, area=BRADFORD, framework="english_progression")
    offered = [link.proto.label for link in app.get("page_link") if link.proto.label.startswith("Without")]
    elsewhere, here = len(outcomes(framework="english_progression")), len(outcomes(area=BRADFORD, grade="-target"))
    assert offered == [
        "Without the area: 1 award",
        "Without the kind of outcome: 2 awards",
        f"Without the kind of outcome: {here} results and 1 target",
        f"Without the area: {elsewhere} results",
    ]
