"""English language: how well residents speak it, who learns it, what was spent and where it is taught."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from data.money.money import real_terms
from data.places.areas import ENGLAND
from data.store.load import table

NOT_WELL = ("not_well", "not_at_all")
ANSWERS = ("main_language_english", "very_well", "well", *NOT_WELL)
CONSISTENT_STREAM = "Adult skills budget / Adult Education Budget spent on ESOL"
CENSUS = "ons_census2021_ts029"
ROUNDED_TO = 10  # learners in districts


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

    Columns: period (academic year), amount_gbp (pounds, cash), amount_real_gbp (pounds at 2024/25 prices), source_id,
    note. An academic year takes the deflator of the financial year in which it begins, which has eight of its twelve
    months. The years between are not known: draw points. Sources: datasets `esol_funding` and `gdp_deflators`.
    """
    rows = table("esol_funding")
    rows = rows[rows["stream"] == CONSISTENT_STREAM].sort_values("period", ignore_index=True)
    real = [real_terms(amount, year) for amount, year in zip(rows["amount_gbp"], rows["period"], strict=True)]
    prices = str(table("gdp_deflators")["source_id"].iloc[0])
    rows = rows.assign(amount_real_gbp=real, source_id=rows["source_id"] + "|" + prices)
    return rows[["period", "amount_gbp", "amount_real_gbp", "source_id", "note"]]


def providers(area_code: str) -> pd.DataFrame:
    """Return the organisations found for one area, teaching first; no rows outside the integration areas.

    Columns: those of the dataset `esol_providers`, then `drawn`, which says whether the point is the provider's own
    postcode. Only such rows may be drawn on a map; the others are listed.
    """
    rows = table("esol_providers")
    rows = rows[rows["area_code"] == area_code]
    rows = rows.assign(drawn=rows["location_precision"] == "postcode", other=rows["role"] != "teaching")
    return rows.sort_values(["other", "role", "provider_name"], ignore_index=True).drop(columns="other")


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


def learners_per_100() -> pd.DataFrame:
    """Return learners of 2021/22 for every 100 residents who cannot speak English well or at all, A to Z.

    Only districts that have both figures and the same boundaries then and now. Learners are rounded to 10, so the true
    ratio lies between `lower` and `upper`. Columns: area_code, area_name, learners, not_well_or_at_all, value, lower,
    upper (learners per 100 residents), source_id.
    """
    learners = learners_by_level_2021_22()
    learners = learners[(learners["measure"] == "participation") & (learners["level"] == "total")]
    need = proficiency_by_area("district")[["area_code", "not_well_or_at_all"]]
    both = learners.merge(need, on="area_code").sort_values("area_name", ignore_index=True)
    people = both["not_well_or_at_all"].astype("float64") / 100
    value, half = both["learners"].astype("float64") / people, ROUNDED_TO / 2 / people
    both = both.assign(value=value, lower=value - half, upper=value + half, source_id=both["source_id"] + "|" + CENSUS)
    return both[["area_code", "area_name", "learners", "not_well_or_at_all", "value", "lower", "upper", "source_id"]]


def other_streams() -> pd.DataFrame:
    """Return every other amount of the dataset `esol_funding`: English only first, then by stream and period.

    Streams overlap and must never be added up. Columns as in the dataset.
    """
    rows = table("esol_funding")
    rows = rows[rows["stream"] != CONSISTENT_STREAM]
    return rows.sort_values(["esol_specific", "stream", "period"], ascending=[False, True, True], ignore_index=True)
