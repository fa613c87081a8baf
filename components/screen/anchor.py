"""The part of a page that a link leads to, which only the browser knows: what follows # in an address."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

_mount = st.components.v2.component("anchor", js=(Path(__file__).parent / "static" / "anchor.js").read_text("utf-8"))


def asked(section: str) -> str:
    """Return the part of the page that the reader's address has just asked for, '' most of the time.

    `section` is the one that was shown last, '' where none was.
    """
    result = _mount(key="anchor", data={"section": section}, height="content", on_anchor_change=lambda: None)
    return str(getattr(result, "anchor", None) or "")
