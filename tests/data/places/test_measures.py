"""The index over the indicators table, and the comparison of two figures."""

from math import sqrt

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.places import measures
from data.places.areas import districts
from data.places.higher_or_lower import compare, least_difference
from data.places.measures import Measure, latest, measure_at, periods, values
from data.store import load
from data.store.describe import indicators
from data.store.load import TableUnavailable, table

BRADFORD, ENGLAND = "E08000032", "E92000001"

figures = st.floats(-1000, 1000)
widths = st.floats(0, 500)


def figure(
    value, lower=None, upper=None, *, indicator_id="employment_rate", area=BRADFORD, period="2023", survey_mode=None
):
    return Measure(indicator_id, area, period, value, lower, upper, "", "some_source", survey_mode)


def even(value, half):
    return figure(value, value - half, value + half)


# Rows of one indicator


def test_values_are_the_rows_of_the_table_with_names_beside_the_codes():
    """Oracle: scan the table row by row."""
    rows, names = table("indicators"), table("areas").set_index("area_code")["area_name"]
    wanted = rows[(rows["indicator_id"] == "wellbeing_happiness") & (rows["period"] == "2019/20")]
    found = values("wellbeing_happiness", period="2019/20")
    assert dict(zip(found["area_code"], found["value"], strict=True)) == {
        row.area_code: row.value for row in wanted.itertuples()
    }
    assert all(names[row.area_code] == row.area_name for row in found.itertuples())


def test_every_row_of_the_table_is_in_the_index_once():
    whole = pd.concat([values(name) for name in indicators()])
    assert len(whole) == len(table("indicators"))
    assert whole["area_name"].notna().all()


def test_values_of_some_areas_come_by_area_and_period():
    found = values("claimant_rate", areas=[ENGLAND, BRADFORD])
    keys = list(zip(found["area_code"], found["period"], strict=True))
    assert keys == sorted(keys)
    assert set(found["area_code"]) == {BRADFORD, ENGLAND}


def test_one_code_is_one_area_not_nine_letters():
    assert values("claimant_rate", areas=BRADFORD).equals(values("claimant_rate", areas=[BRADFORD]))


def test_what_is_not_published_is_simply_not_there():
    assert values("child_poverty_bhc", areas=[ENGLAND]).empty
    assert latest("child_poverty_bhc", ENGLAND) is None
    assert measure_at("employment_rate", BRADFORD, "1066") is None


def test_whoever_changes_the_rows_changes_a_copy():
    mine = values("employment_rate")
    mine["value"] = 0.0
    mine.loc[0, "area_name"] = "Nowhere"
    assert values("employment_rate")["value"].gt(0).all()
    assert values("employment_rate")["area_name"].ne("Nowhere").all()


@pytest.mark.parametrize("ask", [values, periods, lambda name: latest(name, BRADFORD)])
def test_an_indicator_that_is_not_there_is_named(ask):
    with pytest.raises(KeyError, match="happiness_of_cats"):
        ask("happiness_of_cats")


def test_a_table_out_of_use_says_so_even_after_it_was_read(monkeypatch):
    values("employment_rate")
    monkeypatch.setitem(load._withdrawn, "indicators", "row 3 is wrong")
    with pytest.raises(TableUnavailable, match="row 3 is wrong"):
        values("employment_rate")


def test_the_table_is_sorted_into_indicators_once():
    values("employment_rate")
    before = measures._build.cache_info().misses
    for name in indicators():
        values(name, areas=[BRADFORD], period="2021")
        latest(name, BRADFORD)
    assert measures._build.cache_info().misses == before


# Latest figures and periods


def test_latest_has_limits_source_and_period_with_it():
    assert latest("employment_rate", BRADFORD) == Measure(
        "employment_rate", BRADFORD, "2023", 69.7, 64.8, 74.6, "", "els_employment_rate"
    )


def test_latest_keeps_the_survey_mode_and_the_note():
    found = latest("cls_belong_neighbourhood", "K04000001")
    assert found is not None
    assert (found.period, found.survey_mode, found.lower) == ("2008/09", "face to face", None)
    assert found.note.startswith("April to September 2008")


def test_latest_is_the_last_of_the_periods_of_the_area():
    """Oracle: the largest period of the rows of the area."""
    for name in indicators():
        rows = values(name, areas=[BRADFORD])
        found = latest(name, BRADFORD)
        assert (found.period if found else None) == (rows["period"].max() if len(rows) else None)
        if found:
            assert measure_at(name, BRADFORD, found.period) == found


def test_periods_come_in_order_across_their_ways_of_writing():
    assert periods("cls_get_on_well")[:4] == ("2003", "2005", "2008/09", "2012/13")
    assert periods("asylum_support_people") == ("2022-12-31", "2023-12-31", "2024-09-30", "2025-12-31")


# Comparison, worked by hand


def test_two_intervals_worked_by_hand():
    # Bradford 69.7 (64.8 to 74.6), England 76.0 (75.6 to 76.4): standard errors 9.8/3.92 = 2.5 and 0.8/3.92 = 0.204.
    # Difference -6.3, its standard error √(6.25 + 0.0416) = 2.508, z = -2.51: lower.
    assert compare(figure(69.7, 64.8, 74.6), figure(76.0, 75.6, 76.4)) == "lower"


def test_overlapping_intervals_can_differ():
    # 50 ± 3 and 55 ± 3 overlap from 52 to 53, but √(9 + 9) = 4.24 is less than 5.
    assert compare(even(50, 3), even(55, 3)) == "lower"
    assert compare(even(50, 3), even(54, 3)) == "similar"


def test_england_may_come_without_limits_and_must_lie_outside_the_interval():
    assert compare(figure(63, 58, 68), figure(69, area=ENGLAND)) == "lower"
    assert compare(figure(63, 58, 68), figure(68, area=ENGLAND)) == "similar"
    assert compare(figure(69, area=ENGLAND), figure(63, 58, 68)) == "higher"


def test_an_estimate_without_limits_is_unknown_whatever_the_other_has():
    assert compare(figure(69), figure(63, 58, 68)) == "unknown"
    assert compare(figure(69), figure(76, 75.6, 76.4, area=ENGLAND)) == "unknown"
    assert compare(figure(63, 58, 68), figure(99)) == "unknown"


def test_no_estimate_of_a_district_is_compared_without_its_own_limits():
    """Every figure of every sampled indicator that has none, in its latest period."""
    thin = 0
    for name in indicators():
        rows = values(name, areas=districts()) if measures.is_sampled(name) else values(name).head(0)
        for code in rows.loc[rows["lower"].isna(), "area_code"].unique():
            here = latest(name, code)
            england = measure_at(name, ENGLAND, here.period)
            if here.lower is None and england:
                thin += 1
                assert compare(here, england) == "unknown"
    assert thin > 200


def test_full_counts_are_compared_unrounded_and_alike_where_little_apart():
    """Born abroad in 2021: a standard deviation between districts of 11.8 points, so alike up to 1.2."""

    def share(value):
        return figure(value, indicator_id="born_outside_uk", period="2021")

    assert least_difference("born_outside_uk", "2021") == pytest.approx(1.18, abs=0.005)
    assert compare(share(18.6), share(17.4)) == "higher"
    assert compare(share(18.5), share(17.4)) == "similar"
    assert compare(share(17.2), share(18.4)) == "lower"


def test_seven_people_are_no_difference():
    """Bradford 4.1503 and Blackburn 4.1455 per cent: they round to 4.2 and 4.1."""
    one, other = (measure_at("cannot_speak_english_well", code, "2021") for code in (BRADFORD, "E06000008"))
    assert f"{one.value:.1f}" != f"{other.value:.1f}"
    assert compare(one, other) == "similar"


def test_full_counts_that_differ_never_look_the_same():
    for name, about in indicators().items():
        for period in periods(name):
            assert least_difference(name, period) >= 10.0**-about.decimals


@pytest.mark.parametrize("name", ["place_satisfied_area", "cls_belong_britain", "employment_rate", "no_qualifications"])
def test_survey_figures_without_limits_prove_nothing(name):
    assert compare(figure(90, indicator_id=name), figure(10, indicator_id=name)) == "unknown"


def test_estimates_without_limits_prove_nothing():
    name = "net_international_migration_per_1000"
    assert compare(figure(9, indicator_id=name), figure(1, indicator_id=name)) == "unknown"


def test_other_periods_modes_and_missing_values_are_unknown():
    assert compare(even(50, 1), figure(60, 59, 61, period="2022")) == "unknown"
    assert compare(figure(50, 49, 51, survey_mode="postal"), even(60, 1)) == "unknown"
    assert compare(even(50, 1), figure(float("nan"))) == "unknown"


def test_missing_limits_count_as_none():
    nan = float("nan")
    assert compare(figure(63, nan, nan, area=ENGLAND), even(70, 1)) == "lower"
    assert compare(figure(63, 60, None, area=ENGLAND), even(63.5, 1)) == "similar"


def test_two_indicators_are_never_compared():
    with pytest.raises(ValueError, match="born_outside_uk"):
        compare(figure(1), figure(1, indicator_id="born_outside_uk"))


# Comparison of any figures


@given(figures, widths, figures, widths)
def test_two_intervals_agree_with_an_interval_of_the_difference(one, half, two, other):
    """Oracle: whether the 95 per cent interval of the difference, from standard errors, leaves 0 out."""
    left, right = even(one, half), even(two, other)
    se = sqrt(((left.upper - left.lower) / 3.92) ** 2 + ((right.upper - right.lower) / 3.92) ** 2)
    low, high = one - two - 1.96 * se, one - two + 1.96 * se
    if min(abs(low), abs(high)) < 1e-6:
        return  # on the edge, where rounding decides
    assert compare(left, right) == ("higher" if low > 0 else "lower" if high < 0 else "similar")


@given(figures, widths, figures, st.one_of(st.none(), widths))
def test_turned_round_the_answer_turns_round(one, half, two, other):
    left, right = even(one, half), figure(two) if other is None else even(two, other)
    turned = {"higher": "lower", "lower": "higher", "similar": "similar", "unknown": "unknown"}
    assert compare(right, left) == turned[compare(left, right)]


@given(figures, st.one_of(st.none(), widths))
def test_nothing_differs_from_itself(one, half):
    same = figure(one, indicator_id="born_outside_uk") if half is None else even(one, half)
    assert compare(same, same) == "similar"


@given(figures, figures, widths, widths, st.floats(0, 100))
def test_wider_intervals_never_find_more(one, two, half, other, more):
    if compare(even(one, half), even(two, other)) == "similar":
        assert compare(even(one, half + more), even(two, other + more)) == "similar"
