"""Citations are read by the programs that they are made for, whatever stands in a title or address."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import bibtexparser
import pytest
import rispy
from bibtexparser.middlewares import LatexDecodingMiddleware, SeparateCoAuthors
from hypothesis import given, settings
from hypothesis import strategies as st

from components.exports.citation import NAMED, bibtex, bodies, plain, reference, ris
from components.exports.exhibit import Exhibit, exhibit
from data.store.load import edition
from tests.exhibits import FIGURES, taken

SITE = "https://explorer.example"
AWKWARD = "50% of {all} “A&B” cost £5_000 #1 \\ ~$10^2\nTY  - BOOK"


@pytest.fixture(scope="module")
def force() -> Exhibit:
    shown = exhibit("force", {"area": ["E08000032"]}, SITE)
    return replace(shown, on=date(2026, 11, 21))


def titled(shown: Exhibit, title: str) -> Exhibit:
    return replace(shown, figure=replace(shown.figure, title=title))


def read_bibtex(text: bytes) -> dict[str, str]:
    layers = [SeparateCoAuthors(), LatexDecodingMiddleware()]
    library = bibtexparser.parse_string(text.decode(), append_middleware=layers)
    assert not library.failed_blocks
    assert len(library.entries) == 1
    return {name: field.value for name, field in library.entries[0].fields_dict.items()}


def test_a_line_of_text_names_who_when_what_where_and_the_edition(force):
    said = plain(force).decode()
    figure = force.figure
    begin = f"Telegraph & Argus; Office for National Statistics (2024) ‘{figure.title}’. {figure.subtitle}. "
    assert said.startswith(f"{begin}Integration Areas Explorer, ")
    assert f"hate_crime_by_force {edition('hate_crime_by_force')}" in said
    assert said.endswith(f" {SITE}/hate-crime?{force.query}&section=here#force (accessed 21 November 2026).\n")
    assert said.count("\n") == 1


def test_bibtex_is_read(force):
    found = read_bibtex(bibtex(force))
    assert found["author"] == [r"{Telegraph \& Argus}", "{Office for National Statistics}"]
    assert found["title"] == force.figure.title
    assert found["year"] == reference(force).year
    assert found["urldate"] == "2026-11-21"
    assert f"{{{force.address}}}" in bibtex(force).decode()


def test_ris_is_read(force):
    (found,) = rispy.loads(ris(force).decode())
    assert found["type_of_reference"] == "DATA"
    assert found["authors"] == list(reference(force).authors)
    assert found["title"] == force.figure.title
    assert (found["year"], found["publisher"]) == (reference(force).year, "Integration Areas Explorer")
    assert found["urls"] == [force.address]
    assert found["notes"] == [re.sub(r"\s+", " ", caveat) for caveat in force.figure.caveats]


@pytest.mark.parametrize(("path", "figure_id"), FIGURES)
def test_the_citation_of_every_figure_is_read_and_names_nobody_twice(path, figure_id):
    shown = taken(figure_id)
    authors = list(reference(shown).authors)
    assert len({*authors}) == len(authors)
    assert not [(one, other) for one in authors for other in authors if one != other and f"{one}, " in other]
    (record,) = rispy.loads(ris(shown).decode())
    assert record["authors"] == authors
    assert (record["title"], record["urls"]) == (reference(shown).title, [shown.address])
    entry = read_bibtex(bibtex(shown))
    named = authors if len(authors) <= NAMED else authors[: NAMED - 1]
    assert [plain_text(name) for name in entry["author"]][: len(named)] == [plain_text(name) for name in named]
    assert (entry["year"], entry["urldate"]) == (reference(shown).year, shown.on.isoformat())


def plain_text(name: str) -> str:
    return re.sub(r"[{}\\]", "", name)


@pytest.mark.parametrize(
    ("publisher", "expected"),
    [
        (
            "Home Office, Office for National Statistics and Ministry of Justice",
            ["Home Office", "Office for National Statistics", "Ministry of Justice"],
        ),
        ("Department for Culture, Media and Sport", ["Department for Culture, Media and Sport"]),
        ("Department for Culture, Media and Sport (compiled by ONS)", ["Department for Culture, Media and Sport"]),
        ("Office for National Statistics (via Nomis)", ["Office for National Statistics"]),
        (
            "Office for National Statistics; compiled by Richard Harris",
            ["Office for National Statistics", "Richard Harris"],
        ),
        ("Public repository; origin not stated", ["Public repository; origin not stated"]),
        ("The Shuttle (Blackburn with Darwen Council news)", ["The Shuttle (Blackburn with Darwen Council news)"]),
    ],
)
def test_bodies_that_publish_together_are_told_apart(publisher, expected):
    assert bodies(publisher) == expected


@settings(max_examples=40)
@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=60))
def test_no_title_breaks_a_citation(title):
    shown = titled(exhibit("england", {}, SITE), title)
    (found,) = rispy.loads(ris(shown).decode())
    assert found.get("title", "") == reference(shown).title
    library = bibtexparser.parse_string(bibtex(shown).decode())
    assert not library.failed_blocks
    assert library.entries[0].fields_dict["urldate"].value == shown.on.isoformat()


def test_signs_with_a_meaning_are_escaped(force):
    shown = titled(force, AWKWARD)
    assert read_bibtex(bibtex(shown))["title"].replace("ˆ", "^") == re.sub(r"\s+", " ", AWKWARD)
    (found,) = rispy.loads(ris(shown).decode())
    assert found["title"] == re.sub(r"\s+", " ", AWKWARD)
    assert plain(shown).decode().count("\n") == 1


def test_an_address_cannot_end_a_field(force):
    shown = replace(force, site="https://a.example/}{\\")
    library = bibtexparser.parse_string(bibtex(shown).decode())
    assert not library.failed_blocks
    assert "%7D%7B%5C" in library.entries[0].fields_dict["url"].value


def test_many_publishers_are_cut_short_where_they_would_fill_a_page(force):
    shown = exhibit("five-beside-england", {}, SITE)
    authors = reference(shown).authors
    assert (len(authors) > 6) == ("others" in plain(shown).decode())
    assert rispy.loads(ris(shown).decode())[0]["authors"] == list(authors)
