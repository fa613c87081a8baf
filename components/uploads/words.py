"""What is said about a reader's own rows: plain functions of what was checked."""

from __future__ import annotations

import pandas as pd

from components.style.words import as_written, counted, listed, opened
from data.uploads.checked import Own
from data.uploads.described import LABEL
from data.uploads.files import short_name

PRIVATE = (
    "Your file is read in this session only: its rows are not stored, not put into any link and not shown to anybody "
    "else, and they are gone when you close or reload the page. Please leave personal data out."
)
HOW = (
    "Add a CSV or XLSX file of projects, of outcomes, or a workbook with both. Each row is checked like our own "
    "tables; good rows are laid over this page and bad ones are listed with what to do. "
    "Your browser must allow cookies of this site for that: without one, no file is taken."
)
TOO_MANY = "At most {} files are read at once, and these were the first of them."
UNFORESEEN = (
    "It holds something that nobody had thought of. Save it from your spreadsheet as CSV UTF-8 and add it again."
)
WAY_IN = ":small[Are you running projects yourself? [Lay your own over this page](#your-own).]"
INCLUDE = "Include my rows in the CSV files of this page"


def added(own: Own) -> str:
    """Say how much of a reader's files is used: '12 projects and 3 outcomes were added; 2 rows were left out'."""
    if own.empty and not own.left_out:
        return "There is no row below the headings."
    parts = [
        counted(len(rows), noun) for rows, noun in ((own.projects, "project"), (own.outcomes, "outcome")) if len(rows)
    ]
    number = len(own.projects) + len(own.outcomes)
    were = "was" if number == 1 else "were"
    taken = f"{opened(listed(parts))} {were} added" if parts else "No row could be added"
    if not own.left_out:
        return f"{taken}; every row passed the checks."
    return f"{taken}; {counted(own.left_out, 'row')} {'was' if own.left_out == 1 else 'were'} left out."


def refusal(file: str, why: str) -> str:
    """Say why a file was not read, as Markdown."""
    return f"“{as_written(short_name(file))}” was not read. {as_written(why)}"


def to_read(faults: pd.DataFrame) -> pd.DataFrame:
    """Lay the table of faults out for reading, all of it text; the file column only where there are several files."""
    rows = [f"{row}" if not pd.isna(row) else "all" for row in faults["row"]]
    table = faults.assign(row=rows).rename(columns=lambda name: name.replace("_", " ").capitalize()).astype("str")
    return table.drop(columns="File") if faults["file"].nunique() == 1 else table


def outcomes_result(mine: pd.DataFrame, everything: int) -> str:
    """Say how many of a reader's own outcomes pass the filters, targets apart; without any, how to add some."""
    if not everything:
        return WAY_IN
    planned = int(mine["evidence_grade"].eq("target").sum())
    found = len(mine) - planned
    parts = [counted(found, "result"), *([counted(planned, "target")] if planned else [])]
    return f"**{LABEL}:** of your {counted(everything, 'outcome')}, these pass the filters: {listed(parts)}."


def projects_result(mine: pd.DataFrame, everything: int) -> str:
    """Say how many of a reader's own projects pass the filters in force; without any, how to add some."""
    if not everything:
        return WAY_IN
    if mine.empty:
        return f"**{LABEL}:** none of your {counted(everything, 'project')} passes these filters."
    planned = int(mine["evidence"].eq("target").sum())
    recorded = int(mine["outcomes"].gt(0).sum()) - planned
    many = f"all {everything:,}" if len(mine) == everything else f"{len(mine):,} of {everything:,}"
    many = "your one project" if everything == 1 else f"{many} of your projects"
    passes = "passes" if len(mine) == 1 else "pass"
    only = f", {planned} with a target only" if planned else ""
    return f"**{LABEL}:** {many} {passes} these filters, {recorded or 'none'} with an outcome{only}."
