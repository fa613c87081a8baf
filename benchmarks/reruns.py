"""How long a process takes to answer a reader: every page, opened and run again, without a browser.

Run with `make bench`. Prints the median and the slowest of several reruns in milliseconds; quote ratios
between pages or commits rather than single figures, since machines differ.
"""

from __future__ import annotations

import logging
import statistics
import time
from pathlib import Path

from streamlit.testing.v1 import AppTest

from data.warm_up import warm_up

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
        times = [_timed(app) for _ in range(RUNS)]
        print(f"{file:<22}{statistics.median(times):8.0f} ms median {max(times):8.0f} ms slowest of {RUNS}")


def _timed(app: AppTest) -> float:
    began = time.perf_counter()
    app.run()
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    main()
