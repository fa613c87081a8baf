"""The address of a figure as a QR code, for a phone held up to a screen or a page."""

from __future__ import annotations

import io

import segno

from components.exports.exhibit import Exhibit
from components.exports.format import NotInThisForm
from components.style.palette import LIGHT

CORRECTIONS = ("m", "l")  # medium, so that a smudged print still works; low where the address needs the room


def qr(exhibit: Exhibit) -> bytes:
    """Return the QR code as SVG. Raises NotInThisForm for an address longer than any code can hold."""
    picture = io.BytesIO()
    _code(exhibit.address).save(
        picture, kind="svg", scale=4, border=4, title=f"QR code of {exhibit.address}", light=LIGHT.paper, dark=LIGHT.ink
    )
    return picture.getvalue()


def _code(address: str) -> segno.QRCode:
    for correction in CORRECTIONS:
        try:
            return segno.make_qr(address, error=correction)
        except segno.DataOverflowError:
            continue
    raise NotInThisForm("This link is too long for a QR code.")
