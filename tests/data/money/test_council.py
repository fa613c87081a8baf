"""Councils beside their statistical neighbours: who is comparable, and the middle of their amounts."""

from __future__ import annotations

import statistics

import pytest

from data.money.council import comparable, converted, has_county, in_price, neighbour_medians
from data.money.funding import council_series
from data.places import areas
from data.store import load
from data.store.load import forget, remembered, table

BRADFORD, HARTLEPOOL = "E08000032", "E06000001"
PLANNING = "council_planning_development"


def test_neighbours_below_a_county_are_left_out() -> None:
    """Bradford: twenty on the list, without Burnley and Hyndburn, whose county does part of the work."""
    assert len(comparable(BRADFORD)) == 18
    assert not any(has_county(code) for area in areas.FIVE for code in comparable(area))
    assert comparable(HARTLEPOOL) == ()
    assert neighbour_medians(HARTLEPOOL, PLANNING, "per_head").empty


@pytest.mark.parametrize("area", areas.FIVE[:2])
def test_the_middle_of_the_neighbours_against_a_slow_reckoning(area: str) -> None:
    """Each neighbour once; the same years and segments as the area itself."""
    rows = neighbour_medians(area, PLANNING, "per_head").set_index("financial_year")
    finance = table("council_finance")
    residents = table("population")
    finance = finance[(finance["series_id"] == PLANNING) & finance["area_code"].isin(comparable(area))]
    for year, line in rows.iterrows():
        amounts = finance[finance["financial_year"] == year]
        people = residents[residents["year"] == int(str(year)[:4])].set_index("area_code")["population"]
        heads = [
            amount / people[code] for amount, code in zip(amounts["amount_gbp"], amounts["area_code"], strict=True)
        ]
        assert line["councils"] == len(heads) >= 9
        assert line["value"] == pytest.approx(statistics.median(heads))
    assert list(rows["segment"]) == [1, 1, 1, 1, 2]  # 2010/11 has no population; 2015/16 and 2016/17 are missing


def test_a_series_in_cash_is_the_series_as_published() -> None:
    before, after = council_series(BRADFORD, PLANNING), in_price(BRADFORD, PLANNING, "cash")
    assert list(after["value"]) == list(before["amount_gbp"])
    assert list(after["segment"]) == list(before["segment"])


def test_what_was_reckoned_is_remembered_until_tables_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    """Once for the same question; anew when a table is taken out of use; a reader cannot spoil it for the next."""
    asked = []

    @remembered
    def series(name: str) -> object:
        asked.append(name)
        return converted(name, "cash")

    first = series(PLANNING)
    first["value"] = 0.0  # type: ignore[index]
    assert (series(PLANNING)["value"] != 0).any()  # type: ignore[index]
    assert asked == [PLANNING]
    monkeypatch.setitem(load._withdrawn, "gdp_deflators", "broken")
    series(PLANNING)
    assert len(asked) == 2
    monkeypatch.undo()
    forget()
    series(PLANNING)
    assert len(asked) == 3
