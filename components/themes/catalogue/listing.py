"""Lists to search: the datasets, and the publications that they rest on."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from components.charts.strip_cells import Link, Row
from components.figure.links import link
from components.style.words import opened
from components.themes.catalogue import words
from data.served.api import HERE
from data.store.describe import Dataset
from data.store.load import table

HEADS = ("Dataset", "Periods", "Rows, as CSV")  # of the list
REGISTER = {  # columns of the register of sources as they are listed
    "title": "Title", "publisher": "Publisher", "published_on": "Published", "licence": "Licence", "url": "Address",
}  # fmt: skip


def has(asked: str, texts: Iterable[object]) -> bool:
    """Tell whether some texts have all the words asked for, whatever their case."""
    whole = " ".join(text for text in texts if isinstance(text, str)).casefold()
    return all(word in whole for word in asked.casefold().split())


def listed_datasets(asked: str = "") -> list[Row]:
    """List the datasets that were asked for, theme by theme, each with the way to all about it and to its rows."""
    rows: list[Row] = []
    for theme, held in words.by_theme().items():
        found = [dataset for dataset in held if has(asked, [theme, *_written(dataset)])]
        rows += [Row(theme)] if found else []
        rows += [Row(d.title, (opened(d.periods), _file(d)), link("data", {"dataset": d.id})) for d in found]
    return rows


def _file(dataset: Dataset) -> Link | str:
    """Link the rows as CSV, with their number."""
    count = words.row_count(dataset.id)
    return opened(words.OUT_OF_USE) if count is None else Link(f"{count:,}", f"{HERE}/{dataset.id}.csv")


def register(asked: str = "") -> pd.DataFrame:
    """Return the publications in the register of sources that have the words asked for, by publisher and title."""
    rows = table("sources")
    kept = [has(asked, row) for row in rows[[*REGISTER, "coverage"]].to_numpy()]
    return rows.loc[kept, [*REGISTER]].sort_values(["publisher", "title"]).rename(columns=REGISTER)


def _written(dataset: Dataset) -> list[str]:
    """Return what a dataset is searched by."""
    columns = [text for column in dataset.columns for text in (column.title, column.description)]
    return [dataset.title, dataset.id, dataset.producer, dataset.description, dataset.periods, *columns]
