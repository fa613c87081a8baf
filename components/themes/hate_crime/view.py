"""The page on hate crime as its address describes it."""

from __future__ import annotations

from components.figure.parameters import Parameter
from components.figure.place import ANY_PLACE
from components.figure.section import Section
from components.figure.view import Builders, Figures, Said, View, of_place
from components.themes.hate_crime import (
    aggravated,
    aggravated_years,
    borough,
    editions,
    force,
    force_rates,
    force_years,
    kinds,
    limits,
    local,
    months,
    national,
    religion,
    rise,
    survey,
)
from components.themes.hate_crime import series as sets
from data.crime.hate_crime import Edition
from data.labels import HATE_CRIME_STRANDS

STRAND = Parameter("strand", "Strand", "the strand", lambda _: HATE_CRIME_STRANDS, "all_strands")
SERIES = Parameter("series", "Forces counted", "the series", lambda _: sets.SERIES_LABELS, sets.COMPLETE)
SHOWN = Parameter("shown", "Shown as", "the way of showing", lambda _: national.SHOWN, "count")
PUBLISHED = Parameter("published", "Edition", "the edition", lambda _: national.EDITIONS, "latest")


def builders(area: str, strand: str, series: str, shown: str, published: Edition) -> Builders:
    """Return what builds the figures of the page, in its order."""
    return {
        "national": lambda: national.national(strand, series, published, shown),
        "editions": lambda: editions.editions(series),
        "rise-2016-17": rise.rise,
        "force": of_place(area, lambda: force_years.force_years(area, strand)),
        "force-map": of_place(area, lambda: force.outlines(area)),
        "forces-of-the-five": lambda: None if area else force.forces_of_the_five(),
        "aggravated": of_place(area, lambda: aggravated.by_quarter(area)),
        "aggravated-quarters": of_place(area, lambda: aggravated_years.by_quarter(area)),
        "aggravated-map": lambda: force_rates.on_map(area),
        "aggravated-revised": lambda: force_rates.revisions(area),
        "borough-months": of_place(area, lambda: borough.by_month(area)),
        "london-months": of_place(area, lambda: months.london(area)),
        "local": of_place(area, lambda: local.printed(area)),
        "religion": lambda: religion.religion_targeted(series),
        "offence-types": kinds.offence_types,
        "outcomes": kinds.outcomes,
        "months": months.index,
        "events": months.events,
        "recorded": survey.recorded,
        "survey": survey.estimated,
    }


SECTIONS = (
    Section(
        "here",
        "Here",
        ("aggravated-quarters", "force-map", "borough-months", "force", "forces-of-the-five"),
        ("police-force", "area-alone"),
    ),
    Section(
        "england", "England and Wales", ("national", "editions", "rise-2016-17", "aggravated-map", "aggravated-revised")
    ),
    Section("targeted", "Who is targeted", ("religion", "offence-types"), ("religions",)),
    Section("outcomes-of-cases", "What became of it", ("outcomes", "aggravated"), ("kinds-and-outcomes",)),
    Section("by-month", "Month by month", ("months", "events", "london-months"), ("month-by-month",)),
    Section(
        "limits",
        "What this cannot tell you",
        ("recorded", "survey", "local"),
        ("recorded-and-told", "cannot-tell", "would-fill"),
    ),
)


def says(figures: Figures, area: str, strand: str, **_: str) -> Said:
    """Yield what the page says besides its figures."""
    yield "", limits.lead()
    yield "targeted", religion.shares_of_all_forces()
    yield "limits", survey.side_by_side()
    if not area:
        return
    yield "here", force.policing(area)
    if not figures["force"]:
        yield "here", " ".join(force_years.nothing_found(area, strand))
    yield "here", local.council_level(area)
    yield from (("limits", text) for text in (*limits.cannot_tell(area), *limits.would_fill(area)))


VIEW = View("hate-crime", "Hate crime", (ANY_PLACE, STRAND, SERIES, SHOWN, PUBLISHED), builders, SECTIONS, says)
