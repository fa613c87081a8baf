"""Neighbourhoods: sums against slow oracles, levels that agree with each other, and what is not held."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from functools import cache

import pandas as pd
import pytest

from data.english import located_providers
from data.places import census, proficiency
from data.places.areas import ENGLAND, FIVE
from data.places.measures import latest
from data.places.neighbourhood_measures import CENSUS, DEPRIVATION, MEASURES
from data.places.neighbourhoods import enclosing, england, nearest_level, one_place, places, values
from data.projects.seats import seats
from data.statistics.segregation import indices, redrawn
from data.store.describe import TABLES, indicators
from data.store.load import table

BRADFORD, PETERBOROUGH = "E08000032", "E06000031"
BY_LEVEL = [(measure.id, level) for measure in MEASURES.values() for level in measure.levels]
OF_CENSUS = [measure for measure in MEASURES.values() if measure.dataset == CENSUS]
OF_TODAY = [measure for measure in OF_CENSUS if not measure.earlier]


@cache
def lookup(level: str) -> dict[str, str]:
    """The place of every small area, read by hand from the file."""
    with (TABLES / "small_areas.csv").open(encoding="utf-8") as file:
        return {row["lsoa_code"]: row[f"{level}_code"] for row in csv.DictReader(file)}


@cache
def counted(area: str, topic: str, year: int) -> list[tuple[str, str, int]]:
    """Small area, category and count of every row of a topic of the census."""
    rows = table(CENSUS)
    rows = rows[(rows["area_code"] == area) & (rows["topic"] == topic) & (rows["year"] == year)]
    return [
        (row["lsoa_code"], row["category"], row["households"] if pd.isna(row["residents"]) else row["residents"])
        for row in rows.to_dict("records")
    ]


@pytest.mark.parametrize("area", FIVE)
@pytest.mark.parametrize(("measure_id", "level"), [pair for pair in BY_LEVEL if MEASURES[pair[0]].dataset == CENSUS])
def test_counts_of_the_census_added_up_one_by_one(area, measure_id, level):
    measure, place_of = MEASURES[measure_id], lookup(level)
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    rows = counted(area, measure.topic_code, measure.year)
    for small_area, category, number in rows:
        if small_area in place_of:
            counts[place_of[small_area]][1] += number
            counts[place_of[small_area]][0] += number if category in measure.categories else 0
    known = {small_area for small_area, *_ in rows}
    unknown = {place for code, place in place_of.items() if code not in known}
    found = values(area, measure_id, level).set_index("code")
    known = found.dropna(subset="value")
    assert set(found.index) - set(known.index) == unknown & set(found.index)
    assert bool(unknown & set(found.index)) == (measure.year == 2011 and redrawn(area)[1] > 0)
    assert {code: [row.numerator, row.denominator] for code, row in known.iterrows()} == {
        code: count for code, count in counts.items() if code not in unknown
    }
    for code, row in known.iterrows():
        assert row["value"] == pytest.approx(counts[code][0] / counts[code][1] * 100)
    assert found.loc[found["value"].isna(), ["numerator", "denominator"]].isna().all().all()


@pytest.mark.parametrize("area", FIVE)
@pytest.mark.parametrize("measure", OF_TODAY, ids=lambda measure: measure.id)
def test_every_level_adds_up_to_the_same_whole(area, measure):
    wholes = {
        tuple(values(area, measure.id, level)[["numerator", "denominator"]].sum()) for level in ("lsoa", "msoa", "ward")
    }
    assert len(wholes) == 1
    whole = one_place(area, measure, "ward", None)
    assert (whole.numerator, whole.denominator) == wholes.pop()


@pytest.mark.parametrize("area", FIVE)
def test_the_whole_area_is_what_the_census_says_of_the_district(area):
    for measure in OF_CENSUS:
        if measure.topic_code in ("ethnic_group", "religion"):
            rows = census.shares(measure.topic_code, area, measure.year)
            rows = rows[rows["category"].isin(measure.categories)].set_index("area_code")["share_pct"]
            assert one_place(area, measure, "msoa", None).value == pytest.approx(rows[area])
            assert england(measure).value == pytest.approx(rows["E92000001"])


@pytest.mark.parametrize("measure", MEASURES.values(), ids=lambda measure: measure.id)
def test_the_figure_of_england_names_the_rows_that_it_comes_from(measure):
    found = england(measure)
    rows = table(found.dataset)
    assert set(found.source_id.split("|")) <= set(rows["source_id"].str.split("|").explode())
    if found.dataset == "census_districts":
        used = rows[(rows["year"] == measure.year) & (rows["topic"] == measure.topic_code)]
        assert set(found.source_id.split("|")) <= set(used["source_id"])


@pytest.mark.parametrize("area", FIVE)
@pytest.mark.parametrize("level", ["msoa", "ward"])
@pytest.mark.parametrize(("measure_id", "year"), [("imd_income", 2025), ("imd_income_2019", 2019)])
def test_shares_of_deprived_small_areas_counted_by_hand(area, level, measure_id, year):
    place_of = lookup(level)
    rows = table(DEPRIVATION).query("area_code == @area and year == @year")
    deprived, every = defaultdict(int), defaultdict(int)
    for row in rows[rows["lsoa_code"].isin(place_of)].to_dict("records"):
        every[place_of[row["lsoa_code"]]] += 1
        deprived[place_of[row["lsoa_code"]]] += row["income_decile"] <= 2
    known = set(rows["lsoa_code"])
    unknown = {place for code, place in place_of.items() if code not in known}
    found = values(area, measure_id, level).set_index("code")["value"].dropna()
    assert found.to_dict() == pytest.approx(
        {code: deprived[code] / every[code] * 100 for code in every if code not in unknown}
    )
    whole = one_place(area, MEASURES[measure_id], level, None)
    assert (whole.numerator, whole.denominator) == ((rows["income_decile"] <= 2).sum(), len(rows))


@pytest.mark.parametrize("area", FIVE)
@pytest.mark.parametrize(("measure_id", "year"), [("imd_crime", 2025), ("imd_crime_2019", 2019)])
def test_tenths_are_the_official_ones_of_their_edition(area, measure_id, year):
    """Of 2019, those of the small areas that are still drawn as they were."""
    official = table(DEPRIVATION).query("year == @year").set_index("lsoa_code")["crime_decile"]
    found = values(area, measure_id, "lsoa")
    known = found.dropna(subset="value")
    assert (known["value"] == known["code"].map(official)).all()
    assert len(found) - len(known) == (redrawn(area)[1] if year == 2019 else 0)
    assert not set(found["code"][found["value"].isna()]) & set(official.index)
    assert found[["numerator", "denominator"]].isna().all().all()


def test_a_place_drawn_anew_has_no_figure_of_before():
    rows = values(PETERBOROUGH, "ethnic_asian_2011", "lsoa")
    anew = rows.loc[rows["value"].isna(), "code"].iloc[0]
    for measure_id in ("ethnic_asian_2011", "imd_2019"):
        found = one_place(PETERBOROUGH, MEASURES[measure_id], "lsoa", anew)
        assert found.value != found.value
        assert (found.numerator, found.denominator) == (None, None)
    with pytest.raises(KeyError):
        one_place(BRADFORD, MEASURES["imd"], "lsoa", anew)


@pytest.mark.parametrize(("measure_id", "level"), BY_LEVEL)
def test_one_place_is_one_row_of_all(measure_id, level):
    rows = values(PETERBOROUGH, measure_id, level)
    assert set(rows["code"]) == set(places(PETERBOROUGH, level))
    assert list(rows["name"]) == sorted(rows["name"])
    for row in rows.iloc[[0, -1]].itertuples():
        assert one_place(PETERBOROUGH, MEASURES[measure_id], level, row.code).value == pytest.approx(row.value)
        assert set(row.source_id.split("|")) <= set(table("sources")["source_id"])


def test_what_is_not_published_is_not_there():
    with pytest.raises(ValueError, match="not held"):
        values(BRADFORD, "cannot_speak_english_well", "lsoa")
    with pytest.raises(KeyError):
        values("E06000001", "ethnic_asian", "msoa")
    with pytest.raises(KeyError):
        values(BRADFORD, "happiness", "msoa")
    english_well = MEASURES["cannot_speak_english_well"]
    assert nearest_level("ward", MEASURES["imd"], english_well) == "msoa"
    assert nearest_level("ward", MEASURES["imd"]) == "ward"
    assert len(values(BRADFORD, english_well.id, "msoa")) == len(proficiency.neighbourhoods(BRADFORD)) == 63


@pytest.mark.parametrize(
    ("measure_id", "answers"),
    [
        ("cannot_speak_english_well", {"not_well", "not_at_all"}),
        ("cannot_speak_english_at_all", {"not_at_all"}),
        ("main_language_not_english", {"very_well", "well", "not_well", "not_at_all"}),
    ],
)
@pytest.mark.parametrize("area", FIVE)
def test_english_is_counted_over_all_residents_aged_3_and_over(area, measure_id, answers):
    """Row by row; of the area and of England where the list of indicators has them too, to its decimals."""
    part, everyone = Counter(), Counter()
    for row in table("english_proficiency").itertuples():
        everyone[row.area_code] += row.residents_3plus
        part[row.area_code] += row.residents_3plus if row.category in answers else 0
    measure, rows = MEASURES[measure_id], values(area, measure_id, "msoa")
    assert dict(zip(rows["code"], rows["numerator"], strict=True)) == {code: part[code] for code in rows["code"]}
    assert dict(zip(rows["code"], rows["denominator"], strict=True)) == {code: everyone[code] for code in rows["code"]}
    here = one_place(area, measure, "msoa", None)
    assert (here.numerator, here.denominator) == (part[area], everyone[area])
    assert england(measure).value == pytest.approx(part[ENGLAND] / everyone[ENGLAND] * 100)
    if measure_id in indicators():
        assert here.value == pytest.approx(latest(measure_id, area).value, abs=0.0001)
        assert england(measure).value == pytest.approx(latest(measure_id, ENGLAND).value, abs=0.0001)


@pytest.mark.parametrize("area", FIVE)
@pytest.mark.parametrize("level", ["lsoa", "msoa", "ward"])
def test_no_two_places_of_an_area_share_a_name(area, level):
    named = places(area, level)
    assert len(set(named.values())) == len(named)


def test_a_small_area_lies_in_the_places_that_the_table_says():
    assert enclosing("E01010691", "msoa") == "E02002184"
    assert enclosing("E01010691", "ward") == "E05001354"
    assert enclosing("E02002184", "msoa") is None


@pytest.mark.parametrize("area", FIVE)
def test_points_and_those_without_an_address_make_up_all(area):
    projects, providers = seats(area), located_providers(area)
    assert projects.everything == (table("projects")["area_code"] == area).sum()
    assert providers.everything == (table("esol_providers")["area_code"] == area).sum()
    for found in (projects, providers):
        assert found.points[["lat", "lon"]].notna().all().all()
        assert set(found.points["location_precision"]) <= {"postcode", "sector"}


def test_a_lead_in_another_district_is_counted_and_not_drawn():
    assert seats(PETERBOROUGH).elsewhere == 1


@pytest.mark.parametrize("area", FIVE)
def test_segregation_stands_side_by_side_for_both_years(area):
    rows = indices(area)
    assert set(rows["small_area_level"]) == {"LSOA11", "LSOA21"}
    assert set(rows["measure"]) == {"dissimilarity", "isolation", "interaction", "theil_h"}
    both = rows.groupby(["measure", "group"])["year"].nunique()
    assert (both == 2).all()
    assert len(places(area, "lsoa")) == rows.query("year == 2021")["small_areas"].iloc[0]


def test_small_areas_drawn_anew_since_2011():
    assert {area: redrawn(area)[1] for area in FIVE} == dict(zip(FIVE, (0, 4, 16, 4, 4), strict=True))
