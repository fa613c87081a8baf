"""Aggravated offences by residents, force by force: rates by hand, breaks named, nothing ranked, editions apart."""

from __future__ import annotations

import re

import pytest

from components.style.numbers import MISSING, whole
from components.style.palette import DARK, LIGHT
from components.themes.hate_crime import force_rates
from data.crime.aggravated_by_force import CITY_OF_LONDON
from data.crime.hate_crime import force_of
from data.places.areas import FIVE, districts
from data.store.describe import datasets
from data.store.load import table

LANCASHIRE, BLACKBURN, CITY = "E23000003", "E06000008", "E09000001"


def test_lancashire_by_hand():
    """1,351 offences of 2022/23 over 1,551,393 residents of mid-2022."""
    figure = force_rates.on_map(BLACKBURN)
    rows = table("aggravated_by_quarter")
    mine = rows[(rows["area_code"] == LANCASHIRE) & (rows["financial_year"] == "2022/23")]["offences"].sum()
    assert (mine, round(1_351 / 1_551_393 * 100_000)) == (1_351, 87)
    assert figure.title.endswith("; the Lancashire police force recorded 87")
    assert "2022/23" in figure.subtitle


@pytest.mark.parametrize("area", ["", CITY, *FIVE])
def test_every_force_is_on_the_map_once_and_breaks_are_named(area: str):
    figure = force_rates.on_map(area)
    for palette in (LIGHT, DARK):
        drawn = figure.draw(palette)
        assert sorted(code for one in drawn.classes for code in one.codes) == sorted(figure.table["area_code"])
        assert list(drawn.classes[-1].codes) == [CITY_OF_LONDON]  # not shown
        assert drawn.picked == (force_of(area).code if area else None)
    said = " ".join(figure.notes)
    for at in datasets()["aggravated_by_quarter"].breaks:
        assert at.what in said
    assert list(figure.reading["Force"]) == sorted(figure.reading["Force"])
    assert list(figure.reading.iloc[:, 2]).count(MISSING) == 1
    assert not re.search(r"\b(nan|None|rank\w*|best|worst|highest|lowest|most|least)\b", figure.title + figure.alt)


@pytest.mark.parametrize("area", ["", *list(districts())[::7]])
def test_editions_stand_side_by_side_with_their_sums(area: str):
    figure = force_rates.revisions(area)
    first, latest = (whole(figure.table[f"{which}_offences"].sum()) for which in ("first", "latest"))
    assert f"{first} aggravated offences of 2017/18 in the edition of 2018, {latest} in that of 2023" in figure.title
    assert (figure.table["latest_offences"] - figure.table["first_offences"] == figure.table["difference"]).all()
    assert len(figure.reading) == 5
    if not area:
        assert (first, latest) == ("56,094", "56,365")
