"""Workbooks keep the checklist for accessible spreadsheets, and hold the very numbers of their figures."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace

import openpyxl
import pandas as pd
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from components.exports.cells import SAFETY, harmless
from components.exports.columns import SHORTHAND, shown_columns, with_unit
from components.exports.csv import csv
from components.exports.exhibit import Exhibit, today
from components.exports.workbook import workbook
from components.figure.figure import Figure
from components.style.numbers import is_missing
from components.themes.views import VIEWS
from data.store.describe import datasets
from tests.exhibits import IDS, SITE, taken

PAGES = [path for path, ids in IDS.items() if ids]
each_page = pytest.mark.parametrize("page", PAGES)
SOFFICE = shutil.which("soffice")


def opened(book: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(book))


def marked(sheet: Worksheet) -> list[list[object]]:
    """Return headings and rows of the one table of a sheet."""
    (table,) = sheet.tables.values()
    return [[cell.value for cell in row] for row in sheet[table.ref]]


def of(rows: pd.DataFrame, **given) -> Exhibit:
    """An exhibit of made-up rows."""
    words = {"id": "f", "title": "T", "subtitle": "S", "alt": "A", "datasets": ("gdp_deflators",), **given}
    view = VIEWS["hate-crime"]
    return Exhibit(Figure(**words, table=rows), view, view.read({})[0], SITE, today())


@pytest.fixture(scope="module")
def books() -> dict[str, openpyxl.Workbook]:
    return {page: opened(workbook([taken(figure_id) for figure_id in IDS[page]])) for page in PAGES}


@each_page
def test_tables_hold_every_number_in_full_and_say_why_a_cell_is_empty(books, page):
    for number, figure_id in enumerate(IDS[page], start=1):
        headings, *rows = marked(books[page][f"Table {number}"])
        table = taken(figure_id).figure.table
        assert len(headings) == table.shape[1]
        assert len(rows) == len(table)
        for place, name in enumerate(table):
            for value, row in zip(table[name], rows, strict=True):
                if is_missing(value) or value == "":
                    assert row[place] in SHORTHAND
                elif table[name].dtype in (bool, "boolean"):
                    assert row[place] == ("yes" if value else "no")
                elif isinstance(value, str):
                    assert row[place] == harmless(value)
                else:  # 16 figures: spreadsheets keep no more
                    assert row[place] == pytest.approx(value, rel=1e-14, abs=0)


@each_page
def test_the_checklist_is_kept(books, page):
    book = books[page]
    assert book.sheetnames[:4] == ["Cover", "Contents", "Notes", "Sources"]
    assert (book.properties.language, book.properties.title) != (None, None)
    assert book.properties.language == "en-GB"
    assert book.properties.subject
    names = [name for sheet in book for name in sheet.tables]
    assert len(names) == len(set(names))
    for sheet in book:
        assert sheet["A1"].value
        assert not sheet.merged_cells.ranges
        assert sheet.freeze_panes is None
        assert sheet["A1"].style == "Heading 1"
        links = [cell for row in sheet.iter_rows() for cell in row if cell.hyperlink]
        assert not [cell.value for cell in links if "://" in cell.value]
        assert sheet.sheet_state == "visible"
        assert not any(dimension.hidden for dimension in (*sheet.column_dimensions.values(),))
        assert not any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)
        if sheet.title == "Cover":
            continue
        (table,) = sheet.tables.values()
        assert table.ref.startswith("A")
        assert table.autoFilter is None
        headings, *rows = marked(sheet)
        assert all(headings)
        assert len({heading.lower() for heading in headings}) == len(headings)
        assert all(cell is not None and cell != "" for row in rows for cell in row)
        first = int(re.search(r"\d+", table.ref)[0])
        assert all(sheet.cell(row, 1).value for row in range(1, first))


@each_page
def test_notes_hold_every_caveat_and_the_shorthand_in_use(books, page):
    notes = {row[2] for row in marked(books[page]["Notes"])}
    used = set()
    for number, figure_id in enumerate(IDS[page], start=1):
        figure, sheet = taken(figure_id).figure, books[page][f"Table {number}"]
        assert notes >= set(figure.caveats)
        assert notes >= {caveat.text for name in figure.datasets for caveat in datasets()[name].caveats}
        here = {cell for row in marked(sheet)[1:] for cell in row} & set(SHORTHAND)
        assert all(sign in sheet["A3"].value for sign in here)
        used |= here
    assert {note[:3] for note in notes if re.match(r"\[\w\] means", note)} == {s for s in used if len(s) == 3}
    assert SAFETY in notes


def test_the_cover_says_what_where_and_when():
    shown = taken("national")
    book = opened(workbook([shown]))
    said = [cell.value for (cell,) in book["Cover"].iter_rows(max_col=1)]
    assert said[0] == book.properties.title == shown.figure.title
    assert shown.figure.subtitle in said
    assert shown.looked_at in said
    styles = {cell.value: cell.style for (cell,) in book["Cover"].iter_rows(max_col=1)}
    assert [said for said, style in styles.items() if style == "Heading 1"] == [shown.figure.title]
    assert {"Address of this view", "Licence", "More"} <= {s for s, style in styles.items() if style == "Heading 2"}
    assert styles[shown.figure.subtitle] == "Normal"
    (link,) = [
        cell.hyperlink
        for (cell,) in book["Cover"].iter_rows(max_col=1)
        if cell.value.startswith(f"{shown.figure.title}: ")
    ]
    assert f"{link.target}#{link.location}" == shown.address
    assert any("Open Government Licence" in str(line) for line in said)
    publications = {row[4] for row in marked(book["Sources"])[1:]}
    addresses = {row[1].hyperlink.target for row in book["Sources"].iter_rows(min_row=5) if row[1].hyperlink}
    assert addresses == {url for url in shown.figure.sources()["url"].dropna() if "#" not in url}
    assert {row[0] for row in marked(book["Sources"])[1:]} == set(shown.figure.sources()["source_id"])
    assert publications
    links = [row[0].hyperlink.location for row in book["Contents"]["A4:A6"]]
    assert links == ["'Notes'!A1", "'Sources'!A1", "'Table 1'!A1"]


def test_the_same_exhibit_gives_the_same_bytes():
    assert workbook([taken("national")]) == workbook([taken("national")])


def test_text_that_looks_like_a_formula_stays_text_in_csv_and_workbook():
    risky = ["=1+1", "+44", "-", "@name", "\tx", "\rx", "plain", "a=b", "'quoted"]
    safe = ["'=1+1", "'+44", "'-", "'@name", "'\tx", "'\rx", "plain", "a=b", "'quoted"]
    shown = of(pd.DataFrame({"=head": risky, "n": [-1.5] * 9}))
    headings, *rows = marked(opened(workbook([shown]))["Table 1"])
    assert headings[0].startswith("'=head")
    assert [row[0].replace("_x000D_", "\r") for row in rows] == safe
    assert [row[1] for row in rows] == [-1.5] * 9
    lines = pd.read_csv(io.BytesIO(csv(shown.figure)), dtype="str", keep_default_na=False, lineterminator="\n")
    assert lines["'=head"].str.strip('"').tolist() == safe
    assert lines["n"].tolist() == ["-1.5"] * 9
    assert lines["caveat"].str.contains(SAFETY, regex=False).all()
    assert list(shown.figure.table) == ["=head", "n"]


def test_shorthand_tells_why_a_number_is_not_there():
    rows = pd.DataFrame(
        {
            "n": pd.Series([None, None, None, 3], dtype="Int64"),
            "status": ["final", "suppressed_low", "confidential", "final"],
            "note": [None, "a", None, None],
        }
    )
    book = opened(workbook([of(rows)]))
    cells = marked(book["Table 1"])[1:]
    assert [row[0] for row in cells] == ["[x]", "[low]", "[c]", 3]
    assert [row[2] for row in cells] == ["[z]", "a", "[z]", "[z]"]
    for sign, meaning in SHORTHAND.items():
        assert f"{sign} {meaning}" in book["Table 1"]["A3"].value
        assert f"{sign} means {meaning}." in {row[2] for row in marked(book["Notes"])}


def test_a_number_that_would_look_like_zero_is_shown_as_low_and_kept_in_full():
    rows = pd.DataFrame({"rate": [0.0, 0.0123, 12.5], "change": [-0.01, 5.25, 1.0]})
    shown = of(rows, units={"rate": "percent", "change": "percent"})
    columns = shown_columns(shown.figure)
    assert columns["rate"].number_format == '[=0]#,##0.0;[<0.050000]"[low]";#,##0.0'
    assert columns["change"].number_format == "#,##0.0", "what is negative cannot be told from what is low"
    book = opened(workbook([shown]))
    assert [row[0] for row in marked(book["Table 1"])[1:]] == [0, 0.0123, 12.5]
    assert "[low]" in book["Table 1"]["A3"].value


@pytest.mark.parametrize(
    ("heading", "unit", "expected"),
    [
        ("Share", "percent", "Share (%)"),
        ("Amount", "pounds", "Amount (£)"),
        ("Amount (£)", "pounds", "Amount (£)"),
        ("Offences", "offences recorded", "Offences"),
        ("Index", "index 0 to 1", "Index (index 0 to 1)"),
        ("Year", "year", "Year"),
        ("Rate", "decimal", "Rate"),
    ],
)
def test_units_stand_in_headings_once(heading, unit, expected):
    if heading == "Index":
        expected = "Index"  # the unit begins with the heading
    assert with_unit(heading, unit) == expected


def test_two_columns_of_one_heading_can_be_told_apart():
    columns = shown_columns(of(pd.DataFrame({"a": [1], "b": [2]}), labels={"a": "Same", "b": "same"}).figure)
    assert [column.heading for column in columns.values()] == ["Same", "same [b]"]


def test_years_have_no_commas_and_shares_keep_their_places():
    rows = pd.DataFrame({"year": [2019], "n": [12345], "share": [0.123], "rate": [12.34]})
    formats = {name: column.number_format for name, column in shown_columns(of(rows).figure).items()}
    assert formats == {"year": "0", "n": "#,##0", "share": "#,##0.000", "rate": "#,##0.0"}


def test_an_address_too_long_for_a_link_is_written_as_text():
    shown = replace(taken("national"), site=f"https://explorer.example/{'a' * 2100}")
    said = [cell for (cell,) in opened(workbook([shown]))["Cover"].iter_rows(max_col=1)]
    assert [cell.hyperlink for cell in said if cell.value == shown.address] == [None]


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not on this machine")
def test_libreoffice_opens_a_workbook_with_a_figure_of_every_page_and_makes_a_pdf(tmp_path):
    shown = [taken(IDS[page][0]) for page in PAGES]
    short = [replace(each, figure=replace(each.figure, table=each.figure.table.head(20))) for each in shown]
    book = tmp_path / "book.xlsx"
    book.write_bytes(workbook(short))
    assert zipfile.ZipFile(book).testzip() is None
    own = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = [SOFFICE, own, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, book]
    subprocess.run(convert, capture_output=True, check=True, timeout=300)
    assert book.with_suffix(".pdf").read_bytes().startswith(b"%PDF")
