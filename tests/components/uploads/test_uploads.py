"""A reader's own rows over ours: the same filters, the same counts, marked in every row, in files only when wanted."""

from __future__ import annotations

import io
import itertools
from dataclasses import replace

import pandas as pd
import plotly.graph_objects as go
import pytest

from components.exports.csv import csv
from components.style.palette import LIGHT
from components.style.words import as_written
from components.themes.outcomes import choice as asking
from components.themes.projects.choice import Choice
from components.themes.projects.view import VIEW
from components.uploads import over_outcomes, over_projects, words
from data.uploads import files
from data.uploads.checked import Own, check, nobodys
from data.uploads.described import LABEL
from data.uploads.frames import OURS, own_outcomes, own_projects

BRADFORD, WALSALL, HARTLEPOOL = "E08000032", "E08000030", "E06000001"
PROJECTS = """\
Project id,Project,Area,Led by,Kind of lead,Theme,Status,For whom,Description,Began,Ended,Postcode of the lead
A1,<b>Tea</b> & talk,Bradford,<i>Library</i>,Council,Social mixing,Live,All,Tea,March 2024,2025,BD1 1HY
A2,Classes,Bradford,Trust,Charity,English language,Live,All,Classes,2023,,
A3,Walks,Walsall,Trust,Charity,Social mixing,Completed,All,Walks,,,WS1 1TP
A4,Nothing,Atlantis,Trust,Charity,Social mixing,Live,All,x,2023,,
"""
OUTCOMES = """\
Outcome id,Project id,Outcome framework,Measure,Value,Unit,Evidence
o1,A1,Meaningful mixing,Visitors,120,people,Self-reported
o2,A2,Employment,In work,50,people,Target only
o3,pr002,Employment,In work,7,people,Evaluation
"""


def added(*tables: str) -> Own:
    sheets = [sheet for table in tables for sheet in files.read("mine.csv", table.encode())]
    return check({sheet.kind: sheet for sheet in sheets})


@pytest.fixture(scope="module")
def own() -> Own:
    return added(PROJECTS, OUTCOMES)


def laid_over(own: Own, **filters):
    choice = Choice(**filters)
    values = {name: value for name, value in vars(choice).items() if name in {p.name for p in VIEW.parameters}}
    ours = VIEW.figures({**values, "project": ""})
    mine = own_projects(own, **choice.filters)
    return over_projects.laid_over(ours, choice.found(), mine, choice), ours, mine


def test_own_rows_pass_the_same_filters_as_ours(own):
    assert list(own_projects(own)["project_id"]) == ["A1", "A2", "A3"]
    assert list(own_projects(own, area=BRADFORD)["project_id"]) == ["A1", "A2"]
    assert list(own_projects(own, area=f"-{BRADFORD}")["project_id"]) == ["A3"]
    assert list(own_projects(own, text="clases")["project_id"]) == ["A2"]
    assert list(own_projects(own, evidence=["self_reported", "target"])["evidence"]) == ["self_reported", "target"]
    assert list(own_projects(own, outcomes="no")["project_id"]) == ["A3"]
    assert list(own_projects(own, year="2024")["project_id"]) == ["A1"]


def test_own_outcomes_may_be_about_a_project_of_ours(own):
    found = own_outcomes(own)
    assert list(found["project_name"]) == ["<b>Tea</b> & talk", "Classes", "Bradford for Everyone"]
    assert list(own_outcomes(own, area=BRADFORD)["outcome_id"]) == ["o1", "o2", "o3"]
    assert list(own_outcomes(own, theme="social_mixing")["outcome_id"]) == ["o1"]
    assert list(found["fund_id"].dropna()) == ["iap"]
    assert list(found["area_code"]) == [BRADFORD] * 3
    assert not found["is_wider_than_area"].any()
    assert set(found["whose"]) == {LABEL}


def test_a_postcode_gives_the_middle_of_its_sector_and_no_postcode_no_point(own):
    found = own_projects(own).set_index("project_id")
    sectors = pd.read_parquet("data/tables/postcode_sectors.parquet").set_index("postcode_sector")
    assert found.at["A1", "lead_lat"] == sectors.at["BD1 1", "lat"]
    assert found.at["A1", "lead_area_code"] == BRADFORD
    assert list(found["location_precision"]) == ["sector", "none", "sector"]


def test_list_timeline_map_and_file_have_ours_and_the_readers_told_apart(own):
    over, ours, mine = laid_over(own, area=(BRADFORD,))
    assert set(over) == {"projects-list", "projects-timeline", "projects-map"}
    for figure_id, laid in over.items():
        plain = ours[figure_id]
        assert laid.plain is plain
        counted = laid.shown.table["whose"].value_counts()
        assert counted[OURS] == len(plain.table)
        assert laid.shown.title == plain.title
        assert laid.said.startswith(f"{LABEL}: ")
        assert list(laid.shown.reading["Whose"]).count(LABEL) == counted[LABEL] if plain.reading is not None else True
    assert list(over["projects-list"].shown.table["whose"]).count(LABEL) == len(mine) == 2
    assert "2 projects with a date" in over["projects-timeline"].said
    assert "1 project with a postcode" in over["projects-map"].said


def test_own_rows_are_in_files_only_where_wanted(own):
    over, ours, _ = laid_over(own, area=(BRADFORD,))
    for figure_id, laid in over.items():
        assert csv(laid.filed) == csv(ours[figure_id])
        assert b"A1" not in csv(laid.filed)
        rows = pd.read_csv(io.BytesIO(csv(replace(laid, in_files=True).filed)))
        assert rows["whose"].value_counts()[LABEL] >= 1
        assert rows["caveat"].str.contains(laid.said, regex=False).all()


def test_own_rows_are_shown_where_ours_have_none_and_have_then_no_file_or_licence_of_ours():
    own = added(PROJECTS.replace("Bradford", "Hartlepool"))
    over, ours, mine = laid_over(own, area=(HARTLEPOOL,))
    assert ours["projects-list"] is None
    assert len(mine) == 2
    for laid in over.values():
        assert laid.plain is None
        assert laid.filed is None
        assert laid.shown.datasets == ()
        assert set(laid.shown.table["whose"]) == {LABEL}


def test_where_no_own_row_passes_nothing_is_laid_over(own):
    assert laid_over(own, theme=("faith",))[0] == {}
    assert laid_over(nobodys())[0] == {}


def test_charts_show_markup_as_text_and_mark_own_rows(own):
    over, _, _ = laid_over(own, area=(BRADFORD,))
    for figure_id in ("projects-timeline", "projects-map"):
        drawn = go.Figure(over[figure_id].shown.draw(LIGHT))
        text = drawn.to_json()
        assert "\\u003cb\\u003eTea" not in text
        assert "<b>Tea" not in text
        assert "<i>Library" not in text
        assert "Tea&lt;" in text or "&lt;i&gt;Library" in text
        assert LABEL in text
    bars = go.Figure(over["projects-timeline"].shown.draw(LIGHT)).data
    hatched = [trace for trace in bars if trace.type == "bar" and trace.marker.pattern.shape == "/"]
    assert sum(len(trace.y) for trace in hatched) == 2
    spots = go.Figure(over["projects-map"].shown.draw(LIGHT)).data
    assert [
        len(trace.lat) for trace in spots if trace.type == "scattergeo" and trace.marker.symbol == "diamond-open"
    ] == [1]


def test_many_own_bars_do_not_push_ours_off_the_screen():
    head, row = PROJECTS.splitlines()[:2]
    own = added("\n".join([head, *(row.replace("A1,", f"B{n},") for n in range(100))]))
    over, _, _ = laid_over(own)
    timeline = over["projects-timeline"]
    assert "100 projects with a date, hatched in orange; the first 60 are drawn." in timeline.said
    bars = go.Figure(timeline.shown.draw(LIGHT)).data
    assert sum(len(bar.y) for bar in bars if bar.type == "bar" and bar.marker.pattern.shape == "/") == 60
    assert list(timeline.shown.table["whose"]).count(LABEL) == 100


def test_the_readers_list_has_amounts_and_descriptions(own):
    rows = over_projects.in_words(own_projects(own), Choice())
    assert list(rows["Project"]) == ["<b>Tea</b> & talk", "Classes", "Walks"]
    assert list(rows["Description"]) == ["Tea", "Classes", "Walks"]
    assert over_projects.in_words(own_projects(own, theme="faith"), Choice()).empty


def test_own_outcomes_join_the_lists_and_targets_stay_apart(own):
    found = asking.Choice(area=(BRADFORD,))
    ours = {name: build(found.found(), found) for name, build in over_outcomes.LISTS.items()}
    over = over_outcomes.laid_over(ours, own_outcomes(own, **found.filters), found)
    assert {name: list(laid.shown.table["whose"]).count(LABEL) for name, laid in over.items()} == {
        "results": 2,
        "targets": 1,
    }
    assert over["results"].said == f"{LABEL}: 2 results with a number at the end of the list."
    assert over["targets"].said == f"{LABEL}: 1 target at the end of the list."
    for name, laid in over.items():
        assert laid.filed is ours[name]
        assert set(laid.shown.table.loc[laid.shown.table["whose"] == LABEL, "evidence_grade"] == "target") == {
            name == "targets"
        }
    assert list(over_outcomes.in_words("targets", own_outcomes(own), found)["Project or fund"]) == ["Classes"]
    assert over_outcomes.in_words("findings", own_outcomes(own), found).empty


def test_own_outcomes_are_counted_apart_from_ours_and_targets_apart_from_results(own):
    said = words.outcomes_result(own_outcomes(own), 3)
    assert said == f"**{LABEL}:** of your 3 outcomes, these pass the filters: 2 results and 1 target."
    said = words.outcomes_result(own_outcomes(own, theme="faith"), 3)
    assert said == f"**{LABEL}:** of your 3 outcomes, these pass the filters: no results."


# Words


@pytest.mark.parametrize(
    ("tables", "sentence"),
    [
        ((PROJECTS, OUTCOMES), "3 projects and 3 outcomes were added; 1 row was left out."),
        ((PROJECTS.rsplit("A4", 1)[0],), "3 projects were added; every row passed the checks."),
        (("\n".join(PROJECTS.splitlines()[::4]),), "No row could be added; 1 row was left out."),
        ((PROJECTS.splitlines()[0],), "There is no row below the headings."),
    ],
)
def test_how_much_was_added_is_said(tables: tuple[str, ...], sentence: str):
    assert words.added(added(*tables)) == sentence


def test_the_result_counts_own_rows_apart(own):
    mine = own_projects(own, area=BRADFORD)
    passing = "2 of 3 of your projects pass these filters, 1 with an outcome, 1 with a target only."
    assert words.projects_result(mine, 3) == f"**{LABEL}:** {passing}"
    assert words.projects_result(mine.head(0), 3) == f"**{LABEL}:** none of your 3 projects passes these filters."
    assert (
        words.projects_result(mine.head(1), 1)
        == f"**{LABEL}:** your one project passes these filters, 1 with an outcome."
    )


def test_what_is_to_be_mended_is_all_text(own):
    table = words.to_read(own.faults)
    assert list(table.columns) == ["Row", "Column", "Value", "What to do"]
    assert list(table["Row"]) == ["5"]
    two = pd.concat([own.faults, own.faults.assign(file="other", row=pd.NA)])
    assert list(words.to_read(two)["Row"]) == ["5", "all"]


@pytest.mark.parametrize(
    "text", ["<b>x</b>", "[a](http://b.example)", "*a* _b_ `c`", ":red[x] $x$", "![x](y)", "#1 | 2"]
)
def test_markdown_takes_no_effect(text: str):
    escaped = as_written(text)
    assert escaped.replace("\\", "") == text
    assert all(before == "\\" for before, sign in itertools.pairwise(escaped) if sign in "<[*_`:$!#|>](")


def test_a_refusal_shows_the_name_of_the_file_as_it_is():
    assert words.refusal("dir/<b>.csv", "It is empty.") == r"“\<b\>\.csv” was not read. It is empty\."
