"""How strong outcomes are: who says them, how they were found out, and the numbers put on findings in words."""

import pytest

from data.labels import DESIGNS, MARYLAND_LEVELS, SAID_BY
from data.projects.evidence import by_design, numbers_on, with_levels
from data.projects.projects import described, outcomes
from data.store.describe import datasets
from data.store.load import table


def test_every_code_has_a_label_and_every_level_a_design():
    columns = datasets()["project_outcomes"].column
    assert columns["said_by"].enum == tuple(SAID_BY)
    assert columns["design"].enum == tuple(DESIGNS)
    assert set(MARYLAND_LEVELS) < set(DESIGNS)
    assert list(MARYLAND_LEVELS.values()) == sorted(MARYLAND_LEVELS.values(), reverse=True)


def test_no_count_and_no_target_is_evidence_of_an_effect_whoever_reports_it():
    rows = with_levels(outcomes())
    for code in ("count", "not_measured", "answers", "estimate", "not_stated"):
        assert not rows.loc[rows["design"] == code, "is_effect"].any()
    counted = rows[rows["unit"].isin(["people", "projects", "schools", "organisations", "classes", "councils"])]
    assert set(counted["design"]) <= {"count", "not_measured", "before_after"}
    assert (counted["said_by"] == "evaluator").any()
    assert (rows["evidence_grade"].eq("target") == rows["design"].eq("not_measured")).all()


def test_the_trial_of_community_english_by_hand():
    """527 adults randomised are a count; the gains stand in words alone."""
    rows = outcomes(fund="cbel")
    trial = rows[rows["source_id"] == "govuk_cbel_2022"]
    assert trial.loc[trial["value"] == 527, "design"].tolist() == ["count"]
    gains = trial[trial["design"] == "randomised_trial"]
    assert gains["value"].isna().all()
    assert gains["sample_size"].tolist() == [527, 527]
    assert with_levels(gains)["maryland_level"].tolist() == [5, 5]


def test_the_survey_of_six_areas_puts_numbers_on_the_finding_in_words():
    rows = numbers_on("oc025")
    assert rows["value"].tolist() == [24, 54, 2_924, 9.9, 8.2]
    assert rows["comparison_value"].dropna().tolist() == [8, 48]
    assert rows["area_code"].isna().all()  # of no single area
    assert numbers_on("oc001").empty


def test_30_councils_were_funded_where_25_were_planned_at_most():
    planned = table("project_outcomes").set_index("outcome_id").loc["oc031"]
    assert (planned["value"], numbers_on("oc031")["value"].item()) == (25, 30)


def test_counts_by_design_add_up_to_all_outcomes():
    found = outcomes()
    rows = by_design(found)
    assert list(rows["design"]) == [code for code in DESIGNS if code in set(found["design"])]
    assert rows[list(SAID_BY)].to_numpy().sum() == len(found) == 141
    assert rows.set_index("design").loc["randomised_trial"].tolist() == [2, 0, 0, 0]


@pytest.mark.parametrize("design", DESIGNS)
def test_filters_by_design_agree_with_the_table(design):
    found = outcomes(design=design)
    assert len(found) == table("project_outcomes")["design"].eq(design).sum()
    assert len(outcomes(design=f"-{design}")) == 141 - len(found)


def test_the_strongest_design_of_a_project_is_never_a_plan():
    rows = described().set_index("project_id")
    assert rows.loc["pr066", "design"] == "before_after"  # National Citizen Service
    assert rows.loc["pr065", "design"] == "answers"  # English My Way
    assert "not_measured" not in set(rows["design"])
    assert rows.loc[rows["outcomes"] == rows["targets"], "design"].isna().all()
