"""The template that a reader fills in: a workbook, or one CSV file for each table, with an example row and notes."""

from __future__ import annotations

import csv
import io
from functools import cache

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from data.store.load import table
from data.uploads.advice import expected
from data.uploads.described import KINDS, LABEL, OUTCOMES, PROJECTS, described
from data.uploads.grid import MOST_BYTES, MOST_ROWS

EXAMPLES: dict[str, dict[str, str]] = {
    PROJECTS: {
        "project_id": "EX-1",
        "name": "Example: tea and talk",
        "area_code": "Bradford",
        "lead_organisation": "Example library",
        "partners": "Example school; example mosque",
        "theme": "Social mixing",
        "starts_on": "2024-04",
        "ends_on": "2025-03-31",
        "lead_type": "Other organisation",
        "status": "Completed",
        "target_group": "Residents of all backgrounds",
        "description": "Weekly afternoons at which neighbours meet. Replace this row by your own",
        "lead_postcode": "BD1 1HY",
        "amount_gbp": "12500",
    },
    OUTCOMES: {
        "outcome_id": "EX-1-a",
        "project_id": "EX-1",
        "area_code": "Bradford",
        "framework": "Meaningful mixing",
        "measure": "Visitors who got to know somebody of another background",
        "qualifier": "about",
        "value": "120",
        "unit": "people",
        "period": "2024/25",
        "evidence_grade": "Self-reported",
    },
}
NOTES = (
    "How to fill in this template",
    "Put one project or outcome in each row, below the headings. Columns may be left out or stand in another order.",
    f"At most {MOST_ROWS:,} rows of each and {MOST_BYTES // 1024**2} MB. Leave personal data out.",
    f"Your rows stay in your browser session. They are shown as “{LABEL[:1].lower()}{LABEL[1:]}” and never stored.",
)


@cache
def as_csv(kind: str) -> bytes:
    """Return one table as CSV with the example row, in UTF-8 with a mark by which spreadsheets know it."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows(_rows(kind))
    return text.getvalue().encode("utf-8-sig")


@cache
def as_xlsx() -> bytes:
    """Return a workbook: a sheet for each table, what may stand in each column, and the names of the funds."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for kind, title in KINDS.items():
        _write(book.create_sheet(title), _rows(kind), headings_at=1)
    headings = ["Table", "Heading", "Must be filled in", "What it is", "What may stand there"]
    notes = [*([line] for line in NOTES), [], headings]
    notes += [row for kind in KINDS for row in explained(kind)]
    _write(book.create_sheet("Notes"), notes, headings_at=len(NOTES) + 2)
    _write(book.create_sheet("Funds"), [["Names of funds"], *([name] for name in sorted(table("funds")["fund_name"]))])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def explained(kind: str) -> list[list[str]]:
    """Explain each column: table, heading, whether it must be filled in, what it is, what may stand there."""
    return [
        [KINDS[kind], column.title, "yes" if column.required else "no", column.description, expected(column)]
        for column in described(kind).columns
    ]


def _rows(kind: str) -> list[list[str]]:
    columns = described(kind).columns
    return [[column.title for column in columns], [EXAMPLES[kind].get(column.name, "") for column in columns]]


def _write(sheet: Worksheet, rows: list[list[str]], headings_at: int = 1) -> None:
    """Write rows of text with bold headings that stay in view, in columns wide enough to read."""
    for row in rows:
        sheet.append(row)
    for cell in sheet[headings_at]:
        cell.font = Font(bold=True)
    for cell in (cell for line in sheet.iter_rows(min_row=headings_at) for cell in line):
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    for place, texts in enumerate(zip(*rows[headings_at - 1 :], strict=True), start=1):
        sheet.column_dimensions[get_column_letter(place)].width = min(max(map(len, texts)), 48) + 2
    if headings_at == 1:
        sheet.freeze_panes = "A2"
