"""What goes around every page: the masthead with name and search, and the styles that the theme cannot say."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from components.screen import search

STATIC = Path(__file__).parent / "static"
NAME = "Integration Areas Explorer"


def show() -> None:
    """Draw the frame; the pages themselves stand in the navigation."""
    st.logo(str(STATIC / "name.svg"), size="medium")
    st.html(STATIC / "explorer.css")
    search.show()
