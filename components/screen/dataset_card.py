"""One dataset on the page: what it is, how to cite and take it, what its columns mean and how far to trust it."""

from __future__ import annotations

from typing import get_args

import streamlit as st

from components.screen import address
from components.style.words import counted
from components.themes.catalogue import words
from components.themes.catalogue.changes import edition_words
from components.themes.catalogue.columns import columns_table
from data.served.api import HERE
from data.served.query import Kind, size
from data.store.describe import Dataset
from data.store.editions import changes
from data.store.load import TableUnavailable, edition, table

PROSE = 780  # pixels: lines of text stay short enough to read on a wide screen
PREVIEW = 20  # rows
MOST_OPEN = 8  # publications; longer lists lie in a box to open


def show(dataset: Dataset) -> None:
    """Show everything that is known of a dataset; one that is out of use keeps its description."""
    st.header(dataset.title, anchor="dataset")
    usable = _usable(dataset)
    held = _edition(dataset)
    with st.container(width=PROSE + 160):
        st.table(dict(words.facts(dataset, held)), border="horizontal", hide_header=True, alt=f"About {dataset.title}")
        _cite_and_take(dataset, held, usable)
    _read_with_care(dataset)
    st.subheader("Columns", anchor="columns")
    st.table(columns_table(dataset), hide_index=True, border="horizontal", alt=f"Columns of {dataset.title}")
    if usable:
        _first_rows(dataset)
    _checks(dataset, usable)
    _changes(dataset)
    if usable:
        _publications(dataset)


def _usable(dataset: Dataset) -> bool:
    """Tell whether the table can be used; where not, say so and why."""
    try:
        table(dataset.id)
    except TableUnavailable as error:
        st.error(
            f"This table is out of use: it did not pass its checks, so no figures from it are shown and it cannot be "
            f"downloaded. The description below still holds. For whoever looks after the data: {error}",
            title="Out of use",
        )
        return False
    return True


def _edition(dataset: Dataset) -> str | None:
    try:
        return edition(dataset.id)
    except OSError:
        return None


def _cite_and_take(dataset: Dataset, held: str | None, usable: bool) -> None:
    """The citation to copy, and the files as plain links."""
    st.subheader("Cite and download", anchor="download")
    st.code(words.citation(dataset, held, address.site()), language=None, wrap_lines=True)
    here = f"{HERE}/{dataset.id}"
    if usable:
        with st.spinner("Measuring the files"):
            files = [
                f"[All rows as {kind.upper()}, {words.bytes_words(size(dataset.id, kind))}]"
                f"({address.link(f'{here}.{kind}')})"
                for kind in get_args(Kind)
            ]
        st.markdown(" · ".join([*files, f"[Description as JSON]({address.link(here)})"]))
    st.markdown("These addresses can be [filtered and read by programs](#programs).")


def _read_with_care(dataset: Dataset) -> None:
    """Caveats, breaks, what we did and what is not there."""
    with st.container(width=PROSE):
        st.subheader("Read with care", anchor="caveats")
        leads = [f"- **{caveat.text}**" for caveat in dataset.caveats if caveat.lead]
        others = [f"- {caveat.text}" for caveat in dataset.caveats if not caveat.lead]
        st.markdown("\n".join([*leads, *others]) or "No caveats are known beyond those of the publication itself.")
        if dataset.breaks:
            st.subheader("Breaks in the series", anchor="breaks")
            st.markdown("\n".join(f"- {words.break_words(at, dataset.column)}" for at in dataset.breaks))
        st.subheader("What we did to the figures", anchor="processing")
        st.markdown(dataset.our_processing)
        if dataset.not_included:
            st.subheader("What is not here, and who would have it", anchor="missing")
            st.markdown(dataset.not_included)


def _first_rows(dataset: Dataset) -> None:
    rows = table(dataset.id)
    shown = min(len(rows), PREVIEW)
    st.subheader("First rows" if shown < len(rows) else "All rows", anchor="rows")
    st.dataframe(
        rows.head(PREVIEW),
        hide_index=True,
        placeholder="",
        alt=f"The first {shown} of {len(rows):,} rows of {dataset.title}, as in the files",
    )


def _checks(dataset: Dataset, usable: bool) -> None:
    with st.container(width=PROSE):
        st.subheader("Checks it passed" if usable else "Checks it has to pass", anchor="checks")
        st.markdown("\n".join(f"- {promise}" for promise in words.promises(dataset)))


def _changes(dataset: Dataset) -> None:
    """Every edition of the table that was published here, newest first."""
    lines = [f"- {edition_words(change)}" for change in changes(dataset.id)]
    feed = address.link("api/v1/changes.atom", {"dataset": dataset.id})
    with st.container(width=PROSE):
        st.subheader("Change log", anchor="editions")
        st.markdown("\n".join(lines[:MOST_OPEN]) or "This edition is not in the register of editions yet.")
        if len(lines) > MOST_OPEN:
            with st.expander(counted(len(lines) - MOST_OPEN, "earlier edition")):
                st.markdown("\n".join(lines[MOST_OPEN:]))
        st.markdown(f"Programs can follow the [feed of changes to this dataset]({feed}).")


def _publications(dataset: Dataset) -> None:
    """List the publications behind the rows, newest first, each with its link."""
    found = words.publications(dataset).sort_values("published_on", ascending=False)
    if found.empty:
        return
    named = [
        words.publication_words(str(row["title"]), row["publisher"], row["url"], row["published_on"])
        for row in found.to_dict("records")
    ]
    with st.container(width=PROSE):
        st.subheader("Publications that the rows rest on", anchor="publications")
        box = st.expander(f"All {len(named)} publications") if len(named) > MOST_OPEN else st.container()
        box.markdown("\n".join(f"- {line}" for line in named))
