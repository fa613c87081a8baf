"""The sections of a page: a row to choose from, and the place of the chosen one. The others cost nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components.figure.mark import read
from components.figure.section import SECTION, WHOLE, shared_caveats
from components.figure.view import Figures, View
from components.screen import address, anchor, figure_block, notices
from components.screen.ask import Ask

_FOLLOWED = "sections.followed"  # the permanent link whose figure has been led to


class Part(NamedTuple):
    """A section that is shown: its code, and where its contents go."""

    code: str
    place: DeltaGenerator


def chosen(view: View) -> list[Part]:
    """Draw the row of sections of a page and return what is to be filled: one, or all where the address says so."""
    if st.query_params.get(SECTION) == WHOLE:
        return _all(view)
    sections, key = view.sections, f"sections.{view.path}"
    codes, unknown = address.opening(SECTION, [sections[0].code], _code_of(view))
    if unknown:
        notices.not_known("the section", unknown, sections[0].title)
    by_title = {section.title: section for section in sections}
    led = _led(view, st.session_state.get(key, ""))
    if led or key not in st.session_state or address.changed(SECTION):
        st.session_state[key] = next(one.title for one in sections if one.code == (led or codes[0]))
    tabs = st.tabs(list(by_title), key=key, on_change="rerun")
    shown = by_title[st.session_state[key]]
    address.keep(SECTION, [shown.code], remember=False)
    return [Part(shown.code, tabs[sections.index(shown)])]


def figures(view: View, ask: Ask, code: str) -> Figures:
    """Return the figures of the page under what was chosen, and say once what is true of several of the section."""
    made = ask.figures()
    held = [made[figure_id] for figure_id in next(s for s in view.sections if s.code == code).figures]
    figure_block.say_once(shared_caveats(figure for figure in held if figure), code)
    return made


def onward(view: View, code: str, figures: Figures) -> None:
    """End a section with the finding of the next one, which leads there."""
    codes = [section.code for section in view.sections]
    following = view.sections[codes.index(code) + 1 : codes.index(code) + 2]
    if address.now()[SECTION] == [WHOLE] or not following:
        return
    (section,) = following
    first = figures[section.figures[0]] if section.figures else None
    said = f"{section.title}: {first.title}" if first else section.title
    st.button(
        said,
        key=f"onward-{code}",
        type="tertiary",
        icon=":material/arrow_forward:",
        on_click=st.session_state.__setitem__,
        args=(f"sections.{view.path}", section.title),
    )


def _all(view: View) -> list[Part]:
    """Show every section under the other, each with its heading."""
    address.opening(SECTION, [view.sections[0].code], _code_of(view))
    address.keep(SECTION, [WHOLE], remember=False)
    parts = []
    for section in view.sections:
        place = st.container()
        place.header(section.title, anchor=section.code, divider="gray")
        parts.append(Part(section.code, place))
    return parts


def _code_of(view: View) -> Callable[[str], str | None]:
    return {section.code: section.code for section in view.sections}.get


def _led(view: View, shown: str) -> str:
    """Return the section to which the part of the page leads that a link names, '' where none does.

    The browser knows it from what follows # in the address; a permanent link has it in its mark.
    """
    part, link = anchor.asked(shown), address.opened()
    if not part and link and st.session_state.get(_FOLLOWED) != link.mark and SECTION not in link.asked:
        st.session_state[_FOLLOWED] = link.mark
        mark = read(link.mark)
        part = (mark and mark.figure_id) or ""
    section = view.section(part) if part else None
    return section.code if section else ""
