"""A real browser on a real server: only what nothing else can show is tested here.

Starting costs more than asking: one server and one window with its tabs serve all tests of a process, since a tab that
has shown the application before shows it again in half the time. Nothing waits for time, only for what is to be seen.
"""

from __future__ import annotations

import shutil
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Request, WebSocket, expect, sync_playwright
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.browser.serving import PATIENCE, ROOT, executable, serving

FLAGS = [
    "--no-sandbox", "--use-gl=swiftshader", "--enable-unsafe-swiftshader", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",  # the network cable is out
]  # fmt: skip
OFTEN = 50  # milliseconds between two looks: every frame would leave a busy machine no time to draw
EMPTY = "/robots.txt"  # an address of ours without the application
DRAWN = """() => {
  const app = document.querySelector("[data-testid=stApp]"), charts = "[data-testid=stPlotlyChart]";
  return app?.dataset.testScriptState === "notRunning"
    && app.querySelector("h1") && app.querySelector("[href*='#accessibility']")  // the footer, which is drawn last
    && !app.querySelector("[data-stale=true], [data-testid=stSkeleton]")
    && [...app.querySelectorAll(charts)].every(chart => chart.querySelector(".main-svg"));
}"""
NEXT_FRAMES = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))"

RUNS: Counter[Page] = Counter()  # how often each page has run to its end
STRANGERS: list[str] = []  # requests to hosts other than our servers
expect.set_options(timeout=PATIENCE * 1000)

Visit = Callable[..., Page]
Altered = Callable[[Callable[[Path], None]], str]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = executable()
    if path is None:
        pytest.skip("No Chromium, Chrome or Edge on this machine: install one (Debian: apt install chromium).")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    with serving() as base:
        yield base


@pytest.fixture
def altered_server(tmp_path: Path) -> Iterator[Altered]:
    """Serve a copy of everything: a function that alters the copy in, its address out."""
    copy = tmp_path / "copy"
    kept = shutil.ignore_patterns(".*cache", ".git", ".venv", ".hypothesis", "__pycache__", "tests", "frozen")
    shutil.copytree(ROOT, copy, ignore=kept)
    with ExitStack() as stack:

        def start(alter: Callable[[Path], None]) -> str:
            alter(copy)
            return stack.enter_context(serving(copy))

        yield start


@pytest.fixture(scope="session")
def shared(browser: Browser) -> Iterator[BrowserContext]:
    """Give the one browser window whose tabs all tests share that need none apart."""
    with _window(browser) as context:
        yield context


@pytest.fixture
def visit(shared: BrowserContext, browser: Browser, server: str) -> Iterator[Visit]:
    """Open pages, each in a tab, or in a window `apart` that knows nothing of the others; the network is cut.

    A request to another host fails the test.
    """
    free = [*shared.pages]
    STRANGERS.clear()
    with ExitStack() as stack:

        def open_it(
            path: str, *, base: str = server, width: int = 1280, height: int = 800, dark: bool = False,
            apart: bool = False,
        ) -> Page:  # fmt: skip
            if apart:
                page = stack.enter_context(_window(browser)).new_page()
            else:
                page = free.pop(0) if free else shared.new_page()
            page.set_viewport_size({"width": width, "height": height})
            page.emulate_media(color_scheme="dark" if dark else "light")
            page.goto(base + path)
            if path != EMPTY:
                settled(page)
            return page

        yield open_it
    for page in shared.pages:
        page.goto(server + EMPTY)
    assert not STRANGERS, f"requests to other hosts: {STRANGERS}"


@contextmanager
def rerun(page: Page) -> Iterator[None]:
    """What is done within makes the page run again: wait until it has, and has been drawn."""
    before, ends = RUNS[page], time.monotonic() + PATIENCE
    yield
    while RUNS[page] == before:
        assert time.monotonic() < ends, "the page did not run again"
        page.wait_for_timeout(OFTEN)
    settled(page)


def opened(page: Page, figure_id: str, button: str) -> Locator:
    """Press a button beneath a figure and return the box that opens, when all of it is there."""
    with rerun(page):
        page.locator(f".st-key-row-{figure_id}").get_by_role("button", name=button).click()
    return page.get_by_role("dialog", name=button)


def settled(page: Page) -> None:
    """Wait until the page has been drawn and nothing is running any more."""
    page.evaluate(NEXT_FRAMES)
    page.wait_for_function(DRAWN, polling=OFTEN)


@contextmanager
def _window(browser: Browser) -> Iterator[BrowserContext]:
    """Open a window with cookies, storage and cache of its own, and watch what each of its pages asks for."""
    with browser.new_context(accept_downloads=True) as context:
        context.set_default_timeout(PATIENCE * 1000)
        context.on("page", _watch)
        yield context


def _watch(page: Page) -> None:
    page.on("request", _note)
    page.on("websocket", _note)
    page.on("websocket", lambda socket: socket.on("framereceived", lambda sent: _count(page, sent)))


def _note(request: Request | WebSocket) -> None:
    if urlsplit(request.url).hostname not in (None, "localhost"):
        STRANGERS.append(request.url)


def _count(page: Page, sent: str | bytes) -> None:
    """Count the runs of a page by the messages that end them."""
    if isinstance(sent, bytes) and ForwardMsg.FromString(sent).WhichOneof("type") == "script_finished":
        RUNS[page] += 1
