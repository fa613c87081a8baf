"""What to do about a cell, in words for whoever filled in the table. The notes of the template say the same."""

from __future__ import annotations

from data.store.check import NOT_UNIQUE, Fault
from data.store.describe import Column, Dataset
from data.store.schema import NOT_IN_CALENDAR
from data.uploads.described import FIRST_YEAR, LAST_YEAR, LONGEST, OWN_IDS
from data.uploads.tidy import FORMULA, label

FAILED = "is an error of a spreadsheet"
NOT_A_PROJECT = "is neither a project of the reader's that passed nor one of ours"
TOO_WIDE = "This row has more cells than there are headings: put text that has commas in it between quotation marks."

_AN_ID = "Up to 40 letters, figures, spaces, dots and dashes, other than our own such as pr001 or oc001"
_EXPECTED = {
    **dict.fromkeys(OWN_IDS, _AN_ID),
    "area_code": "The name or the GSS code of an English district, such as Bradford or E08000032",
    "fund_id": "The name of a fund from the list in the template; empty for any other",
    "lead_postcode": "A full postcode such as BD1 1HY",
    "period": "A year or financial year, or two of them: 2024, 2024/25, 2021 to 2024",
}


def expected(column: Column) -> str:
    """Say what may stand in a column, without a full stop."""
    if column.name in _EXPECTED:
        return _EXPECTED[column.name]
    if column.enum:
        return f"One of: {'; '.join(label(column.name, code) for code in column.enum)}"
    if column.type == "date":
        return f"A day, month or year from {FIRST_YEAR} to {LAST_YEAR}: 31/03/2024, 2024-03-31, March 2024 or 2024"
    if column.type in ("number", "integer"):
        least = f" of at least {column.minimum:g}" if column.minimum is not None else ""
        return f"A number{least}, without words"
    return f"Text of at most {LONGEST:,} letters"


def missing_column(column: Column) -> str:
    """Say that a whole column is wanting."""
    return f"Add a column headed “{column.title}”: {_small(column.description)}. No row can be read without it."


def what_to_do(fault: Fault, dataset: Dataset, value: str) -> str:
    """Say how to mend a fault. `value` is the cell as the reader wrote it, '' where it is empty."""
    column = dataset.column[fault.column]
    if fault.rule == NOT_A_PROJECT:
        return "This is neither one of your projects that could be read nor one of ours: check the identifier."
    if fault.rule == FAILED:
        return "The spreadsheet shows an error here: mend its formula, or write the value itself."
    if NOT_UNIQUE in fault.rule:
        return "Several rows have this identifier: give each one its own."
    if column.not_before and fault.rule.startswith("must not be before"):
        return "It ends before it began: check both dates."
    if not value:
        return f"Fill this in: {_small(column.description)}."
    if fault.rule == NOT_IN_CALENDAR:
        return f"This day is not in the calendar. {expected(column)}."
    return f"{expected(column)}." + (" Put the result instead of a formula." if value.startswith(FORMULA) else "")


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]
