"""The columns of a figure for a file: headings with their units, how numbers are shown, why a cell is empty."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import pandas as pd

from components.figure.figure import Figure
from data.store.describe import Column, datasets

SHORTHAND = {
    "[x]": "not available",
    "[c]": "confidential: not shown so that nobody can be recognised",
    "[z]": "not applicable",
    "[low]": "low figure that rounds to zero but is not zero",
}
# What the column `status` says of a number that is not there.
_BY_STATUS = {"suppressed_low": "[low]", "suppressed": "[c]", "confidential": "[c]", "not_applicable": "[z]"}
# Columns that say something about some rows only: nothing said is no gap.
_ABOUT_SOME_ROWS = ("note", "break_before", "qualifier", "caveats")
_SIGNS = {"percent": "%", "pounds": "£", "decimal": "", "year": ""}


class Shown(NamedTuple):
    """A column as a workbook has it."""

    heading: str  # with the unit; unique in the table
    number_format: str  # in the language of spreadsheets; '' for text
    shortens: bool  # some of its numbers round to zero and are shown as [low]


def shown_columns(figure: Figure) -> dict[str, Shown]:
    """Return every column of a figure's table as a workbook has it, by name."""
    taken: set[str] = set()
    found = {}
    for name in map(str, figure.table):
        heading = with_unit(figure.heading(name), unit_of(figure, name))
        heading = heading if heading.lower() not in taken else f"{heading} [{name}]"
        taken.add(heading.lower())
        found[name] = Shown(heading, *_format(figure, name))
    return found


def described(figure: Figure, name: str) -> Column | None:
    """Return what the catalogue says about a column of a figure, from the first of its datasets that has it."""
    return next((col for d in figure.datasets if (col := datasets()[d].column.get(name))), None)


def unit_of(figure: Figure, name: str) -> str:
    """Return the unit of a column: the figure's own, else the catalogue's; '' where rows have units of their own."""
    if name in figure.units:
        return figure.units[name]
    column = described(figure, name)
    return column.unit if column and "unit" not in figure.table else ""


def with_unit(heading: str, unit: str) -> str:
    """Put the unit into a heading that does not name it yet: 'Share (%)'."""
    sign = _SIGNS.get(unit, unit)
    named = not sign or sign.lower() in heading.lower() or heading.lower() in sign.lower()
    return heading if named else f"{heading} ({sign})"


def why_empty(name: str, row: Mapping[str, Any]) -> str:
    """Return the shorthand for an empty cell of a column in a row; an empty text says that there is nothing to say."""
    if row.get(name) == "" or name in _ABOUT_SOME_ROWS or name.endswith("_note"):
        return "[z]"
    return _BY_STATUS.get(str(row.get("status", "")), "[x]")


def _format(figure: Figure, name: str) -> tuple[str, bool]:
    """Return how the numbers of a column are shown, and whether some of them would be shown as zero without being it.

    The cell always holds the number in full.
    """
    values = figure.table[name]
    if not pd.api.types.is_numeric_dtype(values) or pd.api.types.is_bool_dtype(values):
        return "", False
    numbers = values.dropna().astype("float64")
    unit = unit_of(figure, name)
    if unit == "year" or name == "year" or name.endswith("_year"):
        return "0", False
    if (numbers == numbers.round()).all() and unit != "decimal":
        return "#,##0", False
    places = 4 if unit == "degrees" else 3 if numbers.abs().max() <= 1 else 2 if unit.startswith("pounds") else 1
    usual = f"#,##0.{'0' * places}"
    least = 0.5 / 10**places
    if (numbers >= 0).all() and numbers.between(0, least, inclusive="neither").any():
        return f'[=0]{usual};[<{least:f}]"[low]";{usual}', True
    return usual, False
