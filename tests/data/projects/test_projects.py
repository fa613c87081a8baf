"""Projects and outcomes: every filter against a slow walk through the rows, and what the pages rely on."""

from __future__ import annotations

from functools import cache
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data import labels
from data.money.money import Price
from data.projects import projects
from data.store.describe import Theme
from data.store.load import table

GRADES = ("evaluation", "self_reported", "target")


@cache
def best_grade(project_id: str) -> str:
    """Find the best grade among a project's outcomes by going through them."""
    found = table("project_outcomes")
    grades = set(found.loc[found["project_id"] == project_id, "evidence_grade"])
    return next((grade for grade in GRADES if grade in grades), "none")


NAMES = dict(zip(table("areas")["area_code"], table("areas")["area_name"], strict=True))
FUNDS = dict(zip(table("funds")["fund_id"], table("funds")["fund_name"], strict=True))


def passes(held: set, codes: list[str]) -> bool:
    """Any of the codes asked for, none of those excluded."""
    wanted = {code for code in codes if code[0] != "-"}
    return (not wanted or bool(wanted & held)) and not {code[1:] for code in codes if code[0] == "-"} & held


def some(*codes: str) -> st.SearchStrategy[list[str]]:
    """Up to three codes, some of them excluded."""
    return st.lists(st.sampled_from([*codes, *(f"-{code}" for code in codes)]), max_size=3, unique=True)


def slow_search(**chosen) -> list[str]:
    """Walk through the projects and keep the identifiers of those that fit."""
    fits = []
    for row in table("projects").to_dict("records"):
        columns = ("name", "lead_organisation", "partners", "description", "target_group")
        texts = [row[name] for name in columns] + [NAMES.get(row["area_code"]), FUNDS.get(row["fund_id"])]
        words = " | ".join(text for text in texts if isinstance(text, str)).lower()
        years = [int(row[name][:4]) for name in ("starts_on", "ends_on") if isinstance(row[name], str)]
        facts = {
            "area": row["area_code"],
            "theme": row["theme"],
            "fund": row["fund_id"],
            "status": row["status"],
            "evidence": best_grade(row["project_id"]),
            "lead": row["lead_type"],
            "outcomes": "no" if best_grade(row["project_id"]) == "none" else "yes",
        }
        wanted = {name: codes for name, codes in chosen.items() if name not in ("text", "year")}
        fit = all(passes({facts[name]}, codes) for name, codes in wanted.items())
        ran = {str(year) for year in range(min(years), max(years) + 1)} if years else {"unknown"}
        if fit and passes(ran, chosen["year"]) and all(word in words for word in chosen["text"].lower().split()):
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
    area=some("E08000032", "E06000031", "E09000031", "E07000010", "E09000001"),
    theme=some(*labels.THEMES),
    fund=some("iap", "cmf", "icif", "pb_communities"),
    lead=some(*labels.LEAD_TYPES),
    year=some("2017", "2019", "2022", "unknown"),
    status=some(*labels.PROJECT_STATUSES),
    outcomes=some("yes", "no"),
    evidence=some(*labels.EVIDENCE_GRADES),
    text=st.sampled_from(["", "", "school", " ENGLISH ", "council young", "Walsall", "Innovation Fund"]),
)
@settings(max_examples=25)
def test_filters_against_a_slow_search(**chosen) -> None:
    """Any mixture of filters, included and excluded, finds what a walk through the rows finds, and counts it."""
    found = projects.projects(**chosen)
    assert found["project_id"].tolist() == slow_search(**chosen)
    counts = projects.facets(**chosen)
    assert set(counts["facet"]) == set(projects.FACETS)
    for facet, code, number in counts.sample(3, random_state=len(found)).itertuples(index=False):
        assert number == len(projects.projects(**{**chosen, facet: code}))


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
        assert number == len(projects.projects(**{**chosen, facet: code}, text="e"))


def test_counts_without_filters() -> None:
    """Five areas of 8, 16, 14, 16 and 3 projects, and every project in one theme, status and grade."""
    counts = projects.facets()
    areas = counts[counts["facet"] == "area"].set_index("code")["rows"]
    five = ["E06000008", "E08000032", "E06000031", "E08000030", "E09000031"]
    assert areas[five].tolist() == [8, 16, 14, 16, 3]
    included = counts[~counts["code"].str.startswith("-")]
    for facet in ("theme", "lead", "status", "outcomes", "evidence"):
        assert included.loc[included["facet"] == facet, "rows"].sum() == len(table("projects"))


def test_nothing_found_counts_zero_for_every_choice() -> None:
    """A search without result keeps every choice, so that a page can say that there is nothing behind it."""
    counts = projects.facets(text="xylophone orchestra")
    assert list(counts.columns) == ["facet", "code", "rows"]
    assert set(counts["rows"]) == {0}


def test_other_rows_can_stand_in_the_place_of_ours() -> None:
    """Whoever has rows of the same columns gets the same answers about them."""
    few = projects.Frames(table("projects").head(3), table("project_outcomes").head(2))
    found = projects.projects(frames=few)
    assert found[["project_id", "outcomes"]].values.tolist() == [["pr001", 0], ["pr002", 2], ["pr003", 0]]
    assert len(projects.outcomes(frames=few, project="pr002")) == 2
    counts = projects.facets(frames=few).set_index(["facet", "code"])["rows"]
    assert (counts["outcomes", "yes"], counts["outcomes", "-yes"]) == (1, 2)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("criket", ["pr014"]),  # a letter left out
        ("Strangways", ["pr071"]),
        ("Langdike resreve", ["pr028"]),  # two slips in two words
        ("basketbal Vytis", ["pr027"]),
    ],
)
def test_spelling_is_forgiven(typed: str, found: list[str]) -> None:
    """A slip of the pen finds what was meant, and the reader is told."""
    assert projects.projects(text=typed)["project_id"].tolist() == found


def test_a_word_that_stands_somewhere_is_never_read_as_another() -> None:
    """'school' finds schools and nothing near it; a nonsense word finds nothing."""
    assert projects.understood("school Bradford") == {}
    assert projects.understood("criket")["criket"] == ("cricket",)
    assert projects.understood("zzzz") == {"zzzz": ()}
    assert projects.projects(text="zzzz").empty


def test_themes_can_be_excluded_and_outcomes_of_whole_funds_have_none() -> None:
    """Without English language and without theme: by hand, 62 less those of whole funds and of English projects."""
    every = projects.outcomes()
    without = projects.outcomes(theme=["-english_language", "-none"])
    assert len(without) == (every["theme"].notna() & every["theme"].ne("english_language")).sum()
    assert projects.outcomes(theme="none")["project_id"].isna().all()


def test_outcomes_by_grade() -> None:
    """57 of evaluations (47 with a number), 74 self-reported, 10 targets."""
    assert len(projects.outcomes()) == 141
    assert [len(projects.outcomes(grade=grade)) for grade in GRADES] == [57, 74, 10]
    assert projects.outcomes(grade="evaluation")["value"].notna().sum() == 47


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
