"""Hate crime in London boroughs: worked examples from the police file, which ends in May 2021."""

import pytest

from data.crime.london import MET, borough_months, borough_rates, whole_years
from data.labels import LONDON_CATEGORIES
from data.store.load import table

FOREST = "E09000031"


def between(category: str, first: str, last: str, area: str = FOREST) -> int:
    rows = borough_months(area, category)
    return int(rows.loc[rows["month"].between(first, last), "offences"].sum())


def test_waltham_forest_agrees_with_what_the_police_told_a_campaign():
    assert between("racist_and_religious", "2011-12", "2012-11") == 316  # told: 315
    assert between("racist_and_religious", "2012-03", "2013-02") == 320  # told: 320
    assert between("islamophobic", "2012-03", "2013-02") == 25  # told: 25
    assert between("islamophobic", "2013-03", "2014-02") == 17  # told: 17
    assert between("racist_and_religious", "2020-01", "2021-01") == 579


def test_the_whole_area_by_hand():
    assert between("faith", "2012-04", "2013-03", MET) == 632
    assert between("disability", "2019-04", "2020-03", MET) == 477


@pytest.mark.parametrize("category", LONDON_CATEGORIES)
def test_every_borough_is_one_line_of_134_months(category):
    for code in table("hate_crime_london")["area_code"].unique():
        rows = borough_months(code, category)
        assert (rows["month"].iloc[0], rows["month"].iloc[-1], len(rows)) == ("2010-04", "2021-05", 134)
        assert rows["segment"].eq(1).all()


def test_categories_lie_within_each_other():
    wide = table("hate_crime_london").pivot(index=["area_code", "month"], columns="category", values="offences")
    assert (wide["faith"] <= wide["racist_and_religious"]).all()
    assert (wide[["antisemitic", "islamophobic"]].max(axis="columns") <= wide["faith"]).all()


def test_boroughs_never_exceed_the_whole():
    rows = table("hate_crime_london")
    boroughs = rows[rows["area_code"] != MET].groupby(["category", "month"])["offences"].sum()
    whole = rows[rows["area_code"] == MET].set_index(["category", "month"])["offences"].sort_index()
    airports = whole - boroughs
    assert (airports >= 0).all()
    assert airports["racist_and_religious"].sum() == 448


def test_the_rate_of_waltham_forest_by_hand():
    """416 offences of 2019/20 for every 100,000 of its residents of mid-2019."""
    rates = borough_rates("2019/20").set_index("area_code")
    assert len(rates) == 32
    people = table("population").set_index(["area_code", "year"]).loc[(FOREST, 2019), "population"]
    assert rates.loc[FOREST, "offences"] == 416
    assert rates.loc[FOREST, "rate"] == pytest.approx(41_600_000 / people)
    assert (rates["lower"] <= rates["rate"]).all()
    assert (rates["rate"] <= rates["upper"]).all()


def test_only_whole_years_with_known_residents_have_rates():
    assert whole_years()[0] == "2010/11"
    assert whole_years()[-1] == "2020/21"
    assert borough_rates("2010/11")["rate"].isna().all()
    assert borough_rates("2021/22").empty


def test_other_places_have_no_rows_and_other_categories_are_errors():
    assert borough_months("E08000032").empty  # Bradford
    with pytest.raises(ValueError, match="sectarian"):
        borough_months(FOREST, "sectarian")
