"""Load the tables, once per process, typed as their descriptions say.

A table is a frozen thing: whoever wants to change it takes a copy (pandas Copy-on-Write sees to that).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import cache, lru_cache, wraps
from typing import Any, ParamSpec, TypeVar, cast

import pandas as pd

from data.store.describe import Column, Dataset, datasets


class TableUnavailable(Exception):
    """A table cannot be used. `dataset_id` names it; the message says why in plain English."""

    def __init__(self, dataset_id: str, reason: str) -> None:
        """Keep the dataset's id beside the reason."""
        super().__init__(reason)
        self.dataset_id = dataset_id


_PANDAS_TYPES: dict[str, Any] = {
    "string": "str",
    "integer": "Int64",
    "number": "float64",
    "date": "str",
    "boolean": "boolean",
}
_withdrawn: dict[str, str] = {}
_remembered: list[Callable[[], None]] = []  # forget what was made of the tables
P = ParamSpec("P")
T = TypeVar("T")


def table(dataset_id: str) -> pd.DataFrame:
    """Return the table of one dataset, its columns typed and in the described order.

    Missing values are NaN (or <NA> in whole-number columns): never zero, never an empty string.
    Raises TableUnavailable when the file is missing, unreadable or has failed its checks.
    """
    if dataset_id in _withdrawn:
        raise TableUnavailable(dataset_id, _withdrawn[dataset_id])
    return read(dataset_id)


@cache
def read(dataset_id: str) -> pd.DataFrame:
    """Read a table from its file without asking whether it passed its checks."""
    dataset = datasets()[dataset_id]
    try:
        frame = read_text(dataset)
        return pd.DataFrame({column.name: typed(frame[column.name], column) for column in dataset.columns})
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise TableUnavailable(dataset_id, f"{dataset.table} could not be read: {error}") from error


def sources_of(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of the register of sources that a frame's `source_id` names, in order of first mention.

    A frame without that column has none.
    """
    register = table("sources")
    if "source_id" not in frame:
        return register.head(0)
    cells = frame["source_id"].dropna().unique()  # few, even where there are thousands of rows
    codes = tuple(dict.fromkeys(code for cell in cells for code in cell.split("|")))
    return _rows_of_register(codes, edition("sources")).copy(deep=False)


@lru_cache(maxsize=1024)
def _rows_of_register(codes: tuple[str, ...], _: str) -> pd.DataFrame:
    """Look these sources up, once for each edition of the register: many figures rest on the same ones."""
    register = table("sources")
    place = {code: row for row, code in enumerate(register["source_id"])}
    return register.iloc[[place[code] for code in codes if code in place]].reset_index(drop=True)


def withdraw(dataset_id: str, reason: str) -> None:
    """Take a table out of use, so that no page shows figures that failed a check."""
    _withdrawn[dataset_id] = reason


def withdrawn() -> dict[str, str]:
    """Datasets out of use and why."""
    return dict(_withdrawn)


def state() -> tuple[tuple[str, str], ...]:
    """Return what the tables hold now: the edition of each, or why it is out of use. A key for what is made of them."""
    return tuple((name, _withdrawn.get(name) or edition(name)) for name in datasets())


def forget() -> None:
    """Forget everything that was read: for tests, and after a table was replaced."""
    read.cache_clear()
    edition.cache_clear()
    _rows_of_register.cache_clear()
    for forgotten in _remembered:
        forgotten()
    _withdrawn.clear()


def remembered(function: Callable[P, T]) -> Callable[P, T]:
    """Remember what a pure function makes of the tables, until they change or one of them is taken out of use.

    Its arguments must be hashable. What it returns is shared: a frame is handed out as a copy on write, anything else
    must be left alone.
    """
    return remembering(512)(function)


def remembering(most: int) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Remember as `remembered` does, for the `most` calls that were made last."""

    def decorated(function: Callable[P, T]) -> Callable[P, T]:
        kept: Any = lru_cache(maxsize=most)(lambda _, *args, **kwargs: function(*args, **kwargs))

        @wraps(function)
        def asked(*args: P.args, **kwargs: P.kwargs) -> T:
            made: Any = kept(frozenset(_withdrawn), *args, **kwargs)
            return cast(T, made.copy(deep=False) if isinstance(made, pd.DataFrame | pd.Series) else made)

        _remembered.append(kept.cache_clear)
        return asked

    return decorated


@cache
def edition(dataset_id: str) -> str:
    """Return the first twelve figures of the table file's SHA-256: the same file, the same edition."""
    return hashlib.sha256(datasets()[dataset_id].path.read_bytes()).hexdigest()[:12]


def read_text(dataset: Dataset) -> pd.DataFrame:
    """Read the file as it lies; CSV cells stay text until they are typed, so that codes and years keep their form."""
    if dataset.path.suffix == ".parquet":
        return pd.read_parquet(dataset.path)
    return pd.read_csv(
        dataset.path, dtype="str", keep_default_na=False, na_values=[""], encoding="utf-8", skip_blank_lines=False
    )


def typed(values: pd.Series[Any], column: Column) -> pd.Series[Any]:
    """Turn the text of a column into what its description says. Raises ValueError or TypeError where it cannot be."""
    if column.type in ("integer", "number"):
        values = pd.to_numeric(values)
    if column.type == "boolean":
        values = values.map({"yes": True, "no": False, True: True, False: False})
    return values.astype(_PANDAS_TYPES[column.type])
