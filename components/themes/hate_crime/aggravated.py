"""Racially and religiously aggravated offences of one force, by quarter of 2017/18 as first published."""

from __future__ import annotations

import pandas as pd

from components.charts.bars import bars
from components.figure.figure import Figure
from components.style.numbers import percent, whole
from components.style.words import month_in_words, opened
from components.themes.hate_crime.force import called
from data.crime.aggravated import YEAR, all_forces, quarters
from data.crime.hate_crime import force_of


def by_quarter(area_code: str) -> Figure | None:
    """Offences of the area's force by quarter, by kind in the table; None where there are none."""
    force = force_of(area_code)
    rows = quarters(force.code)
    if rows.empty:
        return None
    who, of_quarter = called(force), rows.groupby("financial_quarter")["offences"].sum()
    labels = [_quarter(rows, number) for number in of_quarter.index]
    total, by_kind = int(of_quarter.sum()), rows.groupby("offence")["offences"].sum()
    kind, share = str(by_kind.idxmax()), float(by_kind.max()) / total * 100
    most = f"{percent(share, 0)} of them {kind}"
    told = "; ".join(f"{label} {whole(count)}" for label, count in zip(labels, of_quarter, strict=True))
    return Figure(
        id="aggravated",
        title=f"{opened(who)} recorded {whole(total)} aggravated offences in {YEAR}, {most}",
        subtitle="Racially or religiously aggravated offences recorded by the police, area of "
        f"{who}, quarters of {YEAR}",
        alt=f"Bars by quarter: {told}.",
        table=rows,
        datasets=("aggravated_offences",),
        draw=lambda palette: bars(
            labels, [float(count) for count in of_quarter], [whole(count) for count in of_quarter], palette
        ),
        hidden=("offence_code", "period_start", "period_end"),
        reading=_reading(rows, labels),
        notes=_notes(rows),
    )


def _quarter(rows: pd.DataFrame, number: int) -> str:
    """Write a quarter by its months: 'April to June 2017'."""
    first = rows[rows["financial_quarter"] == number].iloc[0]
    return f"{month_in_words(first['period_start']).split()[0]} to {month_in_words(first['period_end'])}"


def _reading(rows: pd.DataFrame, labels: list[str]) -> pd.DataFrame:
    """Lay out a kind of offence a row, its quarters and its share beside that of all forces together."""
    wide = rows.pivot(index="offence_code", columns="financial_quarter", values="offences")
    names, every = rows.drop_duplicates("offence_code").set_index("offence_code")["offence"], all_forces()
    year = wide.sum(axis="columns").sort_values(ascending=False)
    columns = {
        "Kind of offence": [opened(names[code]) for code in year.index],
        **{label: [whole(count) for count in wide[n].loc[year.index]] for n, label in enumerate(labels, start=1)},
        YEAR: [whole(count) for count in year],
        "Share": [percent(count / year.sum() * 100, 0) for count in year],
        "Share in England and Wales": [percent(every[code] / every["all_five"] * 100, 0) for code in year.index],
    }
    return pd.DataFrame(columns)


def _notes(rows: pd.DataFrame) -> tuple[str, ...]:
    corrected = rows[rows["offences"] < 0]
    notes = ["A part of hate crime, as first published; the same year was revised since."]
    if len(corrected):
        notes.append(f"One figure ({whole(corrected['offences'].iloc[0])}) is below zero as published: a correction.")
    return tuple(notes)
