"""What must be said about figures of a council: who shares the work, which years are missing, and why."""

from __future__ import annotations

import pandas as pd

from components.words import listed
from data import areas
from data.load import table

WHERE_ELSE = (
    "Later years by council are in the revenue outturn of the Ministry of Housing, Communities and Local Government."
)


def nothing_known(area: str, series: str) -> str:
    """Say why a council has no figures, and where its predecessors' would be."""
    finance = table("council_finance")
    before = finance[(finance["successor_code"] == area) & (finance["series_id"] == series)]
    names = sorted(set(before["council_name"].dropna()))
    before_it = f" Its area belonged to {listed(names)}, whose figures are in the download of the dataset."
    return (
        f"There are no figures for {areas.name(area)} here: the years covered end before its council was formed."
        f"{before_it if names else ''}"
    )


def has_county(area: str) -> bool:
    """Tell whether a county council provides part of the services: districts with codes that begin with E07."""
    return area.startswith("E07")


def of_county(area: str) -> tuple[str, ...]:
    """Say which county council does part of the work."""
    if not has_county(area):
        return ()
    places = table("areas")
    county = places.loc[places["area_code"] == area, "utla_name"].iloc[0]
    return (
        f"{county} County Council provides part of the services here, and its spending is not in these figures. They "
        "are therefore not set beside England.",
    )


def why(rows: pd.DataFrame) -> tuple[str, ...]:
    """Say why lines are interrupted and years missing, each reason once."""
    known = rows[rows["value"].notna()]
    reasons = list(known.loc[known["area_name"].duplicated(), "break_before"].dropna())
    unconverted = rows[rows["value_note"] != ""]
    reasons += [
        f"{year} is not shown: {note[0].lower()}{note[1:]}."
        for year, note in zip(unconverted["financial_year"], unconverted["value_note"], strict=True)
    ]
    return tuple(dict.fromkeys(reasons))
