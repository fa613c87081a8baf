"""Rows of a text file, whatever wrote it: UTF-8, UTF-16 or Windows; commas, semicolons, tabs or bars."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Callable
from itertools import islice

from data.uploads.grid import HEAD, Line, NotRead, lines

DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "upright bars"}
WINDOWS = (
    "It is not written in UTF-8 and was read as Windows text (cp1252): look whether accents and pound signs are right."
)
# Longer marks first: that of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (codecs.BOM_UTF8, "utf-8-sig"),
)
_NO_TEXT = "It is not a text file. Save it from your spreadsheet as CSV UTF-8, or as XLSX."


def read(content: bytes, known: Callable[[Line], int]) -> tuple[list[Line], list[str]]:
    """Return the rows of a CSV file and what is to be said about how they were read.

    `known` counts the headings in a row that mean something to us: the sign between the cells is the one under which
    most of them are found. Raises NotRead.
    """
    text, notes = decoded(content)
    delimiter = max(DELIMITERS, key=lambda sign: max(map(known, _head(text, sign)), default=0))
    found = _rows(text, delimiter)
    if delimiter != ",":
        notes.append(f"Its cells are separated by {DELIMITERS[delimiter]}.")
    return found, notes


def decoded(content: bytes) -> tuple[str, list[str]]:
    """Return the text of a file, and what is to be said about its encoding."""
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), None)
    try:
        text, notes = (content.decode(encoding), list[str]()) if encoding else _without_mark(content)
    except UnicodeDecodeError:
        raise NotRead(_NO_TEXT) from None
    if "\0" in text:
        raise NotRead(_NO_TEXT)
    return text, notes


def _without_mark(content: bytes) -> tuple[str, list[str]]:
    try:
        return content.decode("utf-8"), []
    except UnicodeDecodeError:
        return content.decode("cp1252"), [WINDOWS]


def _head(text: str, delimiter: str) -> list[Line]:
    """First rows under a delimiter; none where they cannot be read that way."""
    try:
        return lines(islice(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), HEAD))
    except csv.Error:
        return []


def _rows(text: str, delimiter: str) -> list[Line]:
    try:
        return lines(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise NotRead(
            "Its cells cannot be told apart: a cell is far too long, most likely because a quotation mark was opened "
            "and never closed. Save it from your spreadsheet as CSV UTF-8 once more."
        ) from error
