"""The key of a map with layers: what its colours and marks mean, and how many areas or points have each."""

from __future__ import annotations

from html import escape

import streamlit as st

from components.maps.area_map import AreaMap

ITEM = '<li style="display: flex; align-items: center; gap: 8px">{}{}</li>'
MARK = '<i style="width: 15px; height: 15px; box-sizing: border-box; background: {}; border: {}"></i>'


def show(drawn: AreaMap) -> None:
    """Write the key of a map below it."""
    ink = drawn.palette
    keys = [
        (f"{one.name} ({len(one.codes)})", MARK.format(one.colour, f"1px solid {ink.outline}")) for one in drawn.classes
    ]
    ring = f"2px solid {ink.ink}; border-radius: 50%"
    keys += [(dots.name, MARK.format(ink.paper, ring)) for dots in drawn.dots]
    items = "".join(ITEM.format(mark, escape(name)) for name, mark in keys)
    look = "display: flex; flex-wrap: wrap; gap: 2px 18px; margin: 0; padding: 0; list-style: none; font-size: 14px"
    st.html(f'<ul style="{look}">{items}</ul>')
