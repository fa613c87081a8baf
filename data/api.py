"""Read-only data addresses: every dataset's description and rows, for people and programs without a browser."""

from __future__ import annotations

import hashlib
from typing import Any

import pandas as pd
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from data import areas
from data.describe import Column, Dataset, datasets
from data.load import TableUnavailable, edition, read, sources_of, table, withdrawn

CACHE = "public, max-age=300, must-revalidate"
SOURCE_COLUMNS = ["source_id", "title", "publisher", "url", "published_on", "licence"]
FORMATS = {"csv": "text/csv; charset=utf-8", "json": "application/json"}


class BadQuery(ValueError):
    """A query that cannot be answered; the message is one plain sentence."""


def rows(dataset_id: str, query: list[tuple[str, str]] | None = None) -> pd.DataFrame:
    """Return the rows of a dataset, area names beside area codes, those that match every column of the query.

    A column may be named several times: then any of its values will do. Raises BadQuery for an unknown
    column or a value that the column cannot hold, TableUnavailable for a table that is out of use.
    """
    dataset = datasets()[dataset_id]
    frame = table(dataset_id)
    if "area_code" in frame and "area_name" not in frame:
        at = list(frame.columns).index("area_code") + 1
        frame = frame.copy()
        frame.insert(at, "area_name", frame["area_code"].map(areas.names()))
    wanted: dict[str, list[str]] = {}
    for name, value in query or []:
        wanted.setdefault(name, []).append(value)
    for name, values in wanted.items():
        if name not in frame:
            raise BadQuery(f"{dataset_id} has no column {name!r}; it has {', '.join(frame.columns)}.")
        column = dataset.column.get(name)
        frame = frame[frame[name].isin([_value(column, value) for value in values])]
    return frame


def summary(dataset: Dataset) -> dict[str, Any]:
    """Return a dataset's line in the list of all."""
    broken = dataset.id in withdrawn()
    return {
        "id": dataset.id,
        "title": dataset.title,
        "description": dataset.description,
        "theme": dataset.theme,
        "producer": dataset.producer,
        "rows": None if broken else len(read(dataset.id)),
        "columns": len(dataset.columns),
        "licence": dataset.licence,
        "periods": dataset.periods,
        "available": not broken,
        "links": {
            "self": f"/api/v1/datasets/{dataset.id}",
            "csv": f"/api/v1/datasets/{dataset.id}.csv",
            "json": f"/api/v1/datasets/{dataset.id}.json",
        },
    }


def metadata(dataset: Dataset) -> dict[str, Any]:
    """Return all that the catalogue knows of a dataset, with the sources that its rows rest on."""
    described = dataset.model_dump(mode="json", exclude={"columns", "table", "checks"})
    return {
        **described,
        **summary(dataset),
        "edition": edition(dataset.id),
        "fields": [column.model_dump(mode="json", exclude_none=True) for column in dataset.columns],
        "sources": _records(sources_of(table(dataset.id))[SOURCE_COLUMNS]),
    }


async def list_datasets(request: Request) -> Response:
    """GET /api/v1/datasets."""
    return _json(request, [summary(dataset) for dataset in datasets().values()])


async def one_dataset(request: Request) -> Response:
    """GET /api/v1/datasets/{id}, {id}.csv and {id}.json."""
    dataset_id, _, kind = request.path_params["name"].partition(".")
    dataset = datasets().get(dataset_id)
    if dataset is None:
        return _problem(404, f"There is no dataset {dataset_id[:60]!r}; /api/v1/datasets lists all.")
    if kind and kind not in FORMATS:
        return _problem(404, f"Datasets come as .csv and .json, not as .{kind[:20]}.")
    try:
        if not kind:
            return _json(request, metadata(dataset))
        frame = rows(dataset_id, request.query_params.multi_items())
    except BadQuery as error:
        return _problem(400, str(error))
    except TableUnavailable as error:
        return _problem(503, f"{dataset.title} is not available: {error}")
    body = frame.to_csv(index=False, lineterminator="\n") if kind == "csv" else _as_json(_records(frame))
    described = {"Link": f'</api/v1/datasets/{dataset_id}>; rel="describedby"; type="application/json"'}
    named = {"Content-Disposition": f'inline; filename="{dataset_id}.{kind}"'}
    return _answer(request, body.encode("utf-8"), FORMATS[kind], {**described, **named})


def _value(column: Column | None, text: str) -> str | int | float | bool:
    """Turn a word of the query into a value that the column can hold."""
    if column is None or column.type in ("string", "date"):
        if column is not None and column.enum and text not in column.enum:
            raise BadQuery(f"{column.name} cannot be {text[:60]!r}; it is one of {', '.join(column.enum)}.")
        return text
    if column.type == "boolean":
        if text not in ("yes", "no", "true", "false"):
            raise BadQuery(f"{column.name} is yes or no, not {text[:60]!r}.")
        return text in ("yes", "true")
    try:
        return int(text) if column.type == "integer" else float(text)
    except ValueError:
        raise BadQuery(f"{column.name} is a number, and {text[:60]!r} is not.") from None


def _records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Rows as dictionaries, missing values as None."""
    rows = frame.astype(object).where(frame.notna(), None).to_dict("records")
    return [{str(name): value for name, value in row.items()} for row in rows]


def _as_json(content: Any) -> str:
    return bytes(JSONResponse(content).body).decode("utf-8")


def _json(request: Request, content: Any) -> Response:
    return _answer(request, _as_json(content).encode("utf-8"), "application/json", {})


def _problem(status: int, sentence: str) -> Response:
    return JSONResponse({"error": sentence}, status_code=status, headers={"Cache-Control": "no-store"})


def _answer(request: Request, body: bytes, media_type: str, headers: dict[str, str]) -> Response:
    """Answer with an ETag of the very bytes; a reader who has them already is told so."""
    tag = f'"{hashlib.sha256(body).hexdigest()[:20]}"'
    headers = {**headers, "ETag": tag, "Cache-Control": CACHE, "Access-Control-Allow-Origin": "*"}
    known = {item.strip().removeprefix("W/") for item in request.headers.get("if-none-match", "").split(",")}
    if tag in known:
        return Response(status_code=304, headers=headers)
    return Response(body, media_type=media_type, headers=headers)


routes = [
    Route("/api/v1/datasets", list_datasets),
    Route("/api/v1/datasets/{name}", one_dataset),
]
