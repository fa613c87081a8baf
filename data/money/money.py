"""Money in cash, in real terms, per head, or per head in real terms: one switch for the whole product.

Real terms are pounds at 2024/25 prices, by the GDP deflators of HM Treasury (dataset `gdp_deflators`). Only financial
years (April to March) of outturn are converted, never forecasts. Per head divides by the mid-year population of the
year in which the financial year begins (dataset `population`): 2018/19 uses mid-2018.

An academic year is written like a financial year and cannot be told from it: never pass one to `real_terms` or
`per_head` without saying so, as `data.english.funding_points` does. `convert` leaves the column `academic_year`, and
rows whose `period_type` is not a financial year, missing.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, get_args

import numpy as np
import pandas as pd

from data.store.load import remembered, table

Price = Literal["cash", "real", "per_head", "per_head_real"]
REAL, PER_HEAD = ("real", "per_head_real"), ("per_head", "per_head_real")
BASE_YEAR = "2024/25"
_RESIDENTS = "using the mid-year population of the year in which the financial year begins."


def deflator_release() -> str:
    """Name the release of the deflators, for example "March 2026"."""
    return str(table("gdp_deflators")["release"].iloc[0])


def price_note(price: Price) -> str:
    """Say in one sentence how amounts are expressed. Raises ValueError for an unknown price."""
    prices = f"t {BASE_YEAR} prices, using HM Treasury GDP deflators ({deflator_release()} release)"
    notes = {
        "cash": "Cash amounts, not adjusted for rising prices.",
        "real": f"A{prices}.",
        "per_head": f"Cash per resident, {_RESIDENTS}",
        "per_head_real": f"Per resident, {_RESIDENTS} A{prices}.",
    }
    return notes[_known(price)]


def real_terms(amount: float, financial_year: str) -> float:
    """Convert pounds of a financial year (cash) to pounds at 2024/25 prices.

    Raises ValueError for a year that is not a financial year, is a forecast, or has no deflator.
    """
    return _one(amount, "real", financial_year=financial_year)


def per_head(amount: float, area_code: str, financial_year: str) -> float:
    """Divide pounds of a financial year by the mid-year population of the area: pounds per head, cash.

    Raises ValueError for a year that is not a financial year, or when there is no population for area and year.
    """
    return _one(amount, "per_head", area_code=area_code, financial_year=financial_year)


def convert(frame: pd.DataFrame, price: Price, year: str = "financial_year") -> pd.DataFrame:
    """Return a copy of the frame with its column `amount_gbp` expressed in the price chosen.

    `year` names the column of financial years (`award_year` in awards, `period` in funding trends). The columns
    `area_code`, `unit`, `price_basis`, `period_type` and `amount_kind` are minded where the frame has them.
    Adds `value` (pounds), `value_unit` and `value_note`. A row that cannot be converted has a missing value, never
    zero, and its reason in `value_note`, which is "" everywhere else. Raises ValueError for an unknown price.
    """
    reason = _reason(frame, _known(price), year)
    value = frame["amount_gbp"].astype("float64")
    if price in REAL:
        value = value * 100 / _deflators(_years(frame, year))
    if price in PER_HEAD:
        value = value / _populations(frame, year)
    return frame.assign(value=value.where(reason == ""), value_unit=_units(frame, price), value_note=reason)


def _one(amount: float, price: Price, **cells: str) -> float:
    """Convert one amount. The single row goes the same way as a whole table, so that both always agree."""
    row = convert(pd.DataFrame([{"amount_gbp": amount, **cells}]), price).iloc[0]
    if row["value_note"]:
        raise ValueError(row["value_note"])
    return float(row["value"])


def _known(price: str) -> str:
    if price not in get_args(Price):
        raise ValueError(f"{price!r} is not a price: use one of {', '.join(get_args(Price))}")
    return price


def _reason(frame: pd.DataFrame, price: str, year: str) -> pd.Series[str]:
    """Say why each row cannot be converted: the first reason that holds, or "" where there is none."""
    reasons = [(frame["amount_gbp"].isna(), _same(frame, "No amount is held here"))]
    if price != "cash":
        reasons += [*_reasons_of_amount(frame), *_reasons_of_year(frame, year)]
    if price in REAL:
        reasons += _reasons_of_deflator(frame, year)
    if price in PER_HEAD:
        reasons += _reasons_of_population(frame, year)
    chosen = np.select([holds for holds, _ in reasons], [words for _, words in reasons], "")
    return pd.Series(chosen, index=frame.index, dtype="str")


def _reasons_of_amount(frame: pd.DataFrame) -> list[tuple[pd.Series[bool], pd.Series[str]]]:
    per_person = ~_cells(frame, "unit", "pounds").eq("pounds")
    return [
        (per_person, "The source gives " + _cells(frame, "unit") + ", not a total"),
        (~_cells(frame, "price_basis", "cash").eq("cash"), _same(frame, "The source does not say whether it is cash")),
        (_cells(frame, "amount_kind").eq("cumulative"), _same(frame, "A running total mixes several years")),
    ]


def _reasons_of_year(frame: pd.DataFrame, year: str) -> list[tuple[pd.Series[bool], pd.Series[str]]]:
    text = _cells(frame, year)
    not_financial = ~_cells(frame, "period_type", "financial_year").eq("financial_year") | text.str.fullmatch(r"\d{4}")
    return [
        (text.eq(""), _same(frame, "The financial year is not stated")),
        (_same(frame, year).eq("academic_year"), text + " is an academic year, not a financial year"),
        (not_financial, text + " is not a financial year"),
        (text.str.contains(" to ", regex=False), text + " covers several financial years"),
        (_years(frame, year).eq(""), text + " is not a financial year"),
    ]


def _reasons_of_deflator(frame: pd.DataFrame, year: str) -> list[tuple[pd.Series[bool], pd.Series[str]]]:
    years, deflators = _years(frame, year), table("gdp_deflators")
    forecast = deflators.loc[deflators["status"] != "outturn", "financial_year"]
    return [
        (years.isin(forecast), "Prices of " + years + f" are a forecast in the {deflator_release()} release"),
        (_deflators(years).isna(), "There is no deflator for " + years),
    ]


def _reasons_of_population(frame: pd.DataFrame, year: str) -> list[tuple[pd.Series[bool], pd.Series[str]]]:
    missing = "There is no mid-" + _years(frame, year).str[:4] + " population for this area"
    return [
        (_cells(frame, "area_code").eq(""), _same(frame, "It is not the money of one present-day area")),
        (_populations(frame, year).isna(), missing),
    ]


def _years(frame: pd.DataFrame, year: str) -> pd.Series[str]:
    """Keep the financial years and put "" for whatever is not one."""
    return pd.Series([_financial(text) for text in _cells(frame, year)], index=frame.index, dtype="str")


@cache
def _financial(text: str) -> str:
    """Return a financial year as it is, and "" for whatever is not one: 2018/20 is not, 1999/00 is."""
    parts = re.fullmatch(r"([0-9]{4})/([0-9]{2})", text)
    return text if parts and (int(parts[1]) + 1) % 100 == int(parts[2]) else ""


def _deflators(years: pd.Series[str]) -> pd.Series[float]:
    return years.map(_outturn()).astype("float64")


def _populations(frame: pd.DataFrame, year: str) -> pd.Series[float]:
    """Find the mid-year residents of each row's area, missing where there is no figure."""
    people = _residents()
    keys = zip(_cells(frame, "area_code"), _years(frame, year).str[:4], strict=True)
    return pd.Series([people.get(key, np.nan) for key in keys], index=frame.index, dtype="float64")


@remembered
def _outturn() -> dict[str, float]:
    """Deflators by financial year, without the forecasts."""
    deflators = table("gdp_deflators")
    outturn = deflators[deflators["status"] == "outturn"]
    return dict(zip(outturn["financial_year"], outturn["deflator"], strict=True))


@remembered
def _residents() -> dict[tuple[str, str], float]:
    """Mid-year residents by area and year."""
    people = table("population")
    keys = zip(people["area_code"], people["year"].astype("str"), strict=True)
    return dict(zip(keys, people["population"].astype("float64"), strict=True))


def _units(frame: pd.DataFrame, price: Price) -> pd.Series[str]:
    if price != "cash":
        prices = f"at {BASE_YEAR} prices" if price in REAL else "cash"
        return _same(frame, f"pounds per head, {prices}" if price in PER_HEAD else f"pounds {prices}")
    stated = _cells(frame, "price_basis", "cash").map({"cash": ", cash"}).fillna(", price basis not stated")
    return _cells(frame, "unit", "pounds") + stated


def _cells(frame: pd.DataFrame, column: str, where_absent: str = "") -> pd.Series[str]:
    """Read a column as text, "" where a cell is missing; without such a column, the same text in every row."""
    if column not in frame:
        return _same(frame, where_absent)
    return frame[column].astype("str").fillna("")


def _same(frame: pd.DataFrame, text: str) -> pd.Series[str]:
    return pd.Series(text, index=frame.index, dtype="str")
