"""English language: need, provision, money, places and what is known beyond the numbers."""

import streamlit as st

from components.screen import notices
from components.screen.controls import Ask
from components.screen.figure_block import show
from components.themes.english import facts, learners, need, neighbourhoods, providers, supply
from components.themes.english.view import VIEW
from data.places import areas

ARROW = ":material/arrow_forward:"

st.title("English language")
lead = st.container()

# Ask
ask = Ask(VIEW)
left, _ = st.columns([2, 3])
with left:
    area = ask("area")

# Get
figures = ask.figures()
local_map, languages, levels = figures["neighbourhoods"], figures["languages"], figures["levels"]
places, place_map, quoted = figures["providers"], figures["provider-map"], figures["facts"]

# Say
lead.markdown(need.summary(area))

# Show
st.header("How well residents speak English", anchor="residents")
left, right = st.columns(2, gap="large")
with left:
    show(figures["need"], level=3)
    asked = {"area": area, "measure": "cannot_speak_english_well"}
    st.page_link("compare.py", label="Compare with other districts", icon=ARROW, query_params=asked)
with right:
    show(figures["answers"], level=3)
if local_map and languages:
    left, right = st.columns(2, gap="large")
    with left:
        show(local_map, level=3)
        more = f"Neighbourhoods of {areas.name(area)}"
        st.page_link("neighbourhoods.py", label=more, icon=ARROW, query_params=asked)
    with right:
        show(languages, level=3)
else:
    notices.nothing(*neighbourhoods.NOT_HERE)

st.header("Who learns English", anchor="provision")
st.markdown(learners.TWO_WAYS)
left, right = st.columns(2, gap="large")
with left:
    show(figures["learners"], level=3)
    if levels:
        show(levels, level=3)
with right:
    show(figures["learner-districts"], level=3)

st.header("Teaching beside need", anchor="teaching-and-need")
if not supply.is_known(area):
    notices.nothing(*supply.not_published(area))
show(figures["need-and-learners"], level=3)

st.header("What was spent", anchor="funding")
show(figures["spending"], level=3)
show(figures["streams"], level=3)

st.header("Where English is taught or practised", anchor="places")
if places and place_map:
    left, right = st.columns([3, 2], gap="large")
    with left:
        show(places, level=3)
    with right:
        show(place_map, level=3)
else:
    notices.nothing(*providers.NONE_LISTED)
projects = {"area": area, "theme": "english_language"}
st.page_link("projects.py", label=f"Projects on English in {areas.name(area)}", icon=ARROW, query_params=projects)

st.header("What is known beyond the numbers", anchor="beyond")
show(quoted, level=3, listed=lambda: st.markdown(facts.as_list(quoted)))
