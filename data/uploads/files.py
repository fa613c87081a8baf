"""Read a reader's file, by what it is and not only by what it is called, into tables that can be checked."""

from __future__ import annotations

from pathlib import PurePath

from data.uploads import text_file, workbook
from data.uploads.grid import MOST_BYTES, Line, NotRead
from data.uploads.sheets import Sheet, known, nothing_known, sheet

ENDINGS = ("csv", "tsv", "txt", "xlsx")
LONGEST_NAME = 80
_ARCHIVE = b"PK"
# How other kinds of file begin, and what they are called in a message.
_OTHERS = {
    b"%PDF": "a PDF",
    b"\xd0\xcf\x11\xe0": "an old Excel file or one with a password",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "a compressed file",
    b"{\\rtf": "a text document",
    b"MZ": "a program",
}
_HTML = (b"<!", b"<?xml", b"<html", b"<head", b"<body", b"<table", b"<script")
_MARK = b"\xef\xbb\xbf"  # before UTF-8


def read(name: str, content: bytes) -> list[Sheet]:
    """Return the tables of projects and outcomes in a file. Raises NotRead with what to do instead."""
    _refuse_by_name_or_kind(name, content)
    shown = short_name(name)
    if content.startswith(_ARCHIVE):
        return _tables_of(*workbook.read(content), shown)
    rows, notes = text_file.read(content, known)
    if len(rows) == 0:
        raise NotRead("It has no rows: there is nothing in it but empty lines.")
    found = sheet(shown, rows, notes)
    if found is None:
        raise nothing_known(rows)
    return [found]


def short_name(name: str) -> str:
    """Return the name of a file without folders, not longer than can be read."""
    return PurePath(name.replace("\\", "/")).name[:LONGEST_NAME] or "your file"


def _tables_of(sheets: list[tuple[str, list[Line]]], notes: list[str], file: str) -> list[Sheet]:
    several = len(sheets) > 1
    found = [sheet(f"{file}, sheet {title}" if several else file, rows, notes) for title, rows in sheets]
    tables = [table for table in found if table is not None]
    if not tables:
        raise nothing_known(next((rows for _, rows in sheets if rows), []))
    if len({table.kind for table in tables}) < len(tables):
        raise NotRead(
            "Two of its sheets hold the same kind of table. Put all projects on one sheet and all outcomes on another."
        )
    return tables


def _refuse_by_name_or_kind(name: str, content: bytes) -> None:
    """Raise NotRead for what is empty, too large, of another kind, or not what its name says."""
    ending = PurePath(name).suffix.lower().lstrip(".")
    if not content:
        raise NotRead("It is empty (0 bytes). Save it once more and add it again.")
    if len(content) > MOST_BYTES:
        raise NotRead(f"It is larger than {MOST_BYTES // 1024**2} MB. Keep the rows that you want to see.")
    other = next((words for start, words in _OTHERS.items() if content.startswith(start)), None)
    if content[:64].removeprefix(_MARK).lstrip().lower().startswith(_HTML):
        other = "a web page"
    if other:
        raise NotRead(f"It is {other}, whatever its name says. Save your table as CSV UTF-8 or as XLSX.")
    if ending not in ENDINGS:
        raise NotRead("Only files that end in .csv or .xlsx can be read. Save your table as one of these.")
    if content.startswith(_ARCHIVE) != (ending == "xlsx"):
        raise NotRead(
            "Its name says XLSX, but it is not a workbook. Open it in your spreadsheet and save it as XLSX again."
            if ending == "xlsx"
            else "Its name says text, but it is a workbook or an archive. Save it as CSV UTF-8, or name it .xlsx."
        )
