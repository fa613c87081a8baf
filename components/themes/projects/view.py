"""The page on projects as its address describes it."""

from __future__ import annotations

from functools import cache
from typing import Any

from components.figure.parameters import Options, Parameter, Values
from components.figure.view import Builders, Figures, Said, View
from components.themes.projects import detail, figures, seats, timeline, words
from components.themes.projects.choice import FORMS, Choice, choices, headline, result
from components.themes.projects.order import SORTS
from data.projects.projects import FACETS, projects
from data.store.load import table

LABELS = {
    "area": "Area",
    "theme": "Theme",
    "fund": "Fund",
    "lead": "Kind of lead",
    "year": "Year",
    "status": "Status",
    "outcomes": "Outcomes",
    "evidence": "Evidence",
}


def names(_: Values) -> Options:
    """All projects by name."""
    found = table("projects")
    return dict(zip(found["project_id"], found["name"], strict=True))


def builders(project: str, **chosen: Any) -> Builders:
    """Return what builds the figures of the page, in its order."""
    choice = Choice(**chosen)
    opened = projects().set_index("project_id", drop=False).loc[project].to_dict() if project else None
    found = cache(choice.found)
    return {
        "project-outcomes": lambda: detail.outcomes(opened) if opened else None,
        "project-awards": lambda: detail.awards(opened) if opened else None,
        "projects-list": lambda: figures.the_list(found(), choice),
        "projects-by-theme": lambda: figures.by_theme(found(), choice),
        "projects-elsewhere": lambda: figures.in_several_places(choice),
        "projects-selected": lambda: figures.selected(choice),
        "projects-timeline": lambda: timeline.timeline(found(), choice),
        "projects-map": lambda: seats.seats(found(), choice),
    }


def says(figures: Figures, project: str, **chosen: Any) -> Said:
    """Yield what the page says besides its figures."""
    choice = Choice(**chosen)
    found = choice.found()
    yield "", result(choice)
    yield from (("", words.entry(row)) for row in found.to_dict("records"))
    if not project:
        yield "", headline()
        return
    opened = projects().set_index("project_id", drop=False).loc[project].to_dict()
    yield from (("", f"{heading}: {text}") for heading, text in detail.facts(opened))
    yield "", detail.beside(project, found)[2]
    yield "", detail.fund_sentence(opened)
    yield "", detail.source_line(opened)
    yield from (("", f"{other['name']}: {why}") for other, why in detail.relations(opened))
    yield "", detail.citation(opened)


def _facet(name: str) -> Parameter:
    return Parameter(name, LABELS[name], f"the {LABELS[name].lower()}", lambda _: choices()[name], many=True)


VIEW = View(
    "projects",
    "Projects",
    (
        Parameter("project", "Project", "the project", names),
        Parameter("q", "Search", "the words"),
        *(_facet(name) for name in FACETS),
        Parameter("sort", "Order of the list", "the order", lambda _: SORTS, "match"),
        Parameter("form", "List as", "the form", lambda _: FORMS, "cards"),
        Parameter("basket", "Your selection", "the project", names, many=True),
    ),
    builders,
    says=says,
)
