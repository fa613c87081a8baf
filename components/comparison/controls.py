"""The controls of the comparison: measure and areas in one row, what they stand beside and the period in the next."""

from __future__ import annotations

from typing import cast

import streamlit as st

from components import controls, notices
from components.comparison.view import BESIDE, DEFAULT, MOST, View, choices, view, when
from data.areas import FIVE, districts, name
from data.comparison import With, best_period, nearest_period, periods_of

PERIOD, MEASURE_BEFORE = "control.compare.period", "comparison.measure"


def ask() -> View:
    """Draw the controls and return what the reader compares."""
    left, right = st.columns(2, gap="small")
    with left:
        measure = controls.one_of("measure", choices(), DEFAULT, "Measure", what="the measure")
    with right:
        areas = controls.any_of(
            "area", districts(), f"Areas, up to {MOST}", what="the area", everything="The five integration areas"
        )
    if len(areas) > MOST:
        notices.too_many(len(areas), MOST, "areas")
    areas = areas[:MOST]
    left, right = st.columns(2, gap="small")
    labels: dict[str, str] = {str(code): label for code, label in BESIDE.items()}
    with left:
        beside = controls.one_of("with", labels, "five", "Set beside", what="the set of areas")
    with right:
        period = _period(measure, areas or list(FIVE))
    return view(measure, areas, period, cast(With, beside))


def _period(measure: str, areas: list[str]) -> str:
    """Ask for the period. A period that the measure does not have gives way to the nearest that it has."""
    options = {period: when(period) for period in reversed(periods_of(measure))}
    best, shown = best_period(measure, areas), st.session_state.get(PERIOD)
    asked = [period for period in st.query_params.get_all("period") if period not in options]
    if shown is not None and shown not in options:
        before = st.session_state.get(MEASURE_BEFORE)
        chosen_by_hand = before in choices() and shown != best_period(before, areas)
        st.session_state[PERIOD] = nearest_period(measure, shown, areas) if chosen_by_hand else best
        if chosen_by_hand:
            notices.period_changed(when(shown), when(st.session_state[PERIOD]))
    st.session_state[MEASURE_BEFORE] = measure
    instead = nearest_period(measure, asked[0], areas) if asked else best
    return controls.one_of("period", options, instead, "Period", what="the period")


def names_of(view: View) -> list[tuple[str, str]]:
    """Return code and name of each chosen area, for links to their profiles."""
    return [(code, name(code)) for code in view.chosen]
