"""Read-only addresses of figures: every form of every figure, for people and programs without a browser."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from components.exports.data import NotAChart
from components.exports.exhibit import BadAddress, Exhibit, NoSuchFigure, exhibit
from components.exports.formats import FORMATS
from components.views import VIEWS
from data.answers import answer, json_answer, problem
from data.describe import datasets
from data.load import TableUnavailable

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
                "links": {kind: f"{HERE}/{figure_id}.{kind}" for kind in FORMATS},
            }
            for view in VIEWS.values()
            for figure_id in view.figures(view.read({})[0])
        ],
    )


def one_figure(request: Request) -> Response:
    """GET /api/v1/figures/{id}.{kind}, under the parameters of the page that the figure stands on."""
    figure_id, _, kind = request.path_params["name"].partition(".")
    form = FORMATS.get(kind)
    if form is None:
        return problem(404, f"Figures come as {', '.join(FORMATS)}, not as {kind[:20]!r}.")
    try:
        shown = exhibit(figure_id, _asked(request), _site(request))
        body = form.write(shown)
    except (NoSuchFigure, NotAChart) as error:
        return problem(404, str(error))
    except BadAddress as error:
        return problem(400, str(error))
    except TableUnavailable as error:
        return problem(503, f"{datasets()[error.dataset_id].title} is not available: {str(error).rstrip('.')}.")
    return answer(request, body, form.media_type, {"Content-Disposition": f'inline; filename="{named(shown, kind)}"'})


def named(shown: Exhibit, kind: str) -> str:
    """Return a file name that says what is in the file."""
    return f"{shown.figure.file_name}.{kind}"


def _asked(request: Request) -> dict[str, list[str]]:
    query = request.query_params
    return {name: query.getlist(name) for name in query}


def _site(request: Request) -> str:
    return str(request.base_url).rstrip("/")


routes = [Route(HERE, list_figures), Route(f"{HERE}/{{name}}", one_figure)]
