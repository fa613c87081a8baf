"""The one block that shows a figure: finding, subtitle, caveat, chart, table twin, source, download, link."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import pandas as pd
import pydeck as pdk
import streamlit as st

from components import address
from components.exports.csv import csv
from components.figure import Figure
from components.maps.england import HEIGHT, PICKED
from components.numbers import MISSING, decimal, is_missing, percent, pounds, whole
from components.palette import DARK, LIGHT, Palette
from data.describe import datasets

NAMED = 2  # publications named under a figure; the file names all
LONGEST_TABLE = 60  # rows; longer tables scroll in a box of their own
CONFIG: dict[str, Any] = {"displayModeBar": False, "scrollZoom": False, "responsive": True}


def show(figure: Figure, *, level: int = 2, listed: Callable[[], None] | None = None) -> str | None:
    """Show a figure with all that belongs to it. `level` is that of its heading, 2 or 3.

    `listed` writes the rows as a list for reading, where a chart would not do; the table then stands below it.
    Returns the code of the area that the reader has just clicked on a map, else None.
    """
    picked = None
    with st.container(key=f"figure-{figure.id}", gap="small"):
        heading = st.header if level == 2 else st.subheader
        heading(figure.title, anchor=figure.id)
        st.markdown(figure.subtitle)
        if figure.caveats:
            st.markdown("  \n".join(f":small[:material/info: {caveat}]" for caveat in figure.caveats))
        if figure.draw is None and listed is None:
            numbers_table(figure)
        else:
            picked = chart(figure)
            if listed:
                listed()
            with st.expander("The numbers as a table", type="compact"):
                numbers_table(figure)
        st.markdown(f":small[{source_line(figure)}]")
        _take_away(figure)
    return picked


def chart(figure: Figure) -> str | None:
    """Draw the chart of a figure in the colours of the reader's screen; return the code of a clicked area."""
    if figure.draw is None:
        return None
    drawn = figure.draw(palette())
    if isinstance(drawn, pdk.Deck):
        return _deck(figure, drawn)
    config = {**CONFIG, "topojsonURL": address.link("assets/")}
    st.plotly_chart(drawn, theme=None, key=f"chart-{figure.id}", config=config, alt=figure.alt)
    return None


def _deck(figure: Figure, deck: pdk.Deck) -> str | None:
    """Draw a pydeck map whose areas can be clicked."""
    event = st.pydeck_chart(
        deck, height=HEIGHT, on_select="rerun", selection_mode="single-object", key=f"chart-{figure.id}", alt=figure.alt
    )
    objects = event["selection"]["objects"].get(PICKED, [])
    return str(objects[0]["properties"]["code"]) if objects else None


def palette() -> Palette:
    """Return the palette of the reader's screen, light unless the browser says dark."""
    return DARK if st.context.theme.type == "dark" else LIGHT


def numbers_table(figure: Figure) -> None:
    """Show the rows of a figure, rounded, with plain headings; the chosen file has them unrounded."""
    frame = readable(figure)
    label = f"Table: {figure.subtitle}"
    if figure.sortable:
        st.dataframe(frame, hide_index=True, height="auto", alt=label, column_config=_columns(figure, frame))
    elif len(frame) <= LONGEST_TABLE:
        st.table(frame, hide_index=True, border="horizontal", alt=label)
    else:
        st.dataframe(frame, hide_index=True, height=420, alt=label)


def _columns(figure: Figure, frame: pd.DataFrame) -> dict[str, Any]:
    """Say how the columns of a sortable list are written: pounds as pounds, addresses as links."""
    config: dict[str, Any] = {}
    for name in frame:
        values = frame[name].dropna()
        if figure.units.get(str(name)) == "pounds":
            pence = bool(len(values)) and float(values.abs().max()) < 1000
            config[str(name)] = st.column_config.NumberColumn(format="£%,.2f" if pence else "£%,.0f")
        elif len(values) and values.astype("str").str.startswith("http").any():
            config[str(name)] = st.column_config.LinkColumn(display_text=r"https?://(?:www\.)?([^/]+)")
        elif len(values) and values.astype("str").str.len().max() > 40:
            config[str(name)] = st.column_config.TextColumn(width="medium")
    return config


def readable(figure: Figure) -> pd.DataFrame:
    """Return the table as text for reading: plain headings, rounded numbers, no codes, missing said in words."""
    if figure.reading is not None:
        return figure.reading
    codes = {name for name in figure.table if str(name).endswith("_code") or name in ("source_id", "segment")}
    shown = [name for name in figure.table if name not in codes and name not in figure.hidden]
    frame = pd.DataFrame({figure.heading(str(name)): _cells(figure, str(name)) for name in shown})
    return frame.reset_index(drop=True)


def source_line(figure: Figure) -> str:
    """Name the publications behind the rows, with links, and where the dataset is described."""
    sources = figure.sources().sort_values("published_on", ascending=False)
    named = [
        f"[{row.title}]({row.url})" if isinstance(row.url, str) else f"{row.title} (no public address)"
        for row in sources.head(NAMED).itertuples(index=False)
    ]
    more = f" and {len(sources) - NAMED} more, named in the file" if len(sources) > NAMED else ""
    about = ", ".join(
        f"[{datasets()[name].title}]({address.link('data', {'dataset': name})})" for name in figure.datasets
    )
    publications = f"Source: {'; '.join(named)}{more}. " if named else ""
    licences = ", ".join(
        dict.fromkeys(sources["licence"] if named else (datasets()[n].licence for n in figure.datasets))
    )
    return f"{publications}About the data: {about}. Licence: {licences}."


def _take_away(figure: Figure) -> None:
    """Offer the rows as a file and the address of the view."""
    with st.container(horizontal=True, gap="small"):
        st.download_button(
            "Download CSV",
            partial(csv, figure),
            file_name=f"{figure.file_name}.csv",
            mime="text/csv",
            key=f"csv-{figure.id}",
            on_click="ignore",
            type="tertiary",
            icon=":material/download:",
        )
        with st.popover("Link to this view", type="tertiary", icon=":material/link:"):
            st.markdown("This address opens the same view:")
            st.code(f"{address.this_view()}#{figure.id}", language=None, wrap_lines=True)


def _cells(figure: Figure, name: str) -> list[str]:
    """Round the values of one column for the screen, by its unit."""
    unit = figure.units.get(name, "")
    return [_cell(value, unit) for value in figure.table[name]]


def _cell(value: object, unit: str) -> str:
    if is_missing(value):
        return MISSING
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return str(value)
    if unit == "percent":
        return percent(value)
    if unit == "pounds":
        return pounds(value)
    return whole(value) if float(value).is_integer() and unit != "decimal" else decimal(value)
