"""The neighbourhood page as its address describes it."""

from __future__ import annotations

from typing import Any, cast

from components.figure.parameters import Options, Parameter, Values
from components.figure.section import Section
from components.figure.view import Builders, Figures, Said, View
from components.themes.neighbourhoods import maps, segregation, sentences
from components.themes.neighbourhoods.choice import BUTTONS, METHODS, NOUNS, Choice
from components.themes.neighbourhoods.picked import picked
from components.themes.neighbourhoods.side_by_side import side_by_side
from components.themes.neighbourhoods.spread import spread
from data.places import areas
from data.places.neighbourhood_measures import MEASURES, Level
from data.places.neighbourhoods import enclosing, nearest_level, places
from data.places.places import successor

DOTS = {"no": "Nothing more", "yes": "Projects and English classes"}


def published(values: Values) -> Level:
    """Return the level asked for, or the nearest at which the measures in force are published."""
    chosen = [MEASURES[code] for code in (values["measure"], values["second"]) if code]
    return nearest_level(cast(Level, values["level"]), *chosen)


def _labels(values: Values) -> Options:
    return {measure.id: measure.label for measure in MEASURES.values()}


def _others(values: Values) -> Options:
    return {"": "None", **{code: label for code, label in _labels(values).items() if code != values["measure"]}}


def _places(values: Values) -> Options:
    one = NOUNS[published(values)][0]
    return {"": f"No {one} picked", **places(values["area"], published(values))}


def _first_of_the_five(code: str, values: Values) -> str | None:
    """Take the first of the five for any other district: tables of neighbourhoods are held for them alone."""
    return areas.FIVE[0] if (successor(code) or code) in areas.districts() else None


AREA = Parameter(
    "area", "Area", "the area", lambda _: {code: areas.name(code) for code in areas.FIVE}, areas.FIVE[0],
    mend=_first_of_the_five,
)  # fmt: skip
MEASURE = Parameter("measure", "Measure", "the measure", _labels, "hh_deprived_any")
LEVEL = Parameter("level", "Places", "the level", lambda _: cast(Options, BUTTONS), "msoa")
SECOND = Parameter("second", "Second measure, side by side", "the second measure", _others)
PLACE = Parameter(
    "place", "Pick a place", "the place", _places,
    mend=lambda code, values: enclosing(code, published(values)),
)  # fmt: skip
CLASSES = Parameter("classes", "Limits of classes", "the classes", lambda _: cast(Options, METHODS), "quantile")
POINTS = Parameter("points", "Also on the map", "points", lambda _: DOTS, "no")


def chosen(values: Values) -> Choice:
    """Return what the page shows, from the values of all parameters."""
    return Choice(
        values["area"], MEASURES[values["measure"]], values["level"], values["classes"],
        MEASURES.get(values["second"]), values["place"] or None, values["points"] == "yes",
    )  # fmt: skip


def builders(**values: Any) -> Builders:
    """Return what builds the figures of the page, in its order."""
    choice = chosen(values)
    return {
        maps.FIRST: lambda: maps.measure_map(choice, choice.measure),
        maps.SECOND: lambda: maps.second_map(choice),
        "picked": lambda: picked(choice),
        "neighbourhood-spread": lambda: spread(choice),
        "side-by-side": lambda: side_by_side(choice),
        "evenness": lambda: segregation.evenness(choice.area),
        "exposure": lambda: segregation.exposure(choice.area),
    }


SECTIONS = (
    Section("map", "Map and list", (maps.FIRST, "neighbourhood-spread")),
    Section("one", "One neighbourhood", ("picked",)),
    Section("two", "Two measures", ("side-by-side", maps.SECOND)),
    Section("evenly", "How evenly groups live", ("evenness", "exposure"), ("evenness-and-exposure", "more")),
)


def says(figures: Figures, **values: Any) -> Said:
    """Yield what the page says besides its figures."""
    choice = chosen(values)
    yield "", sentences.summary(choice)
    if choice.dots:
        yield "map", maps.points_said(choice)
    if not figures["picked"]:
        yield "one", sentences.how_to_pick(choice)
    yield "evenly", segregation.which_small_areas(choice.area)
    yield "evenly", segregation.explained("dissimilarity", "theil_h")
    yield "evenly", segregation.explained("isolation", "interaction")


VIEW = View(
    "neighbourhoods",
    "Neighbourhoods",
    (AREA, MEASURE, LEVEL, SECOND, PLACE, CLASSES, POINTS),
    builders,
    SECTIONS,
    says,
)
