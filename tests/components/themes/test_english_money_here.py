"""What was spent on English for a place: answers of ministers, one definition a figure, said where none."""

from __future__ import annotations

import re

import pytest

from components.style.palette import DARK, LIGHT
from components.themes.english import money_here
from data.english import BY_HOME, BY_PROVIDER, EARLY
from data.places.areas import FIVE, districts, spoken
from data.store.load import table

BRADFORD, HULL, WALSALL = "E08000032", "E06000010", "E08000030"
MADE = [
    *(money_here.by_home(area) for area in (BRADFORD, HULL)),
    *(money_here.providers_then(area) for area in FIVE),
    money_here.in_england_before(),
]


def test_bradford_by_hand():
    """1.85, 2.10, 1.86, 1.46 and 1.42 million; deflators turn 1.85 into 2.63 and 1.42 into 1.90: 28 per cent less."""
    figure = money_here.by_home(BRADFORD)
    here = figure.table[figure.table["area_code"] == BRADFORD]
    assert list(here["amount_gbp"] / 1e6) == [1.85, 2.10, 1.86, 1.46, 1.42]
    prices = table("gdp_deflators").set_index("financial_year")["deflator"]
    share = 1.42 / prices["2015/16"] / (1.85 / prices["2011/12"]) - 1
    assert round(share * 100) == -28
    assert figure.title.endswith("in Bradford fell by 28% in real terms between 2011/12 and 2015/16")
    assert "rose by" in money_here.by_home(HULL).title


def test_england_and_the_black_country_by_hand():
    early = money_here.in_england_before()
    assert list(early.table["amount_gbp"] / 1e6) == [103, 185, 235, 267, 279]
    assert (
        "Providers in the area of The Black Country were given £6.08 million"
        in money_here.providers_then(WALSALL).title
    )


@pytest.mark.parametrize("figure", MADE, ids=lambda figure: figure.id)
def test_a_figure_holds_one_definition_and_says_that_there_are_others(figure):
    rows = table("esol_funding")
    by = {stream: set(rows.loc[rows["stream"] == stream, "amount_gbp"]) for stream in (BY_HOME, BY_PROVIDER, EARLY)}
    assert [stream for stream, amounts in by.items() if set(figure.table["amount_gbp"]) <= amounts]
    assert any("never one line" in caveat for caveat in figure.caveats)
    assert figure.table["source_id"].str.contains("deflators").all()
    assert not re.search(r"\b(nan|None|not available|rank\w*)\b", figure.title + figure.subtitle + figure.alt)
    for palette in (LIGHT, DARK):
        drawn = figure.draw(palette).data if figure.draw else ()
        assert {trace.type for trace in drawn} <= {"bar"}


@pytest.mark.parametrize("area", list(districts()))
def test_every_place_has_its_spending_or_is_told_where_it_would_come_from(area):
    figure = money_here.by_home(area)
    assert (figure is not None) == (area in {BRADFORD, HULL})
    assert (money_here.providers_then(area) is not None) == (area in FIVE)
    if figure is None:
        said = " ".join(money_here.not_held(area))
        assert f"live in {spoken(area)} is not held here." in said
        assert "ministers gave it in answers" in said
