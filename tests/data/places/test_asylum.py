"""Asylum support by quarter, accommodation and routes: worked examples from the Home Office tables."""

import pytest

from data.labels import ARRIVALS
from data.places.areas import ENGLAND, FIVE, districts
from data.places.asylum import ACCOMMODATION, NOT_READ, ROUTES, accommodation, arrivals, asylum_support
from data.places.measures import measure_at
from data.store.load import table

BRADFORD, WALTHAM_FOREST, SHEFFIELD = "E08000032", "E09000031", "E08000019"


def test_bradford_by_hand():
    """210 people in March 2014; 1,368 in December 2025: 1,083 dispersed, 255 in contingency, 30 with money only."""
    rows = asylum_support(BRADFORD).set_index("quarter")
    assert len(rows) == 48
    assert (rows.loc["2014 Q1", "people"], rows.loc["2025 Q4", "people"]) == (210, 1_368)
    kinds = accommodation(BRADFORD).set_index("measure")["people"]
    assert kinds.tolist() == [1_083, 255, 0, 0, 30]
    assert kinds.sum() == rows.loc["2025 Q4", "people"]


def test_arrivals_in_waltham_forest_by_hand():
    rows = arrivals(WALTHAM_FOREST).set_index("measure")["people"]
    assert rows.to_dict() == {"ukraine": 875, "afghan": 158, "resettled": 88}
    assert set(ARRIVALS) == {*ACCOMMODATION, *ROUTES} == set(table("arrivals_by_route")["measure"])
    assert arrivals(ENGLAND).empty


@pytest.mark.parametrize("code", [*FIVE, SHEFFIELD, "E06000053", ENGLAND])
def test_no_line_crosses_a_change_of_what_is_counted_or_a_missing_quarter(code):
    rows = asylum_support(code)
    for _, line in rows.groupby("segment"):
        first, last = line["quarter"].iloc[0], line["quarter"].iloc[-1]
        assert not first < "2018 Q1" <= last
        assert not first < "2022 Q4" <= last
        assert len(line) == (int(last[:4]) - int(first[:4])) * 4 + int(last[-1]) - int(first[-1]) + 1


def test_quarters_that_were_not_read_are_missing_and_those_with_nobody_are_zero():
    for code in (*NOT_READ, ENGLAND):
        rows = asylum_support(code)
        assert set(rows["quarter"]).isdisjoint({"2024 Q4", "2025 Q1", "2025 Q2", "2025 Q3"})
        assert "2025 Q4" in set(rows["quarter"])
    scilly = asylum_support("E06000053")
    assert len(scilly) == 48
    assert scilly["people"].eq(0).all()
    with pytest.raises(KeyError):
        asylum_support("E23000010")


def test_districts_add_up_to_england_in_every_quarter_that_england_has():
    rows = table("asylum_support")
    england = rows[rows["area_code"] == ENGLAND].set_index("date")["people"]
    others = rows[rows["area_code"] != ENGLAND].groupby("date")["people"].sum()
    assert (others[england.index] == england).all()


def test_the_five_kinds_of_accommodation_add_up_in_every_district():
    rows = table("arrivals_by_route")
    kinds = rows[rows["measure"].isin(ACCOMMODATION)].groupby("area_code")["people"].sum()
    last = table("asylum_support").query("date == '2025-12-31'").set_index("area_code")["people"]
    assert set(kinds.index) == set(districts())
    assert (kinds == last.reindex(kinds.index, fill_value=0)).all()


def test_the_measure_of_december_2025_is_the_last_quarter():
    found = measure_at("asylum_support_people", BRADFORD, "2025-12-31")
    assert found.value == 1_368
    rate = measure_at("asylum_support_per_10k", BRADFORD, "2025-12-31")
    assert rate.value == pytest.approx(1_368 / 546_433 * 10_000, abs=0.005)


def test_people_resettled_since_2014_are_no_fewer_than_an_older_table_adds_up_to():
    """A running total cannot fall: where it would, the compilation has a gap, and no figure is held."""
    held = table("arrivals_by_route").query("measure == 'resettled'").set_index("area_code")["people"]
    older = table("indicators").query("indicator_id == 'resettled_refugees'").groupby("area_code")["value"].sum()
    assert len(held) == len(districts()) - 12
    assert (held >= older.reindex(held.index, fill_value=0)).all()
    assert SHEFFIELD not in held.index
