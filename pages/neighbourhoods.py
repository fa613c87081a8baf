"""Neighbourhoods: one measure inside one of the five areas, the place picked on the map, two measures side by side."""

import streamlit as st

from components.screen import sections
from components.screen.ask import Ask
from components.screen.figure_block import show, show_all
from components.screen.figure_chart import palette
from components.screen.figure_map import show_list
from components.screen.neighbourhood_controls import ask_list, ask_place, ask_what
from components.themes.neighbourhoods.listing import area_list
from components.themes.neighbourhoods.maps import FIRST, SECOND
from components.themes.neighbourhoods.segregation import explained, which_small_areas
from components.themes.neighbourhoods.sentences import among, how_to_pick, summary
from components.themes.neighbourhoods.view import VIEW, chosen

st.title("Neighbourhoods")
lead = st.container()

# Ask
ask = Ask(VIEW)
area = ask_what(ask)

for section, place in sections.chosen(VIEW) if area else ():
    with place:
        match section:
            case "map":
                first, beside = st.columns([2, 1], gap="medium")
                with beside:
                    ask_place(ask)
                    ask_list(ask)
                figures = sections.figures(VIEW, ask, section)
                with first:
                    show(figures[FIRST])
                with beside:
                    show_list(figures[FIRST], area_list(chosen(ask.values)), palette())
                show(figures["neighbourhood-spread"])
            case "one":
                ask_place(ask)
                figures = sections.figures(VIEW, ask, section)
                if not figures["picked"]:
                    st.markdown(how_to_pick(chosen(ask.values)))
                show_all(figures, "picked")
            case "two":
                left, right = st.columns(2, gap="small")
                with left:
                    ask("second")
                with right:
                    ask_place(ask)
                figures = sections.figures(VIEW, ask, section)
                for column, figure_id in zip(st.columns(2, gap="large"), ("side-by-side", SECOND), strict=True):
                    with column:
                        show_all(figures, figure_id)
            case "evenly":
                figures = sections.figures(VIEW, ask, section)
                st.markdown(which_small_areas(area))
                left, right = st.columns(2, gap="large")
                with left:
                    show(figures["evenness"], listed=lambda: st.markdown(explained("dissimilarity", "theil_h")))
                with right:
                    show(figures["exposure"], listed=lambda: st.markdown(explained("isolation", "interaction")))
        sections.onward(VIEW, section, figures)

# Say
if choice := chosen(ask.values) if area else None:
    lead.markdown(summary(choice))
    ahead = {"query_params": {"area": choice.area}, "icon": ":material/arrow_forward:"}
    with st.container(horizontal=True, gap="small"):
        st.page_link("area.py", label=f"Profile of {choice.name}", **ahead)
        st.page_link("esol.py", label=f"English language in {choice.name}", **ahead)
        st.page_link("compare.py", label="All districts on a map", icon=ahead["icon"], query_params=among(choice))
        st.page_link("projects.py", label=f"Projects in {choice.name}", **ahead)
