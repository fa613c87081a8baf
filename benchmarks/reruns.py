"""How long a process takes to answer a reader: every page for one area after another, and run again, without a browser.

Run with `make bench`. Prints the median and the slowest of several runs in milliseconds: `new` where the reader asks
for an area that nobody has asked for yet, `again` where nothing has changed. Quote ratios between pages or commits
rather than single figures, since machines differ.
"""

from __future__ import annotations

import logging
import statistics
import time
from pathlib import Path

from streamlit.testing.v1 import AppTest

from data.places.areas import districts
from data.store.warm_up import warm_up

ROUTER = Path(__file__).parents[1] / "pages" / "_router.py"
RUNS = 9


def main() -> None:
    """Measure every page once opened, then rerun."""
    logging.disable(logging.WARNING)
    began = time.perf_counter()
    warm_up()
    print(f"{'warm-up':<22}{(time.perf_counter() - began) * 1000:8.0f} ms")
    for file in sorted(path.name for path in ROUTER.parent.glob("[a-z]*.py")):
        app = AppTest.from_file(str(ROUTER), default_timeout=60).run()
        app.switch_page(file).run()
        for what, asked in (("new", [*districts()][:RUNS]), ("again", [None] * RUNS)):
            times = [_timed(app, area) for area in asked]
            median, slowest = statistics.median(times), max(times)
            print(f"{file:<22}{what:<6}{median:8.0f} ms median {slowest:8.0f} ms slowest of {RUNS}")


def _timed(app: AppTest, area: str | None) -> float:
    if area:
        app.query_params["area"] = area
    began = time.perf_counter()
    app.run()
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    main()
