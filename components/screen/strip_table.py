"""A table with strips in its cells on screen, in the colours of the reader's screen."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import streamlit as st

from components.charts.strip_cells import Row, strip_table
from components.screen import address
from components.screen.figure_chart import palette


def show(
    heads: Sequence[str],
    rows: Sequence[Row],
    *,
    alt: str,
    place: str,
    numbers: Collection[str] = (),
    stacked: bool = False,
) -> None:
    """Draw the table; see `strip_cells.strip_table` for what it takes."""
    drawn = strip_table(heads, rows, palette(), alt=alt, place=place, numbers=numbers, stacked=stacked)
    st.html(address.rooted(drawn))
