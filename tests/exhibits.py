"""Every figure of every page, each under an address where it has something to show."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from components.exports.exhibit import Exhibit, NoSuchFigure, exhibit
from components.themes.views import VIEWS, view_of
from data.places.areas import FIVE

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
    "outcomes-area-2": {"area": [*FIVE[:3]]},
    "outcomes-area-3": {"area": [*FIVE[:3]]},
    "projects-selected": {"basket": ["pr002", "pr014"]},
}


@cache
def taken(figure_id: str) -> Exhibit:
    """Return the exhibit of a figure under the first address where it has something to show."""
    for asked in addresses(figure_id):
        try:
            return exhibit(figure_id, asked, SITE)
        except NoSuchFigure:
            continue
    raise AssertionError(f"{figure_id} shows nothing for any of the five: give it an address in tests/exhibits.py")


def addresses(figure_id: str) -> Iterator[dict[str, list[str]]]:
    """Yield each of the five areas, then every option of every parameter of the page, one at a time."""
    yield from ({"area": [area], **ASKED.get(figure_id, {})} for area in FIVE)
    view = view_of(figure_id)
    values, _ = view.read({})
    for parameter in view.parameters:
        yield from ({parameter.name: [code]} for code in (parameter.options(values) if parameter.options else ()))
