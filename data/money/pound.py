"""Follow the pound: from awards to the projects that they paid for, to their outcomes, to how strong the evidence is.

Sources: the datasets `awards`, `award_projects`, `projects`, `project_outcomes` and `funds`. Amounts follow the price
asked for (see `data.money`).
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from data.labels import EVIDENCE_GRADES, FRAMEWORKS
from data.money.awards import SHARED, choose, counted_once
from data.money.money import Price
from data.projects.facets import NOT, Codes, holds, listed
from data.projects.projects import described
from data.store.load import table

UNTIED = ""  # evidence of an award that is tied to no project


@dataclass(frozen=True)
class Reach:
    """How far some money can be followed: pounds in the price asked for, each part of the one before it."""

    listed: float  # may be added up
    tied: float  # of it, to a project
    by_grade: dict[str, float]  # of that, by the best evidence of its project: every grade, `none` among them
    left_out: int  # awards listed that may not be added up, or have no amount


def followed(
    *,
    area: Codes = (),
    fund: Codes = (),
    theme: Codes = (),
    project: Codes = (),
    framework: Codes = (),
    grade: Codes = (),
    price: Price = "cash",
) -> pd.DataFrame:
    """List the awards that pass every filter, each with the project that it paid for and what came of that.

    Columns of `data.awards.choose`, project_id, project_name and project_area_code (missing where the award is tied to
    none, the area also where its project is in several), kinds (a tuple of the frameworks of its outcomes) and evidence
    (the best grade, `none`, or UNTIED). `theme` is that of the award, `framework` any of its kinds, and `grade` the
    best evidence, so that what each grade holds makes the whole. An award that covers several places passes no area;
    `left_out` says why an award must not be added up, "" where it may.
    """
    ties = table("award_projects")[["award_id", "project_id"]]
    about = described()[["project_id", "name", "area_code", "evidence"]]
    about = about.rename(columns={"name": "project_name", "area_code": "project_area_code"})
    rows = choose(price=price).merge(ties, how="left", on="award_id").merge(about, how="left", on="project_id")
    keep = holds(rows["area_code"], area) & holds(rows["fund_id"], fund) & holds(rows["theme"], theme)
    rows["evidence"] = rows["evidence"].fillna(UNTIED)
    rows["kinds"] = rows["project_id"].map(_kinds()).map(lambda held: held if isinstance(held, tuple) else ())
    keep &= holds(rows["project_id"], project) & holds(rows["kinds"], framework) & holds(rows["evidence"], grade)
    rows = rows[keep].reset_index(drop=True)
    return counted_once(rows)


def reach(rows: pd.DataFrame) -> Reach:
    """Add up how far the money of some awards can be followed."""
    counted = rows[rows["left_out"] == ""]
    sums = counted.groupby("evidence")["value"].sum()
    by_grade = {grade: float(sums.get(grade, 0.0)) for grade in EVIDENCE_GRADES}
    return Reach(float(counted["value"].sum()), sum(by_grade.values()), by_grade, len(rows) - len(counted))


def shared(area: Codes) -> int:
    """Count the awards over several places that name one of the areas: nobody says how they were split."""
    named: set[str] = set()
    for code in listed(area):
        if not code.startswith(NOT):
            rows = choose(code)
            named |= set(rows.loc[rows["left_out"].eq(SHARED), "award_id"])
    return len(named)


def _kinds() -> dict[str, tuple[str, ...]]:
    """Give the frameworks of the outcomes of each project, in their usual order."""
    found = table("project_outcomes").dropna(subset="project_id").groupby("project_id")["framework"].agg(set)
    return {str(project): tuple(kind for kind in FRAMEWORKS if kind in held) for project, held in found.items()}
