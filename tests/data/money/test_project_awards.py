"""Which award paid for which project, and how far money can be followed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data import labels
from data.money import pound
from data.money.awards import TWICE
from data.money.project_awards import awards_to
from data.places.areas import FIVE
from data.projects.project_relations import related
from data.projects.projects import projects
from data.store.load import table

BLACKBURN, BRADFORD, PETERBOROUGH, WALSALL = "E06000008", "E08000032", "E06000031", "E08000030"


def test_an_award_that_bears_the_name_of_a_project_is_tied_to_it() -> None:
    """The slow way: every title that begins with the name of a project of the same fund, and of no other."""
    ties = table("award_projects").set_index("award_id")["project_id"]
    awards = table("awards")
    for project in table("projects").to_dict("records"):
        same = awards[awards["fund_id"] == project["fund_id"]]
        for award_id in same.loc[same["title"].str.casefold().str.startswith(project["name"].casefold()), "award_id"]:
            assert ties[award_id] == project["project_id"]


def test_award_and_project_are_of_one_fund_and_one_place() -> None:
    """A tie never joins two funds, nor two known places."""
    joined = table("award_projects").merge(table("awards"), on="award_id")
    joined = joined.merge(table("projects"), on="project_id", suffixes=("", "_project"))
    assert joined["fund_id"].eq(joined["fund_id_project"]).all()
    both = joined.dropna(subset=["area_code", "area_code_project"])
    assert both["area_code"].eq(both["area_code_project"]).all()
    by_lead = joined[joined["basis"] == "lead"]
    assert by_lead["recipient"].eq(by_lead["lead_organisation"]).all()


def test_awards_of_a_project() -> None:
    """By name, by sole lead, by description; none for one of the many projects of a council; no unknown project."""
    assert awards_to("pr011")["award_id"].tolist() == ["aw008"]
    assert awards_to("pr029")["award_id"].tolist() == ["aw037"]
    assert awards_to("pr002")["award_id"].tolist() == ["aw002", "aw006"]
    assert awards_to("pr004").empty
    with pytest.raises(KeyError):
        awards_to("pr999")


@pytest.mark.parametrize(
    ("area", "listed", "tied", "without", "evaluated"),
    [
        (BRADFORD, 1_200_000 + 1_388_000, 1_200_000 + 1_388_000, 1_388_000, 0),
        (WALSALL, 853_000 + 344_696 + 20_000_000, 853_000 + 344_696 + 20_000_000, 344_696 + 20_000_000, 853_000),
        (BLACKBURN, 383_133 + 6_784_314 + 19_537_000, 383_133 + 19_537_000, 383_133, 0),
        (PETERBOROUGH, 970_000 + 773_727.24, 970_000 + 773_727.24, 970_000, 0),
    ],
)
def test_the_pound_by_hand(area: str, listed: float, tied: float, without: float, evaluated: float) -> None:
    """Added up from the lists of awards by hand; grants paid on out of the same money are not counted twice."""
    reach = pound.reach(pound.followed(area=area))
    assert reach.listed == pytest.approx(listed)
    assert reach.tied == pytest.approx(tied)
    assert reach.by_grade["none"] == pytest.approx(without)
    assert reach.by_grade["evaluation"] == pytest.approx(evaluated)


def test_grants_paid_on_count_where_their_source_is_not_chosen() -> None:
    """Ten grants of the Peterborough Communities Fund, 111,675.93 pounds, by themselves."""
    alone = pound.reach(pound.followed(area=PETERBOROUGH, fund="pb_communities"))
    assert alone.listed == pytest.approx(111_675.93)
    together = pound.followed(area=PETERBOROUGH, fund=["pb_communities", "iap"])
    assert (together["left_out"] == TWICE).sum() == 10
    assert pound.shared(PETERBOROUGH) == 1  # with Fenland and Cambridgeshire


def some(*codes: str) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from([*codes, *(f"-{code}" for code in codes)]), max_size=2, unique=True)


@given(
    area=some(*FIVE),
    fund=some("iap", "cmf", "pb_cohesion", "ukspf"),
    theme=some(*labels.THEMES),
    grade=some("evaluation", "self_reported", "target"),
    price=st.sampled_from(["cash", "real"]),
)
@settings(max_examples=25)
def test_money_is_never_counted_twice_and_parts_make_the_whole(**chosen) -> None:
    """Each award once; grades make the tied sum; a further step never adds money that the step before did not have."""
    rows = pound.followed(**chosen)
    assert rows["award_id"].is_unique
    reach = pound.reach(rows)
    assert reach.tied <= reach.listed + 0.01
    assert sum(reach.by_grade.values()) == pytest.approx(reach.tied)
    counted = rows[rows["left_out"] == ""]
    assert counted["value"].notna().all()
    assert counted["counts_in_fund_total"].all()
    before = pound.followed(**{**chosen, "grade": ()})
    assert set(rows["award_id"]) <= set(before["award_id"])
    known = projects().set_index("project_id")["evidence"]
    tied = rows.dropna(subset="project_id")
    assert tied["evidence"].eq(tied["project_id"].map(known)).all()
    assert rows.loc[rows["project_id"].isna(), "evidence"].eq(pound.UNTIED).all()


def test_related_projects_share_what_is_said() -> None:
    """The same lead comes first, then partners; nothing is related for what it is not known to share."""
    near = related("pr002")
    assert near["shared"].iloc[0][0] == "lead"
    assert near["nearness"].is_monotonic_decreasing
    assert "pr002" not in set(near["project_id"])
    assert related("pr067").empty  # alone in its theme, without fund and area
    with pytest.raises(KeyError):
        related("pr999")
