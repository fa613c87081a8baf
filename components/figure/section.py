"""A section: the part of a page that is asked, made, drawn and sent at a time. `?section=` names it in the address."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from components.figure.figure import Figure

SECTION = "section"  # in an address: no parameter of a view may have this name
WHOLE = "all"  # every section of a page under the other, for print and search


@dataclass(frozen=True)
class Section:
    """One section of a page."""

    code: str  # in the address; never changes
    title: str  # in the row of sections
    figures: tuple[str, ...] = ()  # ids, in the order of the section; the first has its finding
    anchors: tuple[str, ...] = ()  # headings, today's and those of before, that links may lead to


def section_of(sections: Sequence[Section], anchor: str) -> Section | None:
    """Return the section that holds a figure or a heading; None where no section does."""
    return next((one for one in sections if anchor in (one.code, *one.figures, *one.anchors)), None)


def shared_caveats(figures: Iterable[Figure]) -> tuple[str, ...]:
    """Return what must be said of two or more of some figures, in their order: on screen once is enough."""
    said = Counter(caveat for figure in figures for caveat in dict.fromkeys(figure.caveats))
    return tuple(caveat for caveat, times in said.items() if times > 1)
