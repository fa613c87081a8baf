"""The controls of the outcomes page: area, framework, evidence and theme in one row, with live counts."""

from __future__ import annotations

import streamlit as st

from components import controls
from components.outcomes.choice import Choice, choices, with_counts


def ask() -> Choice:
    """Draw the controls, each option with its live count; return the reader's choice."""
    options = choices()
    asked = {facet: tuple(controls.in_force(facet, options[facet])) for facet in options}
    labels = with_counts(options, Choice(**asked))
    area, framework, grade, theme = st.columns(4, gap="small", vertical_alignment="bottom")
    with area:
        areas = controls.any_of("area", labels["area"], "Area", what="the area", everything="All areas")
    with framework:
        frameworks = controls.any_of(
            "framework", labels["framework"], "Kind of outcome", what="the framework", everything="All kinds"
        )
    with grade:
        grades = controls.any_of("grade", labels["grade"], "Evidence", what="the evidence", everything="Any")
    with theme:
        themes = controls.any_of("theme", labels["theme"], "Theme", what="the theme", everything="All themes")
    return Choice(tuple(areas), tuple(frameworks), tuple(grades), tuple(themes))
