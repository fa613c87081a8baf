"""Read-only addresses of figures: every form of every figure, for people and programs without a browser."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from components.exports.asked import asked_for, refusals
from components.exports.exhibit import Exhibit
from components.exports.formats import FORMATS, available
from components.exports.frozen import frozen
from components.exports.slow import slow_answer
from components.themes.views import VIEWS
from data.served.answers import answer, json_answer, problem

HERE = "/api/v1/figures"


def list_figures(request: Request) -> Response:
    """GET /api/v1/figures: every figure with its page, the parameters of its address, and its forms."""
    return json_answer(
        request,
        [
            {
                "id": figure_id,
                "page": f"/{view.path}",
                "parameters": [parameter.name for parameter in view.parameters],
                "links": {kind: f"{HERE}/{figure_id}.{kind}" for kind in available(figure)},
            }
            for view in VIEWS.values()
            for figure_id, figure in view.figures(view.read({})[0]).items()
        ],
    )


@refusals()
def one_figure(request: Request) -> Response:
    """GET /api/v1/figures/{id}.{kind}, under the parameters of the page that the figure stands on."""
    figure_id, _, kind = request.path_params["name"].partition(".")
    form = FORMATS.get(kind)
    if form is None:
        return problem(404, f"Figures come as {', '.join(FORMATS)}, not as {kind[:20]!r}.")
    shown = asked_for(request, figure_id)
    if form.slow:
        return slow_answer(request, [shown], form, lambda: form.write(shown), named(shown, kind))
    body = form.write(shown)
    return answer(request, body, form.media_type, {"Content-Disposition": f'inline; filename="{named(shown, kind)}"'})


def frozen_rows(request: Request) -> Response:
    """GET /api/v1/frozen/{key}.csv: the rows of a figure as they were when a permanent link was made."""
    key, _, kind = request.path_params["name"].partition(".")
    body = frozen(key) if kind == "csv" else None
    if body is None:
        return problem(404, "No rows were saved here under this key.")
    for_ever = {"Cache-Control": "public, max-age=31536000, immutable"}
    return answer(request, body, FORMATS["csv"].media_type, for_ever)


def named(shown: Exhibit, kind: str) -> str:
    """Return a file name that says what is in the file."""
    return f"{shown.figure.file_name}.{kind}"


routes = [
    Route(HERE, list_figures),
    Route(f"{HERE}/{{name}}", one_figure),
    Route("/api/v1/frozen/{name}", frozen_rows),
]
