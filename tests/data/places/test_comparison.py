"""One measure over areas, neighbours, regions and England: rows, periods, medians and correlations."""

from math import atanh, sqrt, tanh
from statistics import median

import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from data.places import comparison as compared
from data.places.areas import ENGLAND, FIVE, districts, region_of
from data.places.beside_england import beside, why_not_compared
from data.places.comparison import comparison, told_apart
from data.places.measures import latest
from data.places.neighbours import METHODS, neighbour_median, neighbours
from data.places.paired import both, may_be_paired
from data.served.query import rows as api_rows
from data.statistics.correlation import correlation
from data.store.describe import indicators
from data.store.load import table

BRADFORD, ADUR, SCILLY = "E08000032", "E07000223", "E06000053"

some_measure = st.sampled_from(compared.measures())
some_district = st.sampled_from(list(districts()))
beside_them = st.sampled_from(["five", *METHODS, "region"])


def test_every_indicator_is_a_measure_and_those_of_england_alone_are_known():
    """Oracle: the table itself."""
    rows = table("indicators")
    own = rows[rows["area_code"].isin(list(districts())) & rows["value"].notna()]
    assert set(compared.measures()) == {code for code, about in indicators().items() if "rank" not in about.unit}
    assert set(indicators()) - set(compared.measures()) == {"imd_rank_average_score"}  # no area is ever ranked
    local = {measure for measure in indicators() if not compared.is_national(measure)}
    assert local == set(own["indicator_id"])
    assert "cls_belong_neighbourhood" not in local


@settings(max_examples=40, deadline=None)
@given(some_measure, st.lists(some_district, min_size=1, max_size=4, unique=True), beside_them)
def test_rows_hold_what_the_table_holds_and_nothing_else(measure, areas, with_them):
    period = compared.best_period(measure, areas)
    frame = comparison(measure, areas, period, with_them)
    whole = table("indicators")
    known = whole[(whole["indicator_id"] == measure) & (whole["period"] == period)].set_index("area_code")["value"]
    for row in frame.itertuples():
        if row.area_code in known.index:
            assert row.value == known[row.area_code]
        else:
            assert pd.isna(row.value) or row.note == "By definition of the measure"
    assert list(frame.loc[frame["group"] == "chosen", "area_code"]) == sorted(areas, key=lambda c: districts()[c])
    assert frame["area_code"].iloc[-1] == ENGLAND
    assert frame["source_id"].notna().all()
    assert not frame.duplicated(["area_code", "group", "beside_code"]).any()


@settings(max_examples=40, deadline=None)
@given(some_measure, some_district)
def test_a_value_is_the_same_in_a_profile_here_and_in_the_data_address(measure, area):
    here = latest(measure, area)
    assume(here is not None)
    frame = comparison(measure, [area], here.period)
    served = api_rows("indicators", [("indicator_id", measure), ("area_code", area), ("period", here.period)])
    assert frame["value"].iloc[0] == here.value
    assert list(served["value"]) == [here.value]


@settings(max_examples=40, deadline=None)
@given(some_measure, some_district)
def test_the_word_beside_england_is_that_of_the_profile(measure, area):
    here = latest(measure, area)
    assume(here is not None)
    word = comparison(measure, [area], here.period)["beside_england"].iloc[0]
    assert word == beside(measure, area).comparison


def test_what_is_not_published_is_a_row_without_a_value():
    frame = comparison("cls_get_on_well", [ADUR], "2024/25")
    assert frame["value"].isna().iloc[0]
    assert frame["note"].iloc[0] == "Not held here"
    assert told_apart(frame).words == {}


def test_neighbours_stand_beside_the_area_that_they_are_like():
    frame = comparison("employment_rate", [BRADFORD, "E08000030"], "2023", "neighbours-dfe")
    near = frame[frame["group"] == "statistical neighbour"]
    assert near.groupby("beside_code").size().to_dict() == {BRADFORD: 10, "E08000030": 10}
    assert near["source_id"].str.contains("dfe_statistical_neighbours_2025", regex=False).all()


def test_a_region_is_its_own_row_and_all_its_other_districts():
    frame = comparison("employment_rate", ["E09000031"], "2023", "region")
    own = frame[frame["group"] == "district of the region"]
    assert set(own["area_code"]) == {c for c in districts() if region_of(c)[0] == "E12000007"} - {"E09000031"}
    assert list(frame.loc[frame["group"] == "region", "area_code"]) == ["E12000007"]


def test_totals_are_not_compared_and_say_why():
    for measure in ("asylum_support_people", "uasc_looked_after"):
        frame = comparison(measure, FIVE, compared.best_period(measure, FIVE))
        assert set(frame["beside_england"].dropna()) == {"unknown"}
        assert told_apart(frame).words == {}
        assert why_not_compared(indicators()[measure])


def test_few_pupils_are_compared_with_nobody():
    told = told_apart(comparison("eyfs_communication_language", [SCILLY, BRADFORD], "2024/25"))
    assert not [pair for pair in told.words if SCILLY in pair]
    groups = comparison("good_level_development_mixed", [SCILLY, BRADFORD], "2024/25")
    assert told_apart(groups).words == {}
    assert set(groups["beside_england"].dropna()) == {"unknown"}


def test_periods_are_those_with_figures_and_the_best_has_most_of_the_areas():
    assert compared.periods_of("cls_get_on_well") == ("2024/25",)  # England's earlier figures are no districts'
    assert compared.periods_of("no_such_measure") == ()
    assert compared.best_period("employment_rate", FIVE) == "2023"


@settings(max_examples=40, deadline=None)
@given(some_measure, st.lists(some_district, min_size=1, max_size=5, unique=True))
def test_no_period_has_more_of_the_areas_than_the_best_one(measure, areas):
    rows = table("indicators")
    own = rows[(rows["indicator_id"] == measure) & rows["area_code"].isin(areas) & rows["value"].notna()]
    counts = own.groupby("period").size().to_dict()
    best = compared.best_period(measure, areas)
    for period in compared.periods_of(measure):
        mine, theirs = counts.get(best, 0), counts.get(period, 0)
        assert theirs < mine or (theirs == mine and period <= best)


def test_a_period_without_figures_gives_way_to_the_nearest():
    assert compared.nearest_period("ethnic_minority_share", "2014", FIVE) == "2011"
    assert compared.nearest_period("ethnic_minority_share", "2016", FIVE) == "2021"  # as near: the later
    assert compared.nearest_period("ks2_expected_standard", "2019/20", FIVE) == "2018/19"
    assert compared.nearest_period("employment_rate", "1066", FIVE) == "2004"
    assert compared.nearest_period("employment_rate", "soon", FIVE) == "2023"
    assert compared.nearest_period("asylum_support_people", "2023", FIVE) == "2023-12-31"


# Neighbours


@pytest.mark.parametrize("method", METHODS)
def test_neighbours_are_the_list_in_its_order(method):
    rows = table("statistical_neighbours")
    for area in FIVE:
        own = rows[(rows["area_code"] == area) & (rows["method"] == METHODS[method])].sort_values("rank")
        assert neighbours(area, method) == tuple(own["neighbour_code"])
        assert area not in neighbours(area, method)
    assert neighbours(ADUR, method) == ()


@pytest.mark.parametrize("measure", ["employment_rate", "cannot_speak_english_well", "cls_get_on_well"])
@pytest.mark.parametrize("method", METHODS)
def test_the_median_is_that_of_the_neighbours_with_a_figure(measure, method):
    whole, period = table("indicators"), compared.best_period(measure, FIVE)
    known = whole[(whole["indicator_id"] == measure) & (whole["period"] == period)].set_index("area_code")["value"]
    for area in FIVE:
        figures = [known[code] for code in neighbours(area, method) if code in known.index]
        found = neighbour_median(measure, area, method, period)
        assert found.value == pytest.approx(median(figures))
        assert (found.count, found.of) == (len(figures), len(neighbours(area, method)))


def test_there_is_no_median_without_a_list_without_figures_and_of_totals():
    assert neighbour_median("employment_rate", ADUR, "neighbours-ons", "2023") is None
    assert neighbour_median("employment_rate", BRADFORD, "neighbours-ons", "1999") is None
    assert neighbour_median("asylum_support_people", BRADFORD, "neighbours-ons", "2024-09-30") is None


# Two measures

numbers = st.lists(st.tuples(st.floats(-1e3, 1e3), st.floats(-1e3, 1e3)), min_size=10, max_size=40)


@given(numbers)
def test_correlation_agrees_with_its_definition(points):
    a, b = zip(*points, strict=True)
    spread = [sum((x - sum(xs) / len(xs)) ** 2 for x in xs) for xs in (a, b)]
    assume(min(spread) > 1e-3)
    mean_a, mean_b = sum(a) / len(a), sum(b) / len(b)
    slow = sum((x - mean_a) * (y - mean_b) for x, y in points) / sqrt(spread[0] * spread[1])
    found = correlation(pd.DataFrame({"a": a, "b": b}))
    assert found.value == pytest.approx(slow, abs=1e-6)
    assert found.lower <= found.value + 1e-9
    assert found.value - 1e-9 <= found.upper
    assert -1 <= found.spearman <= 1 + 1e-9


def test_the_interval_is_fishers():
    """r = 0.5 over 28 points: 0.16 to 0.74, as textbooks have it."""
    x = pd.Series(range(28), dtype="float64")
    noise = pd.Series([1.0, -1.0] * 14)
    noise -= noise.corr(x) * noise.std() / x.std() * (x - x.mean())
    b = x / x.std() * 0.5 + noise / noise.std() * sqrt(0.75)
    found = correlation(pd.DataFrame({"a": x, "b": b}))
    assert found.value == pytest.approx(0.5, abs=1e-3)
    assert (found.lower, found.upper) == pytest.approx((0.156, 0.736), abs=2e-3)
    assert found.lower == pytest.approx(tanh(atanh(found.value) - 1.96 / 5))


def test_perfect_few_and_unvarying_pairs():
    line = pd.DataFrame({"a": range(12), "b": range(12)}).astype(float)
    assert (correlation(line).lower, correlation(line).upper) == (1.0, 1.0)
    assert correlation(line.head(9)) is None
    assert correlation(line.assign(b=1.0)) is None


def test_pairs_are_districts_with_both_figures():
    found = both("employment_rate", "2023", "cls_get_on_well", "2024/25")
    whole = table("indicators")
    known = [
        set(whole.loc[(whole["indicator_id"] == measure) & (whole["period"] == period), "area_code"])
        for measure, period in (("employment_rate", "2023"), ("cls_get_on_well", "2024/25"))
    ]
    assert set(found["area_code"]) == known[0] & known[1] & set(districts())
    assert found["area_code"].is_unique
    assert found["source_id"].str.contains("|", regex=False).all()


def test_two_surveys_sixteen_years_apart_are_not_paired():
    assert not may_be_paired("place_get_on_well", "cls_get_on_well")
    assert not may_be_paired("cls_get_on_well", "cls_get_on_well")
    assert may_be_paired("place_get_on_well", "imd_average_score")
