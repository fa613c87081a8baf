"""The controls of the neighbourhood page: what is mapped, how, and which place is picked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

import streamlit as st

from components import address, controls
from components.figure_block import clicked
from components.neighbourhoods.choice import BUTTONS, METHODS, NOUNS, Choice
from components.neighbourhoods.maps import FIRST, SECOND
from data import areas
from data.class_breaks import Method
from data.neighbourhood_measures import MEASURES, Level, Measure
from data.neighbourhoods import enclosing, nearest_level, places

DOTS = {"no": "Nothing more", "yes": "Projects and English classes"}


def ask() -> Choice:
    """Ask for everything that the page shows."""
    labels = {measure.id: measure.label for measure in MEASURES.values()}
    where, what, how = st.columns([3, 4, 4], gap="medium")
    with where:
        area = _area()
    with what:
        measure = MEASURES[controls.one_of("measure", labels, "hh_deprived_any", "Measure", what="the measure")]
    with how:
        asked = controls.one_of("level", _by_code(BUTTONS), "msoa", "Places", what="the level", short=True)
        level = cast(Level, asked)
    which, beside, more = st.columns([3, 4, 4], gap="medium", vertical_alignment="bottom")
    with beside:
        others = {"": "None", **{code: label for code, label in labels.items() if code != measure.id}}
        second = MEASURES.get(
            controls.one_of("second", others, "", "Second measure, side by side", what="the second measure")
        )
    published = nearest_level(level, measure, *([second] if second else []))
    with which:
        place = _place(area, published)
    with more, st.popover("Classes and points", icon=":material/tune:"):
        cut = controls.one_of("classes", _by_code(METHODS), "quantile", "Limits of classes", what="the classes")
        dots = controls.one_of("points", DOTS, "no", "Also on the map", what="points") == "yes"
    _level_notice(level, published, [measure, *([second] if second else [])])
    return Choice(area, measure, level, cast(Method, cut), second, place or None, dots)


def _area() -> str:
    """Ask for one of the five, and say so where the reader comes with another district."""
    five = {code: areas.name(code) for code in areas.FIVE}
    districts = areas.districts()
    came, _ = address.opening("area", [areas.FIVE[0]], lambda code: code if code in districts else None)
    area = controls.one_of(
        "area", five, areas.FIVE[0], "Area", what="the area",
        mend=lambda code: areas.FIVE[0] if code in districts else None,
    )  # fmt: skip
    if came and came[0] not in five:
        st.info(
            f"Tables of neighbourhoods are held for the five integration areas only, and {areas.name(came[0])} is not "
            f"one of them. Here is {five[area]} instead."
        )
    return area


def _place(area: str, level: Level) -> str:
    """Ask for a place by name, or take the one that was clicked on a map."""
    named = {"": "None picked", **places(area, level)}
    one = NOUNS[level][0]
    clicks = [code for figure in (FIRST, SECOND) if (code := clicked(figure))]
    return controls.one_of(
        "place", named, "", f"Pick a {one}, or click it", what=f"the {one}",
        mend=lambda code: enclosing(code, level), taken=next(iter(clicks), None),
    )  # fmt: skip


def _level_notice(asked: Level, published: Level, measures: list[Measure]) -> None:
    if asked != published:
        only = next(measure for measure in measures if asked not in measure.levels)
        st.info(
            f"“{only.label}” is published for {NOUNS[published][1]} only, not for {NOUNS[asked][1]}. "
            f"The map shows {NOUNS[published][1]}."
        )


def _by_code(names: Mapping[Level, str] | Mapping[Method, str]) -> dict[str, str]:
    return {str(code): name for code, name in names.items()}
