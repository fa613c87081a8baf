"""Segregation: every row of the five integration areas, computed again from small areas by the words of its dataset."""

from __future__ import annotations

from collections import defaultdict
from math import log

import pytest

from data.places.areas import FIVE
from data.store.load import table

RELIGIOUS = "All 9 groups (religion)"
MINORITY, OTHERS = "Ethnic minority (all except White)", "All other residents"
KINDS = [(2011, "LSOA11"), (2021, "LSOA21"), (2021, "MSOA21")]  # what lies in which MSOA of 2011 is not held


def counts(area: str, year: int, level: str, topic: str) -> dict[str, dict[str, int]]:
    """Count residents by group in each small area, one row of the census at a time."""
    rows = table("census_small_areas")
    rows = rows[(rows["area_code"] == area) & (rows["year"] == year) & (rows["topic"] == topic)]
    lookup = dict(zip(table("small_areas")["lsoa_code"], table("small_areas")["msoa_code"], strict=True))
    found: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for code, group, residents in zip(rows["lsoa_code"], rows["category"], rows["residents"], strict=True):
        found[lookup[code] if level.startswith("MSOA") else code][group] += int(residents)
    return found


def entropy(people: dict[str, int]) -> float:
    everyone = sum(people.values())
    return sum(n / everyone * log(everyone / n) for n in people.values() if n)


def by_hand(measure: str, group: str, reference: str, places: dict[str, dict[str, int]]) -> float:
    """Work one measure out as the dataset describes it, place by place."""
    total: dict[str, int] = defaultdict(int)
    for people in places.values():
        for one, n in people.items():
            total[one] += n
    everyone = sum(total.values())

    def members(people: dict[str, int], who: str) -> int:
        if who == MINORITY:
            return sum(people.values()) - people["White"]
        return sum(people.values()) - people[group] if who == OTHERS else people[who]

    if measure == "entropy_diversity":
        return entropy(total) / log(len(total))
    if measure == "theil_h":
        whole = entropy(total)
        return sum(sum(p.values()) * (whole - entropy(p)) for p in places.values()) / (whole * everyone)
    found, first = 0.0, members(total, group)
    for people in places.values():
        share = members(people, group) / first
        if measure == "dissimilarity":
            found += abs(share - members(people, reference) / members(total, reference)) / 2
        else:
            found += share * members(people, group if measure == "isolation" else reference) / sum(people.values())
    return found


@pytest.mark.parametrize("area", FIVE)
@pytest.mark.parametrize(("year", "level"), KINDS)
def test_every_measure_of_every_group_is_computed_again(area, year, level):
    rows = table("segregation")
    rows = rows[(rows["area_code"] == area) & (rows["year"] == year) & (rows["small_area_level"] == level)]
    ethnic = counts(area, year, level, "ethnic_group")
    religious = counts(area, year, level, "religion") if year == 2021 else {}
    assert rows["small_areas"].eq(len(ethnic)).all()
    totals = {group: sum(people[group] for people in ethnic.values()) for group in ("Asian", "Black", "Mixed", "Other")}
    single = rows.loc[(rows["measure"] == "isolation") & rows["group"].isin(list(totals)), "group"]
    assert set(single) == {group for group, residents in totals.items() if residents >= 500}
    answers = set().union(*religious.values())
    for row in rows.itertuples():
        places = religious if row.group in answers or row.group == RELIGIOUS else ethnic
        expected = by_hand(row.measure, row.group, row.reference_group, places)
        assert row.value == pytest.approx(expected, abs=0.00006), (row.measure, row.group)
