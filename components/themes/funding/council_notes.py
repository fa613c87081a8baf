"""What must be said about figures of a council: who shares the work, which years are missing, and why."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from components.style.words import listed
from data.money.council import METHOD, comparable, has_county
from data.money.money import PER_HEAD, Price
from data.places import areas
from data.places.neighbours import neighbours
from data.store.load import table

WHERE_ELSE = (
    "Later years by council are in the revenue outturn of the Ministry of Housing, Communities and Local Government."
)


def nothing_known(area: str) -> str:
    """Say why a council has no figures, and where its predecessors' would be."""
    finance = table("council_finance")
    before = finance[finance["successor_code"] == area]
    names = sorted(set(before["council_name"].dropna()))
    before_it = f" Its area belonged to {listed(names)}, whose figures are in the download of the dataset."
    return (
        f"There are no figures for {areas.name(area)} here: the years covered end before its council was formed."
        f"{before_it if names else ''}"
    )


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


def of_neighbours(codes: Sequence[str]) -> tuple[str, ...]:
    """Say who the neighbours are whose middle is drawn; of other districts that no list is held."""
    if not comparable(codes[0]):
        return ("Lists of statistical neighbours are held for the five integration areas only.",)
    left_out = sorted({areas.name(code) for area in codes for code in neighbours(area, METHOD) if has_county(code)})
    return (
        "Statistical neighbours are the twenty districts that the Office for National Statistics finds most alike. "
        f"Left out here, because a county council does part of their work: {listed(left_out)}. Drawn is the median: "
        "half spend less, half more.",
    )


def how_to_compare(area: str | None, price: Price) -> str:
    """Say which prices set councils beside England and their neighbours; nothing where they are."""
    if price in PER_HEAD or (area and has_county(area)):
        return ""
    return (
        "Whole sums grow with the size of a council. Choose “Per head” or “Per head, real terms” above to set them "
        "beside England and statistical neighbours."
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
