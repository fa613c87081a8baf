"""Numbers as a reader sees them."""

from __future__ import annotations

import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.style.numbers import MISSING, decimal, interval, is_missing, percent, pounds, whole, with_unit

ABSENT = [None, math.nan, pd.NA, pd.NaT]


@pytest.mark.parametrize("value", ABSENT)
def test_what_is_absent_is_said_and_never_zero(value):
    assert is_missing(value)
    said = [whole(value), decimal(value), percent(value), pounds(value), with_unit(value, "percent")]
    assert said == [MISSING] * 5
    assert interval(value, 1.0) == interval(1.0, value) == ""


@pytest.mark.parametrize("value", [0, 0.0, False, "", "nan"])
def test_what_is_there_is_not_absent(value):
    assert not is_missing(value)


@pytest.mark.parametrize(
    ("value", "says"),
    [(0, "0"), (999, "999"), (12345, "12,345"), (12345.6, "12,346"), (-72, "−72"), (-0.4, "0"), (1e7, "10,000,000")],
)
def test_counts(value, says):
    assert whole(value) == says


@pytest.mark.parametrize(
    ("value", "places", "says"),
    [
        (61.2, 1, "61.2"),
        (61.25, 2, "61.25"),
        (0.0, 1, "0.0"),
        (-0.04, 1, "0.0"),
        (-0.4, 1, "−0.4"),
        (1234.5, 1, "1,234.5"),
    ],
)
def test_figures_keep_their_places_and_zero_has_no_sign(value, places, says):
    assert decimal(value, places) == says


def test_percentages_are_out_of_100_already():
    assert (percent(61.24), percent(61.24, 0), percent(0)) == ("61.2%", "61%", "0.0%")


@pytest.mark.parametrize(
    ("value", "says"),
    [
        (0, "£0"),
        (8, "£8"),
        (5.63, "£5.63"),
        (99.5, "£99.50"),
        (450_000, "£450,000"),
        (999_600, "£999,600"),
        (999_999.6, "£1 million"),
        (1_000_000, "£1 million"),
        (1_234_000, "£1.23 million"),
        (12_340_000, "£12.3 million"),
        (99_960_000, "£100 million"),
        (123_400_000, "£123 million"),
        (999_600_000, "£1 billion"),
        (89_800_000_000, "£89.8 billion"),
        (-1_500_000, "−£1.5 million"),
        (-20, "−£20"),
    ],
)
def test_amounts_are_written_as_people_say_them(value, says):
    assert pounds(value) == says


@given(st.floats(min_value=100, max_value=9e11))
def test_an_amount_in_words_is_within_one_per_cent_of_the_amount(value):
    text = pounds(value).removeprefix("£")
    number, _, word = text.partition(" ")
    size = float(number.replace(",", "")) * {"": 1, "million": 1e6, "billion": 1e9}[word]
    assert math.isclose(size, value, rel_tol=0.01)
    assert float(number.replace(",", "")) < 1000 or not word


@pytest.mark.parametrize(
    ("unit", "says"),
    [
        ("percent", "61.2%"),
        ("pounds, cash", "£61.20"),
        ("per 1,000 residents", "61.2 per 1,000 residents"),
        ("", "61.2"),
    ],
)
def test_a_measure_carries_its_unit(unit, says):
    assert with_unit(61.2, unit) == says


def test_intervals_are_written_in_words():
    assert interval(55.0, 63.24, "percent") == "55.0% to 63.2%"
    assert interval(7.1, 7.36, "score out of 10", places=2) == "7.10 to 7.36"
