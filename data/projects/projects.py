"""Projects and their outcomes, filtered as the pages ask for them.

Sources: the datasets `projects`, `project_outcomes` and `funds`. Every filter takes one code or several, included or,
with a minus, excluded (see `data.facets`); no code means no filter, an unknown one matches nothing. `frames` sets other
rows of the same columns in the place of ours. All functions return new frames and raise data.load.TableUnavailable
when a table is out of use.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import pandas as pd

from data.labels import DESIGNS, EVIDENCE_GRADES
from data.places.areas import names
from data.projects.facets import Codes, counts, passing
from data.projects.spelling import matching, read_as, words_of
from data.store.load import edition, remembered, table

FACETS = {
    "area": "area_code",
    "theme": "theme",
    "fund": "fund_id",
    "lead": "lead_type",
    "year": "years",
    "status": "status",
    "outcomes": "has_outcomes",
    "evidence": "evidence",
}
BASIS = ("projects", "project_outcomes", "funds")
NO_DATE, NO_THEME = "unknown", "none"
REACH = "participation_reach"  # kind of outcome that says that something took place, not that anything changed
_SEARCHED = ("lead_organisation", "partners", "description", "target_group", "fund_name")  # and name and area


@dataclass(frozen=True, eq=False)
class Frames:
    """Projects and outcomes to work on: columns of the tables `projects` and `project_outcomes`."""

    projects: pd.DataFrame
    outcomes: pd.DataFrame


def ours() -> Frames:
    """The tables of this product."""
    return Frames(table("projects"), table("project_outcomes"))


def projects(*, frames: Frames | None = None, text: str = "", **chosen: Codes) -> pd.DataFrame:
    """List the projects that pass every filter of FACETS, in the order of their rows.

    Columns of `projects`, fund_name (missing where the fund is not known), outcomes (how many were found), targets (how
    many of them say only what was planned), evidence (the best grade among them: evaluation, self_reported, target, or
    none), design (the strongest by which a result was found out; missing without one), has_outcomes (yes or no; a
    target alone is yes), years (those in which it is known to have run, `unknown` where no date is), match (how near it
    is to `text`, 0 without) and words (what is searched: name, area, lead, partners, description, target group and
    fund).
    `text` is looked for word by word and forgives spelling, see `data.spelling`. Projects in several places have no
    area code.
    """
    frame = with_text(described(frames), text)
    return frame[passing(_codes(frame), chosen)].reset_index(drop=True)


def facets(*, frames: Frames | None = None, text: str = "", **chosen: Codes) -> pd.DataFrame:
    """Count the projects behind every choice, under all the other filters in force: see `data.facets.counts`."""
    frame = described(frames)
    found = frame.index.isin(with_text(frame, text).index)
    return counts(_codes(frame), chosen, pd.Series(found, index=frame.index))


def outcomes(*, frames: Frames | None = None, **chosen: Codes) -> pd.DataFrame:
    """List the outcomes that pass the filters area, framework, grade, said, design, theme, fund and project.

    Columns of `project_outcomes`, project_name, theme and project_area_code (of the project; missing for outcomes of
    whole funds), fund_name, and is_wider_than_area. An outcome passes the area filter when it or its project has that
    area; is_wider_than_area marks those of a project in one area that cover more places, such as all five cities of
    Breaking Boundaries, and must be said beside the figure. Outcomes of whole funds have no area, and the theme `none`.
    """
    joined = _joined(frames) if frames else _ours_joined()
    return joined[passing(outcome_codes(joined), chosen)].reset_index(drop=True)


@remembered
def _ours_joined() -> pd.DataFrame:
    return _joined(ours())


def _joined(held: Frames) -> pd.DataFrame:
    """Set beside each outcome what is known of its project and fund."""
    about = held.projects[["project_id", "name", "theme", "area_code"]]
    about = about.rename(columns={"name": "project_name", "area_code": "project_area_code"})
    joined = held.outcomes.merge(about, how="left", on="project_id").merge(_fund_names(), how="left")
    joined["is_wider_than_area"] = joined["area_code"].isna() & joined["project_area_code"].notna()
    return joined


def outcome_codes(found: pd.DataFrame) -> dict[str, pd.Series[Any]]:
    """Give the codes of outcomes by facet: the area is that of the outcome, else that of its project."""
    return {
        "area": found["area_code"].fillna(found["project_area_code"]),
        "framework": found["framework"],
        "grade": found["evidence_grade"],
        "said": found["said_by"],
        "design": found["design"],
        "theme": found["theme"].fillna(NO_THEME),
        "fund": found["fund_id"],
        "project": found["project_id"],
    }


def described(frames: Frames | None = None) -> pd.DataFrame:
    """Give all projects with what is known from other tables, see `projects`, and their words for a search."""
    if frames is not None:
        return _described(frames)
    for name in BASIS:
        table(name)  # raises where one is out of use
    return _ours_described(tuple(edition(name) for name in BASIS)).copy(deep=False)


@lru_cache(maxsize=1)
def _ours_described(_: tuple[str, ...]) -> pd.DataFrame:
    """Describe our own projects, once for each edition of the tables."""
    return _described(ours())


def _described(held: Frames) -> pd.DataFrame:
    frame = held.projects.merge(_fund_names(), how="left", on="fund_id")
    ranks = _rank(EVIDENCE_GRADES)
    best = held.outcomes["evidence_grade"].map(ranks).groupby(held.outcomes["project_id"]).agg(["size", "min"])
    planned = held.outcomes["evidence_grade"].eq("target").groupby(held.outcomes["project_id"]).sum()
    frame["outcomes"] = frame["project_id"].map(best["size"]).fillna(0).astype(int)
    frame["targets"] = frame["project_id"].map(planned).fillna(0).astype(int)
    grades = frame["project_id"].map(best["min"]).fillna(ranks["none"])
    frame["evidence"] = grades.map({rank: grade for grade, rank in ranks.items()})
    strongest = held.outcomes["design"].map(_rank(DESIGNS)).groupby(held.outcomes["project_id"]).min()
    named = dict(enumerate(code for code in DESIGNS if code != "not_measured"))
    frame["design"] = frame["project_id"].map(strongest).map(named).astype("str")
    frame["has_outcomes"] = frame["outcomes"].gt(0).map({True: "yes", False: "no"})
    frame["years"] = [_years(row) for row in frame[["starts_on", "ends_on"]].to_dict("records")]
    return frame.assign(match=0, words=_words(frame))


def _rank(codes: Iterable[str]) -> dict[str, int]:
    return {code: rank for rank, code in enumerate(codes)}


def with_text(frame: pd.DataFrame, text: str) -> pd.DataFrame:
    """Keep the rows that have every word; `match` says how near: words in the name, and the whole as it was typed."""
    if not text.strip():
        return frame
    found = frame[matching(text, frame["words"])]
    named = found["name"].str.casefold()
    score = named.str.contains(text.strip().casefold(), regex=False).astype(int) * 10
    for word in words_of(text):
        score += named.str.contains(word, regex=False).astype(int)
    return found.assign(match=score)


def understood(text: str, frames: Frames | None = None) -> dict[str, tuple[str, ...]]:
    """Give the words of a search that stand nowhere as typed, with those that were looked for instead."""
    read = read_as(text, described(frames)["words"])
    return {word: instead for word, instead in read.items() if instead != (word,)}


def _words(frame: pd.DataFrame) -> pd.Series[str]:
    further = frame[list(_SEARCHED)].assign(area=frame["area_code"].map(names()).astype("str"))
    return frame["name"].str.cat(further, sep="\n", na_rep="")


def _codes(frame: pd.DataFrame) -> dict[str, pd.Series[Any]]:
    return {facet: frame[column] for facet, column in FACETS.items()}


def _years(row: Mapping[Any, Any]) -> tuple[str, ...]:
    """Name the years in which a project is known to have run; where one date is missing, only the year of the other."""
    known = [int(str(date)[:4]) for date in row.values() if isinstance(date, str)]
    return tuple(str(year) for year in range(min(known), max(known) + 1)) if known else (NO_DATE,)


def _fund_names() -> pd.DataFrame:
    return table("funds")[["fund_id", "fund_name"]]
