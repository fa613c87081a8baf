"""The page on hate crime as its address describes it."""

from __future__ import annotations

from components.hate_crime import force, force_years, local, months, national, religion, rise, survey
from components.parameters import Parameter
from components.place import AREA
from components.view import Builders, View
from data.labels import HATE_CRIME_STRANDS

STRAND = Parameter("strand", "Strand", "the strand", lambda _: HATE_CRIME_STRANDS, "all_strands")
SERIES = Parameter("series", "Forces counted", "the series", lambda _: national.SERIES_LABELS, national.COMPLETE)


def builders(area: str, strand: str, series: str) -> Builders:
    """Return what builds the figures of the page, in its order."""
    return {
        "national": lambda: national.national(strand, series),
        "rise-2016-17": rise.rise,
        "force": lambda: force_years.force_years(area, strand),
        "force-map": lambda: force.outlines(area),
        "london-months": lambda: months.london(area),
        "local": lambda: local.printed(area),
        "religion": lambda: religion.religion_targeted(series),
        "months": months.index,
        "events": months.events,
        "recorded": survey.recorded,
        "survey": survey.estimated,
    }


VIEW = View("hate-crime", "Hate crime", (AREA, STRAND, SERIES), builders)
