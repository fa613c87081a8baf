"""Pages about one figure that need no Streamlit: the figure for other people's pages, and its picture."""

from __future__ import annotations

import json
import os

from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from components.exports.asked import asked_for, refusals
from components.exports.citation import by_line
from components.exports.data import chart
from components.exports.picture import Picture
from components.exports.web import PLOTLY, STATIC, filled
from components.figure.credits import credits_of
from components.figure.reading import as_read
from data.served.answers import answer, json_answer

HOSTS = "EXPLORER_EMBED_HOSTS"  # who may show our figures within their pages, separated by spaces; unset: everybody


def sorry(request: Request, status: int, sentence: str) -> Response:
    """Answer a reader that something cannot be had."""
    return HTMLResponse(filled("sorry.html", sentence=sentence, base=_base(request)), status_code=status)


@refusals(sorry)
def embed(request: Request) -> Response:
    """GET /embed/{id}: the figure alone, for a frame in another page."""
    shown = asked_for(request, request.path_params["id"])
    drawn = json.loads(str(chart(shown).to_json())) if shown.figure.draw else None
    html = filled(
        "embed.html", shown=shown, figure=shown.figure, chart=drawn, rows=as_read(shown.figure), base=_base(request),
        credits=credits_of(shown.figure), by_line=by_line(shown),
    )  # fmt: skip
    return answer(request, html.encode("utf-8"), "text/html; charset=utf-8", {})


@refusals(sorry)
def image(request: Request) -> Response:
    """GET /embed/{id}/image: a preview of the picture, with buttons to save and to copy it."""
    shown, base = asked_for(request, request.path_params["id"]), _base(request)
    picture = f"{base}/embed/{shown.figure.id}/picture.json?{shown.query}"
    return HTMLResponse(filled("image.html", figure=shown.figure, picture=picture, base=base))


@refusals()
def picture(request: Request) -> Response:
    """GET /embed/{id}/picture.json: the frame of the picture and the chart to be drawn into it."""
    shown = asked_for(request, request.path_params["id"])
    return json_answer(request, {**Picture(shown).for_drawing(), "assets": f"{_base(request)}/assets/"})


async def plotly(_: Request) -> Response:
    """GET /web/plotly.min.js: the library as the Python package brings it along, so that both always match."""
    return FileResponse(PLOTLY, headers={"Cache-Control": "public, max-age=86400"})


def frame_ancestors() -> str:
    """Say, for the Content-Security-Policy of embedded figures, in whose pages they may stand: always in ours."""
    hosts = os.environ.get(HOSTS, "").strip()
    return f"frame-ancestors 'self' {hosts}" if hosts else "frame-ancestors *"


def _base(request: Request) -> str:
    return str(request.scope.get("root_path", "")).rstrip("/")


routes = [
    Route("/embed/{id}", embed),
    Route("/embed/{id}/image", image),
    Route("/embed/{id}/picture.json", picture),
    Route("/web/plotly.min.js", plotly),
    Mount("/web", StaticFiles(directory=STATIC, packages=[("components.maps", "static")])),
]
