"""The numbers of a figure as they are read: plain headings, rounded by their unit, missing said in words."""

from __future__ import annotations

from numbers import Real

import pandas as pd

from components.figure.figure import Figure
from components.style.numbers import MISSING, decimal, is_missing, percent, pounds, whole

NOT_FOR_READING = ("source_id", "segment")


def readable(figure: Figure) -> pd.DataFrame:
    """Return what is read: the layout of the figure's own, else its rows under plain headings, without codes."""
    if figure.reading is not None:
        return figure.reading
    names = names_read(figure)
    return pd.DataFrame({figure.heading(name): figure.table[name] for name in names}).reset_index(drop=True)


def names_read(figure: Figure) -> list[str]:
    """Return the columns of a figure's table that are read where it has no layout of its own: no codes."""
    left_out = {*NOT_FOR_READING, *figure.hidden}
    return [name for name in map(str, figure.table) if name not in left_out and not name.endswith("_code")]


def units(figure: Figure) -> dict[str, str]:
    """Return the unit of each column of what is read, by heading; a column without one is a plain number or text."""
    return {figure.heading("year"): "year", **{figure.heading(name): unit for name, unit in figure.units.items()}}


def as_read(figure: Figure) -> pd.DataFrame:
    """Return what is read with every cell as text, rounded as on the screen."""
    frame, by_heading = readable(figure), units(figure)
    return pd.DataFrame(
        {name: [cell(value, by_heading.get(str(name), "")) for value in frame[name]] for name in frame}, dtype="str"
    )


def cell(value: object, unit: str = "") -> str:
    """Write one value for reading, by its unit."""
    if is_missing(value):
        return MISSING
    if isinstance(value, bool) or not isinstance(value, Real):  # a whole number of a table is none of Python's own
        return str(value)
    value = float(value)
    if unit == "year":
        return str(int(value))
    if unit == "percent":
        return percent(value)
    if unit == "pounds":
        return pounds(value)
    return whole(value) if value.is_integer() and unit != "decimal" else decimal(value)
