"""All views, and any figure of them by its id and an address."""

from __future__ import annotations

from functools import cache

from components.figure.view import View
from components.themes.catalogue.view import VIEW as DATA
from components.themes.comparison.view import VIEW as COMPARE
from components.themes.english.view import VIEW as ENGLISH
from components.themes.front.view import VIEW as OVERVIEW
from components.themes.funding.view import VIEW as FUNDING
from components.themes.hate_crime.view import VIEW as HATE_CRIME
from components.themes.neighbourhoods.view import VIEW as NEIGHBOURHOODS
from components.themes.outcomes.view import VIEW as OUTCOMES
from components.themes.profile.view import VIEW as AREA
from components.themes.projects.view import VIEW as PROJECTS

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
