"""How well residents speak English and which main languages they have, as the Census of 2021 asked."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from data.store.load import table

NOT_WELL = ("not_well", "not_at_all")
ANSWERS = ("main_language_english", "very_well", "well", *NOT_WELL)
CENSUS = "ons_census2021_ts029"


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


def counted(categories: tuple[str, ...]) -> pd.DataFrame:
    """Count who gave one of these answers, and everybody, in every area of the table; the index is the area code.

    Columns: numerator, denominator (both residents aged 3 and over), source_id. Source: dataset `english_proficiency`.
    """
    rows = table("english_proficiency").rename(columns={"residents_3plus": "denominator"})
    rows["numerator"] = rows["denominator"].where(rows["category"].isin(categories), 0)
    return rows.groupby("area_code").agg({"numerator": "sum", "denominator": "sum", "source_id": "first"})


def neighbourhoods(lad_code: str) -> pd.DataFrame:
    """Return the neighbourhoods (MSOAs) of one integration area, highest share first; no rows for other districts.

    Columns as in `proficiency_by_area`.
    """
    rows = proficiency_by_area("msoa")
    return rows[rows["lad_code"] == lad_code].sort_values("share_pct", ascending=False, ignore_index=True)


def answers(area_code: str) -> pd.DataFrame:
    """Return the five answers about English in one area, from main language English down to not at all.

    Columns: area_code, category, residents_3plus, share_pct (per cent of residents aged 3 and over), source_id.
    Source: dataset `english_proficiency`. Raises KeyError for an area that the table does not have.
    """
    rows = table("english_proficiency")
    rows = rows[rows["area_code"] == area_code]
    if rows.empty:
        raise KeyError(area_code)
    rows = rows.set_index("category").loc[list(ANSWERS)].reset_index()
    share = rows["residents_3plus"].astype("float64") / float(rows["residents_3plus"].sum()) * 100
    return rows[["area_code", "category", "residents_3plus", "source_id"]].assign(share_pct=share)


def main_languages(area_code: str, most: int = 10) -> pd.DataFrame:
    """Return the main languages of an integration area other than English, most residents first.

    Columns: area_code, language, residents_3plus, pct_of_residents_3plus (per cent), source_id. No rows outside the
    five. Source: dataset `main_language`, in which English is first everywhere.
    """
    rows = table("main_language")
    rows = rows[(rows["area_code"] == area_code) & (rows["rank"] > 1)].sort_values("rank")
    columns = ["area_code", "language", "residents_3plus", "pct_of_residents_3plus", "source_id"]
    return rows[columns].head(most).reset_index(drop=True)
