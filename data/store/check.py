"""Check every table against its description: a fault names file, row, column, value and rule."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd
import pandera.pandas as pa
from pandera.errors import SchemaErrors

from data.store.describe import Check, Column, Dataset, datasets
from data.store.load import TableUnavailable, read, read_text, withdraw
from data.store.schema import column_schema

FIRST_ROW = 2  # line 1 of a file holds the names of its columns
NOT_UNIQUE = "must be unique"


@dataclass(frozen=True)
class Fault:
    """One thing wrong with a table, said so that a person can find and mend it."""

    file: str
    row: int | None  # line of the file, as a spreadsheet counts; None where the whole column or table is meant
    column: str
    value: str
    rule: str

    def __str__(self) -> str:
        """Say where the fault is and which rule it breaks."""
        where = f"row {self.row}" if self.row is not None else "whole table"
        return f"{self.file}, {where}, column {self.column}, value {self.value!r}: {self.rule}"


def check(dataset: Dataset) -> list[Fault]:
    """Return every fault of one dataset's table: columns, types, values, keys, references, sums."""
    try:
        text = read_text(dataset)
    except (OSError, ValueError) as error:
        return [Fault(dataset.table, None, "-", "-", f"the file cannot be read: {error}")]
    faults = cell_faults(dataset, text)
    if faults:
        return faults
    frame = read(dataset.id)
    faults = [fault for column in dataset.columns for fault in reference_faults(dataset, frame, column)]
    faults += [fault for column in dataset.columns for fault in order_faults(dataset, frame, column)]
    return faults + [fault for promise in dataset.checks for fault in _promise_faults(dataset, frame, promise)]


def check_all() -> Iterator[tuple[Dataset, list[Fault]]]:
    """Check the datasets one after another and take those with faults out of use."""
    for dataset in datasets().values():
        faults = check(dataset)
        if faults:
            more = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
            withdraw(dataset.id, f"{faults[0]}{more}")
        yield dataset, faults


def cell_faults(dataset: Dataset, text: pd.DataFrame) -> list[Fault]:
    """Hold the columns and every cell, still text, against the description; the index says which row of the file."""
    schema = pa.DataFrameSchema(
        {column.name: column_schema(column) for column in dataset.columns},
        strict=True,
        unique=list(dataset.primary_key),
    )
    try:
        schema.validate(text, lazy=True)
    except SchemaErrors as errors:
        cases = errors.failure_cases.drop_duplicates(["column", "index", "failure_case"]).to_dict("records")
        # A column that could not be typed cannot be compared either: the first fault says it all.
        return [_fault(dataset, case) for case in cases if not str(case["failure_case"]).startswith("TypeError(")]
    return []


def _fault(dataset: Dataset, case: dict[str, object]) -> Fault:
    """Turn a case found by the schema into our words."""
    rule, index = str(case["check"]), case["index"]
    plain = {
        "not_nullable": "must not be empty",
        "column_in_schema": "is not described in the catalogue",
        "column_in_dataframe": "is described in the catalogue but not in the file",
        "multiple_fields_uniqueness": f"the key ({', '.join(dataset.primary_key)}) {NOT_UNIQUE}",
    }.get(rule, rule)
    if rule.startswith(("coerce_dtype", "dtype")):
        plain = f"must be of type {dataset.column[str(case['column'])].type}"
    row = int(str(index)) + FIRST_ROW if index is not None and not pd.isna(index) else None  # type: ignore[call-overload]
    column = str(case["failure_case"] if rule.startswith("column_in") else case["column"])
    return Fault(dataset.table, row, column, str(case["failure_case"]), plain)


def reference_faults(dataset: Dataset, frame: pd.DataFrame, column: Column) -> Iterator[Fault]:
    """Every code must be found in the table that it refers to."""
    if column.references is None:
        return
    other, _, key = column.references.partition(".")
    try:
        known = set(read(other)[key])
    except TableUnavailable:
        return  # that table says so itself
    values = frame[column.name].dropna()
    if column.separator:
        values = values.str.split(column.separator).explode()
    for row, value in values[~values.isin(known)].items():
        yield Fault(dataset.table, int(str(row)) + FIRST_ROW, column.name, str(value), f"is not in {column.references}")


def order_faults(dataset: Dataset, frame: pd.DataFrame, column: Column) -> Iterator[Fault]:
    """Nothing ends before it began; compared as exactly as both are known, so that 2019 does not precede 2019-03."""
    if column.not_before is None:
        return
    pairs = frame[[column.not_before, column.name]].dropna()
    for row, first, last in pairs.itertuples(name=None):
        exact = min(len(first), len(last))
        if last[:exact] < first[:exact]:
            rule = f"must not be before {column.not_before} ({first})"
            yield Fault(dataset.table, int(str(row)) + FIRST_ROW, column.name, last, rule)


def _promise_faults(dataset: Dataset, frame: pd.DataFrame, promise: Check) -> Iterator[Fault]:
    """A number of rows, or a sum, that the description or a publication states."""
    chosen = _where(frame, promise.where)
    if promise.sum is None:
        if len(chosen) != promise.rows:
            yield Fault(dataset.table, None, "-", str(len(chosen)), f"{promise.says}: {promise.rows} rows")
        return
    if promise.equals is not None:
        found: float = chosen[promise.sum].sum()
        if chosen.empty or abs(found - promise.equals) > promise.tolerance:
            yield Fault(dataset.table, None, promise.sum, f"{found:,.2f}", f"{promise.says}: {promise.equals:,.2f}")
        return
    parts, whole = (
        rows.groupby(list(promise.by))[promise.sum].sum() if promise.by else pd.Series({"all": rows[promise.sum].sum()})
        for rows in (chosen, _where(frame, promise.equals_sum_where or {}))
    )
    off = (parts - whole).abs()
    for key in off[(off > promise.tolerance) | off.isna()].index:
        yield Fault(dataset.table, None, promise.sum, f"{key}: {parts.get(key)} against {whole.get(key)}", promise.says)


def _where(frame: pd.DataFrame, conditions: dict[str, str | int | list[str]]) -> pd.DataFrame:
    for name, wanted in conditions.items():
        frame = frame[frame[name].isin(wanted if isinstance(wanted, list) else [wanted])]
    return frame
