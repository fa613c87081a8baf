"""Colours can be told apart from the paper by everybody, on light and dark screens."""

from __future__ import annotations

import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

from components.style.palette import DARK, LIGHT, contrast, rgb

TEXT, MARK = 4.5, 3.0  # Web Content Accessibility Guidelines 2.2, criteria 1.4.3 and 1.4.11
THEME = tomllib.loads((Path(__file__).parents[3] / ".streamlit" / "config.toml").read_text())["theme"]

# Colours that need not be told from the paper by themselves, and why nothing is lost.
FAINT = {
    "others": "Context around the chosen place; drawn with an outline or a label of its own.",
    "grid": "Lines behind the marks; the values stand on the axis and in the table.",
    "missing": "Areas that are not shown; drawn with an outline, and the words say so.",
}
both = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)


def test_contrast_is_that_of_the_guidelines():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#FFFFFF", "#FFFFFF") == 1
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.005)  # the palest grey that passes for text
    assert contrast("#12436D", "#FFFFFF") == contrast("#FFFFFF", "#12436D")


def test_rgb_splits_a_colour():
    assert rgb("#12436D") == (18, 67, 109)


@both
@pytest.mark.parametrize("colour", ["ink", "quiet"])
def test_text_can_be_read_on_every_background(palette, colour):
    backgrounds = [palette.paper, THEME[palette.name]["secondaryBackgroundColor"]]
    assert min(contrast(getattr(palette, colour), background) for background in backgrounds) >= TEXT


@both
def test_links_can_be_read_and_told_from_text_by_their_underline(palette):
    assert contrast(THEME[palette.name]["linkColor"], palette.paper) >= TEXT
    assert THEME["linkUnderline"] is True


@both
@pytest.mark.parametrize("colour", ["chosen", "outline", "notice"])
def test_marks_can_be_told_from_the_paper(palette, colour):
    assert contrast(getattr(palette, colour), palette.paper) >= MARK


@both
def test_categories_can_be_told_from_the_paper(palette):
    assert min(contrast(colour, palette.paper) for colour in palette.categories) >= MARK
    assert len(set(palette.categories)) == len(palette.categories)


@both
def test_faint_colours_have_an_outline_that_can_be_told_from_the_paper(palette):
    for name, reason in FAINT.items():
        assert reason.endswith(".")
        if contrast(getattr(palette, name), palette.paper) < MARK:
            assert contrast(palette.outline, palette.paper) >= MARK


@both
def test_the_chosen_place_stands_out_from_the_others(palette):
    assert contrast(palette.chosen, palette.others) >= 2.4
    assert contrast(palette.chosen, palette.paper) > contrast(palette.others, palette.paper)


@both
def test_classes_go_one_way_in_steps_that_can_be_seen(palette):
    """Five classes of one hue, from near the paper to far from it; the pale ones have an outline."""
    steps = [contrast(colour, palette.paper) for colour in palette.classes]
    assert len(steps) == 5
    assert steps == sorted(steps)
    assert min(contrast(first, second) for first, second in pairwise(palette.classes)) >= 1.3
