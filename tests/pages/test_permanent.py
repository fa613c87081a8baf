"""The banner of a permanent link on the page, with altered data: kept, and dropped at the right time."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest

from components.exports.exhibit import exhibit
from components.exports.frozen import freeze
from components.permanent.link import permanent
from components.permanent.words import TITLES, State
from components.style.words import date_in_words
from data.store import load
from data.store.editions import present

PAGE = "hate_crime.py"
TABLE = "hate_crime_national"


@pytest.fixture(autouse=True)
def store(tmp_path, monkeypatch):
    monkeypatch.setenv("EXPLORER_FROZEN", str(tmp_path / "store"))


@pytest.fixture
def link() -> dict[str, list[str]]:
    """The parameters of a link to the national figure, made from the unaltered data."""
    shown = exhibit("national", {"strand": ["religion"]}, "https://explorer.example")
    return parse_qs(urlsplit(permanent(shown, freeze(shown))).query)


def banner(app, state: State) -> str:
    """Return what the banner says; there is one, and it tells of this state."""
    ((title, said),) = banners(app)
    assert title == TITLES[state]
    assert not app.exception
    return said


def banners(app) -> list[tuple[str, str]]:
    notes = [(notice.proto.title, notice.value) for notice in app.info]
    current = TITLES[State.CURRENT]
    notes += [(current, text.value) for text in app.markdown if current in text.value]
    return [note for note in notes if note[0] in TITLES.values()]


def in_address(app, name: str) -> str | None:
    found = app.query_params.get(name)
    return found[0] if isinstance(found, list) else found


def test_a_current_link_says_so_until_the_reader_changes_a_control(link, open_page):
    app = open_page(PAGE, **link)
    made = date_in_words(present().published_on)
    assert f"{made}, and the tables that it uses have not changed since." in banner(app, State.CURRENT)
    assert not [notice for notice in app.info if "does not use" in notice.value]
    app.run()
    assert in_address(app, "edition") == link["edition"][0]
    app.selectbox(key="control.hate-crime.strand").set_value("race").run()
    assert in_address(app, "edition") is None
    assert in_address(app, "strand") == "race"
    assert banners(app) == []


def test_newer_data_exist(link, open_page, alter):
    alter(TABLE, "Forces sent revised counts.", "2027-03-01")
    alter("awards", "Nothing to do with it.", "2027-03-02")
    app = open_page(PAGE, **link)
    said = banner(app, State.NEWER)
    assert "published here since 1 March 2027" in said
    assert "1 March 2027: Forces sent revised counts." in said
    assert "Nothing to do with it" not in said
    newest = urlsplit(re.search(r"\]\((/hate-crime\?\S+#national)\)", said)[1])
    assert parse_qs(newest.query) == {name: codes for name, codes in link.items() if name != "edition"}
    assert f"/api/v1/frozen/{link['edition'][0].split('.')[2]}.csv" in said
    assert in_address(app, "edition") == link["edition"][0]


def test_a_part_no_longer_exists_and_is_still_named_after_the_page_has_mended_its_address(link, open_page):
    app = open_page(PAGE, **{**link, "strand": "nonsense"}, colour="blue")
    assert "“colour=blue” and “strand=nonsense”" in banner(app, State.GONE)
    app.run()
    assert in_address(app, "strand") == "all_strands"
    assert in_address(app, "colour") is None
    assert "“colour=blue” and “strand=nonsense”" in banner(app, State.GONE)


def test_a_view_that_cannot_be_rebuilt_offers_the_rows_that_were_saved(link, open_page, monkeypatch):
    monkeypatch.setitem(load._withdrawn, TABLE, "row 7 is wrong")
    app = open_page(PAGE, **link)
    assert f"/api/v1/frozen/{link['edition'][0].split('.')[2]}.csv" in banner(app, State.LOST)
    assert in_address(app, "edition") == link["edition"][0]
    assert app.error
