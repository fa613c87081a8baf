"""Answer a query on one dataset: which rows, written how."""

from __future__ import annotations

import json
import math
import re
from functools import lru_cache
from typing import Any, Literal

import pandas as pd

from data.places import areas
from data.store.describe import Column, Dataset, datasets
from data.store.load import TableUnavailable, edition, read, table

Kind = Literal["csv", "json"]
Value = str | int | float | bool


# As files have them: what Python reads beyond this, such as 2_018 or other digits, is no number to anybody else.
_WHOLE = re.compile(r"-?[0-9]{1,18}")
_DECIMAL = re.compile(r"-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?")


class BadQuery(ValueError):
    """A query that cannot be answered; the message is one plain sentence."""


def rows(dataset_id: str, query: list[tuple[str, str]] | None = None) -> pd.DataFrame:
    """Return the rows of a dataset, area names beside area codes, those that match every column of the query.

    A column may be named several times: then any of its values will do. An empty value asks for rows
    where the column is empty. Where a cell holds several codes, any one of them matches. Raises BadQuery
    for an unknown column or a value that the column cannot hold, TableUnavailable for a table out of use.
    """
    described = datasets()[dataset_id].column
    frame = _with_names(table(dataset_id))
    wanted: dict[str, list[str]] = {}
    for name, text in query or []:
        wanted.setdefault(name, []).append(text)
    for name, texts in wanted.items():
        if name not in frame:
            raise BadQuery(f"{dataset_id} has no column {name[:60]!r}; it has {', '.join(frame.columns)}.")
        frame = frame[_matches(frame[name], described.get(name) or AREA_NAME, texts)]
    return frame


def written(frame: pd.DataFrame, kind: Kind) -> bytes:
    """Write rows as a file: unrounded, empty cells empty in CSV and null in JSON, truth values yes or no in CSV."""
    if kind == "csv":
        truth = [str(name) for name in frame.columns if pd.api.types.is_bool_dtype(frame[name])]
        said = {name: frame[name].map({True: "yes", False: "no"}) for name in truth}
        return frame.assign(**said).to_csv(index=False, lineterminator="\n").encode("utf-8")
    return json.dumps(records(frame), ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode("utf-8")


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Rows as dictionaries, missing values as None."""
    names = [str(name) for name in frame]
    cells = [frame[name].astype(object).where(frame[name].notna(), None).tolist() for name in frame]
    return [dict(zip(names, row, strict=True)) for row in zip(*cells, strict=True)]


def columns(dataset: Dataset) -> tuple[Column, ...]:
    """Return the columns of a dataset as its files have them: the area's name stands beside its code."""
    found = list(dataset.columns)
    names = [column.name for column in found]
    if "area_code" in names and "area_name" not in names:
        found.insert(names.index("area_code") + 1, AREA_NAME)
    return tuple(found)


def size(dataset_id: str, kind: Kind) -> int:
    """Return how many bytes the whole dataset has as a file. Raises TableUnavailable for a table out of use."""
    table(dataset_id)
    return _size(dataset_id, kind, edition(dataset_id))


@lru_cache(maxsize=256)
def _size(dataset_id: str, kind: Kind, _edition: str) -> int:
    return len(written(rows(dataset_id), kind))


# Stands beside every area code, so it needs no line in the description of each table.
AREA_NAME = Column(
    name="area_name", title="Area", description="Name of the area", required=False, references="areas.area_name"
)


def _with_names(frame: pd.DataFrame) -> pd.DataFrame:
    if "area_code" not in frame or "area_name" in frame:
        return frame
    frame = frame.copy()
    frame.insert(list(frame.columns).index("area_code") + 1, "area_name", frame["area_code"].map(areas.names()))
    return frame


def _matches(cells: pd.Series[Any], column: Column, texts: list[str]) -> pd.Series[bool]:
    """Tell for each cell whether it holds one of the values asked for."""
    if "" in texts and column.required:
        raise BadQuery(f"{column.name} is never empty; leave it out of the address to have all its values.")
    asked = [_value(column, text, cells) for text in texts if text]
    found = cells.isin(asked)
    if column.separator:
        parts = cells.dropna().str.split(column.separator, regex=False).explode()
        found |= parts.isin(asked).groupby(level=0).any().reindex(cells.index, fill_value=False)
    return found | cells.isna() if "" in texts else found


def _value(column: Column, text: str, cells: pd.Series[Any]) -> Value:
    """Turn a word of the query into a value that the column can hold, or say in one sentence why it cannot."""
    if column.type in ("integer", "number"):
        return _number(column, text)
    if column.type == "boolean":
        if text not in ("yes", "no", "true", "false"):
            raise BadQuery(f"{column.name} is yes or no, not {_quoted(text)}.")
        return text in ("yes", "true")
    if column.enum and text not in column.enum:
        raise BadQuery(f"{column.name} cannot be {_quoted(text)}; it is one of {', '.join(column.enum)}.")
    parts = text.split(column.separator) if column.separator else [text]
    if column.form and not all(re.fullmatch(column.form, part) for part in parts):
        example = f"; it is written like {cells.dropna().iloc[0]}" if cells.notna().any() else ""
        raise BadQuery(f"{column.name} cannot be {_quoted(text)}{example}.")
    if column.references and _unknown(parts, column.references):
        raise BadQuery(f"{column.name} cannot be {_quoted(text)}, which is not in {column.references}.")
    return text


def _number(column: Column, text: str) -> int | float:
    if column.type == "integer":
        number: int | float = int(text) if _WHOLE.fullmatch(text) else math.nan
    else:
        number = float(text) if _DECIMAL.fullmatch(text) else math.nan
    if not math.isfinite(number):
        kind = "a whole number" if column.type == "integer" else "a number"
        raise BadQuery(f"{column.name} is {kind}, and {_quoted(text)} is not.")
    if column.minimum is not None and number < column.minimum:
        raise BadQuery(f"{column.name} is at least {column.minimum:g}, so it cannot be {_quoted(text)}.")
    if column.maximum is not None and number > column.maximum:
        raise BadQuery(f"{column.name} is at most {column.maximum:g}, so it cannot be {_quoted(text)}.")
    return number


def _unknown(codes: list[str], reference: str) -> bool:
    """Tell whether a code is missing from the table referred to; where that cannot be read, nothing is known."""
    other, _, key = reference.partition(".")
    try:
        return not set(codes) <= set(read(other)[key])
    except TableUnavailable:
        return False


def _quoted(text: str) -> str:
    return repr(text[:60])
