"""Projects and outcomes: every filter against a slow walk through the rows, and what the pages rely on."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import labels, projects
from data.describe import Theme
from data.load import table
from data.money import Price

GRADES = ("evaluation", "self_reported", "target")


def best_grade(project_id: str) -> str:
    """Find the best grade among a project's outcomes by going through them."""
    found = table("project_outcomes")
    grades = set(found.loc[found["project_id"] == project_id, "evidence_grade"])
    return next((grade for grade in GRADES if grade in grades), "none")


def slow_search(**chosen: str) -> list[str]:
    """Walk through the projects and keep the identifiers of those that fit."""
    fits = []
    for row in table("projects").to_dict("records"):
        texts = (row[name] for name in ("name", "lead_organisation", "partners", "description"))
        words = " | ".join(text for text in texts if isinstance(text, str)).lower()
        facts = {
            "area": row["area_code"],
            "theme": row["theme"],
            "fund": row["fund_id"],
            "status": row["status"],
            "evidence": best_grade(row["project_id"]),
        }
        wanted = {name: code for name, code in chosen.items() if name != "text" and code}
        if (
            all(facts[name] == code for name, code in wanted.items())
            and chosen.get("text", "").strip().lower() in words
        ):
            fits.append(row["project_id"])
    return fits


def test_without_filters_all_projects_come() -> None:
    """75 projects, in order, each once."""
    found = projects.projects()
    assert found["project_id"].tolist() == [f"pr{number:03d}" for number in range(1, 76)]


def test_a_project_by_hand() -> None:
    """Bradford for Everyone: two outcomes, both the council's own words."""
    row = projects.projects(text="Bradford for Everyone").iloc[0]
    assert (row["project_id"], row["fund_name"]) == ("pr002", "Integration Area Programme")
    assert (row["outcomes"], row["evidence"]) == (2, "self_reported")


def test_best_grade_and_number_of_outcomes() -> None:
    """Evaluation comes before self-reported, that before target, and no outcome is said to be none."""
    found = projects.projects().set_index("project_id")
    assert found.at["pr014", "outcomes"] == 5
    assert found.at["pr014", "evidence"] == "evaluation"
    assert found.at["pr017", "outcomes"] == 3
    assert found.at["pr017", "evidence"] == "self_reported"
    assert found.at["pr060", "outcomes"] == 1
    assert found.at["pr060", "evidence"] == "target"
    assert found.at["pr001", "outcomes"] == 0
    assert found.at["pr001", "evidence"] == "none"
    assert found["outcomes"].sum() == table("project_outcomes")["project_id"].notna().sum()
    for project_id, evidence in found["evidence"].items():
        assert evidence == best_grade(str(project_id))


@given(
    area=st.sampled_from(["", "E08000032", "E06000031", "E09000031", "E07000010", "E09000001"]),
    theme=st.sampled_from(["", *labels.THEMES]),
    fund=st.sampled_from(["", "iap", "cmf", "icif", "pb_communities"]),
    status=st.sampled_from(["", *labels.PROJECT_STATUSES]),
    evidence=st.sampled_from(["", *labels.EVIDENCE_GRADES]),
    text=st.sampled_from(["", "school", " ENGLISH ", "council", "(", "zzz"]),
)
def test_filters_against_a_slow_search(**chosen: str) -> None:
    """Any mixture of filters finds what a walk through the rows finds."""
    codes = {name: code or () for name, code in chosen.items() if name != "text"}
    found = projects.projects(**codes, text=chosen["text"])
    assert found["project_id"].tolist() == slow_search(**chosen)


def test_several_codes_widen_a_filter() -> None:
    """Two areas give the projects of both; a list and a tuple are alike."""
    both = projects.projects(area=["E08000032", "E08000030"])
    assert len(both) == len(projects.projects(area="E08000032")) + len(projects.projects(area="E08000030"))
    assert both.equals(projects.projects(area=("E08000030", "E08000032")))


def test_text_is_taken_as_it_stands() -> None:
    """Characters that mean something in a pattern mean themselves, and case does not matter."""
    assert projects.projects(text=".*").empty
    assert projects.projects(text="CRICKET")["project_id"].tolist() == ["pr014"]
    assert len(projects.projects(text="   ")) == len(table("projects"))


def test_an_unknown_code_finds_nothing() -> None:
    """A code that does not exist is no error and no project."""
    assert projects.projects(area="E99999999").empty
    assert projects.outcomes(grade="hearsay").empty


def test_the_price_of_a_question_is_not_a_changed_table() -> None:
    """Asking leaves the tables as they were."""
    before = table("projects").copy()
    found = projects.projects(area="E08000032")
    found["name"] = "changed"
    assert table("projects").equals(before)


def test_every_count_is_what_one_would_get() -> None:
    """Each count equals the number of projects that choosing it, under the other filters, would show."""
    chosen = {"area": "E08000032", "theme": ("social_mixing", "leadership_strategy"), "status": "completed"}
    counts = projects.facets(**chosen, text="e")
    assert set(counts["facet"]) == set(projects.FACETS)
    for facet, code, number in counts.itertuples(index=False):
        assert number > 0
        assert number == len(projects.projects(**{**chosen, facet: code}, text="e"))


def test_counts_without_filters() -> None:
    """Five areas of 8, 16, 14, 16 and 3 projects, and every project in one theme, status and grade."""
    counts = projects.facets()
    areas = counts[counts["facet"] == "area"].set_index("code")["projects"]
    five = ["E06000008", "E08000032", "E06000031", "E08000030", "E09000031"]
    assert areas[five].tolist() == [8, 16, 14, 16, 3]
    for facet in ("theme", "status", "evidence"):
        assert counts.loc[counts["facet"] == facet, "projects"].sum() == len(table("projects"))


def test_nothing_found_has_no_counts_but_keeps_its_columns() -> None:
    """A search without result gives an empty frame of the same shape."""
    counts = projects.facets(text="no such words anywhere")
    assert counts.empty
    assert list(counts.columns) == ["facet", "code", "projects"]


def test_outcomes_by_grade() -> None:
    """45 self-reported, 8 of evaluations (none with a number), 9 targets."""
    assert len(projects.outcomes()) == 62
    assert [len(projects.outcomes(grade=grade)) for grade in GRADES] == [8, 45, 9]
    assert projects.outcomes(grade="evaluation")["value"].isna().all()


def test_outcomes_carry_their_project_and_fund() -> None:
    """Name and theme of the project, and the name of the fund where there is no project."""
    found = projects.outcomes().set_index("outcome_id")
    assert found.at["oc016", "project_name"] == "Breaking Boundaries: Bradford"
    assert found.at["oc016", "theme"] == "social_mixing"
    assert found.loc["oc055", "fund_name"] == "Building Connections Fund"
    assert found.loc["oc055", ["project_name", "theme"]].isna().all()


def test_outcomes_of_an_area_say_when_they_reach_further() -> None:
    """Bradford's eleven: six of its own and five that Breaking Boundaries had in five cities."""
    bradford = projects.outcomes(area="E08000032")
    assert len(bradford) == 11
    wider = bradford[bradford["is_wider_than_area"]]
    assert wider["outcome_id"].tolist() == ["oc016", "oc017", "oc018", "oc019", "oc020"]
    assert wider["area_code"].isna().all()


@pytest.mark.parametrize(
    ("outcome_id", "qualifier", "value", "unit"),
    [
        ("oc026", None, 75, "percent"),  # National Citizen Service
        ("oc027", "over", 20_000, "people"),  # English My Way
        ("oc001", "more than", 70, "projects"),
        ("oc012", None, 300_000, "pounds"),
        ("oc053", None, 27 + 13 + 5 + 4, "places of worship"),
        ("oc013", None, 668, "payments"),
    ],
)
def test_values_with_their_word(outcome_id: str, qualifier: str | None, value: float, unit: str) -> None:
    """The word of the source stands beside the bare number."""
    row = projects.outcomes().set_index("outcome_id").loc[outcome_id]
    assert (row["qualifier"] if isinstance(row["qualifier"], str) else None) == qualifier
    assert (row["value"], row["unit"]) == (value, unit)


def test_points_of_the_lead_organisations() -> None:
    """28 postcodes, one sector, 40 districts, six without a point; one lead sits outside its project's area."""
    found = projects.projects()
    precise = found[found["location_precision"].isin(["postcode", "sector"])]
    assert found["location_precision"].value_counts().to_dict() == {
        "area_centroid": 40,
        "postcode": 28,
        "none": 6,
        "sector": 1,
    }
    assert found["lead_lat"].isna().sum() == found["lead_lon"].isna().sum() == 6
    assert precise.loc[precise["area_code"] != precise["lead_area_code"], "project_id"].tolist() == ["pr036"]


def test_codes_of_projects_have_labels() -> None:
    """Every code has a label; grades, prices and themes of the catalogue are complete."""
    assert set(table("projects")["theme"]) == set(labels.THEMES)
    assert set(table("projects")["status"]) == set(labels.PROJECT_STATUSES)
    assert set(table("projects")["location_precision"]) == set(labels.LOCATION_PRECISIONS)
    assert set(table("project_outcomes")["framework"]) == set(labels.FRAMEWORKS)
    assert tuple(labels.EVIDENCE_GRADES) == (*GRADES, "none")
    assert tuple(labels.PRICES) == get_args(Price)
    assert set(labels.DATASET_THEMES) == set(get_args(Theme))
