"""What a reader can take away of a figure: image, files, link, citation, code for another page. Made when opened."""

from __future__ import annotations

from html import escape

import streamlit as st

from components.exports.citation import plain
from components.exports.exhibit import Exhibit, file_path, today
from components.exports.format import NotInThisForm
from components.exports.formats import available
from components.exports.frozen import freeze
from components.exports.qr import qr
from components.figure.figure import Figure
from components.figure.view import View
from components.permanent.link import permanent
from components.screen import address
from components.themes.catalogue.words import bytes_words
from data.served.api import HERE
from data.served.query import size
from data.store.describe import datasets

_ASKED = "take_away.asked"
IMAGE_HEIGHT, EMBEDDED_HEIGHT = 330, 620  # pixels
FOLLOWING = """\
<script>
addEventListener("message", ({ source, data }) => document.querySelectorAll("iframe").forEach((frame) => {
  if (frame.contentWindow === source && data?.type === "figure-height") frame.height = data.height;
}));
</script>"""
CHEAP = ("csv", "json", "qr.svg", "txt", "bib", "ris")  # forms that are quickly made, so that their size can be told


def begin() -> None:
    """Start a run of a page: nothing is asked for yet."""
    st.session_state[_ASKED] = None


def offer(figure: Figure) -> None:
    """Draw the button of a figure; `fill` opens what it asks for, when the whole address is known."""
    if st.button("Take it away", type="tertiary", icon=":material/ios_share:", key=f"take-{figure.id}"):
        st.session_state[_ASKED] = figure


def fill(view: View) -> None:
    """Open what the reader has asked for, at the end of a run."""
    if figure := st.session_state[_ASKED]:
        values, _ = view.read(address.now())
        _opened(Exhibit(figure, view, values, address.site(), today()))


@st.dialog("Take it away", width="medium")
def _opened(shown: Exhibit) -> None:
    figure, query = shown.figure, f"?{shown.query}" if shown.query else ""
    alone = f"embed/{figure.id}"
    st.markdown(f"**{figure.title}**  \n{figure.subtitle}")
    st.subheader("Image")
    st.markdown("Drawn in light colours. Your own rows are not part of it, nor of the files and links below.")
    st.iframe(
        f"{address.link(alone)}/image{query}", height=IMAGE_HEIGHT, alt=f"Image of “{figure.title}”, to save or copy"
    )
    st.subheader("Files")
    st.markdown("\n".join(f"- {line}" for line in [*_files(shown), *_datasets(figure)]))
    whole = f"api/v1/pages/{shown.view.path or 'overview'}.zip"
    st.markdown(f"All figures of this page at once: [research pack, ZIP]({address.link(whole)}{query}).")
    st.subheader("Cite it")
    st.code(plain(shown).decode().strip(), language=None, wrap_lines=True)
    st.subheader("Link to this view")
    st.code(shown.address, language=None, wrap_lines=True)
    _code(shown)
    _permanent(shown)
    _embedded(shown, f"{alone}{query}")


def _code(shown: Exhibit) -> None:
    """Show the address as a QR code, or say that it is too long for one."""
    try:
        st.image(qr(shown).decode(), width="content", alt="QR code of this address")
    except NotInThisForm as error:
        st.markdown(str(error))


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


def _files(shown: Exhibit) -> list[str]:
    """Link every form of a figure, with its size where that is quickly known."""
    lines = []
    for kind, form in available(shown.figure).items():
        try:
            told = f", {bytes_words(len(form.write(shown)))}" if kind in CHEAP else ""
        except NotInThisForm:
            continue
        lines.append(f"[{form.title}{told}]({address.link(file_path(shown.figure.id, kind, shown.query))})")
    return lines


def _datasets(figure: Figure) -> list[str]:
    """Link the whole tables that a figure rests on."""
    return [
        f"[Whole table “{datasets()[name].title}”, CSV, {bytes_words(size(name, 'csv'))}]"
        f"({address.link(f'{HERE}/{name}.csv')})"
        for name in figure.datasets
    ]
