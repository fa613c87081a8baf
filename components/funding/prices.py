"""Words and sources for the one switch of prices: cash, real terms, per head."""

from __future__ import annotations

import re
from typing import get_args

import pandas as pd

from data.labels import PRICES
from data.load import table
from data.money import BASE_YEAR, Price, price_note

IN_WORDS: dict[Price, str] = {
    "cash": "cash",
    "real": f"at {BASE_YEAR} prices",
    "per_head": "pounds per resident, cash",
}
HEADINGS: dict[Price, str] = {
    "cash": "Amount (pounds, cash)",
    "real": f"Amount (pounds at {BASE_YEAR} prices)",
    "per_head": "Amount (pounds per resident, cash)",
}
_BASIS: dict[Price, tuple[str, ...]] = {"cash": (), "real": ("gdp_deflators",), "per_head": ("population",)}


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
    """Name the datasets of a figure, with the one that the price was reckoned with."""
    return (*datasets, *_BASIS[price])


def notes(price: Price) -> tuple[str, ...]:
    """Say how prices or heads were reckoned; cash needs no note."""
    return () if price == "cash" else (price_note(price),)


def cited(frame: pd.DataFrame, price: Price, year: str = "financial_year") -> pd.DataFrame:
    """Add the source of the deflator or of the population to each row that was converted."""
    if price == "cash":
        return frame
    basis = _basis(frame, price, year).where(frame["value"].notna())
    return frame.assign(source_id=frame["source_id"].where(basis.isna(), frame["source_id"] + "|" + basis))


def _basis(frame: pd.DataFrame, price: Price, year: str) -> pd.Series[str]:
    if price == "real":
        deflators = table("gdp_deflators").set_index("financial_year")["source_id"]
        return frame[year].map(deflators)
    people = table("population").astype({"year": "str"}).set_index(["area_code", "year"])["source_id"].to_dict()
    keys = zip(frame["area_code"], frame[year].str[:4], strict=True)
    return pd.Series([people.get(key) for key in keys], index=frame.index, dtype="str")
