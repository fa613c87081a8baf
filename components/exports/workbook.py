"""Figures as an accessible workbook: cover, contents, notes, sources, and one table per figure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from components.exports.book import Book, Cell, Link, table_name
from components.exports.cells import SAFETY, harmless
from components.exports.citation import sentence
from components.exports.columns import SHORTHAND, Shown, shown_columns, why_empty
from components.exports.exhibit import Exhibit
from components.figure.credits import minded
from components.figure.figure import Figure
from components.style.numbers import is_missing
from components.style.words import counted, listed
from data.served.publisher import NAME
from data.served.query import records
from data.store.describe import datasets
from data.store.load import edition

UNROUNDED = "Cells hold each number in full; what is shown is rounded."


def workbook(exhibits: Sequence[Exhibit]) -> bytes:
    """Return one or more figures of a view as XLSX, each on a sheet of its own, numbers unrounded."""
    first = exhibits[0]
    title = first.figure.title if len(exhibits) == 1 else first.view.title
    subject = first.figure.subtitle if len(exhibits) == 1 else f"{counted(len(exhibits), 'figure')} of a page"
    tables = {f"Table {number}": _prepared(exhibit.figure) for number, exhibit in enumerate(exhibits, start=1)}
    book = Book(title, subject, NAME, first.on)
    _cover(book, title, exhibits)
    _contents(book, tables)
    _notes(book, tables)
    _sources(book, [exhibit.figure for exhibit in exhibits])
    for name, table in tables.items():
        _table(book, name, table)
    return book.closed()


class Table(NamedTuple):
    """A figure as it stands on its sheet."""

    figure: Figure
    columns: list[Shown]
    cells: list[list[Cell]]
    signs: set[str]  # the shorthand that it uses


def _prepared(figure: Figure) -> Table:
    """Lay out a figure: numbers in full, truth as yes or no, a reason where there is nothing."""
    columns = shown_columns(figure)
    signs = {"[low]" for column in columns.values() if column.shortens}
    cells = []
    for row in records(figure.table):
        reasons = {name: why_empty(name, row) for name, value in row.items() if is_missing(value) or value == ""}
        signs |= {*reasons.values()}
        cells.append([_cell(value, reasons.get(name, "")) for name, value in row.items()])
    return Table(figure, list(columns.values()), cells, signs)


def _cover(book: Book, title: str, exhibits: Sequence[Exhibit]) -> None:
    first = exhibits[0]
    names = list(dict.fromkeys(name for exhibit in exhibits for name in exhibit.figure.datasets))
    about = [datasets()[name] for name in names]
    subtitles = [exhibit.figure.subtitle for exhibit in exhibits]
    lines: list[tuple[str, Sequence[Cell]]] = [
        ("", [*subtitles, f"From the {NAME}, page “{first.view.title}”."]),
        ("Address of this view", [Link(_on_page(exhibit), exhibit.address) for exhibit in exhibits]),
        ("Date accessed", [first.looked_at]),
        ("How to cite", [harmless(sentence(exhibit)) for exhibit in exhibits]),
        ("Where the figures come from", [f"{d.title}: {d.producer}, edition {edition(d.id)}." for d in about]),
        ("Licence", list(dict.fromkeys(f"{d.licence.rstrip('.')}." for d in about))),
        ("About this workbook", [UNROUNDED, SAFETY, "The sheet “Notes” says what to mind when reading the figures."]),
        ("More", [Link("Definitions, methods and accessibility statement", f"{first.site}/data")]),
    ]
    book.text("Cover", title, lines)


def _on_page(exhibit: Exhibit) -> str:
    return harmless(f"{exhibit.figure.title}: the figure on the page “{exhibit.view.title}”")


def _contents(book: Book, tables: dict[str, Table]) -> None:
    sheets = {"Notes": "Caveats, and what shorthand means", "Sources": "The publications behind the figures"}
    sheets |= {name: f"{table.figure.title}. {table.figure.subtitle}" for name, table in tables.items()}
    rows = [(Link(name, f"internal:'{name}'!A1"), what) for name, what in sheets.items()]
    above = ["This sheet has one table. Each name of a sheet is a link to it."]
    book.table("Contents", "Contents", above, {"Sheet": "", "What it holds": ""}, rows, "contents")


def _notes(book: Book, tables: dict[str, Table]) -> None:
    """Write every caveat of every table, then the shorthand in use."""
    concerned: dict[str, list[str]] = {}
    for name, table in tables.items():
        others = [caveat.text for dataset in table.figure.datasets for caveat in datasets()[dataset].caveats]
        shorthand = [f"{sign} means {meaning}." for sign, meaning in SHORTHAND.items() if sign in table.signs]
        for note in dict.fromkeys((*minded(table.figure), *others, *shorthand)):
            concerned.setdefault(note, []).append(name)
    concerned |= {UNROUNDED: list(tables), SAFETY: list(tables)}
    rows = [(number, listed(names), harmless(note)) for number, (note, names) in enumerate(concerned.items(), 1)]
    above = ["This sheet has one table: what to mind when reading the tables that are named."]
    book.table("Notes", "Notes", above, {"Note": "0", "Tables": "", "What to mind": ""}, rows, "notes")


def _sources(book: Book, figures: Sequence[Figure]) -> None:
    register = pd.concat([figure.sources() for figure in figures]).drop_duplicates("source_id")
    rows: list[list[Cell]] = [
        [_or_gap(row["source_id"]), Link(_or_gap(row["title"]), row["url"]) if row["url"] else _or_gap(row["title"]),
         *(_or_gap(row[name]) for name in ("publisher", "published_on", "licence"))]
        for row in records(register)
    ]  # fmt: skip
    headings = dict.fromkeys(("Source", "Publication", "Publisher", "Published", "Licence"), "")
    above = [
        "This sheet has one table: every publication that the figures rest on. [x] means not available.",
        "The title of a publication is a link to it where it has a public address.",
    ]
    book.table("Sources", "Sources", above, headings, rows, "sources")


def _table(book: Book, name: str, table: Table) -> None:
    figure = table.figure
    legend = "; ".join(f"{sign} {meaning}" for sign, meaning in SHORTHAND.items() if sign in table.signs)
    producers = listed(list(dict.fromkeys(datasets()[dataset].producer for dataset in figure.datasets)))
    above = [
        harmless(figure.subtitle),
        f"This sheet has one table of {counted(len(table.cells), 'row')}. "
        f"{f'Shorthand: {legend}. ' if legend else ''}Caveats are on the sheet “Notes”.",
        f"Source: {producers}; the publications are on the sheet “Sources”.",
    ]
    formats = {harmless(column.heading): column.number_format for column in table.columns}
    book.table(name, f"{name}: {figure.title}", above, formats, table.cells, table_name(figure.id))


def _cell(value: object, reason: str) -> Cell:
    if reason:
        return reason
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value if isinstance(value, int | float) else harmless(str(value))


def _or_gap(value: object) -> str:
    return "[x]" if is_missing(value) else harmless(str(value))
