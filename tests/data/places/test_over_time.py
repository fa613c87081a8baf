"""Series over time: where a line may go, and how long its axis is."""

from __future__ import annotations

import pytest

from data.places.areas import ENGLAND, FIVE
from data.places.comparison import measures
from data.places.over_time import axis, marked, reasons, series
from data.store.load import table

BRADFORD = "E08000032"


def test_years_without_figures_keep_their_place_on_the_axis():
    assert axis(["2018/19", "2021/22"]) == ["2018/19", "2019/20", "2020/21", "2021/22"]
    assert axis(["1998/99", "2000/01"])[1] == "1999/00"
    assert axis(["2011", "2013"]) == ["2011", "2012", "2013"]
    assert axis(["2024-09-30", "2022-12-31", "2022-12-31"]) == ["2022-12-31", "2024-09-30"]


@pytest.mark.parametrize("measure", measures())
def test_no_line_joins_what_is_not_comparable(measure):
    """Oracle: within a segment years follow each other, and one way of asking and one side of every break is kept."""
    rows = series(measure, FIVE)
    for _, run in rows.groupby(["area_code", "segment"]):
        years = [int(period[:4]) for period in run["period"]]
        assert years == list(range(years[0], years[0] + len(years)))
        assert run["survey_mode"].nunique() == 1
        for at in marked(measure, axis(list(rows["period"]))):
            assert len({period >= at for period in run["period"]}) == 1


def test_surveys_of_2008_and_2024_never_share_a_line():
    """They are different indicators here, and none holds rows of both surveys."""
    rows = table("indicators")
    both = rows[rows["indicator_id"].str.startswith(("cls_", "place_"))]
    ways = both.assign(postal=both["survey_mode"] == "postal").groupby("indicator_id")["postal"].nunique()
    assert set(ways) == {1}
    local = both[both["area_code"].isin(FIVE)]
    assert local.groupby("indicator_id")["period"].nunique().max() == 1


def test_england_is_shown_for_the_time_of_the_areas_only():
    rows = series("cls_lonely_often", [BRADFORD])
    assert set(rows["period"]) == {"2024/25"}
    assert set(series("cls_lonely_often", [ENGLAND])["period"]) > {"2024/25"}
    assert series("cls_get_on_well", ["E07000223"]).empty


def test_the_reason_for_a_break_is_given_once_and_without_missing_years():
    said = reasons(series("claimant_rate", FIVE))
    assert len(said) == len(set(said)) == 1
    assert "Universal Credit" in said[0]
