"""The consistent lines of hate crime: a force by quarter, a London borough by month; no line crosses a break."""

from __future__ import annotations

import pytest

from components.style.numbers import whole
from components.style.palette import LIGHT
from components.themes.hate_crime import aggravated_years, borough
from data.places.areas import FIVE
from data.store.describe import datasets
from data.store.load import table

WALTHAM_FOREST = "E09000031"
WEST_YORKSHIRE, BRADFORD = "E23000010", "E08000032"


@pytest.mark.parametrize("area", FIVE)
def test_each_of_the_five_has_the_quarters_of_its_force(area: str):
    figure = aggravated_years.by_quarter(area)
    assert figure is not None
    assert len(figure.table) == 45
    assert "on one axis" in " ".join(figure.caveats)
    assert set(datasets()["aggravated_by_quarter"].lead_caveats) <= set(figure.caveats)


def test_the_title_has_the_year_of_the_table():
    rows = table("aggravated_by_quarter")
    mine = rows[(rows["area_code"] == WEST_YORKSHIRE) & (rows["financial_year"] == "2022/23")]["offences"].sum()
    every = rows[rows["financial_year"] == "2022/23"]["offences"].sum()
    title = aggravated_years.by_quarter(BRADFORD).title
    assert f"recorded {whole(mine)} aggravated offences in 2022/23" in title
    assert f"{mine / every * 100:.1f}% of those of all forces" in title


@pytest.mark.parametrize("area", FIVE)
def test_no_line_is_drawn_over_a_break(area: str):
    """As many lines as segments, and where recording changed the reason stands with the figure."""

    figure = aggravated_years.by_quarter(area)
    drawn = [trace for trace in figure.draw(LIGHT).data if trace.mode == "lines+markers"]
    assert len(drawn) == figure.table["segment"].nunique()
    for reason in figure.table["break_before"].dropna():
        assert reason in figure.notes


def test_only_a_london_borough_has_months_of_its_own():
    assert [area for area in FIVE if borough.by_month(area)] == [WALTHAM_FOREST]
    figure = borough.by_month(WALTHAM_FOREST)
    rows = figure.table
    assert len(rows) == 134
    assert f"{whole(rows['offences'].tail(12).sum())} racist and religious offences" in figure.title
    assert "later months of this table are not held here" in figure.notes[0]
