"""Which outcomes a reader asks for: options and their live counts, the result in a sentence, a way out of an empty one.

Pure functions of plain values; the numbers come from `data.projects`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import pandas as pd

from components.words import counted, listed, opened
from data import areas, labels
from data.load import edition, table
from data.projects import outcomes

NAMES = {"area": "the area", "framework": "the framework", "grade": "the evidence", "theme": "the theme"}
GRADES = {code: label for code, label in labels.EVIDENCE_GRADES.items() if code != "none"}


@dataclass(frozen=True)
class Choice:
    """Filters in force: codes by facet. An empty one does not narrow anything."""

    area: tuple[str, ...] = ()
    framework: tuple[str, ...] = ()
    grade: tuple[str, ...] = ()
    theme: tuple[str, ...] = ()

    @property
    def filters(self) -> dict[str, tuple[str, ...]]:
        """The filters as `data.projects` and an address take them."""
        return {name: getattr(self, name) for name in NAMES}

    @property
    def address(self) -> dict[str, list[str]]:
        """The filters in force as parameters of an address."""
        return {name: list(codes) for name, codes in self.filters.items() if codes}

    def without(self, name: str) -> Choice:
        """The same choice with one filter dropped."""
        dropped: dict[str, Any] = {name: ()}
        return replace(self, **dropped)

    def found(self) -> pd.DataFrame:
        """Outcomes that pass every filter."""
        filters: dict[str, Any] = self.filters
        return outcomes(**filters)


def choices() -> Mapping[str, Mapping[str, str]]:
    """Labels of all options by facet and code; areas and themes without an outcome stand last."""
    return _choices(edition("project_outcomes"), edition("projects"))


def counts(choice: Choice) -> dict[str, dict[str, int]]:
    """Count the outcomes behind every option, by facet and code, under the other filters in force."""
    return {facet: dict(Counter(_codes(choice.without(facet).found())[facet].dropna())) for facet in NAMES}


def headline() -> str:
    """Say the most important thing about all outcomes, for the top of the page."""
    found = table("project_outcomes")
    grades = found["evidence_grade"].value_counts()
    numbered = int((found["evidence_grade"].eq("evaluation") & found["value"].notna()).sum())
    carry = "none of which carries a number" if numbered == 0 else f"{numbered} of them with a number"
    return (
        f"{len(found)} outcomes could be found: {grades['self_reported']} are self-reported by funders, councils and "
        f"providers, {grades['target']} are targets, and {grades['evaluation']} come from evaluations, {carry}."
    )


def result(choice: Choice) -> str:
    """Say what the filters leave, by grade: '8 of 62 outcomes in Bradford: 8 self-reported'."""
    found, everything = choice.found(), len(outcomes())
    about = f" {described(choice)}" if described(choice) else ""
    if found.empty:
        return f"**No outcome** of {everything} was found{about}." + _left_out(choice)
    many = f"All {everything}" if len(found) == everything else f"{len(found)} of {everything}"
    return f"**{many} outcomes{about}**: {by_grade(found)}.{_left_out(choice)}"


def by_grade(found: pd.DataFrame) -> str:
    """Count outcomes by grade: '5 self-reported, 3 from evaluations and 2 targets'."""
    counts = found["evidence_grade"].value_counts()
    words = {"self_reported": "self-reported", "evaluation": "from evaluations", "target": "targets"}
    one = {**words, "evaluation": "from an evaluation", "target": "target"}
    return listed([f"{counts[g]} {(one if counts[g] == 1 else words)[g]}" for g in words if g in counts])


def described(choice: Choice) -> str:
    """Put the filters in words, to follow 'outcomes': 'in Bradford, on social mixing'."""
    options = choices()
    named = {facet: [options[facet][code] for code in codes] for facet, codes in choice.filters.items()}
    parts = [
        f"in {listed(named['area'], 'or')}" if choice.area else "",
        f"of projects on “{listed(named['theme'], 'or')}”" if choice.theme else "",
        f"under “{listed(named['framework'], 'or')}”" if choice.framework else "",
        f"with evidence “{listed(named['grade'], 'or').lower()}”" if choice.grade else "",
    ]
    return ", ".join(part for part in parts if part)


def ways_out(choice: Choice) -> list[tuple[str, Choice, int]]:
    """Where nothing is found: each filter that, dropped alone, would show something, and how much. Most first."""
    offers = [(NAMES[name], choice.without(name), len(choice.without(name).found())) for name in choice.address]
    return sorted((offer for offer in offers if offer[2]), key=lambda offer: -offer[2])


@lru_cache(maxsize=1)
def _choices(outcomes_edition: str, projects_edition: str) -> dict[str, dict[str, str]]:
    """Put the options in order once for each edition of the tables."""
    codes = _codes(outcomes())
    named = {"area": areas.districts(), "framework": labels.FRAMEWORKS, "grade": GRADES, "theme": labels.THEMES}
    used = {(facet, code) for facet in ("area", "theme") for code in codes[facet].dropna()}
    used |= {(facet, code) for facet in ("framework", "grade") for code in named[facet]}  # gaps keep their place
    return {facet: _in_front(options, {code for of, code in used if of == facet}) for facet, options in named.items()}


def _in_front(options: Mapping[str, str], used: Collection[str]) -> dict[str, str]:
    """Put the used options first and keep the order otherwise."""
    return dict(sorted(options.items(), key=lambda item: item[0] not in used))


def _codes(found: pd.DataFrame) -> dict[str, pd.Series[str]]:
    """Give the codes of outcomes by facet: the area is that of the outcome, else that of its project."""
    return {
        "area": found["area_code"].fillna(found["project_area_code"]),
        "framework": found["framework"],
        "grade": found["evidence_grade"],
        "theme": found["theme"],
    }


def _left_out(choice: Choice) -> str:
    """Say how many outcomes of whole funds or of several places pass the other filters but have no area or theme."""
    codes = _codes(choice.without("area").without("theme").found())
    no_area = codes["area"].isna() if choice.area else codes["area"].isna() & False
    missing = no_area | codes["theme"].isna() if choice.theme else no_area
    number = int(missing.sum())
    if not number:
        return ""
    what = "area" if not choice.theme else "theme" if not choice.area else "area or theme"
    are = (
        "is about a whole fund or several places and has"
        if number == 1
        else ("are about whole funds or several places and have")
    )
    return f" {opened(counted(number, 'other outcome'))} {are} no single {what}."
