"""What stands out is judged by a stated figure, follows one rule for better and worse, and knows its margins."""

from __future__ import annotations

from dataclasses import replace
from math import hypot, isnan
from statistics import median, pstdev

import pytest

from data.places import standing_out as rule
from data.places.areas import ENGLAND, districts
from data.places.beside_england import BY_DEFINITION, SMALL, beside
from data.places.measures import is_sampled, latest, measure_at, values
from data.places.standing_out import CANDIDATES, LEAST, MOST, standing, standing_out
from data.store.describe import indicators
from data.store.load import table

BRADFORD, ADUR, WALSALL, WALTHAM_FOREST, SCILLY = "E08000032", "E07000223", "E08000030", "E09000031", "E06000053"
CALDERDALE, DUDLEY, CAMBRIDGE = "E08000033", "E08000027", "E07000008"
EVERY = {code: standing_out(code) for code in districts()}


def named(area: str) -> list[rule.Standing]:
    return [*EVERY[area].strengths, *EVERY[area].problems]


# The rule, by the words of the methods page and straight from the table


def of_districts(measure: str, period: str) -> list[float]:
    rows = values(measure, areas=districts(), period=period)
    return [value for value in rows["value"] if not isnan(value)]


SEEN: dict[tuple[str, str], list[float]] = {}


def slow(area: str) -> dict[str, list[str]]:
    """Choose one step after the other, without the code of the rule."""
    people = table("population")
    few = people[(people["area_code"] == area) & (people["year"] == people["year"].max())]["population"].item() < SMALL
    found = []
    for measure in CANDIDATES:
        here, about = latest(measure, area), indicators()[measure]
        if here is None or (few and "pupils" in about.question.lower() + about.title.lower()):
            continue
        own = here.lower is not None
        if is_sampled(measure) and not own:
            continue
        every = SEEN.setdefault((measure, here.period), of_districts(measure, here.period))
        spread, england = pstdev(every), measure_at(measure, ENGLAND, here.period)
        judged = england.value if england else BY_DEFINITION.get(measure, median(every))
        margin = (here.upper - here.lower) / 2 if own else 0.0
        if own and england and england.lower is not None:
            apart = abs(here.value - judged) > hypot(margin, (england.upper - england.lower) / 2)
        elif own:
            apart = not here.lower <= judged <= here.upper
        else:
            apart = True  # a full count: half a standard deviation is more than the least that is told apart
        distance = (here.value - judged) / spread
        if apart and abs(distance) >= LEAST:
            found.append((abs(distance), measure, (distance > 0) == (about.better == "up")))
    chosen = {}
    for side, better in (("strengths", True), ("problems", False)):
        themes, first, rest = set(), [], []
        for _, measure, way in sorted(found, reverse=True):
            if way == better:
                theme = indicators()[measure].theme
                (rest if theme in themes else first).append(measure)
                themes.add(theme)
        chosen[side] = [*first, *rest][:MOST]
    return chosen


@pytest.mark.parametrize("area", [code for code in districts() if code not in (SCILLY, "E09000001")])
def test_the_rule_is_that_of_the_methods_page(area):
    expected = slow(area)
    assert [one.here.indicator_id for one in EVERY[area].strengths] == expected["strengths"]
    assert [one.here.indicator_id for one in EVERY[area].problems] == expected["problems"]


def test_whatever_is_named_is_judged_by_england_or_by_the_median_of_all_districts():
    """Of the same survey and period, and never by what share of adults said so."""
    for area in districts():
        for one in named(area):
            england = measure_at(one.here.indicator_id, ENGLAND, one.here.period)
            if one.districts:
                every = of_districts(one.here.indicator_id, one.here.period)
                assert (one.benchmark, one.districts) == (pytest.approx(median(every)), len(every))
                assert england is None or england.survey_mode != one.here.survey_mode
            else:
                assert one.benchmark == (england.value if england else BY_DEFINITION[one.here.indicator_id])


def test_an_estimate_without_limits_is_never_named_and_an_interval_never_holds_the_benchmark():
    for area in districts():
        for one in named(area):
            if is_sampled(one.here.indicator_id):
                assert one.here.lower is not None, (area, one.here.indicator_id)
                assert not one.here.lower <= one.benchmark <= one.here.upper, (area, one.here.indicator_id)


def test_what_is_small_is_never_named():
    """3.2 against 3.4 per cent is neither strength nor problem, on any share and in any area."""
    for area in districts():
        for one in named(area):
            assert one.gap >= LEAST
            if one.beside.indicator.unit == "percent":
                assert abs(one.here.value - one.benchmark) > 0.5


def test_no_area_has_both_and_none_is_named_twice():
    for area in districts():
        ids = [one.here.indicator_id for one in named(area)]
        assert len(set(ids)) == len(ids)
        assert all(one.beside.indicator.better in ("up", "down") for one in named(area))
        assert max(len(EVERY[area].strengths), len(EVERY[area].problems)) <= MOST


# Examples


def names(standings: tuple[rule.Standing, ...]) -> set[str]:
    return {one.here.indicator_id for one in standings}


@pytest.mark.parametrize("area", [WALSALL, "E06000008", BRADFORD])
def test_an_answer_of_most_adults_that_is_low_among_districts_is_no_strength(area):
    """Walsall's 70 per cent (65 to 75) lies below the median of all districts with a figure, 80 per cent."""
    one = standing("cls_get_on_well", area)
    assert one.here.value > 50
    assert one.here.upper < one.benchmark
    assert one.favourable is False
    assert "cls_get_on_well" not in names(EVERY[area].strengths)


def test_an_answer_of_few_adults_that_is_high_among_districts_is_no_problem():
    """Waltham Forest: 31 per cent (27 to 35) feel able to influence decisions, the median is 24."""
    one = standing("cls_influence_local", WALTHAM_FOREST)
    assert one.here.value < 50
    assert one.here.lower > one.benchmark
    assert "cls_influence_local" in names(EVERY[WALTHAM_FOREST].strengths)


def test_an_interval_that_holds_the_median_is_neither():
    """Peterborough: 77 per cent (72 to 81) beside 80."""
    assert standing("cls_get_on_well", "E06000031").comparison == "similar"
    assert "cls_get_on_well" not in names(EVERY["E06000031"].strengths) | names(EVERY["E06000031"].problems)


def test_calderdales_estimate_without_limits_is_no_strength():
    """3.6 per cent without qualifications, of which no interval is published, beside England's 6.2 (with one)."""
    one = standing("no_qualifications", CALDERDALE)
    assert (one.here.lower, one.comparison, one.favourable) == (None, "unknown", None)


def test_young_people_of_whom_nothing_is_known_count_with_those_out_of_education_and_work():
    """Dudley: 2.4 per cent are known to be, 21.5 are or may be."""
    assert "neet_16_17" not in CANDIDATES
    assert standing("neet_or_not_known_16_17", DUDLEY).favourable is False


def test_more_learners_are_neither_better_nor_worse():
    assert indicators()["fe_skills_participation"].better == "neither"
    assert not {"fe_skills_participation", "engaged_with_arts", "visited_public_library"} & set(CANDIDATES)
    assert EVERY[CAMBRIDGE].problems == ()


# One rule for both


def test_a_neutral_measure_never_stands_out(monkeypatch):
    """Were all measures neutral, nothing would stand out, however far a place lies from England."""

    def neutral(measure: str, area: str):
        found = beside(measure, area)
        return replace(found, indicator=found.indicator.model_copy(update={"better": "neither"}))

    monkeypatch.setattr(rule, "beside", neutral)
    assert standing_out(BRADFORD) == rule.StandingOut((), ())


@pytest.mark.parametrize("area", [WALTHAM_FOREST, BRADFORD, ADUR])
def test_strengths_and_problems_follow_one_rule(area, monkeypatch):
    """Were up better where down is, strengths and problems would change places and nothing else."""
    before = standing_out(area)
    turned = {"up": "down", "down": "up"}

    def other_way_round(measure: str, code: str):
        found = beside(measure, code)
        return replace(found, indicator=found.indicator.model_copy(update={"better": turned[found.indicator.better]}))

    monkeypatch.setattr(rule, "beside", other_way_round)
    after = standing_out(area)
    assert [one.here.indicator_id for one in after.problems] == [one.here.indicator_id for one in before.strengths]
    assert [one.here.indicator_id for one in after.strengths] == [one.here.indicator_id for one in before.problems]


def test_every_candidate_has_a_better_direction_and_is_of_now():
    assert all(indicators()[measure].better != "neither" for measure in CANDIDATES)
    assert not any(measure.startswith("place_") for measure in CANDIDATES)  # 2008 is not now
