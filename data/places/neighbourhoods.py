"""Neighbourhoods of the five integration areas: which measures there are, and their values at three levels.

Counts of small areas (LSOA) are added up to neighbourhoods (MSOA) and wards (best fit); shares are worked out from the
sums, never from other shares. Sources: datasets `census_small_areas`, `deprivation_small_areas`,
`english_proficiency` and `small_areas`.
"""

from __future__ import annotations

from functools import lru_cache
from math import nan
from typing import get_args

import pandas as pd

from data.places import census, proficiency
from data.places.areas import ENGLAND, FIVE
from data.places.measures import latest
from data.places.neighbourhood_measures import (
    CENSUS,
    DEPRIVATION,
    DEPRIVED,
    ENGLISH,
    MEASURES,
    Benchmark,
    Level,
    Measure,
    Value,
)
from data.store.load import edition, remembered, table

LEVELS: tuple[Level, ...] = get_args(Level)
NAMES, LOOKUP = "hcl_msoa_names_v2_2", "ons_lsoa21_wd24_lad24"  # in the register of sources
_COLUMNS = ["code", "name", "value", "numerator", "denominator", "source_id"]
_SHARED = 4  # characters of an official name after its district: "007A"


def nearest_level(level: Level, *measures: Measure) -> Level:
    """Return the level itself where every measure is published at it, else neighbourhoods, where all of them are."""
    return level if all(level in measure.levels for measure in measures) else "msoa"


@remembered
def places(area_code: str, level: Level) -> dict[str, str]:
    """Name the places of one of the five by code, from A to Z. Raises KeyError for any other area.

    Neighbourhoods have the names of the House of Commons Library; a small area has that of its neighbourhood, then the
    end of its official name ("Audley 007A").
    """
    rows = _lookup(area_code, level, edition("small_areas"))
    named = rows.drop_duplicates("code").sort_values("name")
    return dict(zip(named["code"], named["name"], strict=True))


def enclosing(code: str, level: Level) -> str | None:
    """Return the neighbourhood or ward that a small area lies in (a ward by best fit); None for any other code."""
    rows = table("small_areas")
    found = rows.loc[rows["lsoa_code"] == code, f"{level}_code"]
    return None if found.empty else str(found.iloc[0])


def values(area_code: str, measure_id: str, level: Level) -> pd.DataFrame:
    """Return a measure for every place of one of the five, from A to Z.

    Columns: code, name, value (per cent, or for deprivation of small areas the tenth, 1 most deprived), numerator,
    denominator (counts of `Measure.of`; missing for tenths), source_id. Of a measure counted on the small areas of 2011
    a place has no figure when it is, or holds, one that was drawn anew since. Raises KeyError for another area or
    measure, ValueError for a level at which the measure is not published.
    """
    measure = MEASURES[measure_id]
    if level not in measure.levels:
        raise ValueError(f"{measure_id} is not held at the level {level}")
    return _values(area_code, measure_id, level, _editions(measure)).copy(deep=False)


def is_tenth(measure: Measure, level: Level) -> bool:
    """Tell whether the values are tenths of all small areas of England (1 most deprived) rather than per cent."""
    return measure.dataset == DEPRIVATION and level == "lsoa"


def one_place(area_code: str, measure: Measure, level: Level, code: str | None) -> Value:
    """Return the value of one place, or of the whole area (`code` None), as one row of `values` would have it.

    The whole area never has a tenth: for deprivation its value is the share of its small areas in the most deprived
    fifth. Raises KeyError for a place of another area or level.
    """
    if code and is_tenth(measure, level):
        if code not in places(area_code, level):
            raise KeyError(code)
        return Value(float(_tenths(measure).get(code, nan)), None, None)
    if measure.dataset == ENGLISH:
        here = proficiency.counted(measure.categories).loc[code or area_code, ["numerator", "denominator"]]
        part, everyone = map(int, here)
        return Value(part / everyone * 100, part, everyone)
    editions = _editions(measure)
    if code:
        rows = _counts(area_code, measure.dataset, measure.topic_code, measure.year, level, editions).loc[[code]]
    else:
        rows, _ = _small(area_code, measure.dataset, measure.topic_code, measure.year, editions[0])
    if rows["all"].isna().all():
        return Value(nan, None, None)
    part, everyone = int(rows[list(measure.categories)].to_numpy().sum()), int(rows["all"].sum())
    return Value(part / everyone * 100, part, everyone)


@remembered
def england(measure: Measure) -> Benchmark:
    """Return England's figure; for deprivation one fifth, by definition. Its value is None where there is none."""
    if measure.dataset == DEPRIVATION:
        return Benchmark(20.0, DEPRIVATION, _small(FIVE[0], DEPRIVATION, "", measure.year, _editions(measure)[0])[1])
    if measure.dataset == ENGLISH:
        return Benchmark(one_place(ENGLAND, measure, "msoa", None).value, ENGLISH, proficiency.CENSUS)
    if measure.topic_code == "household_deprivation_dimensions":
        found = latest(measure.id, ENGLAND)
        return Benchmark(found.value, "indicators", found.source_id) if found else Benchmark(None, "indicators", "")
    topic: census.Topic = "ethnic_group" if measure.topic_code == "ethnic_group" else "religion"
    rows = census.shares(topic, FIVE[0], measure.year)
    rows = rows[(rows["area_code"] == ENGLAND) & rows["category"].isin(measure.categories)]
    return Benchmark(float(rows["share_pct"].sum()), "census_districts", "|".join(rows["source_id"].unique()))


@lru_cache(maxsize=512)
def _values(area_code: str, measure_id: str, level: Level, editions: tuple[str, ...]) -> pd.DataFrame:
    """Work the values out, once for each edition of the tables."""
    measure = MEASURES[measure_id]
    lookup = _lookup(area_code, level, editions[-1])
    if measure.dataset == ENGLISH:
        rows = proficiency.counted(measure.categories).loc[lookup["code"].unique()].rename_axis("code").reset_index()
    else:
        counts = _counts(area_code, measure.dataset, measure.topic_code, measure.year, level, editions)
        _, source_id = _small(area_code, measure.dataset, measure.topic_code, measure.year, editions[0])
        part = counts[list(measure.categories)].sum(axis=1, skipna=False)
        rows = pd.DataFrame({"numerator": part, "denominator": counts["all"], "source_id": source_id})
        rows = rows.rename_axis("code").reset_index()
    if is_tenth(measure, level):
        rows = rows.assign(value=rows["code"].map(_tenths(measure)).astype("float64"))
        rows[["numerator", "denominator"]] = pd.NA
    else:
        rows["value"] = rows["numerator"].astype("float64") / rows["denominator"].astype("float64") * 100
    named = lookup.drop_duplicates("code").set_index("code")["name"]
    used = f"|{LOOKUP if level == 'ward' else NAMES}"
    rows = rows.assign(name=rows["code"].map(named), source_id=rows["source_id"] + used)
    return rows[_COLUMNS].sort_values("name", ignore_index=True)


@lru_cache(maxsize=128)
def _counts(
    area_code: str, dataset: str, topic: str, year: int, level: Level, editions: tuple[str, ...]
) -> pd.DataFrame:
    """Add small areas up to the places of a level: a row for each code, columns as in `_small`.

    A place that is, or holds, a small area which was not counted in that year has missing values.
    """
    small, _ = _small(area_code, dataset, topic, year, editions[0])
    codes = _lookup(area_code, level, editions[-1]).set_index("lsoa_code")["code"]
    known = small.reindex(codes.index)
    return known.groupby(codes).sum().mask(known["all"].isna().groupby(codes).any())


@lru_cache(maxsize=64)
def _small(area_code: str, dataset: str, topic: str, year: int, _: str) -> tuple[pd.DataFrame, str]:
    """Count by small area as drawn in that year: a column for each category and for all; and the source.

    For deprivation the columns count small areas in the most deprived fifth.
    """
    rows = table(dataset)
    rows = rows[(rows["area_code"] == area_code) & (rows["year"] == year)]
    if dataset == CENSUS:
        rows = rows[rows["topic"] == topic]
        counted = rows.assign(counted=rows["residents"].fillna(rows["households"]))
        wide = counted.pivot_table(index="lsoa_code", columns="category", values="counted", aggfunc="sum")
        wide = wide.assign(all=wide.sum(axis=1))
    else:
        tenths = rows.set_index("lsoa_code").filter(like="_decile")
        wide = tenths.isin(DEPRIVED).astype("int64").assign(all=1)
    return wide.astype("Int64"), str(rows["source_id"].iloc[0])


def _tenths(measure: Measure) -> pd.Series[int]:
    rows = table(DEPRIVATION)
    return rows[rows["year"] == measure.year].set_index("lsoa_code")[measure.categories[0]]


def _editions(measure: Measure) -> tuple[str, ...]:
    return edition(measure.dataset), edition("small_areas")


@lru_cache(maxsize=32)
def _lookup(area_code: str, level: Level, _: str) -> pd.DataFrame:
    """Say for every small area of one of the five which place of a level it belongs to: lsoa_code, code, name."""
    rows = table("small_areas")
    rows = rows[rows["area_code"] == area_code]
    if rows.empty:
        raise KeyError(area_code)
    names = rows["ward_name"] if level == "ward" else rows["msoa_local_name"]
    if level == "lsoa":
        names = names + " " + rows["lsoa_name"].str[-_SHARED:]
    return pd.DataFrame({"lsoa_code": rows["lsoa_code"], "code": rows[f"{level}_code"], "name": names})
