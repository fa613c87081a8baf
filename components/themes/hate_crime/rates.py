"""Offences against residents: the column that puts counts of larger and smaller areas on one footing."""

from __future__ import annotations

from math import nan

import pandas as pd

from components.style.numbers import decimal, interval
from data.crime.hate_crime import rate_per_100k
from data.places.areas import ENGLAND_AND_WALES
from data.store.load import table

PER_RESIDENTS = "Per 100,000 residents"
LABELS = {
    "rate_per_100k": PER_RESIDENTS,
    "lower": "Per 100,000 residents, lower 95% limit",
    "upper": "Per 100,000 residents, upper 95% limit",
}
INTERVALS = (
    "Intervals of rates are worked out here, by Byar’s method. They show chance alone, not how completely offences are "
    "reported and recorded, which matters far more."
)


def with_rates(rows: pd.DataFrame, area_code: str = ENGLAND_AND_WALES, without: tuple[str, ...] = ()) -> pd.DataFrame:
    """Return the rows with `rate_per_100k`, its limits, and the source of the population beside that of the offences.

    The rate is offences per 100,000 residents in the middle of the year, missing where either is missing.
    """
    people = table("population")
    here = people[people["area_code"] == area_code]
    editions = dict(zip(here["year"], here["source_id"], strict=True))
    rates = [
        rate_per_100k(float(offences), year, area_code, without) or (nan, nan, nan)
        for offences, year in zip(rows["offences"], rows["financial_year"], strict=True)
    ]
    sources = [
        f"{source}|{editions[int(year[:4])]}" if int(year[:4]) in editions else source
        for source, year in zip(rows["source_id"], rows["financial_year"], strict=True)
    ]
    made = pd.DataFrame(rates, index=rows.index, columns=list(LABELS), dtype="float64")
    return rows.assign(**made, source_id=sources)


def written(rows: pd.DataFrame) -> list[str]:
    """Write rates with their intervals, '175.2 (174.1 to 176.3)'; nothing where there is none."""
    return [
        f"{decimal(rate)} ({interval(lower, upper)})" if rate == rate else ""
        for rate, lower, upper in rows[list(LABELS)].itertuples(index=False, name=None)
    ]


def financial_years(first: str, last: str) -> list[str]:
    """Return every financial year from the first to the last, so that an axis or table leaves none out."""
    return [f"{year}/{(year + 1) % 100:02d}" for year in range(int(first[:4]), int(last[:4]) + 1)]
