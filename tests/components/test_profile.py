"""The profile of an area: sentences follow their rule, figures hold the numbers that they say."""

import re
from dataclasses import replace

import plotly.graph_objects as go
import pytest

from components.figure import Figure
from components.palette import DARK, LIGHT
from components.profile import measures, people, sentences, strategy, themes, trends
from data.areas import ENGLAND, FIVE, districts, name
from data.beside_england import beside
from data.describe import indicators
from data.funding import awards_of
from data.load import table
from data.measures import latest
from data.projects import projects

ADUR, SCILLY, CITY = "E07000223", "E06000053", "E09000001"
SOME = [*FIVE, ADUR, SCILLY, CITY, *list(districts())[10::60]]
FIGURES = (
    measures.key_measures,
    people.ethnic_groups,
    people.religions,
    people.countries_of_birth,
    people.ages,
    *(lambda code, theme=theme: themes.theme_strips(theme, code) for theme in themes.THEMES),
    *(lambda code, one=one: trends.trend(one, code) for one in trends.TRENDS),
)
OF_THE_FIVE = (strategy.priorities, strategy.money, strategy.projects)


def counted(sentence: str) -> int:
    found = re.search(r"on (\d+|none) of \d+ measures", sentence)
    return 0 if found[1] == "none" else int(found[1])


# Sentences


@pytest.mark.parametrize("area", SOME)
def test_every_measure_is_sorted_once(area):
    said = sentences.sentences(area)
    assert len(said) == 4
    found = [beside(one, area) for one in sentences.DIRECTED]
    assert counted(said[1]) == sum(one.favourable is True for one in found)
    assert counted(said[2]) == sum(one.favourable is False for one in found)
    assert counted(said[3]) == sum(one.comparison == "similar" for one in found)
    unknown = re.search(r"On (\d+) measures? there is too little to say", said[3])
    assert sum(map(counted, said[1:])) + (int(unknown[1]) if unknown else 0) == len(found)


@pytest.mark.parametrize("area", SOME)
def test_no_sentence_ranks_or_shows_a_missing_number(area):
    text = " ".join([sentences.introduction(area), *sentences.sentences(area), sentences.hate_crime(area)])
    assert not re.search(r"\b(best|worst|rank\w*|nan|None|not available)\b", text)


def test_a_sentence_names_three_measures_of_different_themes_furthest_first():
    said = sentences.sentences("E08000032")[2]
    named = [one for one, words in sentences.DIRECTED.items() if words in said]
    assert len(named) == sentences.MOST
    assert len({indicators()[one].theme for one in named}) == sentences.MOST
    assert said.index("most deprived tenth") < said.index("claiming benefits") < said.index("without qualifications")


@pytest.mark.parametrize("area", ["E09000031", "E08000032", ADUR])
def test_strengths_and_problems_follow_one_rule(area, monkeypatch):
    """Were up better where down is, the second and the third sentence would change places and nothing else."""
    before = sentences.sentences(area)
    turned = {"up": "down", "down": "up"}

    def other_way_round(one: str, code: str):
        found = beside(one, code)
        about = found.indicator.model_copy(update={"better": turned.get(found.indicator.better, "neither")})
        return replace(found, indicator=about)

    monkeypatch.setattr(sentences, "beside", other_way_round)
    after = sentences.sentences(area)
    assert after[1].replace("More", "Less") == before[2]
    assert after[2].replace("Less", "More") == before[1]
    assert (after[0], after[3]) == (before[0], before[3])


def test_figures_stand_beside_their_words():
    said = sentences.sentences("E09000031")
    assert "pupils reaching the expected standard at 11 (74%, England 63%; 2024/25)" in said[1]
    assert "people claiming benefits because they are out of work (6.8%, England 4.0%; 2025)" in said[2]


def test_getting_along_comes_with_its_interval_or_says_why_there_is_none():
    here = latest("cls_get_on_well", "E08000030")
    said = sentences.sentences("E08000030")[0]
    assert f"{here.value:.0f}% of adults" in said
    assert f"95% interval {here.lower:.0f}% to {here.upper:.0f}%" in said
    assert "no England figure of that year" in said
    assert "no survey figure is published for Adur" in sentences.sentences(ADUR)[0]


def test_every_measure_of_the_sentences_has_a_direction_and_an_england_figure():
    for one in sentences.DIRECTED:
        assert indicators()[one].better in ("up", "down"), one
        assert beside(one, "E08000032").england_value is not None, one
    assert f"the same {len(sentences.DIRECTED)} measures" in sentences.RULE


@pytest.mark.parametrize(
    ("area", "said"),
    [
        ("E08000032", "Bradford lies in Yorkshire and The Humber, had 563,605 residents in mid-2024, and is one of"),
        (ADUR, "Adur lies in the South East, had 64,889 residents in mid-2024, and is not one of"),
        ("E09000031", "lies in London"),
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
        (SCILLY, "of whom fewer than 1% live in"),
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
def test_key_measures_hold_the_figure_of_area_and_england_of_the_same_period(area):
    figure = measures.key_measures(area)
    here = figure.table[figure.table["area_code"] == area].set_index("indicator_id")
    assert list(here.index) == list(measures.KEY_MEASURES)
    for one, row in here.iterrows():
        published = latest(one, area)
        assert (row["value"] == published.value) if published else (row["note"] == "Not published")
    england = figure.table[figure.table["area_code"] == ENGLAND]
    assert (england["period"].to_numpy() == here.loc[england["indicator_id"], "period"].to_numpy()).all()
    assert len(figure.reading) == len(measures.KEY_MEASURES)


def test_key_measures_read_as_words():
    figure = measures.key_measures("E08000032")
    assert cells(figure, 1)[0] == "**73% (69% to 77%)**"
    assert cells(figure, 2)[0] == "no England figure for 2024/25"
    assert cells(figure, 2)[4] == "similar to 6.6%"
    assert cells(figure, 2)[6] == "higher than 1.9%"
    assert cells(figure, 2)[10] == "higher than 10% by definition"
    assert figure.title == "Bradford beside England: higher on 5, lower on 1, similar on 1 and not comparable on 5"
    adur = measures.key_measures(ADUR)
    assert cells(adur, 1)[4] == "not published"
    assert cells(adur, 2)[4] == "England 6.6%"


def test_the_five_stand_beside_the_median_of_their_neighbours():
    """Oracle: the middle of the neighbours' figures, straight from the tables."""
    whole, lists = table("indicators"), table("statistical_neighbours")
    near = lists.loc[
        (lists["area_code"] == "E08000032") & (lists["method"] == "ons_nearest_neighbours_lower_tier_2025"),
        "neighbour_code",
    ]
    figure = measures.key_measures("E08000032")
    here = figure.table[figure.table["area_code"] == "E08000032"].set_index("indicator_id")
    rows = whole[(whole["indicator_id"] == "employment_rate") & (whole["period"] == "2023")]
    middle = rows.loc[rows["area_code"].isin(near), "value"].median()
    assert here.loc["employment_rate", "neighbour_median"] == middle
    said = dict(zip(measures.KEY_MEASURES, figure.reading["Neighbours’ median"], strict=True))
    assert said["employment_rate"] == f"{middle:.1f}%"
    assert here.loc["cls_get_on_well", "neighbours_counted"] == 18
    assert any("no figure" in note for note in figure.notes)
    assert figure.table.loc[figure.table["area_code"] == ENGLAND, "neighbour_median"].isna().all()
    assert "neighbour_median" not in measures.key_measures(ADUR).table
    assert len(measures.key_measures(ADUR).reading.columns) == 3


def test_neighbours_stand_out_in_the_strips_of_the_five():
    figure = themes.theme_strips(themes.THEMES[1], "E08000032")
    longer = [trace for trace in figure.draw(LIGHT).data if trace.marker.size == 26]
    assert [len(trace.x) for trace in longer] == [20, 20, len(longer[2].x), 20]
    assert "longer, darker marks are its 20 statistical neighbours" in figure.subtitle
    adur = themes.theme_strips(themes.THEMES[1], ADUR)
    assert not [trace for trace in adur.draw(LIGHT).data if trace.marker.size == 26]
    assert "neighbours" not in adur.subtitle


def test_strips_draw_all_districts_the_area_and_england():
    theme = themes.THEMES[1]
    figure = themes.theme_strips(theme, "E08000032")
    assert figure.title == "4.2% cannot speak English well, higher than England (1.9%)"
    drawn = figure.draw(LIGHT).data
    districts_drawn = [trace for trace in drawn if trace.customdata is not None]
    for one, trace in zip(theme.measures, districts_drawn, strict=True):
        rows = figure.table[(figure.table["indicator_id"] == one) & (figure.table["area_code"] != ENGLAND)]
        assert list(trace.x) == list(rows["value"])
        assert latest(one, "E08000032").value in [dot.x[0] for dot in drawn if len(dot.x) == 1]
    dashed = [trace for trace in drawn if trace.line.dash == "dash"]
    assert [line.x[0] for line in dashed] == list(figure.table.loc[figure.table["area_code"] == ENGLAND, "value"])
    assert "296 districts" in figure.reading.iloc[0]["Middle half of districts"]


def test_strips_without_an_england_figure_draw_no_line_for_it():
    figure = themes.theme_strips(themes.THEMES[0], "E08000032")
    dashed = [trace for trace in figure.draw(LIGHT).data if trace.line.dash == "dash"]
    assert len(dashed) == 2  # loneliness and mixed households have one, the other four do not
    assert figure.title == "73% say that people get on well together"


def test_what_is_not_published_here_is_named_and_not_drawn():
    figure = themes.theme_strips(themes.THEMES[0], ADUR)
    assert figure.title == "Belonging and mixing in Adur"
    assert "Not published for Adur: People get on well together" in figure.caveats[-1]
    assert len([trace for trace in figure.draw(LIGHT).data if trace.customdata is not None]) == 1
    assert themes.theme_strips(themes.THEMES[2], SCILLY) is None


def test_no_line_crosses_the_coming_of_universal_credit():
    figure = trends.trend("claimant_rate", "E08000032")
    here = [trace for trace in figure.draw(LIGHT).data if trace.name == "Bradford"]
    assert [(line.customdata[0], line.customdata[-1]) for line in here] == [("2001", "2012"), ("2013", "2025")]
    assert figure.title == "Claimant rate 7.2% in 2025, higher than England (4.0%)"
    assert trends.trend("employment_rate", SCILLY) is None


def test_intervals_of_the_employment_rate_are_drawn_as_published():
    figure = trends.trend("employment_rate", "E08000032")
    line = next(trace for trace in figure.draw(LIGHT).data if trace.name == "Bradford")
    last = latest("employment_rate", "E08000032")
    assert line.y[-1] + line.error_y.array[-1] == pytest.approx(last.upper)
    assert line.y[-1] - line.error_y.arrayminus[-1] == pytest.approx(last.lower)


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
    assert figure.title == "White (61.1%) and Asian or Asian British (32.1%) are the largest groups"
    assert people.religions(ADUR).title == "No religion (47.9%) and Christian (43.1%) are the most frequent answers"


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
