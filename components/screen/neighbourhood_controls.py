"""The controls of the neighbourhood page that need more than their parameters say: notices, and clicks on a map."""

from __future__ import annotations

import streamlit as st

from components.screen import address
from components.screen.ask import Ask
from components.screen.figure_map import picked
from components.themes.neighbourhoods.choice import NOUNS, Choice
from components.themes.neighbourhoods.maps import FIRST, SECOND
from components.themes.neighbourhoods.view import chosen, published
from data.places import areas
from data.places.neighbourhood_measures import MEASURES


def ask_what(ask: Ask) -> None:
    """Ask in one row what is mapped; what fewer readers want waits behind a button."""
    where, what, how, more = st.columns([5, 7, 8, 3], gap="small", vertical_alignment="bottom")
    with where:
        _ask_area(ask)
    with what:
        ask("measure")
    with how:
        ask("level", short=True)
    with more, st.popover("More", icon=":material/tune:"):
        ask("second")
        ask("classes")
        ask("points")
    _level_notice(ask)


def ask_place(ask: Ask) -> Choice:
    """Ask for a place by name, or take the one that was clicked on a map; return all that is chosen."""
    clicks = [code for figure in (FIRST, SECOND) if (code := picked(figure))]
    ask("place", taken=next(iter(clicks), None))
    return chosen(ask.values)


def _ask_area(ask: Ask) -> None:
    """Ask for one of the five, and say so where the reader comes with another district."""
    districts = areas.districts()
    came, _ = address.opening("area", [areas.FIVE[0]], lambda code: code if code in districts else None)
    area = ask("area")
    if came and came[0] not in areas.FIVE:
        st.info(
            f"Tables of neighbourhoods are held for the five integration areas only, and {areas.name(came[0])} is not "
            f"one of them. Here is {areas.name(area)} instead."
        )


def _level_notice(ask: Ask) -> None:
    asked, level = ask.values["level"], published(ask.values)
    if asked != level:
        measures = [MEASURES[code] for code in (ask.values["measure"], ask.values["second"]) if code]
        only = next(measure for measure in measures if asked not in measure.levels)
        st.info(
            f"“{only.label}” is held here for {NOUNS[level][1]} only, not for {NOUNS[asked][1]}. "
            f"The map shows {NOUNS[level][1]}."
        )
