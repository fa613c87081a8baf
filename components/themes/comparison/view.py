"""The comparison page as its address describes it."""

from __future__ import annotations

from typing import Any, cast

from components.figure.parameters import Options, Parameter, Values
from components.figure.section import Section
from components.figure.view import Builders, Figures, Said, View
from components.themes.comparison import districts, findings, places, trend, two_measures, words
from components.themes.comparison.choice import BESIDE, DEFAULT, MOST, Choice, beside_by_default, choices, choose, when
from data.places import areas
from data.places.areas import FIVE
from data.places.comparison import With, best_period, nearest_period, periods_of
from data.store.describe import indicators

YEAR = 4  # characters of a period that are its year


def _periods(values: Values) -> Options:
    return {
        period: when(indicators()[values["measure"]].spoken(period))
        for period in reversed(periods_of(values["measure"]))
    }


def _best(values: Values) -> str:
    return best_period(values["measure"], values["area"][:MOST] or FIVE)


def _nearest(code: str, values: Values) -> str | None:
    """Take the nearest period that the measure has; what is no period at all has none."""
    known = code[:YEAR].isdecimal() and len(code) >= YEAR
    return nearest_period(values["measure"], code, values["area"][:MOST] or FIVE) if known else None


def _beside(values: Values) -> str:
    return beside_by_default(values["area"][:MOST] or FIVE)


MEASURE = Parameter("measure", "Measure", "the measure", lambda _: choices(), DEFAULT)
AREAS = Parameter("area", f"Areas, up to {MOST}", "the area", lambda _: areas.districts(), many=True, most=MOST)
BESIDE_THEM = Parameter("with", "Set beside", "the set of areas", lambda _: cast(Options, BESIDE), _beside)
PERIOD = Parameter("period", "Period", "the period", _periods, _best, mend=_nearest)
MAP = Parameter("map", "Map", "the map", lambda _: cast(Options, districts.KINDS), "hexagons")
AGAINST = Parameter(
    "against", "Second measure", "the second measure", lambda values: two_measures.partners(values["measure"])
)


def chosen(values: Values) -> Choice:
    """Return what the reader compares, from the values of the first four parameters."""
    return choose(values["measure"], values["area"][:MOST], values["period"], cast(With, values["with"]))


def builders(**values: Any) -> Builders:
    """Return what builds the figures of the page, in its order."""
    choice = chosen(values)
    return {
        "places": lambda: places.dot_plot(choice),
        "distribution": lambda: districts.distribution(choice),
        "trend": lambda: trend.trend(choice),
        "district-map": lambda: districts.on_map(choice, values["map"]),
        "two-measures": lambda: two_measures.against(choice, values["against"]),
    }


SECTIONS = (
    Section("beside", "Places", ("places",)),
    Section("over-time", "Over time", ("trend",)),
    Section("districts", "All districts", ("distribution", "district-map")),
    Section("together", "Two measures", ("two-measures",), ("about",)),
)


def says(figures: Figures, **values: Any) -> Said:
    """Yield what the page says besides its figures."""
    choice = chosen(values)
    yield "", findings.lead(choice)
    if not figures["trend"]:
        yield "over-time", " ".join(words.no_trend(choice))
    if not figures["distribution"]:
        yield "districts", " ".join(words.no_districts(choice))
    if not figures["two-measures"]:
        yield "together", two_measures.why_nothing(choice, values["against"])
    yield "together", words.about(choice)


VIEW = View("compare", "Compare", (MEASURE, AREAS, BESIDE_THEM, PERIOD, MAP, AGAINST), builders, SECTIONS, says)
