"""The catalogue in words."""

from __future__ import annotations

import pytest

from components.themes.catalogue import columns, words
from data.store import load
from data.store.describe import Break, Column, datasets, indicators
from data.store.load import table


def column(**given) -> Column:
    return Column(**{"name": "x", "title": "X", "description": "X", **given})


@pytest.mark.parametrize(
    ("described", "says"),
    [
        ({}, "Text. Never empty."),
        ({"required": False}, "Text. May be empty."),
        ({"type": "integer", "minimum": 0}, "A whole number, 0 or more. Never empty."),
        ({"type": "number", "minimum": 0, "maximum": 1}, "A number from 0 to 1. Never empty."),
        ({"type": "number", "minimum": 49.8, "maximum": 55.9}, "A number from 49.8 to 55.9. Never empty."),
        ({"type": "integer", "maximum": 2000}, "A whole number, 2,000 or less. Never empty."),
        ({"name": "year", "type": "integer", "minimum": 2011, "maximum": 2024}, "A whole number from 2011 to 2024."),
        ({"type": "boolean"}, "`yes` or `no`. Never empty."),
        ({"type": "date"}, "A date: year, month or day, written like `2018/19`. Never empty."),
        ({"enum": ["a", "b"]}, "One of: `a`, `b`. Never empty."),
        ({"pattern": "^.$"}, "Text, written like `2018/19`. Never empty."),
        ({"references": "funds.fund_id", "separator": "|"}, "found in column `fund_id` of “Funds for integration"),
    ],
)
def test_what_a_column_may_hold_is_said_in_words(described, says):
    assert says in columns.allowed(column(**described), "2018/19")


def test_a_pattern_is_never_shown_to_a_reader():
    for dataset in datasets().values():
        shown = " ".join(columns.columns_table(dataset)["What it may hold"])
        assert "^" not in shown
        assert "\\d" not in shown


def test_the_columns_table_has_a_row_for_each_column():
    for dataset in datasets().values():
        assert len(columns.columns_table(dataset)) == len(dataset.columns)


def test_the_summary_counts_what_the_tables_hold():
    rows = sum(len(table(dataset_id)) for dataset_id in datasets())
    assert f"{len(datasets())} datasets with {rows:,} rows, read from {len(table('sources'))} publications" in (
        words.summary()
    )


def test_the_summary_leaves_out_what_is_out_of_use(monkeypatch):
    monkeypatch.setitem(load._withdrawn, "indicators", "broken")
    assert f"{len(datasets()) - 1} datasets" in words.summary()


def test_the_picker_holds_every_dataset_once_and_begins_with_none():
    choices = words.choices()
    assert next(iter(choices)) == ""
    assert set(choices) == {"", *datasets()}
    assert len(set(choices.values())) == len(choices)


def test_checks_say_their_number_once():
    said = words.promises(datasets()["indicators"])
    assert f"Every row is there ({len(table('indicators')):,} rows)." in said
    assert "72 awards." in words.promises(datasets()["awards"])  # the number stands in the words already
    assert all(line.endswith(".") and ".." not in line for line in said)


def test_a_break_names_the_rows_that_it_concerns():
    described = datasets()["hate_crime_national"].column
    at = Break(at="2024/25", what="The system changed.", where={"geography": "England and Wales"})
    assert words.break_words(at, described) == (
        "**From 2024/25** (Forces covered “England and Wales”): The system changed."
    )


def test_the_citation_names_publication_edition_day_and_address():
    dataset = datasets()["gdp_deflators"]
    cited = words.citation(dataset, "0123456789ab", "https://example.org")
    assert cited.startswith(dataset.citation.rstrip("."))
    assert "edition 0123456789ab, read 21 November 2026" in cited
    assert cited.endswith("https://example.org/data?dataset=gdp_deflators")
    assert "edition" not in words.citation(dataset, None, "").removeprefix(dataset.citation)


def test_publications_name_what_is_known():
    assert words.publication_words("A [b]", "C", "https://d.org/e_(f)", "2020") == (
        r"[A \[b\]](<https://d.org/e_(f)>), C, 2020"
    )
    assert words.publication_words("A", None, float("nan"), None) == "A (no public address found)"


def test_every_indicator_has_unit_question_reason_and_direction():
    for entry in indicators().values():
        said = words.indicator_words(entry, "/rows")
        for part in (entry.id, entry.question, entry.unit, entry.why_it_matters, words.DIRECTIONS[entry.better]):
            assert part in said
        assert all(part.strip() for part in (entry.title, entry.question, entry.unit, entry.why_it_matters))
        assert all(caveat in said for caveat in entry.caveats)
        assert all(at.what in said for at in entry.breaks)


def test_themes_of_indicators_and_datasets_all_have_labels():
    assert {e.theme for e in indicators().values()} <= set(words.INDICATOR_THEMES)
    assert sum(map(len, words.by_theme().values())) == len(datasets())
    assert sum(map(len, words.indicators_by_theme(indicators().values()).values())) == len(indicators())


@pytest.mark.parametrize(
    ("size", "says"), [(0, "0 bytes"), (999, "999 bytes"), (26_500, "26 kB"), (10_327_016, "10.3 MB")]
)
def test_sizes_of_files(size, says):
    assert words.bytes_words(size) == says
