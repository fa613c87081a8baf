"""The register of editions: complete, only ever added to, and able to tell what changed between two releases."""

from __future__ import annotations

from collections import Counter

import pytest

from data import editions as command
from data.served.query import size
from data.store import editions, load
from data.store.describe import datasets
from data.store.load import table


def test_the_register_says_what_is_there_and_in_order():
    lines = editions.register()
    days = [line.published_on for line in lines]
    assert days == sorted(days)
    assert max(Counter((line.dataset_id, line.edition, line.published_on) for line in lines).values()) == 1
    for name in datasets():
        last = editions.latest(name)
        assert last.rows == len(table(name)), name
        assert last.words.endswith(".")


def test_the_size_of_a_file_is_about_the_one_registered():
    """A name of an area may have changed since, which stands in the file and not in the table."""
    for name in ("awards", "population", "sources"):
        assert size(name, "csv") == pytest.approx(editions.latest(name).bytes, rel=0.05)


def test_this_copy_is_in_a_release_that_the_register_knows():
    assert editions.present().id == editions.release_id(editions.held())
    assert editions.present().editions.keys() >= set(datasets())


def test_a_release_is_known_by_its_editions_whatever_their_order():
    assert editions.release_id({"a": "1", "b": "2"}) == editions.release_id({"b": "2", "a": "1"})
    assert editions.release_id({"a": "1", "b": "2"}) != editions.release_id({"a": "2", "b": "1"})
    assert editions.release_id({"a": "1", "gone": ""}) == editions.release_id({"a": "1"})


def test_a_new_edition_is_missed_until_it_is_registered(alter):
    then = editions.present()
    alter("funds")
    assert editions.missing() == ["funds"]
    assert editions.present() is None
    alter("awards", "Twelve more awards.")
    assert editions.missing() == ["funds"]
    command.register({"funds": "Two funds renamed, and more."}, "2027-04-01")
    assert editions.missing() == []
    assert editions.present().published_on == "2027-04-01"
    assert editions.changed_since(then, datasets()) == ["awards", "funds"]
    (awards,) = editions.changes_since(then, {"awards", "population"})
    assert (awards.words, awards.published_on, awards.edition) == (
        "Twelve more awards.",
        "2027-03-01",
        load.edition("awards"),
    )
    assert [line.dataset_id for line in editions.changes_since(then, datasets())] == ["funds", "awards"]
    assert editions.changes_since(editions.present(), datasets()) == []
    assert len(editions.changes("funds")) == 2


def test_a_table_that_came_back_has_not_changed(alter):
    then = editions.present()
    before = load.edition("funds")
    kept = datasets()["funds"].path.read_bytes()
    alter("funds", "By mistake.")
    datasets()["funds"].path.write_bytes(kept)
    load.forget()
    command.register({"funds": "As before."}, "2027-03-02")
    assert load.edition("funds") == before
    assert editions.present() == then
    assert editions.changed_since(then, datasets()) == []


def test_a_table_that_was_taken_out_of_the_catalogue_is_missed_too(alter, monkeypatch):
    rest = {name: dataset for name, dataset in datasets().items() if name != "esol_funding"}
    monkeypatch.setattr(editions, "datasets", lambda: rest)
    assert editions.missing() == ["esol_funding"]
    command.register({"esol_funding": "Now a part of the funding trends."}, "2027-03-01")
    assert editions.missing() == []
    assert editions.latest("esol_funding").edition == ""
    assert editions.present().id == editions.release_id(editions.held())


def test_the_command_takes_words_and_says_what_it_lacks(alter, capsys):
    alter("funds")
    alter("awards")
    assert command.main(["funds=Two more, in all 21."]) == 1
    said = capsys.readouterr().out
    assert 'python -m data.editions awards="What changed."' in said
    assert "1 added, 1 missing" in said
    assert editions.latest("funds").words == "Two more, in all 21."
    assert command.main(["awards=Twelve more."]) == 0
    assert command.main([]) == 0
