"""Neighbourhoods: one measure inside one of the five areas, the place picked on the map, two measures side by side."""

import streamlit as st

from components.screen.controls import Ask
from components.screen.figure_block import show
from components.screen.neighbourhood_controls import ask_place, ask_what
from components.themes.neighbourhoods.maps import points_said
from components.themes.neighbourhoods.segregation import explained, which_small_areas
from components.themes.neighbourhoods.sentences import among, how_to_pick, summary
from components.themes.neighbourhoods.view import VIEW

st.title("Neighbourhoods")
lead = st.container()

# Ask. The place is asked for beside the map, so that on a phone the map comes first.
ask = Ask(VIEW)
ask_what(ask)
if ask.values["second"]:
    first, second = st.columns(2, gap="large")
    below, beside = st.columns(2, gap="large")
else:
    first, beside = st.columns([3, 2], gap="large")
    second, below = st.container(), first
with beside:
    choice = ask_place(ask)

# Get
figures = ask.figures()
here, both, other = figures["picked"], figures["side-by-side"], figures["second-map"]

# Show, what the reader waits for first
with first:
    show(figures["neighbourhood-map"])
    if choice.dots:
        st.markdown(points_said(choice))
lead.markdown(summary(choice))
with second:
    if other:
        show(other)
with beside:
    if here:
        show(here)
    else:
        st.markdown(how_to_pick(choice))
with below:
    if both:
        show(both)
spread = (below if here else beside).container()

st.header("How evenly groups live across the area", anchor="evenness-and-exposure")
st.markdown(which_small_areas(choice.area))
left, right = st.columns(2, gap="large")
with left:
    show(figures["evenness"], level=3, listed=lambda: st.markdown(explained("dissimilarity", "theil_h")))
with right:
    show(figures["exposure"], level=3, listed=lambda: st.markdown(explained("isolation", "interaction")))

st.header("More on this area", anchor="more")
ahead = {"query_params": {"area": choice.area}, "icon": ":material/arrow_forward:"}
with st.container(horizontal=True, gap="small"):
    st.page_link("area.py", label=f"Profile of {choice.name}", **ahead)
    st.page_link("esol.py", label=f"English language in {choice.name}", **ahead)
    st.page_link("compare.py", label="All districts on a map", icon=ahead["icon"], query_params=among(choice))
    st.page_link("projects.py", label=f"Projects in {choice.name}", **ahead)

with spread:  # last, since a browser that gets it with the map draws it first, which takes longer than all the rest
    show(figures["neighbourhood-spread"])
