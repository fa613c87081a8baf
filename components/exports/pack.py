"""The research pack: figures with their data, workbook, descriptions, citations and code, in one ZIP."""

from __future__ import annotations

import hashlib
import io
import time
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from components.exports.browser import NoBrowser, drawn, executable
from components.exports.datapackage import datapackage, folder
from components.exports.exhibit import Exhibit, page_name
from components.exports.format import Format, NotInThisForm
from components.exports.readme import readme
from components.exports.recipe import recipe
from components.exports.turns import Later, Turns
from components.exports.workbook import workbook
from components.style.words import slug
from data.served.package import resource_path
from data.served.query import rows, written
from data.store.load import edition

MOST = 120_000_000  # bytes before they are packed
DRAWING = 25  # seconds after which no more pictures are begun; what is not done by then is left out
AT_A_TIME = 6  # pictures in one run of the browser
TURNS = Turns("Other research packs are being made; try again in a minute.")  # seconds of work each
EARLIEST = (1980, 1, 1, 0, 0, 0)  # that a ZIP knows: the same content gives the same bytes
FOR_ALL = "xlsx"  # one for all figures of a pack


class TooLarge(ValueError):
    """A pack would be larger than it may be; the message is one plain sentence."""


def pack(exhibits: Sequence[Exhibit], forms: Mapping[str, Format], most: int = MOST) -> bytes:
    """Return one or more figures of a view as a ZIP, each in all `forms` that it can be written in.

    Raises TooLarge, TableUnavailable where a dataset is out of use, and Later while others are made.
    """
    with TURNS.turn():
        return _packed(exhibits, forms, most)


def _packed(exhibits: Sequence[Exhibit], forms: Mapping[str, Format], most: int) -> bytes:
    name = pack_name(exhibits)
    whole = sorted({dataset for exhibit in exhibits for dataset in exhibit.figure.datasets})
    files = {resource_path(dataset): whole_rows(dataset, edition(dataset)) for dataset in whole}
    for exhibit in exhibits:
        files |= {f"{folder(exhibit.figure)}/{file}": body for file, body in _of_figure(exhibit, forms)}
        if sum(map(len, files.values())) > most:
            raise TooLarge(f"This pack would be larger than {most // 1_000_000} MB; take its figures one by one.")
    files |= _pictures(exhibits, [kind for kind, form in forms.items() if form.drawn])
    files["workbook.xlsx"] = workbook(exhibits)
    files["datapackage.json"] = datapackage(exhibits, name, whole)
    files["README.md"] = readme(exhibits, whole, list(files))
    sums = [f"{hashlib.sha256(body).hexdigest()}  {file}\n" for file, body in sorted(files.items())]
    files["SHA256SUMS"] = "".join(sums).encode()
    return zipped(files, name)


def pack_name(exhibits: Sequence[Exhibit]) -> str:
    """Return the name of the folder in the ZIP: the page, and the figure where there is but one."""
    page = slug(page_name(exhibits[0].view))
    return f"{page}-{slug(exhibits[0].figure.id)}" if len(exhibits) == 1 else page


@lru_cache(maxsize=64)
def whole_rows(dataset: str, _edition: str) -> bytes:
    """Return all rows of a dataset as CSV, each text exactly as it is; written once per edition, 20 MB for all."""
    return written(rows(dataset), "csv")


def zipped(files: Mapping[str, bytes], top: str) -> bytes:
    """Return files as a ZIP, in one folder, the same bytes for the same files."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, body in sorted(files.items()):
            about = zipfile.ZipInfo(f"{top}/{name}", EARLIEST)
            about.external_attr = 0o644 << 16
            archive.writestr(about, body, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def has_all_pictures(packed: bytes) -> bool:
    """Tell whether every figure of a pack has the pictures that a server can draw; without a browser it draws none."""
    names = zipfile.ZipFile(io.BytesIO(packed)).namelist()
    figures, pictures = (sum(name.endswith(end) for name in names) for end in ("/rebuild.py", "/figure.png"))
    return executable() is None or figures == pictures


def _of_figure(exhibit: Exhibit, forms: Mapping[str, Format]) -> Iterator[tuple[str, bytes]]:
    """Yield the files of one figure; a form that cannot hold it is left out."""
    yield from recipe(exhibit.figure).items()
    for kind, form in forms.items():
        if kind != FOR_ALL and not form.drawn:
            try:
                yield f"figure.{kind}", form.write(exhibit)
            except NotInThisForm:
                continue


def _pictures(exhibits: Sequence[Exhibit], kinds: Sequence[str]) -> dict[str, bytes]:
    """Return what a browser on the server has to draw, as far as there is one and it gets on with it."""
    files: dict[str, bytes] = {}
    until = time.monotonic() + DRAWING
    for start in range(0, len(exhibits) if kinds else 0, AT_A_TIME):
        some, left = exhibits[start : start + AT_A_TIME], until - time.monotonic()
        try:
            made = drawn(some, left) if left > 0 else []
        except (NoBrowser, Later):
            break
        for exhibit, picture in zip(some, made, strict=False):
            if picture:
                files |= {f"{folder(exhibit.figure)}/figure.{kind}": getattr(picture, kind) for kind in kinds}
    return files
