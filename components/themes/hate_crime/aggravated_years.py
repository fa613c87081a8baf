"""Aggravated offences of the force that serves a place, quarter after quarter, in one edition: its consistent line."""

from __future__ import annotations

import pandas as pd

from components.charts.lines import lines
from components.figure.figure import Figure
from components.style.numbers import MISSING, percent, whole
from components.style.words import opened
from components.themes.hate_crime.force import called
from data.crime.aggravated_by_force import force_quarters, force_years
from data.crime.hate_crime import force_of
from data.places.areas import ENGLAND_AND_WALES

DATASET = "aggravated_by_quarter"


def by_quarter(area_code: str) -> Figure | None:
    """Offences of the area's force by quarter since April 2012, its years beside those of all forces in the table."""
    force = force_of(area_code)
    rows = force_quarters(force.code)
    years = force_years(force.code)
    if rows.empty or years.empty:
        return None
    who, newest = called(force), years.iloc[-1]
    year, count = str(newest["financial_year"]), float(newest["offences"])
    every = force_years(ENGLAND_AND_WALES).set_index("financial_year")["offences"]
    share = percent(count / float(every[year]) * 100, 1)
    first, last = str(rows["quarter"].iloc[0]), str(rows["quarter"].iloc[-1])
    when = list(rows["quarter"])
    cuts = {at: "Recording changed" for at, new in zip(when, rows["break_before"].notna(), strict=True) if new}
    drawn = rows.assign(force=opened(who))
    return Figure(
        id="aggravated-quarters",
        title=f"{opened(who)} recorded {whole(count)} aggravated offences in {year}, {share} of those of all forces",
        subtitle=f"Racially or religiously aggravated offences recorded by the police, area of {who}, by quarter, "
        f"{first} to {last}",
        alt=f"Line chart of {len(rows)} quarters, {'cut ' + _times(len(cuts)) if cuts else 'without a break'}. "
        f"{opened(who)} recorded {whole(count)} in {year}; all forces together {whole(float(every[year]))}.",
        table=rows,
        datasets=(DATASET,),
        draw=lambda palette: lines(
            drawn, palette, periods=when, series="force", value="offences", period="quarter", chosen=opened(who),
            height=320, breaks=cuts,
        ),
        hidden=("area_code", "offence_code", "period_start", "period_end"),
        reading=_years(years, every, who),
        notes=_breaks(rows),
    )  # fmt: skip


def _years(years: pd.DataFrame, every: pd.Series[float], who: str) -> pd.DataFrame:
    """Lay the years out for reading, the force beside all forces together."""
    of_all = [float(every[year]) if year in every.index else None for year in years["financial_year"]]
    return pd.DataFrame(
        {
            "Year": list(years["financial_year"]),
            opened(who): [whole(count) for count in years["offences"]],
            "England and Wales": [whole(count) if count is not None else MISSING for count in of_all],
            "Break before": ["" if pd.isna(reason) else reason for reason in years["break_before"]],
        }
    )


def _breaks(rows: pd.DataFrame) -> tuple[str, ...]:
    """Say why the line is cut, as the catalogue has it."""
    return tuple(dict.fromkeys(str(reason) for reason in rows["break_before"].dropna()))


def _times(number: int) -> str:
    return "once" if number == 1 else "twice" if number == 2 else f"{number} times"
