"""Citations name the Explorer for what it shows, and are read by the programs that they are made for."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date

import bibtexparser
import pytest
import rispy
from bibtexparser.middlewares import LatexDecodingMiddleware, SeparateCoAuthors
from hypothesis import given, settings
from hypothesis import strategies as st

from components.exports.citation import NAMED, bibtex, by_line, key, plain, reference, ris, sentence, whole
from components.exports.data import as_json
from components.exports.datapackage import of_figure
from components.exports.exhibit import Exhibit, exhibit
from components.exports.publications import based_on, bodies
from components.themes.views import VIEWS
from data.places.areas import FIVE
from data.served.publisher import SETTING, publisher
from data.store.editions import latest
from data.store.load import edition, table
from tests.exhibits import FIGURES, taken

SITE = "https://explorer.example"
AUTHOR = "Integration Areas Explorer"
AWKWARD = "50% of {all} “A&B” cost £5_000 #1 \\ ~$10^2\nTY  - BOOK"
each_figure = pytest.mark.parametrize(("path", "figure_id"), FIGURES)


@pytest.fixture(scope="module")
def force() -> Exhibit:
    shown = exhibit("force", {"area": ["E08000032"]}, SITE)
    return replace(shown, on=date(2026, 11, 21))


def subtitled(shown: Exhibit, subtitle: str) -> Exhibit:
    return replace(shown, figure=replace(shown.figure, subtitle=subtitle))


def read_bibtex(text: bytes) -> dict[str, dict[str, str]]:
    layers = [SeparateCoAuthors(), LatexDecodingMiddleware()]
    library = bibtexparser.parse_string(text.decode(), append_middleware=layers)
    assert not library.failed_blocks
    return {entry.key: {name: field.value for name, field in entry.fields_dict.items()} for entry in library.entries}


def test_a_line_of_text_names_who_when_what_where_the_edition_and_the_publications(force):
    said = plain(force).decode()
    year = latest("hate_crime_by_force").published_on[:4]
    assert said.startswith(f"{AUTHOR} ({year}) ‘{force.figure.subtitle}’. Edition of the data: hate_crime_by_force ")
    assert edition("hate_crime_by_force") in said
    assert f" {SITE}/hate-crime?{force.query}&section=here#force (accessed 21 November 2026). Based on: " in said
    for one in based_on(force)[:NAMED]:
        assert one.in_words in said
    assert said.count("\n") == 1


@each_figure
def test_no_finding_is_put_into_the_mouth_of_others(path, figure_id):
    """The Explorer is the one author, the title is what is shown, and the finding stands nowhere in a citation."""
    shown = taken(figure_id)
    said = reference(shown)
    assert said.author == AUTHOR
    assert said.title == " ".join(shown.figure.subtitle.split())
    assert said.year == max(latest(name).published_on[:4] for name in shown.figure.datasets)
    finding = " ".join(shown.figure.title.split())
    if finding not in said.title:
        written = (sentence(shown), ris(shown).decode(), "".join(map(str, read_bibtex(bibtex(shown)).values())))
        assert not [text for text in written if finding in text]


@each_figure
def test_programs_read_the_figure_and_each_publication_on_its_own(path, figure_id):
    shown = taken(figure_id)
    said, register = reference(shown), shown.figure.sources().set_index("source_id")
    own, *others = rispy.loads(ris(shown).decode())
    assert own["authors"] == [f"{AUTHOR},"]
    assert (own["title"], own["year"], own["urls"]) == (said.title, said.year, [shown.address])
    assert [*own["notes"][1:]] == [re.sub(r"\s+", " ", caveat) for caveat in shown.figure.caveats]
    assert {one["id"] for one in others} == {*register.index}
    entries = read_bibtex(bibtex(shown))
    assert next(iter(entries)) == said.key
    assert entries[said.key]["author"] == [f"{{{AUTHOR}}}"]
    assert {*entries} == {said.key, *register.index}
    for one in others:
        publishers = bodies(register.loc[one["id"], "publisher"])
        assert one["title"] == " ".join(register.loc[one["id"], "title"].split())
        assert one.get("authors", []) == [whole(body) for body in publishers]
        assert len(entries[one["id"]].get("author", [])) == len(publishers)


def test_no_reader_of_ris_splits_the_name_of_a_body():
    """Zotero and others cut at each comma: what follows the first is a first name. EndNote needs the one at the end."""
    for text in table("sources")["publisher"]:
        for body in bodies(text):
            name, *rest = re.split(r"\s*,\s*", whole(body))
            assert rest == [""]
            assert re.sub(r"\W+", " ", name) == re.sub(r"\W+", " ", body)
    assert whole("Department for Culture, Media and Sport") == "Department for Culture Media and Sport,"


def test_the_name_as_it_is_written_stands_as_publisher():
    shown = next(one for one in map(taken, dict(map(reversed, FIGURES))) if "Culture, Media" in plain(one).decode())
    names = [one["publisher"] for one in rispy.loads(ris(shown).decode()) if "Culture, Media" in one["publisher"]]
    assert names
    assert "author = {{Department for Culture, Media and Sport}}" in bibtex(shown).decode()


def test_no_two_views_share_a_key():
    """Over every figure, the five areas, and each option of each parameter, one at a time."""
    found: dict[str, str] = {}
    for view in VIEWS.values():
        standing, _ = view.read({})
        options = {p.name: p.options(standing) for p in view.parameters if p.options and p.name != "area"}
        asked = [{"area": [area]} for area in FIVE] + [{name: [c]} for name, codes in options.items() for c in codes]
        values = [view.read(one)[0] for one in asked]
        for figure in (taken(figure_id).figure for path, figure_id in FIGURES if path == view.path):
            for shown in (Exhibit(figure, view, one, SITE, date(2026, 11, 21)) for one in values):
                assert found.setdefault(key(shown), shown.address) == shown.address
    assert len(found) == len({*found.values()})
    assert not {*found} & {*table("sources")["source_id"]}


def test_another_edition_has_another_key(force, monkeypatch):
    before = reference(force).key
    monkeypatch.setattr("components.exports.citation.edition", lambda name: "0" * 12)
    assert reference(force).key != before


def test_who_runs_a_copy_is_its_publisher(force, monkeypatch):
    monkeypatch.delenv(SETTING, raising=False)
    assert publisher() == AUTHOR
    assert by_line(force) == f"{AUTHOR} ({reference(force).year})"
    monkeypatch.setenv(SETTING, " Example  Council, Office of Data ")
    assert by_line(force).endswith(", Example Council, Office of Data")
    assert "’. Example Council, Office of Data, edition of the data: " in sentence(force)
    own, *_ = rispy.loads(ris(force).decode())
    assert (own["authors"], own["publisher"]) == ([f"{AUTHOR},"], "Example Council, Office of Data")
    assert read_bibtex(bibtex(force))[reference(force).key]["howpublished"] == "Example Council, Office of Data"


def test_a_figure_without_sources_of_its_own_names_its_tables(force):
    bare = replace(force, figure=replace(force.figure, table=force.figure.table.drop(columns="source_id")))
    assert [one.key for one in based_on(bare)] == [f"table-{name}" for name in bare.figure.datasets]
    assert len(rispy.loads(ris(bare).decode())) == len(bare.figure.datasets) + 1


def test_what_describes_a_figure_for_programs_has_the_same_citation(force):
    assert json.loads(as_json(force))["citation"] == sentence(force)
    assert {told["citation"] for told in of_figure(force)} == {sentence(force)}


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
        ("Public repository; origin not stated", []),
        ("Not named in the text", []),
        ("event organiser (public sector forum)", []),
        ("The Shuttle (Blackburn with Darwen Council news)", ["The Shuttle (Blackburn with Darwen Council news)"]),
    ],
)
def test_bodies_that_publish_together_are_told_apart(publisher, expected):
    assert bodies(publisher) == expected


@settings(max_examples=40)
@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=60))
def test_no_title_breaks_a_citation(title):
    shown = subtitled(exhibit("england", {}, SITE), title)
    own, *_ = rispy.loads(ris(shown).decode())
    assert own.get("title", "") == reference(shown).title
    library = bibtexparser.parse_string(bibtex(shown).decode())
    assert not library.failed_blocks
    assert library.entries[0].fields_dict["urldate"].value == shown.on.isoformat()


def test_signs_with_a_meaning_are_escaped(force):
    shown = subtitled(force, AWKWARD)
    entry = read_bibtex(bibtex(shown))[reference(shown).key]
    assert entry["title"].strip("{}").replace("ˆ", "^") == re.sub(r"\s+", " ", AWKWARD)
    own, *_ = rispy.loads(ris(shown).decode())
    assert own["title"] == re.sub(r"\s+", " ", AWKWARD)
    assert plain(shown).decode().count("\n") == 1


def test_an_address_cannot_end_a_field(force):
    shown = replace(force, site="https://a.example/}{\\")
    library = bibtexparser.parse_string(bibtex(shown).decode())
    assert not library.failed_blocks
    assert "%7D%7B%5C" in library.entries[0].fields_dict["url"].value
