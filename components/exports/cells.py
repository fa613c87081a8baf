"""Cells of files that people open in a spreadsheet: no text in them can be taken for a formula."""

from __future__ import annotations

import re

import pandas as pd

SAFETY = (
    "A text that begins with =, +, -, @ or a tab has an apostrophe put before it in the CSV and the workbook of a "
    "figure, so that no spreadsheet takes it for a formula. Numbers are as they are. "
    "The CSV of a whole dataset, from the data addresses, is meant for programs and has every text exactly as it is."
)
_TAKEN_FOR_A_FORMULA = re.compile(r"[=+\-@\t\r]")


def harmless(text: str) -> str:
    """Return a text that a spreadsheet reads as text: with an apostrophe before a sign that opens a formula."""
    return f"'{text}" if _TAKEN_FOR_A_FORMULA.match(text) else text


def harmless_cells(frame: pd.DataFrame) -> pd.DataFrame:
    """Return a frame with harmless texts and headings; numbers and missing values stay as they are."""
    texts = frame.select_dtypes(exclude=["number", "bool", "boolean"])
    made = {str(name): texts[name].map(_harmless) for name in texts if any(map(_at_risk, texts[name].unique()))}
    return frame.assign(**made).rename(columns={name: harmless(str(name)) for name in frame})


def _at_risk(cell: object) -> bool:
    return isinstance(cell, str) and harmless(cell) != cell


def _harmless(cell: object) -> object:
    return harmless(cell) if isinstance(cell, str) else cell
