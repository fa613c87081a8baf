"""What has a newer edition: the catalogue names the month, or the rhythm of a year gives it."""

from __future__ import annotations

import re

import pytest

from data.store.describe import datasets, indicators
from data.store.due import due
from data.store.load import table


def test_a_bulletin_of_october_is_due_from_october_on():
    assert due(["hate_crime_by_force"], [], "2026-09") == ()
    (found,) = due(["hate_crime_by_force", "areas"], [], "2026-10")
    assert found[1:] == ("year ending March 2025", "2026-10")


def test_a_yearly_measure_is_due_a_year_after_its_last_publication_and_no_other_is():
    """The employment rate of 2023 came out in April 2024; the Census comes once in ten years."""
    assert due([], ["employment_rate"], "2025-03") == ()
    (found,) = due([], ["employment_rate", "cannot_speak_english_well"], "2026-11")
    assert found[1:] == ("2023", "2025-04")


def test_the_held_edition_of_every_yearly_measure_is_younger_than_a_year_or_its_successor_is_due():
    """The slow way: row by row, the last publication of the newest period."""
    published = table("sources").set_index("source_id")["published_on"]
    rows = table("indicators")
    for name, entry in indicators().items():
        mine = rows[rows["indicator_id"] == name]
        newest = mine[mine["period"] == mine["period"].max()]["source_id"].unique()
        dates = sorted(day for day in published[newest] if isinstance(day, str))
        found = due([], [name], "9999-12")
        assert bool(found) == bool(dates and entry.frequency == "Annual"), name
        if found:
            assert found[0].since[:4] == str(int(dates[-1][:4]) + 1), name


@pytest.mark.parametrize("dataset", [*datasets().values()], ids=lambda dataset: dataset.id)
def test_what_says_that_a_newer_edition_was_not_found_says_since_when_and_what_is_held(dataset):
    assert bool(dataset.held) == bool(dataset.newer_since)
    if re.search(r"(year ending|release of|after|later) .*not (found|in here|read)", dataset.next_release):
        assert dataset.newer_since
    if dataset.newer_since:
        assert dataset.newer_since > dataset.published_on[:7]


def test_an_unknown_name_is_an_error():
    with pytest.raises(KeyError):
        due(["no_such_table"], [], "2026-10")
