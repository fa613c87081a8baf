"""The controls of the neighbourhood page that need more than their parameters say: notices, and clicks on a map."""

from __future__ import annotations

import streamlit as st

from components.figure.section import SECTION
from components.screen import address, choose_place
from components.screen.ask import Ask
from components.screen.figure_map import picked
from components.screen.folded import folded
from components.themes.neighbourhoods.choice import NOUNS, on_english
from components.themes.neighbourhoods.maps import FIRST, SECOND
from components.themes.neighbourhoods.view import published
from data.places import areas
from data.places.neighbourhood_measures import MEASURES


def ask_what(ask: Ask) -> str:
    """Ask in one row what is mapped; what fewer readers want waits behind a button. Return the area, '' without one."""
    with folded(ask, "all"):
        where, what, how, more = st.columns([5, 7, 8, 3], gap="small", vertical_alignment="bottom")
        with where:
            came = _ask_area(ask)
        if ask.values["area"]:
            with what:
                ask("measure")
            with how:
                ask("level", short=True)
            with more, st.popover("More", icon=":material/tune:"):
                ask("second")
                ask("classes")
                ask("points")
    if not ask.values["area"]:
        ask.figures()  # what the address says of the rest stays in it
        if came:
            st.info(
                f"Neighbourhoods are held here for the five integration areas, and {areas.name(came)} is none of them."
            )
        choose_place.ask("neighbourhoods.py", "its neighbourhoods on a map and in a list")
        address.keep(SECTION, st.query_params.get_all(SECTION), remember=False)
        return ""
    _level_notice(ask)
    return str(ask.values["area"])


def ask_list(ask: Ask) -> None:
    """Ask what stands in the list, and where the measure is English whether teaching is shown."""
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom"):
        ask("order", short=True)
        if on_english(MEASURES[ask.values["measure"]]):
            ask("teaching", switch=True)


def ask_place(ask: Ask) -> None:
    """Ask for a place by name, or take the one that was clicked on a map or in a list."""
    clicks = [code for figure in (FIRST, SECOND) if (code := picked(figure))]
    ask("place", taken=next(iter(clicks), None))


def _ask_area(ask: Ask) -> str:
    """Ask for one of the five; a reader who comes with another district keeps it for the other pages."""
    districts = areas.districts()
    came, _ = address.opening("area", [], lambda code: code if code in districts else None)
    if not ask("area") and came:
        address.keep("area", came)
    return came[0] if came else ""


def _level_notice(ask: Ask) -> None:
    asked, level = ask.values["level"], published(ask.values)
    if asked != level:
        measures = [MEASURES[code] for code in (ask.values["measure"], ask.values["second"]) if code]
        only = next(measure for measure in measures if asked not in measure.levels)
        st.info(
            f"“{only.label}” is held here for {NOUNS[level][1]} only, not for {NOUNS[asked][1]}. "
            f"The map shows {NOUNS[level][1]}."
        )
