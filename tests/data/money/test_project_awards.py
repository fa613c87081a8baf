"""Which award paid for which project, and how far money can be followed."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data import labels
from data.money import paid_for, pound
from data.money.awards import PAID_ON, TWICE
from data.money.project_awards import awards_to
from data.places.areas import FIVE
from data.projects.project_relations import related
from data.store.load import table

BLACKBURN, BRADFORD, PETERBOROUGH, WALSALL, WALTHAM_FOREST = FIVE


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
    ("area", "listed", "tied", "changed", "counted", "apart"),
    [
        (BRADFORD, 3_600_000 + 1_388_000, 3_600_000 + 1_388_000, 0, 3_600_000, 0),
        (WALSALL, 853_000 + 344_696, 853_000 + 344_696, 853_000, 0, 20_000_000),
        (BLACKBURN, 383_133 + 6_784_314, 383_133, 0, 383_133, 19_537_000),
        (PETERBOROUGH, 970_000 + 773_727.24, 970_000 + 773_727.24, 0, 970_000 + 773_727.24, 0),
        (WALTHAM_FOREST, 1_200_000 + 1_015_080, 1_200_000 + 1_015_080, 0, 1_200_000, 0),
        (None, 17_311_950.24, 10_527_636.24, 853_000, 6_926_860.24, 39_537_000),
    ],
)
def test_the_pound_by_hand(area, listed, tied, changed, counted, apart) -> None:
    """Added up from the lists by hand.

    A plan consulted on in Darwen and a ceiling in Walsall, both of 2025, are no part of it; payments in Peterborough
    are not their own outcome; networks started in Waltham Forest say who was reached; and what came of Bradford's
    programme stands against the programme's total.
    """
    found = pound.steps(area)
    assert found.listed == pytest.approx(listed)
    assert found.tied == pytest.approx(tied)
    assert found.any_outcome == found.evaluated == pytest.approx(changed)
    assert found.only_counted == pytest.approx(counted)
    assert found.apart == pytest.approx(apart)


def test_the_five_together_are_the_sum_of_the_five() -> None:
    each, together = [pound.steps(area) for area in FIVE], pound.steps()
    for step in pound.Steps.__dataclass_fields__:
        assert sum(getattr(found, step) for found in each) == pytest.approx(getattr(together, step))


def test_no_ceiling_and_no_money_of_now_is_followed() -> None:
    rows = pound.followed()
    counted = rows[rows["left_out"] == ""]
    assert not counted["amount_basis"].eq("allocation_ceiling").any()
    assert not counted["award_year"].ge(pound.NOT_YET).any()
    assert set(rows.loc[rows["award_id"].isin(["aw055", "aw063", "aw064"]), "left_out"]) == {pound.CEILING}


def test_equal_rows_of_a_fund_and_area_stand_for_the_same_projects() -> None:
    """Whichever project a row names; those of a fund that was paid on to are among them, and no tie is lost."""
    rows = pound.followed().dropna(subset="area_code")
    groups = rows.groupby(["fund_id", "area_code"])["project_ids"]
    assert groups.nunique().eq(1).all()
    every = table("projects")
    for (fund, area), held in groups.first().items():
        own = every[every["area_code"].eq(area) & every["fund_id"].isin([fund, *_paid_on_from(fund)])]
        assert set(own["project_id"]) == set(held)
    ties = table("award_projects").merge(pound.followed(), on="award_id")
    assert all(code in held for code, held in zip(ties["project_id"], ties["project_ids"], strict=True))


def _paid_on_from(fund) -> list[str]:
    return [to for to, source in PAID_ON.items() if source == fund]


@given(grades=st.lists(st.tuples(st.sampled_from([*labels.FRAMEWORKS]), st.sampled_from(["target", "self_reported"]))))
def test_who_was_reached_and_what_is_planned_is_no_outcome(grades) -> None:
    """The grade of some outcomes is that of the best one that says what changed."""
    held = pd.DataFrame(grades, columns=["framework", "evidence_grade"]).assign(project_id="pr001")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(paid_for, "table", lambda _: held)
        found = paid_for.evidence(("pr001",))
    changed = any(kind != paid_for.REACH and grade != "target" for kind, grade in grades)
    only_plans = bool(grades) and all(grade == "target" for _, grade in grades)
    assert found == ("self_reported" if changed else "target" if only_plans else "none")


def test_the_total_of_a_programme_stands_for_its_first_year_where_it_has_a_price() -> None:
    reasons = pound.followed(area=BRADFORD).set_index("award_id")["left_out"]
    assert (reasons["aw006"], reasons["aw002"]) == ("", pound.WITHIN)
    real = pound.followed(area=BRADFORD, price="real").set_index("award_id")["left_out"]
    assert real["aw006"] != ""
    assert real["aw002"] == ""


def test_grants_paid_on_count_where_their_source_is_not_chosen() -> None:
    """Ten grants of the Peterborough Communities Fund, 111,675.93 pounds, by themselves."""
    alone = pound.steps_of(pound.followed(area=PETERBOROUGH, fund="pb_communities"))
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
    """Each award once; each step is part of the one before; what is tied has one grade, what is not has none."""
    rows = pound.followed(**chosen)
    assert rows["award_id"].is_unique
    found, table_of = pound.steps_of(rows), pound.steps_table(rows)
    assert found.listed + 0.01 >= found.tied >= found.any_outcome >= found.evaluated
    assert found.any_outcome + found.only_counted + found.only_planned <= found.tied + 0.01
    assert list(table_of["value"]) == (
        [found.listed, found.tied, found.any_outcome, found.evaluated] if found.listed else []
    )
    assert table_of["source_id"].map(bool).all()
    counted = rows[rows["left_out"] == ""]
    assert counted["value"].notna().all()
    assert (counted["counts_in_fund_total"] | counted["amount_basis"].eq("programme_total")).all()
    assert set(rows["award_id"]) <= set(pound.followed(**{**chosen, "grade": ()})["award_id"])
    assert rows["evidence"].eq(pound.UNTIED).eq(~rows["project_ids"].map(bool)).all()


def test_related_projects_share_what_is_said() -> None:
    """The same lead comes first, then partners; nothing is related for what it is not known to share."""
    near = related("pr002")
    assert near["shared"].iloc[0][0] == "lead"
    assert near["nearness"].is_monotonic_decreasing
    assert "pr002" not in set(near["project_id"])
    assert related("pr067").empty  # alone in its theme, without fund and area
    with pytest.raises(KeyError):
        related("pr999")
