"""Intervals against published figures, hand-made examples and slow, obvious ways of finding the same limits."""

from collections.abc import Callable
from math import exp, lgamma, log, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.statistics.intervals import Z_95, byar, wilson

counts_and_bases = st.integers(1, 10_000).flatmap(lambda base: st.tuples(st.integers(0, base), st.just(base)))


def bisect(rises: Callable[[float], float], low: float, high: float) -> float:
    """Where a rising function crosses 0, by halving 200 times."""
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if rises(middle) < 0 else (low, middle)
    return (low + high) / 2


# Wilson


@pytest.mark.parametrize(
    ("count", "base", "lower", "upper"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_wilson_equals_the_examples_of_newcombe_1998(count, base, lower, upper):
    assert wilson(count, base) == pytest.approx((lower, upper), abs=0.00005)


def test_wilson_by_hand():
    # 50 of 100, z = 2: middle (0.5 + 4/200) / (1 + 4/100) = 0.5; half √(4 × 0.0025 + 16/40,000) / 1.04 = √0.0104 / 1.04
    assert wilson(50, 100, z=2) == pytest.approx((0.5 - sqrt(0.0104) / 1.04, 0.5 + sqrt(0.0104) / 1.04))


@given(counts_and_bases)
def test_wilson_limits_solve_the_score_equation(pair):
    """Oracle: the shares from which the observed one lies exactly 1.96 standard errors away."""
    count, base = pair
    share = count / base

    def score(truth: float) -> float:
        """How many standard errors the truth lies above what was observed."""
        return (truth - share) / sqrt(truth * (1 - truth) / base)

    lower, upper = wilson(count, base)
    if count > 0:
        assert lower == pytest.approx(bisect(lambda truth: score(truth) + Z_95, 1e-12, share), abs=1e-6)
    if count < base:
        assert upper == pytest.approx(bisect(lambda truth: score(truth) - Z_95, share, 1 - 1e-12), abs=1e-6)


@given(counts_and_bases)
def test_wilson_holds_the_share_and_stays_a_share(pair):
    count, base = pair
    lower, upper = wilson(count, base)
    assert 0 <= lower <= count / base <= upper <= 1
    assert lower < upper


@given(counts_and_bases)
def test_wilson_mirrors_what_was_not_counted(pair):
    count, base = pair
    lower, upper = wilson(count, base)
    assert wilson(base - count, base) == pytest.approx((1 - upper, 1 - lower), abs=1e-12)


@given(counts_and_bases)
def test_wilson_narrows_with_more_people(pair):
    count, base = pair
    small, large = wilson(count, base), wilson(count * 4, base * 4)
    assert large.upper - large.lower < small.upper - small.lower


@pytest.mark.parametrize(
    ("count", "base"), [(-1, 10), (11, 10), (0, 0), (1, -5), (float("nan"), 10), (1, float("nan"))]
)
def test_wilson_refuses_what_is_no_share(count, base):
    with pytest.raises(ValueError, match=r"cannot|must be above 0"):
        wilson(count, base)


# Byar


def test_byar_by_hand():
    # 9 of 1,000: lower 9 (1 - 1/81 - 1.96/9)³ = 9 × 0.769877³ = 4.10682,
    # upper 10 (1 - 1/90 + 1.96/3√10)³ = 10 × 1.195491³ = 17.08594.
    assert byar(9, 1000, 1000) == pytest.approx((4.10682, 17.08594), abs=0.00005)


def test_byar_against_the_published_exact_limits_for_the_horse_kicks():
    # 196 deaths in 280 corps-years: exact limits 0.6054 and 0.8052, as printed in the manual of R's DescTools.
    assert byar(196, 280, 1) == pytest.approx((0.6054271, 0.8051570), rel=0.002)


def log_poisson(count: int, mean: float) -> float:
    return count * log(mean) - mean - lgamma(count + 1)


@pytest.mark.parametrize("count", [10, 11, 15, 25, 50, 100, 400])
def test_byar_lies_within_a_fifth_of_a_per_cent_of_the_exact_limits(count):
    """Oracle: means for which so many or more, or so many or fewer, events have a chance of 2.5 per cent."""

    def at_most(most: int, mean: float) -> float:
        return sum(exp(log_poisson(number, mean)) for number in range(most + 1))

    lower = bisect(lambda mean: (1 - at_most(count - 1, mean)) - 0.025, 1e-9, count)
    upper = bisect(lambda mean: 0.025 - at_most(count, mean), count, 3 * count + 20)
    assert byar(count, 1, 1) == pytest.approx((lower, upper), rel=0.002)


def test_byar_of_nothing_starts_at_nothing():
    # Upper limit of 0 events: (1 - 1/9 + 1.96/3)³ = 1.542222³ = 3.66810 (exact: 3.689)
    assert byar(0, 100_000, 100_000) == pytest.approx((0, 3.66810), abs=0.00005)


def test_byar_of_less_than_one_event_never_falls_below_nothing():
    assert byar(0.1, 10, 1).lower == 0


@given(st.integers(0, 100_000), st.integers(1, 60_000_000), st.sampled_from([1, 100, 1000, 100_000]))
def test_byar_holds_the_rate_and_scales_with_it(count, base, per):
    lower, upper = byar(count, base, per)
    assert 0 <= lower <= count / base * per <= upper
    assert byar(count, base * 2, per) == pytest.approx((lower / 2, upper / 2))
    assert byar(count, base, per * 10) == pytest.approx((lower * 10, upper * 10))


@given(st.integers(0, 100_000))
def test_byar_rises_with_the_count(count):
    fewer, more = byar(count, 1, 1), byar(count + 1, 1, 1)
    assert fewer.lower < more.lower
    assert fewer.upper < more.upper


@pytest.mark.parametrize(
    ("count", "base", "per"), [(-1, 10, 1), (1, 0, 1), (1, -10, 1), (1, 10, 0), (float("nan"), 10, 1), (1, 10, -1)]
)
def test_byar_refuses_what_is_no_rate(count, base, per):
    with pytest.raises(ValueError, match=r"cannot|must be above 0|more than 0"):
        byar(count, base, per)
