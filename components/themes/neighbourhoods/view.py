"""The neighbourhood page as its address describes it."""

from __future__ import annotations

from typing import Any, cast

from components.figure.parameters import ALL, Options, Parameter, Values
from components.figure.section import Section
from components.figure.view import Builders, Figures, Said, View
from components.themes.neighbourhoods import maps, segregation, sentences
from components.themes.neighbourhoods.choice import BUTTONS, METHODS, NOUNS, Choice, on_english
from components.themes.neighbourhoods.picked import picked
from components.themes.neighbourhoods.side_by_side import side_by_side
from components.themes.neighbourhoods.spread import spread
from data.places import areas
from data.places.neighbourhood_measures import MEASURES, Level
from data.places.neighbourhoods import enclosing, nearest_level, places
from data.places.places import successor

ORDERS = {"highest": "Highest", "lowest": "Lowest"}
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
    one, found = NOUNS[published(values)][0], places(values["area"], published(values)) if values["area"] else {}
    return {"": f"No {one} picked", **found}


AREA = Parameter(
    "area", "Area", "the area",
    lambda _: {"": "Choose one of the five", **{code: areas.name(code) for code in areas.FIVE}},
    mend=lambda code, _: ALL if (successor(code) or code) in areas.districts() else None,
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
TEACHING = Parameter("teaching", "Show teaching", "teaching", lambda _: {"": "No", "yes": "Yes"})
ORDER = Parameter("order", "First in the list", "the order of the list", lambda _: ORDERS, "highest")


def chosen(values: Values) -> Choice | None:
    """Return what the page shows, from the values of all parameters; None as long as no area is chosen."""
    if not values["area"]:
        return None
    measure = MEASURES[values["measure"]]
    return Choice(
        values["area"], measure, values["level"], values["classes"], MEASURES.get(values["second"]),
        values["place"] or None, values["points"] == "yes", values["teaching"] == "yes" and on_english(measure),
        values["order"] == "lowest",
    )  # fmt: skip


def builders(**values: Any) -> Builders:
    """Return what builds the figures of the page, in its order."""
    choice = chosen(values)
    if choice is None:
        return dict.fromkeys((figure_id for section in SECTIONS for figure_id in section.figures), lambda: None)
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
    if choice is None:
        return
    yield "", sentences.summary(choice)
    if not figures["picked"]:
        yield "one", sentences.how_to_pick(choice)
    yield "evenly", segregation.which_small_areas(choice.area)
    yield "evenly", segregation.explained("dissimilarity", "theil_h")
    yield "evenly", segregation.explained("isolation", "interaction")


VIEW = View(
    "neighbourhoods",
    "Neighbourhoods",
    (AREA, MEASURE, LEVEL, SECOND, PLACE, CLASSES, POINTS, TEACHING, ORDER),
    builders,
    SECTIONS,
    says,
)
