"""Controls that a phone folds into one line which says what is chosen; a wider window has them open and no line.

Which it is, the style sheet decides: the server does not know how wide a window is, and nothing moves when it learns.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from components.screen.ask import Ask

NOTHING = "everything"


@contextmanager
def folded(ask: Ask, key: str) -> Iterator[None]:
    """Hold controls, which are drawn within; `key` tells two such places of a page apart."""
    before = set(ask.values)
    with st.container(key=f"folding-{key}", gap="small"):
        line = st.container(key=f"fold-{key}")
        with st.container(key=f"folded-{key}", gap="small"):
            yield
    with line:
        _line(", ".join(ask.said(name for name in ask.values if name not in before)) or NOTHING, key)


@st.fragment
def _line(said: str, key: str) -> None:
    """Say what is chosen, and open the controls for another choice; that is done by the style sheet alone."""
    st.toggle(f"Change: {said}", key=f"unfold.{key}")
