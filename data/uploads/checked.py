"""Check a reader's tables row by row: the good rows as frames like ours, and every fault with what to do about it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import pandas as pd
from openpyxl.cell.cell import ERROR_CODES

from data.store.check import FIRST_ROW, Fault, cell_faults, order_faults, reference_faults
from data.store.describe import Dataset
from data.store.load import table, typed
from data.uploads.advice import FAILED, NOT_A_PROJECT, TOO_WIDE, missing_column, what_to_do
from data.uploads.described import KINDS, OUTCOMES, PROJECTS, described
from data.uploads.sheets import Sheet
from data.uploads.template import EXAMPLES
from data.uploads.tidy import FORMULA, harmless, tidied

FAULTS = ["file", "row", "column", "value", "what_to_do"]
LONGEST_VALUE = 200  # letters of a cell that are shown in the table of faults
Progress = Callable[[float, str], object]
Told = dict[str, object]  # one row of the table of faults


@dataclass(frozen=True)
class Own:
    """A reader's own rows that passed, and what was found about the others.

    `projects` and `outcomes` have the columns of their descriptions (`described`), typed. `faults` has file, row (as a
    spreadsheet counts; missing where a whole column is meant), column, value, what_to_do.
    """

    projects: pd.DataFrame
    outcomes: pd.DataFrame
    faults: pd.DataFrame
    left_out: int = 0  # rows with a fault
    notes: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether no row passed."""
        return self.projects.empty and self.outcomes.empty


@cache
def nobodys() -> Own:
    """Return what there is before anything was added: no rows and no faults."""
    return check({})


def check(sheets: Mapping[str, Sheet], progress: Progress = lambda share, what: None) -> Own:
    """Check the tables of a reader by kind, projects first, since outcomes name them.

    `progress` is told how far it is, 0 to 1, and what comes next.
    """
    frames = {kind: _typed(pd.DataFrame(), described(kind)) for kind in KINDS}
    faults: list[Told] = []
    notes: list[str] = []
    for step, (kind, sheet) in enumerate((kind, sheets[kind]) for kind in KINDS if kind in sheets):
        progress(step / len(sheets), f"Checking {len(sheet.cells):,} rows of {KINDS[kind].lower()}")
        ids = {*table(PROJECTS)["project_id"], *frames[PROJECTS]["project_id"]}
        frames[kind], found, said = _checked(sheet, ids)
        faults += found
        notes += [f"{sheet.file}: {note}" for note in (*sheet.notes, *said)]
    progress(1.0, "Checked")
    return Own(
        projects=frames[PROJECTS],
        outcomes=frames[OUTCOMES],
        faults=pd.DataFrame(faults, columns=FAULTS).astype({"row": "Int64"}),
        left_out=sum(len(sheet.cells) - len(frames[kind]) for kind, sheet in sheets.items()),
        notes=tuple(notes),
    )


def _checked(sheet: Sheet, projects: set[str]) -> tuple[pd.DataFrame, list[Told], list[str]]:
    """Return the good rows, the faults of the others, and what is to be said about the good ones."""
    dataset = described(sheet.kind)
    text = tidied(sheet.cells, dataset)
    missing = [column for column in dataset.columns if column.name not in text]
    if missing:
        told = [_told(sheet.file, None, column.title, "", missing_column(column)) for column in missing]
        return _typed(pd.DataFrame(), dataset), told, []
    faults = [*_errors(sheet.cells), *cell_faults(dataset, text)]
    whole = _typed(_without(text, {fault.row for fault in faults}), dataset)
    for column in dataset.columns:
        faults += [*reference_faults(dataset, whole, column), *order_faults(dataset, whole, column)]
    if sheet.kind == OUTCOMES:
        faults += _strangers(whole, projects)
    if any(fault.row is None for fault in faults):  # nobody can say which rows are meant
        good = text.head(0)
    else:
        good = _without(text, {fault.row for fault in faults} | set(sheet.too_wide))
    said = [*_made_harmless(sheet.cells, good), *_examples(good, dataset)]
    return _typed(good, dataset).reset_index(drop=True), list(_all_told(sheet, dataset, faults)), said


def _errors(cells: pd.DataFrame) -> Iterator[Fault]:
    """What a spreadsheet writes where a formula failed is no text of the reader's."""
    for name, column in cells.items():
        for row, value in column[column.isin(ERROR_CODES)].items():
            yield Fault("", int(str(row)) + FIRST_ROW, str(name), value, FAILED)


def _strangers(outcomes: pd.DataFrame, projects: set[str]) -> Iterator[Fault]:
    """Outcomes must be about one of the reader's own projects that passed, or about one of ours."""
    for row, project in outcomes.loc[~outcomes["project_id"].isin(projects), "project_id"].items():
        yield Fault("", int(str(row)) + FIRST_ROW, "project_id", project, NOT_A_PROJECT)


def _all_told(sheet: Sheet, dataset: Dataset, faults: list[Fault]) -> Iterator[Told]:
    """Say each fault once per cell, with the cell as the reader wrote it, in the order of the file."""
    for number in sheet.too_wide:
        yield _told(sheet.file, number, "", "", TOO_WIDE)
    seen = {(fault.row, fault.column): fault for fault in reversed(faults)}
    wrote = sheet.cells.to_dict()
    order = {column.name: place for place, column in enumerate(dataset.columns)}
    for (row, name), fault in sorted(seen.items(), key=lambda item: (item[0][0] or 0, order[item[0][1]])):
        cell = wrote.get(name, {}).get(row - FIRST_ROW) if row is not None else None
        value = cell if isinstance(cell, str) else ""
        yield _told(sheet.file, row, dataset.column[name].title, value, what_to_do(fault, dataset, value))


def _told(file: str, row: int | None, column: str, value: str, advice: str) -> Told:
    """Make a row of the table of faults, as harmless in a spreadsheet as the good rows are."""
    return dict(zip(FAULTS, (harmless(file), row, column, harmless(value[:LONGEST_VALUE]), advice), strict=True))


def _made_harmless(wrote: pd.DataFrame, good: pd.DataFrame) -> list[str]:
    """Say how many texts of good rows began like a formula."""
    pairs = [(wrote[name].reindex(good.index), good[name]) for name in good if name in wrote]
    cells = sum(int((before.str.startswith(FORMULA) & after.str.startswith("'")).sum()) for before, after in pairs)
    if not cells:
        return []
    begin = "1 text begins" if cells == 1 else f"{cells:,} texts begin"
    return [f"{begin} like a formula and got an apostrophe in front, so that no spreadsheet runs it."]


def _examples(good: pd.DataFrame, dataset: Dataset) -> list[str]:
    """Say that the example row of the template is among the good rows."""
    key = dataset.primary_key[0]
    example = EXAMPLES[dataset.id][key]
    return (
        [f"The example of the template ({example}) is among your rows: take it out."]
        if example in set(good[key])
        else []
    )


def _without(text: pd.DataFrame, rows: set[int | None]) -> pd.DataFrame:
    """Leave out the rows of these numbers, as a spreadsheet counts."""
    return text[~text.index.isin([row - FIRST_ROW for row in rows if row is not None])]


def _typed(text: pd.DataFrame, dataset: Dataset) -> pd.DataFrame:
    """Type good rows as our own tables are; without any, the columns alone."""
    nothing = pd.Series([], dtype="str")
    return pd.DataFrame({column.name: typed(text.get(column.name, nothing), column) for column in dataset.columns})
