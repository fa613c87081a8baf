"""The first screen of a profile: four sentences, three questions by rules, and the spine, for every kind of place."""

from __future__ import annotations

import re

import pytest

from components.charts.strip_cells import Strip
from components.themes.profile import questions, sentences, spine
from components.themes.profile.headlines import SPINE
from data.money.pound import followed, steps
from data.places.areas import FIVE, districts
from data.places.beside_england import beside
from data.places.standing_out import standing_out
from data.projects.projects import projects

OTHERS = ("E06000001", "E06000053", "E07000223", "E09000001", "E08000025")  # Hartlepool, Scilly, Adur, City, Birmingham
each_place = pytest.mark.parametrize("area", [*FIVE, *OTHERS])


@each_place
def test_there_are_four_sentences_and_each_ends(area: str):
    said = sentences.sentences(area)
    assert len(said) == 4
    assert all(re.fullmatch(r"\*\*[^*]+:\*\* .+\.", sentence) for sentence in said)


@each_place
def test_evidence_counts_the_projects_of_the_place(area: str):
    found = projects(area=area)
    said = sentences.evidence(area)
    assert (f"of {len(found)} project" in said) == (not found.empty)


@each_place
def test_the_first_question_is_on_the_largest_difference_that_stands_out(area: str):
    found = standing_out(area)
    asked = questions.questions(area)
    gaps = {one.here.indicator_id: one.gap for one in (*found.strengths, *found.problems)}
    if gaps:
        assert f"measure={max(gaps, key=gaps.__getitem__)}" in asked[0].leads_to


@each_place
def test_the_second_question_is_on_the_largest_sum_without_an_outcome(area: str):
    rows = followed(area=area)
    without = rows[rows["left_out"].eq("") & ~rows["evidence"].isin(["evaluation", "self_reported"])]
    asked = [one for one in questions.questions(area) if one.asked.startswith("What came of")]
    assert len(asked) == (not without.empty)
    assert without["value"].sum() == pytest.approx(steps(area).listed - steps(area).any_outcome)
    if asked:
        row = without.loc[without["value"].idxmax()]
        assert row["fund_name"] in asked[0].asked


def test_no_question_is_written_for_one_place():
    """Over all districts the same rules ask, and each asks something that leads to a page."""
    for area in list(districts())[::10]:
        asked = questions.questions(area)
        assert 1 <= len(asked) <= 3
        assert all(f"area={area}" in one.leads_to for one in asked)


@each_place
def test_the_spine_has_a_line_for_each_measure_under_its_theme(area: str):
    rows = [row for row in spine.rows(area) if row.cells]
    assert len(rows) == len(SPINE)
    for measure, row in zip(SPINE, rows, strict=True):
        one, strip = beside(measure, area), row.cells[2]
        assert isinstance(strip, Strip) == (one.here is not None)
        if one.here:
            assert strip.here == one.here.value
            assert strip.benchmark == one.england_value
            assert strip.low <= strip.here <= strip.high
        else:
            assert row.cells[0] == "not held here"


@each_place
def test_the_title_of_the_spine_counts_what_differs(area: str):
    words = [beside(measure, area).comparison for measure in SPINE if beside(measure, area).here]
    apart = sum(word in ("higher", "lower") for word in words)
    assert f"n {apart} of the {apart + words.count('similar')} measures" in spine.spine(area).title
