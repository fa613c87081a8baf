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

from components.exports.citation import bibtex, plain, reference, ris
from components.exports.exhibit import Exhibit, exhibit
from data.load import edition

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
    assert said.endswith(f" {SITE}/hate-crime?{force.query}#force (accessed 21 November 2026).\n")
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
