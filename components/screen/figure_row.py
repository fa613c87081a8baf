"""The row beneath a figure: who published it and when, all about it, and what a reader can do with it."""

from __future__ import annotations

import streamlit as st

from components.figure.credits import credits_of
from components.figure.figure import Figure
from components.screen import address, enlarge, save, share
from components.screen.dialogs import ask


def show(filed: Figure | None, addressed: Figure | None, shown: Figure) -> None:
    """Draw the row. `filed` is the figure as files have it, `addressed` as its address has it, if they have any."""
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key=f"row-{shown.id}"):
        if shown.datasets:
            st.markdown(_beneath(shown), width="content")
            about = st.popover("About this figure", type="tertiary", key=f"about-{shown.id}", on_change="rerun")
            if about.open:
                about.markdown(source_lines(shown))
        st.space("stretch")
        if addressed or filed:
            ask("Save", ":material/download:", shown.id, lambda context: save.opened(filed, addressed, context))
        if addressed:
            ask("Share", ":material/share:", shown.id, lambda context: share.opened(addressed, context))
        if shown.draw:
            ask("Enlarge", ":material/open_in_full:", shown.id, lambda _: enlarge.opened(shown))


def _beneath(figure: Figure) -> str:
    """Say in small type who published it and when, and where something newer is due."""
    known = credits_of(figure)
    return "  \n".join(f":small[{said}]" for said in (known.label, known.newer) if said)


def source_lines(figure: Figure) -> str:
    """Name the publications behind the rows, with links, the datasets, and the licence."""
    known = credits_of(figure)
    titled = {
        one: f"[{one.title}]({one.url})" if one.url else f"{one.title} (no public address)"
        for one in known.publications
    }
    named = [f"- {one.publisher}: {title}" for one, title in titled.items()]
    more = [f"- and {known.more} more, named in the files"] if known.more else []
    about = [f"- [{title}]({address.link('data', {'dataset': name})})" for name, title in known.datasets]
    sources = ["**Sources**", "\n".join([*named, *more])] if named else []
    licence = f"Licence: {', '.join(known.licences)}."
    return "\n\n".join([*sources, *known.standing, "**About the data**", "\n".join(about), licence])
