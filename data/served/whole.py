"""Everything in one file: all tables as CSV with their description, licences and checksums, as one data package."""

from __future__ import annotations

import hashlib
import io
import json
import logging
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from threading import Lock
from typing import Any

from data.served.package import resource
from data.served.publisher import NAME as AUTHOR
from data.served.publisher import publisher
from data.served.query import rows, written
from data.store import editions
from data.store.describe import Dataset, datasets
from data.store.load import TableUnavailable, withdrawn

NAME = "integration-areas-explorer"
MOST_BYTES = 500_000_000  # unpacked; beyond it a package is no longer something to build while somebody waits
README = """\
# Integration Areas Explorer: all datasets

{count} tables as CSV (UTF-8, one header line, missing cells empty), release {release} of {day}.

- `datapackage.json` describes every table and column, with sources, licences, caveats and edition, as a Frictionless
  data package.
- `datasets/` holds the tables, the same bytes as at /api/v1/datasets/….csv with this edition.
- `SHA256SUMS` holds checksums: `sha256sum -c SHA256SUMS` tells whether anything was changed.

Cells are exact. Nothing is done to those that begin with = + - @ or a tab, which a spreadsheet may take for a formula:
import the columns as text.

## Read with care

{caveats}

## Licences

{licences}
{absent}"""


class TooLarge(RuntimeError):
    """The tables have outgrown what may be packed while somebody waits; the message is one sentence."""


@dataclass(frozen=True)
class Whole:
    """The package, as the description alone and as one file."""

    release: str
    description: bytes
    packed: bytes
    unpacked: int  # bytes of the tables

    @property
    def file_name(self) -> str:
        """Name of the file."""
        return f"{NAME}-{self.release}.zip"


_lock = Lock()
_built: dict[str, Whole] = {}


def whole() -> Whole:
    """Return the package of what is held now, built once. Raises TooLarge."""
    with _lock:  # who comes second waits for the first instead of building it again
        if _now() not in _built:
            built = _build()
            _built.clear()
            _built[_now()] = built
        return _built[_now()]


def if_built() -> Whole | None:
    """Return the package if somebody has asked for it before."""
    return _built.get(_now())


def prepare() -> None:
    """Build the package ahead of its first reader; a fault is logged."""
    try:
        whole()
    except Exception:
        logging.getLogger(__name__).exception("The package of all tables could not be built")


def _now() -> str:
    return f"{editions.release_id(editions.held())} {sorted(withdrawn())}"


def _build() -> Whole:
    usable = {name: dataset for name, dataset in datasets().items() if name not in withdrawn()}
    files: dict[str, bytes] = {}
    resources = []
    for name, dataset in usable.items():
        try:
            body = written(rows(name), "csv")
            told = resource(dataset, usable)
        except TableUnavailable:
            continue
        files[told["path"]] = body
        resources.append({**told, "bytes": len(body), "hash": f"sha256:{hashlib.sha256(body).hexdigest()}"})
        if (unpacked := sum(map(len, files.values()))) > MOST_BYTES:
            raise TooLarge(f"All tables together are larger than {MOST_BYTES:,} bytes; take them one by one.")
    release, day = editions.release_id(editions.held()), _day()
    description = _description(release, day, resources)
    told = {"datapackage.json": description, "README.md": _readme(release, day, resources).encode("utf-8")}
    return Whole(release, description, _zipped({**told, **files}, day), unpacked)


def _day() -> str:
    """Return the day of the release that is held: not today, so that every process packs the same bytes."""
    lines = editions.changes()
    return lines[0].published_on if lines else "1980-01-01"


def _description(release: str, day: str, resources: list[dict[str, Any]]) -> bytes:
    licences = {licence["title"]: licence for told in resources for licence in told["licenses"]}
    package = {
        "profile": "tabular-data-package",
        "name": NAME,
        "title": f"{AUTHOR}: all datasets",
        "contributors": [{"title": AUTHOR, "role": "author"}, {"title": publisher(), "role": "publisher"}],
        "version": release,
        "created": f"{day}T00:00:00Z",
        "licenses": list(licences.values()),
        "resources": resources,
    }
    return json.dumps(package, ensure_ascii=False, allow_nan=False, indent=1).encode("utf-8")


def _readme(release: str, day: str, resources: list[dict[str, Any]]) -> str:
    here = {told["name"] for told in resources}
    held: list[Dataset] = [datasets()[name] for name in here]
    caveats = sorted(f"- {dataset.title}: {' '.join(dataset.lead_caveats)}" for dataset in held if dataset.lead_caveats)
    absent = [f"- {dataset.title}" for name, dataset in datasets().items() if name not in here]
    return README.format(
        count=len(resources),
        release=release,
        day=day,
        caveats="\n".join([*caveats, "- The other caveats stand in `datapackage.json`, table by table."]),
        licences="\n".join(sorted(f"- {dataset.title}: {dataset.licence}" for dataset in held)),
        absent="\n## Out of use, and so not here\n\n" + "\n".join(absent) + "\n" if absent else "",
    )


def _zipped(files: Mapping[str, bytes], day: str) -> bytes:
    """Pack files with their checksums; the same files give the same bytes."""
    sums = "".join(f"{hashlib.sha256(body).hexdigest()}  {path}\n" for path, body in files.items())
    on = date.fromisoformat(day)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, body in {**files, "SHA256SUMS": sums.encode()}.items():
            entry = zipfile.ZipInfo(path, (on.year, on.month, on.day, 0, 0, 0))
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            archive.writestr(entry, body)
    return packed.getvalue()
