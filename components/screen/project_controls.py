"""The controls of the projects page: search, area, theme, evidence, and the less used ones behind a button."""

from __future__ import annotations

from typing import Any

import streamlit as st

from components.screen.ask import Ask
from components.themes.projects.choice import Choice, counts
from data.projects.projects import FACETS

EVERYTHING = {
    "area": "All areas",
    "theme": "All themes",
    "fund": "All funds",
    "lead": "All kinds",
    "year": "All years",
    "status": "Any status",
    "outcomes": "With or without",
    "evidence": "Any evidence",
}
BEHIND = ("fund", "lead", "year", "status", "outcomes")


def filters(ask: Ask) -> None:
    """Draw the filters in one row, each option with its live count."""
    row = st.columns([2.2, 3.8, 3.8, 2.8, 2], gap="small", vertical_alignment="bottom")
    below = st.container()
    ahead = ask.ahead(*FACETS)
    with row[0]:
        q = ask("q", placeholder="Name or words")
    asked: dict[str, Any] = {**ahead, "q": q}
    number = counts(Choice(**asked))

    def facet(name: str) -> None:
        ask(name, counts=number.get(name, {}), everything=EVERYTHING[name], notices_in=below)

    for column, name in zip(row[1:4], ("area", "theme", "evidence"), strict=True):
        with column:
            facet(name)
    behind = sum(len(ahead[name]) for name in BEHIND)
    with row[4].popover(f"More filters ({behind})" if behind else "More filters", width="stretch"):
        for name in BEHIND:
            facet(name)


def listing(ask: Ask) -> None:
    """Draw how the list is shown, and which projects the reader has put into the selection."""
    order, form, basket = st.columns([3, 2, 5], gap="small", vertical_alignment="bottom")
    with order:
        ask("sort")
    with form:
        ask("form", short=True)
    with basket:
        ask("basket", everything="Tick projects below, or choose them here")
