"""Hate crime: what the police recorded, and what that cannot tell."""

import streamlit as st

from components import controls, notices
from components.figure_block import show
from components.hate_crime import force, force_years, limits, local, months, national, religion, rise, survey
from data.areas import name
from data.labels import HATE_CRIME_STRANDS

st.title("Hate crime")
st.markdown(limits.lead())

# Ask
left, middle, right = st.columns(3)
with left:
    area = controls.area()
with middle:
    strand = controls.one_of("strand", HATE_CRIME_STRANDS, "all_strands", "Strand", what="the strand")
with right:
    series = controls.one_of("series", national.SERIES_LABELS, national.COMPLETE, "Forces counted", what="the series")

# Get
by_year = force_years.force_years(area, strand)
by_month = months.london(area)
printed = local.printed(area)

# Say and show
show(national.national(strand, series))
show(rise.rise())

st.header(f"The police force that serves {name(area)}", anchor="police-force")
st.markdown(force.policing(area))
figures, outlines = st.columns([3, 2], gap="large")
with figures:
    if by_year:
        show(by_year, level=3)
    else:
        notices.nothing(*force_years.nothing_found(area, strand))
with outlines:
    show(force.outlines(area), level=3)

st.header(f"Figures for {name(area)} alone", anchor="area-alone")
st.markdown(local.council_level(area))
for figure in (by_month, printed):
    if figure:
        show(figure, level=3)

st.header("Who is targeted for their religion", anchor="religions")
st.markdown(religion.shares_of_all_forces())
show(religion.religion_targeted(series), level=3)

st.header("Month by month, and events", anchor="month-by-month")
show(months.index(), level=3)
show(months.events(), level=3)

st.header("Recorded by the police, and told to a survey", anchor="recorded-and-told")
st.markdown(survey.side_by_side())
police, told = st.columns(2, gap="large")
with police:
    show(survey.recorded(), level=3)
with told:
    show(survey.estimated(), level=3)

with st.container(border=True):
    st.header("What this cannot tell you", anchor="cannot-tell")
    st.markdown("\n".join(f"- {limit}" for limit in limits.cannot_tell(area)))
