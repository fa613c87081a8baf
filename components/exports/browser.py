"""Pictures made on the server, where it has a browser: the same page and script as in the reader's own.

Without Chromium, Chrome or Edge, everything else works, and the pictures are made in the reader's browser.
"""

from __future__ import annotations

import base64
import json
import os
import re
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path
from threading import BoundedSemaphore
from typing import Any

import data
from components.exports.exhibit import Exhibit
from components.exports.lines import WIDTH
from components.exports.picture import Picture
from components.exports.web import PLOTLY, STATIC, filled
from components.maps.geometry import ASSETS

BOUNDARIES = Path(data.__file__).parent / "boundaries"
# Plotly wants a basemap for every map: an empty one, in the address itself.
NO_BASEMAP = 'data:application/json,{"type":"Topology","objects":{},"arcs":[]}#'

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge")
FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--no-first-run", "--allow-file-access-from-files",
    "--host-resolver-rules=MAP * ~NOTFOUND", "--virtual-time-budget=10000",
)  # fmt: skip
SECONDS = 60  # after which a picture is given up
AT_ONCE = BoundedSemaphore(1)  # a browser takes a core and 200 MB: the next reader waits or is sent away


class NoBrowser(RuntimeError):
    """No picture can be drawn on this server; the message is one sentence that says what to do."""


@cache
def executable() -> str | None:
    """Return the path of a browser on this machine; `BROWSER_PATH` names one."""
    found = [os.environ.get("BROWSER_PATH"), *map(shutil.which, NAMES)]
    return next((path for path in found if path and Path(path).exists()), None)


def svg(exhibit: Exhibit) -> bytes:
    """Return the picture as SVG. Raises NoBrowser."""
    picture = Picture(exhibit)
    if picture.chart is None:
        return picture.frame.encode("utf-8")
    page = _run(picture, "--dump-dom").decode("utf-8")
    found = re.search(r'data-svg="([A-Za-z0-9+/=]+)"', page)
    if found is None:
        raise NoBrowser("The browser on this server did not finish the picture; take it from the page instead.")
    return base64.b64decode(found.group(1))


def png(exhibit: Exhibit) -> bytes:
    """Return the picture as PNG, two pixels for one on the screen. Raises NoBrowser."""
    picture = Picture(exhibit)
    with tempfile.TemporaryDirectory() as folder:
        taken = Path(folder) / "picture.png"
        size = f"--window-size={WIDTH},{picture.height}"
        _run(picture, f"--screenshot={taken}", size, "--force-device-scale-factor=2")
        if not taken.exists():
            raise NoBrowser("The browser on this server did not finish the picture; take it from the page instead.")
        return taken.read_bytes()


def _run(picture: Picture, *wanted: str) -> bytes:
    """Open the picture in a browser of its own that reaches no network, and return what it prints."""
    browser = executable()
    if browser is None:
        raise NoBrowser("This server has no browser to draw pictures with: use “Take it away” on the page.")
    if not AT_ONCE.acquire(timeout=SECONDS):
        raise NoBrowser("This server is busy drawing other pictures; try again in a minute.")
    try:
        with tempfile.TemporaryDirectory() as folder:
            page = Path(folder) / "picture.html"
            page.write_text(_page(picture), encoding="utf-8")
            command = [browser, *FLAGS, f"--user-data-dir={folder}/profile", *wanted, page.as_uri()]
            done = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)
            return done.stdout
    except (subprocess.TimeoutExpired, OSError) as error:
        raise NoBrowser("The browser on this server could not draw the picture; take it from the page.") from error
    finally:
        AT_ONCE.release()


def _page(picture: Picture) -> str:
    """Return a page that holds all it needs, outlines too, since it can fetch nothing."""
    content = picture.for_drawing()
    for trace in (content["chart"] or {}).get("data", ()):
        if isinstance(trace.get("geojson"), str):
            trace["geojson"] = _outlines(trace["geojson"].removeprefix(ASSETS))
    return filled(
        "still.html", picture={**content, "assets": NO_BASEMAP}, plotly=PLOTLY.as_uri(),
        scripts=[(STATIC / name).as_uri() for name in ("outlines.js", "picture.js")],
        last=(STATIC / "still.js").as_uri(),
    )  # fmt: skip


@cache
def _outlines(file: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((BOUNDARIES / file).read_text(encoding="utf-8"))
    return found
