"""What the columns of a dataset mean and may hold, in words."""

from __future__ import annotations

import pandas as pd

from components.style.numbers import whole
from data.store.describe import Column, Dataset, datasets
from data.store.load import TableUnavailable, table


def columns_table(dataset: Dataset) -> pd.DataFrame:
    """Return one row for each column: title and name, unit, meaning, and what it may hold."""
    examples = _examples(dataset)
    return pd.DataFrame(
        [
            {
                "Column": f"{column.title} `{column.name}`",
                "Unit": column.unit or "–",
                "Meaning": column.description,
                "What it may hold": allowed(column, examples.get(column.name, "")),
            }
            for column in dataset.columns
        ]
    )


def allowed(column: Column, example: str = "") -> str:
    """Say in words which values a column may hold; an example shows the form of codes and periods."""
    words = f"{_kind(column)}{_range(column)}{f', written like `{example}`' if example and column.form else ''}"
    if column.enum:
        words = f"One of: {', '.join(f'`{value}`' for value in column.enum)}"
    if column.references:
        other, _, key = column.references.partition(".")
        words += f", found in column `{key}` of “{datasets()[other].title}”" if other in datasets() else ""
    if column.separator:
        words += f"; several stand with `{column.separator}` between them"
    return f"{words}. {'Never empty' if column.required else 'May be empty'}."


def _examples(dataset: Dataset) -> dict[str, str]:
    """Return a value of each column that has one."""
    try:
        frame = table(dataset.id)
    except TableUnavailable:
        return {}
    filled = {str(name): frame[name].dropna() for name in frame}
    return {name: str(cells.iloc[-1]).split("|")[0] for name, cells in filled.items() if len(cells)}


def _kind(column: Column) -> str:
    return {
        "string": "Text",
        "date": "A date: year, month or day",
        "boolean": "`yes` or `no`",
        "integer": "A whole number",
        "number": "A number",
    }[column.type]


def _range(column: Column) -> str:
    low, high = (None if x is None else f"{x:g}" if x % 1 else whole(x) for x in (column.minimum, column.maximum))
    if column.name == "year":  # 2011, not 2,011
        low, high = (None if x is None else x.replace(",", "") for x in (low, high))
    if low is not None and high is not None:
        return f" from {low} to {high}"
    return f", {low} or more" if low is not None else f", {high} or less" if high is not None else ""
