"""All datasets and all indicators on the page."""

from __future__ import annotations

from math import ceil

import streamlit as st

from components.screen import address
from components.screen.dataset_card import PROSE
from components.style.words import counted, opened
from components.themes.catalogue import words
from data.served import whole
from data.served.api import HERE
from data.store.describe import Dataset, indicators
from data.store.editions import latest


def show_datasets() -> None:
    """List the datasets theme by theme, each with a link to its description."""
    st.header("Datasets", anchor="datasets")
    with st.container(width=PROSE):
        st.markdown(words.everything(whole.if_built(), address.link("api/v1/")))
    for theme, found in words.by_theme().items():
        st.subheader(theme, anchor=f"datasets-{found[0].theme.replace('_', '-')}")
        half = ceil(len(found) / 2)
        for column, entries in zip(st.columns(2, gap="medium"), (found[:half], found[half:]), strict=True):
            column.markdown("\n".join(map(_entry, entries)))


def show_indicators() -> None:
    """Describe the indicators, one box for each theme."""
    entries = indicators()
    st.header("Indicators", anchor="indicators")
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


def _entry(dataset: Dataset) -> str:
    """Say what stands in a list of datasets, as one item of a Markdown list: it reflows, which a wide table cannot."""
    return "  \n".join(
        [
            f"- **[{dataset.title}]({address.link('data', {'dataset': dataset.id})})**",
            f"  {words.what_one_row_is(dataset)}.",
            f"  {opened(dataset.statistic_type)}. {words.updates(dataset)}",
            f"  {_file(dataset.id)}",
        ]
    )


def _file(dataset_id: str) -> str:
    """Link the rows as CSV, with their number and the size that they had when they were registered."""
    count, last = words.row_count(dataset_id), latest(dataset_id)
    if count is None:
        return f"{opened(words.OUT_OF_USE)}."
    size = f" ({words.bytes_words(last.bytes)})" if last else ""
    link = address.link(f"{HERE}/{dataset_id}.csv")
    return f"[{counted(count, 'row')} as CSV]({link}){size}, edition {words.held_words(dataset_id)}."
