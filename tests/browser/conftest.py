"""A real browser on a real server: only what nothing else can show is tested here."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections import Counter
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request, WebSocket, sync_playwright
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

ROOT = Path(__file__).parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
FLAGS = [
    "--no-sandbox", "--use-gl=swiftshader", "--enable-unsafe-swiftshader", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",  # the network cable is out
]  # fmt: skip

RUNS: Counter[Page] = Counter()  # how often each page has run to its end

Visit = Callable[..., Page]


def executable() -> str | None:
    found = [os.environ.get("BROWSER_PATH"), *map(shutil.which, NAMES), *PLACES]
    return next((path for path in found if path and Path(path).exists()), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = executable()
    if path is None:
        pytest.skip("No Chromium, Chrome or Edge on this machine: install one (Debian: apt install chromium).")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def fresh_server() -> Iterator[str]:
    """A server process of its own, to which nobody has spoken yet but to ask for its health."""
    yield from _serve()


@pytest.fixture
def altered_server(tmp_path: Path) -> Iterator[tuple[Generator[str], Path]]:
    """A server of a copy of everything, to be started after the test has altered the copy: `next(...)` starts it."""
    copy = tmp_path / "copy"
    kept = shutil.ignore_patterns(".*cache", ".git", ".venv", ".hypothesis", "__pycache__", "tests", "frozen")
    shutil.copytree(ROOT, copy, ignore=kept)
    serving = _serve(copy)
    yield serving, copy
    serving.close()


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    yield from _serve()


def _serve(root: Path = ROOT) -> Generator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    process = subprocess.Popen(command, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    base = f"http://localhost:{port}"
    try:
        for _ in range(240):
            try:
                urllib.request.urlopen(f"{base}/health", timeout=2)
                break
            except (URLError, OSError):
                time.sleep(0.25)
        else:
            pytest.fail("the server did not become healthy within a minute")
        yield base
    finally:
        process.terminate()
        process.wait(20)


@pytest.fixture
def visit(browser: Browser, server: str) -> Iterator[Visit]:
    """Open pages, each in a browser of its own, with the network cut: a request to another host fails the test."""
    strangers: list[str] = []
    contexts = []

    def open_it(path: str, *, base: str = server, width: int = 1280, height: int = 800, dark: bool = False) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme="dark" if dark else "light", accept_downloads=True
        )
        contexts.append(context)

        def asked(request: Request | WebSocket) -> None:
            if urlsplit(request.url).netloc not in ("", urlsplit(base).netloc):
                strangers.append(request.url)

        context.on("request", asked)
        page = context.new_page()
        page.on("websocket", asked)
        page.on("websocket", lambda socket: socket.on("framereceived", lambda sent: _count(page, sent)))
        page.goto(base + path)
        settled(page)
        return page

    yield open_it
    for context in contexts:
        context.close()
    assert not strangers, f"requests to other hosts: {strangers}"


@contextmanager
def rerun(page: Page) -> Iterator[None]:
    """What is done within makes the page run again: wait until it has, and has been drawn."""
    before, ends = RUNS[page], time.monotonic() + 60
    yield
    while RUNS[page] == before:
        assert time.monotonic() < ends, "the page did not run again"
        page.wait_for_timeout(50)
    settled(page)


def _count(page: Page, sent: str | bytes) -> None:
    """Count the runs of a page by the messages that end them."""
    if isinstance(sent, bytes) and ForwardMsg.FromString(sent).WhichOneof("type") == "script_finished":
        RUNS[page] += 1


def settled(page: Page) -> None:
    """Wait until the page has been drawn and nothing is running any more."""
    page.wait_for_selector("h1", timeout=60_000)
    page.get_by_text("Contains OS data").last.wait_for(timeout=60_000)  # the footer, which is drawn last
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]", timeout=60_000)
    page.wait_for_timeout(400)
