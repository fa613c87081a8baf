"""What was spent on courses in English for a place, and in England before 2005: definitions that are never one line."""

from __future__ import annotations

import pandas as pd

from components.figure.figure import Figure
from components.style.numbers import in_short, percent, pounds
from components.style.words import listed
from components.themes.english.money import by_year, prices
from data import english
from data.money.money import BASE_YEAR
from data.places.areas import name, spoken
from data.store.describe import datasets

DATASETS = ("esol_funding", "gdp_deflators")
LABELS = {
    "period": "Year",
    "academic_year": "Academic year",
    "area_name": "Place",
    "amount_gbp": "Amount in cash",
    "amount_real_gbp": f"Amount at {BASE_YEAR} prices",
}
UNITS = {"amount_gbp": "pounds", "amount_real_gbp": "pounds"}


def by_home(area_code: str) -> Figure | None:
    """Show the adult skills budget spent on English for learners who live in a place; None where none is held."""
    rows = english.esol_spending(area_code)
    if rows.empty:
        return None
    rows = rows.rename(columns={"period": "academic_year"})
    here = rows[rows["area_code"] == area_code].reset_index(drop=True)
    others = [str(one) for one in rows["area_name"].unique() if one != here["area_name"].iloc[0]]
    rounded = _caveat("By the home of the learner")
    return Figure(
        id="spending-here",
        title=f"Spending on English courses for learners in {spoken(area_code)} {_changed(here)}",
        subtitle=f"Adult skills budget spent on English courses (ESOL) by the learner’s home, {name(area_code)}, "
        f"academic years, at {BASE_YEAR} prices (blue) and in cash (grey)",
        alt=f"Bars for {len(here)} years: {_told(here)}.",
        table=rows,
        datasets=DATASETS,
        draw=lambda palette: by_year(here, palette),
        labels=LABELS,
        units=UNITS,
        hidden=("district_code", "note", "break_before"),
        notes=(_caveat("Four definitions"), rounded, f"The table has {listed(others)} too.", prices()),
    )


def providers_then(area_code: str) -> Figure | None:
    """List what providers around one of the five, in its region and in England were given; None for another place."""
    rows = english.esol_providers_2005_06(area_code)
    if rows.empty:
        return None
    first = rows.iloc[0]
    return Figure(
        id="providers-2005-06",
        title=f"Providers in the area of {first['area_name']} were given {in_short(first['amount_gbp'])} for English "
        f"courses in {first['period']}",
        subtitle=f"Learning and Skills Council funding of English courses (ESOL) by area of the provider, around "
        f"{spoken(area_code)}, {first['period']}",
        alt=f"Table of {len(rows)} amounts, each containing the one before: "
        + "; ".join(f"{place} {pounds(gbp)}" for place, gbp in zip(rows["area_name"], rows["amount_gbp"], strict=True))
        + ".",
        table=rows,
        datasets=DATASETS,
        labels=LABELS,
        units=UNITS,
        hidden=("period", "note"),
        notes=(_caveat("Four definitions"), _caveat("The areas of the Learning"), prices()),
    )


def in_england_before() -> Figure:
    """Show what the Learning and Skills Council spent on English in England, a definition of its own."""
    rows = english.early_spending().rename(columns={"period": "academic_year"})
    return Figure(
        id="early-spending",
        title=f"Spending on English courses by the Learning and Skills Council {_changed(rows)}",
        subtitle="Learning and Skills Council spending on English courses (ESOL), England, "
        f"{rows['academic_year'].iloc[0]} to {rows['academic_year'].iloc[-1]}, at {BASE_YEAR} prices (blue) and in "
        "cash (grey)",
        alt=f"Bars for {len(rows)} years: {_told(rows)}.",
        table=rows,
        datasets=DATASETS,
        draw=lambda palette: by_year(rows, palette),
        labels=LABELS,
        units=UNITS,
        hidden=("district_code", "note", "break_before"),
        notes=(_caveat("Four definitions"), prices()),
    )


def not_held(area_code: str) -> tuple[str, str]:
    """Say that no spending by the home of the learner is held for a place, and where it would come from."""
    return (
        f"What was spent on English courses for learners who live in {spoken(area_code)} is not held here.",
        f"{datasets()['esol_funding'].not_included.split('. ')[0]}.",
    )


def _changed(rows: pd.DataFrame) -> str:
    """Say how an amount at steady prices changed from the first year to the last."""
    first, last = rows.iloc[0], rows.iloc[-1]
    share = (last["amount_real_gbp"] / first["amount_real_gbp"] - 1) * 100
    between = f"in real terms between {first['academic_year']} and {last['academic_year']}"
    if round(share) == 0:
        return f"hardly changed {between}"
    return f"{'rose' if share > 0 else 'fell'} by {percent(abs(share), 0)} {between}"


def _told(rows: pd.DataFrame) -> str:
    return "; ".join(
        f"{year} {pounds(real)}, {pounds(cash)} in cash"
        for year, real, cash in zip(rows["academic_year"], rows["amount_real_gbp"], rows["amount_gbp"], strict=True)
    )


def _caveat(begins: str) -> str:
    """Return the caveat of the dataset that begins so."""
    return next(one.text for one in datasets()["esol_funding"].caveats if one.text.startswith(begins))
