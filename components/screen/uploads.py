"""Add one's own projects: template, files, what was found in them, what is done with them. In this session only.

Rows live in the state of the session and nowhere else. The bytes of a file are let go as soon as they have been read.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.typing import UploadedFile

from components.exports.cells import harmless_cells
from components.figure.figure import LaidOver
from components.figure.view import Figures
from components.screen.figure_block import show
from components.style.words import as_written
from components.uploads.words import HOW, INCLUDE, PRIVATE, TOO_MANY, UNFORESEEN, added, refusal, to_read
from data.served.query import written
from data.uploads import files, template
from data.uploads.checked import Own, check, nobodys
from data.uploads.described import KINDS, LABEL
from data.uploads.grid import MOST_BYTES, NotRead
from data.uploads.sheets import Sheet

LONGEST = 30  # rows of a table that lies open
ANCHOR = "your-own"
MOST_FILES = 4  # at once
_SHEETS, _OWN, _TOLD, _ROUND, _INCLUDED = (f"uploads.{name}" for name in ("sheets", "own", "told", "round", "included"))


def own() -> Own:
    """Return the reader's own rows, none of them before any was added."""
    rows: Own | None = st.session_state.get(_OWN)
    return rows or nobodys()


def included() -> bool:
    """Tell whether the reader wants these rows in files."""
    return bool(st.session_state.get(_INCLUDED, False))


def shown(figure_id: str, figures: Figures, over: Mapping[str, LaidOver], **how: Any) -> bool:
    """Show a figure, with the reader's own rows where there are some; tell whether there was anything to show."""
    plain = figures[figure_id]
    if figure_id in over:
        laid = replace(over[figure_id], in_files=included())
        show(laid.shown, over=laid, **how)
    elif plain:
        show(plain, **how)
    return bool(plain) or figure_id in over


def entries(rows: pd.DataFrame) -> None:
    """Write the reader's own rows below a list of ours, as a table, which reads no markup."""
    if len(rows):
        st.markdown(f"**{LABEL}**")
        st.dataframe(rows, hide_index=True, height="auto", alt=f"Table: {LABEL}")


def panel() -> None:
    """Draw the expander in which files are added, the faults are listed and everything can be taken away again."""
    state = st.session_state
    st.header("Your own projects", anchor=ANCHOR)
    with st.expander("Add your own projects", icon=":material/upload_file:", key="uploads"):
        st.markdown(f"{HOW} {PRIVATE}")
        _templates()
        given = st.file_uploader(
            f"CSV or XLSX, at most {MOST_BYTES // 1024**2} MB each",
            accept_multiple_files=True,
            max_upload_size=MOST_BYTES // 1024**2,
            key=f"uploads.files.{state.setdefault(_ROUND, 0)}",
        )
        if given:
            _take_over(given)
            st.rerun()
        for sentence in state.get(_TOLD, ()):
            st.error(sentence)
        if _OWN in state:
            _found(state[_OWN])


def _templates() -> None:
    with st.container(horizontal=True, gap="small"):
        names = {"projects": "projects", "project_outcomes": "outcomes"}
        st.download_button(
            "Template, XLSX", template.as_xlsx, "my-projects.xlsx", key="template-xlsx", on_click="ignore",
            type="tertiary", icon=":material/download:",
        )  # fmt: skip
        for kind in KINDS:
            st.download_button(
                f"Template for {names[kind]}, CSV", template.as_csv(kind), f"my-{names[kind]}.csv", mime="text/csv",
                key=f"template-{kind}", on_click="ignore", type="tertiary", icon=":material/download:",
            )  # fmt: skip


def _take_over(given: list[UploadedFile]) -> None:
    """Read and check files, keep their rows, let go of their bytes; a new table takes the place of the one before."""
    state = st.session_state
    sheets: dict[str, Sheet] = dict(state.get(_SHEETS, {}))
    told = [TOO_MANY.format(MOST_FILES)] if len(given) > MOST_FILES else []
    progress = st.progress(0.0, "Reading")
    for at, file in enumerate(given):
        progress.progress(at / len(given) / 2, f"Reading {as_written(files.short_name(file.name))}")
        try:
            if at < MOST_FILES:
                sheets.update({sheet.kind: sheet for sheet in files.read(file.name, file.getvalue())})
        except NotRead as why:
            told.append(refusal(file.name, str(why)))
        except Exception as error:  # whatever a file does, the session goes on
            told.append(_unforeseen(file.name, error))
        finally:
            _let_go(file)
    try:
        rows = check(sheets, lambda share, what: progress.progress(0.5 + share / 2, what))
        state.update({_SHEETS: sheets, _OWN: rows} if sheets else {})
    except Exception as error:
        told.append(_unforeseen(given[-1].name, error))
    state.update({_TOLD: told, _ROUND: state[_ROUND] + 1})


def _unforeseen(file: str, error: Exception) -> str:
    """Note a fault of ours by its kind alone, since its message may quote the reader's file."""
    logging.getLogger(__name__).error("A reader's file could not be read: %s", type(error).__name__)
    return refusal(file, UNFORESEEN)


def _let_go(file: UploadedFile) -> None:
    """Drop the bytes of a file, here and in the memory of the server."""
    context = get_script_run_ctx()
    remove = getattr(context.uploaded_file_mgr, "remove_file", None) if context else None
    if context and remove:
        remove(session_id=context.session_id, file_id=file.file_id)
    file.close()


def _found(rows: Own) -> None:
    """Say what passed and what did not, offer the faults as a file, and let the reader choose what follows."""
    st.markdown(f"**{added(rows)}**")
    for note in rows.notes:
        st.markdown(f":small[:material/info: {as_written(note)}]")
    if len(rows.faults):
        _faults(to_read(rows.faults))
        st.download_button(
            "Download what is to be mended, CSV", lambda: written(harmless_cells(rows.faults), "csv"), "to-mend.csv",
            mime="text/csv", key="uploads.faults", on_click="ignore", type="tertiary", icon=":material/download:",
        )  # fmt: skip
    if not rows.empty:
        st.checkbox(INCLUDE, value=included(), key="uploads.tick", on_change=_tick)
    st.button("Take my rows away again", on_click=_forget, type="tertiary", icon=":material/delete:")


def _faults(table: pd.DataFrame) -> None:
    """Show what is to be mended: in full where it is short, else in a box that scrolls."""
    label = "Table of what is to be mended, row by row"
    if len(table) <= LONGEST:
        st.table(table.map(as_written), hide_index=True, border="horizontal", alt=label)
    else:
        st.dataframe(table, hide_index=True, height="auto", alt=label)


def _tick() -> None:
    """Remember the choice beyond this page; a widget of a page that is not shown is forgotten."""
    st.session_state[_INCLUDED] = st.session_state["uploads.tick"]


def _forget() -> None:
    for name in (_SHEETS, _OWN, _TOLD, _INCLUDED):
        st.session_state.pop(name, None)
