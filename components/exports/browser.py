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
from collections.abc import Sequence
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any, NamedTuple

from components.exports.exhibit import Exhibit
from components.exports.picture import Picture
from components.exports.turns import Later, Turns
from components.exports.web import PLOTLY, STATIC, filled
from components.maps.geometry import ASSETS
from data.store.describe import DATA

BOUNDARIES = DATA / "boundaries"
# Plotly wants a basemap for every map: an empty one, in the address itself.
NO_BASEMAP = 'data:application/json,{"type":"Topology","objects":{},"arcs":[]}#'

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge")
FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--no-first-run", "--allow-file-access-from-files",
    "--host-resolver-rules=MAP * ~NOTFOUND", "--virtual-time-budget=10000",
)  # fmt: skip
SECONDS = 60  # after which a run of the browser is given up
# A browser takes a core and 200 MB.
TURNS = Turns("This server is busy drawing other pictures; try again in a minute.")


class NoBrowser(RuntimeError):
    """No picture can be drawn on this server; the message is one sentence that says what to do."""


class Drawn(NamedTuple):
    """A picture in both forms; the PNG has two pixels for one on the screen."""

    svg: bytes
    png: bytes


@cache
def executable() -> str | None:
    """Return the path of a browser on this machine; `BROWSER_PATH` names one."""
    found = [os.environ.get("BROWSER_PATH"), *map(shutil.which, NAMES)]
    return next((path for path in found if path and Path(path).exists()), None)


def svg(exhibit: Exhibit) -> bytes:
    """Return the picture as SVG. Raises NoBrowser and Later."""
    picture = Picture(exhibit)
    return picture.frame.encode("utf-8") if picture.chart is None else _one(exhibit).svg


def png(exhibit: Exhibit) -> bytes:
    """Return the picture as PNG. Raises NoBrowser and Later."""
    return _one(exhibit).png


def drawn(exhibits: Sequence[Exhibit], patience: float | None = None) -> list[Drawn | None]:
    """Draw pictures in one run of a browser, None where one could not be drawn.

    `patience` is how many seconds to wait for others' pictures, as long as usual without it. Raises NoBrowser, and
    Later where the browser is busy or gave up.
    """
    browser = executable()
    if browser is None:
        raise NoBrowser("This server has no browser to draw pictures with: use “Take it away” on the page.")
    with TURNS.turn(patience):
        printed = _run(browser, _page([Picture(exhibit) for exhibit in exhibits]))
    found = re.search(r'data-made="([^"]*)"', printed)
    made = json.loads(unescape(found.group(1))) if found else []
    made += [None] * (len(exhibits) - len(made))
    return [Drawn(*map(base64.b64decode, each)) if each else None for each in made]


def _one(exhibit: Exhibit) -> Drawn:
    (made,) = drawn([exhibit])
    if made is None:
        raise Later("The browser on this server did not finish the picture; take it from the page instead.")
    return made


def _run(browser: str, page: str) -> str:
    """Open a page in a browser of its own that reaches no network, and return it as it has become."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "pictures.html"
        file.write_text(page, encoding="utf-8")
        command = [browser, *FLAGS, f"--user-data-dir={folder}/profile", "--dump-dom", file.as_uri()]
        try:
            return subprocess.run(command, capture_output=True, timeout=SECONDS, check=False).stdout.decode("utf-8")
        except (subprocess.TimeoutExpired, OSError) as error:
            raise Later("The browser on this server could not draw the picture; take it from the page.") from error


def _page(pictures: Sequence[Picture]) -> str:
    """Return a page that holds all it needs, outlines too, since it can fetch nothing."""
    return filled(
        "still.html", pictures=[_content(picture) for picture in pictures], plotly=PLOTLY.as_uri(),
        scripts=[(STATIC / name).as_uri() for name in ("outlines.js", "picture.js")],
        last=(STATIC / "still.js").as_uri(),
    )  # fmt: skip


def _content(picture: Picture) -> dict[str, Any]:
    content = picture.for_drawing()
    for trace in (content["chart"] or {}).get("data", ()):
        if isinstance(trace.get("geojson"), str):
            trace["geojson"] = _outlines(trace["geojson"].removeprefix(ASSETS))
    return {**content, "assets": NO_BASEMAP}


@cache
def _outlines(file: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((BOUNDARIES / file).read_text(encoding="utf-8"))
    return found
