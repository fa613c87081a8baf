"""What a change of measure on the map of Bradford's 312 small areas costs, beside the least that Streamlit can do.

Run with `make bench`. Server time (median and slowest of several
changes) and the bytes that one change sends, for our page and for a stock page whose only work is to redraw a line
through three points. Without a browser: drawing takes time of its own there. Unchanged parts of a page that weigh more
than `global.minCachedMessageSize` are known to the browser and are not sent again; they are counted apart.
"""

from __future__ import annotations

import logging
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from streamlit import config
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.forward_msg_cache import populate_hash_if_needed
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.local_script_runner import LocalScriptRunner

from data.store.warm_up import warm_up

ROUTER = Path(__file__).parents[1] / "pages" / "_router.py"
MEASURES = ("ethnic_asian", "religion_muslim", "hh_deprived_any", "ethnic_white", "imd", "religion_no_religion")
STOCK = """
import pandas as pd
import streamlit as st
end = st.radio("End", [3, 4, 5, 6, 7, 8])
st.line_chart(pd.DataFrame({"value": [1, 2, end]}))
"""

sent: list[ForwardMsg] = []
genuine = LocalScriptRunner.forward_msgs


def main() -> None:
    """Measure both pages and print a line for each."""
    logging.disable(logging.WARNING)
    LocalScriptRunner.forward_msgs = _noted  # type: ignore[method-assign]
    warm_up()
    ours = AppTest.from_file(str(ROUTER), default_timeout=60).run()
    ours.switch_page("neighbourhoods.py")
    ours.query_params["area"], ours.query_params["level"] = "E08000032", "lsoa"
    ours.run()
    measure = next(box for box in ours.selectbox if box.label == "Measure")
    _report("map of 312 areas", [lambda code=code: measure.set_value(code).run() for code in MEASURES * 2])
    stock = AppTest.from_string(STOCK, default_timeout=60).run()
    _report("stock, three points", [lambda end=end: stock.radio[0].set_value(end).run() for end in (4, 5, 6, 7, 8) * 2])


def _report(name: str, changes: list[Callable[[], object]]) -> None:
    times, known = [], set()
    for change in changes:
        sent.clear()
        began = time.perf_counter()
        change()
        times.append((time.perf_counter() - began) * 1000)
        every, fresh, chart = _weigh(known)
    print(
        f"{name:<22}{statistics.median(times):7.0f} ms median {max(times):7.0f} ms slowest of {len(times)}"
        f"{fresh:9,} bytes sent, {every - fresh:,} known to the browser; largest chart {chart:,} bytes"
    )


def _weigh(known: set[str]) -> tuple[int, int, int]:
    """Bytes of the last change in all, of those that the browser does not have, and of the largest chart."""
    every = fresh = chart = 0
    least, now = int(config.get_option("global.minCachedMessageSize")), set()
    for message in sent:
        populate_hash_if_needed(message)
        size = message.ByteSize()
        every += size
        element = message.delta.new_element
        chart = max(chart, len(element.plotly_chart.spec), len(element.html.body))  # the map is said in hidden text
        if size < least or message.hash not in known:
            fresh += size
        now.add(message.hash)
    known.clear()
    known.update(now)
    return every, fresh, chart


def _noted(runner: LocalScriptRunner) -> list[ForwardMsg]:
    messages = genuine(runner)
    sent.extend(messages)
    return messages


if __name__ == "__main__":
    main()
