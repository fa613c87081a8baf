"""What practitioners asked for, the projects that touch on it, and what the figures say about it.

A project that was over before the request was made does not count, nor does an outcome of a time before it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from components.figure.figure import Figure
from components.figure.links import link
from components.style.numbers import decimal, is_missing, percent
from components.style.words import counted, listed
from data.labels import EVIDENCE_GRADES, THEMES
from data.money.paid_for import changes
from data.places.areas import ENGLAND, FIVE
from data.places.measures import latest, measure_at, values
from data.projects.facets import holds
from data.projects.projects import described
from data.store.describe import indicators
from data.store.load import remembered, table

NOTHING = "Nothing in the list touches on this"


@remembered
def asked_for(themes: tuple[str, ...]) -> Figure | None:
    """Show what was asked for under the themes in force, with what touches on them; None without any."""
    rows = table("recommendations")
    rows = rows[holds(rows["theme"], themes)]
    if rows.empty:
        return None
    order = list(THEMES)
    rows = rows.sort_values("theme", key=lambda codes: codes.map(order.index), kind="stable", ignore_index=True)
    answers: dict[str, list[dict[str, Any]]] = {code: [] for code in rows["recommendation_id"]}
    years = dict(zip(rows["recommendation_id"], rows["year"], strict=True))
    about = described().set_index("project_id")
    names, ends = about["name"].to_dict(), about["ends_on"].to_dict()
    for answer in table("recommendation_answers").to_dict("records"):
        request = answer["recommendation_id"]
        if request in answers and not _before(ends.get(answer["project_id"]), years[request]):
            answers[request].append({str(name): cell for name, cell in answer.items()})
    projects = [_projects(found, names) for found in answers.values()]
    figures = [_figures(found) for found in answers.values()]
    unanswered = sum(not found for found in projects)
    return Figure(
        id="asked-for",
        title=_finding(unanswered, len(rows)),
        subtitle="Requests of practitioners and witnesses, 2018, 2019 and undated, with projects that touch on them",
        alt=f"List of {counted(len(rows), 'request')} by theme. {_finding(unanswered, len(rows))}.",
        table=rows.assign(
            project_ids=["|".join(code for code, _ in found) for found in projects],
            figures=["; ".join(found) for found in figures],
        ),
        datasets=("recommendations", "recommendation_answers"),
        labels={"project_ids": "Projects that touch on it", "figures": "What the figures say"},
        reading=pd.DataFrame(
            {
                "Theme": rows["theme"].map(THEMES),
                "Asked for": rows["recommendation"],
                "By": [f"{who}, {_year(year)}" for who, year in zip(rows["made_by"], rows["year"], strict=True)],
                "Projects that touch on it": ["; ".join(said for _, said in found) or "None" for found in projects],
                "What the figures say": ["; ".join(found) or "Nothing here" for found in figures],
            }
        ),
    )


def _finding(untouched: int, requests: int) -> str:
    """Say on how many requests no project of the list touches."""
    if requests == 1:
        return f"{'No' if untouched else 'Some'} project touches on the one request of practitioners"
    if untouched == 0:
        return f"Some project touches on each of {requests} requests of practitioners"
    which = "any" if untouched == requests else str(untouched)
    return f"No project touches on {which} of {requests} requests of practitioners"


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
            touched = f"Touched on by {listed(links)}: {outcomes_of(found, row['year'])}." if links else f"{NOTHING}."
            said = f" {row['figures']}." if row["figures"] else " No figure here speaks to it."
            asked = f"{row['recommendation']} ({row['made_by']}, {_year(row['year'])})"
            lines.append(f"- {asked}.  \n  :small[{touched}{said}]")
        lines.append("")
    return "\n".join(lines)


def _named(found: pd.DataFrame) -> list[tuple[str, str]]:
    return [(str(code), str(name)) for code, name in found["name"].items()]


def outcomes_of(found: pd.DataFrame, year: object) -> str:
    """Say what was found of some projects since a request: 'an outcome was found for 1 of 3 (best evidence: …)'."""
    held = changes(map(str, found.index))
    since = held[~held["period"].map(lambda period: _before(period, year)).astype("bool")]
    with_any = since["project_id"].nunique()
    if not with_any:
        since_then = "" if is_missing(year) else " since then"
        return f"no outcome of {'it' if len(found) == 1 else 'them'}{since_then} was found"
    best = next(grade for grade in EVIDENCE_GRADES if grade in set(since["evidence_grade"]))
    of = "an outcome was found" if len(found) == 1 else f"an outcome was found for {with_any} of {len(found)}"
    return f"{of} (best evidence: {EVIDENCE_GRADES[best].lower()})"


def _projects(answers: Sequence[Mapping[str, Any]], names: Mapping[Any, str]) -> list[tuple[str, str]]:
    """Give the projects that touch on a request: code, and name with how."""
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


@remembered
def _said(indicator_id: str) -> str:
    about, first = indicators()[indicator_id], latest(indicator_id, FIVE[0])
    period = first.period if first else ""
    five = values(indicator_id, areas=FIVE, period=period)["value"]
    england = measure_at(indicator_id, ENGLAND, period)
    write = percent if about.unit == "percent" else decimal
    beside = f", England {write(england.value, about.decimals)}" if england else ""
    span = f"{write(five.min(), about.decimals)} to {write(five.max(), about.decimals)}"
    return f"{about.short_title}: {span} in the five areas{beside} ({period})"


def _before(when: object, year: object) -> bool:
    """Tell whether a date or period, 'YYYY…' or 'YYYY/YY', is known to have ended before a year."""
    if not isinstance(when, str) or is_missing(year):
        return False
    last = when.split(" to ")[-1]
    return int(last[:4]) + ("/" in last) < int(str(year))


def _year(year: object) -> str:
    return "undated" if is_missing(year) else str(year)
