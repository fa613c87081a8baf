"""Rows of the sheets of an XLSX file, read without trust: a workbook is a ZIP archive of XML that anybody can forge.

Before anything is parsed, the archive must be small when unpacked, whole, not encrypted and free of document type
declarations, which is where XML hides its bombs. Rows are then streamed, so that a cell in the last corner of a sheet
does not make a table of that size.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

import openpyxl

from data.uploads.grid import MOST_COLUMNS, Line, NotRead, lines

MOST_UNPACKED = 20 * 1024 * 1024  # bytes; a thousand rows of ours have a twentieth of that
MOST_RATIO = 200  # bytes unpacked per byte in the file; a sheet that repeats itself reaches about 60
MOST_PARTS, MOST_SHEETS = 500, 10
LAST_ROW = 20_000  # a forged file may claim any; empty rows before it cost time

BOMB = (
    "It holds far more than its size shows (more than 20 MB when unpacked), so it was not opened. "
    "Keep the rows that you want to see, without pictures, and save it as XLSX again."
)
DAMAGED = (
    "It is damaged or not a real workbook, so it cannot be read. Open it in your spreadsheet and save it as XLSX again."
)
FAR = (
    f"A sheet has cells below row {LAST_ROW:,}, which is as far as is read. "
    "Delete what stands below your rows, and any empty rows between them."
)
LOCKED = "It is protected by a password. Save it without one and add it again."
MERGED = "Some cells are merged: only the first of them holds what they show, the others were read as empty."
HIDDEN_ROWS = "Hidden rows were read too."
HIDDEN_SHEET = "Hidden sheets were left out."
_NOTED = {rb"<mergeCell ": MERGED, rb"<row [^>]*hidden=\"(1|true)": HIDDEN_ROWS}
_ENCRYPTED = 0x1  # bit of a ZIP entry


def read(content: bytes) -> tuple[list[tuple[str, list[Line]]], list[str]]:
    """Return name and rows of each sheet that can be seen, and what a reader must know of how they were read.

    A formula counts with the value that was saved with it. Raises NotRead.
    """
    notes = _inspect(content)
    try:
        values, formulas = (openpyxl.load_workbook(io.BytesIO(content), True, data_only=s) for s in (True, False))
        pairs = list(zip(values.worksheets, formulas.worksheets, strict=True))[:MOST_SHEETS]
        seen = [pair for pair in pairs if pair[0].sheet_state == "visible"] or pairs
        notes += [HIDDEN_SHEET] if len(seen) < len(pairs) else []
        return [(str(saved.title), lines(_rows(saved, written))) for saved, written in seen], notes
    except NotRead:
        raise
    except Exception as error:  # a forged workbook may fail anywhere inside the library
        raise NotRead(DAMAGED) from error


def _inspect(content: bytes) -> list[str]:
    """Look at the archive before any of it is parsed; raise NotRead where it is not a plain, small workbook.

    Return notes on what its sheets show otherwise than they hold it.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            if any(part.flag_bits & _ENCRYPTED for part in parts):
                raise NotRead(LOCKED)
            unpacked, packed = sum(p.file_size for p in parts), sum(p.compress_size for p in parts)
            forged = packed > len(content)  # parts that lie over one another
            if forged or len(parts) > MOST_PARTS or unpacked > min(MOST_UNPACKED, MOST_RATIO * len(content)):
                raise NotRead(BOMB)
            if "xl/workbook.xml" not in archive.namelist():
                raise NotRead(DAMAGED)
            if any(_declares(archive.read(part)) for part in parts):  # never more than the size claimed, or it fails
                raise NotRead(DAMAGED)
            sheets = b"".join(archive.read(part) for part in parts if part.filename.startswith("xl/worksheets/"))
            return [note for mark, note in _NOTED.items() if re.search(mark, sheets)]
    except NotRead:
        raise
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError, RuntimeError) as error:
        raise NotRead(DAMAGED) from error


def _declares(part: bytes) -> bool:
    """Tell whether a part has a document type declaration, in either width of letters; no spreadsheet writes one."""
    words = ("<!DOCTYPE", "<!ENTITY")
    return any(word.encode(width) in part for word in words for width in ("ascii", "utf-16-le", "utf-16-be"))


def _rows(values: Any, formulas: Any) -> Iterator[list[str]]:
    """Rows of a sheet as text; where a formula has no saved value, the formula itself, which no check lets pass."""
    for sheet in (values, formulas):
        sheet.reset_dimensions()  # what a file says of its own size need not be true
    bounds = {"max_row": LAST_ROW + 1, "max_col": MOST_COLUMNS}
    rows = zip(values.iter_rows(**bounds), formulas.iter_rows(**bounds), strict=True)
    for number, (saved, written) in enumerate(rows, start=1):
        if number > LAST_ROW:
            raise NotRead(FAR)
        yield [
            _text(cell.value if cell.value is not None else other.value, other)
            for cell, other in zip(saved, written, strict=True)
        ]


def _text(value: Any, cell: Any) -> str:
    """Write a cell as a reader sees it: days as days, a whole number without a point, per cent as per cent."""
    if value is None:
        return ""
    if isinstance(value, dt.datetime | dt.date):
        return value.isoformat()[:10]
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        if "%" in str(cell.number_format):
            return f"{value * 100:.10g}%"
        return str(int(value)) if float(value).is_integer() and abs(value) < 1e15 else repr(value)
    return str(value)
