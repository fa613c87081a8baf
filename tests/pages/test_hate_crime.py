"""The page on hate crime: the caveat comes first, every control and every kind of area works."""

import pytest

from components.exports.csv import csv
from components.themes.hate_crime import series as sets
from data.places.areas import FIVE, name, spoken

PAGE = "hate_crime.py"
HARTLEPOOL, ADUR, CITY_OF_LONDON = "E06000001", "E07000223", "E09000001"
ALWAYS = [
    "national", "editions", "rise-2016-17", "aggravated", "aggravated-quarters", "religion", "offence-types",
    "aggravated-map", "aggravated-revised", "outcomes", "months", "events", "recorded", "survey",
]  # fmt: skip
CAVEAT = "Police figures do not give a reliable trend in hate crime."


def ids(shown):
    return [figure.id for figure in shown]


def text(app):
    return "\n".join(element.value for element in (*app.markdown, *app.header, *app.subheader))


@pytest.mark.parametrize(
    ("area", "extra"),
    [
        (FIVE[0], {"force", "force-map", "local"}),
        (FIVE[1], {"force", "force-map", "local"}),
        (FIVE[2], {"force", "force-map", "local"}),
        (FIVE[3], {"force", "force-map"}),
        (FIVE[4], {"force", "borough-months", "london-months", "local"}),
        (HARTLEPOOL, {"force", "force-map"}),
        (ADUR, {"force-map"}),
        (CITY_OF_LONDON, {"force", "force-map"}),
    ],
)
def test_each_area_has_the_figures_that_exist_for_it(open_page, shown, area, extra):
    app = open_page(PAGE, area=area)
    assert not app.exception
    assert not app.error
    assert not app.info
    assert set(ids(shown)) == {*ALWAYS, *extra}
    assert f"What this cannot tell you of {spoken(area)}" in text(app)


def test_the_first_words_after_the_title_are_the_caveat(open_page):
    app = open_page(PAGE)
    assert app.title[0].value == "Hate crime"
    assert app.markdown[0].value.startswith(CAVEAT)


@pytest.mark.parametrize("section", ["here", "england", "targeted", "limits"])
def test_a_shared_caveat_stands_once_above_the_figures_of_a_section_and_goes_with_each(open_page, shown, section):
    app = open_page(PAGE, area=FIVE[1], section=section)
    police = [figure for figure in shown if any(caveat.startswith(CAVEAT) for caveat in figure.caveats)]
    in_short = [box.label for box in app.expander if CAVEAT in box.label]
    assert len(police) > 1
    assert len(in_short) == 1
    assert "Recording has improved" not in in_short[0]
    for figure in police:
        assert "Recording has improved since 2014" in csv(figure).decode("utf-8-sig")


def test_without_a_place_the_page_asks_for_one_and_shows_the_forces_of_the_five(open_page, shown):
    app = open_page(PAGE, section="here")
    assert "area" not in app.query_params
    assert [link.proto.label for link in app.get("page_link")] == [name(code) for code in FIVE]
    assert ids(shown) == ["forces-of-the-five"]


def test_a_force_without_figures_is_said_to_have_none(open_page):
    assert "No figures of hate crimes were found for the Sussex police force." in text(open_page(PAGE, area=ADUR))


def test_what_is_chosen_is_what_the_figures_count(open_page, shown):
    """One visit with every control away from its default; the figures of every choice are tested without a page."""
    chosen = {"strand": "religion", "series": "all-forces", "shown": "rate", "published": "first"}
    app = open_page(PAGE, area=FIVE[1], **chosen)
    assert not app.exception
    assert not app.info
    assert {name: app.query_params[name] for name in chosen} == chosen
    (national,) = (figure for figure in shown if figure.id == "national")
    assert national.title.startswith(sets.SERIES["all-forces"].who)
    assert "religious hate crimes per 100,000 residents" in national.title
    assert national.subtitle.endswith("as first published")
    assert [sets.KINDS["religion"] in figure.title for figure in shown if figure.id == "force"] == [True]


@pytest.mark.parametrize(
    ("wrong", "instead"),
    [
        ({"area": "E99999999"}, "Choose a place"),
        ({"strand": "gender"}, "All hate crime"),
        ({"series": "with-met"}, "Without the Metropolitan Police"),
        ({"shown": "index"}, "Offences recorded"),
        ({"published": "2023"}, "Latest edition"),
    ],
)
def test_what_the_address_gets_wrong_is_said_politely(open_page, wrong, instead):
    app = open_page(PAGE, **wrong)
    assert not app.exception
    (notice,) = app.info
    assert f"Shown instead: {instead}." in notice.value
