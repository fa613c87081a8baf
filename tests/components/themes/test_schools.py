"""Pupils by first language: the README's values, all authorities unranked, a place without one told where."""

from __future__ import annotations

import re

import pytest

from components.style.palette import LIGHT
from components.themes.profile import schools
from data.places.areas import FIVE, districts, spoken
from data.store.load import table

BRADFORD, ADUR = "E08000032", "E07000223"
# As the counts' own description has them: primary, secondary.
BY_HAND = dict(zip(FIVE, ["0.68 0.55", "0.66 0.46", "0.43 0.46", "0.60 0.56", "0.28 0.25"], strict=True))


@pytest.mark.parametrize(("area", "values"), BY_HAND.items())
def test_the_five_have_the_values_that_were_published_with_the_counts(area: str, values: str):
    figure = schools.by_first_language(area)
    primary, secondary = values.split()
    assert figure.title.endswith(f"was {primary} in primary and {secondary} in secondary schools")
    assert list(figure.reading.iloc[:, 1]) == [primary, secondary]


@pytest.mark.parametrize("area", list(districts()))
def test_every_place_has_its_figure_or_is_told_why_not_and_where_from(area: str):
    figure, rows = schools.by_first_language(area), table("school_segregation")
    mine = rows[(rows["area_code"] == area) & (rows["measure"] == "dissimilarity")]
    assert (figure is None) == mine.empty
    said = " ".join(schools.not_held(area))
    assert f"not held here for {spoken(area)}." in said
    assert "https://" in said
    if figure is None:
        return
    assert figure.title.count("0.") == len(mine)
    assert sum("is held here" in note for note in figure.notes) == 2 - len(mine)
    assert not re.search(
        r"\b(nan|None|rank\w*|best|worst|highest|lowest)\b", figure.title + figure.subtitle + figure.alt
    )


def test_every_authority_is_a_mark_and_schools_are_not_set_beside_small_areas():
    figure = schools.by_first_language(BRADFORD)
    marks = [trace for trace in figure.draw(LIGHT).data if trace.customdata is not None]
    assert [len(trace.x) for trace in marks] == [118, 111] == list(figure.table.groupby("phase").size())
    caveats = " ".join(figure.caveats)
    assert "not whether they mix" in caveats
    assert "the two values are not to be compared" in caveats
