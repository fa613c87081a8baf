"""The page on projects: filters and their live counts, one project in full, and what an empty list offers."""

import pytest

from components.themes.projects.choice import choices
from data.places.areas import FIVE, name
from data.projects.projects import projects

PAGE = "projects.py"
BRADFORD, WALSALL, HARTLEPOOL, ADUR = "E08000032", "E08000030", "E06000001", "E07000223"


EVERYTHING = ("projects-list", "projects-by-theme", "projects-timeline", "projects-map")


def text(app):
    return "\n".join(element.value for element in (*app.markdown, *app.header, *app.subheader))


def ids(shown):
    return [figure.id for figure in shown]


def control(app, label):
    return next(element for element in (*app.multiselect, *app.text_input) if element.label == label)


def links(app):
    return [element.proto for element in app.get("page_link")]


def test_a_bare_address_shows_all_projects(open_page, shown):
    app = open_page(PAGE)
    assert not app.exception
    assert app.markdown[0].value.startswith("75 projects")
    assert "**All 75 projects**" in text(app)
    assert ids(shown) == [*EVERYTHING]
    assert not app.info


@pytest.mark.parametrize("area", FIVE)
def test_each_of_the_five_has_its_projects(open_page, shown, area):
    app = open_page(PAGE, area=area)
    number = len(projects(area=area))
    assert f"**{number} of 75 projects in {name(area)}**" in text(app)
    assert len(shown[0].table) == number
    assert set(shown[0].table["area_code"]) == {area}


@pytest.mark.parametrize("area", [HARTLEPOOL, ADUR])
def test_a_district_without_projects_is_told_so_and_offered_a_way_out(open_page, shown, area):
    app = open_page(PAGE, area=area)
    assert not app.exception
    assert f"**No project** of 75 was found in {name(area)}." in text(app)
    assert ids(shown) == ["projects-elsewhere"]
    assert "Without the area: 75 projects" in [link.label for link in links(app)]


def test_a_wrong_area_is_said_politely(open_page):
    app = open_page(PAGE, area="E99999999")
    (notice,) = app.info
    assert "Shown instead: all areas." in notice.value


@pytest.mark.parametrize(
    ("facet", "code"),
    [(facet, code) for facet, named in choices().items() for code in (list(named)[1], list(named)[-1])]
    + [("theme", "-english_language"), ("fund", "-cmf"), ("year", "unknown"), ("evidence", "target")],
)
def test_an_option_shows_what_it_counts(open_page, shown, facet, code):
    app = open_page(PAGE, **{facet: code})
    found = projects(**{facet: code})
    assert not app.exception
    assert not app.info
    label = f"{choices()[facet][code]} ("
    option = next(o for m in app.multiselect for o in m.options if o.startswith(label))
    assert option == f"{label}{len(found)})"
    if len(found):
        assert list(shown[0].table["project_id"]) == list(found["project_id"])


def test_counts_follow_the_other_filters_and_the_choice_stays(open_page):
    app = open_page(PAGE, area=BRADFORD)
    assert "Bradford (16)" in control(app, "Area").options
    control(app, "Theme").set_value(["social_mixing"]).run()
    assert "Bradford (3)" in control(app, "Area").options
    assert control(app, "Area").value == [BRADFORD]
    control(app, "Area").set_value([BRADFORD, WALSALL]).run()
    assert app.query_params["area"] == [BRADFORD, WALSALL]
    assert control(app, "Theme").value == ["social_mixing"]
    assert "**6 of 75 projects in Bradford or Walsall, on social mixing**" in text(app)


def test_words_are_searched_for_and_kept_in_the_address(open_page, shown):
    app = open_page(PAGE)
    shown.clear()
    control(app, "Search").set_value("National Citizen Service").run()
    assert app.query_params["q"] == "National Citizen Service"
    assert list(shown[0].table["project_id"]) == ["pr066"]
    assert "so there is no map" in text(app)


def test_the_button_says_how_many_filters_lie_behind_it(open_page):
    app = open_page(PAGE, fund="iap", status=["live", "unknown"])
    assert "More filters (3)" in [block.proto.popover.label for block in app.get("popover")]


def test_one_project_is_told_in_full_above_the_list(open_page, shown):
    app = open_page(PAGE, area=BRADFORD, project="pr002")
    assert not app.exception
    assert app.header[0].value == "Bradford for Everyone"
    assert ids(shown) == ["project-outcomes", "project-awards", *EVERYTHING]
    assert len(shown[0].table) == 2
    assert "Project 2 of 16 in the list" in text(app)
    assert "Same lead, area, theme and fund" in text(app)
    assert any("/projects?project=pr002" in code.value and "“Bradford for Everyone”" in code.value for code in app.code)
    labels = {link.label: link.query_string for link in links(app)}
    assert labels["Back to the list"] == f"area={BRADFORD}"
    assert "project=pr001" in labels["Previous: Stronger Communities Together strategy"]
    assert "project=pr003" in labels["Next: Stronger Communities Innovation Fund"]
    assert app.query_params["project"] == "pr002"


def test_a_project_outside_the_filters_says_so(open_page):
    app = open_page(PAGE, area=WALSALL, project="pr002")
    assert "This project is not among those that the filters leave." in text(app)
    assert not [link for link in links(app) if link.label.startswith(("Previous", "Next"))]


@pytest.mark.parametrize("wrong", ["pr999", "<b>", "../x"])
def test_an_unknown_project_brings_a_notice_and_the_list(open_page, shown, wrong):
    app = open_page(PAGE, project=wrong)
    (notice,) = app.info
    assert "which this page does not have. Shown instead: the list." in notice.value
    assert ids(shown) == [*EVERYTHING]
    assert "project" not in app.query_params


def test_filters_that_leave_nothing_offer_the_ones_that_help(open_page):
    app = open_page(PAGE, area=BRADFORD, theme="employment")
    assert "**No project** of 75 was found in Bradford, on employment." in text(app)
    offered = [link.label for link in links(app) if link.label.startswith("Without")]
    assert offered == ["Without the area: 3 projects", "Without the theme: 16 projects"]  # the nearest first


def test_where_no_single_filter_helps_the_nearest_two_are_offered(open_page):
    app = open_page(PAGE, area=BRADFORD, theme="employment", evidence="target")
    offered = [link.label for link in links(app) if link.label.startswith("Without")]
    assert offered == [
        "Without the area and the theme: 2 projects",
        "Without the area and the evidence: 3 projects",
        "Without the theme and the evidence: 16 projects",
    ]


def test_projects_are_ticked_into_a_selection_that_lives_in_the_address(open_page, shown):
    app = open_page(PAGE, area=BRADFORD, basket=["pr014"])
    assert ids(shown)[2] == "projects-selected"
    shown.clear()
    next(box for box in app.checkbox if "Bradford for Everyone" in box.label).check().run()
    assert app.query_params["basket"] == ["pr014", "pr002"]
    assert list(shown[2].table["project_id"]) == ["pr014", "pr002"]
    assert control(app, "Your selection").value == ["pr014", "pr002"]
    next(box for box in app.checkbox if "Bradford for Everyone" in box.label).uncheck().run()
    assert app.query_params["basket"] == "pr014"
    assert "basket=pr014" in next(link for link in links(app) if "Bradford for Everyone" in link.label).query_string


def test_a_project_in_full_can_be_ticked_into_the_selection_too(open_page):
    app = open_page(PAGE, project="pr002", basket=["pr014"])
    box = next(box for box in app.checkbox if box.label == "Select this project")
    assert not box.value
    box.check().run()
    assert not app.exception
    assert app.query_params["basket"] == ["pr014", "pr002"]
    assert all(box.value for box in app.checkbox if "this project" in box.label or "Bradford for Everyone" in box.label)


def test_the_list_as_a_table_in_an_order(open_page, shown):
    app = open_page(PAGE, form="table", sort="name")
    assert not app.exception
    assert not app.checkbox
    assert shown[0].table["name"].str.casefold().is_monotonic_increasing
