"""All datasets and all indicators on the page."""

from __future__ import annotations

import pandas as pd
import streamlit as st
from pandas.io.formats.style import Styler

from components import address
from components.catalogue import words
from components.catalogue.card import PROSE
from components.words import counted, opened
from data import whole
from data.api import HERE
from data.describe import Dataset, indicators
from data.editions import latest

UNBROKEN = "\u00a0"  # a space at which no line is broken


def show_datasets() -> None:
    """List the datasets theme by theme, each with a link to its description."""
    st.header("Datasets", anchor="datasets")
    with st.container(width=PROSE):
        st.markdown(words.everything(whole.if_built(), address.link("api/v1/")))
    for theme, found in words.by_theme().items():
        st.subheader(theme, anchor=f"datasets-{found[0].theme.replace('_', '-')}")
        st.table(_listed(found), hide_index=True, border="horizontal", alt=f"Datasets: {theme}")


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


def _link(dataset: Dataset) -> str:
    return f"[{dataset.title}]({address.link('data', {'dataset': dataset.id})})"


def _file(dataset_id: str) -> str:
    """Link the rows as CSV, under the size that they had when they were registered."""
    if words.row_count(dataset_id) is None:
        return ""
    last = latest(dataset_id)
    size = words.bytes_words(last.bytes).replace(" ", UNBROKEN) if last else "All rows"
    return f"[{size}]({address.link(f'{HERE}/{dataset_id}.csv')})"


def _listed(found: list[Dataset]) -> Styler:
    """Lay out a theme; numbers stay numbers, so that the table sets them on the right."""
    counts = [words.row_count(dataset.id) for dataset in found]
    frame = pd.DataFrame(
        {
            "Dataset, and what one row is": [
                f"{_link(dataset)}  \n{words.what_one_row_is(dataset)}" for dataset in found
            ],
            "Type of statistic, periods": [f"{opened(d.statistic_type)}  \n{d.periods}" for d in found],
            "Rows": pd.Series(counts, dtype="Int64"),
            "CSV": [_file(dataset.id) for dataset in found],
            "Last update, and next": [words.updates(dataset) for dataset in found],
            "Edition here": [words.held_words(dataset.id) for dataset in found],
        }
    )
    return frame.style.format({"Rows": "{:,}"}, na_rep=words.OUT_OF_USE)
