"""Compare: one measure over chosen areas, what they are set beside, England and all districts. No league table."""

import streamlit as st

from components import controls, notices
from components.comparison import districts, findings, places, two_measures
from components.comparison.controls import ask, names_of
from components.comparison.trend import trend
from components.comparison.words import about, no_trend
from components.figure_block import show

ARROW = ":material/arrow_forward:"

st.title("Compare places")
lead = st.container()

# Ask
view = ask()

# Get
over_time = trend(view)

# Say
lead.markdown(findings.lead(view))

# Show
left, right = st.columns(2, gap="large")
with left:
    show(places.dot_plot(view))
with right:
    show(districts.distribution(view))
    if over_time and view.one:
        show(over_time)
if over_time and not view.one:
    show(over_time)
if not over_time:
    notices.nothing(*no_trend(view))

left, right = st.columns(2, gap="large")
with left:
    kind = controls.one_of("map", districts.KINDS, "hexagons", "Map", what="the map", short=True)
    show(districts.on_map(view, kind))
with right:
    show(places.listing(view))
    for code, named in names_of(view):
        st.page_link("area.py", label=f"Profile of {named}", icon=ARROW, query_params={"area": code})

st.header("Two measures together", anchor="together")
partners = two_measures.partners(view.about.id)
with st.columns(2, gap="large")[0]:
    second = controls.one_of("against", partners, "", "Second measure", what="the second measure")
pair = two_measures.against(view, second)
if pair:
    show(pair, level=3)
else:
    st.markdown(two_measures.why_nothing(view, second))

st.header("About this measure", anchor="about")
st.markdown(about(view))
