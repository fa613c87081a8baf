"""What stands first in a research pack: what it is, what to mind, how to use and cite it, in plain words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from components.exports.browser import executable
from components.exports.cells import SAFETY
from components.exports.citation import sentence
from components.exports.exhibit import Exhibit
from components.figure.credits import minded
from data.served.package import resource_path
from data.served.publisher import NAME
from data.store.describe import datasets
from data.store.load import edition

KINDS = {
    "csv": "the rows shown, unrounded, with sources and caveats",
    "parquet": "the same rows for programs, typed, every text exactly as it is; title and caveats in its metadata",
    "json": "the same rows with their description",
    "plotly.json": "the chart as Plotly reads it, with title and caveats under `meta`",
    "svg": "the picture, which can be enlarged",
    "png": "the picture",
    "txt": "how to cite the figure",
    "bib": "the same for BibTeX, and an entry for each publication that the figure is based on",
    "ris": "the same for Zotero, EndNote and others, publications included",
    "qr.svg": "the address of the view as a QR code",
}


def readme(exhibits: Sequence[Exhibit], whole: Sequence[str], files: Sequence[str]) -> bytes:
    """Return the text, in Markdown."""
    return ("\n".join(_lines(exhibits, whole, files)) + "\n").encode("utf-8")


def _lines(exhibits: Sequence[Exhibit], whole: Sequence[str], files: Sequence[str]) -> Iterator[str]:
    first = exhibits[0]
    yield from (f"# {first.figure.title if len(exhibits) == 1 else first.view.title}", "")
    yield f"From the {NAME}, page “{first.view.title}”, on {first.looked_at}."
    for exhibit in exhibits:
        yield from _figure(exhibit)
    yield from ("", "## What is in this pack", "", *_contents(files))
    yield from _not_drawn([exhibit for exhibit in exhibits if f"figures/{exhibit.figure.id}/figure.png" not in files])
    yield from ("", "## Rebuild the numbers", "", *REBUILD)
    yield from ("", "## Where the figures come from", "")
    for name in whole:
        about = datasets()[name]
        yield f"- **{about.title}** (`{resource_path(name)}`, edition {edition(name)}): {about.producer}."
        yield f"  {about.periods}. Licence: {about.licence.rstrip('.')}. Cite as: {about.citation}"
        yield from (f"  - {caveat.text}" for caveat in about.caveats)
    yield from ("", "## About the files", "", *ABOUT, f"- {SAFETY}")


REBUILD = (
    "Each figure has code that reads the files beside it and gives the rows, and the table as the page shows it:",
    "`python rebuild.py` (Python 3.10 or newer, pandas) or `Rscript rebuild.R` (base R), in the folder of the figure.",
    "`columns.csv` says what each column is. Where the page lays out a table in a way of its own, it is `table.csv`.",
)
ABOUT = (
    "- Numbers in the files are in full; the page and the code round them by their unit.",
    "- An empty cell means that there is no figure. It never means zero.",
    "- `SHA256SUMS` has a checksum for each file: `sha256sum -c SHA256SUMS` tells whether all arrived whole.",
    "- `datapackage.json` describes every table, column, unit, source and licence for programs (Frictionless Data).",
)


def _figure(exhibit: Exhibit) -> Iterator[str]:
    figure = exhibit.figure
    yield from ("", f"## {figure.title}", "", f"{figure.subtitle}.", "", figure.alt, "")
    if caveats := minded(figure):
        yield from ("What to mind:", "", *(f"- {caveat}" for caveat in caveats), "")
    yield from ("Address:", f"<{exhibit.address}>", "", "Cite as:", sentence(exhibit))


def _not_drawn(exhibits: Sequence[Exhibit]) -> Iterator[str]:
    """Name the figures that have no picture in the pack, say why, and where it can be had."""
    if not exhibits:
        return
    why = "had no time to draw them all" if executable() else "has no browser to draw them with"
    yield from ("", "## Pictures that are not in this pack", "")
    yield f"The server {why}. “Take it away” on the page of a figure saves its picture as PNG or SVG."
    yield ""
    for exhibit in exhibits:
        alone = f"; the picture alone: <{exhibit.file_address('png')}>" if executable() else ""
        yield f"- “{exhibit.figure.title}”: <{exhibit.address}>{alone}"


def _contents(files: Sequence[str]) -> Iterator[str]:
    yield "- `workbook.xlsx`: everything for a spreadsheet, with notes and sources"
    kinds = {name.partition("/figure.")[2] for name in files if "/figure." in name}
    for kind in sorted(kinds, key=lambda kind: ([*KINDS].index(kind) if kind in KINDS else len(KINDS), kind)):
        yield f"- `figures/…/figure.{kind}`: {KINDS.get(kind, 'the figure in another form')}"
    yield "- `figures/…/rebuild.py`, `rebuild.R`, `columns.csv`: code that rebuilds the numbers"
    yield "- `datasets/….csv`: all rows of the datasets that the figures are taken from"
    yield "- `datapackage.json`, `SHA256SUMS`: descriptions and checksums"
