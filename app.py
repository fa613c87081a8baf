"""Assembly: pages, data addresses, static files, security headers and warm-up in one ASGI application."""

from __future__ import annotations

import gc
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from threading import Thread

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components.exports import page_packs as packs
from components.exports import pages as embedding
from components.exports import routes as figures
from components.figure.renamed import RENAMED
from components.screen import document
from data.served import api, whole
from data.store.load import withdrawn
from data.store.warm_up import warm_up

ROOT = Path(__file__).parent

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'wasm-unsafe-eval' blob:",  # Streamlit starts components from blobs
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self' data: ws: wss:",
        "worker-src 'self' blob:",
        "frame-src 'self'",
        "frame-ancestors 'self'",
        "base-uri 'self'",
        "form-action 'self'",
        "object-src 'none'",
    )
)
# What others embed is drawn without Streamlit.
EMBEDDED_POLICY = CONTENT_SECURITY_POLICY.replace(" 'wasm-unsafe-eval' blob:", "").replace(
    "frame-ancestors 'self'", embedding.frame_ancestors()
)
HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
# Streamlit writes the head of the page, so the feed is named here; relative, as it must hold below any path.
FEED = '<api/v1/changes.atom>; rel="alternate"; type="application/atom+xml"; title="Changes to the datasets"'

ready = False


class SecurityHeaders:
    """Set the security headers on every answer, and a day of caching on boundary files."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap the application."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Add the headers as the answer starts."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(HEADERS)
                if "/embed/" in scope["path"]:
                    headers["Content-Security-Policy"] = EMBEDDED_POLICY
                if scope["path"].endswith("/data"):
                    headers["Link"] = FEED
                if "/assets/" in scope["path"]:
                    headers["Cache-Control"] = "public, max-age=86400"
            await send(message)

        await self.app(scope, receive, send_with_headers)


@asynccontextmanager
async def lifespan(_: st.App) -> AsyncIterator[None]:
    """Load and check the tables, import what pages need, then keep it all out of the collector's way."""
    global ready
    warm_up()
    gc.collect()
    gc.freeze()
    ready = True
    Thread(target=whole.prepare, daemon=True).start()  # seconds of work that the first who asks need not wait for
    yield


async def health(_: Request) -> Response:
    """GET /health: 200 when data are loaded, 503 before; names the tables that are out of use."""
    broken = sorted(withdrawn())
    said = {"status": "ok" if ready else "loading", "broken": broken}
    return JSONResponse(said, status_code=200 if ready else 503, headers={"Cache-Control": "no-store"})


async def robots(_: Request) -> Response:
    """GET /robots.txt: everything may be read; the live connection is of no use to a crawler."""
    return PlainTextResponse("User-agent: *\nDisallow: /_stcore/\n", headers={"Cache-Control": "public, max-age=86400"})


def moved(pages: Mapping[str, str]) -> list[Route]:
    """Lead every path of before, by the table of renamed pages, to where its page stands today, its query kept."""

    async def redirect(request: Request) -> Response:
        today = pages[request.url.path.rpartition("/")[2]]
        query = f"?{request.url.query}" if request.url.query else ""
        return RedirectResponse(f"./{today}{query}", status_code=308)  # relative, so that it holds below any path

    return [Route(f"/{before}", redirect) for before in pages]


ROUTES = [
    Route("/health", health),
    Route("/robots.txt", robots),
    *document.routes,
    *figures.routes,
    *packs.routes,
    *embedding.routes,
    *api.routes,
    *moved(RENAMED.pages),
    Mount("/assets", StaticFiles(directory=ROOT / "data" / "boundaries")),
]


class BelowBasePath:
    """Let our addresses answer below the base path too, where Streamlit puts its own but not ours."""

    def __init__(self, app: ASGIApp, base: str) -> None:
        """Wrap the application; `base` is the path that the server is configured with."""
        self.app, self.base = app, f"/{base.strip('/')}"
        self.ours = tuple(f"{self.base}/{route.path.split('/')[1]}" for route in ROUTES if route.path != "/")
        self.root = (self.base, f"{self.base}/")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Tell Starlette which part of the path is the base."""
        if (
            scope["type"] == "http"
            and self.base != "/"
            and (scope["path"] in self.root or scope["path"].startswith(self.ours))
        ):
            scope["root_path"] = self.base
        await self.app(scope, receive, send)


app = st.App(
    "pages/_router.py",
    lifespan=lifespan,
    routes=ROUTES,
    middleware=[
        Middleware(SecurityHeaders),
        Middleware(BelowBasePath, base=str(st.get_option("server.baseUrlPath") or "")),
    ],
)
