"""The numbers of a figure as they are read: plain headings, rounded by their unit, missing said in words."""

from __future__ import annotations

import pandas as pd

from components.figure import Figure
from components.numbers import MISSING, decimal, is_missing, percent, pounds, whole

NOT_FOR_READING = ("source_id", "segment")


def readable(figure: Figure) -> pd.DataFrame:
    """Return what is read: the layout of the figure's own, else its rows under plain headings, without codes."""
    if figure.reading is not None:
        return figure.reading
    codes = {name for name in figure.table if str(name).endswith("_code") or name in NOT_FOR_READING}
    shown = [name for name in figure.table if name not in codes and name not in figure.hidden]
    return pd.DataFrame({figure.heading(str(name)): figure.table[name] for name in shown}).reset_index(drop=True)


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
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return str(value)
    if unit == "year":
        return str(int(value))
    if unit == "percent":
        return percent(value)
    if unit == "pounds":
        return pounds(value)
    return whole(value) if float(value).is_integer() and unit != "decimal" else decimal(value)
