"""The profile of an area as its address describes it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache, partial

from components.figure.figure import Figure
from components.figure.place import ANY_PLACE
from components.figure.section import Section
from components.figure.view import Builders, Figures, Said, View, of_place
from components.themes.profile import (
    languages,
    measures,
    people,
    questions,
    refuge,
    schools,
    sentences,
    spine,
    standing_out,
    strategy,
)
from components.themes.profile.headlines import THEMES
from components.themes.profile.themes import theme_strips
from data.places.areas import is_integration_area
from data.store.load import state

AREAS_KEPT = 24  # profiles whose figures stay in memory: a few megabytes each


def builders(area: str) -> Builders:
    """Return what builds the figures of the page, in its order; an area that was built lately is built already."""
    return _builders(area, state())


@lru_cache(maxsize=AREAS_KEPT)
def _builders(area: str, _: tuple[tuple[str, str], ...]) -> Builders:
    """Build each figure of an area once for a state of the tables."""
    return {figure_id: of_place(area, cache(build)) for figure_id, build in _of(area).items()}


def _of(area: str) -> Builders:
    strips = {f"theme-{theme.id}": partial(theme_strips, theme, area) for theme in THEMES}
    return {
        "spine": lambda: spine.spine(area),
        "strengths-and-problems": lambda: standing_out.strengths_and_problems(area),
        **strips,
        "ethnic-groups": lambda: people.ethnic_groups(area),
        "religious-groups": lambda: people.religions(area),
        "country-of-birth": lambda: people.countries_of_birth(area),
        "main-language": lambda: languages.main_languages(area),
        "age": lambda: people.ages(area),
        "asylum-support": lambda: refuge.on_support(area),
        "refuge-routes": lambda: refuge.by_route(area),
        "school-segregation": lambda: schools.by_first_language(area),
        "priorities": _of_the_five(strategy.priorities, area),
        "area-awards": _of_the_five(strategy.money, area),
        "area-projects": _of_the_five(strategy.projects, area),
        "every-measure": lambda: measures.every_measure(area),
    }


def _of_the_five(build: Callable[[str], Figure], area: str) -> Callable[[], Figure | None]:
    """Build what only the integration areas have."""
    return lambda: build(area) if is_integration_area(area) else None


def _themes(*ids: str) -> tuple[str, ...]:
    return tuple(f"theme-{theme}" for theme in ids)


SECTIONS = (
    Section("glance", "At a glance", ("spine",), ("districts",)),
    Section(
        "belonging",
        "Belonging and mixing",
        _themes("social-mixing", "belonging-trust", "civic-participation", "wellbeing-loneliness"),
    ),
    Section(
        "work",
        "English, education and work",
        (*_themes("english-language", "education", "employment", "deprivation"), "school-segregation"),
    ),
    Section(
        "people",
        "People",
        (
            "ethnic-groups",
            "religious-groups",
            "country-of-birth",
            "main-language",
            "age",
            *_themes("segregation", "population-change"),
        ),
    ),
    Section("refuge", "Who sought refuge", ("asylum-support", "refuge-routes")),
    Section("strategy", "Money and projects", ("priorities", "area-awards", "area-projects"), ("hate-crime",)),
    Section("measures", "Every measure", ("strengths-and-problems", "every-measure")),
)


def says(figures: Figures, area: str) -> Said:
    """Yield what the page says besides its figures."""
    if not area:
        return
    yield "", sentences.introduction(area)
    for sentence in sentences.sentences(area):
        yield "glance", sentence
    for question in questions.questions(area):
        yield "glance", question.as_markdown()
    yield "glance", questions.RULES
    yield "measures", standing_out.as_list(area, "strength")
    yield "measures", standing_out.as_list(area, "problem")
    yield "belonging", sentences.how_to_read(area)
    if not figures["school-segregation"]:
        yield "work", " ".join(schools.not_held(area))
    yield "people", people.both_censuses()
    yield "strategy", strategy.providers(area) if is_integration_area(area) else strategy.not_named(area)
    yield "strategy", sentences.hate_crime(area)
    yield "measures", measures.elsewhere(area)


VIEW = View("area", "Area profile", (ANY_PLACE,), builders, SECTIONS, says)
