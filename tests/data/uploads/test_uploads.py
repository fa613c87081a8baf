"""A reader's own file is read and checked like our own tables; a hostile one gets a clear message and does no harm."""

from __future__ import annotations

import contextlib
import io
import time
import zipfile

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from data.uploads import files, grid, template, text_file
from data.uploads.advice import expected
from data.uploads.checked import Own, check, nobodys
from data.uploads.described import KINDS, OUTCOMES, PROJECTS, described
from data.uploads.tidy import date, harmless, number
from data.uploads.workbook import HIDDEN_ROWS, HIDDEN_SHEET, MERGED

HEADINGS = "Project id,Project,Area,Led by,Kind of lead,Theme,Status,For whom,Description,Began,Ended,Amount in pounds"
GOOD = 'A1,Tea and talk,Bradford,Library,Council,Social mixing,Live,Everyone,Weekly tea,March 2024,31/03/2025,"£12,500"'
OUTCOME_HEADINGS = "Outcome id,Project id,Kind,Outcome framework,Measure,Value,Unit,Evidence"


def own(*contents: bytes | str, name: str = "mine.csv") -> Own:
    """Read and check files one after another, as a reader adds them."""
    raw = [content if isinstance(content, bytes) else content.encode() for content in contents]
    sheets = {sheet.kind: sheet for content in raw for sheet in files.read(name, content)}
    return check(sheets)


def table(*rows: str, headings: str = HEADINGS) -> str:
    return "\n".join([headings, *rows]) + "\n"


def workbook(rows: list[list[object]]) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def told(found: Own) -> list[tuple[object, str, str]]:
    """Row, column and value of every fault."""
    return list(found.faults[["row", "column", "value"]].itertuples(index=False, name=None))


def refused(name: str, content: bytes) -> str:
    """Return what a reader is told about a file that cannot be read, and see that it is plain and quick."""
    begun = time.monotonic()
    with pytest.raises(grid.NotRead) as refusal:
        files.read(name, content)
    assert time.monotonic() - begun < 5
    message = str(refusal.value)
    assert message.endswith(".")
    assert "Error" not in message
    return message


# What is understood


def test_a_row_in_words_becomes_a_row_like_ours():
    found = own(table(GOOD))
    assert told(found) == []
    row = found.projects.iloc[0]
    assert (row["area_code"], row["theme"], row["status"]) == ("E08000032", "social_mixing", "live")
    assert (row["starts_on"], row["ends_on"], row["amount_gbp"]) == ("2024-03", "2025-03-31", 12500.0)
    assert pd.isna(row["fund_id"])
    assert pd.isna(row["lead_postcode"])


def test_codes_and_names_of_columns_do_as_well_as_words():
    words, codes = own(table(GOOD)), HEADINGS
    for column in described(PROJECTS).columns:
        codes = codes.replace(column.title, column.name) if column.title in HEADINGS.split(",") else codes
    assert "area_code" in codes
    row = "A1,Tea and talk,e08000032,Library,council,social_mixing,LIVE,Everyone,Weekly tea,2024-03,2025-03-31,12500"
    pd.testing.assert_frame_equal(own(table(row, headings=codes)).projects, words.projects)


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_other_delimiters_are_understood_and_said(delimiter: str):
    row = delimiter.join(
        ["A1", "Tea", "Bradford", "Library", "Council", "Faith", "Live", "All", "Tea", "2024", "2025", "5"]
    )
    found = own(table(row, headings=HEADINGS.replace(",", delimiter)))
    assert len(found.projects) == 1
    assert text_file.DELIMITERS[delimiter] in found.notes[0]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_read_by_its_mark(encoding: str):
    found = own(table(GOOD.replace("Tea and talk", "Thé – چای")).encode(encoding))
    assert list(found.projects["name"]) == ["Thé – چای"]
    assert found.notes == ()


def test_windows_text_is_read_and_said():
    found = own(table(GOOD.replace("Tea and talk", "Café")).encode("cp1252"))
    assert list(found.projects["name"]) == ["Café"]
    assert found.projects.at[0, "amount_gbp"] == 12500  # the pound sign too
    assert "cp1252" in found.notes[0]


def test_headings_may_stand_below_a_title_and_blank_lines_do_not_shift_rows():
    found = own(f"Our projects 2024,,\n\n{table(GOOD)}\nA2,Bad row\n")
    assert list(found.projects["project_id"]) == ["A1"]
    assert set(found.faults["row"]) == {6}


def test_columns_in_another_order_and_unknown_ones():
    order = list(reversed(HEADINGS.split(",")))
    cells = pd.read_csv(io.StringIO(table(GOOD)), dtype="str")[order].assign(Budget="5")
    found = own(cells.to_csv(index=False))
    assert len(found.projects) == 1
    assert any("“Budget”" in note for note in found.notes)


def test_a_workbook_gives_days_numbers_and_the_saved_values_of_formulas():
    head = [*HEADINGS.split(",")]
    row = [
        "A1",
        "Tea",
        "Bradford",
        "Library",
        "Council",
        "Faith",
        "Live",
        "All",
        "Tea",
        pd.Timestamp("2024-03-31"),
        2025,
        12500.5,
    ]
    found = own(workbook([head, row]), name="mine.xlsx")
    assert found.projects.iloc[0][["starts_on", "ends_on", "amount_gbp"]].tolist() == ["2024-03-31", "2025", 12500.5]
    unsaved = own(workbook([head, [*row[:-1], "=6000+500"]]), name="mine.xlsx")
    assert told(unsaved) == [(2, "Amount in pounds", "'=6000+500")]
    assert "Put the result" in unsaved.faults.at[0, "what_to_do"]


def test_what_a_workbook_hides_is_said():
    """A hidden sheet is left out; hidden rows and the cells behind a merged one are named."""
    head = HEADINGS.split(",")
    book = load_workbook(io.BytesIO(workbook([head, ["A1", "Tea", "Bradford"], ["A2", "Talk", None]])))
    sheet = book.worksheets[0]
    sheet.merge_cells("C2:C3")
    sheet.row_dimensions[3].hidden = True
    book.copy_worksheet(sheet).sheet_state = "hidden"
    file = io.BytesIO()
    book.save(file)
    (found,) = files.read("mine.xlsx", file.getvalue())
    assert list(found.cells["project_id"]) == ["A1", "A2"]
    assert found.notes == (MERGED, HIDDEN_ROWS, HIDDEN_SHEET)


def test_per_cent_in_a_workbook_is_what_the_cell_shows():
    head = OUTCOME_HEADINGS.split(",")
    book = load_workbook(
        io.BytesIO(workbook([head, ["o1", "pr002", "", "Employment", "In work", 0.75, "%", "Evaluation"]]))
    )
    book.active["F2"].number_format = "0%"
    file = io.BytesIO()
    book.save(file)
    assert own(file.getvalue(), name="o.xlsx").outcomes.at[0, "value"] == 75.0


def test_a_sign_that_contradicts_the_unit_is_a_fault():
    rows = ("o1,pr002,,Employment,In work,75%,people,Evaluation", "o2,pr002,,Employment,Paid,£5,percent,Evaluation")
    assert told(own(table(*rows, headings=OUTCOME_HEADINGS))) == [(2, "Value", "75%"), (3, "Value", "£5")]


def test_outcomes_are_about_own_projects_that_passed_or_ours_whichever_file_comes_first():
    rows = [
        f"o{n},{project},,Employment,In work,5,people,Target only" for n, project in enumerate(("A1", "pr002", "A9"))
    ]
    outcomes, projects = table(*rows, headings=OUTCOME_HEADINGS), table(GOOD)
    for found in (own(projects, outcomes), own(outcomes, projects)):
        assert list(found.outcomes["project_id"]) == ["A1", "pr002"]
        assert told(found) == [(4, "Project id", "A9")]
    assert told(own(outcomes)) == [(2, "Project id", "A1"), (4, "Project id", "A9")]


def test_a_former_code_of_an_area_is_understood():
    assert own(table(GOOD.replace("Bradford", "E06000029"))).projects.at[0, "area_code"] == "E06000058"  # Poole


# What is not


FAULTY = {  # what stands in the good row, what is put there instead, the column at fault
    "31 February": ("March 2024", "31/02/2024", "Began"),
    "13th month": ("March 2024", "2024-13", "Began"),
    "American": ("31/03/2025", "12/31/2025", "Ended"),
    "two figures": ("31/03/2025", "31/03/25", "Ended"),
    "another century": ("March 2024", "1066", "Began"),
    "ends first": ("31/03/2025", "2023", "Ended"),
    "no area": ("Bradford", "Atlantis", "Area"),
    "Welsh area": ("Bradford", "W06000015", "Area"),
    "a region": ("Bradford", "E12000003", "Area"),
    "no theme": ("Social mixing", "Gardening", "Theme"),
    "our id": ("A1,", "pr002,", "Project id"),
    "id too long": ("A1,", "A" * 41 + ",", "Project id"),
    "words as amount": ('"£12,500"', "about 12k", "Amount in pounds"),
    "not finite": ('"£12,500"', "inf", "Amount in pounds"),
    "not a number": ('"£12,500"', "nan", "Amount in pounds"),
    "huge": ('"£12,500"', "9" * 400, "Amount in pounds"),
    "figures of another writing": ('"£12,500"', "\u0661\u0662\u0665\u0660\u0660", "Amount in pounds"),
    "failed formula": ("Weekly tea", "#REF!", "Description"),
    "negative": ('"£12,500"', "-5", "Amount in pounds"),
    "formula as amount": ('"£12,500"', "=1+1", "Amount in pounds"),
    "nobody led it": ("Library", " ", "Led by"),
    "text too long": ("Weekly tea", "x" * 2001, "Description"),
}  # fmt: skip


@pytest.mark.parametrize("kind", FAULTY)
def test_a_fault_is_named_by_row_column_value_and_what_to_do_and_good_rows_are_kept(kind: str):
    old, new, column = FAULTY[kind]
    assert old in GOOD
    found = own(table("B1" + GOOD[2:], GOOD.replace(old, new)))
    assert list(found.projects["project_id"]) == ["B1"]
    assert (found.left_out, len(found.faults)) == (1, 1)
    fault = found.faults.iloc[0]
    assert (fault["file"], fault["row"], fault["column"]) == ("mine.csv", 3, column)
    assert fault["value"].lstrip("'") == new.strip(", ")[:200].lstrip("'")
    assert len(fault["what_to_do"]) > 20


def test_a_day_that_does_not_exist_is_said_to_be_none():
    found = own(table(GOOD.replace("March 2024", "31 February 2024")))
    assert found.faults.at[0, "what_to_do"].startswith("This day is not in the calendar.")


def test_every_row_of_an_identifier_that_stands_twice_is_left_out():
    found = own(table(GOOD, "B1" + GOOD[2:], GOOD))
    assert list(found.projects["project_id"]) == ["B1"]
    assert told(found) == [(2, "Project id", "A1"), (4, "Project id", "A1")]
    assert "Several rows" in found.faults.at[0, "what_to_do"]


def test_a_column_that_is_wanting_is_named_once():
    found = own(table("A1,Tea,Bradford", headings="Project id,Project,Area"))
    assert found.empty
    assert found.left_out == 1
    assert set(found.faults["column"]) == {"Led by", "Kind of lead", "Theme", "Status", "For whom", "Description"}
    assert found.faults["row"].isna().all()


def test_a_row_with_too_many_cells_is_left_out():
    found = own(table(GOOD, "B1" + GOOD[2:] + ",one,two"))
    assert list(found.projects["project_id"]) == ["A1"]
    assert found.faults.at[0, "row"] == 3


def test_formulas_become_text_and_html_stays_text():
    hostile = GOOD.replace("Tea and talk", "=cmd|' /C calc'!A0").replace("Weekly tea", "<script>alert(1)</script>")
    found = own(table(hostile, GOOD.replace("A1", "B1").replace("Bradford", "@SUM(A1)")), name="=1+1.csv")
    assert found.projects.at[0, "name"] == "'=cmd|' /C calc'!A0"
    assert found.projects.at[0, "description"] == "<script>alert(1)</script>"
    assert "apostrophe" in found.notes[0]
    assert found.faults.at[0, "value"] == "'@SUM(A1)"
    assert found.faults.at[0, "file"] == "'=1+1.csv"


def test_what_cannot_be_seen_is_left_out():
    found = own(table(GOOD.replace("Tea and talk", "Tea\u202e\u0007 and\u200b  talk")))
    assert found.projects.at[0, "name"] == "Tea and talk"


@settings(max_examples=60)
@given(st.text(max_size=30))
def test_no_text_leaves_as_a_formula(text: str):
    assert not harmless(text).startswith(("=", "@"))
    assert not harmless(text).startswith(("+", "-")) or harmless(text).lstrip("+-").replace(".", "").isdigit()


@settings(max_examples=60)
@given(st.binary(max_size=400), st.sampled_from(["a.csv", "b.xlsx", "c", "d.pdf"]))
def test_whatever_is_added_is_read_or_refused(content: bytes, name: str):
    with contextlib.suppress(grid.NotRead):
        assert files.read(name, content)


@settings(max_examples=8)
@given(
    st.lists(
        st.lists(
            st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=12),
            min_size=12,
            max_size=12,
        )
    )
)
def test_whatever_stands_in_the_cells_each_row_passes_or_is_named(rows: list[list[str]]):
    text = pd.DataFrame(rows).to_csv(index=False, header=False)
    found = own(table(text.strip("\n")))
    assert len(found.projects) + found.left_out >= found.faults["row"].nunique()
    assert (found.left_out == 0) == found.faults.empty


# Hostile files


def parts(**names: bytes) -> bytes:
    """A ZIP archive of these parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in names.items():
            archive.writestr(name.replace("__", "/"), content)
    return file.getvalue()


def replaced(part: str, change) -> bytes:
    """A workbook with one good row of which one part was changed by hand."""
    good = zipfile.ZipFile(io.BytesIO(workbook([HEADINGS.split(","), GOOD.split(",")])))
    return parts(**{name: change(good.read(name)) if name == part else good.read(name) for name in good.namelist()})


STRINGS = "xl/sharedStrings.xml"
SHEET = "xl/worksheets/sheet1.xml"
WORKBOOK = workbook([HEADINGS.split(","), GOOD.split(",")])
FAR = b'<row r="99999999999"><c r="A99999999999" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'
DOCTYPE = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">]>'
HOSTILE = {  # name and content of a file, and words of the message
    "0 bytes": ("a.csv", b"", "empty (0 bytes)"),
    "empty lines": ("a.csv", b"\n\n,,\n", "no rows"),
    "headings unknown": ("a.csv", b"x,y\n1,2\n", "Its headings are not known. The first row holds “x”, “y”"),
    "wrong delimiter": ("a.csv", table(GOOD).replace(",", "~").encode(), "separated by commas, semicolons"),
    "too many rows": ("a.csv", table(*["A,b,c"] * 200_000).encode(), "more than 1,000 rows"),
    "too many rows of a sheet": ("a.xlsx", workbook([HEADINGS.split(","), *[["A"]] * 1_001]), "more than 1,000 rows"),
    "too large": ("a.csv", b"x" * (5 * 1024**2 + 1), "larger than 5 MB"),
    "open quotation mark": ("a.csv", (table(GOOD) + '"' + "x,\n" * 100_000).encode(), "quotation mark"),
    "PDF": ("a.csv", b"%PDF-1.7\n%\xe2\xe3", "It is a PDF"),
    "PDF as workbook": ("a.xlsx", b"%PDF-1.7\n%\xe2\xe3", "It is a PDF"),
    "web page": ("a.csv", b"<!DOCTYPE html><table>", "It is a web page"),
    "table of a web page": ("a.csv", b"\xef\xbb\xbf\n<table><tr><td>Project id", "It is a web page"),
    "password": ("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "with a password"),
    "bytes": ("a.csv", bytes(range(256)), "not a text file"),
    "UTF-16 without its mark": ("a.csv", table(GOOD).encode("utf-16-le"), "not a text file"),
    "half of UTF-16": ("a.csv", b"\xff\xfeA", "not a text file"),
    "other ending": ("a.ods", b"PK\x03\x04", "end in .csv or .xlsx"),
    "text as workbook": ("a.xlsx", table(GOOD).encode(), "not a workbook"),
    "workbook as text": ("a.csv", WORKBOOK, "a workbook or an archive"),
    "cut off": ("a.xlsx", WORKBOOK[: len(WORKBOOK) // 2], "damaged"),
    "other archive": ("a.xlsx", parts(readme=b"hello"), "damaged"),
    "not XML": ("a.xlsx", replaced(SHEET, lambda xml: b"nothing"), "damaged"),
    "declaration": ("a.xlsx", replaced(SHEET, lambda xml: DOCTYPE + xml), "damaged"),
    "wide declaration": ("a.xlsx", replaced(SHEET, lambda xml: DOCTYPE.decode().encode("utf-16")), "damaged"),
    "bomb": ("a.xlsx", replaced(SHEET, lambda xml: xml + b" " * 21 * 1024**2), "more than 20 MB when unpacked"),
    "a row beyond the last": (
        "a.xlsx",
        replaced(SHEET, lambda xml: xml.replace(b"</sheetData>", FAR)),
        "cells below row 20,000",
    ),
    "many parts": ("a.xlsx", parts(**{f"part{n}": b"" for n in range(501)}), "more than 20 MB when unpacked"),
}  # fmt: skip


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_is_refused_with_a_clear_message(kind: str):
    name, content, words = HOSTILE[kind]
    assert words in refused(name, content)


def test_an_encrypted_entry_is_refused():
    content = bytearray(WORKBOOK)
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(mark)
        while at >= 0:
            content[at + place] |= 1
            at = content.find(mark, at + 4)
    assert "password" in refused("a.xlsx", bytes(content))


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda xml: xml.replace(b'ref="A1:L2"', b'ref="A1:XFD1048576"'), id="a forged size"),
        pytest.param(lambda xml: xml.replace(b'r="A2"', b'r="XFD2"'), id="a cell in the last column"),
    ],
)
def test_a_forged_sheet_costs_no_more_than_its_rows(change):
    begun = time.monotonic()
    (sheet,) = files.read("a.xlsx", replaced(SHEET, change))
    assert len(sheet.cells) == 1
    assert time.monotonic() - begun < 10


def test_half_a_letter_is_left_out():
    (sheet,) = files.read("a.xlsx", replaced(STRINGS, lambda xml: xml.replace(b"Library", b"Lib_xD800_rary")))
    assert "Lib" in sheet.cells.iloc[0]["lead_organisation"]


def test_a_refusal_keeps_nothing_of_the_file():
    """An exception kept in a module would hold the frames that raised it, and with them the reader's bytes."""
    refusals = []
    for _ in range(2):
        with pytest.raises(grid.NotRead) as refusal:
            files.read("a.csv", bytes(range(256)))
        refusals.append(refusal.value)
    assert refusals[0] is not refusals[1]


# The template


def test_the_template_is_read_without_a_fault_in_either_form():
    book = own(template.as_xlsx(), name="template.xlsx")
    texts = own(*map(template.as_csv, KINDS))
    for found in (book, texts):
        assert (len(found.projects), len(found.outcomes), len(found.faults)) == (1, 1, 0)
        assert [note.partition(": ")[2] for note in found.notes] == [
            "The example of the template (EX-1) is among your rows: take it out.",
            "The example of the template (EX-1-a) is among your rows: take it out.",
        ]
    pd.testing.assert_frame_equal(book.projects, texts.projects)


def test_the_notes_of_the_template_name_every_column_and_fund():
    book = load_workbook(io.BytesIO(template.as_xlsx()))
    assert book.sheetnames == ["Projects", "Outcomes", "Notes", "Funds"]
    said = {(row[0], row[1]) for row in book["Notes"].iter_rows(min_row=7, values_only=True)}
    assert said == {(KINDS[kind], column.title) for kind in KINDS for column in described(kind).columns}
    assert ("Integration Area Programme",) in set(book["Funds"].iter_rows(values_only=True))


@pytest.mark.parametrize("kind", KINDS)
def test_headings_are_told_apart(kind: str):
    titles = [column.title.casefold() for column in described(kind).columns]
    assert len(set(titles)) == len(titles)
    assert all(expected(column) for column in described(kind).columns)


# Parts


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("31/03/2024", "2024-03-31"),
        ("1.3.2024", "2024-03-01"),
        ("03/2024", "2024-03"),
        ("1st March 2024", "2024-03-01"),
        ("Sept 2024", "2024-09"),
        ("2024", "2024"),
        ("2024-03-31T00:00:00", "2024-03-31"),
        ("spring 2024", "spring 2024"),
        ("3/4/24", "3/4/24"),
    ],
)
def test_dates_as_people_write_them(written: str, meant: str):
    assert date(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [("£1,234,567.50", "1234567.50"), ("12 500", "12500"), ("-3", "-3"), ("1,5", None), ("", None)],
)
def test_amounts_as_people_write_them(written: str, meant: str | None):
    assert number(written) == (meant or f"not a number: {written}")


def test_nothing_is_there_before_a_file_is_added():
    nothing = nobodys()
    assert nothing.empty
    assert list(nothing.projects) == [column.name for column in described(PROJECTS).columns]
    assert list(nothing.outcomes) == [column.name for column in described(OUTCOMES).columns]


def test_progress_says_how_far_it_is():
    seen: list[float] = []
    sheets = {sheet.kind: sheet for sheet in files.read("t.xlsx", template.as_xlsx())}
    check(sheets, lambda share, what: seen.append(share))
    assert seen == [0, 0.5, 1.0]
