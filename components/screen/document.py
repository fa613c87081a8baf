"""The document that a browser gets before anything runs: Streamlit's own, with our name, styles and words in its head.

Styles that came with a run would move everything that is drawn already.
"""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from streamlit import file_util

from components.themes.views import VIEWS
from data.served.publisher import NAME

STATIC = Path(__file__).parent / "static"
STYLES, PAPER = "explorer.css", "paper.js"
NO_SCRIPT = (
    "<p>This site draws its pages with JavaScript, which your browser does not run. "
    'Every table can be had without: <a href="./api/v1/datasets">the datasets as JSON and CSV</a>.</p>'
)


@cache
def document() -> tuple[bytes, str]:
    """Return the document and a mark that changes with it."""
    html = Path(file_util.get_static_dir(), "index.html").read_text(encoding="utf-8")
    head = f'<link rel="stylesheet" href="{_kept(STYLES)}" /><script defer src="{_kept(PAPER)}"></script>\n  </head>'
    html = html.replace("<title>Streamlit</title>", f"<title>{NAME}</title>").replace("</head>", head, 1)
    before, _, rest = html.partition("<noscript>")
    html = f"{before}<noscript>{NO_SCRIPT}</noscript>{rest.partition('</noscript>')[2]}" if rest else html
    return html.encode(), f'"{sha256(html.encode()).hexdigest()[:16]}"'


def _kept(file: str) -> str:
    """Return the address of a file, which browsers keep until it is another."""
    return f"./screen/{file}?{sha256((STATIC / file).read_bytes()).hexdigest()[:8]}"


async def page(request: Request) -> Response:
    """GET any page: the document, or 304 where the browser has it."""
    body, mark = document()
    headers = {"Cache-Control": "no-cache", "ETag": mark}
    if request.headers.get("if-none-match") == mark:
        return Response(status_code=304, headers=headers)
    return Response(body, media_type="text/html", headers=headers)


routes: list[BaseRoute] = [
    *(Route(f"/{path}", page) for path in VIEWS),
    Mount("/screen", StaticFiles(directory=STATIC)),
]
