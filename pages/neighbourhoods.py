"""Neighbourhoods: one measure inside one of the five areas, the place picked on the map, two measures side by side."""

import streamlit as st

from components.figure_block import show
from components.neighbourhoods.controls import ask
from components.neighbourhoods.maps import SECOND, measure_map
from components.neighbourhoods.picked import picked
from components.neighbourhoods.segregation import evenness, explained, exposure, no_map_of_2011
from components.neighbourhoods.sentences import how_to_pick, summary
from components.neighbourhoods.side_by_side import side_by_side
from components.neighbourhoods.spread import spread

st.title("Neighbourhoods")
lead = st.container()

# Ask
choice = ask()

# Get
here, both = picked(choice), side_by_side(choice)
first = measure_map(choice, choice.measure)

# Say
lead.markdown(summary(choice))

# Show
if both and choice.second:
    left, right = st.columns(2, gap="large")
    with left:
        show(first)
    with right:
        show(measure_map(choice, choice.second, figure_id=SECOND))
    left, right = st.columns(2, gap="large")
    with left:
        show(both)
else:
    left, right = st.columns([3, 2], gap="large")
    with left:
        show(first)
with right:
    if here:
        show(here)
    else:
        st.markdown(how_to_pick(choice))
with left if here else right:
    show(spread(choice))

st.header("How evenly groups live across the area", anchor="evenness")
st.markdown(no_map_of_2011(choice.area))
left, right = st.columns(2, gap="large")
with left:
    show(evenness(choice.area), level=3, listed=lambda: st.markdown(explained("dissimilarity", "theil_h")))
with right:
    show(exposure(choice.area), level=3, listed=lambda: st.markdown(explained("isolation", "interaction")))

st.header("More on this area", anchor="more")
ahead = {"query_params": {"area": choice.area}, "icon": ":material/arrow_forward:"}
with st.container(horizontal=True, gap="small"):
    st.page_link("area.py", label=f"Profile of {choice.name}", **ahead)
    st.page_link("esol.py", label=f"English language in {choice.name}", **ahead)
    st.page_link("projects.py", label=f"Projects in {choice.name}", **ahead)
