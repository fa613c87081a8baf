"""Every figure of every page, each under an address where it has something to show."""

from __future__ import annotations

from functools import cache

from components.exports.exhibit import Exhibit, NoSuchFigure, exhibit
from components.views import VIEWS
from data.areas import FIVE

SITE = "https://explorer.example"
IDS = {view.path: list(view.figures(view.read({})[0])) for view in VIEWS.values()}
FIGURES = [(path, figure_id) for path, ids in IDS.items() for figure_id in ids]

# Figures that show nothing before the reader asks for more than an area.
ASKED: dict[str, dict[str, list[str]]] = {
    "trend": {"measure": ["employment_rate"]},
    "two-measures": {"measure": ["employment_rate"], "against": ["imd_average_score"]},
    "second-map": {"second": ["ethnic_asian"]},
    "side-by-side": {"second": ["ethnic_asian"]},
    "picked": {"level": ["msoa"], "place": ["E02002621"]},
    "fund": {"fund": ["cmf"]},
    "project-outcomes": {"project": ["pr004"]},
    "project-awards": {"project": ["pr002"]},
    "projects-elsewhere": {"area": ["E06000001"]},
    "projects-selected": {"basket": ["pr002", "pr014"]},
}


@cache
def taken(figure_id: str) -> Exhibit:
    """Return the exhibit of a figure for the first of the five where it has something to show."""
    for area in FIVE:
        try:
            return exhibit(figure_id, {"area": [area], **ASKED.get(figure_id, {})}, SITE)
        except NoSuchFigure:
            continue
    raise AssertionError(f"{figure_id} shows nothing for any of the five: give it an address in tests/exhibits.py")
