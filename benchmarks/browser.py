"""A change of measure on the map of Bradford's 312 small areas, and a stock page with three points, in one browser.

Run with `make bench`, on a machine that does nothing else. For each page: bytes that come through the WebSocket for the
first change (nothing is known to the browser yet) and for later ones, and milliseconds from the reader's choice to the
last stroke of the chart. The two pages take turns, so that whatever else the machine does falls on both.
"""

from __future__ import annotations

import statistics
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.serving import executable, serving

CHANGES = 8
DRAWN = "window.painted > window.chosen && performance.now() - window.painted > 1500"  # nothing more comes
MAP = "/neighbourhoods?area=E08000032&level=lsoa"
MAP_AREA = ".st-key-figure-neighbourhood-map path[fill]"
STOCK_CHART = "[data-testid=stVegaLiteChart] :is(canvas, svg)"
ENDS = ("4", "5", "6", "7", "8")
MEASURES = ("Religion: Muslim", "Ethnic group: White", "Religion: Sikh", "Ethnic group: Asian")
STOCK = """
import pandas as pd
import streamlit as st
end = st.selectbox("End", [3, 4, 5, 6, 7, 8])
st.line_chart(pd.DataFrame({"value": [1, 2, end]}))
"""
WATCH = """
// The last Enter of the reader; the last change of anything within a map (which has a root of its own), or of the stock
// chart, or the last stroke on a canvas.
document.addEventListener('keydown', one => { if (one.key === 'Enter') window.chosen = performance.now() }, true);
window.painted = 0;
const EVERYTHING = {subtree: true, childList: true, attributes: true, characterData: true};
const STOCK = '[data-testid=stVegaLiteChart]';
const watch = (root, what) => new MutationObserver(found => {
  if (found.some(what)) window.painted = performance.now();
}).observe(root, EVERYTHING);
watch(document, one => one.target.closest?.(STOCK));
const attachShadow = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (how) {
  const root = attachShadow.call(this, how);
  watch(root, () => true);
  return root;
};
for (const name of ['stroke', 'fill', 'fillText', 'clearRect']) {
  const genuine = CanvasRenderingContext2D.prototype[name];
  CanvasRenderingContext2D.prototype[name] = function (...all) {
    window.painted = performance.now();
    return genuine.apply(this, all);
  };
}
"""


def main() -> None:
    """Measure both pages and print a line for each."""
    with ExitStack() as stack:
        ours = stack.enter_context(serving())
        file = Path(stack.enter_context(tempfile.TemporaryDirectory())) / "stock.py"
        file.write_text(STOCK, encoding="utf-8")
        stock = stack.enter_context(serving(script=str(file)))
        playwright = stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(executable_path=executable(), args=["--no-sandbox"])
        contestants = (
            _opened(browser, "map of 312 areas", ours + MAP, MAP_AREA, "Measure", MEASURES),
            _opened(browser, "stock, three points", stock, STOCK_CHART, "End", ENDS),
        )
        for change in range(CHANGES):
            for one in contestants:
                one.change(change)
        for one in contestants:
            print(one.said())
        browser.close()


@dataclass
class Contestant:
    """A page in the browser, its control, and what was measured of it."""

    name: str
    page: Page
    label: str
    options: Sequence[str]
    frames: list[int] = field(default_factory=list)  # sizes of the messages since the last choice
    times: list[float] = field(default_factory=list)  # milliseconds
    sizes: list[int] = field(default_factory=list)  # bytes

    def change(self, number: int) -> None:
        """Choose by keyboard, as a reader may; note the time to the last stroke and what came for it."""
        option = self.options[number % len(self.options)]
        box = self.page.get_by_role("combobox", name=self.label, exact=True)
        box.click()
        box.fill(option)
        self.page.get_by_role("option", name=option, exact=True).first.wait_for()
        self.page.wait_for_timeout(300)
        self.frames.clear()
        box.press("Enter")
        for _ in range(300):
            self.page.wait_for_timeout(100)
            if self.page.evaluate(DRAWN):
                break
        self.times.append(float(self.page.evaluate("window.painted - window.chosen")))
        self.sizes.append(sum(self.frames))

    def said(self) -> str:
        """Say what was measured, in a line."""
        return (
            f"{self.name:<22}{statistics.median(self.times):7.0f} ms median {max(self.times):7.0f} ms slowest of "
            f"{len(self.times)}{self.sizes[0]:9,} bytes first change {statistics.median(self.sizes[1:]):9,.0f} later"
        )


def _opened(browser: Browser, name: str, address: str, drawn: str, label: str, options: Sequence[str]) -> Contestant:
    """Open a page and note the size of every message that it receives."""
    one = Contestant(name, browser.new_page(viewport={"width": 1280, "height": 1000}), label, options)
    one.page.on("websocket", lambda socket: socket.on("framereceived", lambda data: one.frames.append(len(data))))
    one.page.add_init_script(WATCH)
    one.page.goto(address)
    one.page.locator(drawn).first.wait_for(timeout=60_000)
    one.page.wait_for_timeout(3000)
    return one


if __name__ == "__main__":
    main()
