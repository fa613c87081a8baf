"""A workbook that everybody can read: plain sheets that begin in A1, each with one table that is marked as one.

Follows the checklist of the government's Analysis Function for accessible spreadsheets: no merged or empty cells, no
filters, nothing hidden or frozen, headings marked as such, a plain typeface of 12 points, links with words, title and
language of the document set.
"""

from __future__ import annotations

import io
import math
import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

import xlsxwriter

from components.exports.openxml import HEADINGS, completed

TYPE: dict[str, Any] = {"font_name": "Arial", "font_size": 12, "font_scheme": "none"}
LINE = 16  # points
WIDEST, NARROWEST = 60, 9  # letters of the standard typeface, of which ours take more room
ROOM = 1.15
LONGEST_LINK = 2000  # letters; spreadsheets take no longer ones
_TEXT = 100  # letters across a sheet of words
_ACROSS = 220  # letters on a printed page, beyond which the type is too small to read
_RIGHT = {"align": "right", "indent": 1}
_A4 = 9


class Link(NamedTuple):
    """A cell that leads somewhere: to an address, or to a sheet as `internal:'Notes'!A1`."""

    words: str
    to: str


Cell = str | float | int | Link


class Book:
    """A workbook being written, sheet by sheet."""

    def __init__(self, title: str, subject: str, author: str, on: date) -> None:
        """Begin a workbook; the same content on the same day gives the same bytes."""
        self._bytes = io.BytesIO()
        options = {"in_memory": True, "default_format_properties": dict(TYPE)}
        self._book = xlsxwriter.Workbook(self._bytes, options)
        self._book.set_properties(
            {"title": title, "subject": subject, "author": author, "created": datetime(on.year, on.month, on.day)}
        )
        add = self._book.add_format
        self._heading, self._subheading = (add({"bold": True, "font_size": size}) for _, _, size in HEADINGS)
        self._wrapped = add({"text_wrap": True, "valign": "top"})
        self._link = add({"underline": 1, "text_wrap": True, "valign": "top"})
        header = {"bold": True, "text_wrap": True, "valign": "bottom", "bottom": 1}
        self._headers = {False: add(header), True: add({**header, **_RIGHT})}  # above numbers on the right
        self._numbers: dict[str, Any] = {}

    def text(self, name: str, title: str, parts: Sequence[tuple[str, Sequence[Cell]]]) -> None:
        """Write a sheet of words down column A: a title, then headings each with lines below it."""
        sheet = self._sheet(name, title)
        sheet.set_column(0, 0, _TEXT)
        sheet.fit_to_pages(1, 0)
        row = 1
        for heading, lines in parts:
            if heading:
                sheet.write_string(row, 0, heading, self._subheading)
                row += 1
            for line in lines:
                self._write(sheet, row, 0, line, self._wrapped)
                sheet.set_row(row, LINE * _lines([line], [_TEXT]))
                row += 1

    def table(
        self,
        name: str,
        title: str,
        above: Sequence[str],
        columns: Mapping[str, str],
        rows: Sequence[Sequence[Cell]],
        marked: str,
    ) -> None:
        """Write a sheet with one table: title and lines `above` it, then the headings with their number formats.

        `marked` is the name under which programs find the table in the workbook.
        """
        sheet = self._sheet(name, title)
        for number, line in enumerate(above, start=1):
            sheet.write_string(number, 0, line)
        top = 1 + len(above)
        headings = [{"header": text, "header_format": self._headers[bool(form)]} for text, form in columns.items()]
        widths = [_width(heading, [cells[place] for cells in rows]) for place, heading in enumerate(columns)]
        sheet.add_table(
            top, 0, top + max(len(rows), 1), len(columns) - 1,
            {"columns": headings, "name": marked, "autofilter": False, "style": "Table Style Light 1",
             "banded_rows": False},
        )  # fmt: skip
        formats = [self._number(form) for form in columns.values()]
        sheet.set_row(top, LINE * _lines(list(columns), widths))
        for number, cells in enumerate(rows, start=top + 1):
            sheet.set_row(number, LINE * _lines(cells, widths))
            for place, cell in enumerate(cells):
                self._write(sheet, number, place, cell, formats[place])
        for place, width in enumerate(widths):
            sheet.set_column(place, place, width)
        sheet.fit_to_pages(math.ceil(sum(widths) / _ACROSS), 0)
        sheet.repeat_rows(top)

    def closed(self) -> bytes:
        """Return the finished workbook."""
        self._book.close()
        return completed(self._bytes.getvalue())

    def _sheet(self, name: str, title: str) -> Any:
        sheet = self._book.add_worksheet(name)
        sheet.write_string(0, 0, title, self._heading)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        return sheet

    def _number(self, form: str) -> Any:
        if form not in self._numbers:
            said = {"num_format": form, "valign": "top", **_RIGHT} if form else {"text_wrap": True, "valign": "top"}
            self._numbers[form] = self._book.add_format(said)
        return self._numbers[form]

    def _write(self, sheet: Any, row: int, column: int, cell: Cell, form: Any) -> None:
        """Write a cell as what it is: a text is never taken for a formula, a number or an address."""
        if isinstance(cell, Link) and len(cell.to) <= LONGEST_LINK:
            sheet.write_url(row, column, cell.to, self._link, cell.words)
        elif isinstance(cell, str | Link):
            sheet.write_string(row, column, cell if isinstance(cell, str) else cell.to, form)
        else:
            sheet.write_number(row, column, cell, form)


def table_name(text: str) -> str:
    """Return a name that a spreadsheet takes for a table."""
    return f"table_{re.sub(r'[^A-Za-z0-9]+', '_', text)}"


def _said(cell: Cell) -> str:
    return cell if isinstance(cell, str) else cell.words if isinstance(cell, Link) else f"{cell:,.1f}"


def _width(heading: str, cells: Sequence[Cell]) -> int:
    """Return how wide a column is: its longest cell, or the longest word of its heading; more is wrapped."""
    longest = max((len(_said(cell)) for cell in cells), default=0)
    word = max(map(len, heading.split()), default=0)
    return min(WIDEST, max(NARROWEST, math.ceil(ROOM * max(longest, word, len(heading) // 3)) + 2))


def _lines(cells: Sequence[Cell], widths: Sequence[int]) -> int:
    """Return how many lines a row needs: not every program works that out when it opens a file."""
    needed = (math.ceil(1.05 * len(_said(cell)) / width) for cell, width in zip(cells, widths, strict=True))
    return max(1, *needed)
