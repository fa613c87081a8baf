"""The change log in words."""

from __future__ import annotations

from components.style.words import date_in_words
from components.themes.catalogue import changes, words
from data.served import whole
from data.store import editions
from data.store.describe import datasets
from data.store.editions import Change, latest


def change(dataset_id: str = "awards", said: str = "Twelve more.", on: str = "2027-03-01", **given) -> Change:
    known = {"edition": "0123456789ab", "rows": 84, "bytes": 20_500, **given}
    return Change(dataset_id=dataset_id, published_on=on, words=said, **known)


def test_the_log_says_the_same_words_once_a_day():
    told = changes.log(
        [
            change("funds", "Two renamed."),
            *(change(name, "New column", "2027-02-01") for name in ("awards", "funds")),
            *(change(name, "First edition.", "2026-11-21") for name in list(datasets())[:9]),
        ]
    )
    awards, funds = datasets()["awards"].title, datasets()["funds"].title
    assert told == (
        f"**1 March 2027**\n\n- {funds}: Two renamed.\n\n"
        f"**1 February 2027**\n\n- {awards} and {funds}: New column.\n\n"
        "**21 November 2026**\n\n- 9 datasets: First edition."
    )


def test_a_long_log_is_cut_and_says_so():
    told = changes.log([change(on=f"2027-01-{day:02}") for day in range(31, 0, -1)])
    assert told.count("**") == 2 * changes.DAYS
    assert told.endswith("Before that, there were changes on 19 other days: the feed has them.")


def test_an_edition_says_what_it_holds_and_one_that_left_says_so():
    assert changes.edition_words(change()) == (
        "**1 March 2027.** Twelve more. 84 rows, 20 kB as CSV: edition `0123456789ab`."
    )
    left = change("left", "Now in the funding trends.", edition="", rows=0, bytes=0)
    assert changes.edition_words(left) == "**1 March 2027.** Now in the funding trends. No longer held here."
    assert changes.change_words(left) == "**left**, 1 March 2027: Now in the funding trends. No longer held here."


def test_an_edition_that_nobody_registered_is_told_from_one_that_was(alter):
    assert words.held_words("awards").endswith(f"since {date_in_words(latest('awards').published_on)}")
    alter("awards")
    assert words.held_words("awards").endswith("not registered yet")
    assert words.everything(None, "/api/v1/").startswith("Take [all tables as one data package]")


def test_everything_is_offered_with_its_size_where_that_is_known():
    unpacked = words.bytes_words(sum(editions.latest(name).bytes for name in datasets()))
    assert f"(ZIP of CSV, {unpacked} unpacked)" in words.everything(None, "/api/v1/")
    built = whole.Whole("0" * 8, b"", b"x" * 1_900_000, 19_800_000)
    assert "](/api/v1/datapackage.zip) (ZIP of CSV, 1.9 MB, 19.8 MB unpacked)" in words.everything(built, "/api/v1/")
