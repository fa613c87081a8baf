"""The one block that shows a figure: finding, subtitle, caveat, chart, table twin, source, download, link."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import pydeck as pdk
import streamlit as st

from components.exports.csv import csv
from components.figure.credits import credits_of
from components.figure.figure import Figure, LaidOver
from components.maps.area_map import AreaMap
from components.maps.england import HEIGHT, PICKED
from components.maps.geometry import below
from components.screen import address, take_away
from components.screen.figure_map import show_areas
from components.screen.figure_table import numbers_table
from components.style.palette import DARK, LIGHT, Palette
from components.style.words import in_short

CONFIG: dict[str, Any] = {"displayModeBar": False, "scrollZoom": False, "responsive": True}


def show(
    figure: Figure, *, level: int = 2, listed: Callable[[], None] | None = None, over: LaidOver | None = None
) -> str | None:
    """Show a figure with all that belongs to it. `level` is that of its heading, 2 or 3.

    `listed` writes the rows as a list for reading, where a chart would not do; the table then stands below it. `over`
    is for a figure that has a reader's own rows, which its address does not have and its file only where wanted.
    Returns the code of the area that the reader has just clicked on a map, else None.
    """
    picked = None
    with st.container(key=f"figure-{figure.id}", gap="small"):
        heading = st.header if level == 2 else st.subheader
        heading(figure.title, anchor=figure.id)
        st.markdown(figure.subtitle)
        if over:
            st.markdown(f"**{over.said}**")
        _caveats(figure)
        if figure.draw is None and listed is None:
            numbers_table(figure)
        else:
            picked = chart(figure)
            if listed:
                listed()
            twin = st.expander("The numbers as a table", type="compact", key=f"table-{figure.id}", on_change="rerun")
            if twin.open:  # made when asked for: a page with many figures answers much faster without
                with twin:
                    numbers_table(figure)
        if figure.datasets:
            st.markdown(f":small[{source_line(figure)}]")
        _take_away(over.filed if over else figure, over.plain if over else figure)
    return picked


def _caveats(figure: Figure) -> None:
    """Say above the figure what must be said: in one short line that opens to the full words where those are longer."""
    in_full = "  \n".join(f":small[:material/info: {caveat}]" for caveat in figure.caveats)
    short = in_short(figure.caveats)
    if short == " ".join(figure.caveats):
        st.markdown(in_full)
        return
    with st.expander(f":material/info: **{short}**", type="compact", key=f"caveats-{figure.id}"):
        st.markdown(in_full)


def chart(figure: Figure) -> str | None:
    """Draw the chart of a figure in the colours of the reader's screen; return the code of a clicked area."""
    if figure.draw is None:
        return None
    drawn, assets = figure.draw(palette()), address.link("assets/")
    if isinstance(drawn, AreaMap):
        show_areas(figure, drawn)
        return None
    below(drawn, assets)
    if isinstance(drawn, pdk.Deck):
        return _deck(figure, drawn)
    config = {**CONFIG, "topojsonURL": assets}
    picks: dict[str, Any] = {"on_select": "rerun", "selection_mode": "points"} if figure.pickable else {}
    st.plotly_chart(drawn, theme=None, key=f"chart-{figure.id}", config=config, alt=figure.alt, **picks)
    return None


def clicked(figure_id: str) -> str | None:
    """Return the code of the mark that the reader has just clicked in a pickable Plotly chart, else None.

    A mark has its code last in its `customdata`, or '' where it has none. To be asked before the chart is drawn, so
    that the click takes effect in the same run. Plotly's own memory of a click lasts until the chart changes, hence
    each click is told once.
    """
    chart, told = st.session_state.get(f"chart-{figure_id}"), f"clicked-{figure_id}"
    points = chart["selection"]["points"] if chart else []
    codes = [(point.get("customdata") or [None])[-1] for point in points]
    code = next((str(code) for code in codes if code), None)
    fresh = code != st.session_state.get(told)
    st.session_state[told] = code
    return code if fresh else None


def _deck(figure: Figure, deck: pdk.Deck) -> str | None:
    """Draw a pydeck map whose areas can be clicked."""
    event = st.pydeck_chart(
        deck, height=HEIGHT, on_select="rerun", selection_mode="single-object", key=f"chart-{figure.id}", alt=figure.alt
    )
    objects = event["selection"]["objects"].get(PICKED, [])
    return str(objects[0]["area_code"]) if objects else None


def palette() -> Palette:
    """Return the palette of the reader's screen, light unless the browser says dark."""
    return DARK if st.context.theme.type == "dark" else LIGHT


def source_line(figure: Figure) -> str:
    """Name the publications behind the rows, with links, and where the dataset is described."""
    known = credits_of(figure)
    named = [f"[{title}]({url})" if url else f"{title} (no public address)" for title, url in known.publications]
    more = f" and {known.more} more, named in the file" if known.more else ""
    publications = f"Source: {'; '.join(named)}{more}. " if named else ""
    about = ", ".join(f"[{title}]({address.link('data', {'dataset': name})})" for name, title in known.datasets)
    return f"{publications}About the data: {about}. Licence: {', '.join(known.licences)}."


def _take_away(filed: Figure | None, addressed: Figure | None) -> None:
    """Offer the rows as a file, and everything else, which is made from the address, behind one button."""
    with st.container(horizontal=True, gap="small"):
        if filed:
            st.download_button(
                "Download CSV",
                partial(csv, filed),
                file_name=f"{filed.file_name}.csv",
                mime="text/csv",
                key=f"csv-{filed.id}",
                on_click="ignore",
                type="tertiary",
                icon=":material/download:",
            )
        if addressed:
            take_away.offer(addressed)
