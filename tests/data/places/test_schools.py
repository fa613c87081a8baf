"""Segregation of pupils by first language: worked examples from the table's README, and what is left out."""

from __future__ import annotations

import pytest

from data.places.areas import FIVE
from data.places.schools import MEASURES, OTHER_LANGUAGE, PHASES, school_dissimilarity, school_segregation
from data.store.load import table

BRADFORD, KENT = "E08000032", "E10000016"


def test_bradford_by_hand():
    """Dissimilarity 0.66 in primary and 0.46 in secondary schools, as the README of the counts gives them."""
    rows = school_segregation(BRADFORD)
    found = rows[rows["measure"] == "dissimilarity"].set_index("phase")["value"].round(2)
    assert found.to_dict() == {"primary": 0.66, "secondary": 0.46}
    assert rows["phase"].drop_duplicates().tolist() == [*PHASES]
    assert rows["measure"].drop_duplicates().tolist() == [*MEASURES]


@pytest.mark.parametrize("code", FIVE)
def test_each_of_the_five_has_both_phases_within_bounds(code):
    rows = school_segregation(code)
    assert set(rows["phase"]) == {*PHASES}
    assert rows["value"].between(0, 1).all()
    assert (rows["group_pupils"] >= 500).all()
    # Each pupil's schoolmates are of either group, but for the few whose first language the school does not know.
    for phase, part in rows[rows["group"] == OTHER_LANGUAGE].groupby("phase"):
        by = part.set_index("measure")["value"]
        assert 0.98 <= by["isolation"] + by["interaction"] <= 1.0001, phase


def test_counties_have_no_rows_and_phases_are_known():
    assert school_segregation(KENT).empty
    assert len(school_dissimilarity("primary")) == table("school_segregation")["area_code"].nunique() == 118
    with pytest.raises(ValueError, match="primary, secondary"):
        school_dissimilarity("nursery")
