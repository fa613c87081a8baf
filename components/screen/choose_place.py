"""Where a page wants a place and none was chosen: ask for one, and offer the five."""

from __future__ import annotations

import streamlit as st

from components.screen import address
from components.style.words import slug
from data.places import areas


def ask(page: str, what: str) -> None:
    """Say `what` a place would show, and link the same page for each of the five; it opens for none by itself."""
    st.markdown(f"Choose a place above to see {what}, or open one of the five integration areas:")
    with st.container(horizontal=True, gap="medium", key=f"choose-place-{slug(what)}"):
        for code in areas.FIVE:
            query = {**address.now(), "area": code}
            st.page_link(page, label=areas.name(code), query_params=query, icon=":material/arrow_forward:")
