"""Follow the pound: from awards to the projects that they paid for, to their outcomes, to how strong the evidence is.

Sources: the datasets `awards`, `award_projects`, `projects`, `project_outcomes` and `funds`. Amounts follow the price
asked for (see `data.money`), ties and outcomes the rules of `data.money.paid_for`. Shares with an outcome are the most
that can be said, since the money of a fund in an area is tied to all its projects there. Besides:

* Money counts where something can have come of it: ceilings ("up to") and awards of `NOT_YET` or later stand apart.
* The total of a programme, where it has a price, stands for the awards that it contains: outcomes are those of the
  whole programme.
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from data.money.awards import SHARED, choose, counted_once
from data.money.money import Price
from data.money.paid_for import UNTIED, changes, evidence, kinds, projects_of_awards
from data.places.areas import FIVE
from data.projects.facets import NOT, Codes, holds, listed
from data.store.load import remembered, table

NOT_YET, LAST_YEAR = "2025/26", "2024/25"
CEILING = "A ceiling (“up to”), not money that was given"
NEW = f"Money of {NOT_YET} or later: nothing can have come of it yet"
WITHIN = "Part of the total of the programme, which is counted instead"


@dataclass(frozen=True)
class Steps:
    """How far money of the past can be followed, in pounds of the price asked for: each step is part of the one before.

    Sources: see the module. `steps_table` has the same four steps as rows, with their sources.
    """

    listed: float  # up to LAST_YEAR, may be added up, no ceiling
    tied: float  # of it, to a project of the list
    any_outcome: float  # of that, to a project of which any outcome is held
    evaluated: float  # of that, from an evaluation
    only_counted: float  # of what is tied but has no outcome: who was reached or paid was counted
    only_planned: float  # of the same: a plan is held
    apart: float  # ceilings, and money of NOT_YET or later: always cash, and no part of `listed`
    left_out: int  # further awards that may not be added up, or have no amount


def steps(area_code: str | None = None, price: Price = "cash") -> Steps:
    """Follow the money of an area, or without one that of the five integration areas together."""
    return steps_of(followed(area=area_code or FIVE, price=price))


def steps_of(rows: pd.DataFrame) -> Steps:
    """Follow the money of some awards (rows of `followed`)."""
    counted, apart = rows[rows["left_out"] == ""], rows["left_out"].isin([CEILING, NEW])
    reached = {step: float(counted.loc[held, "value"].sum()) for step, held in _reached(counted).items()}
    return Steps(
        **reached,
        only_counted=float(counted.loc[counted["evidence"].eq("none") & counted["kinds"].map(bool), "value"].sum()),
        only_planned=float(counted.loc[counted["evidence"].eq("target"), "value"].sum()),
        apart=float(rows.loc[apart, "amount_gbp"].sum()),
        left_out=len(rows) - len(counted) - int(apart.sum()),
    )


def steps_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Lay the four steps of some awards (rows of `followed`) out as rows; nothing where no money is listed.

    Columns: step (listed, tied, any_outcome, evaluated), value (pounds of the price asked for), share_pct (of what is
    listed), awards (how many make the sum), source_id (several joined by "|": of the awards, then of their projects
    and outcomes too; a step without money has those of the step before, which was looked through for it).
    """
    counted = rows[rows["left_out"] == ""]
    whole, lines, before = float(counted["value"].sum()), [], ""
    for step, held in _reached(counted).items():
        there = counted[held]
        value, before = float(there["value"].sum()), _sources(step, there) if len(there) else before
        lines.append((step, value, value / whole * 100 if whole else 0.0, len(there), before))
    frame = pd.DataFrame(lines, columns=["step", "value", "share_pct", "awards", "source_id"])
    return frame if whole else frame.head(0)


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
    """List the awards that pass every filter, each with the projects that it may have paid for and what came of them.

    Columns of `data.awards.choose`, project_ids (a tuple of codes, empty where the award is tied to none), kinds (a
    tuple of the frameworks of their results) and evidence (see `data.money.paid_for`). `theme` is that of the award,
    `framework` any of its kinds, and `grade` the evidence, so that what each grade holds makes the whole. An award that
    covers several places passes no area; `left_out` says why an award must not be added up, "" where it may.
    """
    asked = {
        "area_code": area, "fund_id": fund, "theme": theme, "project_ids": project, "kinds": framework,
        "evidence": grade,
    }  # fmt: skip
    return _followed(price, tuple((column, tuple(listed(codes))) for column, codes in asked.items()))


@remembered
def _followed(price: Price, asked: tuple[tuple[str, tuple[str, ...]], ...]) -> pd.DataFrame:
    """Follow the awards whose columns have the codes asked for, once for all figures of a page."""
    rows = _every(price)
    keep = pd.concat([holds(rows[column], codes) for column, codes in asked], axis=1).all(axis=1)
    return counted_once(_whole_programmes(_past(rows[keep].reset_index(drop=True))))


def shared(area: Codes) -> int:
    """Count the awards over several places that name one of the areas: nobody says how they were split."""
    named: set[str] = set()
    for code in listed(area):
        if not code.startswith(NOT):
            rows = choose(code)
            named |= set(rows.loc[rows["left_out"].eq(SHARED), "award_id"])
    return len(named)


@remembered
def _every(price: Price) -> pd.DataFrame:
    """List every award at a price with its projects and what came of them."""
    rows = choose(price=price)
    rows = rows.assign(project_ids=rows["award_id"].map(projects_of_awards()))
    return rows.assign(kinds=rows["project_ids"].map(kinds), evidence=rows["project_ids"].map(evidence))


def _reached(counted: pd.DataFrame) -> dict[str, pd.Series[bool]]:
    """Tell which awards reach each of the four steps."""
    grades = counted["evidence"]
    return {
        "listed": grades.notna(),
        "tied": grades.ne(UNTIED),
        "any_outcome": grades.isin(["evaluation", "self_reported"]),
        "evaluated": grades.eq("evaluation"),
    }


def _past(rows: pd.DataFrame) -> pd.DataFrame:
    """Set ceilings and new money apart, whether or not it has a price."""
    counts = rows["left_out"].eq("") | (rows["left_out"].eq(rows["value_note"]) & rows["amount_gbp"].notna())
    ceiling, new = rows["amount_basis"].eq("allocation_ceiling"), rows["award_year"].fillna("").ge(NOT_YET)
    return rows.assign(left_out=rows["left_out"].mask(counts & new, NEW).mask(counts & ceiling, CEILING))


def _whole_programmes(rows: pd.DataFrame) -> pd.DataFrame:
    """Count the total of a programme, where it has a price, in the place of the awards of its fund and area."""
    total = rows["amount_basis"].eq("programme_total") & rows["value"].notna()
    ends = pd.Series(list(zip(rows["fund_id"], rows["area_code"], strict=True)), index=rows.index, dtype="object")
    within = ends.isin(set(ends[total])) & rows["left_out"].eq("")
    return rows.assign(left_out=rows["left_out"].mask(within, WITHIN).mask(total, ""))


def _sources(step: str, awards: pd.DataFrame) -> str:
    """Name the sources of awards, and of the projects or outcomes that brought them to a step."""
    codes = {code for held in awards["project_ids"] for code in held}
    projects, found = table("projects"), changes(codes)
    more = {
        "tied": projects[projects["project_id"].isin(codes)],
        "any_outcome": found,
        "evaluated": found[found["evidence_grade"].eq("evaluation")],
    }
    cells = [*awards["source_id"], *(more[step]["source_id"] if step in more else ())]
    return "|".join(dict.fromkeys(code for cell in cells for code in cell.split("|")))
