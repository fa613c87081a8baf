"""One project in full: what, who, when, its fund and awards, its outcomes and its neighbours in the list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from components.figure.figure import Figure
from components.style.numbers import is_missing, percent, pounds
from components.style.words import counted, date_in_words, listed, opened
from components.themes.funding.awards import with_notes
from components.themes.outcomes.words import caveats_of, reading
from components.themes.projects.words import Project, period, place, results_and_targets
from data.labels import AMOUNT_BASES, LEAD_TYPES, PROJECT_STATUSES, THEMES
from data.money.funding import fund_listing
from data.money.project_awards import awards_to
from data.projects.project_relations import related
from data.projects.projects import REACH
from data.store.describe import datasets
from data.store.load import edition, sources_of, table


def facts(project: Project) -> list[tuple[str, str]]:
    """Give the facts of a project as pairs of heading and text, those that are not known said so."""
    pairs = [
        ("Where", place(project)),
        ("Led by", f"{project['lead_organisation']} ({LEAD_TYPES[project['lead_type']].lower()})"),
        ("Partners", project["partners"]),
        ("When", f"{opened(period(project))} (status: {PROJECT_STATUSES[project['status']].lower()})"),
        ("For whom", project["target_group"]),
        ("Theme", THEMES[project["theme"]]),
    ]
    return [(heading, "Not found" if is_missing(text) else str(text)) for heading, text in pairs]


def fund_sentence(project: Project) -> str:
    """Say which fund paid, its total, and how much of that the listed awards cover."""
    if is_missing(project["fund_id"]):
        return "It is not known which fund paid for this project."
    listing = fund_listing().set_index("fund_id")
    fund: Mapping[Any, Any] = listing.loc[str(project["fund_id"])].to_dict()
    name, listed = fund["fund_name"], int(fund["awards_listed"])
    if is_missing(fund["total_gbp"]):
        return f"Paid from **{name}**, of which no total is held here. {_listed(listed, fund)}"
    share = fund["share_listed_pct"]  # of amounts that are held: none of them is no share of nought
    covered = (
        "" if is_missing(share) or not share else f", {percent(float(share), 0 if share >= 1 else 1)} of the total"
    )
    return f"Paid from **{name}**, {pounds(float(fund['total_gbp']))} in all. {_listed(listed, fund)[:-1]}{covered}."


def outcomes(project: Project) -> Figure | None:
    """Give the outcomes of a project with their grade; None where none was found."""
    found = table("project_outcomes")
    rows = found[found["project_id"] == project["project_id"]].reset_index(drop=True)
    if rows.empty:
        return None
    planned = int(rows["evidence_grade"].eq("target").sum())
    held = results_and_targets(len(rows) - planned, planned)
    return Figure(
        id="project-outcomes",
        title=f"{opened(held)}{_changed(rows)}",
        subtitle=f"Outcomes of {project['name']}: measured, claimed or planned",
        alt=f"Table of {held}.",
        table=rows,
        datasets=("project_outcomes",),
        reading=reading(rows),
        notes=caveats_of(rows),
    )


def _changed(rows: pd.DataFrame) -> str:
    """Say after the count of some outcomes how many of the results say what changed; nothing without a result."""
    results = rows[rows["evidence_grade"].ne("target")]
    changed = int(results["framework"].ne(REACH).sum())
    if results.empty:
        return ": a plan is not a result"
    if len(results) == 1:
        return ", which says what changed" if changed else ", which says only that something took place"
    return f"; {changed or 'none'} of the results {'says' if changed == 1 else 'say'} what changed"


def awards(project: Project) -> Figure | None:
    """Give the awards that can be tied to a project; None where there are none."""
    rows = awards_to(project["project_id"])
    if rows.empty:
        return None
    return Figure(
        id="project-awards",
        title=opened(counted(len(rows), "award")) + " can be tied to this project",
        subtitle=f"Awards tied to {project['name']}, in cash",
        alt=f"Table of {counted(len(rows), 'award')}.",
        table=rows,
        datasets=("awards", "award_projects"),
        reading=pd.DataFrame(
            {
                "Award": with_notes(rows),
                "Recipient": rows["recipient"],
                "Amount": [pounds(amount) for amount in rows["amount_gbp"]],
                "Kind": rows["amount_basis"].map(AMOUNT_BASES),
                "Year": rows["award_year"].fillna("not stated"),
                "Why it is shown here": rows["reading"],
                "Covers": ["several places" if is_missing(code) else place(project) for code in rows["area_code"]],
            }
        ),
    )


def relations(project: Project) -> list[tuple[Project, str]]:
    """Give the projects nearest to one, each with what the two share in words: 'same lead, area and fund'."""
    found = related(str(project["project_id"])).to_dict("records")
    return [(other, _shared(other["shared"])) for other in found]


def citation(project: Project) -> str:
    """Write how to cite the project: the dataset's words, the project, and the edition of the table."""
    dataset = datasets()["projects"]
    author = dataset.citation.partition(" Projects,")[0]
    return (
        f"{author} “{project['name']}”, project {project['project_id']} in: {dataset.title}. "
        f"Edition {edition('projects')}, data as found by {date_in_words(dataset.accessed_on)}."
    )


def source_line(project: Project) -> str:
    """Name the publication that the facts of the project come from, with its link where there is one."""
    found = sources_of(pd.DataFrame({"source_id": [project["source_id"]]}))
    named = [
        f"[{row.title}]({row.url}), {row.publisher}"
        if isinstance(row.url, str)
        else f"{row.title}, {row.publisher} (no public address)"
        for row in found.itertuples(index=False)
    ]
    return f"Source: {'; '.join(named)}."


def beside(project_id: str, found: pd.DataFrame) -> tuple[Project | None, Project | None, str]:
    """Give the projects before and after in the list that the filters leave, and where this one stands in it."""
    ids = list(found["project_id"])
    if project_id not in ids:
        return None, None, "This project is not among those that the filters leave."
    at, rows = ids.index(project_id), found.to_dict("records")
    where = f"Project {at + 1:,} of {len(ids):,} in the list"
    return (rows[at - 1] if at else None), (rows[at + 1] if at + 1 < len(ids) else None), where


def _shared(words: Sequence[str]) -> str:
    """Put what two projects share in words; a partner in common comes last."""
    same = [word for word in words if word != "partner"]
    parts = [f"same {listed(same)}"] if same else []
    return ", ".join([*parts, "a partner in common"] if "partner" in words else parts)


def _listed(awards_listed: int, fund: Mapping[Any, Any]) -> str:
    if not awards_listed:
        return "None of its awards is listed here."
    amount = fund["awards_sum_gbp"]
    worth = "none with an amount held here" if is_missing(amount) else f"worth {pounds(float(amount))}"
    are = "is" if awards_listed == 1 else "are"
    return f"{opened(counted(awards_listed, 'award'))} of it {are} listed here, {worth}."
