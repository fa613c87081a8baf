"""Every form in which a figure can be taken away: one list for the page, the pack and the addresses of files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from components.exports import browser
from components.exports.csv import csv
from components.exports.data import as_json, plotly_json
from components.exports.exhibit import Exhibit
from components.exports.qr import qr


@dataclass(frozen=True)
class Format:
    """One form of an exhibit."""

    kind: str  # the ending of its address and file
    title: str  # as a reader chooses it
    media_type: str
    write: Callable[[Exhibit], bytes]
    drawn: bool = False  # by a browser on the server, where there is one: slow, and not everywhere


FORMATS: dict[str, Format] = {
    form.kind: form
    for form in (
        Format("csv", "Rows shown, CSV", "text/csv; charset=utf-8", lambda exhibit: csv(exhibit.figure)),
        Format("json", "Rows shown with their description, JSON", "application/json", as_json),
        Format("svg", "Image, SVG", "image/svg+xml", browser.svg, drawn=True),
        Format("png", "Image, PNG", "image/png", browser.png, drawn=True),
        Format("qr.svg", "QR code of the address, SVG", "image/svg+xml", qr),
        Format("plotly.json", "Chart for Plotly, JSON", "application/json", plotly_json),
    )
}


def available() -> dict[str, Format]:
    """Return the forms that this server can make."""
    return {kind: form for kind, form in FORMATS.items() if not form.drawn or browser.executable()}
