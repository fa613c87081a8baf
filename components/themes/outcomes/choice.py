"""Which outcomes a reader asks for: options and their live counts, the result in a sentence, a way out of an empty one.

Pure functions of plain values; the numbers come from `data.projects`. Results and targets are never added up.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, ClassVar

import pandas as pd

from components.figure import filtered as wording
from components.style.words import counted, listed, opened
from data import labels
from data.places import areas
from data.projects.facets import counts as counts_of
from data.projects.projects import NO_THEME, REACH, outcome_codes, outcomes
from data.store.load import edition, table

GRADES = {code: label for code, label in labels.EVIDENCE_GRADES.items() if code != "none"}
THEMES = {**labels.THEMES, NO_THEME: "Whole funds and general findings"}
ROWS = {"theme": "Theme", "framework": "Kind of outcome"}


@dataclass(frozen=True)
class Choice(wording.Filtered):
    """Filters in force, codes by facet, what the rows of the evidence map are, and the price of money."""

    NAMES: ClassVar = {
        "area": "the area",
        "theme": "the theme",
        "framework": "the kind of outcome",
        "grade": "the evidence",
        "said": "who says it",
        "design": "how it was found out",
        "fund": "the fund",
        "project": "the project",
    }
    PHRASES: ClassVar = {
        "area": ("in {}", "not in {}"),
        "theme": ("of projects on {}", "not of projects on {}"),
        "framework": ("of the kind “{}”", "not of the kind “{}”"),
        "grade": ("with evidence “{}”", "without evidence “{}”"),
        "said": ("told by “{}”", "not told by “{}”"),
        "design": ("found out by “{}”", "not found out by “{}”"),
        "fund": ("paid from {}", "not paid from {}"),
        "project": ("of {}", ""),
    }
    PROPER: ClassVar = ("area", "fund", "project")  # names, which keep their capital letter

    area: tuple[str, ...] = ()
    theme: tuple[str, ...] = ()
    framework: tuple[str, ...] = ()
    grade: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    design: tuple[str, ...] = ()
    fund: tuple[str, ...] = ()
    project: str = ""
    rows: str = "theme"
    price: str = "cash"

    @property
    def filters(self) -> dict[str, Any]:
        """The filters as `data.projects` takes them."""
        return {**{name: getattr(self, name) for name in self.NAMES}, "project": self.project or ()}

    def found(self) -> pd.DataFrame:
        """Outcomes that pass every filter."""
        return outcomes(**self.filters)


def choices() -> Mapping[str, Mapping[str, str]]:
    """Labels of all options by facet and code, included and excluded."""
    return _choices(edition("project_outcomes"), edition("projects"), edition("funds"))


def counts(choice: Choice) -> dict[str, dict[str, int]]:
    """Count the outcomes behind every option, by facet and code, under the other filters in force."""
    return wording.by_facet(counts_of(outcome_codes(outcomes()), choice.filters))


def apart(found: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Part outcomes into results and targets."""
    planned = found["evidence_grade"].eq("target")
    return found[~planned], found[planned]


def headline() -> str:
    """Say the most important thing about all outcomes, for the top of the page."""
    results, targets = apart(table("project_outcomes"))
    evaluated = results[results["evidence_grade"].eq("evaluation")]
    numbered = int(evaluated["value"].notna().sum())
    carry = "none of which carries a number" if numbered == 0 else f"{numbered} of them with a number"
    return (
        f"{counted(len(results), 'result')} could be found: {changed_or_not(results)}. "
        f"{len(results) - len(evaluated)} are self-reported by funders, councils and providers, and {len(evaluated)} "
        f"come from evaluations, {carry}. Another {len(targets)} entries are targets: plans, not results."
    )


def changed_or_not(results: pd.DataFrame) -> str:
    """Say how many results say what changed, and how many only who or what was reached."""
    changed, number = int(results["framework"].ne(REACH).sum()), len(results)
    if changed in (0, number):
        said = "what changed" if changed else "only that something took place"
        return f"{'it says' if number == 1 else 'all say'} {said}"
    return (
        f"{changed} {'says' if changed == 1 else 'say'} what changed, {number - changed} only that something took place"
    )


def result(choice: Choice) -> str:
    """Say what the filters leave, targets apart: '10 of 53 results in Bradford: 7 self-reported …; and 1 target'."""
    results, targets = apart(choice.found())
    everything = len(apart(outcomes())[0])
    about = f" {described(choice)}" if described(choice) else ""
    if results.empty:
        planned = f", only {counted(len(targets), 'target')}: a plan is not a result" if len(targets) else ""
        return f"**No result** of {everything} was found{about}{planned}.{_left_out(choice)}"
    many = f"All {everything}" if len(results) == everything else f"{len(results)} of {everything}"
    beside = f" Beside them {_stand(len(targets))}." if len(targets) else ""
    return f"**{many} results{about}**: {changed_or_not(results)}; {by_grade(results)}.{beside}{_left_out(choice)}"


def by_grade(results: pd.DataFrame) -> str:
    """Count results by grade: '7 self-reported and 3 from evaluations'."""
    numbers = results["evidence_grade"].value_counts()
    evaluated = "from an evaluation" if numbers.get("evaluation") == 1 else "from evaluations"
    words = {"self_reported": "self-reported", "evaluation": evaluated}
    return listed([f"{numbers[grade]} {word}" for grade, word in words.items() if grade in numbers])


def described(choice: Choice) -> str:
    """Put the filters in words, to follow 'results': 'in Bradford, of projects on social mixing'."""
    return ", ".join(choice.in_words(choices()))


@lru_cache(maxsize=1)
def _choices(*editions: str) -> dict[str, dict[str, str]]:
    """Put the options in order once for each edition of the tables."""
    codes, funds, projects = outcome_codes(outcomes()), table("funds").sort_values("fund_name"), table("projects")
    named = {
        "area": areas.districts(),
        "theme": THEMES,
        "framework": labels.FRAMEWORKS,
        "said": labels.SAID_BY,
        "design": labels.DESIGNS,
        "grade": labels.EVIDENCE_GRADES,  # `none` leaves no outcome, but the money without one
        "fund": dict(zip(funds["fund_id"], funds["fund_name"], strict=True)),
        "project": dict(zip(projects["project_id"], projects["name"], strict=True)),
    }
    used = {facet: set(codes[facet].dropna()) for facet in named}
    used |= {"framework": set(labels.FRAMEWORKS), "grade": set(GRADES)}  # gaps keep their place
    return {
        facet: wording.options(options, used[facet], names=facet in Choice.PROPER, both=facet != "project")
        for facet, options in named.items()
    }


def _stand(targets: int) -> str:
    return "stands 1 target" if targets == 1 else f"stand {targets} targets"


def _left_out(choice: Choice) -> str:
    """Say how many results and targets of whole funds or several places pass the other filters but have no area."""
    if not choice.area:
        return ""
    found = choice.without("area").found()
    results, targets = map(len, apart(found[outcome_codes(found)["area"].isna()]))
    number = listed([counted(n, f"other {noun}") for n, noun in ((results, "result"), (targets, "target")) if n])
    are, have = ("is about a whole fund", "has") if results + targets == 1 else ("are about whole funds", "have")
    return f" {opened(number)} {are} or several places and {have} no single area." if number else ""
