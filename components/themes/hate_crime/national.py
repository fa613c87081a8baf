"""Hate crime in England and Wales: one line per set of forces that was counted alike."""

from __future__ import annotations

from functools import cache

import pandas as pd

from components.charts.lines import lines
from components.figure.figure import Figure
from components.style.numbers import decimal, is_missing, whole
from components.themes.hate_crime.rates import INTERVALS, LABELS, PER_RESIDENTS, financial_years, with_rates, written
from components.themes.hate_crime.series import KINDS, LABELS_OF, SERIES, left_out, minded
from data.crime.hate_crime import LEFT_OUT, Edition, national_series
from data.store.describe import Break, datasets

EDITIONS = {"latest": "Latest edition", "first": "As first published"}
SHOWN = {"count": "Offences recorded", "rate": "Per 100,000 residents"}
DATASETS = ("hate_crime_national", "population")
GAPS = {"2019/20": "2019/20: none from Greater Manchester"}
_ON_THE_CHART = {
    "2012/13": "2011/12: flags, not offences",
    "2024/25": "Met Police changed its system",
    "2024": "Residents: later edition",
}


def national(strand: str, series: str, edition: Edition = "latest", shown: str = "count") -> Figure:
    """Offences of one strand by year, one line per consistent set of forces, the chosen one picked out.

    As first published or as in the latest edition; counts, or rates by the residents of the forces covered.
    """
    rate = shown == "rate"
    rows = _national(strand, edition, rate)
    mine = rows[rows["geography"] == SERIES[series].geography]
    years = financial_years(rows["financial_year"].min(), rows["financial_year"].max())
    value, year = "rate_per_100k" if rate else "offences", mine["financial_year"].iloc[-1]
    of = f"{KINDS[strand]} per 100,000 residents" if rate else KINDS[strand]
    how = ", as first published" if edition == "first" else ""
    return Figure(
        id="national",
        title=f"{SERIES[series].who} recorded {_said(mine[value].iloc[-1], rate)} {of} in {year}; "
        "recording changes make the trend unreliable",
        subtitle=f"{of.capitalize()} recorded by the police, England and Wales, {years[0]} to {years[-1]}{how}",
        alt=_alt(rows, mine, series, of, value),
        table=rows,
        datasets=DATASETS,
        draw=lambda palette: lines(
            rows, palette, periods=years, series="forces", value=value, period="financial_year",
            chosen=SERIES[series].label, breaks=breaks_on(rows), gaps=GAPS, height=430,
        ),
        labels={"forces": "Forces", **LABELS, "break_before": "Break before this year"},
        reading=_reading(rows, series, years, edition),
        notes=(left_out(series), *_notes(rate), *minded(series)),
    )  # fmt: skip


@cache
def _national(strand: str, edition: Edition, rate: bool) -> pd.DataFrame:
    """Rows of a strand with rates, the complete series first. Kept, since rates take a while; not to be changed."""
    rows = national_series(strand, edition, per_resident=rate)
    parts = [rows[rows["geography"] == series.geography] for series in SERIES.values()]
    parts = [with_rates(part, without=LEFT_OUT[str(part["geography"].iloc[0])]) for part in parts if len(part)]
    found = pd.concat(parts, ignore_index=True)
    found.insert(1, "forces", found["geography"].map(LABELS_OF))
    return found


def _notes(rate: bool) -> tuple[str, ...]:
    lines_are = (
        "Each line is a set of forces that was counted alike. Lines stop where no figures are held here or the "
        "counting changed, and are never joined."
    )
    residents = (
        "Residents are those of the forces covered in the middle of the year. Offences of all forces include those "
        "that British Transport Police recorded, which has no residents of its own."
    )
    return (lines_are, residents, INTERVALS) if rate else (lines_are, INTERVALS)


def breaks_on(rows: pd.DataFrame) -> dict[str, str]:
    """Words for the breaks that the rows really have, by the first year after them."""
    reasons = rows["break_before"].dropna()
    words: dict[str, list[str]] = {}
    listed: list[Break] = [at for dataset in DATASETS for at in datasets()[dataset].breaks]
    for at in listed:
        cut = rows.loc[reasons.index[reasons.str.contains(at.what, regex=False)], "financial_year"]
        if len(cut):
            words.setdefault(str(cut.iloc[0]), []).append(_ON_THE_CHART[at.at])
    return {year: "; ".join(said) for year, said in words.items()}


def _said(value: float, rate: bool) -> str:
    return decimal(value) if rate else whole(value)


def _alt(rows: pd.DataFrame, mine: pd.DataFrame, series: str, of: str, value: str) -> str:
    by_year = dict(zip(mine["financial_year"], mine[value], strict=True))
    most = max(by_year, key=by_year.__getitem__)
    told = [
        f"{_said(by_year[year], value != 'offences')} in {year}{' (the most)' * (year == most)}"
        for year in sorted(by_year)
        if year in (min(by_year), most, max(by_year))
    ]
    others = [label for label in rows["forces"].unique() if label != SERIES[series].label]
    return (
        f"Line chart of {of} by year. {SERIES[series].label}: {', '.join(told)}. "
        f"In grey, and never joined to it: {'; '.join(others)}."
    )


def _reading(rows: pd.DataFrame, series: str, years: list[str], edition: Edition) -> pd.DataFrame:
    """Lay the series side by side, a year a row, the chosen one first with its rate and what was revised."""
    mine = rows[rows["geography"] == SERIES[series].geography].set_index("financial_year")
    columns: dict[str, list[str]] = {
        "Year": years,
        SERIES[series].label: [whole(value) for value in mine["offences"].reindex(years)],
        f"{PER_RESIDENTS} (95% interval)": written(mine.reindex(years)),
    }
    if edition == "first":
        latest = _national(str(rows["strand"].iloc[0]), "latest", False)
        latest = latest[latest["geography"] == SERIES[series].geography].set_index("financial_year")
        columns["Latest edition"] = [whole(value) for value in latest["offences"].reindex(years)]
    for label, part in rows[rows["geography"] != SERIES[series].geography].groupby("forces", sort=False):
        columns[str(label)] = [whole(value) for value in part.set_index("financial_year")["offences"].reindex(years)]
    if mine["break_before"].notna().any():
        reasons = mine["break_before"].reindex(years)
        columns["Why its line stops before"] = ["" if is_missing(reason) else str(reason) for reason in reasons]
    return pd.DataFrame(columns)
