"""The methods texts on the page."""

from __future__ import annotations

import streamlit as st

from components.screen import address, notices
from components.screen.dataset_card import PROSE
from components.themes.methods.text import Section, pieces, sections
from data.store.describe import datasets
from data.store.load import TableUnavailable


def contents(first: dict[str, str]) -> None:
    """Link to what stands on the page: `first` by anchor, then the texts with headings of their own."""
    found = first | {section.name: section.title for section in sections() if section.level == 2}
    st.markdown("On this page: " + " · ".join(f"[{title}](#{anchor})" for anchor, title in found.items()))


def show() -> None:
    """Show every text in order; one whose table is out of use says so, and the others stand."""
    for section in sections():
        with st.container(width=PROSE):
            _show(section)
    with st.container(width=PROSE), st.expander("What was done to each table"):
        st.markdown("\n\n".join(f"**{dataset.title}.** {dataset.our_processing}" for dataset in datasets().values()))


def _show(section: Section) -> None:
    heading = st.header if section.level == 2 else st.subheader
    heading(section.title, anchor=section.name)
    try:
        text = section.filled(address.site(), address.link(""))
    except TableUnavailable as error:
        notices.table_unavailable(error)
        return
    for language, piece in pieces(text):
        if language:  # a block of its own wraps its lines and can be copied
            st.code(piece, language=language, wrap_lines=True)
        else:
            st.markdown(piece)
