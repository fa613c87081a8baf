"""Read-only addresses of pages: all figures of one as a research pack."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from components.exports.asked import all_asked_for, refusals
from components.exports.exhibit import page_name
from components.exports.formats import FORMATS, SINGLE
from components.exports.pack import pack, pack_name
from components.exports.slow import slow_answer
from components.themes.views import VIEWS
from data.served.answers import json_answer, problem

HERE = "/api/v1/pages"


def list_pages(request: Request) -> Response:
    """GET /api/v1/pages: every page with its figures, the parameters of its address, and its research pack."""
    return json_answer(
        request,
        [
            {
                "id": page_name(view),
                "page": f"/{view.path}",
                "title": view.title,
                "parameters": [parameter.name for parameter in view.parameters],
                "figures": list(figures),
                "links": {"zip": f"{HERE}/{page_name(view)}.zip"},
            }
            for view in VIEWS.values()
            if (figures := view.figures(view.read({})[0]))
        ],
    )


@refusals()
def one_page(request: Request) -> Response:
    """GET /api/v1/pages/{path}.zip: the research pack of all figures of a page, one pack at a time."""
    page, _, kind = request.path_params["name"].partition(".")
    if kind != "zip":
        return problem(404, f"Pages come as zip, not as {kind[:20]!r}.")
    shown = all_asked_for(request, page)
    return slow_answer(request, shown, FORMATS["zip"], lambda: pack(shown, SINGLE), f"{pack_name(shown)}.zip")


routes = [Route(HERE, list_pages), Route(f"{HERE}/{{name}}", one_page)]
