"""English language: how well residents speak it, who learns it, what was spent and where it is taught."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from data.areas import ENGLAND
from data.load import table

NOT_WELL = ("not_well", "not_at_all")
CONSISTENT_STREAM = "Adult skills budget / Adult Education Budget spent on ESOL"


@dataclass(frozen=True)
class Proficiency:
    """Residents aged 3 and over who cannot speak English well or at all (Census 2021)."""

    area_code: str
    not_well_or_at_all: int
    residents_3plus: int

    @property
    def share_pct(self) -> float:
        """Return their share of all residents aged 3 and over, in per cent."""
        return self.not_well_or_at_all / self.residents_3plus * 100


def proficiency_by_area(level: str) -> pd.DataFrame:
    """Return who cannot speak English well or at all, one row for each area of a level.

    Columns: area_code, lad_code, not_well_or_at_all, residents_3plus (both residents aged 3 and over), share_pct
    (per cent). `level` is country, region, district or msoa; msoa covers the five integration areas only.
    Source: dataset `english_proficiency`. Raises ValueError for an unknown level.
    """
    rows = table("english_proficiency")
    rows = rows[rows["area_level"] == level]
    if rows.empty:
        raise ValueError(f"{level!r} is not a level of this table")
    few = rows[rows["category"].isin(NOT_WELL)].groupby("area_code")["residents_3plus"].sum()
    areas = rows.groupby("area_code", as_index=False).agg({"lad_code": "first", "residents_3plus": "sum"})
    areas.insert(2, "not_well_or_at_all", areas["area_code"].map(few).astype("Int64"))
    share = areas["not_well_or_at_all"].astype("float64") / areas["residents_3plus"].astype("float64")
    return areas.assign(share_pct=share * 100)


def proficiency(area_code: str) -> Proficiency:
    """Return who cannot speak English well or at all in England, a region, a district or a neighbourhood (MSOA).

    Raises KeyError for an area that the table does not have.
    """
    rows = table("english_proficiency")
    answers = rows[rows["area_code"] == area_code].set_index("category")["residents_3plus"]
    if answers.empty:
        raise KeyError(area_code)
    return Proficiency(area_code, sum(int(answers[answer]) for answer in NOT_WELL), int(answers.sum()))


def neighbourhoods(lad_code: str) -> pd.DataFrame:
    """Return the neighbourhoods (MSOAs) of one integration area, highest share first; no rows for other districts.

    Columns as in `proficiency_by_area`.
    """
    rows = proficiency_by_area("msoa")
    return rows[rows["lad_code"] == lad_code].sort_values("share_pct", ascending=False, ignore_index=True)


def learner_points() -> pd.DataFrame:
    """Return learners in England by full academic year, oldest first: single points, not a line.

    Columns: academic_year, learners, learners_covered, status, source_id, note. First quarters are left out.
    Source: dataset `esol_learners`.
    """
    rows = table("esol_learners")
    rows = rows[
        (rows["area_code"] == ENGLAND)
        & (rows["period"] == "full_year")
        & (rows["measure"] == "participation")
        & (rows["level"] == "total")
    ]
    columns = ["academic_year", "learners", "learners_covered", "status", "source_id", "note"]
    return rows[columns].sort_values("academic_year", ignore_index=True)


def learners_by_level_2021_22() -> pd.DataFrame:
    """Return learners of 2021/22 by level in the 13 districts that have them; Bradford is the only one of the five.

    Columns: area_code, area_name, measure (participation, achievements), level (total, entry, level_1, level_2),
    learners (rounded to 10; missing where fewer than 5), status, source_id, note. Source: dataset `esol_learners`.
    """
    rows = table("esol_learners")
    rows = rows[(rows["area_level"] == "district") & (rows["academic_year"] == "2021/22")]
    columns = ["area_code", "area_name", "measure", "level", "learners", "status", "source_id", "note"]
    return rows[columns].reset_index(drop=True)


def funding_points() -> pd.DataFrame:
    """Return the five points of the adult skills budget spent on English courses in England, oldest first.

    Columns: period (academic year), amount_gbp (pounds, cash), source_id, note. The years between are not known:
    draw points. Source: dataset `esol_funding`.
    """
    rows = table("esol_funding")
    rows = rows[rows["stream"] == CONSISTENT_STREAM]
    return rows[["period", "amount_gbp", "source_id", "note"]].sort_values("period", ignore_index=True)


def providers(area_code: str) -> pd.DataFrame:
    """Return the organisations found for one area, teaching first; no rows outside the integration areas.

    Columns: those of the dataset `esol_providers`, then `drawn`, which says whether the point is the provider's own
    postcode. Only such rows may be drawn on a map; the others are listed.
    """
    rows = table("esol_providers")
    rows = rows[rows["area_code"] == area_code]
    rows = rows.assign(drawn=rows["location_precision"] == "postcode", other=rows["role"] != "teaching")
    return rows.sort_values(["other", "role", "provider_name"], ignore_index=True).drop(columns="other")
