"""A key of colours as markup, for a drawing that has none of its own."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape


def key(classes: Sequence[tuple[str, str]]) -> str:
    """Return names with their colours as HTML, in the given order."""
    return "<p class='key'>" + "".join(
        f"<span><i style='background:{escape(colour)}'></i>{escape(name)}</span>" for name, colour in classes
    ) + "</p>"  # fmt: skip
