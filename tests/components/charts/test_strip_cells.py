"""Strips in cells stand where their numbers are, say them in words, and let no text become markup."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from components.charts.strip_cells import Link, Row, Strip, strip, strip_table
from components.style.palette import DARK, LIGHT

PLACES = st.floats(-1e6, 1e6)


def placed(markup: str, kind: str) -> float | None:
    found = re.search(rf"<i class='{kind}' style='left:([\d.]+)%", markup)
    return float(found[1]) if found else None


@given(here=PLACES, england=PLACES, ends=st.tuples(PLACES, PLACES).map(sorted))
def test_marks_stand_on_the_line_in_the_order_of_their_values(here: float, england: float, ends: list[float]):
    drawn = strip(Strip(here, *ends, alt="", benchmark=england))
    mine, theirs = placed(drawn, "here"), placed(drawn, "england")
    assert 0 <= mine <= 100
    assert 0 <= theirs <= 100
    assert mine <= theirs or here >= england


def test_a_figure_that_is_not_published_has_no_dot():
    drawn = strip(Strip(None, 0, 10, alt="Walsall: not published", benchmark=5))
    assert placed(drawn, "here") is None
    assert placed(drawn, "england") == 50
    assert "aria-label='Walsall: not published'" in drawn


class Reader(HTMLParser):
    """Collects elements, what is written and what is said aloud."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.said: list[str] = []
        self.feed(markup)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.said += [value for name, value in attrs if name in ("aria-label", "data-head")]

    def handle_data(self, data):
        self.said.append(data)


@given(text=st.text(min_size=1).filter(str.strip))
def test_no_text_becomes_markup(text: str):
    plain = [Row("x"), Row("x", (Link("x", "/area"), Strip(1, 0, 2, "x", "x")), "/area")]
    foreign = [Row(text), Row(text, (Link(text, "/area?q='><b>"), Strip(1, 0, 2, text, text)), "/area?q='><b>")]
    before = Reader(strip_table(("x", "x", "x"), plain, LIGHT, alt="x", place="x"))
    after = Reader(strip_table((text,) * 3, foreign, LIGHT, alt=text, place=text))
    assert after.tags == before.tags


def test_the_key_names_the_marks_that_are_drawn_and_no_others():
    bare = strip_table(("Place", "Measure"), [Row("Walsall", (Strip(1, 0, 2, "1"),))], LIGHT, alt="", place="the place")
    assert "the place" in bare
    assert not re.search("interval|England|middle half", bare)
    full = Strip(1, 0, 2, "1", benchmark=1.5, lower=0.5, upper=1.2, half=(0.4, 1.1))
    said = strip_table(("Place", "Measure"), [Row("Walsall", (full,))], LIGHT, alt="", place="the place")
    assert all(words in said for words in ("the place", "its 95% interval", "England", "the middle half"))


def test_colours_are_those_of_the_screen():
    for palette, other in ((LIGHT, DARK), (DARK, LIGHT)):
        drawn = strip_table(("Place", "M"), [Row("Walsall", (Strip(1, 0, 2, "1"),))], palette, alt="", place="x")
        assert palette.chosen in drawn
        assert other.chosen not in drawn


def test_a_row_without_cells_is_a_heading_over_the_whole_width():
    drawn = strip_table(("Measure", "Here"), [Row("English"), Row("Few words", ("3%",))], LIGHT, alt="", place="x")
    assert "colspan='2'>English</th>" in drawn
    assert "<td role='cell' data-head='Here'>3%</td>" in drawn
