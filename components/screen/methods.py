"""The methods texts on the page."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components.figure.section import Section
from components.screen import address, notices
from components.screen.dataset_card import PROSE
from components.themes.methods.text import Text, pieces, texts
from data.store.describe import datasets
from data.store.load import TableUnavailable

TOP = 2  # level of the headings whose texts lie open; each text below them lies in a box of its own


def show(section: Section) -> None:
    """Show the texts of a section in order; one whose table is out of use says so, and the others stand."""
    for text in texts():
        if text.name in (section.code, *section.anchors):
            with st.container(width=PROSE), _place(text):
                _show(text)
    if section.code == "methods":
        with st.container(width=PROSE), st.expander("What was done to each table"):
            done = [f"**{dataset.title}.** {dataset.our_processing}" for dataset in datasets().values()]
            st.markdown("\n\n".join(done))


def _place(text: Text) -> DeltaGenerator:
    return st.expander(text.title, key=f"text-{text.name}") if text.level > TOP else st.container()


def _show(text: Text) -> None:
    heading = st.header if text.level == 2 else st.subheader
    heading(text.title, anchor=text.name)
    try:
        body = text.filled(address.site(), address.link(""))
    except TableUnavailable as error:
        notices.table_unavailable(error)
        return
    for language, piece in pieces(body):
        if language:  # a block of its own wraps its lines and can be copied
            st.code(piece, language=None, wrap_lines=True)  # colours of code are too pale to read
        else:
            st.markdown(piece)
