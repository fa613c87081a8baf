"""Choices made elsewhere on a page than in their control: a box beside an entry, a cell of a chart."""

from __future__ import annotations

import streamlit as st

from components.screen.controls import control_key


def take(param: str, value: str | list[str]) -> None:
    """Set a control, before it is drawn, to what the reader has just chosen elsewhere: a list where it holds many."""
    st.session_state[control_key(param)] = value


def tick(param: str, code: str, label: str, ticked: bool, place: str = "list") -> None:
    """Draw a box that puts a code into a control of many or takes it out; that control must be drawn before.

    `place` tells two boxes for one code on one page apart.
    """
    control = control_key(param)
    key = f"{control}.tick.{place}.{code}"
    st.session_state[key] = ticked

    def turned() -> None:
        others = [held for held in st.session_state[control] if held != code]
        st.session_state[control] = [*others, code] if st.session_state[key] else others

    st.checkbox(label, key=key, on_change=turned)
