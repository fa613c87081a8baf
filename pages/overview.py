"""Overview: how far the money of the five can be followed, how they compare, and the ways in."""

import streamlit as st

from components.screen import front, sections
from components.screen.ask import Ask
from components.screen.figure_block import show
from components.themes.front import overview
from components.themes.front.view import VIEW

st.title("Integration Areas Explorer")
st.markdown(overview.lead())

ask = Ask(VIEW)
for section, place in sections.chosen(VIEW):
    with place:
        match section:
            case "short":
                figures = sections.figures(VIEW, ask, section)
                if money := figures["pound-of-the-five"]:
                    show(money)
                front.five_beside_england(figures["five-beside-england"])
                st.markdown("\n".join(f"- {sentence}" for sentence in overview.sentences()))
                front.ask_for_place(ask)
            case "map":
                with st.columns([3, 2])[0]:
                    measure = ask("measure")
                figures = sections.figures(VIEW, ask, section)
                if districts := figures["england"]:
                    front.map_and_list(districts, measure)
        sections.onward(VIEW, section, figures)

front.ways_in()
