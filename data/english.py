"""English language: who learns it, what was spent on it and where it is taught. How well residents speak it: places."""

from __future__ import annotations

import pandas as pd

from data.money.money import real_terms
from data.places.areas import ENGLAND, region_of
from data.places.located import KNOWN, Located, located
from data.places.middles import kilometres, middles
from data.places.proficiency import CENSUS, proficiency_by_area
from data.statistics.segments import with_segments
from data.store.load import remembered, table

BY_HOME = "Adult Skills Budget spent on ESOL, by learner's home"
BY_PROVIDER = "Learning and Skills Council funding of ESOL by area"
EARLY = "Learning and Skills Council spending on ESOL"
CONSISTENT_STREAM = "Adult skills budget / Adult Education Budget spent on ESOL"
ROUNDED_TO = 10  # learners in districts
POSTCODES = "os_codepoint_open_2025_10"  # in the register of sources: where the points of postcodes come from


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
    return _stream(CONSISTENT_STREAM)[["period", "amount_gbp", "amount_real_gbp", "source_id", "note"]]


def esol_spending(area_code: str) -> pd.DataFrame:
    """Return the adult skills budget spent on English courses by the home of the learner, 2011/12 to 2015/16.

    Rows of the area, of its parts, and of its region, in one definition; no rows where the area itself has none. Only
    Bradford, Hull, and Yorkshire and The Humber have any. Columns: period (academic year), area_code (missing for a
    constituency), area_name, amount_gbp (pounds, cash, rounded), amount_real_gbp (pounds at 2024/25 prices), source_id,
    note, segment, break_before (see `with_segments`). Sources: datasets `esol_funding` and `gdp_deflators`.
    """
    rows = _stream(BY_HOME)
    if area_code not in set(rows["area_code"]):
        return with_segments(rows.head(0), "period", series=["area_name"])
    wanted = {area_code, region_of(area_code)[0]}
    rows = rows[rows["area_code"].isin(wanted) | (rows["district_code"] == area_code)]
    return with_segments(rows, "period", series=["area_name"])


def esol_providers_2005_06(area_code: str) -> pd.DataFrame:
    """Return what providers were given for English courses in 2005/06: around an integration area, its region, England.

    Columns: period, area_code (missing for an area of the Learning and Skills Council, which is larger than the
    district), area_name, amount_gbp (pounds, cash), amount_real_gbp, source_id, note; smallest place first. No rows
    outside the integration areas, for which it is not held which area took them in. Sources as `esol_spending`.
    """
    rows = _stream(BY_PROVIDER)
    around = rows[rows["district_code"] == area_code]
    if around.empty:
        return around.drop(columns="district_code")
    wider = rows[rows["area_code"].isin([region_of(area_code)[0], ENGLAND])].sort_values("amount_gbp")
    return pd.concat([around, wider], ignore_index=True).drop(columns="district_code")


def early_spending() -> pd.DataFrame:
    """Return what the Learning and Skills Council spent on English courses in England, 2000/01 to 2004/05.

    Another definition than the adult skills budget and than the funding of providers in 2005/06: never one line.
    Columns as `esol_spending`.
    """
    return with_segments(_stream(EARLY), "period", series=["area_name"])


@remembered
def _stream(stream: str) -> pd.DataFrame:
    """Return the amounts of a stream, in cash and in real terms."""
    rows = table("esol_funding")
    rows = rows[rows["stream"] == stream].sort_values("period", kind="stable", ignore_index=True)
    real = [real_terms(amount, year) for amount, year in zip(rows["amount_gbp"], rows["period"], strict=True)]
    prices = str(table("gdp_deflators")["source_id"].iloc[0])
    rows = rows.assign(amount_real_gbp=real, source_id=rows["source_id"] + "|" + prices)
    columns = [
        "period",
        "area_code",
        "area_name",
        "district_code",
        "amount_gbp",
        "amount_real_gbp",
        "source_id",
        "note",
    ]
    return rows[columns]


def providers(area_code: str) -> pd.DataFrame:
    """Return the organisations found for one area, teaching first; no rows outside the integration areas.

    Columns: those of the dataset `esol_providers`, then `drawn`, which says whether the point is the provider's own
    postcode. Only such rows may be drawn on a map; the others are listed.
    """
    rows = table("esol_providers")
    rows = rows[rows["area_code"] == area_code]
    rows = rows.assign(drawn=rows["location_precision"] == "postcode", other=rows["role"] != "teaching")
    return rows.sort_values(["other", "role", "provider_name"], ignore_index=True).drop(columns="other")


def located_providers(area_code: str) -> Located:
    """Return the organisations that a public page connects with learning English, where their address is known."""
    rows = providers(area_code)
    known = rows[rows["location_precision"].isin(KNOWN)].rename(columns={"provider_name": "name"})
    return located(known, 0, len(rows) - len(known))


def classes(area_code: str) -> pd.DataFrame:
    """Return the organisations that teach English in one of the five, whether their address is known or not.

    Columns as in `providers`: `drawn` says of which the postcode is known.
    """
    rows = providers(area_code)
    return rows[rows["role"] == "teaching"].reset_index(drop=True)


@remembered
def nearest_class(area_code: str) -> pd.DataFrame:
    """Return for every neighbourhood (MSOA) of one of the five the nearest known class; no rows for another area.

    Columns: code, provider_name, km (kilometres in a straight line, from the middle of the neighbourhood's residents as
    `middles` has it to the postcode of the class), source_id. Only classes of the same area whose postcode is known
    count: a class without one, or across the border, may be nearer. Source: dataset `esol_providers`.
    """
    known, places = classes(area_code), middles(area_code, "msoa")
    known = known[known["drawn"]].reset_index(drop=True)
    if known.empty:
        return places.head(0)[["code"]].assign(provider_name="", km=0.0, source_id="")
    found = []
    for place in places.to_dict("records"):
        far = kilometres(place["lat"], place["lon"], known["lat"], known["lon"])
        nearest = known.iloc[int(far.argmin())]
        named = [place["source_id"], nearest["source_id"], nearest["address_source_id"], POSTCODES]
        sources = "|".join(str(source) for source in named if not pd.isna(source))
        found.append((place["code"], nearest["provider_name"], float(far.min()), sources))
    return pd.DataFrame(found, columns=["code", "provider_name", "km", "source_id"])


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

    What `esol_spending`, `esol_providers_2005_06` and `early_spending` answer is left out. Streams overlap and must
    never be added up. Columns as in the dataset.
    """
    rows = table("esol_funding")
    rows = rows[~rows["stream"].isin([CONSISTENT_STREAM, BY_HOME, BY_PROVIDER, EARLY])]
    return rows.sort_values(["esol_specific", "stream", "period"], ascending=[False, True, True], ignore_index=True)
