"""All views, and any figure of them by its id and an address."""

from __future__ import annotations

from functools import cache

from components.catalogue.view import VIEW as DATA
from components.comparison.view import VIEW as COMPARE
from components.english.view import VIEW as ENGLISH
from components.figure.view import View
from components.front.view import VIEW as OVERVIEW
from components.funding.view import VIEW as FUNDING
from components.hate_crime.view import VIEW as HATE_CRIME
from components.neighbourhoods.view import VIEW as NEIGHBOURHOODS
from components.outcomes.view import VIEW as OUTCOMES
from components.profile.view import VIEW as AREA
from components.projects.view import VIEW as PROJECTS

ALL = (
    OVERVIEW,
    AREA,
    COMPARE,
    NEIGHBOURHOODS,
    HATE_CRIME,
    FUNDING,
    ENGLISH,
    PROJECTS,
    OUTCOMES,
    DATA,
)
VIEWS: dict[str, View] = {view.path: view for view in ALL}


def view_of(figure_id: str) -> View | None:
    """Return the view that has a figure of this id; ids are the same for ever and no two views share one."""
    return _by_figure().get(figure_id)


@cache
def _by_figure() -> dict[str, View]:
    found: dict[str, View] = {}
    for view in VIEWS.values():
        found.update(dict.fromkeys(view.figures(view.read({})[0]), view))
    return found
