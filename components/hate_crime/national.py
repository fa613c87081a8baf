"""Hate crime in England and Wales: one line per set of forces that was counted alike."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import pandas as pd

from components.charts.lines import lines
from components.figure import Figure
from components.hate_crime.rates import PER_RESIDENTS, financial_years, with_rates
from components.numbers import decimal, is_missing, whole
from data.describe import datasets
from data.hate_crime import ALL_FORCES, LEFT_OUT, WITHOUT_MET, national_series


class Series(NamedTuple):
    """A set of forces that was counted alike over several years."""

    geography: str  # as the table has it
    label: str
    who: str  # begins a sentence


SERIES = {
    "without-met": Series(WITHOUT_MET, "Without the Metropolitan Police", "Forces other than the Metropolitan Police"),
    "all-forces": Series(ALL_FORCES, "All forces", "All police forces"),
    "without-greater-manchester": Series(
        "England and Wales excluding Greater Manchester",
        "Without Greater Manchester",
        "Forces other than Greater Manchester",
    ),
    "without-devon-and-cornwall": Series(
        "England and Wales excluding Devon and Cornwall",
        "Without Devon and Cornwall",
        "Forces other than Devon and Cornwall",
    ),
}
COMPLETE = "without-met"  # the only series that goes on to the latest year and was counted alike throughout
LABELS_OF = {series.geography: series.label for series in SERIES.values()}
SERIES_LABELS = {code: series.label for code, series in SERIES.items()}
KINDS = {  # what is counted, by strand
    "all_strands": "hate crimes",
    "race": "race hate crimes",
    "religion": "religious hate crimes",
    "sexual_orientation": "sexual orientation hate crimes",
    "disability": "disability hate crimes",
    "transgender": "transgender hate crimes",
}
_ON_THE_CHART = {"2012/13": "2011/12: flags, not offences", "2024/25": "Met Police changed its system"}


def national(strand: str, series: str) -> Figure:
    """Offences of one strand by year, one line per consistent set of forces, the chosen one picked out."""
    rows = _national(strand)
    mine = rows[rows["geography"] == SERIES[series].geography]
    years = financial_years(rows["financial_year"].min(), rows["financial_year"].max())
    breaks = _breaks(rows)
    gaps = {"2019/20": "2019/20: none from Greater Manchester"}
    count, year = mine["offences"].iloc[-1], mine["financial_year"].iloc[-1]
    return Figure(
        id="national",
        title=f"{SERIES[series].who} recorded {whole(count)} {KINDS[strand]} in {year}; "
        "recording changes make the trend unreliable",
        subtitle=f"{KINDS[strand].capitalize()} recorded by the police, England and Wales, {years[0]} to {years[-1]}",
        alt=_alt(rows, mine, series, strand),
        table=rows,
        datasets=("hate_crime_national", "population"),
        draw=lambda palette: lines(
            rows, palette, periods=years, series="forces", value="offences", period="financial_year",
            chosen=SERIES[series].label, breaks=breaks, gaps=gaps, height=430,
        ),
        labels={"forces": "Forces", "rate_per_100k": PER_RESIDENTS, "break_before": "Break before this year"},
        reading=_reading(rows, series, years),
        notes=(
            "Each line is a set of forces that was counted alike. Lines stop where no figures were published "
            "or the counting changed, and are never joined.",
        ),
    )  # fmt: skip


@cache
def _national(strand: str) -> pd.DataFrame:
    """Rows of a strand with rates, the complete series first. Kept, since rates take a while; not to be changed."""
    rows = national_series(strand)
    parts = [rows[rows["geography"] == series.geography] for series in SERIES.values()]
    parts = [with_rates(part, without=LEFT_OUT[str(part["geography"].iloc[0])]) for part in parts if len(part)]
    found = pd.concat(parts, ignore_index=True)
    found.insert(1, "forces", found["geography"].map(LABELS_OF))
    return found


def _breaks(rows: pd.DataFrame) -> dict[str, str]:
    """Words for the breaks that the rows really have, by the first year after them."""
    reasons = rows["break_before"].dropna()
    return {
        at.at: _ON_THE_CHART[at.at]
        for at in datasets()["hate_crime_national"].breaks
        if reasons.str.contains(at.what, regex=False).any()
    }


def _alt(rows: pd.DataFrame, mine: pd.DataFrame, series: str, strand: str) -> str:
    by_year = dict(zip(mine["financial_year"], mine["offences"], strict=True))
    most = max(by_year, key=by_year.__getitem__)
    told = [f"{whole(by_year[year])} in {year}{' (the most)' * (year == most)}" for year in sorted({*by_year})
            if year in (min(by_year), most, max(by_year))]  # fmt: skip
    others = [label for label in rows["forces"].unique() if label != SERIES[series].label]
    return (
        f"Line chart of {KINDS[strand]} by year. {SERIES[series].label}: {', '.join(told)}. "
        f"In grey, and never joined to it: {'; '.join(others)}."
    )


def _reading(rows: pd.DataFrame, series: str, years: list[str]) -> pd.DataFrame:
    """Lay the series side by side, a year a row, the chosen one first with its rate."""
    mine = rows[rows["geography"] == SERIES[series].geography].set_index("financial_year")
    columns: dict[str, list[str]] = {
        "Year": years,
        SERIES[series].label: [whole(value) for value in mine["offences"].reindex(years)],
        PER_RESIDENTS: [decimal(value) for value in mine["rate_per_100k"].reindex(years)],
    }
    for label, part in rows[rows["geography"] != SERIES[series].geography].groupby("forces", sort=False):
        columns[str(label)] = [whole(value) for value in part.set_index("financial_year")["offences"].reindex(years)]
    if mine["break_before"].notna().any():
        reasons = mine["break_before"].reindex(years)
        columns["Why its line stops before"] = ["" if is_missing(reason) else str(reason) for reason in reasons]
    return pd.DataFrame(columns)
