"""What has become of a permanent link, told without a browser: the four states and what is said of them."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from components.exports.exhibit import BadAddress, exhibit
from components.exports.frozen import freeze
from components.figure import renamed
from components.figure.renamed import Renamed
from components.figure.view import View
from components.permanent import words
from components.permanent.link import permanent
from components.permanent.status import State, Status, status
from components.themes.views import VIEWS
from data.store import load
from data.store.editions import Change, present

VIEW = VIEWS["hate-crime"]
TABLE = "hate_crime_national"


@pytest.fixture(autouse=True)
def store(tmp_path, monkeypatch):
    monkeypatch.setenv("EXPLORER_FROZEN", str(tmp_path / "store"))


def made(figure_id: str = "national", **asked: str) -> tuple[dict[str, list[str]], str]:
    """Return the parameters of a link made now, and its mark."""
    shown = exhibit(figure_id, {name: [code] for name, code in asked.items()}, "https://explorer.example")
    link = urlsplit(permanent(shown, freeze(shown)))
    assert (link.path, link.fragment) == ("/hate-crime", figure_id)
    query = parse_qs(link.query)
    return query, query.pop("edition")[0]


def said(found: Status) -> str:
    return words.body(found, "/newest", "/saved", "/")


def test_no_parameter_of_a_page_is_called_edition():
    assert "edition" not in {parameter.name for view in VIEWS.values() for parameter in view.parameters}


def test_every_parameter_is_named_and_the_mark_names_figure_and_rows():
    asked, mark = made(strand="religion")
    assert set(asked) == {"strand", "series", "shown", "published", "section"}
    assert asked["section"] == ["england"]
    assert mark.split(".")[1] == "national"
    assert len(mark.split(".")[2]) == 32


def test_a_link_is_current_until_a_table_that_it_uses_changes(alter):
    (asked, mark), day = made(), present().published_on
    alter("esol_funding", "A table that this figure does not use.")
    assert status(VIEW, asked, mark).state is State.CURRENT
    alter(TABLE, "Forces sent revised counts.")
    found = status(VIEW, asked, mark)
    assert (found.state, found.made) == (State.NEWER, day)
    assert [change.words for change in found.changes] == ["Forces sent revised counts."]


def test_newer_data_that_nobody_has_registered_yet(alter):
    asked, mark = made()
    alter(TABLE)
    told = said(status(VIEW, asked, mark))
    assert "changed, and not yet in the change log" in told
    assert "What you see below is made from newer ones." in told


def test_a_figure_that_has_come_to_use_other_tables_says_so():
    asked, mark = made()
    found = status(VIEW, asked, f"{'0' * 8}{mark[8:]}")
    assert found.state is State.NEWER
    assert "has come to use other tables" in said(found)


def test_a_copy_that_does_not_know_the_release_but_has_the_same_tables_is_current():
    asked, mark = made()
    assert status(VIEW, asked, f"{mark[:9]}{'0' * 8}{mark[17:]}").state is State.CURRENT


def test_a_link_to_a_whole_page_looks_at_all_its_tables(alter):
    asked, mark = made()
    whole = mark.split(".")[0]
    assert status(VIEW, asked, whole).state is State.NEWER, "the page uses more tables than the figure"
    alter("religion_targeted", "A new year.")
    assert [change.dataset_id for change in status(VIEW, asked, whole).changes] == ["religion_targeted"]


@pytest.mark.parametrize(
    ("change", "figure_id", "named"),
    [
        ({"strand": ["nonsense*"]}, "national", r"“strand=nonsense\*”"),
        ({"colour": ["blue"]}, "national", "“colour=blue”"),
        ({"colour": ["blue"]}, "nothing", "“colour=blue” and “nothing”"),
        ({"area": ["E08000032"]}, "london-months", "“london-months”"),
        ({"x": [f"{number}" for number in range(9)]}, "national", "“x=5” and 3 other parts"),
    ],
)
def test_every_part_that_no_longer_exists_is_named(change, figure_id, named):
    asked, mark = made()
    found = status(VIEW, asked | change, mark.replace("national", figure_id))
    assert found.state is State.GONE
    assert named in said(found)
    assert "[The rows as they were when the link was made, CSV](/saved)" in said(found)


def test_a_figure_that_moved_is_named_with_its_page():
    asked, mark = made()
    other = next(figure_id for figure_id in VIEWS[""].figures(VIEWS[""].read({})[0]))
    found = status(VIEW, asked, mark.replace("national", other))
    assert (found.state, found.elsewhere) == (State.GONE, "")
    assert "The figure now stands [on another page](/)" in said(found)


def test_an_edition_that_this_copy_never_had_cannot_be_rebuilt():
    found = status(VIEW, made()[0], "00000000-00000000.national")
    assert found == Status(State.LOST)
    assert "never had the edition" in said(found)
    assert "The rows of that time were not saved." in said(found)


@pytest.mark.parametrize("mark", ["nonsense", "0000", "../../etc/passwd", "", "a" * 5000])
def test_a_mark_that_nobody_made_is_said_to_be_illegible(mark):
    found = status(VIEW, made()[0], mark)
    assert found == Status(State.LOST, legible=False)
    assert "cannot be read" in said(found)
    assert "copy it once more in full" in said(found)
    assert "not saved" not in said(found)


def test_what_is_out_of_use_or_fails_cannot_be_rebuilt_and_its_rows_are_still_there(monkeypatch):
    (asked, mark), day = made(), present().published_on

    def broken(**_):
        return {"national": lambda: 1 / 0}

    failing = View(VIEW.path, VIEW.title, VIEW.parameters, broken)
    found = [status(VIEW, asked, mark, failed=True), status(failing, asked, mark), status(None, asked, mark)]
    monkeypatch.setitem(load._withdrawn, TABLE, "row 7 is wrong")
    for each in [*found, status(VIEW, asked, mark)]:
        assert (each.state, each.made, each.key) == (State.LOST, day, mark.split(".")[2])
        assert "is out of use now" in said(each)


def test_a_mark_that_cannot_be_read_is_told_from_one_of_other_data():
    with pytest.raises(BadAddress, match="cannot be read"):
        exhibit("national", {"edition": ["x"]}, "")


def test_without_a_known_day_nothing_is_said_of_the_data_it_was_made_from():
    asked, mark = made()
    elsewhere = f"{mark[:9]}{'0' * 8}{mark[17:]}"
    for change, begins in (({}, "The tables that it uses have not"), ({"colour": ["blue"]}, "The link asks for")):
        assert said(status(VIEW, asked | change, elsewhere)).startswith(begins)


def test_rows_that_are_not_there_are_not_offered(monkeypatch):
    asked, mark = made()
    monkeypatch.setenv("EXPLORER_FROZEN", "off")
    assert status(VIEW, asked, mark).key is None


def test_a_link_in_the_names_of_its_day_is_understood(monkeypatch):
    asked, mark = made(strand="religion")
    before = Renamed(
        parameters={("hate-crime", "kind"): "strand"},
        codes={("hate-crime", "strand", "faith"): "religion"},
        figures={"recorded-nationally": "national"},
    )
    monkeypatch.setattr(renamed, "RENAMED", before)
    old = {name: codes for name, codes in asked.items() if name != "strand"} | {"kind": ["faith"]}
    assert status(VIEW, old, mark.replace("national", "recorded-nationally")).state is State.CURRENT


def test_a_file_asked_for_by_edition_is_never_made_from_other_data(alter):
    asked, mark = made()
    address = {**asked, "edition": [mark]}
    assert exhibit("national", address, "").figure.id == "national"
    alter(TABLE, "Forces sent revised counts.")
    with pytest.raises(BadAddress, match="leave out edition to have the newest"):
        exhibit("national", address, "")


def test_a_long_list_of_changes_is_cut_and_the_rest_counted():
    change = Change(dataset_id="awards", edition="0" * 12, published_on="2027-03-01", rows=1, bytes=1, words="More.")
    told = said(Status(State.NEWER, "2026-11-21", (change,) * 9, ("awards",)))
    assert told.count("1 March 2027: More.") == words.MOST
    assert "3 earlier changes, named in the change log" in told
