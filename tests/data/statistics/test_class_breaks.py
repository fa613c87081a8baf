"""Classes of a map against a slow oracle, over random values."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.statistics.class_breaks import classes

SHARES = st.lists(st.floats(0, 100, allow_nan=False).map(lambda value: round(value, 3)), min_size=1, max_size=60)
BOTH = pytest.mark.parametrize("method", ["quantile", "equal"])


@BOTH
@given(found=SHARES)
def test_every_value_is_counted_in_the_one_class_that_it_lies_in(method, found):
    made = classes([*found, math.nan], method)
    edges = [-math.inf, *made.limits, math.inf]
    counts = [sum(low <= value < high for value in found) for low, high in pairwise(edges)]
    assert list(made.counts) == counts
    assert sum(made.counts) == len(found)
    assert len(made.limits) <= 4
    assert list(made.limits) == sorted(set(made.limits))
    assert all(limit == round(limit, 2) for limit in made.limits)
    assert made.counts[0] > 0
    assert made.counts[-1] > 0


@given(found=st.lists(st.integers(0, 10**6), min_size=25, max_size=80, unique=True))
def test_as_many_places_in_each_class(found):
    """Where values are far apart, the largest and the smallest class differ by one or two."""
    made = classes([float(value) for value in found], "quantile")
    assert len(made.counts) == 5
    assert max(made.counts) - min(made.counts) <= 2


@given(low=st.integers(0, 50), high=st.integers(60, 100))
def test_classes_of_the_same_width(low, high):
    made = classes([float(low), float(high), (low + high) / 2], "equal")
    width = (high - low) / 5
    assert made.limits == tuple(pytest.approx(low + width * step, abs=0.051) for step in (1, 2, 3, 4))


def test_worked_examples():
    assert classes([1, 2, 3, 4, 5, 6], "quantile").limits == (2.0, 3.0, 4.0, 5.0)
    assert classes([1, 2, 3, 4, 5, 6], "quantile").counts == (1, 1, 1, 1, 2)
    assert classes([0, 10], "equal").limits == (2.0, 4.0, 6.0, 8.0)
    assert classes([0, 0.02, 0.04, 0.06, 0.08, 0.1], "quantile").limits == (0.02, 0.04, 0.06, 0.08)


def test_values_that_are_alike_give_fewer_classes():
    assert classes([7.0] * 9, "quantile") == classes([7.0] * 9, "equal")
    assert classes([7.0] * 9, "equal").counts == (9,)
    assert len(classes([0.0] * 8 + [5.0, 9.0], "quantile").counts) < 5
    assert classes([], "equal").counts == (0,)
