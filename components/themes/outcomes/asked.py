"""What practitioners asked for, the projects that answer it, and what the figures say about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from components.figure.figure import Figure
from components.figure.links import link
from components.style.numbers import decimal, is_missing, percent
from components.style.words import counted, listed
from data.labels import EVIDENCE_GRADES, THEMES
from data.places.areas import ENGLAND, FIVE
from data.places.measures import latest, measure_at, values
from data.projects.facets import holds
from data.projects.projects import described
from data.store.describe import indicators
from data.store.load import table

NOTHING = "Nothing in the list answers this"


def asked_for(themes: tuple[str, ...]) -> Figure | None:
    """Show what was asked for under the themes in force, with its answers; None where nobody asked for anything."""
    rows = table("recommendations")
    rows = rows[holds(rows["theme"], themes)]
    if rows.empty:
        return None
    order = list(THEMES)
    rows = rows.sort_values("theme", key=lambda codes: codes.map(order.index), kind="stable", ignore_index=True)
    answers: dict[str, list[dict[str, Any]]] = {code: [] for code in rows["recommendation_id"]}
    for answer in table("recommendation_answers").to_dict("records"):
        answers.get(answer["recommendation_id"], []).append({str(name): cell for name, cell in answer.items()})
    names = described().set_index("project_id")["name"].to_dict()
    projects = [_projects(found, names) for found in answers.values()]
    figures = [_figures(found) for found in answers.values()]
    unanswered = sum(not found for found in projects)
    return Figure(
        id="asked-for",
        title=f"No project answers {unanswered or 'none'} of {counted(len(rows), 'request')} of practitioners"
        if unanswered
        else f"Some project answers each of {counted(len(rows), 'request')} of practitioners",
        subtitle="Requests of practitioners and witnesses, 2018, 2019 and undated, with the projects that answer them",
        alt=f"List of {counted(len(rows), 'request')} by theme; no project answers {unanswered}.",
        table=rows.assign(
            project_ids=["|".join(code for code, _ in found) for found in projects],
            figures=["; ".join(found) for found in figures],
        ),
        datasets=("recommendations", "recommendation_answers"),
        labels={"project_ids": "Projects that answer it", "figures": "What the figures say"},
        reading=pd.DataFrame(
            {
                "Theme": rows["theme"].map(THEMES),
                "Asked for": rows["recommendation"],
                "By": [f"{who}, {_year(year)}" for who, year in zip(rows["made_by"], rows["year"], strict=True)],
                "Projects that answer it": ["; ".join(said for _, said in found) or "None" for found in projects],
                "What the figures say": ["; ".join(found) or "Nothing here" for found in figures],
            }
        ),
    )


def asked_lines(figure: Figure) -> str:
    """Write the requests as a list under their themes, each with its answers, as Markdown."""
    lines = []
    projects = described().set_index("project_id")
    for theme, rows in figure.table.groupby("theme", sort=False):
        lines.append(f"**{THEMES[str(theme)]}**\n")
        texts: list[dict[Any, Any]] = rows.to_dict("records")
        for row in texts:
            codes = [code for code in row["project_ids"].split("|") if code]
            found = projects.loc[codes]
            links = [f"[{name}]({link('projects', {'project': code})})" for code, name in _named(found)]
            answered = f"Answered by {listed(links)}: {outcomes_of(found)}." if links else f"{NOTHING}."
            said = f" {row['figures']}." if row["figures"] else " No figure here speaks to it."
            asked = f"{row['recommendation']} ({row['made_by']}, {_year(row['year'])})"
            lines.append(f"- {asked}.  \n  :small[{answered}{said}]")
        lines.append("")
    return "\n".join(lines)


def _named(found: pd.DataFrame) -> list[tuple[str, str]]:
    return [(str(code), str(name)) for code, name in found["name"].items()]


def outcomes_of(found: pd.DataFrame) -> str:
    """Say what was found of some projects: 'an outcome was found for 1 of 3 (best evidence: evaluation)'."""
    with_any = int(found["outcomes"].gt(0).sum())
    if not with_any:
        return "no outcome of it was found" if len(found) == 1 else "no outcome of them was found"
    best = next(grade for grade in EVIDENCE_GRADES if grade in set(found["evidence"]))
    of = "an outcome was found" if len(found) == 1 else f"an outcome was found for {with_any} of {len(found)}"
    return f"{of} (best evidence: {EVIDENCE_GRADES[best].lower()})"


def _projects(answers: Sequence[Mapping[str, Any]], names: Mapping[Any, str]) -> list[tuple[str, str]]:
    """Give the projects that answer a request: code, and name with how it answers."""
    return [
        (row["project_id"], f"{names[row['project_id']]} ({row['reading'][:1].lower()}{row['reading'][1:]})")
        for row in answers
        if not is_missing(row["project_id"])
    ]


def _figures(answers: Sequence[Mapping[str, Any]]) -> list[str]:
    """Say what measures of areas show: 'Employment rate: 67.1% to 74.2% in the five areas, England 75.7% (2023)'."""
    other = [row for row in answers if is_missing(row["project_id"])]
    measured = [_said(row["indicator_id"]) for row in other if not is_missing(row["indicator_id"])]
    return measured + [row["reading"] for row in other if is_missing(row["indicator_id"])]


def _said(indicator_id: str) -> str:
    about, first = indicators()[indicator_id], latest(indicator_id, FIVE[0])
    period = first.period if first else ""
    five = values(indicator_id, areas=FIVE, period=period)["value"]
    england = measure_at(indicator_id, ENGLAND, period)
    write = percent if about.unit == "percent" else decimal
    beside = f", England {write(england.value, about.decimals)}" if england else ""
    span = f"{write(five.min(), about.decimals)} to {write(five.max(), about.decimals)}"
    return f"{about.short_title}: {span} in the five areas{beside} ({period})"


def _year(year: object) -> str:
    return "undated" if is_missing(year) else str(year)
