"""England as a small picture without any map library: its outline, some areas filled in, their names as links."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Sequence
from html import escape
from itertools import pairwise
from typing import NamedTuple

from components.style.palette import Palette

Point = tuple[float, float]  # longitude, latitude
Ring = Sequence[Point]
WEST, NORTH, ACROSS = -6.4, 55.85, 6.0  # degrees; as wide as high, with room for names at both sides
FLAT = 0.6  # how wide a degree of longitude is beside one of latitude, in the middle of England
SIZE = 400.0  # units of the drawing, in tenths of which its lines are kept


class Named(NamedTuple):
    """An area whose name stands beside it."""

    name: str
    at: Point
    rings: Sequence[Ring]
    href: str  # from the root of the site
    left: bool  # whether the name stands at the left of the area


def small_england(ground: Iterable[Ring], areas: Sequence[Named], palette: Palette) -> str:
    """Return the picture as HTML; `ground` are the rings of the land."""
    drawing = (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {SIZE:.0f} {SIZE:.0f}'>"
        f"<path d='{_path(ground)}' fill='{palette.grid}' stroke='{palette.grid}'/>"
        f"<path d='{_path(ring for area in areas for ring in area.rings)}' fill='{palette.chosen}' "
        f"stroke='{palette.chosen}' stroke-width='1.5'/></svg>"
    )
    names = "".join(_name(area) for area in areas)
    image = f"data:image/svg+xml;base64,{b64encode(drawing.encode()).decode()}"
    return f"<div class='small-england' style='--paper:{palette.paper}'><img alt='' src='{image}'/>{names}</div>"


def _name(area: Named) -> str:
    x, y = _at(area.at)
    side = f"right:{(1 - x / SIZE) * 100 + 4:.1f}%;text-align:right" if area.left else f"left:{x / SIZE * 100 + 4:.1f}%"
    return f"<a href='{escape(area.href)}' style='top:{y / SIZE * 100:.1f}%;{side}'>{escape(area.name)}</a>"


def _path(rings: Iterable[Ring]) -> str:
    return "".join(path for ring in rings if (path := _closed(ring)))


def _closed(ring: Ring) -> str:
    """Return a ring as steps from point to point, without those that fall together; '' where too few are left."""
    points = list(dict.fromkeys((round(x), round(y)) for x, y in map(_at, ring)))
    steps = (f"{end[0] - start[0]} {end[1] - start[1]}" for start, end in pairwise(points))
    return f"M{points[0][0]} {points[0][1]}l{' '.join(steps)}z" if len(points) > 2 else ""


def _at(point: Point) -> Point:
    return (point[0] - WEST) * FLAT / ACROSS * SIZE, (NORTH - point[1]) / ACROSS * SIZE
