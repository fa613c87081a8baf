"""The controls of the outcomes page: area, theme, kind and evidence in one row, with live counts; then the money."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl

import streamlit as st

from components.screen.ask import Ask
from components.screen.figure_chart import clicked
from components.screen.ticks import take
from components.themes.outcomes.choice import Choice, counts

EVERYTHING = {
    "area": "All areas",
    "theme": "All themes",
    "framework": "All kinds",
    "grade": "Any evidence",
    "said": "Anybody",
    "design": "Any way",
    "fund": "All funds",
}
IN_THE_ROW = ("area", "theme", "framework", "grade")
OF_STRENGTH = ("said", "design")


def filters(ask: Ask) -> None:
    """Draw the filters, each option with its live count."""
    _row(ask, IN_THE_ROW)


def strength(ask: Ask, *beside: str) -> None:
    """Draw the filters by who says an outcome and how it was found out, which narrow outcomes; others `beside` them."""
    _row(ask, (*OF_STRENGTH, *beside))


def _row(ask: Ask, names: tuple[str, ...]) -> None:
    ahead: dict[str, Any] = ask.ahead(*EVERYTHING)
    ahead |= {name: "".join(codes) for name, codes in ask.ahead("project", after=ahead).items()}
    number = counts(Choice(**ahead))
    row = st.columns(len(names), gap="small", vertical_alignment="bottom")
    below = st.container()
    for column, name in zip(row, names, strict=True):
        with column:
            if name in EVERYTHING:
                ask(name, counts=number[name], everything=EVERYTHING[name], notices_in=below)
            else:
                ask(name, short=True)


def money(ask: Ask) -> None:
    """Draw the steps of the money, which narrow the whole page, and its price."""
    fund, project = st.columns(2, gap="small", vertical_alignment="bottom")
    with fund:
        ask("fund", everything=EVERYTHING["fund"])
    with project:
        ask("project")
    ask("price", short=True)  # in a column of its own its buttons would be cut


def follow_clicks() -> None:
    """Let a click on a cell of the evidence map, or on a mark of the flow, narrow the page, before it is drawn."""
    for figure_id in ("evidence-map", "pound-flow"):
        for name, code in parse_qsl(clicked(figure_id) or ""):
            take(name, code if name == "project" else [code])
