"""A table that breaks its description is found out, said so that a person can mend it, and taken out of use."""

from __future__ import annotations

import shutil
from pathlib import Path

import pandas as pd
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest

from data import check as command
from data.served import api
from data.store import check, describe, load

ROUTER = Path(__file__).parents[3] / "pages" / "_router.py"

ABOUT = """
theme: register
producer: Nobody
statistic_type: reference
url: ''
published_on: '2026'
accessed_on: '2026'
next_release: Never
licence: None
citation: None
geography: None
periods: None
our_processing: None
"""
KINDS = f"""
id: kinds
title: Kinds
description: One row is one kind.
table: kinds.csv
columns:
  - {{name: kind, title: Kind, description: Kind}}
primary_key: [kind]
{ABOUT}
"""
THINGS = f"""
id: things
title: Things
description: One row is one thing.
table: things.csv
columns:
  - {{name: thing, title: Thing, description: Thing, pattern: '^t\\d$'}}
  - {{name: kind, title: Kind, description: Kind, references: kinds.kind, separator: '|'}}
  - {{name: colour, title: Colour, description: Colour, enum: [blue, green]}}
  - {{name: number, title: Number, type: integer, description: Number, minimum: 0, maximum: 100, required: false}}
  - {{name: made_on, title: Made on, type: date, description: Day}}
  - {{name: kept, title: Kept, type: boolean, description: Kept}}
primary_key: [thing, colour]
checks:
  - {{says: The numbers of a publication, sum: number, equals: 30}}
{ABOUT}
"""
GOOD = """\
thing,kind,colour,number,made_on,kept
t1,a,blue,10,2026-01-31,yes
t2,a|b,green,20,2026-02,no
t3,b,blue,,2026,no
"""


@pytest.fixture
def house(tmp_path, monkeypatch):
    """A catalogue of two small tables in a folder of its own; returns the folder of the tables."""
    catalogue, tables = tmp_path / "catalogue", tmp_path / "tables"
    catalogue.mkdir()
    tables.mkdir()
    (catalogue / "_columns.yml").write_text("[]")
    (catalogue / "kinds.yml").write_text(KINDS)
    (catalogue / "things.yml").write_text(THINGS)
    (tables / "kinds.csv").write_text("kind\na\nb\n")
    (tables / "things.csv").write_text(GOOD)
    monkeypatch.setattr(describe, "CATALOGUE", catalogue)
    monkeypatch.setattr(describe, "TABLES", tables)
    forget()
    yield tables
    monkeypatch.undo()
    forget()


def forget() -> None:
    describe.datasets.cache_clear()
    load.forget()


def faults_of(text: str | bytes, house: Path) -> list[check.Fault]:
    path = house / "things.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return check.check(describe.datasets()["things"])


def test_a_table_that_keeps_its_promises_has_no_faults(house):
    assert faults_of(GOOD, house) == []


# old text, new text -> row as a spreadsheet counts it, column, value, words of the rule
BROKEN = {
    "wrong type": ("t1,a,blue,10", "t1,a,blue,ten", 2, "number", "ten", "type integer"),
    "not whole": ("t1,a,blue,10", "t1,a,blue,10.5", 2, "number", "10.5", "type integer"),
    "missing value": ("t2,a|b,green", "t2,,green", 3, "kind", "", "must not be empty"),
    "out of the list": ("t2,a|b,green", "t2,a|b,red", 3, "colour", "red", "must be one of blue, green"),
    "wrong form": ("t3,b", "x3,b", 4, "thing", "x3", "must match"),
    "not a date": ("2026-02,", "February,", 3, "made_on", "February", "must match"),
    "not in the calendar": ("2026-01-31", "2026-02-31", 2, "made_on", "2026-02-31", "must be in the calendar"),
    "a month too many": ("2026-02,", "2026-13,", 3, "made_on", "2026-13", "must be in the calendar"),
    "neither yes nor no": ("2026,no", "2026,maybe", 4, "kept", "maybe", "yes or no"),
    "too small": ("blue,10", "blue,-10", 2, "number", "-10", "at least 0"),
    "too large": ("blue,10", "blue,110", 2, "number", "110", "at most 100"),
    "unknown reference": ("t2,a|b", "t2,a|c", 3, "kind", "c", "is not in kinds.kind"),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_cell_is_named_by_file_row_column_value_and_rule(house, kind):
    old, new, row, column, value, rule = BROKEN[kind]
    assert old in GOOD
    (fault,) = faults_of(GOOD.replace(old, new), house)
    assert (fault.file, fault.row, fault.column) == ("things.csv", row, column)
    assert value in fault.value
    assert rule in fault.rule
    assert str(fault).startswith(f"things.csv, row {row}, column {column}, value ")


def test_each_row_of_a_key_that_is_not_unique_is_named(house):
    faults = faults_of(GOOD + "t1,b,blue,0,2026,no\n", house)
    assert {fault.row for fault in faults} == {2, 5}
    assert all("the key (thing, colour) must be unique" in fault.rule for fault in faults)


def test_what_ends_before_it_began_is_named_as_exactly_as_both_days_are_known(house):
    ends = "  - {name: gone_on, title: Gone, type: date, description: Day, required: false, not_before: made_on}"
    (describe.CATALOGUE / "things.yml").write_text(THINGS.replace("primary_key", f"{ends}\nprimary_key"))
    describe.datasets.cache_clear()
    rows = zip(GOOD.splitlines(), ("gone_on", "2026-01-30", "2026", ""), strict=True)  # t1 was made a day later
    (fault,) = faults_of("\n".join(",".join(row) for row in rows), house)
    assert (fault.row, fault.column, fault.value) == (2, "gone_on", "2026-01-30")
    assert fault.rule == "must not be before made_on (2026-01-31)"


def test_an_empty_line_is_a_fault_and_does_not_shift_the_rows_after_it(house):
    faults = faults_of(GOOD.replace("t2,", "\nt2,").replace("2026,no", "2026,maybe"), house)
    assert {(fault.row, fault.column) for fault in faults} >= {(3, "thing"), (5, "kept")}


def test_a_column_too_few_and_a_column_too_many_are_named(house):
    (few,) = faults_of(GOOD.replace("colour", "color"), house)[:1]
    assert few.row is None
    everything = " ".join(map(str, faults_of(GOOD.replace("colour", "color"), house)))
    assert "column color, value 'color': is not described in the catalogue" in everything
    assert "column colour, value 'colour': is described in the catalogue but not in the file" in everything


def test_a_sum_that_is_not_the_published_one_is_named(house):
    (fault,) = faults_of(GOOD.replace("blue,10", "blue,11"), house)
    assert (fault.row, fault.column, fault.value) == (None, "number", "31.00")
    assert fault.rule == "The numbers of a publication: 30.00"


def test_several_faults_are_all_said(house):
    faults = faults_of(GOOD.replace("t1,a,blue", "t1,a,red").replace("2026,no", "2026,maybe"), house)
    assert {(fault.row, fault.column) for fault in faults} == {(2, "colour"), (4, "kept")}


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(GOOD.replace("blue", "bläu").encode("latin-1"), id="wrong encoding"),
        pytest.param(b"", id="empty file"),
        pytest.param(b'thing,kind\n"t1,a\n', id="quotation mark left open"),
        pytest.param(b"thing,kind\nt1,a\nt2,a,b,c\n", id="row too long"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(house, content):
    (fault,) = faults_of(content, house)
    assert (fault.file, fault.row) == ("things.csv", None)
    assert "cannot be read" in fault.rule


def test_a_file_that_is_not_there_is_named(house):
    (house / "things.csv").unlink()
    (fault,) = check.check(describe.datasets()["things"])
    assert "cannot be read" in fault.rule


def test_a_damaged_parquet_file_is_named(house):
    description = describe.CATALOGUE / "things.yml"
    description.write_text(THINGS.replace("things.csv", "things.parquet"))
    describe.datasets.cache_clear()
    (house / "things.parquet").write_bytes(b"PAR1 but not really")
    (fault,) = check.check(describe.datasets()["things"])
    assert (fault.file, "cannot be read" in fault.rule) == ("things.parquet", True)


def test_a_broken_table_is_withdrawn_and_the_other_is_not(house):
    (house / "things.csv").write_text(GOOD.replace("blue,10", "blue,ten"))
    found = {dataset.id: faults for dataset, faults in check.check_all()}
    assert (len(found["kinds"]), len(found["things"])) == (0, 1)
    with pytest.raises(load.TableUnavailable, match="row 2, column number, value 'ten'"):
        load.table("things")
    assert len(load.table("kinds")) == 2


def test_the_command_prints_a_line_for_each_and_ends_with_1_where_one_is_broken(house, capsys):
    assert command.main() == 0
    (house / "things.csv").write_text(GOOD.replace("green", "red"))
    forget()
    assert command.main() == 1
    printed = capsys.readouterr().out
    assert "FAULT  things: 1 faults" in printed
    assert "ok     kinds: 2 rows" in printed
    assert "2 datasets, 1 with faults" in printed


def test_a_description_with_an_unknown_key_names_file_and_key(house):
    (describe.CATALOGUE / "kinds.yml").write_text(KINDS + "\ncolour: blue\n")
    describe.datasets.cache_clear()
    with pytest.raises(describe.DescriptionFault, match=r"kinds.yml: colour"):
        describe.datasets()


@pytest.mark.parametrize(
    "column",
    [
        pytest.param(describe.Column(name="x", title="X", description="X", separator="|"), id="several codes"),
        pytest.param(describe.Column(name="x", title="X", description="X", type="number"), id="number"),
    ],
)
def test_columns_of_whole_tables_keep_missing_values_missing(column):
    typed = load.typed(pd.Series(["1", None], dtype="str"), column)
    assert typed.isna().tolist() == [False, True]


@pytest.fixture
def broken_deflators(tmp_path, monkeypatch):
    """The real tables, but for one deflator that is not a number."""
    tables = tmp_path / "tables"
    shutil.copytree(describe.TABLES, tables)
    path = tables / "gdp_deflators.csv"
    lines = path.read_text().splitlines()
    lines[3] = lines[3].replace(lines[3].split(",")[1], "about 70", 1)
    path.write_text("\n".join(lines) + "\n")
    monkeypatch.setattr(describe, "TABLES", tables)
    load.forget()
    dataset = describe.datasets()["gdp_deflators"]
    load.withdraw(dataset.id, str(check.check(dataset)[0]))
    yield
    monkeypatch.undo()
    load.forget()


def test_a_broken_table_is_503_for_programs(broken_deflators):
    client = TestClient(Starlette(routes=api.routes))
    answer = client.get("/api/v1/datasets/gdp_deflators.csv")
    assert answer.status_code == 503
    assert "gdp_deflators.csv, row 4, column deflator, value 'about 70'" in answer.json()["error"]
    assert client.get("/api/v1/datasets/funds.csv").status_code == 200


def test_a_broken_table_is_said_on_its_page_without_a_traceback(broken_deflators):
    app = AppTest.from_file(str(ROUTER), default_timeout=60).run()
    app.switch_page("data_and_methods.py")
    app.query_params["dataset"] = "gdp_deflators"
    app.run()
    assert not app.exception
    assert "row 4, column deflator" in " ".join(notice.value for notice in app.error)
    assert "GDP deflators" in [title.value for title in app.header]  # the rest of the page still says what it is
