"""Which projects belong together: led by the same body, with a partner in common, or alike in place and purpose.

Source: the dataset `projects`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from data.projects.projects import Frames, described

LEAD, PARTNER, FUND_AND_AREA, THEME_AND_AREA, THEME_AND_FUND = 8, 4, 2, 2, 1


def related(project_id: str, *, frames: Frames | None = None, most: int = 5) -> pd.DataFrame:
    """List the projects nearest to one, nearest first, at most `most`.

    Columns of `data.projects.projects`, nearness (a sum of what they share) and shared (a tuple of words: lead,
    partner, area, theme, fund). Same lead counts most, then a partner in common, then area with fund or theme; fund and
    theme together where there is nothing else. Raises KeyError for an unknown project.
    """
    everything = described(frames)
    here = everything.set_index("project_id", drop=False).loc[project_id].to_dict()
    rows = everything[everything["project_id"] != project_id]
    shared = [_shared(here, other) for other in rows.to_dict("records")]
    rows = rows.assign(shared=pd.Series(shared, index=rows.index), nearness=[_nearness(words) for words in shared])
    near = rows[rows["nearness"] > 0].sort_values("nearness", ascending=False, kind="stable")
    return near.head(most).reset_index(drop=True)


def _shared(one: Mapping[Any, Any], other: Mapping[Any, Any]) -> tuple[str, ...]:
    """Name what two projects have in common; what is not known is common to nobody."""
    same = {word: _same(one[column], other[column]) for word, column in _COLUMNS.items()}
    same["partner"] = bool(_bodies(one) & _bodies(other)) and not same["lead"]
    return tuple(word for word in ("lead", "partner", "area", "theme", "fund") if same[word])


_COLUMNS = {"lead": "lead_organisation", "area": "area_code", "theme": "theme", "fund": "fund_id"}


def _nearness(shared: tuple[str, ...]) -> int:
    has = set(shared).issuperset
    near = LEAD * has({"lead"}) + PARTNER * has({"partner"}) + FUND_AND_AREA * has({"fund", "area"})
    return near + THEME_AND_AREA * has({"theme", "area"}) + THEME_AND_FUND * has({"theme", "fund"})


def _same(one: object, other: object) -> bool:
    return isinstance(one, str) and one == other


def _bodies(project: Mapping[Any, Any]) -> set[str]:
    """Give the lead and the partners by name."""
    partners = project["partners"] if isinstance(project["partners"], str) else ""
    return {body.strip().casefold() for body in [*partners.split(";"), str(project["lead_organisation"])]} - {""}
