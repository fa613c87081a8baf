"""The search box of the masthead: a district, a neighbourhood of the five or a postcode, and there one is."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import streamlit as st

from components.screen import notices
from data.places import areas
from data.places.neighbourhoods import places
from data.places.places import find_places
from data.store.load import edition

_KEY, _ASKED = "masthead-search", "search.asked"
KNOWN = "Try the name of a town, council or neighbourhood, or the first half of a postcode, such as BD1."


class Goal(NamedTuple):
    """A page, and the address that it opens with."""

    page: str
    query: dict[str, str]


def show() -> None:
    """Draw the box, and lead to what was asked for."""
    st.selectbox(
        "Find a place",
        list(_goals(edition("areas"), edition("small_areas"))),
        index=None,
        key=_KEY,
        placeholder="Find a place or postcode",
        label_visibility="collapsed",
        accept_new_options=True,
        on_change=_note,
    )
    if asked := st.session_state.pop(_ASKED, None):
        _lead(asked)


def _note() -> None:
    """Take what was asked for, and empty the box for the next search."""
    st.session_state[_ASKED], st.session_state[_KEY] = st.session_state[_KEY], None


def _lead(asked: str) -> None:
    goal = _goals(edition("areas"), edition("small_areas")).get(asked)
    found = [] if goal else find_places(asked)
    if len(found) == 1:
        goal = Goal("area.py", {"area": found[0].code})
    if goal:
        st.switch_page(goal.page, query_params=goal.query)
    elif not found:
        notices.nothing_found(asked, KNOWN)
    else:
        with st.container(horizontal=True, gap="medium", key="search-found"):
            for place in found:
                label = f"{place.name} ({place.detail})"
                st.page_link("area.py", label=label, query_params={"area": place.code}, icon=":material/arrow_forward:")


@lru_cache(maxsize=1)
def _goals(_: str, __: str) -> dict[str, Goal]:
    """Return where each name leads: districts first, from A to Z, then the neighbourhoods of the five."""
    found = {name: Goal("area.py", {"area": code}) for code, name in areas.districts().items()}
    for area in areas.FIVE:
        for code, name in places(area, "msoa").items():
            query = {"area": area, "level": "msoa", "place": code, "section": "one"}
            found[f"{name}, {areas.name(area)}"] = Goal("neighbourhoods.py", query)
    return found
