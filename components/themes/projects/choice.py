"""Which projects a reader asks for, how they are listed, and the result in a sentence.

Pure functions of plain values; the numbers come from `data.projects`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, ClassVar

import pandas as pd

from components.figure import filtered as wording
from components.style.words import counted, listed, opened
from components.themes.projects.order import ordered
from data import labels
from data.places import areas
from data.projects.facets import NOT
from data.projects.projects import FACETS, NO_DATE, facets, projects, understood
from data.store.load import edition, table

FORMS = {"cards": "Cards", "table": "Table"}


@dataclass(frozen=True)
class Choice(wording.Filtered):
    """Filters in force, codes by facet and words to search for, and how the list is shown. Empty does not narrow."""

    NAMES: ClassVar = {
        "q": "the words searched for",
        "area": "the area",
        "theme": "the theme",
        "fund": "the fund",
        "lead": "the kind of lead",
        "year": "the year",
        "status": "the status",
        "outcomes": "having outcomes",
        "evidence": "the evidence",
    }
    PHRASES: ClassVar = {
        "area": ("in {}", "not in {}"),
        "theme": ("on {}", "not on {}"),
        "fund": ("paid from {}", "not paid from {}"),
        "lead": ("led by “{}”", "not led by “{}”"),
        "year": ("dated “{}”", "not dated “{}”"),
        "status": ("with status “{}”", "without status “{}”"),
        "outcomes": ("with “{}”", ""),
        "evidence": ("with evidence “{}”", "without evidence “{}”"),
    }
    PROPER: ClassVar = ("area", "fund")  # names, which keep their capital letter

    area: tuple[str, ...] = ()
    theme: tuple[str, ...] = ()
    fund: tuple[str, ...] = ()
    lead: tuple[str, ...] = ()
    year: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    q: str = ""
    sort: str = "match"
    form: str = "cards"
    basket: tuple[str, ...] = ()

    @property
    def filters(self) -> dict[str, Any]:
        """The filters as `data.projects` takes them."""
        return {**{name: getattr(self, name) for name in FACETS}, "text": self.q}

    def found(self) -> pd.DataFrame:
        """Projects that pass every filter, in the order asked for."""
        return ordered(projects(**self.filters), self.sort)


def choices() -> Mapping[str, Mapping[str, str]]:
    """Labels of all options by facet and code, included and excluded."""
    return _choices(edition("projects"), edition("funds"))


def counts(choice: Choice) -> dict[str, dict[str, int]]:
    """Count the projects behind every option, by facet and code, under the other filters in force."""
    return wording.by_facet(facets(**choice.filters))


def headline() -> str:
    """Say the most important thing about all projects, for the top of the page."""
    everything = projects()
    without = int(everything["evidence"].eq("none").sum())
    evaluated = int(everything["evidence"].eq("evaluation").sum())
    return (
        f"{counted(len(everything), 'project')} for integration could be found in public. "
        f"For {without:,} of them no result or target was found; {evaluated:,} "
        f"{'has' if evaluated == 1 else 'have'} a finding from an evaluation."
    )


def result(choice: Choice) -> str:
    """Say what the filters leave, such as '16 of 75 projects in Bradford, 5 with a result recorded'."""
    found, everything = choice.found(), len(projects())
    if found.empty:
        return f"**No project** of {everything:,} was found {described(choice)}.{read_as(choice)}"
    planned = int(found["evidence"].eq("target").sum())
    recorded = int(found["outcomes"].gt(0).sum()) - planned
    about = f" {described(choice)}" if described(choice) else ""
    many = f"All {everything:,}" if len(found) == everything else f"{len(found):,} of {everything:,}"
    only = f", {planned} with a target only" if planned else ""
    sentence = f"**{many} projects{about}**, {recorded if recorded else 'none'} with a result recorded{only}."
    elsewhere = int(choice.without("area").found()["area_code"].isna().sum()) if choice.area else 0
    if elsewhere and not found["area_code"].isna().any():
        covers = "covers several places and belongs" if elsewhere == 1 else "cover several places and belong"
        sentence += f" {opened(counted(elsewhere, 'further project'))} {covers} to no single area."
    return sentence + read_as(choice)


def read_as(choice: Choice) -> str:
    """Say which words of the search stand nowhere as they were typed, and what was looked for instead."""
    said = [
        f" No project mentions “{word}”; “{listed(instead, 'or')}” was looked for instead."
        for word, instead in understood(choice.q).items()
        if instead
    ]
    return "".join(said)


def described(choice: Choice) -> str:
    """Put the filters in words, to follow 'projects': 'in Bradford, on English language, not on faith'."""
    return ", ".join([*choice.in_words(choices()), *([f"mentioning “{choice.q}”"] if choice.q else [])])


def rows_for_programs(found: pd.DataFrame, choice: Choice) -> dict[str, list[str]]:
    """Give the query under which the data address has the same rows: by columns where that will do, else one by one."""
    columns = {FACETS[name]: list(getattr(choice, name)) for name in FACETS if getattr(choice, name)}
    sayable = set(columns) <= {"area_code", "theme", "fund_id", "lead_type", "status"} and not choice.q
    if sayable and not any(code.startswith(NOT) for codes in columns.values() for code in codes):
        return columns
    return {"project_id": list(found["project_id"])}


@lru_cache(maxsize=1)
def _choices(projects_edition: str, funds_edition: str) -> dict[str, dict[str, str]]:
    """Put the options in order once for each edition of the tables."""
    used = {facet: set(rows["code"]) for facet, rows in facets().groupby("facet")}
    funds = table("funds").sort_values("fund_name")
    named = {
        "area": areas.districts(),
        "theme": labels.THEMES,
        "fund": dict(zip(funds["fund_id"], funds["fund_name"], strict=True)),
        "lead": labels.LEAD_TYPES,
        "year": {code: "No date found" if code == NO_DATE else code for code in sorted(used["year"]) if code[0] != "-"},
        "status": labels.PROJECT_STATUSES,
        "outcomes": {"yes": "Outcome or target recorded", "no": "No outcome found"},
        "evidence": labels.EVIDENCE_GRADES,
    }
    return {
        facet: wording.options(options, used[facet], names=facet in Choice.PROPER, both=facet != "outcomes")
        for facet, options in named.items()
    }
