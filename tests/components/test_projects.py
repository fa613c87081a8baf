"""Projects: what controls, sentences, list, table and file say is the same number, whatever the filters."""

import io
import re

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.charts.stacks import stacks
from components.exports.csv import csv
from components.palette import DARK, LIGHT, contrast
from components.projects import choice as asking
from components.projects import detail, figures, words
from components.projects.choice import Choice
from data.load import table
from data.project_awards import awards_to
from data.projects import FACETS, projects

BRADFORD, HARTLEPOOL, WALTHAM_FOREST = "E08000032", "E06000001", "E09000031"


def some(facet):
    return st.lists(st.sampled_from(list(asking.choices()[facet])[:14]), max_size=2, unique=True).map(tuple)


any_choice = st.builds(
    Choice,
    area=some("area"),
    theme=some("theme"),
    fund=some("fund"),
    status=some("status"),
    evidence=some("evidence"),
    text=st.sampled_from(["", "", "school", "Walsall", "English", "no such words"]),
)


def project(project_id):
    return projects().set_index("project_id", drop=False).loc[project_id].to_dict()


@given(choice=any_choice)
@settings(max_examples=30, deadline=None)
def test_counts_sentence_figures_and_file_agree(choice):
    found = choice.found()
    said = asking.result(choice)
    if found.empty:
        assert said.startswith("**No project** of 75")
        return
    assert re.match(rf"\*\*(All )?{len(found)}\b", said)
    assert len(figures.the_list(found, choice).table) == len(found)
    assert len(pd.read_csv(io.BytesIO(csv(figures.the_list(found, choice))))) == len(found)
    by_theme = figures.by_theme(found, choice)
    assert by_theme.table["projects"].sum() == len(found)
    without = by_theme.table.loc[by_theme.table["evidence_code"] == "none", "projects"].sum()
    assert without == found["outcomes"].eq(0).sum()
    seated = figures.seats(found, choice)
    assert (0 if seated is None else len(seated.table)) == found["location_precision"].isin(
        ["postcode", "sector"]
    ).sum()


@given(choice=any_choice, facet=st.sampled_from(list(FACETS)), data=st.data())
@settings(max_examples=30, deadline=None)
def test_the_count_of_an_option_is_what_choosing_it_alone_gives(choice, facet, data):
    code = data.draw(st.sampled_from(list(asking.choices()[facet])[:14]))
    promised = asking.counts(choice).get(facet, {}).get(code, 0)
    kept = {**choice.filters, facet: (code,)}
    assert len(projects(**kept)) == promised


@given(choice=any_choice)
@settings(max_examples=30, deadline=None)
def test_every_way_out_leads_to_as_many_as_it_says(choice):
    for name, without, number in asking.ways_out(choice):
        assert name in asking.NAMES.values()
        assert len(without.found()) == number > 0
        assert len(without.in_force) == len(choice.in_force) - 1


def test_the_result_in_words_for_bradford():
    said = asking.result(Choice(area=(BRADFORD,)))
    assert said == (
        "**16 of 75 projects in Bradford**, 5 with an outcome recorded. "
        "6 further projects cover several places and belong to no single area."
    )


def test_the_headline_counts_all_projects():
    everything = projects()
    assert asking.headline().startswith(f"{len(everything)} projects")
    assert f"For {everything['outcomes'].eq(0).sum()} of them no outcome was found" in asking.headline()


def test_an_area_without_a_project_still_is_an_option_and_the_used_ones_stand_first():
    areas = list(asking.choices()["area"])
    assert HARTLEPOOL in areas
    assert areas[:5] == ["E06000008", "E08000032", "E06000031", "E08000030", "E09000031"]
    used = set(table("projects")["area_code"].dropna())
    assert set(areas[: len(used)]) == used


def test_several_places_are_offered_where_an_area_has_nothing():
    figure = figures.in_several_places(Choice(area=(HARTLEPOOL,)))
    assert list(figure.table["area_code"].isna()) == [True] * 6
    assert figures.in_several_places(Choice()) is None


@pytest.mark.parametrize(
    ("without", "total", "said"),
    [
        (5, 9, "No outcome was found for 5 of 9 projects"),
        (0, 9, "An outcome was found for each of 9 projects"),
        (9, 9, "No outcome was found for any of 9 projects"),
        (1, 1, "No outcome was found for this one project"),
        (0, 1, "An outcome was found for this one project"),
    ],
)
def test_the_title_follows_the_numbers(without, total, said):
    assert figures._finding(without, total) == said


def test_the_bars_are_the_numbers_of_the_table():
    choice = Choice(area=(BRADFORD,))
    figure = figures.by_theme(choice.found(), choice)
    drawn = sum(sum(trace.x) for trace in figure.draw(LIGHT).data)
    assert drawn == figure.table["projects"].sum() == 16


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
def test_numbers_in_the_bars_can_be_read(palette):
    for trace in stacks(["A"], {"one": [1], "two": [2], "three": [3], "none": [4]}, palette).data:
        assert contrast(trace.textfont.color, trace.marker.color) >= 4.5


def test_the_map_never_draws_a_district_as_an_address():
    choice = Choice()
    figure = figures.seats(choice.found(), choice)
    assert len(figure.table) == 29
    assert "46 of the 75 projects" in figure.notes[-1]
    assert any("not where the project took place" in caveat for caveat in figure.caveats)
    points = figure.draw(LIGHT).data[1]
    assert len(points.lat) == figure.table[["lead_organisation", "lead_lat", "lead_lon"]].drop_duplicates().shape[0]


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2019-03", "2022", "March 2019 to 2022"),
        ("2018", "2018", "2018"),
        ("2018-11-27", None, "from 27 November 2018"),
        (None, "2018", "until 2018"),
        (None, None, "dates not found"),
    ],
)
def test_when_a_project_ran(first, last, said):
    assert words.period({"starts_on": first, "ends_on": last}) == said


def test_evidence_in_words():
    assert words.evidence({"outcomes": 2, "evidence": "self_reported"}) == "2 outcomes, best evidence: self-reported"
    assert words.evidence({"outcomes": 1, "evidence": "target"}) == "1 outcome, targets only, no result"
    assert words.evidence({"outcomes": 0, "evidence": "none"}) == "no outcome found"


def test_a_fund_is_told_with_what_is_listed_of_it():
    said = detail.fund_sentence(project("pr034"))
    assert said == "Paid from **Peterborough Communities Fund**, £300,000 in all. " + (
        "10 awards of it are listed here, worth £111,676, 37% of the total."
    )
    assert detail.fund_sentence({"fund_id": None}) == "It is not known which fund paid for this project."
    assert "no total was published" in detail.fund_sentence(project("pr002"))


@pytest.mark.parametrize("project_id", list(table("projects")["project_id"]))
def test_every_project_can_be_told_in_full(project_id):
    told = project(project_id)
    assert all(text and text != "nan" for _, text in detail.facts(told))
    assert detail.fund_sentence(told).endswith(".")
    assert detail.source_line(told).startswith("Source: ")
    outcomes = detail.outcomes(told)
    assert (0 if outcomes is None else len(outcomes.table)) == told["outcomes"]


def test_awards_are_tied_to_a_project_only_by_name_or_sole_lead():
    assert list(awards_to("pr011")["award_id"]) == ["aw008"]  # the award has the project's name
    assert list(awards_to("pr029")["award_id"]) == ["aw037"]  # another title, to the only project of that lead
    assert awards_to("pr004").empty  # the council leads many projects of that fund
    for project_id in table("projects")["project_id"]:
        area = project(project_id)["area_code"]
        assert awards_to(project_id)["area_code"].dropna().isin([area]).all()


def test_neighbours_in_the_list_follow_the_filters():
    found = projects(area=[WALTHAM_FOREST])
    before, after, where = detail.beside("pr056", found)
    assert (before["project_id"], after["project_id"], where) == ("pr055", "pr057", "Project 2 of 3 in the list")
    assert detail.beside("pr055", found)[0] is None
    assert detail.beside("pr001", found) == (None, None, "This project is not among those that the filters leave.")
