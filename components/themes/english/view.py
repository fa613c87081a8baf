"""The page on English language as its address describes it."""

from __future__ import annotations

from components.figure.place import ANY_PLACE
from components.figure.section import Section
from components.figure.view import Builders, Figures, Said, View
from components.themes.english import (
    facts,
    learners,
    money,
    money_here,
    nearest,
    need,
    neighbourhoods,
    providers,
    supply,
)
from components.themes.named_works import named_works


def builders(area: str) -> Builders:
    """Return what builds the figures of the page, in its order."""
    return {
        "neighbourhoods": lambda: neighbourhoods.on_map(area),
        "nearest-class": lambda: nearest.listing(area),
        "need": lambda: need.among_districts(area) if area else need.the_five(),
        "answers": lambda: need.five_answers(area) if area else None,
        "languages": lambda: neighbourhoods.languages(area),
        "learners": learners.in_england,
        "learner-districts": lambda: learners.by_district(area),
        "levels": lambda: learners.by_level(area),
        "need-and-learners": lambda: supply.beside_need(area),
        "spending": money.spending,
        "spending-here": lambda: money_here.by_home(area),
        "providers-2005-06": lambda: money_here.providers_then(area),
        "early-spending": money_here.in_england_before,
        "streams": lambda: money.streams(area),
        "providers": lambda: providers.listing(area),
        "provider-map": lambda: providers.on_map(area),
        "facts": lambda: facts.facts(area),
        "named-english": lambda: named_works("named-english", ("english_language",)),
    }


SECTIONS = (
    Section("need-teaching", "Need and teaching", ("neighbourhoods", "nearest-class", "need")),
    Section("residents", "What residents speak", ("answers", "languages")),
    Section(
        "learning",
        "Who learns",
        ("need-and-learners", "learners", "learner-districts", "levels"),
        ("provision", "teaching-and-need"),
    ),
    Section("places", "Where it is taught", ("providers", "provider-map")),
    Section(
        "money",
        "Money",
        ("spending-here", "spending", "providers-2005-06", "early-spending", "streams"),
        ("funding",),
    ),
    Section("known", "Facts", ("facts", "named-english"), ("beyond",)),
)


def says(figures: Figures, area: str) -> Said:
    """Yield what the page says besides its figures."""
    yield "", need.summary(area)
    if area and not figures["neighbourhoods"]:
        yield "need-teaching", " ".join(neighbourhoods.NOT_HERE)
        yield "residents", " ".join(neighbourhoods.NOT_HERE)
    if area and not supply.is_known(area):
        yield "learning", " ".join(supply.not_held(area))
    yield "learning", learners.TWO_WAYS
    if area and not figures["spending-here"]:
        yield "money", " ".join(money_here.not_held(area))
    if area and not figures["providers"]:
        yield "places", " ".join(providers.NONE_LISTED)
    if quoted := figures["facts"]:
        yield "known", facts.as_list(quoted)


VIEW = View("esol", "English language", (ANY_PLACE,), builders, SECTIONS, says)
