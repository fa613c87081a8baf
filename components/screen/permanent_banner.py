"""The banner of a permanent link on the page."""

from __future__ import annotations

import streamlit as st

from components.figure.mark import read
from components.figure.view import View
from components.permanent import words
from components.permanent.status import State, status
from components.screen import address, notices

PARAGRAPH = "\n\n"
ICONS = {
    State.CURRENT: ":material/check_circle:",
    State.NEWER: ":material/update:",
    State.GONE: ":material/link_off:",
    State.LOST: ":material/link_off:",
}


def show(path: str, view: View | None, unused: list[str], *, failed: bool = False) -> None:
    """Say what has become of the link that the page was opened by; else which parts of the address were not used."""
    link = address.opened()
    if link is None:
        notices.not_used(unused)
        return
    found = status(view, link.asked, link.mark, failed=failed)
    mark = read(link.mark)
    anchor = f"#{mark.figure_id}" if mark and mark.figure_id else ""
    newest = f"{address.link(path, link.asked if failed else address.now())}{anchor}"
    body = words.body(found, newest, address.link(f"api/v1/frozen/{found.key}.csv"), address.link(""))
    if found.state is State.CURRENT:  # nothing to act upon: one quiet line will do
        st.markdown(f":small[{ICONS[found.state]} **{words.TITLES[found.state]}.** {body.replace(PARAGRAPH, ' ')}]")
    else:
        st.info(body, title=words.TITLES[found.state], icon=ICONS[found.state])
