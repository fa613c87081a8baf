"""The table twin of a figure: plain headings, rounded numbers on the right, missing said in words."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from components.figure.figure import Figure
from components.figure.reading import cell, readable, units
from components.screen import address
from components.style.numbers import MISSING

LONGEST = 60  # rows; longer tables scroll in a box of their own


def numbers_table(figure: Figure) -> None:
    """Show the rows of a figure as a table; the file beside it has them unrounded."""
    frame, label = readable(figure).map(_rooted), f"Table: {figure.subtitle}"
    if figure.sortable:
        st.dataframe(frame, hide_index=True, height="auto", alt=label, column_config=_columns(figure, frame))
    elif len(frame) <= LONGEST:
        st.table(rounded(figure, frame), hide_index=True, border="horizontal", alt=label)
    else:
        st.dataframe(rounded(figure, frame), hide_index=True, height=420, alt=label)


def _rooted(cell: object) -> object:
    return address.rooted(cell) if isinstance(cell, str) else cell


def rounded(figure: Figure, frame: pd.DataFrame) -> Any:
    """Return the frame with every number written for reading; numbers stay numbers, so that they stand on the right."""
    numeric = frame.select_dtypes("number")
    frame = frame.assign(**{str(name): values.astype("float64") for name, values in numeric.items()})
    by_heading = units(figure)
    how: Any = {name: partial(cell, unit=by_heading.get(str(name), "")) for name in frame}
    return frame.style.format(how, na_rep=MISSING)


def _columns(figure: Figure, frame: pd.DataFrame) -> dict[str, Any]:
    """Say how the columns of a sortable list are written: pounds as pounds, addresses as links."""
    config: dict[str, Any] = {}
    for name in frame:
        values = frame[name].dropna()
        if figure.units.get(str(name)) == "pounds":
            pence = bool(len(values)) and float(values.abs().max()) < 1000
            config[str(name)] = st.column_config.NumberColumn(format="£%,.2f" if pence else "£%,.0f")
        elif len(values) and values.astype("str").str.startswith("http").all():
            config[str(name)] = st.column_config.LinkColumn(display_text=r"https?://(?:www\.)?([^/]+)")
        elif len(values) and values.astype("str").str.len().max() > 40:
            config[str(name)] = st.column_config.TextColumn(width="medium")
    return config
