"""What opens over a page when a button is pressed: at the end of the run, when the whole address is known."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import streamlit as st

from components.exports.exhibit import Exhibit, today
from components.figure.figure import Figure
from components.figure.view import View
from components.screen import address

_ASKED = "dialogs.asked"


class Context(NamedTuple):
    """The page that a dialog opens over: its view, and the values of its address."""

    view: View
    values: dict[str, Any]

    def exhibit(self, figure: Figure) -> Exhibit:
        """Return a figure as it is shown here and now."""
        return Exhibit(figure, self.view, self.values, address.site(), today())


def begin() -> None:
    """Start a run of a page: nothing is asked for yet."""
    st.session_state[_ASKED] = None


def ask(label: str, icon: str, figure_id: str, opened: Callable[[Context], None]) -> None:
    """Draw a button; `fill` opens what it asks for."""
    if st.button(label, type="tertiary", icon=icon, key=f"{label.lower()}-{figure_id}"):
        st.session_state[_ASKED] = opened


def fill(view: View) -> None:
    """Open what the reader has asked for, at the end of a run."""
    if opened := st.session_state[_ASKED]:
        values, _ = view.read(address.now())
        opened(Context(view, values))
