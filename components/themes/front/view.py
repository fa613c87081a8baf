"""The overview as its address describes it."""

from __future__ import annotations

from dataclasses import replace

from components.figure.parameters import Parameter
from components.figure.place import MAYBE_AREA
from components.figure.section import Section
from components.figure.view import Builders, Figures, Said, View
from components.themes.front import overview
from components.themes.front.district_map import DEFAULT, map_of_england, measures
from components.themes.front.steps import five_followed

WORDS = Parameter("q", "Find a place by name or postcode", "the words")
AREA = replace(MAYBE_AREA, label="Or choose one of the 296 districts")


MEASURE = Parameter("measure", "Measure", "the measure", lambda _: measures(), DEFAULT)


def builders(q: str, area: str, measure: str) -> Builders:
    """Return what builds the figures of the page, in its order."""
    return {
        "pound-of-the-five": five_followed,
        "five-beside-england": overview.five_beside_england,
        "england": lambda: map_of_england(measure, area or None),
    }


SECTIONS = (
    Section("short", "In short", ("pound-of-the-five", "five-beside-england")),
    Section("map", "On the map", ("england",)),
)


def says(figures: Figures, **_: str) -> Said:
    """Yield what the page says besides its figures."""
    yield "", overview.lead()
    yield from (("short", sentence) for sentence in overview.sentences())


VIEW = View("", "Overview", (WORDS, AREA, MEASURE), builders, SECTIONS, says)
