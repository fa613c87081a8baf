"""The rows of a figure, saved when a permanent link is made, for the day when they can no longer be made anew.

Files are named after what is in them: the same rows are saved once, whoever asks, and nothing is ever written over.
`EXPLORER_FROZEN` names the folder, which processes may share; `off` saves nothing. See deploy/README.md.
"""

from __future__ import annotations

import hashlib
import logging
import os
import re
import tempfile
from pathlib import Path

from components.exports.exhibit import Exhibit
from components.exports.formats import FORMATS

KEY = re.compile(r"[0-9a-f]{32}")
MOST_BYTES, MOST_FILES = 2_000_000, 20_000  # of one file; of all
_HERE = Path(__file__).parents[2] / "frozen"

log = logging.getLogger(__name__)


def folder() -> Path | None:
    """Return where files are saved; None where none are."""
    named = os.environ.get("EXPLORER_FROZEN", "")
    return None if named == "off" else Path(named) if named else _HERE


def freeze(exhibit: Exhibit) -> str | None:
    """Save the rows of a figure as CSV and return their key; None where they are not saved.

    A full or broken store never gets in the reader's way: the link is then made without a key.
    """
    return save(FORMATS["csv"].write(exhibit))


def save(body: bytes) -> str | None:
    """Save bytes under their own key, whole or not at all."""
    store, key = folder(), key_of(body)
    if store is None or len(body) > MOST_BYTES:
        return None
    try:
        if frozen(key) is not None:
            return key
        store.mkdir(parents=True, exist_ok=True)
        if sum(1 for entry in os.scandir(store) if entry.name.endswith(".csv")) >= MOST_FILES:
            log.warning("No room for more frozen figures in %s", store)
            return None
        _write(store, key, body)
    except OSError as error:
        log.warning("A figure could not be frozen: %s", error)
        return None
    return key


def frozen(key: str) -> bytes | None:
    """Return the saved rows of a key; None where there are none, or where the file is no longer what was saved."""
    store = folder()
    if store is None or not KEY.fullmatch(key):
        return None
    try:
        body = (store / f"{key}.csv").read_bytes()
    except OSError:
        return None
    return body if key_of(body) == key else None


def key_of(body: bytes) -> str:
    """Return the key of some bytes: 128 bits of their SHA-256."""
    return hashlib.sha256(body).hexdigest()[:32]


def _write(store: Path, key: str, body: bytes) -> None:
    """Write beside and rename: several processes may save the same rows at once, and each leaves a whole file."""
    with tempfile.NamedTemporaryFile(dir=store, prefix=".part-", delete=False) as part:
        part.write(body)
        part.flush()
        os.fsync(part.fileno())
    try:
        Path(part.name).replace(store / f"{key}.csv")
    except OSError:
        Path(part.name).unlink(missing_ok=True)
        raise
