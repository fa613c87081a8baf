"""A map of areas on screen: shapes in the page, which a pointer and the keyboard can reach."""

from __future__ import annotations

import json
from functools import partial
from hashlib import sha256
from html import escape
from pathlib import Path

import streamlit as st

from components import maps
from components.figure.figure import Figure
from components.maps.area_map import AreaMap
from components.screen import address

FILE = Path(maps.__file__).parent / "static" / "area_map.js"
SCRIPT = f"web/{FILE.name}?{sha256(FILE.read_bytes()).hexdigest()[:8]}"  # browsers keep it until it is another
SORRY = "This map could not be fetched. All its numbers are in the table below; reload the page to try again."
START = """
export default ({ data, parentElement, setTriggerValue }) =>
  import(new URL(data.script, document.baseURI)).then(
    script => script.start(parentElement, data.within, data.sorry, code => setTriggerValue("picked", code)),
    () => parentElement.replaceChildren(Object.assign(document.createElement("p"), { textContent: data.sorry })),
  );
"""

_mount = st.components.v2.component("area_map", js=START)


def show_areas(figure: Figure, drawn: AreaMap) -> None:
    """Show a map of areas; where the figure can be picked from, `picked` tells of it.

    What is drawn stands in the page as hidden text, which the script watches. As data of the component it would come
    to the script only after everything else that a choice changes had been drawn.
    """
    shapes = drawn.shapes(address.link("assets/"))
    said = {**shapes, "alt": figure.alt, "pickable": figure.pickable}
    with st.container(key=f"map-{figure.id}", gap=None):
        about = {"script": address.link(SCRIPT), "within": f".st-key-map-{figure.id}", "sorry": SORRY}
        _mount(key=_key(figure.id), data=about, on_picked_change=partial(_remember, figure.id))
        st.html(f"<span hidden>{escape(json.dumps(said, separators=(',', ':')), quote=False)}</span>")


def picked(figure_id: str) -> str | None:
    """Return the code of the area that the reader has just picked on a map, else None; told once."""
    code = st.session_state.pop(f"picked-{figure_id}", None)
    return str(code) if code else None


def _remember(figure_id: str) -> None:
    """Keep what was picked until the run that follows asks for it."""
    st.session_state[f"picked-{figure_id}"] = st.session_state[_key(figure_id)].get("picked")


def _key(figure_id: str) -> str:
    return f"chart-{figure_id}"
