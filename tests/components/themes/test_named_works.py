"""What the first texts name stands where its theme is, and says that nothing more is held."""

from __future__ import annotations

import pytest

from components.themes.named_works import named_works
from data.labels import THEMES
from tests.exhibits import taken


@pytest.mark.parametrize("theme", THEMES)
def test_a_theme_lists_what_belongs_to_it_and_nothing_else(theme):
    found = named_works("named-works", [theme])
    assert found is None or set(found.table["theme"]) == {theme}


def test_names_stand_on_english_and_on_outcomes():
    english = taken("named-english").figure
    assert "Women Breaking the English Barrier" in set(english.reading["Name"])
    assert set(english.table["theme"]) == {"english_language"}
    every = set(taken("named-works").figure.reading["Name"])
    assert {"All Together Now", "Vision 2024", "Cohesion and Integration Network", "Ages Apart"} <= every


def test_nobody_takes_a_name_for_something_that_was_read():
    figure = taken("named-works").figure
    assert any("none of the papers was read" in caveat for caveat in figure.caveats)
    assert figure.reading["Named in"].notna().all()
