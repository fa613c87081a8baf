"""All datasets, all indicators and the register of sources on the page."""

from __future__ import annotations

import streamlit as st

from components.screen import address, notices, strip_table
from components.screen.dataset_card import PROSE
from components.style.words import counted
from components.themes.catalogue import listing, words
from data.served import whole
from data.served.api import HERE
from data.store.describe import indicators
from data.store.load import TableUnavailable


def show_datasets(asked: str) -> None:
    """List the datasets that were asked for theme by theme, each with a link to its description."""
    if rows := listing.listed_datasets(asked):
        numbers = listing.HEADS[2:]
        strip_table.show(listing.HEADS, rows, alt="Datasets by theme", place="", numbers=numbers, stacked=True)
    else:
        notices.no_match("dataset", asked, "Names, producers, periods, descriptions and columns are searched.")
    with st.container(width=PROSE):
        st.markdown(words.everything(whole.if_built(), address.link("api/v1/")))


def show_sources(asked: str) -> None:
    """List the publications that were asked for, each with its address."""
    try:
        rows, every = listing.register(asked), words.row_count("sources")
    except TableUnavailable as error:
        notices.table_unavailable(error)
        return
    if rows.empty:
        notices.no_match("publication", asked, "Titles, publishers, years, licences and what they cover are searched.")
        return
    st.markdown(f"{len(rows):,} of {every:,} publications" if asked else f"{every:,} publications")
    st.dataframe(
        rows,
        hide_index=True,
        height=420,
        placeholder="not found",
        alt="Publications that the tables rest on",
        column_config={
            "Title": st.column_config.TextColumn(width="large"),
            "Address": st.column_config.LinkColumn(display_text=r"https?://(?:www\.)?([^/]+)"),
        },
    )


def show_indicators() -> None:
    """Describe the indicators, one box for each theme."""
    entries = indicators()
    st.header("Measures by area", anchor="indicators")
    rows = address.link("data", {"dataset": "indicators"})
    st.markdown(
        f"{counted(len(entries), 'measure')} by area, all rows of the table [Outcome and context indicators]({rows})."
    )
    with st.container(width=PROSE):
        for theme, found in words.indicators_by_theme(entries.values()).items():
            with st.expander(f"{theme}: {counted(len(found), 'indicator')}"):
                st.markdown("\n\n".join(words.indicator_words(entry, _rows_of(entry.id)) for entry in found))


def _rows_of(indicator_id: str) -> str:
    return address.link(f"{HERE}/indicators.csv", {"indicator_id": indicator_id})
