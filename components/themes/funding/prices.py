"""Words and sources for the one switch of prices: cash, real terms, per head, per head in real terms."""

from __future__ import annotations

import re
from typing import get_args

import pandas as pd

from data.labels import PRICES
from data.money.money import BASE_YEAR, PER_HEAD, REAL, Price, price_note
from data.store.load import remembered, table

IN_WORDS: dict[Price, str] = {
    "cash": "cash",
    "real": f"at {BASE_YEAR} prices",
    "per_head": "pounds per resident, cash",
    "per_head_real": f"pounds per resident at {BASE_YEAR} prices",
}
HEADINGS: dict[Price, str] = {
    "cash": "Amount (pounds, cash)",
    "real": f"Amount (pounds at {BASE_YEAR} prices)",
    "per_head": "Amount (pounds per resident, cash)",
    "per_head_real": f"Amount (pounds per resident at {BASE_YEAR} prices)",
}


def known(code: str) -> Price:
    """Turn a code of the switch into a price. Raises ValueError for an unknown one."""
    for price in get_args(Price):
        if price == code:
            return price  # type: ignore[no-any-return]
    raise ValueError(f"{code!r} is not one of {', '.join(PRICES)}")


def with_pound_signs(text: str) -> str:
    """Write the sums in a text of ours as people do: '3m of the 7m' becomes '£3 million of the £7 million'."""
    words = {"m": "million", "bn": "billion"}
    return re.sub(r"(?<![£\d.,])(\d[\d.,]*)(m|bn)\b", lambda found: f"£{found[1]} {words[found[2]]}", text)


def resting_on(price: Price, *datasets: str) -> tuple[str, ...]:
    """Name the datasets of a figure, with those that the price was reckoned with."""
    deflators = ("gdp_deflators",) if price in REAL else ()
    return (*datasets, *deflators, *(("population",) if price in PER_HEAD else ()))


def notes(price: Price) -> tuple[str, ...]:
    """Say how prices or heads were reckoned; cash needs no note."""
    return () if price == "cash" else (price_note(price),)


def each(price: Price) -> str:
    """Say after an amount for whom it is: for a resident, or for all together."""
    return " a resident" if price in PER_HEAD else ""


def at_prices(price: Price) -> str:
    """Say after a sentence at whose prices its amounts are; cash goes without saying."""
    return f" ({IN_WORDS['real']})" if price in REAL else ""


def summed(price: Price) -> str:
    """Say after an amount what it is the sum of: all that is listed, or those of which the price can be reckoned."""
    return "listed" if price == "cash" else "in awards that can be converted"


def on_axis(price: Price) -> str:
    """Name the unit of an axis."""
    return f"£ {IN_WORDS[price].removeprefix('pounds ')}"


def whole_sum(price: Price) -> Price:
    """Return the price for sums over several areas, which have no one population: the same, but not per head."""
    return "real" if price == "per_head_real" else "cash" if price == "per_head" else price


def cited(frame: pd.DataFrame, price: Price, year: str = "financial_year") -> pd.DataFrame:
    """Add the source of the deflator or of the population to each row that was converted."""
    if price in REAL:
        frame = _also(frame, frame[year].map(_deflators()))
    if price in PER_HEAD:
        keys = zip(frame["area_code"], frame[year].str[:4], strict=True)
        people = _people()
        frame = _also(frame, pd.Series([people.get(key) for key in keys], index=frame.index, dtype="str"))
    return frame


def _also(frame: pd.DataFrame, source: pd.Series[str]) -> pd.DataFrame:
    source = source.where(frame["value"].notna())
    return frame.assign(source_id=frame["source_id"].where(source.isna(), frame["source_id"] + "|" + source))


@remembered
def _deflators() -> dict[str, str]:
    """Sources of the deflators by financial year."""
    return dict(table("gdp_deflators")[["financial_year", "source_id"]].itertuples(index=False))


@remembered
def _people() -> dict[tuple[str, str], str]:
    """Sources of the population by area and year."""
    people = table("population").astype({"year": "str"})
    return dict(zip(zip(people["area_code"], people["year"], strict=True), people["source_id"], strict=True))
