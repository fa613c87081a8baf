"""Offences of a financial year for every 100,000 residents of each area, with their intervals."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from data.statistics.intervals import byar
from data.store.load import table

PER = 100_000


def with_rates(counts: pd.DataFrame, financial_year: str, without: Collection[str] = ()) -> pd.DataFrame:
    """Return counts of a year (area_code, offences, source_id) with population, rate, lower and upper.

    Residents are those of the middle of the year: 2018/19 has mid-2018. Limits are 95 per cent (Byar). A rate is
    missing where the residents are not known, and in the areas `without` one. Source: dataset `population`.
    """
    people = table("population")
    people = people[people["year"] == int(financial_year[:4])].set_index("area_code")
    known = people.reindex(counts["area_code"])[["population", "source_id"]].reset_index(drop=True)
    counts = counts.reset_index(drop=True).assign(financial_year=financial_year, population=known["population"])
    counts["source_id"] = counts["source_id"].str.cat(known["source_id"], sep="|").fillna(counts["source_id"])
    found = [
        (None, None, None) if code in without or pd.isna(residents) else _rate(offences, int(residents))
        for code, offences, residents in zip(counts["area_code"], counts["offences"], known["population"], strict=True)
    ]
    rates = pd.DataFrame(found, columns=["rate", "lower", "upper"], index=counts.index, dtype="float64")
    columns = ["area_code", "financial_year", "offences", "population", "rate", "lower", "upper", "source_id"]
    return counts.join(rates)[columns]


def _rate(offences: int, residents: int) -> tuple[float, float, float]:
    interval = byar(offences, residents, PER)
    return offences / residents * PER, interval.lower, interval.upper
