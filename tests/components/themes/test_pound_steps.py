"""The pound in four steps: the sentence, the title and the bars say what the lists say, for every area."""

import re

import pytest

from components.style.palette import LIGHT
from components.themes.outcomes import aloud, pound
from components.themes.outcomes.choice import Choice
from components.themes.outcomes.pound_steps import NAMES, OF_THE_FIVE, four_steps
from data.money.pound import steps
from data.places.areas import FIVE, districts
from data.store.load import table

BLACKBURN, BRADFORD, PETERBOROUGH, WALSALL, WALTHAM_FOREST = FIVE
CALDERDALE, ADUR = "E08000033", "E07000223"
PRICES = ("cash", "real", "per_head", "per_head_real")


@pytest.mark.parametrize(
    ("area", "title"),
    [
        (
            BLACKBURN,
            "No outcome is held here for any of the £7.17 million listed up to 2024/25; 95% of it is tied to no "
            "project",
        ),
        (BRADFORD, "No outcome is held here for any of the £4.99 million listed up to 2024/25"),
        (PETERBOROUGH, "No outcome is held here for any of the £1.74 million listed up to 2024/25"),
        (WALSALL, "No outcome is held here for 29% of the £1.2 million listed up to 2024/25"),
        (WALTHAM_FOREST, "No outcome is held here for any of the £2.22 million listed up to 2024/25"),
    ],
)
def test_the_title_gives_the_share_of_all_that_is_listed(area, title):
    assert four_steps(Choice(area=(area,))).title == title


def test_the_five_together():
    figure = four_steps(OF_THE_FIVE)
    assert figure.title == (
        "No outcome is held here for 95% of the £17.3 million listed up to 2024/25; 39% of it is tied to no project"
    )
    assert "in the five integration areas" in figure.subtitle
    assert [round(share) for share in figure.table["share_pct"]] == [100, 61, 5, 5]


@pytest.mark.parametrize("price", PRICES)
def test_bars_table_and_words_agree_for_every_area(price):
    """Each step is part of the one before, names its sources, and is written on its bar."""
    known, shown = set(table("sources")["source_id"]), 0
    for area in districts() if price == "cash" else [*FIVE, *[*districts()][::9]]:
        choice = Choice(area=(area,), price=price)
        figure, said = four_steps(choice), aloud.said(choice)
        if figure is None:
            assert said.startswith("No award")
            continue
        shown += 1
        assert list(figure.table["step"]) == list(NAMES)
        assert figure.table["value"].is_monotonic_decreasing
        assert set("|".join(figure.table["source_id"]).split("|")) <= known
        bar = figure.draw(LIGHT).data[0]
        assert list(bar.x) == list(figure.table["value"])
        assert all(f"{step}: {text}" in figure.alt for step, text in zip(NAMES.values(), bar.text, strict=True))
        found = steps(area, price)
        assert ("an outcome is held here" in said) == (found.any_outcome > 0)
        assert ("stands apart" in " ".join(figure.notes)) == (found.apart > 0) == ("Apart from this" in said)
    assert shown > len(FIVE)


def test_what_was_only_counted_or_lies_ahead_is_said():
    assert "for £1.2 million (54%) people, bodies or payments were counted, which is no outcome" in aloud.said(
        Choice(area=(WALTHAM_FOREST,))
    )
    walsall = aloud.said(Choice(area=(WALSALL,)))
    assert "Apart from this, £20 million (cash) is listed as a ceiling" in walsall
    only_ahead = Choice(fund=("pip",))
    assert four_steps(only_ahead) is None
    assert "of which anything can have come by 2024/25" in aloud.said(only_ahead)
    assert aloud.said(Choice(area=(ADUR,))).startswith("No award in Adur with an amount that may be added up")


@pytest.mark.parametrize("show", [aloud.said, lambda choice: " ".join(four_steps(choice).notes)])
def test_which_total_is_counted_is_said_with_the_reason(show):
    cash, real = (show(Choice(area=(BRADFORD,), price=price)) for price in ("cash", "real"))
    assert "is counted, not the first year (£1.2 million) that it contains: outcomes are those of the whole" in cash
    assert "covers several years and has no price here, so its first year stands for it" in real


@pytest.mark.parametrize("figure", [four_steps, pound.picture, pound.nested])
def test_what_is_as_billed_says_so_wherever_it_is_added_up(figure):
    for choice in (Choice(), Choice(area=(CALDERDALE,)), Choice(fund=("cmf",))):
        assert any("as billed in a forum programme" in note for note in figure(choice).notes)
    assert not any("as billed" in note for note in figure(Choice(area=(BRADFORD,))).notes)


@pytest.mark.parametrize("area", ["", *FIVE])
def test_flow_and_table_have_a_finding_of_their_own(area):
    choice = Choice(area=(area,) if area else ())
    titles = [show(choice).title for show in (four_steps, pound.picture, pound.nested)]
    assert len(set(titles)) == 3
    assert all(re.search(r"£[\d.]+ million listed up to 2024/25", title) for title in titles)
