"""Compare: one measure over chosen areas, what they are set beside, England and all districts. No league table."""

import streamlit as st

from components.screen import notices
from components.screen.comparison_controls import ask_first
from components.screen.controls import Ask
from components.screen.figure_block import show
from components.themes.comparison import findings, two_measures
from components.themes.comparison.view import VIEW
from components.themes.comparison.words import about, no_districts, no_trend
from data.places.areas import spoken

ARROW = ":material/arrow_forward:"

st.title("Compare places")
lead = st.container()

# Ask
ask = Ask(VIEW)
choice = ask_first(ask)
first = st.container()
left, right = st.columns(2, gap="large")
with left:
    ask("map", short=True)
st.header("Two measures together", anchor="together")
with st.columns(2, gap="large")[0]:
    second = ask("against")

# Get
figures = ask.figures()
over_time = figures["trend"]

# Say
lead.markdown(findings.lead(choice))

# Show
with first:
    beside, among = st.columns(2, gap="large")
    with beside:
        show(figures["places"])
    with among:
        if spread := figures["distribution"]:
            show(spread)
        else:
            notices.nothing(*no_districts(choice))
        if over_time and choice.one:
            show(over_time)
    if over_time and not choice.one:
        show(over_time)
    if not over_time:
        notices.nothing(*no_trend(choice))
with left:
    if on_map := figures["district-map"]:
        show(on_map)
with right:
    show(figures["figures"])
    for code in choice.chosen:
        st.page_link("area.py", label=f"Profile of {spoken(code)}", icon=ARROW, query_params={"area": code})

if pair := figures["two-measures"]:
    show(pair, level=3)
else:
    st.markdown(two_measures.why_nothing(choice, second))

st.header("About this measure", anchor="about")
st.markdown(about(choice))
