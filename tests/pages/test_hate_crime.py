"""The page on hate crime: the caveat comes first, every control and every kind of area works."""

import pytest

from components.themes.hate_crime import series as sets
from data.places.areas import FIVE, name

PAGE = "hate_crime.py"
HARTLEPOOL, ADUR, CITY_OF_LONDON = "E06000001", "E07000223", "E09000001"
ALWAYS = [
    "national", "editions", "rise-2016-17", "force-map", "forces-of-the-five", "aggravated", "religion",
    "offence-types", "outcomes", "months", "events", "recorded", "survey",
]  # fmt: skip
CAVEAT = "Police figures do not give a reliable trend in hate crime."


def ids(shown):
    return [figure.id for figure in shown]


def text(app):
    return "\n".join(element.value for element in (*app.markdown, *app.header, *app.subheader))


@pytest.mark.parametrize(
    ("area", "extra"),
    [
        (FIVE[0], {"force", "local"}),
        (FIVE[1], {"force", "local"}),
        (FIVE[2], {"force", "local"}),
        (FIVE[3], {"force"}),
        (FIVE[4], {"force", "london-months", "local"}),
        (HARTLEPOOL, {"force"}),
        (ADUR, set()),
        (CITY_OF_LONDON, {"force"}),
    ],
)
def test_each_area_has_the_figures_that_exist_for_it(open_page, shown, area, extra):
    app = open_page(PAGE, area=area)
    assert not app.exception
    assert not app.error
    assert not app.info
    assert set(ids(shown)) == {*ALWAYS, *extra}
    assert f"Figures for {name(area)} alone" in text(app)


def test_the_first_words_after_the_title_are_the_caveat(open_page):
    app = open_page(PAGE)
    assert app.title[0].value == "Hate crime"
    assert app.markdown[0].value.startswith(CAVEAT)
    assert app.header[0].value.endswith("recording changes make the trend unreliable")


def test_above_each_police_figure_stands_the_caveat_in_short_and_in_full_behind_it(open_page, shown):
    app = open_page(PAGE, area=FIVE[1])
    police = [figure for figure in shown if any(caveat.startswith(CAVEAT) for caveat in figure.caveats)]
    in_short = [box.label for box in app.expander if CAVEAT in box.label]
    in_full = [element.value for element in app.markdown if f":material/info: {CAVEAT}" in element.value]
    assert len(in_short) == len(in_full) == len(police)
    assert not any("Recording has improved" in label for label in in_short)
    assert all("Recording has improved since 2014" in words for words in in_full)


def test_a_force_without_figures_is_said_to_have_none(open_page):
    assert "No figures of hate crimes were found for the Sussex police force." in text(open_page(PAGE, area=ADUR))


def test_what_is_chosen_is_what_the_figures_count(open_page, shown):
    """One visit with every control away from its default; the figures of every choice are tested without a page."""
    chosen = {"strand": "religion", "series": "all-forces", "shown": "rate", "published": "first"}
    app = open_page(PAGE, area=FIVE[1], **chosen)
    assert not app.exception
    assert not app.info
    assert {name: app.query_params[name] for name in chosen} == chosen
    national = shown[0]
    assert national.title.startswith(sets.SERIES["all-forces"].who)
    assert "religious hate crimes per 100,000 residents" in national.title
    assert national.subtitle.endswith("as first published")
    assert [sets.KINDS["religion"] in figure.title for figure in shown if figure.id == "force"] == [True]


@pytest.mark.parametrize(
    ("wrong", "instead"),
    [
        ({"area": "E99999999"}, "Blackburn with Darwen"),
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
