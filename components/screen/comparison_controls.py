"""The controls of the comparison that need a word more than their parameters say: how many areas, which period."""

from __future__ import annotations

import streamlit as st

from components.screen import address, notices
from components.screen.ask import Ask
from components.themes.comparison.choice import MOST, Choice, choices, when
from components.themes.comparison.view import chosen
from data.places.areas import FIVE
from data.places.comparison import best_period, nearest_period, periods_of

PERIOD, MEASURE_BEFORE = "control.compare.period", "comparison.measure"


def ask_first(ask: Ask) -> Choice:
    """Draw the first four controls in one row, notices below it, and return what the reader compares."""
    measures, places, beside, periods = st.columns([3, 3, 3, 2], gap="small")
    below = st.container()
    with measures:
        measure = ask("measure")
    with places:
        areas = ask("area", everything="The five integration areas", notices_in=below)
    if len(areas) > MOST:
        with below:
            notices.too_many(len(areas), MOST, "areas")
    with beside:
        ask("with")
    with periods:
        _ask_period(ask, measure, areas[:MOST] or FIVE)
    return chosen(ask.values)


def _ask_period(ask: Ask, measure: str, areas: tuple[str, ...]) -> None:
    """Ask for the period. A period that the measure does not have gives way to the nearest, and that is said.

    A reader who has not chosen a period by hand follows the best one of each measure, and needs no word about it.
    """
    options, shown = periods_of(measure), st.session_state.get(PERIOD)
    if address.changed("period"):
        for period in st.query_params.get_all("period"):
            if period not in options and period[:4].isdecimal():
                notices.period_changed(period[:20], when(nearest_period(measure, period, areas)))
    elif shown is not None and shown not in options:
        before = st.session_state.get(MEASURE_BEFORE)
        if before in choices() and shown != best_period(before, areas):
            st.session_state[PERIOD] = nearest_period(measure, shown, areas)
            notices.period_changed(when(shown), when(st.session_state[PERIOD]))
        else:
            st.session_state[PERIOD] = best_period(measure, areas)
    st.session_state[MEASURE_BEFORE] = measure
    ask("period")
