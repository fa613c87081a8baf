"""What a reader can keep of a figure: picture, table, everything for a paper, and other forms. Made when opened."""

from __future__ import annotations

from functools import partial

import streamlit as st

from components.exports.citation import sentence
from components.exports.csv import csv
from components.exports.exhibit import Exhibit, file_path
from components.exports.format import NotInThisForm
from components.exports.formats import available
from components.figure.figure import Figure
from components.screen import address
from components.screen.dialogs import Context
from components.themes.catalogue.words import bytes_words
from data.served.api import HERE
from data.served.query import size
from data.store.describe import datasets

IMAGE_HEIGHT = 330  # pixels
CHEAP = ("csv", "json", "qr.svg", "txt", "bib", "ris")  # forms that are quickly made, so that their size can be told


@st.dialog("Save", width="medium")
def opened(filed: Figure | None, addressed: Figure | None, context: Context) -> None:
    """Offer the forms of a figure. `filed` may have a reader's own rows, where wanted; `addressed` never has."""
    figure = addressed or filed
    if figure is None:
        return
    shown = context.exhibit(figure)
    query = f"?{shown.query}" if shown.query else ""
    st.markdown(f"**{figure.title}**  \n{figure.subtitle}")
    if addressed:
        st.subheader("Picture")
        st.markdown("Drawn in light colours. Your own rows are not part of it, nor of the files below.")
        picture = f"{address.link(f'embed/{figure.id}')}/image{query}"
        st.iframe(picture, height=IMAGE_HEIGHT, alt=f"Image of “{figure.title}”, to save or copy")
    st.subheader("Table")
    if filed:
        st.download_button(
            "Download CSV",
            partial(csv, filed),
            file_name=f"{filed.file_name}.csv",
            mime="text/csv",
            key=f"csv-{filed.id}",
            on_click="ignore",
            icon=":material/download:",
        )
    if addressed:
        _for_a_paper(shown, query)


def _for_a_paper(shown: Exhibit, query: str) -> None:
    st.subheader("Everything for a paper")
    forms = _files(shown)
    st.markdown("\n".join(f"- {forms.pop(kind)}" for kind in ("zip", "xlsx") if kind in forms))
    st.code(sentence(shown), language=None, wrap_lines=True)
    with st.expander("More forms"):
        st.markdown("\n".join(f"- {line}" for line in [*forms.values(), *_datasets(shown.figure)]))
        whole = f"api/v1/pages/{shown.view.path or 'overview'}.zip"
        st.markdown(f"All figures of this page at once: [research pack, ZIP]({address.link(whole)}{query}).")


def _files(shown: Exhibit) -> dict[str, str]:
    """Link every form of a figure, with its size where that is quickly known."""
    lines = {}
    for kind, form in available(shown.figure).items():
        try:
            told = f", {bytes_words(len(form.write(shown)))}" if kind in CHEAP else ""
        except NotInThisForm:
            continue
        lines[kind] = f"[{form.title}{told}]({address.link(file_path(shown.figure.id, kind, shown.query))})"
    return lines


def _datasets(figure: Figure) -> list[str]:
    """Link the whole tables that a figure rests on."""
    return [
        f"[Whole table “{datasets()[name].title}”, CSV, {bytes_words(size(name, 'csv'))}]"
        f"({address.link(f'{HERE}/{name}.csv')})"
        for name in figure.datasets
    ]
