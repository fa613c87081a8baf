"""The page on English language as its address describes it."""

from __future__ import annotations

from components.figure.place import AREA
from components.figure.section import Section
from components.figure.view import Builders, Figures, Said, View
from components.themes.english import facts, learners, money, need, neighbourhoods, providers, supply


def builders(area: str) -> Builders:
    """Return what builds the figures of the page, in its order."""
    return {
        "need": lambda: need.among_districts(area),
        "answers": lambda: need.five_answers(area),
        "neighbourhoods": lambda: neighbourhoods.on_map(area),
        "languages": lambda: neighbourhoods.languages(area),
        "learners": learners.in_england,
        "learner-districts": lambda: learners.by_district(area),
        "levels": lambda: learners.by_level(area),
        "need-and-learners": lambda: supply.beside_need(area),
        "spending": money.spending,
        "streams": lambda: money.streams(area),
        "providers": lambda: providers.listing(area),
        "provider-map": lambda: providers.on_map(area),
        "facts": lambda: facts.facts(area),
    }


SECTIONS = (
    Section(
        "need-teaching",
        "Need and teaching",
        ("neighbourhoods", "provider-map", "providers", "answers", "languages", "need"),
        ("residents", "places"),
    ),
    Section(
        "learning",
        "Who learns",
        ("need-and-learners", "learners", "learner-districts", "levels"),
        ("provision", "teaching-and-need"),
    ),
    Section("money", "Money", ("spending", "streams"), ("funding",)),
    Section("known", "Facts", ("facts",), ("beyond",)),
)


def says(figures: Figures, area: str) -> Said:
    """Yield what the page says besides its figures."""
    yield "", need.summary(area)
    if not figures["neighbourhoods"]:
        yield "need-teaching", " ".join(neighbourhoods.NOT_HERE)
    if not figures["providers"]:
        yield "need-teaching", " ".join(providers.NONE_LISTED)
    if not supply.is_known(area):
        yield "learning", " ".join(supply.not_held(area))
    yield "learning", learners.TWO_WAYS
    if quoted := figures["facts"]:
        yield "known", facts.as_list(quoted)


VIEW = View("esol", "English language", (AREA,), builders, SECTIONS, says)
