"""The profile of an area: sentences follow their rule, figures hold the numbers that they say."""

import re

import numpy as np
import plotly.graph_objects as go
import pytest

from components.charts.strips import Strip, strips
from components.figure.figure import Figure
from components.style.palette import DARK, LIGHT
from components.themes.profile import languages, measures, people, sentences, standing_out, strategy, themes, trends
from components.themes.profile.headlines import THEMES
from components.themes.profile.view import VIEW
from data.labels import INDICATOR_THEMES
from data.money.funding import awards_of
from data.places.areas import ENGLAND, FIVE, districts, name
from data.places.beside_england import offered
from data.places.measures import latest
from data.projects.projects import projects
from data.store.describe import indicators
from data.store.load import table

ADUR, SCILLY, CITY = "E07000223", "E06000053", "E09000001"
SOME = [*FIVE, ADUR, SCILLY, CITY, *list(districts())[10::60]]
FIGURES = (
    standing_out.strengths_and_problems,
    measures.every_measure,
    people.ethnic_groups,
    people.religions,
    people.countries_of_birth,
    people.ages,
    languages.main_languages,
    *(lambda code, theme=theme: themes.theme_strips(theme, code) for theme in THEMES),
)
OF_THE_FIVE = (strategy.priorities, strategy.money, strategy.projects)


# Sentences


@pytest.mark.parametrize("area", SOME)
def test_no_sentence_ranks_or_shows_a_missing_number(area):
    text = " ".join([sentences.introduction(area), *sentences.sentences(area), sentences.hate_crime(area)])
    assert not re.search(r"\b(best|worst|rank\w*|nan|None|not available)\b", text)
    assert not re.search(r"favourable on|most adults|than half", text)  # neither a score nor an absolute share


@pytest.mark.parametrize("area", list(districts()))
def test_every_strength_and_problem_names_what_it_is_judged_by_and_the_year(area):
    """In the list, in the sentence and in the table: England or the median of districts, and a period."""
    judged = r"(higher|lower) than (England|the median of the \d+ districts with a figure) \([\d.]+%?[^)]*\); 20\d\d"
    named = {"strength": standing_out.standing_out(area).strengths, "problem": standing_out.standing_out(area).problems}
    for side, found in named.items():
        lines = standing_out.as_list(area, side)
        assert len(re.findall(judged, lines)) == len(found)
        fewer = f"measure is clearly {'more' if side == 'strength' else 'less'} favourable"
        assert (fewer in lines) == (len(found) < 3)
    assert len(re.findall(judged, sentences.differs(area))) == sum(bool(found) for found in named.values())
    reading = standing_out.strengths_and_problems(area).reading
    assert reading["Compared with"].str.match(r"England \(|The median of the \d+ districts with a figure \(").all()
    assert reading["Period"].str.match(r"20\d\d").all()


def test_figures_stand_beside_their_words():
    said = sentences.differs("E09000031")
    assert (
        "more pupils of state-funded schools reaching the expected standard in reading, writing and maths at 11 "
        "(74%; higher than England (63%); 2024/25)" in said
    )
    assert "more people claiming benefits because they are out of work (6.8%; higher than England (4.0%); 2025)" in said


def test_getting_along_comes_with_its_interval_or_says_why_there_is_none():
    here = latest("cls_get_on_well", "E08000030")
    said = sentences.getting_along("E08000030")
    assert f"{here.value:.0f}% of adults" in said
    assert f"95% interval {here.lower:.0f}% to {here.upper:.0f}%" in said
    assert "which is lower than the median of the 132 districts with a figure (80%)" in said
    assert "no survey figure for Adur is held here" in sentences.getting_along(ADUR)


@pytest.mark.parametrize(
    ("area", "said"),
    [
        ("E08000032", "Bradford lies in Yorkshire and The Humber, had 563,605 residents in mid-2024, and is one of"),
        (ADUR, "Adur lies in the South East, had 64,889 residents in mid-2024, and is not one of"),
        ("E09000031", "lies in London"),
        (SCILLY, "The Isles of Scilly lie in the South West, had"),
        (CITY, "The City of London lies in London"),
        ("E06000031", "lies in the East of England"),
    ],
)
def test_the_introduction_says_where_how_many_and_whether_one_of_the_five(area, said):
    assert said in sentences.introduction(area)


@pytest.mark.parametrize(
    ("area", "said"),
    [
        ("E08000032", "the West Yorkshire police force, and its figures are for the whole force area: 5 districts"),
        ("E09000031", "by the Metropolitan Police, and"),
        (SCILLY, "of whom fewer than 1% live in the Isles of Scilly"),
        (CITY, "the police force that serves this district alone"),
    ],
)
def test_hate_crime_names_the_force_and_its_area(area, said):
    assert said in sentences.hate_crime(area)


# Figures


@pytest.mark.parametrize("area", [*FIVE, ADUR, SCILLY, CITY])
def test_every_figure_can_be_drawn_for_light_and_dark_and_says_where_it_comes_from(area):
    made = [make(area) for make in FIGURES] + [make(area) for make in OF_THE_FIVE if area in FIVE]
    for figure in filter(None, made):
        assert figure.table["source_id"].notna().all(), figure.id
        assert len(figure.alt) > 20
        assert "nan" not in figure.title + figure.subtitle + figure.alt
        for palette in (LIGHT, DARK):
            if figure.draw:
                go.Figure(figure.draw(palette).to_dict())  # raises for a part that Plotly does not know


def cells(figure: Figure, column: int) -> list[str]:
    return list(figure.reading.iloc[:, column])


@pytest.mark.parametrize("area", [*FIVE, ADUR])
def test_every_measure_holds_the_figure_of_area_and_england_of_the_same_period(area):
    figure = measures.every_measure(area)
    here = figure.table[figure.table["area_code"] == area].set_index("indicator_id")
    assert set(here.index) == {about.id for about in offered()}
    for one, row in here.iterrows():
        published = latest(one, area)
        assert (row["value"] == published.value) if published else (row["note"] == "Not held here")
    england = figure.table[figure.table["area_code"] == ENGLAND]
    assert (england["period"].to_numpy() == here.loc[england["indicator_id"], "period"].to_numpy()).all()
    assert len(figure.reading) == len(offered())


def test_every_measure_reads_as_words():
    figure = measures.every_measure("E08000032")
    read = {cell.rpartition(",")[0]: row for cell, *row in figure.reading.iloc[:, 1:4].itertuples(index=False)}
    assert read["People get on well together"] == ["73% (69% to 77%)", "no England figure held here for 2024/25"]
    assert read["Lonely often or always"][1] == "similar to 6.6%"
    assert read["Cannot speak English well"][1] == "higher than 1.9%"
    assert read["Most deprived neighbourhoods"][1] == "higher than 10% by definition"
    assert read["Belong to the neighbourhood"] == ["not held here", "England 62%"]
    assert figure.title == "82 of 94 measures have a figure for Bradford"
    assert "12 are held here for England only" in measures.elsewhere("E08000032")


def test_the_five_stand_beside_the_median_of_their_neighbours():
    """Oracle: the middle of the neighbours' figures, straight from the tables."""
    whole, lists = table("indicators"), table("statistical_neighbours")
    near = lists.loc[
        (lists["area_code"] == "E08000032") & (lists["method"] == "ons_nearest_neighbours_lower_tier_2025"),
        "neighbour_code",
    ]
    figure = measures.every_measure("E08000032")
    here = figure.table[figure.table["area_code"] == "E08000032"].set_index("indicator_id")
    rows = whole[(whole["indicator_id"] == "employment_rate") & (whole["period"] == "2023")]
    middle = rows.loc[rows["area_code"].isin(near), "value"].median()
    assert here.loc["employment_rate", "neighbour_median"] == middle
    said = dict(zip(here.index, figure.reading["Neighbours’ median"], strict=True))
    assert said["employment_rate"] == f"{middle:.1f}%"
    assert here.loc["cls_get_on_well", "neighbours_counted"] == 18
    assert any("no figure" in note for note in figure.notes)
    assert figure.table.loc[figure.table["area_code"] == ENGLAND, "neighbour_median"].isna().all()
    assert "neighbour_median" not in measures.every_measure(ADUR).table
    assert len(measures.every_measure(ADUR).reading.columns) == 4


# Themes


def theme(theme_id):
    return next(one for one in THEMES if one.id == theme_id)


def drawn(figure: Figure):
    return go.Figure(figure.draw(LIGHT)).data


def test_every_theme_of_the_catalogue_has_headlines_and_a_place_on_the_page():
    assert {one.id.replace("-", "_") for one in THEMES} == set(INDICATOR_THEMES)
    placed = [figure for section in VIEW.sections for figure in section.figures]
    assert all(placed.count(f"theme-{one.id}") == 1 for one in THEMES)
    for one in THEMES:
        assert {indicators()[measure].theme for measure in one.measures} <= {one.id.replace("-", "_"), "education"}


def test_neighbours_and_their_median_stand_out_in_the_strips_of_the_five():
    figure = themes.theme_strips(theme("english-language"), "E08000032")
    traces = drawn(figure)
    longer = [trace for trace in traces if trace.marker.size == 26]
    assert [len(trace.x) for trace in longer] == [20, 20, len(longer[2].x), 20]
    diamonds = [trace.x[0] for trace in traces if trace.marker.symbol == "diamond"]
    read = list(figure.reading["Neighbours’ median"])
    assert [f"{value:.1f}%" for value in diamonds] == read
    assert f"the median of its statistical neighbours is {read[0]}" in figure.alt
    assert "longer, darker marks are its 20 statistical neighbours" in figure.subtitle
    adur = themes.theme_strips(theme("english-language"), ADUR)
    assert not [trace for trace in drawn(adur) if trace.marker.size == 26 or trace.marker.symbol == "diamond"]
    assert "neighbours" not in adur.subtitle


def test_strips_draw_all_districts_the_area_and_england():
    figure = themes.theme_strips(theme("english-language"), "E08000032")
    assert figure.title == "4.2% could not speak English well (2021), higher than England (1.9%)"
    traces = drawn(figure)
    strips_drawn = [trace for trace in traces if trace.marker.size == 20]
    assert all(set(trace.y) == {0} and len(trace.y) == len(trace.x) for trace in strips_drawn)  # on one line
    for one, trace in zip(theme("english-language").measures, strips_drawn, strict=True):
        here = latest(one, "E08000032")
        rows = figure.table[(figure.table["indicator_id"] == one) & (figure.table["period"] == here.period)]
        assert list(trace.x) == list(rows.loc[rows["area_code"] != ENGLAND, "value"])
        assert here.value in [dot.x[0] for dot in traces if len(dot.x) == 1]
    assert "296 districts" in figure.reading.iloc[0]["Middle half of districts"]


def test_a_sentence_for_each_measure_knows_its_uncertainty():
    said = themes.theme_strips(theme("wellbeing-loneliness"), "E08000032").alt
    assert "Lonely often or always, 2024/25: 7.1% (5.4% to 9.4%), similar to England (6.6%)" in said
    assert "too few to compare with England" in themes.theme_strips(theme("english-language"), CITY).alt


def test_strips_without_an_england_figure_draw_no_line_for_it():
    figure = themes.theme_strips(theme("social-mixing"), "E08000032")
    dashed = [trace for trace in drawn(figure) if trace.line.dash == "dash"]
    assert len(dashed) == 2  # two kinds of households have one, getting on has none
    assert figure.title == (
        "73% said that people get on well together (2024/25), lower than the median of the 132 districts with a figure "
        "(80%)"
    )


def test_what_is_not_published_here_is_named_and_not_drawn():
    figure = themes.theme_strips(theme("social-mixing"), ADUR)
    assert figure.title == "Mixed partner households, 2021: 5.9%, similar to England (5.9%)"
    assert "Not held here for Adur: People get on well together" in figure.caveats[-1]
    assert len([trace for trace in drawn(figure) if trace.marker.size == 20]) == 2
    assert themes.theme_strips(theme("segregation"), SCILLY) is None


@pytest.mark.parametrize("area", list(districts())[::7])
def test_every_title_with_a_share_has_its_year_and_names_take_their_article(area):
    made = [themes.theme_strips(one, area) for one in THEMES]
    made += [people.ethnic_groups(area), people.religions(area), people.countries_of_birth(area), people.ages(area)]
    for figure in filter(None, [*made, languages.main_languages(area), standing_out.strengths_and_problems(area)]):
        if re.search(r"\d%|\d\.\d", figure.title):
            assert re.search(r"\b(19|20)\d\d", figure.title), figure.title
        assert not re.search(r"\b(in|for|of) (Isles of|City of London|Isle of|New Forest|Vale of)", figure.title)
    text = " ".join([sentences.introduction(area), sentences.hate_crime(area), sentences.getting_along(area)])
    assert not re.search(r"\b(in|for|of) (Isles of|City of London|Isle of|New Forest|Vale of)", text)
    assert not re.search(r"in (North East|North West|South East|South West|East Midlands|West Midlands),", text)
    assert ", City of" not in text


# Years


def points_of(runs):
    return [point for run in runs for point in zip(run.at, run.values, strict=True)]


def test_no_small_line_crosses_a_break_or_missing_years():
    """Worked by hand from the catalogue: three breaks in ten years of Attainment 8 make four lines."""
    found = trends.trend("attainment8", "E08000032")
    assert [[found.periods[at] for at in run.at] for run in found.here] == [
        ["2015/16"],
        ["2016/17", "2017/18", "2018/19"],
        ["2019/20", "2020/21"],
        ["2021/22", "2022/23", "2023/24", "2024/25"],
    ]
    assert [found.periods[at] for at in found.breaks] == ["2016/17", "2019/20", "2021/22"]


@pytest.mark.parametrize("area", [*FIVE, ADUR])
def test_the_small_lines_are_the_rows_of_the_file(area):
    for one in THEMES:
        figure = themes.theme_strips(one, area)
        for measure in one.measures:
            if found := trends.trend(measure, area):
                rows = figure.table[figure.table["indicator_id"] == measure]
                for code, runs in ((area, found.here), (ENGLAND, found.benchmark)):
                    known = rows[rows["area_code"] == code].set_index("period")["value"]
                    points = {
                        found.periods[at]: value for run in runs for at, value in zip(run.at, run.values, strict=True)
                    }
                    assert points == pytest.approx(known.to_dict(), abs=0.001)


def test_what_was_asked_once_has_no_years():
    for measure in ("cls_get_on_well", "place_get_on_well", "ethnic_minority_share", "imd_lsoas_most_deprived_10pct"):
        assert trends.trend(measure, "E08000032") is None, measure
    assert trends.trend("employment_rate", SCILLY) is None


def test_figures_at_the_ends_of_a_line_stand_above_all_lines():
    found = trends.trend("employment_rate", "E08000032")
    notes = {note.text: note.y for note in go.Figure(with_years(found)).layout.annotations}
    first = [
        value
        for run in (*found.here, *found.benchmark)
        for at, value in zip(run.at, run.values, strict=True)
        if at <= 2
    ]
    assert notes["<b>67.6%</b>"] == max(first)


@pytest.mark.parametrize("measure", [one.id for one in offered()])
def test_figures_at_the_ends_of_a_small_line_are_of_one_unbroken_run(measure):
    """Attainment 8 of 2015/16 and of 2024/25 cannot be compared, so never stand at the two ends of a picture."""
    for area in (*FIVE, ADUR):
        if found := trends.trend(measure, area):
            written = [
                note.text for note in go.Figure(with_years(found)).layout.annotations if note.text.startswith("<b>")
            ]
            last = max(found.here, key=lambda run: run.at[-1])
            ends = [f"<b>{last.values[at]:,.{found.places}f}{found.suffix}</b>" for at in (0, -1)]
            assert set(written[1:]) <= set(ends)
            assert ends[1] in written


def with_years(found):
    """Draw a strip of one district with a trend below it."""
    one = Strip("Title", np.array([1.0]), np.array([]), 1.0, None, None, None, "A 1", "no England figure", trend=found)
    return strips([one], LIGHT, chosen="A")


# People


@pytest.mark.parametrize("make", [people.ethnic_groups, people.religions, people.countries_of_birth, people.ages])
def test_bars_have_the_shares_of_the_table(make):
    figure = make("E06000031")
    drawn = figure.draw(LIGHT).data
    table = figure.table
    here = table[(table["area_code"] == "E06000031") & (table["year"] == 2021)]
    assert sorted(drawn[0].x) == pytest.approx(sorted(here["share_pct"]))
    england = table[(table["area_code"] == ENGLAND) & (table["year"] == 2021)]
    assert sorted(drawn[-1].x) == pytest.approx(sorted(england["share_pct"]))
    assert f"{int(here['all_residents'].iloc[0]):,} residents" in figure.subtitle


def test_ethnic_groups_show_both_censuses_and_the_title_follows_the_numbers():
    figure = people.ethnic_groups("E08000032")
    assert [trace.text[1].removeprefix("<b>").split()[0] for trace in figure.draw(LIGHT).data] == [
        "2021",
        "2011",
        "England",
    ]
    assert figure.title == "White (61.1%) and Asian or Asian British (32.1%) were the largest groups in 2021"
    assert (
        people.religions(ADUR).title
        == "No religion (47.9%) and Christian (43.1%) were the most frequent answers in 2021"
    )


def test_main_languages_are_those_of_the_table():
    figure = languages.main_languages("E09000031")
    assert figure.title == "22.4% had another main language than English in 2021, Romanian first (4.0%)"
    rows = figure.table[(figure.table["area_code"] == "E09000031") & (figure.table["rank"] > 1)]
    assert list(drawn(figure)[0].x)[1:] == list(rows["pct_of_residents_3plus"])
    assert languages.main_languages(ADUR) is None


# Strategy, money and projects


@pytest.mark.parametrize("area", FIVE)
def test_awards_are_added_up_within_their_fund_only(area):
    figure, every = strategy.money(area), awards_of(area)
    assert set(figure.table["award_id"]) == set(every.loc[every["counts_in_fund_total"].eq(True), "award_id"])
    assert "Funds overlap" in figure.caveats[-1]
    assert len(figure.reading) == len(figure.table)


def test_peterborough_money_is_not_counted_twice():
    figure = strategy.money("E06000031")
    assert figure.title == "Peterborough was awarded £970,000 in the first year of the programme"
    assert "£970,000 from the Integration Area Programme (1 award)" in figure.caveats[-1]
    assert "£111,676 from the Peterborough Communities Fund (10 awards)" in figure.caveats[-1]
    assert cells(figure, 2)[-1] == "£10,800 (payments made)"


@pytest.mark.parametrize("area", FIVE)
def test_every_project_has_a_link_to_its_page(area):
    figure, found = strategy.projects(area), projects(area=area)
    links = " ".join(cells(figure, 0))
    assert sorted(re.findall(r"project=(pr\d+)", links)) == sorted(found["project_id"])
    assert links.count(f"area={area}") == len(found)
    assert sum(map(int, re.findall(r" (\d+)(?:,|$)", figure.subtitle))) == len(found)


def test_priorities_name_their_sources_where_there_are_several():
    assert "Source" in strategy.priorities("E06000008").reading
    assert "Source" not in strategy.priorities("E08000030").reading  # a single one stands below the table
    assert len(strategy.priorities("E08000030").reading) == 4


def test_elsewhere_one_sentence_says_what_is_not_collected():
    assert "did not name Adur" in strategy.not_named(ADUR)
    assert "no award or project was found" in strategy.not_named(ADUR)
    assert "3 awards and 1 project of other funds were found" in strategy.not_named("E08000003")


@pytest.mark.parametrize("area", FIVE)
def test_providers_are_a_dated_starting_list(area):
    said = strategy.providers(area)
    assert f"of English in {name(area)}" in said
    assert "not a directory" in said
