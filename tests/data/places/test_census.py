"""Shares of residents: they add up, England is the whole, and single countries are not counted twice."""

import pytest

from data.places.areas import ENGLAND, FIVE
from data.places.census import AGE_BANDS, BORN_ABROAD, BORN_HERE, shares
from data.store.load import table


@pytest.mark.parametrize("topic", ["ethnic_group", "religion", "age"])
@pytest.mark.parametrize("area", [FIVE[0], "E07000223"])
def test_shares_add_up_to_all_residents(topic, area):
    rows = shares(topic, area)
    assert list(rows["area_code"].unique()) == [area, ENGLAND]
    assert rows.groupby("area_code")["share_pct"].sum().to_list() == pytest.approx([100, 100])


def test_single_countries_are_part_of_all_born_abroad_and_not_counted_again():
    rows = shares("country_of_birth", "E08000032").set_index(["area_code", "category"])
    both = rows["share_pct"]["E08000032"][[BORN_ABROAD, BORN_HERE]]
    assert both.sum() == pytest.approx(100)
    assert rows["share_pct"]["E08000032"]["Pakistan"] < both[BORN_ABROAD]
    assert both[BORN_ABROAD] == pytest.approx(18.7, abs=0.05)  # as the indicator has it


def test_england_is_the_sum_of_its_districts():
    rows = shares("ethnic_group", FIVE[0])
    assert rows[rows["area_code"] == ENGLAND]["residents"].sum() == 56490108


def test_five_year_bands_go_into_one_broad_band_each():
    bands = [band for bands in AGE_BANDS.values() for band in bands]
    published = table("census_districts").query("topic == 'age'")["category"].unique()
    assert sorted(bands) == sorted(published)


def test_only_ethnic_group_is_there_for_2011():
    assert len(shares("ethnic_group", FIVE[0], 2011)) == 10
    assert shares("religion", FIVE[0], 2011).empty
