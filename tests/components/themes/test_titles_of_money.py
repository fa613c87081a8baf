"""Titles on money, outcomes and projects: a finding from the numbers, in rounded pounds, in plain grammar."""

import re

import pytest

from components.style.numbers import in_short
from components.themes.views import VIEWS
from data.places.areas import FIVE

PATHS = ("funding", "outcomes", "projects")
OTHERS = ("E08000033", "E08000025", "E06000001", "E06000036")  # Calderdale, Birmingham, Hartlepool, Bracknell Forest


MANY = 12  # options from which on some stand for all: their titles come from the same few sentences


def addresses(path):
    """The bare page, the five and four others, and options of every other parameter: all of them, or every fourth."""
    view = VIEWS[path]
    values, _ = view.read({})
    yield {}
    yield from ({"area": [area]} for area in (*FIVE, *OTHERS))
    for parameter in view.parameters:
        if parameter.options and parameter.name != "area":
            codes = [code for code in parameter.options(values) if not code.startswith("-")]
            yield from ({parameter.name: [code]} for code in codes[:: 4 if len(codes) > MANY else 1])


@pytest.fixture(scope="module", params=PATHS)
def titles(request):
    found = {}
    for address in addresses(request.param):
        figures = VIEWS[request.param].figures(VIEWS[request.param].read(address)[0])
        for figure_id in figures:
            if figure := figures[figure_id]:
                found[figure_id, figure.title] = address
    assert len(found) > 100
    return found


def test_pounds_in_a_title_are_rounded_to_three_figures(titles):
    amounts = {
        (title, found) for _, title in titles for found in re.findall(r"£(\d[\d,]*)(?![\d.])(?! [mb]illion)", title)
    }
    exact = [
        pair for pair in amounts if len(pair[1].replace(",", "")) > 4 and len(pair[1].replace(",", "").rstrip("0")) > 3
    ]
    assert not exact


def test_a_title_is_more_than_a_count(titles):
    bare = re.compile(r"([\d,]+|No) [a-z]+(, step by step|, from .*| in several places)?")
    assert not [title for _, title in titles if bare.fullmatch(title)]


def test_singular_and_plural_and_nothing_said_twice(titles):
    wrong = re.compile(
        r"\b1 (awards|projects|requests|results|targets|funds|themes|events|are|say|have)\b|\bnone none\b|\b0 |"
        r"(?<!\d)1 of them are|each of 1 |any of 1 |, not for \d|\b(\w+) \2\b"
    )
    assert not [title for _, title in titles if wrong.search(title)]


def test_money_is_listed_for_places_and_never_went_there(titles):
    assert not [
        title for figure_id, title in titles if figure_id == "award-flow" and (" went " in title or "%" in title)
    ]


@pytest.mark.parametrize(
    ("amount", "figures", "said"),
    [(383_133, 3, "£383,000"), (4_606_133, 2, "£4.6 million"), (999_999, 3, "£1 million"), (1_378.4, 3, "£1,378"),
     (0, 3, "£0"), (-42_468, 3, "−£42,500"), (None, 3, "not available")],
)  # fmt: skip
def test_pounds_in_short(amount, figures, said):
    assert in_short(amount, figures) == said
