"""One state, one address: who wins where link, hand and memory disagree, and what is said about what means nothing."""

from __future__ import annotations

from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from components.screen import address

BRADFORD, WALSALL, FIRST = "E08000032", "E08000030", "E06000008"


def two_pages() -> None:
    """Stand for two pages with controls of every kind; `which` says which of them is open."""
    import streamlit as st

    from components.figure.place import AREA
    from components.screen import address, controls, notices

    which = st.session_state.get("which", "one")
    address.begin(which)
    seen = {"area": controls.choose(AREA, {})}
    if which == "one":
        colours = {"red": "Red", "blue": "Blue"}
        seen["colour"] = controls.one_of("colour", colours, "red", "Colour", what="the colour", short=True)
        seen["theme"] = controls.any_of("theme", {"a": "Theme A", "b": "Theme B"}, "Themes", what="the themes")
        seen["q"] = controls.words("q", "Search", "words")
    notices.not_used(address.write())
    st.session_state["seen"] = seen
    st.session_state["view"] = address.now()


@pytest.fixture
def app() -> AppTest:
    return AppTest.from_function(two_pages, default_timeout=60)


def visit(app: AppTest, which: str = "one", **params: Any) -> dict[str, Any]:
    """Arrive at a page by a link; without parameters, as by its bare address. Return what the controls show."""
    app.session_state["which"] = which
    app.query_params.clear()
    for name, value in params.items():
        app.query_params[name] = value
    return rerun(app)


def rerun(app: AppTest) -> dict[str, Any]:
    app.run()
    assert not app.exception
    return app.session_state["seen"]


def in_address(app: AppTest, name: str) -> list[str]:
    found = app.query_params.get(name, [])
    return [found] if isinstance(found, str) else list(found)


def notices_of(app: AppTest) -> str:
    return " ".join(notice.value for notice in app.info)


def test_a_bare_address_shows_the_defaults_and_stays_bare(app):
    assert visit(app) == {"area": FIRST, "colour": "red", "theme": [], "q": ""}
    assert not dict(app.query_params)
    assert not app.info


def test_a_link_is_followed_and_kept(app):
    seen = visit(app, area=BRADFORD, colour="blue", theme=["b", "a"], q="english classes")
    assert seen == {"area": BRADFORD, "colour": "blue", "theme": ["b", "a"], "q": "english classes"}
    assert in_address(app, "area") == [BRADFORD]
    assert in_address(app, "theme") == ["b", "a"]
    assert not app.info


def test_a_choice_by_hand_is_written_into_the_address(app):
    visit(app)
    app.selectbox[0].set_value(WALSALL)
    assert rerun(app)["area"] == WALSALL
    assert in_address(app, "area") == [WALSALL]
    app.multiselect[0].set_value(["a"])
    assert rerun(app)["theme"] == ["a"]
    assert in_address(app, "theme") == ["a"]


def test_the_area_goes_along_to_another_page(app):
    visit(app)
    app.selectbox[0].set_value(WALSALL)
    rerun(app)
    assert visit(app, "two")["area"] == WALSALL
    assert in_address(app, "area") == [WALSALL]


def test_what_means_something_on_one_page_only_does_not_go_along_but_is_there_on_return(app):
    visit(app, colour="blue")
    visit(app, "two")
    assert in_address(app, "colour") == []
    assert not app.info
    assert visit(app)["colour"] == "blue"


def test_a_link_wins_over_memory(app):
    visit(app, area=BRADFORD)
    assert visit(app, "two", area=WALSALL)["area"] == WALSALL
    assert visit(app)["area"] == WALSALL  # and is what is remembered from then on


def test_the_back_button_wins_over_the_hand(app):
    visit(app, area=BRADFORD)
    app.selectbox[0].set_value(WALSALL)
    rerun(app)
    app.query_params["area"] = BRADFORD  # the browser goes back to the address before
    assert rerun(app)["area"] == BRADFORD


def test_back_to_the_bare_address_of_the_page_shows_the_default(app):
    visit(app)
    app.selectbox[0].set_value(WALSALL)
    rerun(app)
    app.query_params.clear()
    assert rerun(app)["area"] == FIRST


def test_taking_every_choice_away_is_remembered_as_a_choice(app):
    visit(app, theme="a")
    app.multiselect[0].set_value([])
    assert rerun(app)["theme"] == []
    visit(app, "two")
    assert visit(app)["theme"] == []


def test_an_unknown_code_falls_back_and_says_so(app):
    assert visit(app, area="E99999999")["area"] == FIRST
    assert "“E99999999”" in notices_of(app)
    assert "Blackburn with Darwen" in notices_of(app)
    assert in_address(app, "area") == [FIRST]


def test_one_unknown_code_among_others_leaves_the_others(app):
    assert visit(app, theme=["a", "zzz"])["theme"] == ["a"]
    assert "“zzz”" in notices_of(app)
    assert in_address(app, "theme") == ["a"]


def test_the_notice_goes_once_the_reader_chooses(app):
    visit(app, area="E99999999")
    app.selectbox[0].set_value(WALSALL)
    rerun(app)
    assert not app.info


def test_the_old_code_of_craven_leads_to_north_yorkshire_and_says_so(app):
    assert visit(app, area="E07000163")["area"] == "E06000065"
    assert "E07000163" in notices_of(app)
    assert "North Yorkshire" in notices_of(app)
    assert in_address(app, "area") == ["E06000065"]


def test_what_no_control_asked_for_is_left_out_and_said(app):
    assert visit(app, area=BRADFORD, colours="blue")["area"] == BRADFORD
    assert "“colours”" in notices_of(app)
    assert in_address(app, "colours") == []


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", "../../etc/passwd", "' OR 1=1 --", "x" * 5000, ""])
def test_hostile_codes_are_told_apart_from_codes_and_cut_short(app, hostile):
    assert visit(app, area=hostile, colour=hostile)["area"] == FIRST
    assert len(notices_of(app)) < 1000


def test_words_to_search_for_are_trimmed_and_cut(app):
    assert visit(app, q=f"  {'a' * 300}")["q"] == "a" * 98  # a hundred with the two spaces
    assert len(in_address(app, "q")[0]) == 98


def test_what_stands_now_names_every_control(app):
    visit(app, area=BRADFORD, theme=["a", "b"])
    assert app.session_state["view"] == {"area": [BRADFORD], "colour": ["red"], "theme": ["a", "b"], "q": []}


@pytest.mark.parametrize(
    ("base", "expected"), [("", "/data?dataset=funds"), ("explorer", "/explorer/data?dataset=funds")]
)
def test_links_stand_below_the_base_path(monkeypatch, base, expected):
    monkeypatch.setattr(st, "get_option", lambda _: base)
    assert address.link("data", {"dataset": "funds"}) == expected
    assert address.link("/data", {"dataset": "", "area": []}) == expected.split("?")[0]


def test_links_repeat_a_parameter_and_escape_what_needs_it():
    assert address.link("projects", {"theme": ["a", "b"], "q": "a&b c"}) == "/projects?theme=a&theme=b&q=a%26b+c"
