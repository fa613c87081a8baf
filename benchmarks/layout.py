"""How long, how low and how calm each section is, in a real browser: `python -m benchmarks.layout [address]`.

Prints a row for every section of every page at three sizes: screens, where the first chart, table or list starts, how
much the page jumps while it loads (layout shift), the smallest type, and charts and messages that came.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from playwright.sync_api import Browser, Page, sync_playwright
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from components.themes.views import VIEWS
from data.places.areas import FIVE
from tests.browser.conftest import FLAGS, executable, settled

SIZES = ((1280, 800), (1920, 1080), (390, 844))
SHIFT = """
window.shift = 0;
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""
MEASURE = """() => {
  const main = document.querySelector("[data-testid=stMain]"), top = main.scrollTop;
  const graphics = [...document.querySelectorAll(
    ".js-plotly-plot, [data-testid=stDeckGlJsonChart], [class*=st-key-map-], .strips, .steps, table, " +
    "[data-testid=stDataFrame]"
  )];
  const seen = graphics.filter(one => one.offsetParent).map(one => one.getBoundingClientRect().top + top);
  const sizes = [...document.querySelectorAll("[data-testid=stMainBlockContainer] p, svg text, td, li")]
    .filter(one => one.textContent.trim() && one.getClientRects().length)
    .map(one => parseFloat(getComputedStyle(one).fontSize));
  return { height: main.scrollHeight, first: seen.length ? Math.round(Math.min(...seen)) : null,
           charts: graphics.length, smallest: sizes.length ? Math.min(...sizes) : null,
           wide: document.documentElement.scrollWidth, shift: window.shift };
}"""


def sections() -> Iterator[tuple[str, str]]:
    """Every section of every page: what it is called, and its address for one of the five."""
    for view in VIEWS.values():
        for code in [section.code for section in view.sections] or [""]:
            query = f"?area={FIVE[1]}" + (f"&section={code}" if code else "")
            yield f"/{view.path} {code}", f"/{view.path}{query}"


def measured(browser: Browser, address: str, size: tuple[int, int]) -> dict[str, float]:
    """Visit an address in a fresh window and measure it once it is drawn."""
    width, height = size
    context = browser.new_context(viewport={"width": width, "height": height})
    page = context.new_page()
    messages: list[int] = []
    page.on("websocket", lambda socket: socket.on("framereceived", lambda sent: _count(messages, sent)))
    page.add_init_script(SHIFT)
    page.goto(address)
    settled(page)
    found = {**_asked(page), "messages": len(messages)}
    context.close()
    return found


def _asked(page: Page) -> dict[str, float]:
    found: dict[str, float] = page.evaluate(MEASURE)
    return found


def _count(messages: list[int], sent: str | bytes) -> None:
    if isinstance(sent, bytes):
        kind = ForwardMsg.FromString(sent).WhichOneof("type")
        messages += [1] if kind == "delta" else []


def main(site: str, only: str = "") -> None:
    """Print the table for a server that is running."""
    head = ("section", "width", "screens", "first at", "shift", "type", "graphics", "messages", "page width")
    print("{:<32}{:>7}{:>9}{:>10}{:>8}{:>7}{:>10}{:>10}{:>12}".format(*head))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=FLAGS)
        for name, address in sections():
            if only and not name.startswith(only):
                continue
            for size in SIZES:
                found = measured(browser, site + address, size)
                print(
                    f"{name:<32}{size[0]:>7}{found['height'] / size[1]:>9.1f}{found['first'] or 0:>10}"
                    f"{found['shift']:>8.2f}{found['smallest'] or 0:>7.1f}{found['charts']:>10}"
                    f"{found['messages']:>10}{found['wide']:>12}",
                    flush=True,
                )


if __name__ == "__main__":
    main(*(sys.argv[1:] or ["http://localhost:8501"]))
