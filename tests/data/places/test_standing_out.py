"""What stands out follows one rule for better and worse, knows its margins, and never counts a neutral measure."""

from __future__ import annotations

from dataclasses import replace

import pytest

from data.places import standing_out as rule
from data.places.areas import FIVE, districts
from data.places.beside_england import beside
from data.places.measures import compare
from data.places.standing_out import ANSWERS, BESIDE_ENGLAND, MOST, standing_out
from data.store.describe import indicators
from data.store.load import table

BRADFORD, ADUR, SCILLY, WALTHAM_FOREST = "E08000032", "E07000223", "E06000053", "E09000031"
SOME = [*FIVE, ADUR, SCILLY, *list(districts())[8::37]]


@pytest.mark.parametrize("area", FIVE)
def test_the_five_have_three_of_each(area):
    found = standing_out(area)
    assert len(found.strengths) == len(found.problems) == MOST


def slow(area: str, better: bool) -> list[str]:
    """Choose by the words of the methods page, straight from the table, one step after the other."""
    rows = table("indicators")
    mine, country = (rows[rows["area_code"] == code] for code in (area, "E92000001"))
    chosen = []
    for measure in BESIDE_ENGLAND:
        one = beside(measure, area)
        if one.here is None or one.comparison not in ("higher", "lower"):
            continue
        here = mine[(mine["indicator_id"] == measure) & (mine["period"] == one.period)]["value"].iloc[-1]
        there = country[(country["indicator_id"] == measure) & (country["period"] == one.period)]["value"]
        england = there.iloc[-1] if len(there) else 10.0
        every = rows[(rows["indicator_id"] == measure) & (rows["period"] == one.period)]
        spread = every[every["area_code"].isin(list(districts()))]["value"].std(ddof=0)
        distance, up = (here - england) / spread, indicators()[measure].better == "up"
        if abs(distance) >= 0.1 and ((distance > 0) == up) == better:
            chosen.append((abs(distance), measure))
    chosen.sort(reverse=True)
    themes, first, rest = set(), [], []
    for _, measure in chosen:
        theme = indicators()[measure].theme
        (rest if theme in themes else first).append(measure)
        themes.add(theme)
    answers = []
    for measure in ANSWERS:
        row = mine[(mine["indicator_id"] == measure) & mine["lower"].notna()]
        if len(row):
            low, high = row["lower"].iloc[0], row["upper"].iloc[0]
            if (low > 50 and better) or (high < 50 and not better):
                answers.append((max(low - 50, 50 - high), measure))
    return [*first, *rest, *(measure for _, measure in sorted(answers, reverse=True))][:MOST]


@pytest.mark.parametrize("area", SOME)
def test_the_rule_is_that_of_the_methods_page(area):
    found = standing_out(area)
    assert [one.indicator.id for one in found.strengths] == slow(area, better=True)
    assert [one.indicator.id for one in found.problems] == slow(area, better=False)


@pytest.mark.parametrize("area", SOME)
def test_whatever_stands_out_has_passed_its_test(area):
    found = standing_out(area)
    for one in (*found.strengths, *found.problems):
        assert one.indicator.better in ("up", "down")
        if one.indicator.id in ANSWERS:
            assert not one.here.lower <= 50 <= one.here.upper
        elif one.england:
            assert compare(one.here, one.england) == one.comparison != "similar"
    names = [one.indicator.id for one in (*found.strengths, *found.problems)]
    assert len(set(names)) == len(names)


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
    assert [one.indicator.id for one in after.problems] == [one.indicator.id for one in before.strengths]
    assert [one.indicator.id for one in after.strengths] == [one.indicator.id for one in before.problems]


def test_the_measures_of_the_rule_fit_their_part_in_it():
    for measure in BESIDE_ENGLAND:
        assert beside(measure, BRADFORD).england_value is not None, measure
    for measure in ANSWERS:
        one = beside(measure, BRADFORD)
        assert one.england_value is None
        assert one.indicator.unit == "percent"
    assert all(indicators()[measure].better != "neither" for measure in (*BESIDE_ENGLAND, *ANSWERS))
    assert not any(measure.startswith("place_") for measure in (*BESIDE_ENGLAND, *ANSWERS))  # 2008 is not now
