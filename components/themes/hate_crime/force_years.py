"""What one police force recorded, year by year as far as it was found: points, joined only where they may be."""

from __future__ import annotations

import pandas as pd

from components.charts.lines import lines
from components.figure.figure import Figure
from components.style.numbers import whole
from components.style.words import listed, opened
from components.themes.hate_crime.force import called
from components.themes.hate_crime.rates import INTERVALS, LABELS, PER_RESIDENTS, financial_years, with_rates, written
from components.themes.hate_crime.series import KINDS
from data.crime.hate_crime import Force, force_of, force_series
from data.labels import HATE_CRIME_VALUE_STATUSES
from data.store.describe import datasets
from data.store.load import table

NOT_FOUND = "not found"
_ROOMY = 2  # years; a shorter gap has no room for words


def force_years(area_code: str, strand: str) -> Figure | None:
    """Offences of one strand that the area's force recorded, marked by how each figure was found; None without any."""
    force = force_of(area_code)
    rows = force_series(force.code, strand)
    if rows.empty:
        return None
    rows = with_rates(rows, force.code)
    rows = rows.assign(found=rows["value_status"].map(HATE_CRIME_VALUE_STATUSES))
    years = _years()
    gaps = _gaps(rows, years)
    counts = dict(zip(rows["financial_year"], rows["offences"], strict=True))
    latest, who = max(counts), called(force)
    return Figure(
        id="force",
        title=f"{opened(who)} recorded {whole(counts[latest])} {KINDS[strand]} in {latest}, the latest year found",
        subtitle=f"{opened(KINDS[strand])} recorded by the police, {_whole_area(force)}, {years[0]} to {years[-1]}",
        alt="Points by year, their shape by how each figure was found: "
        f"{', '.join(f'{whole(count)} in {year}' for year, count in counts.items())}. No line joins separate points.",
        table=rows,
        datasets=("hate_crime_by_force", "population"),
        draw=lambda palette: lines(
            rows, palette, periods=years, series="found", value="offences", period="financial_year",
            breaks=_breaks(rows), gaps={run[len(run) // 2]: NOT_FOUND for run in gaps if len(run) >= _ROOMY},
            height=340,
        ),
        labels={"found": "How the figure was found", **LABELS},
        reading=_reading(rows, years),
        notes=(*((_on_gaps(gaps, len(years)),) if gaps else ()), INTERVALS),
    )  # fmt: skip


def nothing_found(area_code: str, strand: str) -> tuple[str, str]:
    """Say that no figure of the strand was found for the area's force, and where it would come from."""
    bulletins = datasets()["hate_crime_by_force"].url
    return (
        f"No figures of {KINDS[strand]} were found for {called(force_of(area_code))}.",
        f"The Home Office publishes them in the appendix tables of its [yearly bulletins]({bulletins}).",
    )


def _whole_area(force: Force) -> str:
    return f"whole area of {called(force)}" if force.districts > 1 else f"area of {called(force)}"


def _years() -> list[str]:
    known = table("hate_crime_by_force")["financial_year"]
    return financial_years(str(known.min()), str(known.max()))


def _gaps(rows: pd.DataFrame, years: list[str]) -> list[list[str]]:
    """Return the years without a figure, neighbours together."""
    runs: list[list[str]] = [[]]
    for year in years:
        if year in set(rows["financial_year"]):
            runs.append([])
        else:
            runs[-1].append(year)
    return [run for run in runs if run]


def _on_gaps(gaps: list[list[str]], years: int) -> str:
    spans = [run[0] if len(run) == 1 else f"{run[0]} to {run[-1]}" for run in gaps]
    return (
        f"Not found for {sum(map(len, gaps))} of {years} years: {listed(spans)}. "
        "The Home Office publishes them in the appendix tables of its bulletins."
    )


def _breaks(rows: pd.DataFrame) -> dict[str, str]:
    """Words for the listed breaks that cut the rows, by the first year after them."""
    reasons = rows["break_before"].dropna()
    known = datasets()["hate_crime_by_force"].breaks
    return {at.at: "Police changed their system" for at in known if reasons.str.contains(at.what, regex=False).any()}


def _reading(rows: pd.DataFrame, years: list[str]) -> pd.DataFrame:
    """Lay out every year, those without a figure too."""
    found = {str(row["financial_year"]): row for row in rows.to_dict("records")}
    known = [found.get(year) for year in years]
    return pd.DataFrame(
        {
            "Year": years,
            "Offences": [whole(row["offences"]) if row else NOT_FOUND for row in known],
            f"{PER_RESIDENTS} (95% interval)": written(rows.set_index("financial_year").reindex(years)),
            "How the figure was found": [row["found"] if row else "" for row in known],
        }
    )
