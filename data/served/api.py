"""Read-only data addresses: every dataset's description and rows, for people and programs without a browser."""

from __future__ import annotations

from typing import Any, get_args

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from data.served.answers import answer, json_answer, problem
from data.served.feed import atom
from data.served.query import BadQuery, Kind, records, rows, written
from data.served.whole import TooLarge, whole
from data.store import editions
from data.store.describe import Dataset, datasets
from data.store.load import TableUnavailable, edition, sources_of, table

SOURCE_COLUMNS = ["source_id", "title", "publisher", "url", "published_on", "licence"]
FORMATS: dict[Kind, str] = {"csv": "text/csv; charset=utf-8", "json": "application/json"}
HERE = "/api/v1/datasets"


def summary(dataset: Dataset) -> dict[str, Any]:
    """Return a dataset's line in the list of all."""
    try:
        count: int | None = len(table(dataset.id))
    except TableUnavailable:
        count = None
    return {
        "id": dataset.id,
        "title": dataset.title,
        "description": dataset.description,
        "theme": dataset.theme,
        "producer": dataset.producer,
        "rows": count,
        "columns": len(dataset.columns),
        "licence": dataset.licence,
        "periods": dataset.periods,
        "statistic_type": dataset.statistic_type,
        "bytes": told.bytes if (told := editions.latest(dataset.id)) else None,
        "edition": editions.held()[dataset.id] or None,
        "published_on": dataset.published_on,
        "accessed_on": dataset.accessed_on,
        "next_release": dataset.next_release,
        "available": count is not None,
        "links": {
            "self": f"{HERE}/{dataset.id}",
            "csv": f"{HERE}/{dataset.id}.csv",
            "json": f"{HERE}/{dataset.id}.json",
        },
    }


def metadata(dataset: Dataset) -> dict[str, Any]:
    """Return all that the catalogue knows of a dataset, with the sources that its rows rest on."""
    described = dataset.model_dump(mode="json", exclude={"columns", "table", "checks"})
    return {
        **described,
        **summary(dataset),
        "edition": edition(dataset.id),
        "editions": [line.model_dump(exclude={"dataset_id"}) for line in editions.changes(dataset.id)],
        "fields": [column.model_dump(mode="json", exclude_none=True) for column in dataset.columns],
        "sources": records(sources_of(table(dataset.id))[SOURCE_COLUMNS]),
    }


def list_datasets(request: Request) -> Response:
    """GET /api/v1/datasets."""
    return json_answer(request, [summary(dataset) for dataset in datasets().values()])


# Not coroutines: the largest table takes seconds to write, and a thread of its own keeps the pages answering.
def one_dataset(request: Request) -> Response:
    """GET /api/v1/datasets/{id}, {id}.csv and {id}.json."""
    dataset_id, _, kind = request.path_params["name"].partition(".")
    dataset = datasets().get(dataset_id)
    if dataset is None:
        return problem(404, f"There is no dataset {dataset_id[:60]!r}; {HERE} lists all.")
    try:
        if not kind:
            return json_answer(request, metadata(dataset))
        if kind in get_args(Kind):
            return _rows(request, dataset_id, kind)
    except BadQuery as error:
        return problem(400, str(error))
    except TableUnavailable as error:
        reason = str(error).rstrip(".")
        return problem(503, f"{datasets()[error.dataset_id].title} is not available: {reason}.")
    return problem(404, f"Datasets come as .csv and .json, not as .{kind[:20]}.")


def changes_feed(request: Request) -> Response:
    """GET /api/v1/changes.atom: what changed, newest first; `?dataset=` for one dataset alone."""
    asked = request.query_params.get("dataset")
    lines = editions.changes(asked)
    if asked is not None and not lines:
        return problem(404, f"There is no dataset {asked[:60]!r}; {HERE} lists all.")
    site = str(request.base_url).rstrip("/")
    body = atom(lines, site, f"dataset={asked}" if asked else "")
    return answer(request, body, "application/atom+xml; charset=utf-8", {})


def package(request: Request) -> Response:
    """GET /api/v1/datapackage.json and .zip: all datasets for Frictionless, described and packed."""
    try:
        built = whole()
    except TooLarge as error:
        return problem(503, str(error))
    if request.url.path.endswith(".json"):
        return answer(request, built.description, "application/json", {})
    named = {"Content-Disposition": f'attachment; filename="{built.file_name}"'}
    return answer(request, built.packed, "application/zip", named)


def not_found(_: Request) -> Response:
    """Any other address below /api."""
    return problem(404, f"There is nothing at this address; {HERE} lists all datasets.")


def _rows(request: Request, dataset_id: str, kind: Kind) -> Response:
    body = written(rows(dataset_id, request.query_params.multi_items()), kind)
    described = {"Link": f'<{HERE}/{dataset_id}>; rel="describedby"; type="application/json"'}
    named = {"Content-Disposition": f'inline; filename="{dataset_id}.{kind}"'}
    return answer(request, body, FORMATS[kind], {**described, **named})


routes = [
    Route(HERE, list_datasets),
    Route(f"{HERE}/{{name}}", one_dataset),
    Route("/api/v1/changes.atom", changes_feed),
    *(Route(f"/api/v1/datapackage.{kind}", package) for kind in ("json", "zip")),
    Route("/api/{anything:path}", not_found),
]
