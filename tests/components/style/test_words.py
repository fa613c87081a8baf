"""Words around numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.style.words import against, counted, date_in_words, in_short, listed, month_in_words, opened, slug
from data.store.describe import datasets


@pytest.mark.parametrize(
    ("items", "says"),
    [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")],
)
def test_lists(items, says):
    assert listed(items) == says


def test_a_list_of_choices():
    assert listed(["A", "B", "C"], "or") == "A, B or C"


@pytest.mark.parametrize(
    ("number", "says"), [(0, "no projects"), (1, "1 project"), (2, "2 projects"), (1234, "1,234 projects")]
)
def test_counting(number, says):
    assert counted(number, "project") == says


def test_counting_what_has_a_plural_of_its_own():
    assert [counted(n, "body", "bodies") for n in (0, 1, 2)] == ["no bodies", "1 body", "2 bodies"]


def test_a_sentence_begins_with_a_capital_and_keeps_the_rest():
    assert (opened("a GSS code"), opened("")) == ("A GSS code", "")


def test_long_texts_are_cut_after_their_first_sentence_and_short_ones_stay_whole():
    short, long = (
        "Do not add. They overlap.",
        f"Figures do not give a trend. {'Recording has improved, ' * 5}and so on.",
    )
    assert in_short((long, short)) == f"Figures do not give a trend. {short}"
    assert in_short((short,)) == short
    assert in_short(()) == ""
    assert in_short((long, short), within=40) == "Figures do not give a trend."


def test_every_lead_caveat_says_something_by_itself_in_short():
    leads = {caveat for dataset in datasets().values() for caveat in dataset.lead_caveats}
    for caveat in leads:
        assert caveat.startswith(in_short((caveat,)))
        assert in_short((caveat,)).endswith(".")


def test_comparisons_know_their_uncertainty():
    assert against("higher", "England") == "higher than England"
    assert against("lower", "England") == "lower than England"
    assert "cannot be told apart" in against("similar", "England")
    assert against("similar", "England", tested=False) == "about the same as England"
    assert against("unknown", "England") == against("anything else", "England") == "not comparable with England"


@pytest.mark.parametrize("word", ["higher", "lower", "similar", "unknown"])
def test_comparisons_are_neutral(word):
    assert not {"better", "worse", "good", "bad", "rank"} & set(against(word, "England").split())


@pytest.mark.parametrize(
    ("date", "says"),
    [("2018-11-27", "27 November 2018"), ("2020-07", "July 2020"), ("2019", "2019"), ("2026-03-05", "5 March 2026")],
)
def test_dates_say_as_much_as_is_known(date, says):
    assert date_in_words(date) == says


def test_months():
    assert (month_in_words("2020-07"), month_in_words("2020-07", short=True)) == ("July 2020", "Jul 2020")


def test_every_date_of_the_catalogue_can_be_said():
    for dataset in datasets().values():
        for date in (dataset.published_on, dataset.accessed_on):
            assert date_in_words(date).endswith(date[:4])


@given(st.text())
def test_file_names_are_safe_on_every_system(text):
    name = slug(text)
    assert len(name) <= 120
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert not name.startswith("-")
    assert not name.endswith("-")


def test_file_names_say_what_is_in_the_file():
    assert slug("Hate crime, England & Wales: 2012/13 to 2024/25") == "hate-crime-england-wales-2012-13-to-2024-25"
