"""English language: worked examples from the Census and the lists of learners, money and providers."""

import pytest

from data.english import (
    BY_HOME,
    BY_PROVIDER,
    CONSISTENT_STREAM,
    EARLY,
    early_spending,
    esol_providers_2005_06,
    esol_spending,
    funding_points,
    learner_points,
    learners_by_level_2021_22,
    learners_per_100,
    other_streams,
    providers,
)
from data.places.areas import ENGLAND, FIVE, districts
from data.places.proficiency import answers, main_languages, neighbourhoods, proficiency, proficiency_by_area
from data.store.load import table


def test_1_86_per_cent_of_england_cannot_speak_english_well_or_at_all():
    england = proficiency(ENGLAND)
    assert england.not_well_or_at_all == 861_276 + 156_891
    assert england.residents_3plus == 54_686_115
    assert england.share_pct == pytest.approx(1.86, abs=0.005)


def test_proficiency_of_one_area_agrees_with_the_table_of_all():
    for level, areas in (("country", 1), ("region", 9), ("district", 296), ("msoa", 170)):
        rows = proficiency_by_area(level)
        assert len(rows) == areas
        assert rows["share_pct"].between(0, 100).all()
    rows = proficiency_by_area("district").set_index("area_code")
    assert set(rows.index) == set(districts())
    for code in FIVE:
        assert proficiency(code).not_well_or_at_all == rows.loc[code, "not_well_or_at_all"]
        assert proficiency(code).share_pct == pytest.approx(rows.loc[code, "share_pct"])


def test_districts_add_up_to_england():
    rows = proficiency_by_area("district")
    assert rows["not_well_or_at_all"].sum() == proficiency(ENGLAND).not_well_or_at_all
    assert rows["residents_3plus"].sum() == proficiency(ENGLAND).residents_3plus


def test_neighbourhoods_are_those_of_the_five():
    counts = [len(neighbourhoods(code)) for code in FIVE]
    assert dict(zip(FIVE, counts, strict=True)) == {
        "E06000008": 18, "E08000032": 63, "E06000031": 22, "E08000030": 39, "E09000031": 28,
    }  # fmt: skip
    bradford = neighbourhoods("E08000032")
    assert bradford["share_pct"].is_monotonic_decreasing
    first = bradford.iloc[0]
    assert proficiency(first["area_code"]).share_pct == pytest.approx(first["share_pct"])
    assert neighbourhoods("E08000035").empty  # Leeds


def test_unknown_areas_and_levels_are_errors():
    with pytest.raises(KeyError):
        proficiency("E07000163")  # Craven, part of North Yorkshire since April 2023
    with pytest.raises(ValueError, match="village"):
        proficiency_by_area("village")


def test_learners_are_eight_points_of_full_years():
    points = learner_points()
    assert points["academic_year"].tolist() == [
        "2005/06", "2006/07", "2007/08", "2008/09", "2013/14", "2017/18", "2018/19", "2021/22",
    ]  # fmt: skip
    assert points["learners"].tolist() == [266_600, 243_900, 217_800, 210_200, 155_000, 114_300, 120_490, 123_730]


def test_low_numbers_of_learners_stay_empty():
    rows = learners_by_level_2021_22()
    assert rows["area_code"].nunique() == 13
    assert len(rows) == 104
    low = rows[rows["status"] == "suppressed_low"]
    assert len(low) > 0
    assert low["learners"].isna().all()
    assert rows.loc[rows["status"] != "suppressed_low", "learners"].notna().all()
    assert set(FIVE) & set(rows["area_code"]) == {"E08000032"}


def test_money_is_five_points_of_one_stream():
    points = funding_points()
    assert dict(zip(points["period"], points["amount_gbp"], strict=True)) == {
        "2009/10": 203e6, "2013/14": 140e6, "2015/16": 90e6, "2016/17": 99e6, "2017/18": 105e6,
    }  # fmt: skip


def test_real_terms_of_the_five_points_by_hand():
    """Pounds of the year times 100 over the deflator of the financial year in which the academic year begins."""
    points = funding_points()
    by_hand = [203e6 / 0.677042, 140e6 / 0.730337, 90e6 / 0.745804, 99e6 / 0.760754, 105e6 / 0.770388]
    assert points["amount_real_gbp"].tolist() == pytest.approx(by_hand)
    assert [round(amount / 1e6, 1) for amount in by_hand] == [299.8, 191.7, 120.7, 130.1, 136.3]
    assert points["source_id"].str.contains("hmt_gdp_deflators").all()
    # A charity quotes 56 per cent in real terms from 2009/10 to 2016/17, with the deflators of its day.
    quoted = table("facts").set_index("fact_id").loc["F015", "value"]
    assert 100 * (1 - by_hand[3] / by_hand[0]) == pytest.approx(quoted, abs=1)


def test_need_against_supply_in_bradford_by_hand():
    """1,880 learners, rounded to 10, over the 21,794 residents who cannot speak English well or at all."""
    bradford = learners_per_100().set_index("area_code").loc["E08000032"]
    assert bradford["value"] == pytest.approx(8.6262, abs=0.00005)
    assert (bradford["lower"], bradford["upper"]) == (
        pytest.approx(1_875 / 217.94), pytest.approx(1_885 / 217.94),
    )  # fmt: skip


def test_learners_at_each_level_are_no_fewer_than_the_total():
    """A learner at two levels counts at both: 1,770, 150 and 10 in Bradford, 1,880 in all."""
    rows = learners_by_level_2021_22()
    took = rows[(rows["measure"] == "participation") & (rows["area_code"] == "E08000032")]
    counts = took.set_index("level")["learners"]
    assert counts.drop("total").sum() == 1_930 >= counts["total"] == 1_880


def test_only_providers_with_a_postcode_are_drawn():
    rows = providers("E06000008")
    assert len(rows) == 15
    assert rows["role"].iloc[0] == "teaching"
    assert (rows["drawn"] == rows["postcode"].notna()).all()
    assert sum(int(providers(code)["drawn"].sum()) for code in FIVE) == 10
    assert sum(len(providers(code)) for code in FIVE) == len(table("esol_providers")) == 36
    assert providers("E08000035").empty  # Leeds


def test_answers_are_in_order_and_add_up_to_everybody():
    rows = answers("E08000032")
    assert rows["category"].tolist() == ["main_language_english", "very_well", "well", "not_well", "not_at_all"]
    assert rows["residents_3plus"].sum() == proficiency("E08000032").residents_3plus
    assert rows["share_pct"].tail(2).sum() == pytest.approx(proficiency("E08000032").share_pct)
    with pytest.raises(KeyError):
        answers("E07000163")


def test_main_languages_leave_english_out():
    rows = main_languages("E08000032", most=3)
    assert rows["language"].tolist() == ["Urdu", "Panjabi", "Polish"]
    assert rows["residents_3plus"].tolist() == [15_270, 13_558, 5_992]
    assert main_languages("E08000035").empty  # Leeds


def test_learners_per_100_know_that_learners_are_rounded_to_ten():
    york = learners_per_100().set_index("area_name").loc["York"]
    assert york["not_well_or_at_all"] == 1_258
    assert york["value"] == pytest.approx(80 / 12.58)
    assert (york["lower"], york["upper"]) == (pytest.approx(75 / 12.58), pytest.approx(85 / 12.58))


def test_other_streams_are_everything_but_the_one_series_english_only_first():
    rows = other_streams()
    apart = table("esol_funding")["stream"].isin([CONSISTENT_STREAM, BY_HOME, BY_PROVIDER, EARLY])
    assert len(rows) == (~apart).sum() == 33
    assert rows["esol_specific"].astype(int).is_monotonic_decreasing


def test_spending_in_bradford_by_hand():
    """1.85, 2.10, 1.86, 1.46 and 1.42 million pounds, in one line; its region and the constituency stand beside it."""
    rows = esol_spending("E08000032")
    bradford = rows[rows["area_code"] == "E08000032"]
    assert bradford["amount_gbp"].tolist() == [1.85e6, 2.10e6, 1.86e6, 1.46e6, 1.42e6]
    assert bradford["segment"].nunique() == 1
    assert bradford["amount_real_gbp"].iloc[2] == pytest.approx(1.86e6 / 0.730337)
    assert set(rows["area_name"]) == {"Bradford", "Bradford West constituency", "Yorkshire and The Humber"}
    assert rows.groupby("area_name")["segment"].nunique().eq(1).all()
    assert rows["segment"].nunique() == 3
    for code in FIVE:
        assert esol_spending(code).empty == (code != "E08000032")


def test_money_of_providers_around_the_five_by_hand():
    around = {code: esol_providers_2005_06(code) for code in FIVE}
    assert [rows["area_name"].iloc[0] for rows in around.values()] == [
        "Lancashire", "West Yorkshire", "Cambridgeshire", "The Black Country", "London North",
    ]  # fmt: skip
    assert around["E08000030"]["amount_gbp"].tolist() == [6_076_449, 31_643_102, 301_763_804]
    assert esol_providers_2005_06("E06000010").empty  # Hull


def test_early_spending_is_a_line_of_its_own():
    rows = early_spending()
    assert rows["amount_gbp"].tolist() == [103e6, 185e6, 235e6, 267e6, 279e6]
    assert rows["period"].tolist() == ["2000/01", "2001/02", "2002/03", "2003/04", "2004/05"]
    assert rows["segment"].nunique() == 1
    assert set(rows["period"]).isdisjoint(funding_points()["period"])
