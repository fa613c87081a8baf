"""The overview as its address describes it."""

from __future__ import annotations

from dataclasses import replace

from components.figure.parameters import Parameter
from components.figure.place import MAYBE_AREA
from components.figure.section import Section
from components.figure.view import Builders, Figures, Said, View
from components.themes.front import overview

WORDS = Parameter("q", "Find a place by name or postcode", "the words")
AREA = replace(MAYBE_AREA, label="Or choose one of the 296 districts")


def builders(q: str, area: str) -> Builders:
    """Return what builds the figures of the page, in its order."""
    return {
        "england": lambda: overview.map_of_england(area or None),
        "five-beside-england": overview.five_beside_england,
    }


SECTIONS = (
    Section("short", "In short", ("five-beside-england",)),
    Section("map", "On the map", ("england",)),
)


def says(figures: Figures, **_: str) -> Said:
    """Yield what the page says besides its figures."""
    yield from (("short", sentence) for sentence in overview.sentences())


VIEW = View("", "Overview", (WORDS, AREA), builders, SECTIONS, says)
