"""Many pairs tested at once: Holm's method and the sets that cannot be told apart, against slow and plain ways."""

from itertools import combinations
from math import erfc, hypot, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.places.higher_or_lower import compare
from data.places.measures import Measure
from data.places.told_apart import all_pairs, one_to_others
from data.statistics.holm import LEVEL, holm, limit

LIKE = {"similar", "unknown"}


def share(code, value, half=None, *, indicator_id="employment_rate"):
    limits = (None, None) if half is None else (value - half, value + half)
    return Measure(indicator_id, code, "2023", value, *limits, "", "some_source")


@st.composite
def several(draw, least=2, most=7):
    number = draw(st.integers(least, most))
    values = st.integers(0, 40).map(lambda tenths: 60 + tenths / 2)
    halves = st.none() | st.integers(1, 12).map(lambda tenths: tenths / 2)
    return [share(f"E0{index}", draw(values), draw(halves)) for index in range(number)]


def slow_holm(distances):
    """Oracle: adjusted p-values, as textbooks give them."""
    order = sorted((erfc(distance / sqrt(2)), index) for index, distance in enumerate(distances))
    adjusted, running = [0.0] * len(order), 0.0
    for rank, (p, index) in enumerate(order):
        running = max(running, p * (len(order) - rank))
        adjusted[index] = running
    return [p < LEVEL for p in adjusted]


@given(st.lists(st.floats(0, 6).filter(lambda z: all(abs(z - limit(m)) > 1e-6 for m in range(1, 12))), max_size=11))
def test_holm_agrees_with_adjusted_p_values(distances):
    assert holm(distances) == slow_holm(distances)


def test_holm_lies_between_single_tests_and_bonferroni():
    distances = [3.1, 2.5, 2.0, 1.2]
    assert holm(distances) == [True, True, False, False]
    assert [z > limit(1) for z in distances] == [True, True, True, False]
    assert [z > limit(4) for z in distances] == [True, True, False, False]
    assert limit(1) == 1.96
    assert limit(4) == pytest.approx(2.4977, abs=1e-4)  # as printed tables have it for 5 per cent in four


def test_the_worked_example_of_the_methods_page():
    """Two of three pairs differ one by one; tested together, one of them does."""
    first, second, third = (share("A", 60, 3), share("B", 66, 3), share("C", 64.5, 3))
    assert [compare(a, b) for a, b in combinations((first, second, third), 2)] == ["lower", "lower", "similar"]
    told = all_pairs([first, second, third])
    assert told.words["A", "B"] == "lower"
    assert told.words["A", "C"] == "similar"
    assert told.groups == (("A", "C"), ("B", "C"))
    assert told.letters() == {"A": "a", "B": "b", "C": "ab"}
    assert told.tests == 3


@given(several(2, 2))
def test_two_figures_are_told_apart_as_one_comparison_tells_them(figures):
    first, second = figures
    assert all_pairs(figures).words[first.area_code, second.area_code] == compare(first, second)
    assert one_to_others(first, [second]).words[second.area_code, first.area_code] == compare(second, first)


@given(several())
def test_words_follow_the_numbers_and_the_tests(figures):
    """Told apart together means told apart alone, in the same direction; the other way round need not hold."""
    told = all_pairs(figures)
    for a, b in combinations(figures, 2):
        word = told.words[a.area_code, b.area_code]
        assert word in (compare(a, b), "similar")
        if word in ("higher", "lower"):
            assert (a.value > b.value) == (word == "higher")
        turned = {"higher": "lower", "lower": "higher"}.get(word, word)
        assert told.words[b.area_code, a.area_code] == turned


@given(several())
def test_every_pair_beyond_bonferroni_is_told_apart(figures):
    told = all_pairs(figures)
    for a, b in combinations(figures, 2):
        if a.lower is not None and b.lower is not None:
            error = hypot(a.upper - a.lower, b.upper - b.lower) / 2 / 1.96
            if abs(a.value - b.value) > limit(max(told.tests, 1)) * error * 1.0001:
                assert told.words[a.area_code, b.area_code] in ("higher", "lower")


@given(several())
def test_areas_share_a_letter_if_and_only_if_they_cannot_be_told_apart(figures):
    told = all_pairs(figures)
    letters = told.letters()
    for a, b in combinations([figure.area_code for figure in figures], 2):
        shared = set(letters.get(a, "")) & set(letters.get(b, ""))
        assert bool(shared) == (told.words[a, b] in LIKE)


@given(several(2, 6))
def test_groups_are_the_largest_sets_of_like_areas(figures):
    """Oracle: try every subset."""
    told = all_pairs(figures)
    codes = [figure.area_code for figure in figures]
    like = [
        set(subset)
        for size in range(2, len(codes) + 1)
        for subset in combinations(codes, size)
        if all(told.words[a, b] in LIKE for a, b in combinations(subset, 2))
    ]
    largest = [one for one in like if not any(one < other for other in like)]
    assert all(set(group) in largest for group in told.groups)


def test_full_counts_are_compared_as_published_and_do_not_count_as_tests():
    counts = [
        share(code, value, indicator_id="claimant_rate") for code, value in (("A", 5.52), ("B", 5.48), ("C", 5.9))
    ]
    told = all_pairs(counts)
    assert told.groups == (("A", "B"),)  # both round to 5.5
    assert told.tests == 0


def test_estimates_without_margins_cannot_be_told_apart():
    told = all_pairs(
        [share("A", 50, indicator_id="place_get_on_well"), share("B", 90, indicator_id="place_get_on_well")]
    )
    assert told.words["A", "B"] == "unknown"
    assert told.groups == (("A", "B"),)


def test_one_area_is_told_from_each_of_the_others_only():
    told = one_to_others(share("A", 60, 3), [share("B", 66, 3), share("C", 61, 3)])
    assert set(told.words) == {("A", "B"), ("B", "A"), ("A", "C"), ("C", "A")}
    assert told.groups == (("A", "C"),)
