"""English language: need, provision, money, places and what is known beyond the numbers."""

import streamlit as st

from components import controls, notices
from components.english import facts, learners, money, need, neighbourhoods, providers, supply
from components.figure_block import show
from data import areas

st.title("English language")
lead = st.container()

# Ask
left, _ = st.columns([2, 3])
with left:
    area = controls.area()

# Get
local_map, languages = neighbourhoods.on_map(area), neighbourhoods.languages(area)
levels, districts, ratio = learners.by_level(area), learners.by_district(area), supply.beside_need(area)
quoted = facts.facts(area)
places, place_map = providers.listing(area), providers.on_map(area)

# Say
lead.markdown(need.summary(area))

# Show
st.header("How well residents speak English", anchor="residents")
left, right = st.columns(2, gap="large")
with left:
    show(need.among_districts(area), level=3)
with right:
    show(need.five_answers(area), level=3)
if local_map and languages:
    left, right = st.columns(2, gap="large")
    with left:
        show(local_map, level=3)
        st.page_link(
            "neighbourhoods.py", label=f"More measures of the neighbourhoods of {areas.name(area)}",
            icon=":material/arrow_forward:", query_params={"area": area, "measure": "cannot_speak_english_well"},
        )  # fmt: skip
    with right:
        show(languages, level=3)
else:
    notices.nothing(*neighbourhoods.NOT_HERE)

st.header("Who learns English", anchor="provision")
st.markdown(learners.TWO_WAYS)
if districts:
    left, right = st.columns(2, gap="large")
    with left:
        show(learners.in_england(), level=3)
    with right:
        show(districts, level=3)
else:
    show(learners.in_england(), level=3)
if levels and ratio:
    left, right = st.columns(2, gap="large")
    with left:
        show(levels, level=3)
    with right:
        show(ratio, level=3)
else:
    notices.nothing(*supply.not_published(area))

st.header("What was spent", anchor="funding")
show(money.spending(), level=3)
show(money.streams(area), level=3)

st.header("Where English is taught or practised", anchor="places")
if places and place_map:
    left, right = st.columns([3, 2], gap="large")
    with left:
        show(places, level=3)
    with right:
        show(place_map, level=3)
elif places:
    show(places, level=3)
else:
    notices.nothing(*providers.NONE_LISTED)
st.page_link(
    "projects.py", label=f"Projects on English in {areas.name(area)}", icon=":material/arrow_forward:",
    query_params={"area": area, "theme": "english_language"},
)  # fmt: skip

st.header("What is known beyond the numbers", anchor="beyond")
show(quoted, level=3, listed=lambda: st.markdown(facts.as_list(quoted)))
