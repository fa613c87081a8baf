"""Every form in which a figure can be taken away: one list for the page, the pack and the addresses of files."""

from __future__ import annotations

from components.exports import browser
from components.exports.citation import bibtex, plain, ris
from components.exports.csv import csv
from components.exports.data import as_json, is_chart, plotly_json
from components.exports.format import Format
from components.exports.pack import pack
from components.exports.parquet import parquet
from components.exports.qr import qr
from components.exports.workbook import workbook
from components.figure.figure import Figure

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SINGLE: dict[str, Format] = {  # what a research pack holds of each figure
    form.kind: form
    for form in (
        Format("csv", "Rows shown, CSV", "text/csv; charset=utf-8", lambda exhibit: csv(exhibit.figure)),
        Format("xlsx", "Accessible workbook, XLSX", XLSX, lambda exhibit: workbook([exhibit])),
        Format("json", "Rows shown with their description, JSON", "application/json", as_json),
        Format("parquet", "Rows shown, Parquet", "application/vnd.apache.parquet", lambda ex: parquet(ex.figure)),
        Format("svg", "Image, SVG", "image/svg+xml", browser.svg, drawn=True),
        Format("png", "Image, PNG", "image/png", browser.png, drawn=True),
        Format("qr.svg", "QR code of the address, SVG", "image/svg+xml", qr),
        Format("plotly.json", "Chart for Plotly, JSON", "application/json", plotly_json, fits=is_chart),
        Format("txt", "Citation, plain text", "text/plain; charset=utf-8", plain),
        Format("bib", "Citation, BibTeX", "application/x-bibtex; charset=utf-8", bibtex),
        Format("ris", "Citation, RIS", "application/x-research-info-systems; charset=utf-8", ris),
    )
}
_PACK = Format(
    "zip", "Research pack with data, code and citations, ZIP", "application/zip", lambda ex: pack([ex], SINGLE),
    packed=True,
)  # fmt: skip
FORMATS: dict[str, Format] = {**SINGLE, _PACK.kind: _PACK}


def available(figure: Figure | None = None) -> dict[str, Format]:
    """Return the forms that this server can make, of a figure where one is given."""
    made = {kind: form for kind, form in FORMATS.items() if not form.drawn or browser.executable()}
    return {kind: form for kind, form in made.items() if figure is None or form.fits(figure)}
