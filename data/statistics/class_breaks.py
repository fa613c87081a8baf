"""Limits of classes for a map: as many places in each class, or classes of the same width."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Method = Literal["quantile", "equal"]

CLASSES = 5
_PLACES = (1, 2)  # decimals of a limit: one, and two where limits would fall together


@dataclass(frozen=True)
class Classes:
    """Limits between classes, low to high, as they are written; a value on a limit belongs to the class above."""

    limits: tuple[float, ...]
    counts: tuple[int, ...]  # how many values lie in each class, one more than there are limits


def classes(values: Sequence[float], method: Method, places: Sequence[int] = _PLACES) -> Classes:
    """Sort values (missing ones left out) into five classes; fewer where so many are alike that limits coincide.

    Limits have the first number of decimals in `places` that keeps them apart. They are rounded first and values sorted
    by the rounded limits, so that the counts are true for what is written.
    """
    known = sorted(value for value in values if value == value)
    exact = [_limit(known, step / CLASSES, method) for step in range(1, CLASSES)] if known else []
    limits: tuple[float, ...] = ()
    for decimals in places:
        limits = tuple(sorted({round(limit, decimals) for limit in exact}))
        if len(limits) == CLASSES - 1:
            break
    limits = tuple(limit for limit in limits if known[0] < limit <= known[-1])  # outer classes are never empty
    at = [bisect_right(limits, value) for value in known]
    return Classes(limits, tuple(at.count(index) for index in range(len(limits) + 1)))


def _limit(known: Sequence[float], part: float, method: Method) -> float:
    """Return the value below which that part of the values, or of their range, lies."""
    if method == "equal":
        return known[0] + (known[-1] - known[0]) * part
    place = part * (len(known) - 1)
    low = int(place)
    high = min(low + 1, len(known) - 1)
    return known[low] + (known[high] - known[low]) * (place - low)
