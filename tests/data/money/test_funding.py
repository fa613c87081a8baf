"""Funds, awards, council finance and trends: the published sums, and lines that never cross a gap or a break."""

from __future__ import annotations

import math

import pandas as pd
import pytest

from data import labels
from data.money import funding
from data.places import areas
from data.store.load import table

# awards listed, without amount, sum, residual, share in per cent: as reckoned when the awards were collected
RECKONED = {
    "bcf": (1, 0, 11_500_000, 0, 100.0),
    "breaking_boundaries": (1, 0, 1_800_000, 0, 100.0),
    "cbel": (6, 6, None, 8_000_000, 0.0),
    "cmf": (12, 0, 7_328_896, 92_671_104, 7.3),
    "crf": (5, 0, 5_400_000, 9_600_000, 36.0),
    "fnd": (2, 0, 207_586, 1_092_414, 16.0),
    "hk_bno_2023": (1, 0, 2_600_000, 0, 100.0),
    "iap": (5, 0, 4_606_133, None, None),
    "icelp": (4, 4, None, 4_500_000, 0.0),
    "icif": (4, 4, None, 7_000_000, 0.0),
    "near_neighbours_2018": (1, 0, 1_300_000, 0, 100.0),
    "pb_cohesion": (7, 0, 773_727.24, None, None),
    "pb_communities": (10, 0, 111_675.93, 188_324.07, 37.2),
    "pfn": (1, 0, 19_537_000, 1_480_463_000, 1.3),
    "pip": (1, 0, 20_000_000, 4_980_000_000, 0.4),
    "pow": (1, 0, 665_524, None, None),
    "ukspf": (6, 0, 29_185_872, 2_570_814_128, 1.1),
}


def amount(series_id: str, period: str) -> float:
    """Read the one amount of a series and year."""
    rows = funding.trend(series_id)
    return float(rows.loc[rows["period"] == period, "amount_gbp"].item())


@pytest.mark.parametrize("fund_id", RECKONED)
def test_listing_of_each_fund(fund_id: str) -> None:
    """Awards, sum, residual and share of every fund with listed awards."""
    row = funding.fund_listing().set_index("fund_id").loc[fund_id]
    listed, without, total, residual, share = (math.nan if cell is None else cell for cell in RECKONED[fund_id])
    assert (row["awards_listed"], row["awards_without_amount"]) == (listed, without)
    assert row["awards_sum_gbp"] == pytest.approx(total, abs=0.005, nan_ok=True)
    assert row["residual_gbp"] == pytest.approx(residual, abs=0.005, nan_ok=True)
    assert round(row["share_listed_pct"], 1) == pytest.approx(share, nan_ok=True)
    assert row["listing_note"]


def test_listing_against_a_slow_count() -> None:
    """Every fund has one row, and its awards are those found by going through the list one by one."""
    listing = funding.fund_listing().set_index("fund_id")
    assert list(listing.index) == list(table("funds")["fund_id"])
    for fund_id, row in listing.iterrows():
        awards = [
            cells
            for cells in table("awards").to_dict("records")
            if cells["fund_id"] == fund_id and cells["counts_in_fund_total"]
        ]
        sums = [cells["amount_gbp"] for cells in awards if not math.isnan(cells["amount_gbp"])]
        assert row["awards_listed"] == len(awards)
        assert row["awards_without_amount"] == len(awards) - len(sums)
        assert row["awards_sum_gbp"] == pytest.approx(sum(sums) if sums else math.nan, nan_ok=True)


def test_no_fund_is_listed_beyond_its_total() -> None:
    """Awards that count never add up to more than the fund."""
    shares = funding.fund_listing()["share_listed_pct"].dropna()
    assert shares.between(0, 100).all()


def test_notes_count_what_is_listed() -> None:
    """Where a note says in how many areas awards of the shared prosperity fund lie, the table agrees."""
    awards = table("awards")
    found = awards.loc[awards["fund_id"] == "ukspf", "area_code"].nunique()
    note = funding.fund_listing().set_index("fund_id").loc["ukspf", "listing_note"]
    assert (found, note) == (6, "Six English areas only")


def test_first_year_of_the_five() -> None:
    """383,133 + 1.2m + 1.2m + 970,000 + 853,000 = 4,606,133, the same in awards and in the trend."""
    first = funding.first_year_integration_funding()
    assert tuple(first["area_code"]) == areas.FIVE
    assert dict(zip(first["area_name"], first["amount_gbp"], strict=True)) == {
        "Blackburn with Darwen": 383_133,
        "Bradford": 1_200_000,
        "Peterborough": 970_000,
        "Walsall": 853_000,
        "Waltham Forest": 1_200_000,
    }
    assert first["amount_gbp"].sum() == 4_606_133
    series = funding.trend("iap_first_year")
    by_area = series.set_index("area_code")["amount_gbp"]
    assert by_area[first["area_code"]].tolist() == first["amount_gbp"].tolist()
    together = series[series["geography"] == "five_areas"]
    assert together["amount_gbp"].tolist() == [4_606_133]
    assert together["area_code"].isna().all()


def test_awards_of_an_area() -> None:
    """Bradford has four awards, two of which count; the joint award of Fenland and Peterborough is nobody's alone."""
    bradford = funding.awards_of("E08000032")
    assert bradford["award_id"].tolist() == ["aw008", "aw002", "aw007", "aw006"]
    assert bradford.loc[bradford["counts_in_fund_total"], "amount_gbp"].sum() == 2_588_000
    assert set(bradford["fund_name"]) == {
        "Integration Area Programme",
        "Controlling Migration Fund (local services part)",
    }
    assert "aw018" not in set(funding.awards_of("E06000031")["award_id"])
    assert funding.awards_of("E09000001").empty


def test_calderdale_says_where_its_sum_comes_from() -> None:
    """The 450,000 pounds carry their label wherever the award is shown."""
    award = funding.awards_of("E08000033").set_index("award_id").loc["aw019"]
    assert award["amount_gbp"] == 450_000
    assert award["note"].startswith("As billed in a forum programme")


def test_controlling_migration_fund_rounds() -> None:
    """15m + 18m + 19m = 52m by June 2018 against 73.5m stated; 73.5m + 28m = 101.5m, over 100m."""
    announced = [amount("cmf_announced", year) for year in ("2017/18", "2018/19", "2019/20")]
    assert announced == [15e6 + 18e6, 19e6, 28e6]
    assert amount("cmf_cumulative", "2018/19") - sum(announced[:2]) == 21.5e6
    assert amount("cmf_cumulative", "2018/19") + announced[2] == 101.5e6
    assert amount("cmf_cumulative", "2019/20") == 100e6


def test_what_almost_a_third_measures() -> None:
    """Pounds per migrant fell by 29.6 per cent, pounds for English teaching per head by 65.2, on two points each."""
    for series_id, unit, fall in (
        ("ippr_integration_per_migrant", "pounds per migrant", -29.6),
        ("ippr_english_per_head", "pounds per head", -65.2),
    ):
        rows = funding.trend(series_id)
        assert rows["period"].tolist() == ["2009", "2017"]
        assert set(rows["unit"]) == {unit}
        assert set(rows["amount_kind"]) == {"per_person"}
        assert rows["segment"].tolist() == [1, 2]
        first, last = rows["amount_gbp"]
        assert round((last / first - 1) * 100, 1) == fall


def test_peterborough_payments_agree_in_three_places() -> None:
    """668 payments, 1,211,989.78 pounds: by month, as a trend and as an outcome; seven payees had 773,727.24."""
    payments = table("cohesion_payments_peterborough")
    assert payments["payments"].sum() == 668
    assert payments["amount_gbp"].sum() == pytest.approx(1_211_989.78, abs=0.005)
    assert amount("pb_cohesion_payments", "2023/24") == 1_211_989.78
    redacted = payments.loc[payments["payee_group"] == "payee_name_redacted", "amount_gbp"].sum()
    assert redacted / payments["amount_gbp"].sum() == pytest.approx(0.25, abs=0.02)


def test_england_in_the_two_files_of_2017_18() -> None:
    """Workbook against multi-year file, in millions: 1,178.5 and 1,180.5; 89,800.1 and 89,802.9."""
    for council, england, workbook, multi_year in (
        ("council_planning_development", "england_planning_development", 1_178.5, 1_180.5),
        ("council_total_service", "england_total_service", 89_800.1, 89_802.9),
    ):
        rows = funding.council_series(areas.ENGLAND, council)
        last = rows.loc[rows["financial_year"] == "2017/18", "amount_gbp"]
        assert round(float(last.item()) / 1e6, 1) == workbook
        assert round(amount(england, "2017/18") / 1e6, 1) == multi_year


def test_settlement_of_england_by_year() -> None:
    """The England sums of the settlement funding assessment, in millions."""
    rows = funding.council_series(areas.ENGLAND, "settlement_funding_assessment")
    millions = (rows["amount_gbp"] / 1e6).round(1).tolist()
    assert millions == [21_249.9, 18_601.7, 16_632.6, 15_574.2, 14_559.6, 14_796.9]
    assert set(rows["segment"]) == {1}


@pytest.mark.parametrize("series_id", ["council_planning_development", "council_cultural", "council_total_service"])
def test_no_line_crosses_the_transfers_or_the_missing_years(series_id: str) -> None:
    """2010/11 stands alone, 2011/12 to 2014/15 belong together, 2017/18 stands alone."""
    for area_code in (*areas.FIVE, areas.ENGLAND):
        rows = funding.council_series(area_code, series_id)
        assert dict(zip(rows["financial_year"], rows["segment"], strict=True)) == {
            "2010/11": 1,
            "2011/12": 2,
            "2012/13": 2,
            "2013/14": 2,
            "2014/15": 2,
            "2017/18": 3,
        }
        why = rows.set_index("financial_year")["break_before"].dropna()
        assert list(why.index) == ["2011/12", "2017/18"]
        assert why["2011/12"].startswith("Transfers between services")
        assert why["2017/18"].endswith("No figures between 2014/15 and 2017/18.")


def test_lines_break_at_the_pandemic_and_between_programmes() -> None:
    """Pandemic grants begin a new stretch, and so does a programme that follows another."""
    for series_id in ("england_planning_development", "england_cultural", "england_total_service"):
        assert funding.trend(series_id)["segment"].tolist() == [1, 1, 1, 2, 2, 2, 2, 2]
    assert funding.trend("community_english")["segment"].tolist() == [1, 2]
    assert funding.trend("near_neighbours_cumulative")["segment"].tolist() == [1, 2]
    assert funding.trend("pow_budget")["segment"].tolist() == [1] * 5


def test_councils_of_the_time() -> None:
    """Counties and merged councils can be asked for; a council formed later has no rows."""
    lancashire = funding.council_series("E10000017", "council_cultural")
    assert set(lancashire["council_name"]) == {"Lancashire"}
    assert lancashire["area_code"].isna().all()
    assert set(funding.council_series("E06000028", "council_cultural")["successor_code"]) == {"E06000058"}
    assert funding.council_series("E06000063", "council_cultural").empty


def test_net_income_is_kept_as_published() -> None:
    """72 amounts are below zero, in spending only."""
    finance = table("council_finance")
    below = finance[finance["amount_gbp"] < 0]
    assert len(below) == 72
    assert "settlement_funding_assessment" not in set(below["series_id"])


def test_unknown_series() -> None:
    """A misspelt series is an error that names those there are."""
    with pytest.raises(ValueError, match="council_cultural"):
        funding.council_series("E08000032", "culture")
    with pytest.raises(ValueError, match="cmf_announced"):
        funding.trend("council_cultural")


def test_timeline_runs_forward() -> None:
    """Events stand in order of time, and no day is invented for those known by month or year."""
    events = funding.timeline()
    assert len(events) == len(table("policy_timeline"))
    assert events["first_day"].is_monotonic_increasing
    assert (events["precision"].map({"year": 4, "month": 7, "day": 10}) == events["date"].str.len()).all()
    first = events.set_index("event_id").loc["ev004"]
    assert (first["date"], first["precision"], first["first_day"]) == ("2010-08", "month", pd.Timestamp("2010-08-01"))


def test_codes_of_funding_have_labels() -> None:
    """Every code in the tables has a label, and every label a code."""
    for dataset_id, column, words in (
        ("awards", "theme", labels.THEMES),
        ("awards", "lead_type", labels.LEAD_TYPES),
        ("awards", "amount_basis", labels.AMOUNT_BASES),
        ("funding_trends", "amount_kind", labels.AMOUNT_KINDS),
        ("cohesion_payments_peterborough", "payee_group", labels.PAYEE_GROUPS),
        ("policy_timeline", "kind", labels.EVENT_KINDS),
        ("hate_crime_national", "strand", labels.HATE_CRIME_STRANDS),
    ):
        assert set(table(dataset_id)[column]) == set(words), (dataset_id, column)
