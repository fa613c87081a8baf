"""Polite notices: what was changed or is missing, and what to do about it."""

from __future__ import annotations

import streamlit as st

from components.style.words import as_written
from data.store.describe import datasets
from data.store.load import TableUnavailable


def not_known(what: str, asked: list[str], shown: str) -> None:
    """Say that a value in the address means nothing here, and what is shown instead."""
    if shown.split()[0] in ("No", "None", "Nothing"):  # the label of choosing nothing, such as "No ward picked"
        shown = "none"
    quoted = ", ".join(f"“{code[:40]}”" for code in asked)
    st.info(f"The address asks for {what} {quoted}, which this page does not have. Shown instead: {shown}.")


def renamed(old: str, new: str) -> None:
    """Say that an old area code was understood as the area that followed it."""
    st.info(f"{old[:40]} is the code of an area that has since been merged or recoded. This page shows {new}.")


def table_unavailable(error: TableUnavailable) -> None:
    """Say plainly that a table cannot be used, and that the rest goes on."""
    dataset = datasets().get(error.dataset_id)
    title = dataset.title if dataset else error.dataset_id
    st.error(
        f"This part of the page needs the table “{title}”, which did not pass its checks and is not shown. "
        f"The other pages work as usual. For whoever looks after the data: {error}",
        title="A table is not available",
    )


def nothing(sentence: str, next_step: str) -> None:
    """Say that there is nothing to show, and what to do next."""
    st.markdown(f"{sentence} {next_step}")


def not_used(params: list[str]) -> None:
    """Say which parts of the address this page makes no use of."""
    if params:
        names = ", ".join(f"“{name[:40]}”" for name in params)
        st.info(f"The address has parts that this page does not use, and they were left out: {names}.")


def failed() -> None:
    """Apologise for a fault of ours without a traceback."""
    st.error(
        "Something went wrong while this page was being made, and it has been noted. "
        "Nothing that you chose is lost: try another choice, or reload the page.",
        title="This page could not be finished",
    )


def too_many(asked: int, most: int, what: str) -> None:
    """Say that more was asked for than can be read at once, and what is shown."""
    st.info(f"The address asks for {asked} {what}. This page compares at most {most} and shows the first {most}.")


def period_changed(asked: str, shown: str) -> None:
    """Say that a measure has no figures for the period that was chosen, and which one is shown."""
    st.info(f"This measure has no figures for {asked}. The page shows {shown}, the nearest that it has.")


def no_match(what: str, asked: str, known: str) -> None:
    """Say that no entry of a list has the words asked for, and what is searched."""
    st.info(f"No {what} has “{as_written(asked[:60])}”. {known}")


def nothing_found(asked: str, known: str) -> None:
    """Say that a search found nothing, and what kinds of words it knows; what was asked is shown as written."""
    st.info(f"No place fits “{as_written(asked[:60])}”. {known}")
