"""A permanent link: the address of a view, every parameter named, with the mark of what it was made from."""

from __future__ import annotations

from urllib.parse import urlencode

from components.exports.exhibit import Exhibit
from components.figure.mark import current
from components.figure.parameters import EDITION


def permanent(exhibit: Exhibit, key: str | None = None) -> str:
    """Return the permanent link of a figure as it is shown now.

    `key` is what `components.exports.frozen.freeze(exhibit)` returned: that of the saved rows, or None.
    """
    mark = current(exhibit.figure.id, exhibit.figure.datasets, key)
    query = urlencode({**exhibit.view.address(exhibit.values, exhibit.figure.id), EDITION: str(mark)}, doseq=True)
    return f"{exhibit.site}/{exhibit.view.path}?{query}#{exhibit.figure.id}"
