"""One switch for money: worked examples by hand, and every row against a slow reckoning of its own."""

from __future__ import annotations

import csv
import math
from typing import get_args

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.money import money
from data.money.funding import council_series, trend
from data.store.describe import datasets
from data.store.load import table

with datasets()["gdp_deflators"].path.open(encoding="utf-8") as file:
    OUTTURN = {
        row["financial_year"]: float(row["deflator"]) for row in csv.DictReader(file) if row["status"] == "outturn"
    }
with datasets()["population"].path.open(encoding="utf-8") as file:
    PEOPLE = {(row["area_code"], row["year"]): int(row["population"]) for row in csv.DictReader(file)}


def frame(**columns: object) -> pd.DataFrame:
    """Make a frame of one row."""
    return pd.DataFrame({name: [value] for name, value in columns.items()})


def test_real_terms_by_hand() -> None:
    """Bradford's 1.2 million of 2018/19: times 100, divided by the deflator 78.7948."""
    assert money.real_terms(1_200_000, "2018/19") == pytest.approx(1_522_943.14, abs=0.01)
    assert money.real_terms(50, "2000/01") == pytest.approx(50 * 100 / 54.3697)


def test_base_year_keeps_its_pounds() -> None:
    """An amount of the base year is its own real amount."""
    assert money.real_terms(123.45, money.BASE_YEAR) == 123.45


def test_release_is_named() -> None:
    """The release stands in the function, in the note, and in every row of the table alike."""
    assert money.deflator_release() == "March 2026"
    assert set(table("gdp_deflators")["release"]) == {"March 2026"}
    assert set(table("gdp_deflators")["base_year"]) == {money.BASE_YEAR}
    assert "March 2026" in money.price_note("real")
    assert money.BASE_YEAR in money.price_note("real")


@pytest.mark.parametrize(
    ("year", "words"),
    [
        ("2025/26", "forecast"),
        ("2030/31", "forecast"),
        ("1999/00", "no deflator"),
        ("2031/32", "no deflator"),
        ("2018", "2018 is not a financial year"),
        ("2018/20", "not a financial year"),
        ("2018-19", "not a financial year"),
        ("2019/20 to 2021/22", "several financial years"),
        ("", "not stated"),
    ],
)
def test_years_that_cannot_be_converted(year: str, words: str) -> None:
    """A forecast or anything that is not one financial year is an error, never a number."""
    with pytest.raises(ValueError, match=words):
        money.real_terms(100, year)


def test_per_head_by_hand() -> None:
    """2018/19 uses mid-2018: Bradford had 542,542 residents."""
    assert PEOPLE["E08000032", "2018"] == 542_542
    assert money.per_head(1_200_000, "E08000032", "2018/19") == pytest.approx(1_200_000 / 542_542)


@pytest.mark.parametrize(
    ("area_code", "year", "words"),
    [
        ("E08000032", "2010/11", "no mid-2010 population"),
        ("E08000032", "2025/26", "no mid-2025 population"),
        ("E10000017", "2018/19", "no mid-2018 population"),
        ("E08000032", "2018", "not a financial year"),
        ("", "2018/19", "not the money of one present-day area"),
    ],
)
def test_per_head_without_population(area_code: str, year: str, words: str) -> None:
    """Without residents of that area and year there is no amount per head."""
    with pytest.raises(ValueError, match=words):
        money.per_head(100, area_code, year)


def test_unknown_price() -> None:
    """A misspelt price is an error."""
    with pytest.raises(ValueError, match="'nominal' is not a price"):
        money.convert(frame(amount_gbp=1.0, financial_year="2018/19"), "nominal")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="is not a price"):
        money.price_note("")  # type: ignore[arg-type]


def test_missing_amount_stays_missing() -> None:
    """No amount is no amount at any price, and the row says so."""
    for price in get_args(money.Price):
        row = money.convert(frame(amount_gbp=math.nan, financial_year="2018/19", area_code="E08000032"), price).iloc[0]
        assert math.isnan(row["value"])
        assert row["value_note"] == "No amount is held here"


def test_zero_and_negative_amounts_are_amounts() -> None:
    """Zero stays zero and net income stays below zero."""
    rows = pd.DataFrame({"amount_gbp": [0.0, -100.0], "financial_year": "2024/25"})
    assert money.convert(rows, "real")["value"].tolist() == [0.0, -100.0]


def test_academic_years_are_never_taken_for_financial_years() -> None:
    """They are written alike, so the name of the column decides."""
    row = money.convert(frame(amount_gbp=1.0, academic_year="2018/19"), "real", "academic_year").iloc[0]
    assert math.isnan(row["value"])
    assert row["value_note"] == "2018/19 is an academic year, not a financial year"


def test_calendar_years_by_period_type() -> None:
    """A row that says that its year is a calendar year is not converted, however it is written."""
    row = money.convert(frame(amount_gbp=1.0, financial_year="2018/19", period_type="calendar_year"), "real").iloc[0]
    assert row["value_note"] == "2018/19 is not a financial year"


def test_sums_per_person_are_shown_in_cash_only() -> None:
    """The sums per migrant are neither totals nor known to be cash."""
    rows = trend("ippr_integration_per_migrant")
    cash = money.convert(rows, "cash", "period")
    assert cash["value"].tolist() == [8.0, 5.63]
    assert set(cash["value_unit"]) == {"pounds per migrant, price basis not stated"}
    for price in ("real", "per_head"):
        converted = money.convert(rows, price, "period")
        assert converted["value"].isna().all()
        assert set(converted["value_note"]) == {"The source gives pounds per migrant, not a total"}


def test_running_totals_are_shown_in_cash_only() -> None:
    """A running total holds the money of several years, so no single deflator fits."""
    converted = money.convert(trend("cmf_cumulative"), "real", "period")
    assert converted["value"].isna().all()
    assert set(converted["value_note"]) == {"A running total mixes several years"}


def test_units_follow_the_price() -> None:
    """Each price names its unit."""
    row = frame(amount_gbp=1.0, financial_year="2018/19", area_code="E08000032")
    units = [money.convert(row, price)["value_unit"].iloc[0] for price in get_args(money.Price)]
    assert units == [
        "pounds, cash", "pounds at 2024/25 prices", "pounds per head, cash", "pounds per head, at 2024/25 prices",
    ]  # fmt: skip


def test_per_head_in_real_terms_by_hand() -> None:
    """Bradford's 1.2 million of 2018/19: 1,522,943.14 at 2024/25 prices, over 542,542 residents, are 2.81 pounds."""
    row = frame(amount_gbp=1_200_000.0, financial_year="2018/19", area_code="E08000032")
    assert money.convert(row, "per_head_real")["value"].item() == pytest.approx(2.80705, abs=1e-5)
    forecast = frame(amount_gbp=1.0, financial_year="2025/26", area_code="E08000032")
    assert "forecast" in money.convert(forecast, "per_head_real")["value_note"].item()


def test_the_frame_given_is_left_alone() -> None:
    """Conversion returns a new frame with the same rows and index."""
    rows = council_series("E08000032", "council_cultural").iloc[::-1]
    before = rows.copy()
    after = money.convert(rows, "per_head")
    pd.testing.assert_frame_equal(rows, before)
    assert after.index.equals(rows.index)
    assert money.convert(rows.iloc[:0], "real").empty


@settings(max_examples=30)
@given(st.floats(-1e12, 1e12), st.sampled_from(sorted(OUTTURN)))
def test_real_terms_keep_their_order(amount: float, year: str) -> None:
    """Real terms are the amount over the deflator, and the way back leads to the amount."""
    real = money.real_terms(amount, year)
    assert real == pytest.approx(amount / (OUTTURN[year] / 100), rel=1e-12, abs=1e-9)
    assert real * OUTTURN[year] / 100 == pytest.approx(amount, rel=1e-12, abs=1e-9)


@pytest.mark.parametrize("dataset_id", ["council_finance", "awards"])
def test_every_row_against_a_slow_reckoning(dataset_id: str) -> None:
    """All 8,613 amounts, converted in one go, equal those reckoned one by one."""
    year = "award_year" if dataset_id == "awards" else "financial_year"
    rows = table(dataset_id)
    for price in ("real", "per_head"):
        converted = money.convert(rows, price, year)
        for cells, value, note in zip(
            rows[["amount_gbp", "area_code", year]].to_dict("records"),
            converted["value"],
            converted["value_note"],
            strict=True,
        ):
            period = str(cells[year])
            by_hand = {
                "real": cells["amount_gbp"] / OUTTURN[period] * 100 if period in OUTTURN else math.nan,
                "per_head": cells["amount_gbp"] / PEOPLE.get((cells["area_code"], period[:4]), math.nan)
                if len(period) == len("2018/19")
                else math.nan,
            }[price]
            assert value == pytest.approx(by_hand, nan_ok=True)
            assert (note != "") == math.isnan(value)
