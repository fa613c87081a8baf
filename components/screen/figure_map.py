"""A map of areas on screen: shapes in the page, which a pointer and the keyboard can reach, and a list beside it."""

from __future__ import annotations

import json
from functools import partial
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import Any

import streamlit as st

from components import maps
from components.figure.figure import Figure
from components.maps.area_list import AreaList
from components.maps.area_map import AreaMap
from components.screen import address
from components.style.palette import Palette

STATIC = Path(maps.__file__).parent / "static"
SORRY = "This map could not be fetched. All its numbers are in the table below; reload the page to try again."
START = """
export default ({ data, parentElement, setTriggerValue }) =>
  import(new URL(data.script, document.baseURI)).then(
    script => script.start(parentElement, data.within, data.also, code => setTriggerValue("picked", code)),
    () => parentElement.replaceChildren(Object.assign(document.createElement("p"), { textContent: data.sorry })),
  );
"""

_mount = st.components.v2.component("area_map", js=START)


def script(name: str) -> str:
    """Return the address of a script of ours below the site's: browsers keep it until it is another."""
    return f"web/{name}?{sha256((STATIC / name).read_bytes()).hexdigest()[:8]}"


MAP, LIST = script("area_map.js"), script("area_list.js")


def show_areas(figure: Figure, drawn: AreaMap) -> None:
    """Show a map of areas; where the figure can be picked from, `picked` tells of it."""
    shapes = drawn.shapes(address.link("assets/"))
    _show(figure.id, "map", MAP, SORRY, {**shapes, "alt": figure.alt, "pickable": figure.pickable})


def show_list(figure: Figure, listed: AreaList, palette: Palette) -> None:
    """Show areas of a map as a list, which lights the map and is lit by it; `picked` tells of a row like of an area."""
    _show(figure.id, "list", LIST, f".st-key-map-{figure.id}", listed.said(palette))


def picked(figure_id: str) -> str | None:
    """Return the code of the area that the reader has just picked on a map or in its list, else None; told once."""
    code = st.session_state.pop(f"picked-{figure_id}", None)
    return str(code) if code else None


def _show(figure_id: str, kind: str, file: str, also: str, said: dict[str, Any]) -> None:
    """Mount a script and put what it draws into the page as hidden text, which it watches.

    As data of the component it would come to the script only after everything else that a choice changes had been
    drawn. `also` is what the script needs besides.
    """
    key = f"mounted-{kind}-{figure_id}"
    with st.container(key=f"{kind}-{figure_id}", gap=None):
        about = {"script": address.link(file), "within": f".st-key-{kind}-{figure_id}", "also": also, "sorry": SORRY}
        _mount(key=key, data=about, on_picked_change=partial(_remember, figure_id, key))
        st.html(f"<span hidden>{escape(json.dumps(said, separators=(',', ':')), quote=False)}</span>")


def _remember(figure_id: str, key: str) -> None:
    """Keep what was picked until the run that follows asks for it."""
    st.session_state[f"picked-{figure_id}"] = st.session_state[key].get("picked")
