"""A reader's own projects laid over the list, the timeline and the map of ours, and marked there.

Pure functions: rows of ours and of the reader's in, figures out. Texts of the reader reach charts without markup.
"""

from __future__ import annotations

from dataclasses import replace
from html import escape

import pandas as pd

from components.charts.gantt import gantt
from components.figure.figure import Figure, LaidOver
from components.figure.view import Figures
from components.maps.points import points
from components.style.numbers import pounds
from components.style.words import counted
from components.themes.projects import figures, seats, timeline
from components.themes.projects.choice import Choice
from components.uploads.beneath import beneath
from data.uploads.described import LABEL

MOST_BARS = 60  # of a reader's own; more would push ours off the screen


def laid_over(ours: Figures, found: pd.DataFrame, mine: pd.DataFrame, choice: Choice) -> dict[str, LaidOver]:
    """Give by id the figures that have rows of the reader's, with ours in them.

    `found` and `mine` are the projects of ours and of the reader's that pass the same filters.
    """
    if mine.empty:
        return {}
    made = {
        "projects-list": the_list(ours["projects-list"], mine, choice),
        "projects-timeline": bars(ours["projects-timeline"], found, mine, choice),
        "projects-map": spots(ours["projects-map"], found, mine, choice),
    }
    return {figure_id: over for figure_id, over in made.items() if over}


def the_list(plain: Figure | None, mine: pd.DataFrame, choice: Choice) -> LaidOver | None:
    """Put the reader's projects beneath ours; None where none of them passes the filters."""
    own = figures.the_list(mine, choice)
    return beneath(plain, own, f"{counted(len(mine), 'project')} at the end of the list.") if own else None


def in_words(mine: pd.DataFrame, choice: Choice) -> pd.DataFrame:
    """Lay the reader's projects out for reading, with amounts and descriptions, which the list of ours has not."""
    own = figures.the_list(mine, choice)
    if own is None or own.reading is None:
        return pd.DataFrame()
    rows = own.reading.drop(columns=["Kind of lead"])
    rows.insert(2, "Amount", [pounds(amount) for amount in mine["amount_gbp"]])
    return rows.assign(Description=list(mine["description"]))


def bars(plain: Figure | None, found: pd.DataFrame, mine: pd.DataFrame, choice: Choice) -> LaidOver | None:
    """Put the reader's projects above ours in the timeline, hatched; None where none of them has a date."""
    own, dated = timeline.timeline(mine, choice), timeline.with_dates(_without_markup(mine))
    if own is None:
        return None
    hatched = [
        (f"{LABEL}: {name}", [replace(bar, own=True) for bar in held])
        for name, held in timeline.groups(dated.head(MOST_BARS))
    ]
    groups = hatched + (timeline.groups(timeline.with_dates(found)) if plain else [])
    more = f"; the first {MOST_BARS} are drawn" if len(dated) > MOST_BARS else ""
    number = f"{counted(len(dated), 'project')} with a date, hatched in orange{more}."
    return beneath(plain, own, number, lambda palette: gantt(groups, palette))


def spots(plain: Figure | None, found: pd.DataFrame, mine: pd.DataFrame, choice: Choice) -> LaidOver | None:
    """Put the seats of the reader's projects on the map as hollow diamonds; None where none has a known postcode."""
    own, theirs = seats.seats(mine, choice), seats.seated(_without_markup(mine))
    if own is None:
        return None
    ours = seats.seated(found)
    dots, diamonds = seats.spots_of(ours), seats.spots_of(theirs)
    diamonds["said"] += f"<br>{LABEL}"
    ground, named = seats.ground_of(pd.concat([ours, theirs]), choice), len(dots) <= seats.NAMED
    number = f"{counted(len(theirs), 'project')} with a postcode, as orange diamonds in the middle of its sector."
    return beneath(
        plain, own, number, lambda palette: points(dots, palette=palette, named=named, own=diamonds, **ground)
    )


def _without_markup(rows: pd.DataFrame) -> pd.DataFrame:
    """Have texts shown as they are written where a chart would read them as HTML."""
    return rows.assign(**{name: rows[name].map(escape, na_action="ignore") for name in ("name", "lead_organisation")})
