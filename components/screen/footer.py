"""The foot of every page: how old the data are, under which licence, who can use the site and how."""

from __future__ import annotations

from functools import cache

import streamlit as st

from components.screen import address
from data.store.describe import datasets

LICENCE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"


def show() -> None:
    """Draw the footer."""
    st.divider()
    st.markdown(
        f":small[{vintage()} "
        f"[All datasets, definitions and downloads]({address.link('data')}). "
        f"[Accessibility statement]({address.link('data')}#accessibility). "
        f"Contains public sector information licensed under the [Open Government Licence v3.0]({LICENCE}). "
        "Maps: Office for National Statistics licensed under the Open Government Licence v3.0. "
        "Contains OS data © Crown copyright and database right 2024.]"
    )


@cache
def vintage() -> str:
    """Say when the tables were last read from their sources."""
    newest = max(dataset.accessed_on for dataset in datasets().values())
    return f"{len(datasets())} datasets, as held on {newest}."
