"""A dataset in the words of Frictionless Data: what a `datapackage.json` says of a table and its columns.

The older of its two profiles is used: readers in Python and R of both generations understand it.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import pandas as pd

from data.served.query import columns
from data.store.describe import Column, Dataset
from data.store.load import TableUnavailable, edition, sources_of, table

OPEN_LICENCE = "Open Government Licence v3.0"
OPEN_LICENCE_AT = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"

Described = dict[str, Any]


def field(column: Column) -> Described:
    """Describe a column: name, title, type, unit and what its cells may hold.

    A date is a string here, since it may be known to the year or month only. Where a cell holds several codes, the
    pattern of one does not bind the whole cell.
    """
    said: Described = {"name": column.name, "title": column.title, "description": column.description}
    said["type"] = "string" if column.type == "date" else column.type
    if column.type == "boolean":
        said |= {"trueValues": ["yes"], "falseValues": ["no"]}
    if column.unit:
        said["unit"] = column.unit
    form = column.form if not column.separator else None
    bounds = {
        "required": column.required,
        "pattern": form.removeprefix("^").removesuffix("$") if form else None,  # anchored by definition
        "enum": list(column.enum) if column.enum else None,
        "minimum": column.minimum,
        "maximum": column.maximum,
    }
    return {**said, "constraints": {name: value for name, value in bounds.items() if value is not None}}


def schema(dataset: Dataset, among: Collection[str] = ()) -> Described:
    """Describe the columns of a dataset's CSV, its key, and which columns refer to a table `among` those beside it."""
    found = columns(dataset)
    said: Described = {"fields": [field(column) for column in found], "primaryKey": list(dataset.primary_key)}
    keys = []
    for column in found:
        other, _, key = (column.references or "").partition(".")
        if other in among and not column.separator:
            keys.append({"fields": column.name, "reference": {"resource": other, "fields": key}})
    return {**said, "missingValues": [""], **({"foreignKeys": keys} if keys else {})}


def licence(words: str) -> Described:
    """Name a licence; its own address where it is the Open Government Licence."""
    if words.startswith(OPEN_LICENCE):
        return {"name": "OGL-UK-3.0", "title": words, "path": OPEN_LICENCE_AT}
    return {"name": "MIT" if words == "MIT" else "other", "title": words}


def sources(dataset: Dataset) -> list[Described]:
    """Name the publications that the rows rest on; where none are known, the dataset's own publication.

    Raises TableUnavailable where the table is out of use.
    """
    rows = table(dataset.id)
    try:
        register = sources_of(rows) if dataset.id != "sources" else rows.head(0)
    except TableUnavailable:
        register = pd.DataFrame(columns=["title", "url"])
    found = [
        {"title": str(title), **({"path": url} if isinstance(url, str) else {})}
        for title, url in zip(register["title"], register["url"], strict=True)
    ]
    return found or [{"title": dataset.citation, **({"path": dataset.url} if dataset.url else {})}]


def resource_path(dataset_id: str) -> str:
    """Return where the CSV of a dataset stands, beside the description: in a package and at /api/v1 alike."""
    return f"datasets/{dataset_id}.csv"


def resource(dataset: Dataset, among: Collection[str] = ()) -> Described:
    """Describe a dataset and its CSV as a tabular data resource; the caveats travel with it.

    `among` are the datasets that stand in the same package. Raises TableUnavailable for a table out of use.
    """
    return {
        "name": dataset.id,
        "profile": "tabular-data-resource",
        "path": resource_path(dataset.id),
        "title": dataset.title,
        "description": dataset.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "edition": edition(dataset.id),
        "statisticType": dataset.statistic_type,
        "publishedOn": dataset.published_on,
        "accessedOn": dataset.accessed_on,
        "nextRelease": dataset.next_release,
        "geography": dataset.geography,
        "periods": dataset.periods,
        "citation": dataset.citation,
        "caveats": [caveat.text for caveat in dataset.caveats],
        "breaks": [at.model_dump(mode="json") for at in dataset.breaks],
        "processing": dataset.our_processing,
        **({"notIncluded": dataset.not_included} if dataset.not_included else {}),
        "licenses": [licence(dataset.licence)],
        "sources": sources(dataset),
        "schema": schema(dataset, among),
    }
