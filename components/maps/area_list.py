"""Areas of a map as a list beside it: few rows, each of which lights its area and is lit by it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from components.style.palette import Palette


class Row(NamedTuple):
    """One area: its code on the map, and what is read of it."""

    code: str
    name: str
    value: str
    more: str = ""


@dataclass(frozen=True)
class AreaList:
    """What stands beside a map: how the rows were chosen, the rows, and the code of the area that is picked."""

    note: str
    rows: Sequence[Row]
    picked: str | None = None

    def said(self, palette: Palette) -> dict[str, Any]:
        """Return what a browser draws the list from, plain values for JSON."""
        ink = {"outline": palette.outline, "notice": palette.notice}
        return {"note": self.note, "rows": self.rows, "picked": self.picked, "ink": ink}
