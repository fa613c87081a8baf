"""A page whose table is out of use says so and which one, without a traceback; it never shows the figures."""

from __future__ import annotations

import pytest

from data.store import load
from data.store.describe import datasets


@pytest.mark.parametrize(
    ("page", "broken"),
    [
        ("hate_crime.py", "hate_crime_national"),
        ("funding.py", "awards"),
        ("esol.py", "english_proficiency"),
        ("projects.py", "projects"),
        ("outcomes.py", "project_outcomes"),
        ("area.py", "indicators"),
    ],
)
def test_a_page_says_which_table_it_lacks(open_page, monkeypatch, page, broken):
    monkeypatch.setitem(load._withdrawn, broken, f"{datasets()[broken].table}, row 7: must not be empty")
    app = open_page(page, area="E08000032") if page == "area.py" else open_page(page)
    assert not app.exception
    said = " ".join(notice.value for notice in app.error)
    assert f"“{datasets()[broken].title}”" in said
    assert "row 7" in said
    assert "Traceback" not in said
