"""The table twin of a figure: plain headings, rounded numbers on the right, missing said in words."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from components.figure import Figure
from components.numbers import MISSING, decimal, is_missing, percent, pounds, whole

LONGEST = 60  # rows; longer tables scroll in a box of their own
NOT_FOR_READING = ("source_id", "segment")


def numbers_table(figure: Figure) -> None:
    """Show the rows of a figure as a table; the file beside it has them unrounded."""
    frame, label = readable(figure), f"Table: {figure.subtitle}"
    if figure.sortable:
        st.dataframe(frame, hide_index=True, height="auto", alt=label, column_config=_columns(figure, frame))
    elif len(frame) <= LONGEST:
        st.table(rounded(figure, frame), hide_index=True, border="horizontal", alt=label)
    else:
        st.dataframe(rounded(figure, frame), hide_index=True, height=420, alt=label)


def readable(figure: Figure) -> pd.DataFrame:
    """Return what is read: the layout of the figure's own, else its rows under plain headings, without codes."""
    if figure.reading is not None:
        return figure.reading
    codes = {name for name in figure.table if str(name).endswith("_code") or name in NOT_FOR_READING}
    shown = [name for name in figure.table if name not in codes and name not in figure.hidden]
    return pd.DataFrame({figure.heading(str(name)): figure.table[name] for name in shown}).reset_index(drop=True)


def rounded(figure: Figure, frame: pd.DataFrame) -> Any:
    """Return the frame with every number written for reading; numbers stay numbers, so that they stand on the right."""
    units = {figure.heading("year"): "year", **{figure.heading(name): unit for name, unit in figure.units.items()}}
    numeric = frame.select_dtypes("number")
    frame = frame.assign(**{str(name): values.astype("float64") for name, values in numeric.items()})
    how: Any = {name: partial(cell, unit=units.get(str(name), "")) for name in frame}
    return frame.style.format(how, na_rep=MISSING)


def cell(value: object, unit: str = "") -> str:
    """Write one value for reading, by its unit."""
    if is_missing(value):
        return MISSING
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return str(value)
    if unit == "year":
        return str(int(value))
    if unit == "percent":
        return percent(value)
    if unit == "pounds":
        return pounds(value)
    return whole(value) if float(value).is_integer() and unit != "decimal" else decimal(value)


def _columns(figure: Figure, frame: pd.DataFrame) -> dict[str, Any]:
    """Say how the columns of a sortable list are written: pounds as pounds, addresses as links."""
    config: dict[str, Any] = {}
    for name in frame:
        values = frame[name].dropna()
        if figure.units.get(str(name)) == "pounds":
            pence = bool(len(values)) and float(values.abs().max()) < 1000
            config[str(name)] = st.column_config.NumberColumn(format="£%,.2f" if pence else "£%,.0f")
        elif len(values) and values.astype("str").str.startswith("http").any():
            config[str(name)] = st.column_config.LinkColumn(display_text=r"https?://(?:www\.)?([^/]+)")
        elif len(values) and values.astype("str").str.len().max() > 40:
            config[str(name)] = st.column_config.TextColumn(width="medium")
    return config
