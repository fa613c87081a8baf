"""Outcomes in words: a value with how exact it is and its unit, and tables of outcomes for reading."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.style.numbers import decimal, is_missing, percent, pounds, whole
from data.labels import EVIDENCE_GRADES
from data.places import areas
from data.store.describe import datasets

Outcome = Mapping[Any, Any]  # a row of `project_outcomes`
NO_NUMBER = "in words, no number"


def value(outcome: Outcome) -> str:
    """Write the value as the source gives it: 'more than 70 projects', '75%', '£300,000'."""
    amount, unit = outcome["value"], outcome["unit"]
    if is_missing(amount):
        return NO_NUMBER
    number = whole(amount) if float(amount).is_integer() else decimal(amount)
    written = {"percent": percent(amount, 0 if float(amount).is_integer() else 1), "pounds": pounds(amount)}
    text = written.get(unit, f"{number} {unit}")
    exact = "" if is_missing(outcome["qualifier"]) else f"{outcome['qualifier']} "
    against = "" if is_missing(outcome["baseline"]) else f" (compare {outcome['baseline']})"
    return exact + text + against


def grade(outcome: Outcome) -> str:
    """Say how strong the evidence is; a target never looks like a result."""
    return EVIDENCE_GRADES[outcome["evidence_grade"]]


def reading(outcomes: pd.DataFrame) -> pd.DataFrame:
    """Lay outcomes out for reading. Columns: Outcome, Result or target, When, Evidence."""
    rows = outcomes.to_dict("records")
    return pd.DataFrame(
        {
            "Outcome": outcomes["measure"],
            "Result or target": [value(row) for row in rows],
            "When": outcomes["period"].fillna("not stated"),
            "Evidence": [grade(row) for row in rows],
        }
    )


def of_what(outcome: Outcome) -> str:
    """Name the project that an outcome is about, else the fund, else say that it is general."""
    if not is_missing(outcome["project_name"]):
        return str(outcome["project_name"])
    return "General finding" if is_missing(outcome["fund_name"]) else f"Whole fund: {outcome['fund_name']}"


def where(outcome: Outcome) -> str:
    """Name the area of an outcome; say so when it covers more than the area of its project."""
    if not is_missing(outcome["area_code"]):
        return areas.name(str(outcome["area_code"]))
    if outcome["is_wider_than_area"]:
        return f"{areas.name(str(outcome['project_area_code']))} and other places"
    return "Several places"


def about(outcome: Outcome) -> str:
    """Say in brackets where and when, after what an outcome is about: 'Walsall for All (Walsall, 2022)'."""
    when = "year not stated" if is_missing(outcome["period"]) else str(outcome["period"])
    return f"{of_what(outcome)} ({where(outcome)}, {when})"


def caveats_of(outcomes: pd.DataFrame) -> tuple[str, ...]:
    """Find what the catalogue says about the sources of some outcomes, beyond what stands above every figure."""
    rows = set(outcomes["source_id"])
    about_all = datasets()["project_outcomes"].caveats
    return tuple(dict.fromkeys(caveat.text for caveat in about_all if caveat.source_id in rows and not caveat.lead))
