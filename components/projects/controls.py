"""The controls of the projects page: search, area, theme, evidence, and the less used ones behind a button."""

from __future__ import annotations

from functools import partial

import streamlit as st

from components import controls
from components.projects.choice import Choice, choices, counts


def ask() -> Choice:
    """Draw the controls in one row, each option with its live count; return the reader's choice."""
    options = choices()
    asked = {facet: tuple(controls.in_force(facet, options[facet])) for facet in options}
    row = st.columns([2.2, 3.8, 3.8, 2.8, 2], gap="small", vertical_alignment="bottom")
    below = st.container()
    with row[0]:
        text = controls.words("q", "Search", "Name or words")
    number = counts(Choice(text=text, **asked))

    def any_of(facet: str, label: str, everything: str) -> tuple[str, ...]:
        what = f"the {label.lower()}"
        draw = partial(controls.any_of, counts=number.get(facet, {}), notices_in=below)
        return tuple(draw(facet, options[facet], label, what=what, everything=everything))

    with row[1]:
        area = any_of("area", "Area", "All areas")
    with row[2]:
        theme = any_of("theme", "Theme", "All themes")
    with row[3]:
        evidence = any_of("evidence", "Evidence", "Any evidence")
    behind = len(asked["fund"]) + len(asked["status"])
    with row[4].popover(f"More filters ({behind})" if behind else "More filters", width="stretch"):
        fund = any_of("fund", "Fund", "All funds")
        status = any_of("status", "Status", "Any status")
    return Choice(area, theme, fund, status, evidence, text)
