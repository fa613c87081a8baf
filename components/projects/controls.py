"""The controls of the projects page: search, area, theme, evidence, and the less used ones behind a button."""

from __future__ import annotations

import streamlit as st

from components import controls
from components.projects.choice import Choice, choices, with_counts


def ask() -> Choice:
    """Draw the controls in one row, each option with its live count; return the reader's choice."""
    options = choices()
    searching, area, theme, evidence, more = st.columns(
        [2.2, 3.8, 3.8, 2.8, 2], gap="small", vertical_alignment="bottom"
    )
    asked = {facet: tuple(controls.in_force(facet, options[facet])) for facet in options}
    with searching:
        text = controls.words("q", "Search", "Name, organisation, words")
    labels = with_counts(options, Choice(text=text, **asked))
    with area:
        areas = controls.any_of("area", labels["area"], "Area", what="the area", everything="All areas")
    with theme:
        themes = controls.any_of("theme", labels["theme"], "Theme", what="the theme", everything="All themes")
    with evidence:
        grades = controls.any_of("evidence", labels["evidence"], "Evidence", what="the evidence", everything="Any")
    behind = len(asked["fund"]) + len(asked["status"])
    with more.popover(f"More filters ({behind})" if behind else "More filters", width="stretch"):
        funds = controls.any_of("fund", labels["fund"], "Fund", what="the fund", everything="All funds")
        statuses = controls.any_of("status", labels["status"], "Status", what="the status", everything="Any status")
    return Choice(tuple(areas), tuple(themes), tuple(funds), tuple(statuses), tuple(grades), text)
