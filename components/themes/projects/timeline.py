"""When projects ran, area by area, as far as their dates are known."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.charts.gantt import Bar, gantt
from components.figure.figure import Figure
from components.style.words import counted, opened
from components.themes.projects.choice import Choice
from components.themes.projects.figures import subject
from components.themes.projects.words import SEVERAL_PLACES, known_for, period, place
from data.labels import PROJECT_STATUSES
from data.places.areas import districts
from data.projects.projects import NO_DATE

MONTHS = 12


def timeline(found: pd.DataFrame, choice: Choice) -> Figure | None:
    """Show when projects ran, by area and start; None where no date is known. The rows are those with a date."""
    dated = with_dates(found)
    if dated.empty:
        return None
    bars = groups(dated)
    ended = int(dated[["starts_on", "ends_on"]].notna().all(axis=1).sum())
    without = len(found) - len(dated)
    return Figure(
        id="projects-timeline",
        title=known_for("Beginning and end are known", ended, len(found)),
        subtitle=f"{subject(choice)} by area: when they ran, as far as known",
        alt=f"Bars of {counted(len(dated), 'project')} over the years, by area: "
        + "; ".join(f"{name} {len(held)}" for name, held in bars)
        + ".",
        table=dated[["project_id", "name", "area_code", "starts_on", "ends_on", "status", "source_id"]],
        datasets=("projects",),
        draw=lambda palette: gantt(bars, palette),
        reading=pd.DataFrame(
            {
                "Area": dated["place"],
                "Project": dated["name"],
                "When": [opened(period(row)) for row in dated.to_dict("records")],
                "Status": dated["status"].map(PROJECT_STATUSES),
            }
        ),
        notes=(
            "A date known only to the year is drawn as the whole year. An arrow: the other date was not found.",
            *(
                (f"{opened(counted(without, 'project'))} without any date {_is(without)} not drawn.",)
                if without
                else ()
            ),
        ),
    )


def with_dates(found: pd.DataFrame) -> pd.DataFrame:
    """Keep the projects with a date, by area and start; `place` is the name of the area."""
    order = {name: rank for rank, name in enumerate([*districts().values(), SEVERAL_PLACES])}
    dated = found[found["years"].map(lambda years: years != (NO_DATE,))]
    dated = dated.assign(place=[place(row) for row in dated.to_dict("records")])
    dated = dated.assign(rank=dated["place"].map(order), begins=[_begins(row) for row in dated.to_dict("records")])
    return dated.sort_values(["rank", "begins"], kind="stable", ignore_index=True)


def groups(dated: pd.DataFrame) -> list[tuple[str, list[Bar]]]:
    """Give the bars of projects with a date, area by area."""
    by_place = dated.groupby("place", sort=False)
    return [(str(name), [_bar(row) for row in rows.to_dict("records")]) for name, rows in by_place]


def _bar(project: Mapping[Any, Any]) -> Bar:
    open_at = next((end for end in ("start", "end") if not isinstance(project[f"{end}s_on"], str)), "")
    said = f"<b>{project['name']}</b><br>{opened(period(project))}"
    return Bar(str(project["name"]), said, _begins(project), _ends(project), open_at)


def _begins(project: Mapping[Any, Any]) -> float:
    """Place the beginning of the first date that is known."""
    date = project["starts_on"] if isinstance(project["starts_on"], str) else str(project["ends_on"])
    year, month = _year_and_month(date)
    return year + ((month or 1) - 1) / MONTHS


def _ends(project: Mapping[Any, Any]) -> float:
    """Place the end of the last date that is known."""
    date = project["ends_on"] if isinstance(project["ends_on"], str) else str(project["starts_on"])
    year, month = _year_and_month(date)
    return year + (month or MONTHS) / MONTHS


def _year_and_month(date: str) -> tuple[int, int | None]:
    return int(date[:4]), int(date[5:7]) if len(date) > 4 else None


def _is(number: int) -> str:
    return "is" if number == 1 else "are"
