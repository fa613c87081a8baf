"""One project in words: where, who, when, and how strong the evidence of its outcomes is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from components.style.numbers import is_missing
from components.style.words import counted, date_in_words, listed, opened
from data.places import areas

Project = Mapping[Any, Any]  # a row of `data.projects.projects`
SEVERAL_PLACES = "Several places"
EVIDENCE = {
    "evaluation": "best evidence: an evaluation",
    "self_reported": "best evidence: self-reported",
    "target": "no result",
}


def place(project: Project) -> str:
    """Name the area of a project."""
    code = project["area_code"]
    return SEVERAL_PLACES if is_missing(code) else areas.name(str(code))


def period(project: Project) -> str:
    """Say when a project ran, as far as known: 'March 2019 to 2022', 'from 2019', 'dates not found'."""
    first, last = (
        "" if is_missing(project[name]) else date_in_words(str(project[name])) for name in ("starts_on", "ends_on")
    )
    if first and last:
        return first if first == last else f"{first} to {last}"
    return f"from {first}" if first else f"until {last}" if last else "dates not found"


def evidence(project: Project) -> str:
    """Say what was found and how strong the best is: '4 results and 1 target, best evidence: an evaluation'."""
    found, planned = int(project["outcomes"]), int(project["targets"])
    if not found:
        return "no result or target found"
    return f"{results_and_targets(found - planned, planned)}, {EVIDENCE[project['evidence']]}"


def results_and_targets(results: int, targets: int) -> str:
    """Count what was achieved and what was planned apart; what there is none of is left out."""
    parts = ((results, "result"), (targets, "target"))
    return listed([counted(number, noun) for number, noun in parts if number])


def facts(project: Project) -> str:
    """Put the short facts of a project in one line, for a list."""
    fund = "fund not known" if is_missing(project["fund_name"]) else str(project["fund_name"])
    return f"{place(project)} · led by {project['lead_organisation']} · {period(project)} · {fund}"


def known_for(what: str, number: int, total: int) -> str:
    """Say for how many of some projects something is known: 'Beginning and end are known for 2 of 8 projects'."""
    if total == 1:
        return (
            f"{what} for this one project" if number else f"{what.replace(' known', ' not known')} for this one project"
        )
    return f"{what} for {number or 'none'} of {total:,} projects"


def entry(project: Project) -> str:
    """Write what stands below a project's name in a list, as Markdown."""
    return f"{facts(project)}  \n{project['description']}  \n**{opened(evidence(project))}**"
