"""A reader's own rows in the shape of our tables, so that the same filters and counts hold for both."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import pandas as pd

from data.projects.projects import Frames, outcomes, projects
from data.store.load import table
from data.uploads.checked import Own, nobodys
from data.uploads.described import LABEL, OUTCOMES, PROJECTS

WHOSE = "whose"  # the column that tells a reader's rows from ours in a file
OURS = "Integration Areas Explorer"


def own_projects(own: Own, **filters: object) -> pd.DataFrame:
    """List the reader's own projects that pass the filters of `data.projects.projects`, with its columns.

    Beside them amount_gbp, source and `whose`. A seat is the middle of the sector of its postcode. Outcomes counted are
    the reader's own.
    """
    if own.projects.empty:
        return _no_projects().copy(deep=False)
    return _projects(own, filters)


def own_outcomes(own: Own, **filters: object) -> pd.DataFrame:
    """List the reader's own outcomes that pass the filters of `data.projects.outcomes`, with its columns.

    They may be about projects of the reader's or about ours; the fund is that of the project, and so is the area where
    none is given.
    """
    if own.outcomes.empty:
        return _no_outcomes().copy(deep=False)
    return _outcomes(own, filters)


def _projects(own: Own, filters: Mapping[str, object]) -> pd.DataFrame:
    frames = Frames(_shaped(_seated(own.projects), PROJECTS), _shaped(own.outcomes, OUTCOMES))
    return projects(frames=frames, **filters).assign(**{WHOSE: LABEL})  # type: ignore[arg-type]


def _outcomes(own: Own, filters: Mapping[str, object]) -> pd.DataFrame:
    both = pd.concat([table(PROJECTS), _shaped(_seated(own.projects), PROJECTS)], ignore_index=True)
    about = both.set_index("project_id")[["fund_id", "area_code"]].reindex(own.outcomes["project_id"])
    areas = own.outcomes["area_code"].fillna(pd.Series(list(about["area_code"]), dtype="str"))
    mine = own.outcomes.assign(fund_id=list(about["fund_id"]), area_code=areas)
    frames = Frames(both, _shaped(mine, OUTCOMES))
    return outcomes(frames=frames, **filters).assign(**{WHOSE: LABEL})  # type: ignore[arg-type]


@cache
def _no_projects() -> pd.DataFrame:
    """What most readers have, made once."""
    return _projects(nobodys(), {})


@cache
def _no_outcomes() -> pd.DataFrame:
    """What most readers have, made once."""
    return _outcomes(nobodys(), {})


def _seated(rows: pd.DataFrame) -> pd.DataFrame:
    """Give projects with a postcode the middle of its sector, and the district in which most of the sector lies."""
    sectors = table("postcode_sectors")
    best = sectors[sectors["is_best_fit"]].set_index("postcode_sector")
    sector = rows["lead_postcode"].str[:-2]
    return rows.assign(
        lead_lat=sector.map(best["lat"]),
        lead_lon=sector.map(best["lon"]),
        lead_area_code=sector.map(best["area_code"]),
        location_precision=sector.isin(best.index).map({True: "sector", False: "none"}),
    )


def _shaped(rows: pd.DataFrame, kind: str) -> pd.DataFrame:
    """Put own rows into the columns and types of our table; what a reader does not give is missing. Others follow."""
    ours = table(kind)
    further = [name for name in rows if name not in ours]
    return rows.reindex(columns=[*ours, *further]).astype({name: ours[name].dtype for name in ours})
