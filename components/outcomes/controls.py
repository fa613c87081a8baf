"""The controls of the outcomes page: area, kind of outcome, evidence and theme in one row, with live counts."""

from __future__ import annotations

import streamlit as st

from components import controls
from components.outcomes.choice import Choice, choices, counts

LABELS = {
    "area": ("Area", "All areas"),
    "framework": ("Kind of outcome", "All kinds"),
    "grade": ("Evidence", "Any evidence"),
    "theme": ("Theme", "All themes"),
}


def ask() -> Choice:
    """Draw the controls, each option with its live count; return the reader's choice."""
    options = choices()
    asked = {facet: tuple(controls.in_force(facet, options[facet])) for facet in LABELS}
    number = counts(Choice(**asked))
    row = st.columns(4, gap="small", vertical_alignment="bottom")
    below = st.container()
    chosen = {}
    for column, (facet, (label, everything)) in zip(row, LABELS.items(), strict=True):
        with column:
            chosen[facet] = tuple(
                controls.any_of(
                    facet,
                    options[facet],
                    label,
                    what=f"the {label.lower()}",
                    everything=everything,
                    counts=number[facet],
                    notices_in=below,
                )
            )
    return Choice(**chosen)
