"""Figures for one council alone: where official ones would come from, and the few that were printed locally."""

from __future__ import annotations

import pandas as pd

from components.figure.figure import Figure
from components.style.numbers import MISSING, percent, whole
from components.style.words import counted, listed, month_in_words, opened
from data.labels import HATE_CRIME_LOCAL_MEASURES, HATE_CRIME_LOCAL_STRANDS
from data.places.areas import as_spoken, name, spoken
from data.store.describe import datasets
from data.store.load import sources_of, table

MONTH_LENGTH = len("2018-04")
FEW_PERIODS = 4


def council_level(area_code: str) -> str:
    """Say that nothing on all hate crime is held here for the council alone, and where to look, with the code."""
    open_data = datasets()["aggravated_offences"].url
    partnerships = table("community_safety_partnerships")
    mine = partnerships[partnerships["area_code"] == area_code]
    named = listed([f"{as_spoken(str(row.csp_name))} ({row.csp_code})" for row in mine.itertuples()])
    of = "partnership of" if len(mine) == 1 else "partnerships of"
    return (
        f"No series of all hate crime in {spoken(area_code)} alone is held here. The Home Office has quarterly "
        "counts of racially and religiously aggravated offences, a part of hate crime, by community safety partnership "
        f"in its [open data tables]({open_data}): look for the {of} {named}.{_shared(area_code, mine, partnerships)}"
    )


def printed(area_code: str) -> Figure | None:
    """The figures that councils, newspapers and campaigns printed, as a table; None where there are none."""
    rows = table("hate_crime_local")
    rows = rows[rows["area_code"] == area_code].sort_values(["measure", "strand", "period_start", "period_end"])
    if rows.empty:
        return None
    here, count = name(area_code), len(rows)
    said = [caveat.text for caveat in datasets()["hate_crime_local"].caveats if not caveat.lead and here in caveat.text]
    remarks = [f"{opened(remark)}." for remark in rows["note"].dropna().unique()]
    return Figure(
        id="local",
        title=f"Local sources printed {'one figure' if count == 1 else f'{count} figures'} for {here}",
        subtitle=f"Hate crime in {here} as councils, newspapers and campaigns printed it",
        alt=f"Table of {counted(count, 'figure')} for {here}.",
        table=rows.reset_index(drop=True),
        datasets=("hate_crime_local",),
        reading=_reading(rows),
        notes=(*said, *([" ".join(remarks)] if remarks else [])),
    )


def _reading(rows: pd.DataFrame) -> pd.DataFrame:
    """Lay the figures out: a column for each period where there are few and one thing was counted, else a row each."""
    periods = [_period(start, end) for start, end in zip(rows["period_start"], rows["period_end"], strict=True)]
    figures = [
        f"+{percent(value, 0)}" if measure.endswith("_pct") else whole(value)
        for measure, value in zip(rows["measure"], rows["value"], strict=True)
    ]
    long = pd.DataFrame(
        {
            "Period": periods,
            "What was counted": list(rows["measure"].map(HATE_CRIME_LOCAL_MEASURES)),
            "Strand": list(rows["strand"].map(HATE_CRIME_LOCAL_STRANDS)),
            "Figure": figures,
            "Printed by": [_publisher(source) for source in rows["source_id"]],
        }
    )
    if rows["measure"].nunique() > 1 or not 1 < long["Period"].nunique() <= FEW_PERIODS:
        return long
    wide = long.pivot(index="Strand", columns="Period", values="Figure").fillna(MISSING)
    return wide.rename_axis(columns=None, index=long["What was counted"].iloc[0]).reset_index()


def _publisher(source_id: str) -> str:
    found = sources_of(pd.DataFrame({"source_id": [source_id]}))["publisher"]
    return listed(list(dict.fromkeys(found)))


def _shared(area_code: str, mine: pd.DataFrame, partnerships: pd.DataFrame) -> str:
    """Name the other districts that the same partnership covers."""
    others = partnerships[partnerships["csp_code"].isin(mine["csp_code"]) & (partnerships["area_code"] != area_code)]
    if others.empty:
        return ""
    cover = "It also covers" if len(mine) == 1 else "They also cover"
    return f" {cover} {listed([name(code) for code in others['area_code'].unique()])}."


def _period(start: str, end: str) -> str:
    """Write a period in words: a month, a financial year where it is one, else from and to."""
    if len(start) < MONTH_LENGTH:
        return start if start == end else f"{start} to {end}"
    if start == end:
        return month_in_words(start)
    if start.endswith("-04") and end == f"{int(start[:4]) + 1}-03":
        return f"{start[:4]}/{end[2:4]}"
    return f"{month_in_words(start)} to {month_in_words(end)}"
