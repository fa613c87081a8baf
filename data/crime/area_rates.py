"""Offences of a financial year for every 100,000 residents of each area, as the rate of a force is worked out."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from data.store.load import table

PER = 100_000


def with_rates(counts: pd.DataFrame, financial_year: str, without: Collection[str] = ()) -> pd.DataFrame:
    """Return counts of a year (area_code, offences, source_id) with financial_year, population and rate.

    Residents are those of the middle of the year: 2018/19 has mid-2018. A rate is missing where the residents are not
    known, and in the areas `without` one. Offences are counted, not sampled: no interval is added. Source: dataset
    `population`.
    """
    people = table("population")
    people = people[people["year"] == int(financial_year[:4])].set_index("area_code")
    known = people.reindex(counts["area_code"])[["population", "source_id"]].reset_index(drop=True)
    counts = counts.reset_index(drop=True).assign(financial_year=financial_year, population=known["population"])
    rate = counts["offences"].astype("float64") / counts["population"].astype("float64") * PER
    counts["rate"] = rate.mask(counts["area_code"].isin(without))
    counts["source_id"] = counts["source_id"].str.cat(known["source_id"], sep="|").fillna(counts["source_id"])
    return counts[["area_code", "financial_year", "offences", "population", "rate", "source_id"]]
