"""The masthead of every page: name and search. Its styles come with the document itself."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from components.screen import search

STATIC = Path(__file__).parent / "static"


def show() -> None:
    """Draw the frame; the pages themselves stand in the navigation."""
    st.logo(str(STATIC / "name.svg"), size="medium")
    search.show()
