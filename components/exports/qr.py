"""The address of a figure as a QR code, for a phone held up to a screen or a page."""

from __future__ import annotations

import io

import segno

from components.exports.exhibit import Exhibit
from components.palette import LIGHT


def qr(exhibit: Exhibit) -> bytes:
    """Return the QR code as SVG; medium error correction, so that a smudged print still works."""
    picture = io.BytesIO()
    segno.make(exhibit.address, error="m", micro=False).save(
        picture, kind="svg", scale=4, border=4, title=f"QR code of {exhibit.address}", light=LIGHT.paper, dark=LIGHT.ink
    )
    return picture.getvalue()
