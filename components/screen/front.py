"""Parts of the first page: the five in strips beside a small England, the way to a place, the list beside the map."""

from __future__ import annotations

import streamlit as st

from components.charts.key import key
from components.figure.figure import Figure
from components.screen import address, notices, strip_table
from components.screen.ask import Ask
from components.screen.figure_block import show
from components.screen.figure_chart import palette
from components.themes.front import district_map, places
from data.places import areas
from data.places.places import find_places

ARROW = ":material/arrow_forward:"


def five_beside_england(figure: Figure) -> None:
    """Show England with the five at the left, and the five beside England at the right."""
    left, right = st.columns([1, 3], gap="medium", vertical_alignment="center")
    with left:
        st.html(address.rooted(places.picture(palette())))
    with right:
        show(figure, listed=_strips)


def _strips() -> None:
    alt = "The five places by five measures, each on the line of all districts"
    strip_table.show(places.headings(), places.rows(), alt=alt, place="the place", stacked=True)


def ask_for_place(ask: Ask) -> None:
    """Offer the five, and a search for any other place."""
    st.subheader("Ask for your place", anchor="ask-for-your-place")
    with st.container(horizontal=True, gap="medium"):
        for code in areas.FIVE:
            st.page_link("area.py", label=areas.name(code), query_params={"area": code}, icon=ARROW)
    finder, chooser = st.columns(2, gap="small")
    with finder:
        _found(ask("q", placeholder="Bradford, or BD1 1"))
    with chooser:
        if chosen := ask("area"):
            label = f"Open the profile of {areas.name(chosen)}"
            st.page_link("area.py", label=label, query_params={"area": chosen}, icon=ARROW)


def _found(typed: str) -> None:
    found = find_places(typed) if typed else []
    for place in found:
        with st.container(gap="xxsmall"):
            st.page_link("area.py", label=place.name, query_params={"area": place.code}, icon=ARROW)
            st.markdown(f":small[{place.detail}]")
    if typed and not found:
        notices.nothing_found(typed, "Try a town, a council or the first half of a postcode.")


def map_and_list(figure: Figure, measure: str) -> None:
    """Show the map of all districts at the left, its list at the right; either leads to a profile."""
    left, right = st.columns([3, 2], gap="large")
    with left:
        picked = show(figure, listed=lambda: _key(measure))
    heads, rows = district_map.listed(measure)
    with right, st.container(height=700, key="districts-listed"):
        strip_table.show(heads, rows, alt=figure.subtitle, place="", numbers=heads[1:])
    if picked:
        st.switch_page("area.py", query_params={"area": picked})


def _key(measure: str) -> None:
    st.html(key(district_map.key(measure, palette())))


def ways_in() -> None:
    """Name what each kind of reader will want first."""
    councillor, forum, researcher = st.columns(3, gap="small")
    with councillor:
        st.markdown("**For councillors**")
        st.page_link("area.py", label="One place on one page", icon=ARROW)
        st.page_link("outcomes.py", label="How strong the evidence is", icon=ARROW)
    with forum:
        st.markdown("**For forum attendees**")
        st.page_link("hate_crime.py", label="Hate crime: what was recorded", icon=ARROW)
        st.page_link("esol.py", label="English language: need and teaching", icon=ARROW)
    with researcher:
        st.markdown("**For researchers**")
        st.page_link("data_and_methods.py", label="Datasets, definitions and methods", icon=ARROW)
        st.page_link("projects.py", label="Projects in the five areas", icon=ARROW)
