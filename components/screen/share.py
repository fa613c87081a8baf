"""What leads others to a figure: its link, a QR code, a permanent link, code for another page. Made when opened."""

from __future__ import annotations

from html import escape

import streamlit as st

from components.exports.exhibit import Exhibit
from components.exports.format import NotInThisForm
from components.exports.frozen import freeze
from components.exports.qr import qr
from components.figure.figure import Figure
from components.permanent.link import permanent
from components.screen import address
from components.screen.dialogs import Context

EMBEDDED_HEIGHT = 620  # pixels
FOLLOWING = """\
<script>
addEventListener("message", ({ source, data }) => document.querySelectorAll("iframe").forEach((frame) => {
  if (frame.contentWindow === source && data?.type === "figure-height") frame.height = data.height;
}));
</script>"""


@st.dialog("Share", width="medium")
def opened(figure: Figure, context: Context) -> None:
    """Offer the ways that lead to a figure under the address that the page has now."""
    shown = context.exhibit(figure)
    st.markdown(f"**{figure.title}**  \n{figure.subtitle}")
    st.subheader("Link to this view")
    st.code(shown.address, language=None, wrap_lines=True)
    try:
        st.image(qr(shown).decode(), width="content", alt="QR code of this address")
    except NotInThisForm as error:
        st.markdown(str(error))
    _permanent(shown)
    _embedded(shown, f"embed/{figure.id}{'?' if shown.query else ''}{shown.query}")


def _permanent(shown: Exhibit) -> None:
    """Offer a link that also says from which edition of the data the figure was made."""
    st.subheader("Permanent link")
    st.markdown(
        "For a paper or a committee report. Opened later, the page shows the newest figures and says what has changed "
        "since; the rows of today are kept as a file."
    )
    if st.button("Make a permanent link", key="permanent"):
        key = freeze(shown)
        st.code(permanent(shown, key), language=None, wrap_lines=True)
        kept = "The rows shown are saved with it." if key else "The rows shown could not be saved with it."
        st.markdown(f"{kept} Download the CSV as well if you need to be sure of them.")


def _embedded(shown: Exhibit, path: str) -> None:
    """Offer what shows the figure on another page, and a preview when it is asked for."""
    title = escape(shown.figure.title)
    st.subheader("Show it on another page")
    framed = f'src="{shown.site}/{escape(path)}" title="{title}" height="{EMBEDDED_HEIGHT}" width="100%"'
    st.code(f"<iframe {framed}></iframe>", language="html", wrap_lines=True)
    st.markdown("With this script too, which a page may go without, the frame is as high as the figure needs:")
    st.code(FOLLOWING, language="html", wrap_lines=True)
    if st.toggle("Preview", key=f"preview-{shown.figure.id}"):
        st.iframe(address.link(path), height=EMBEDDED_HEIGHT, alt=f"Preview of “{shown.figure.title}” on another page")
    st.markdown(f"[See it alone, at full width]({address.link(path)})")
