"""Neighbourhoods: one measure inside one of the five areas, the place picked on the map, two measures side by side."""

import streamlit as st

from components.screen import sections
from components.screen.ask import Ask
from components.screen.figure_block import show, show_all
from components.screen.neighbourhood_controls import ask_place, ask_what
from components.themes.neighbourhoods.maps import FIRST, SECOND, points_said
from components.themes.neighbourhoods.segregation import explained, which_small_areas
from components.themes.neighbourhoods.sentences import among, how_to_pick, summary
from components.themes.neighbourhoods.view import VIEW

st.title("Neighbourhoods")
lead = st.container()

# Ask
ask = Ask(VIEW)
ask_what(ask)
row = st.container()

for section, place in sections.chosen(VIEW):
    with place:
        match section:
            case "map":
                first, beside = st.columns([3, 2], gap="large")
                with beside:
                    choice = ask_place(ask)
                figures = sections.figures(VIEW, ask, section)
                with first:
                    show(figures[FIRST])
                    if choice.dots:
                        st.markdown(points_said(choice))
                with beside:
                    show(figures["neighbourhood-spread"])
            case "one":
                choice = ask_place(ask)
                figures = sections.figures(VIEW, ask, section)
                if not figures["picked"]:
                    st.markdown(how_to_pick(choice))
                show_all(figures, "picked")
            case "two":
                with st.columns([2, 3])[0]:
                    ask("second")
                choice = ask_place(ask)
                figures = sections.figures(VIEW, ask, section)
                show_all(figures, "side-by-side", SECOND)
            case "evenly":
                choice = ask_place(ask)
                figures = sections.figures(VIEW, ask, section)
                st.markdown(which_small_areas(choice.area))
                left, right = st.columns(2, gap="large")
                with left:
                    show(figures["evenness"], listed=lambda: st.markdown(explained("dissimilarity", "theil_h")))
                with right:
                    show(figures["exposure"], listed=lambda: st.markdown(explained("isolation", "interaction")))
        sections.onward(VIEW, section, figures)

# Say
lead.markdown(summary(choice))
ahead = {"query_params": {"area": choice.area}, "icon": ":material/arrow_forward:"}
with st.container(horizontal=True, gap="small"):
    st.page_link("area.py", label=f"Profile of {choice.name}", **ahead)
    st.page_link("esol.py", label=f"English language in {choice.name}", **ahead)
    st.page_link("compare.py", label="All districts on a map", icon=ahead["icon"], query_params=among(choice))
    st.page_link("projects.py", label=f"Projects in {choice.name}", **ahead)
