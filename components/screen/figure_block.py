"""The one block that shows a figure: finding, measure, its own caveat, chart or table, and one row beneath."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial

import streamlit as st

from components.figure.figure import Figure, LaidOver
from components.figure.view import Figures
from components.screen import figure_row
from components.screen.figure_chart import chart
from components.screen.figure_table import numbers_table
from components.style.words import in_short

_SAID = "figure_block.said"  # caveats that stand once above all figures of the section


def begin() -> None:
    """Start a run of a page: nothing has been said above its figures."""
    st.session_state[_SAID] = ()


def say_once(caveats: Collection[str], key: str) -> None:
    """Say what is true of several figures once, above them; their blocks leave it out, their files have it."""
    st.session_state[_SAID] = tuple(caveats)
    if caveats:
        _caveats(tuple(caveats), f"shared-{key}")


def show(
    figure: Figure,
    *,
    level: int = 2,
    listed: Callable[[], None] | None = None,
    over: LaidOver | None = None,
    twin: bool = True,
) -> str | None:
    """Show a figure with all that belongs to it. `level` is that of its heading, 2 or 3.

    `listed` writes the rows as a list for reading, where a chart would not do; it needs no `twin` where it is a table.
    `over` is for a figure that has a reader's own rows, which its address does not have and its file only where wanted.
    Returns the code of the area that the reader has just clicked on a map, else None.
    """
    with st.container(key=f"figure-{figure.id}", gap="xsmall"):
        heading = st.header if level == 2 else st.subheader
        heading(figure.title, anchor=figure.id)
        st.markdown(figure.subtitle + (f"\n\n**{over.said}**" if over else ""))
        _caveats(tuple(caveat for caveat in figure.caveats if caveat not in st.session_state[_SAID]), figure.id)
        picked = _drawn(figure, listed, twin)
        figure_row.show(over.filed if over else figure, over.plain if over else figure, figure)
    return picked


def show_all(figures: Figures, *ids: str) -> None:
    """Show those of some figures that have something to show, one below the other."""
    for figure_id in ids:
        if figure := figures[figure_id]:
            show(figure)


def _drawn(figure: Figure, listed: Callable[[], None] | None, twin: bool) -> str | None:
    """Draw the chart, or write the list, and the table in its place when it is asked for."""
    if figure.draw is None and (listed is None or not twin):
        (listed or partial(numbers_table, figure))()
        return None
    first, table = st.tabs(
        ["List" if figure.draw is None else "Chart", "Table"], key=f"form-{figure.id}", on_change="rerun"
    )
    if table.open:
        with table, st.container(height=420):
            numbers_table(figure)
        return None
    with first:
        picked = chart(figure)
        if listed:
            listed()
    return picked


def _caveats(caveats: tuple[str, ...], key: str) -> None:
    """Say above the figure what must be said: in one short line that opens to the full words where those are longer."""
    if not caveats:
        return
    short = in_short(caveats)
    if short == " ".join(caveats):
        with st.container(key=f"caveats-{key}"):
            st.markdown(short)
        return
    with st.expander(short, type="compact", key=f"caveats-{key}"):
        st.markdown("\n\n".join(caveats))
