"""An area beside England: the same period, the better direction, and what is too little to compare."""

import re

import pytest

from data.places.areas import ENGLAND, FIVE
from data.places.beside_england import (
    BY_DEFINITION,
    OF_GROUPS,
    OF_PUPILS,
    SMALL,
    beside,
    district_values,
    districts_and_england,
    middle_half,
    offered,
    why_not_compared,
)
from data.places.measures import latest, measure_at
from data.store.describe import indicators
from data.store.load import table


@pytest.mark.parametrize("indicator", ["born_outside_uk", "employment_rate", "claimant_rate"])
@pytest.mark.parametrize("area", FIVE)
def test_both_figures_are_of_one_period(indicator, area):
    found = beside(indicator, area)
    assert found.here == latest(indicator, area)
    assert found.england == measure_at(indicator, ENGLAND, found.period)
    assert found.here.period == found.england.period == found.period


def test_an_older_england_figure_is_not_put_beside_a_newer_one():
    found = beside("cls_get_on_well", "E08000032")  # England's last is of 2020/21
    assert found.period == "2024/25"
    assert found.england is None
    assert found.england_value is None
    assert (found.comparison, found.favourable) == ("unknown", None)


@pytest.mark.parametrize(
    ("indicator", "area", "comparison", "favourable"),
    [
        ("employment_rate", "E06000008", "lower", False),  # 67.6, England 76.0: better is up
        ("neet_16_17", "E08000032", "lower", True),  # 2.1, England 3.4: better is down
        ("claimant_rate", "E08000032", "higher", False),
        ("fe_skills_participation", "E06000008", "higher", None),
        ("born_outside_uk", "E08000032", "higher", None),  # neither is better
        ("cls_lonely_often", "E08000032", "similar", None),  # 7.1 (5.4 to 9.4), England 6.6
    ],
)
def test_a_difference_is_favourable_by_the_direction_of_the_catalogue(indicator, area, comparison, favourable):
    found = beside(indicator, area)
    assert (found.comparison, found.favourable) == (comparison, favourable)


def test_one_neighbourhood_in_ten_is_the_share_of_england_by_definition():
    assert {indicators()[one].unit for one in BY_DEFINITION} == {"percent"}
    assert not any(latest(one, ENGLAND) for one in BY_DEFINITION)  # else the published figure should be used
    found = beside("imd_lsoas_most_deprived_10pct", "E09000031")  # 0.7
    assert (found.england, found.england_value, found.comparison) == (None, 10.0, "lower")


def test_without_a_figure_the_period_is_the_last_one_and_nothing_is_compared():
    found = beside("cls_lonely_often", "E07000223")
    assert (found.here, found.period, found.comparison) == (None, "2024/25", "unknown")
    assert found.england_value == 6.6


def test_a_handful_of_pupils_is_too_few_to_say():
    people = table("population")
    newest = people[people["year"] == people["year"].max()].set_index("area_code")["population"]
    assert newest["E06000053"] < newest["E09000001"] < SMALL < newest["E06000017"]  # Scilly, City of London, Rutland
    assert beside("neet_16_17", "E06000053").here is not None
    assert beside("neet_16_17", "E06000053").comparison == "unknown"
    assert beside("ks2_expected_standard", "E06000017").comparison != "unknown"
    assert beside("good_level_development_mixed", "E08000032").comparison == "unknown"


def test_measures_of_pupils_are_those_that_the_catalogue_counts_over_pupils():
    """By the words of what is counted; children in care, child poverty and the deprivation index are no pupils."""
    pupils = re.compile(r"pupil|good level|communication and language|GCSE|16 and 17 year olds", re.IGNORECASE)
    counted = {code for code, about in indicators().items() if pupils.search(about.question)}
    assert counted == OF_PUPILS | OF_GROUPS
    groups = re.compile(r"\b(White|Asian|Black|Mixed) (pupil|children)")
    assert {code for code in counted if groups.search(indicators()[code].question)} == OF_GROUPS


def test_totals_are_not_compared_and_places_in_an_order_not_offered():
    asylum = beside("asylum_support_people", "E08000032")
    assert asylum.here.value < asylum.england.value
    assert asylum.comparison == "unknown"
    assert why_not_compared(asylum.indicator)
    assert {about.id for about in indicators().values()} - {about.id for about in offered()} == {
        "imd_rank_average_score"
    }


def test_districts_and_england_stand_in_one_table():
    rows = districts_and_england((("born_outside_uk", "2021"), ("imd_lsoas_most_deprived_10pct", "2025")))
    assert rows.groupby("indicator_id").size().to_list() == [297, 297]
    england = rows[rows["area_code"] == ENGLAND].set_index("indicator_id")
    assert england.loc["born_outside_uk", "value"] == latest("born_outside_uk", ENGLAND).value
    assert england.loc["imd_lsoas_most_deprived_10pct", ["value", "note"]].to_list() == [
        10.0,
        "By definition of the measure",
    ]


def test_the_middle_half_leaves_a_quarter_on_either_side():
    low, high = middle_half("born_outside_uk", "2021")
    values = district_values("born_outside_uk", "2021")["value"]
    assert len(values) == 296
    assert (values < low).sum() == (values > high).sum() == 74


def test_rows_of_districts_are_a_copy_that_may_be_changed():
    rows = district_values("born_outside_uk", "2021")
    rows["value"] = 0.0
    assert district_values("born_outside_uk", "2021")["value"].max() > 50
