"""The page on outcomes as its address describes it."""

from __future__ import annotations

from functools import cache, partial
from typing import Any

from components.figure.parameters import Options, Parameter, Values
from components.figure.section import Section
from components.figure.view import Builders, Figures, Said, View
from components.themes.named_works import named_works
from components.themes.outcomes import aloud, context, figures, pound
from components.themes.outcomes.asked import asked_for, asked_lines
from components.themes.outcomes.choice import ROWS, Choice, choices, headline, result
from components.themes.outcomes.figures import finding_lines
from components.themes.outcomes.pound_steps import four_steps
from data.labels import PRICES
from data.money.pound import followed

LABELS = {
    "area": "Area",
    "theme": "Theme",
    "framework": "Kind of outcome",
    "grade": "Evidence",
    "said": "Who says it",
    "design": "How it was found out",
    "fund": "Fund",
}


def projects(values: Values) -> Options:
    """Name the projects that money or outcomes under the steps before lead to, for the next step."""
    before = {name: values[name] for name in ("area", "theme", "fund")}
    paid = {code for held in followed(**before)["project_ids"] for code in held}
    found = set(Choice(**before).found()["project_id"].dropna())
    return {"": "All projects", **{code: name for code, name in choices()["project"].items() if code in paid | found}}


def builders(**chosen: Any) -> Builders:
    """Return what builds the figures of the page, in its order."""
    choice = Choice(**chosen)
    found = cache(choice.found)
    shown = context.areas_shown(choice.area)

    def area(place: int) -> Any:
        return context.area_figures(shown[place - 1], choice.framework, place) if place <= len(shown) else None

    return {
        "evidence-map": lambda: figures.evidence_map(found(), choice),
        "pound-steps": lambda: four_steps(choice),
        "pound-flow": lambda: pound.picture(choice),
        "pound-table": lambda: pound.nested(choice),
        "pound-left-out": lambda: pound.left_out(choice),
        "findings": lambda: figures.findings(found(), choice),
        "results": lambda: figures.results(found(), choice),
        "targets": lambda: figures.targets(found(), choice),
        "outcomes-five-areas": lambda: None if shown else context.five_areas(choice.framework),
        **{f"outcomes-area-{place}": partial(area, place) for place in range(1, context.MOST_AREAS + 1)},
        "asked-for": lambda: asked_for(choice.theme),
        "named-works": lambda: named_works("named-works", choice.theme),
    }


def says(figures: Figures, **chosen: Any) -> Said:
    """Yield what the page says besides its figures."""
    choice = Choice(**chosen)
    yield "", headline()
    yield "", result(choice)
    yield "pound", aloud.LEAD
    yield "pound", aloud.said(choice)
    if found := figures["findings"]:
        yield from (("reported", line) for line in finding_lines(found))
    yield "areas", context.NOT_EFFECTS
    if choice.area:
        yield "areas", context.where_from(choice.framework)
    if wishes := figures["asked-for"]:
        yield "asked", asked_lines(wishes)


def _facet(name: str) -> Parameter:
    return Parameter(name, LABELS[name], Choice.NAMES[name], lambda _: choices()[name], many=True)


VIEW = View(
    "outcomes",
    "Outcomes",
    (
        *(_facet(name) for name in LABELS),
        Parameter("project", "Project", "the project", projects),
        Parameter("rows", "Rows of the map", "the rows", lambda _: ROWS, "theme"),
        Parameter("price", "Prices", "the price", lambda _: PRICES, "cash"),
    ),
    builders,
    (
        Section(
            "pound",
            "Follow the pound",
            ("pound-steps", "pound-flow", "pound-table", "pound-left-out"),
            ("follow-the-pound",),
        ),
        Section("reported", "Results", ("evidence-map", "results", "findings")),
        Section("aims", "Targets", ("targets",)),
        Section(
            "areas",
            "How areas stand",
            ("outcomes-five-areas", *(f"outcomes-area-{place}" for place in range(1, context.MOST_AREAS + 1))),
        ),
        Section("asked", "What was asked for", ("asked-for", "named-works")),
    ),
    says,
)
