"""What is less than official says so wherever a figure names its sources, and nothing rests on an encyclopaedia."""

import pandas as pd
import pytest

from components.figure.credits import credits_of, minded
from components.figure.standing import CONVERTS, PRESS, reservations
from components.screen.figure_row import source_lines
from components.style.words import month_in_words
from data.store.describe import datasets
from data.store.due import due, this_month
from data.store.load import sources_of, table
from tests.exhibits import FIGURES, taken

REGISTER = table("sources").set_index("source_id", drop=False)


def of(*codes):
    return tuple(held.sentence for held in reservations(REGISTER.loc[list(codes)].reset_index(drop=True)))


@pytest.mark.parametrize(("path", "figure_id"), FIGURES)
def test_every_figure_says_what_of_it_rests_on_the_press_or_on_one_copy(path, figure_id):
    """By name, and whether all of it does; what stands beneath a figure is what the rule says of its sources."""
    figure = taken(figure_id).figure
    sources = figure.sources()
    known = credits_of(figure)
    assert [held.short for held in known.reservations] == [held.short for held in reservations(sources)]
    said = [held.sentence for held in known.reservations]
    beneath = source_lines(figure)
    assert all(sentence in known.in_words and sentence in beneath for sentence in said)
    assert all(held.short in known.label for held in known.reservations)
    press = sources[sources["licence_note"].str.lower().str.startswith(PRESS)]
    assert any("rests on the press" in sentence for sentence in said) == (len(press) > 0)
    named = press["publisher"].drop_duplicates()
    assert len(named) > 3 or all(any(name in sentence for sentence in said) for name in named)


@pytest.mark.parametrize(("path", "figure_id"), FIGURES)
def test_every_figure_says_on_screen_and_in_files_when_a_newer_edition_is_due(path, figure_id):
    shown = taken(figure_id)
    named = shown.figure.table.get("indicator_id", pd.Series(dtype="str")).unique()
    newer = due([name for name in shown.figure.datasets if name not in CONVERTS], named, this_month())
    known = credits_of(shown.figure)
    assert bool(known.newer) == bool(newer)
    for one in newer:
        assert one.held in known.newer
        assert month_in_words(one.since) in known.newer
    assert known.newer in known.in_words
    assert [*minded(shown.figure)][len(shown.figure.caveats) :] == [*known.standing]


def test_hate_crime_of_a_force_says_that_a_newer_year_is_out():
    figure = taken("force").figure
    assert "Held: year ending March 2025. A newer edition has been due since October 2026." in minded(figure)


def test_a_paper_alone_is_named_and_prices_do_not_count():
    (said,) = of("bwd_thisislancs")
    assert said == "This rests on the press only, not on an official publication: This Is Lancashire."
    assert of("bwd_thisislancs", "hmt_gdp_deflators_2026_03") == (said,)
    assert of("hmt_gdp_deflators_2026_03") == ()
    assert of("bwd_thisislancs", "lga_bradford")[0].startswith("In part this rests on the press")


def test_one_second_hand_copy_is_named_unless_it_was_held_against_another():
    assert of("cls_2014_15")[0].startswith("This rests on one second-hand copy only, held against no other: ")
    assert of("csp_settlement")[0].startswith("This rests on one second-hand copy only"), "checks found no second copy"
    assert of("census2021_ts021_ltla") == (), "held against another copy"
    assert of("els_claimant_rate") == (), "the publisher's own repository"


def test_a_publisher_is_the_press_everywhere_or_nowhere():
    press = REGISTER["licence_note"].str.lower().str.startswith(PRESS)
    assert press.groupby(REGISTER["publisher"]).nunique().eq(1).all()
    assert press.sum() > 60


@pytest.mark.parametrize("name", [name for name in datasets() if name != "sources"])
def test_nothing_rests_on_an_encyclopaedia_alone(name):
    words = REGISTER["title"].str.cat(REGISTER[["publisher", "url"]], sep=" ", na_rep="")
    encyclopaedias = set(REGISTER.index[words.str.contains("encyclop|[a-z]+pedia", case=False, regex=True)])
    assert encyclopaedias, "the register has one, for cross-checks"
    cells = table(name)["source_id"].dropna().unique() if "source_id" in table(name) else ()
    assert not [cell for cell in cells if set(cell.split("|")) <= encyclopaedias]
    assert set(REGISTER.loc[sorted(encyclopaedias), "use"]) == {"cross-check only"}


def test_sources_of_a_figure_are_rows_of_the_register():
    assert set(sources_of(table("awards")).columns) == set(REGISTER.columns)
