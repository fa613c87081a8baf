"""Hate crime: what the police recorded, and what that cannot tell."""

import streamlit as st

from components.screen import notices
from components.screen.controls import Ask
from components.screen.figure_block import show
from components.themes.hate_crime import force, force_years, limits, local, religion, survey
from components.themes.hate_crime.view import VIEW
from data.places.areas import name

st.title("Hate crime")
st.markdown(limits.lead())

# Ask
ask = Ask(VIEW)
left, middle, right = st.columns(3)
with left:
    area = ask("area")
with middle:
    strand = ask("strand")
with right:
    series = ask("series")
left, middle, _ = st.columns(3)
with left:
    ask("shown", short=True)
with middle:
    ask("published", short=True)

# Get
figures = ask.figures()

# Say and show
show(figures["national"])
show(figures["editions"], level=3)
show(figures["rise-2016-17"], level=3)

st.header(f"The police force that serves {name(area)}", anchor="police-force")
st.markdown(force.policing(area))
by_year, outlines = st.columns([3, 2], gap="large")
with by_year:
    if figure := figures["force"]:
        show(figure, level=3)
    else:
        notices.nothing(*force_years.nothing_found(area, strand))
with outlines:
    show(figures["force-map"], level=3)
if figure := figures["aggravated"]:
    show(figure, level=3)
show(figures["forces-of-the-five"], level=3)

st.header(f"Figures for {name(area)} alone", anchor="area-alone")
st.markdown(local.council_level(area))
for figure_id in ("london-months", "local"):
    if figure := figures[figure_id]:
        show(figure, level=3)

st.header("Who is targeted for their religion", anchor="religions")
st.markdown(religion.shares_of_all_forces())
show(figures["religion"], level=3)

st.header("Kinds of offence, and what came of them", anchor="kinds-and-outcomes")
kinds, came_of_it = st.columns(2, gap="large")
with kinds:
    show(figures["offence-types"], level=3)
with came_of_it:
    show(figures["outcomes"], level=3)

st.header("Month by month, and events", anchor="month-by-month")
show(figures["months"], level=3)
show(figures["events"], level=3)

st.header("Recorded by the police, and told to a survey", anchor="recorded-and-told")
st.markdown(survey.side_by_side())
police, told = st.columns(2, gap="large")
with police:
    show(figures["recorded"], level=3)
with told:
    show(figures["survey"], level=3)

with st.container(border=True):
    st.header("What this cannot tell you", anchor="cannot-tell")
    st.markdown("\n".join(f"- {limit}" for limit in limits.cannot_tell(area)))
    st.subheader("What would fill the gaps", anchor="would-fill")
    st.markdown("\n".join(f"- {table}" for table in limits.would_fill(area)))
