"""What money may have paid for, and what came of it: projects of each award, the kinds and evidence of their outcomes.

Sources: the datasets `awards`, `award_projects`, `projects` and `project_outcomes`. Nobody says how the money of a fund
was split between the projects of an area, so it is tied to all of them. An outcome says that something changed: how
many were reached, paid or consulted (`REACH`) is none, nor is a plan (`target`).
"""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from data.labels import EVIDENCE_GRADES, FRAMEWORKS
from data.money.awards import PAID_ON
from data.projects.projects import REACH
from data.store.load import table

UNTIED = ""  # evidence of an award that is tied to no project
Projects = tuple[str, ...]  # codes, in order


def projects_of_awards() -> dict[str, Projects]:
    """Give the projects that each award may have paid for, by award_id.

    Those of its fund and area, those of a fund that it was paid on to, and the one that it is tied to by name.
    """
    ends: dict[tuple[str, str], set[str]] = {}
    for project in table("projects").dropna(subset=["fund_id", "area_code"]).to_dict("records"):
        for fund in {project["fund_id"], PAID_ON.get(project["fund_id"], project["fund_id"])}:
            ends.setdefault((fund, project["area_code"]), set()).add(project["project_id"])
    named = table("award_projects").groupby("award_id")["project_id"].agg(set)
    nothing: set[str] = set()
    return {
        award["award_id"]: tuple(
            sorted(ends.get((award["fund_id"], award["area_code"]), nothing) | named.get(award["award_id"], nothing))
        )
        for award in table("awards").to_dict("records")
    }


def kinds(projects: Projects) -> tuple[str, ...]:
    """Give the frameworks of the results of projects, in their usual order."""
    found = _found(projects)
    held = set(found.loc[found["evidence_grade"].ne("target"), "framework"])
    return tuple(kind for kind in FRAMEWORKS if kind in held)


def evidence(projects: Projects) -> str:
    """Give the best grade of any outcome of projects; `target` where only plans are held, `none`, or UNTIED."""
    changed = set(changes(projects)["evidence_grade"])
    best = next((grade for grade in EVIDENCE_GRADES if grade in changed), "none")
    planned = set(_found(projects)["evidence_grade"]) == {"target"}
    return UNTIED if not projects else "target" if planned else best


def changes(projects: Iterable[str]) -> pd.DataFrame:
    """List the outcomes of projects that say that something changed; columns of `project_outcomes`."""
    found = _found(projects)
    return found[found["evidence_grade"].ne("target") & found["framework"].ne(REACH)]


def _found(projects: Iterable[str]) -> pd.DataFrame:
    found = table("project_outcomes")
    return found[found["project_id"].isin(list(projects))]
