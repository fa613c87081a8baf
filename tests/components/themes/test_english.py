"""English language: sentences and figures say what the tables say, and what is missing is never drawn as zero."""

import json
import re

import pandas as pd
import pytest

from components.charts.points import points
from components.maps.choropleth import NOT_SHOWN, choropleth, class_names, class_of
from components.style.palette import DARK, LIGHT
from components.style.words import NOT_HELD
from components.themes.english import facts, learners, money, nearest, need, neighbourhoods, providers, supply
from data.english import BY_HOME, BY_PROVIDER, CONSISTENT_STREAM, EARLY
from data.english import providers as provider_rows
from data.places import areas
from data.places.areas import ENGLAND, FIVE
from data.store.load import table

BLACKBURN, BRADFORD, PETERBOROUGH, WALSALL, WALTHAM_FOREST = FIVE
HARTLEPOOL, NORTH_YORKSHIRE, LEEDS = "E06000001", "E06000065", "E08000035"


def census(code, *categories):
    rows = table("english_proficiency")
    rows = rows[rows["area_code"] == code].set_index("category")["residents_3plus"]
    return sum(int(rows[category]) for category in categories)


def drawn(figure, kind):
    return [trace for trace in figure.on_paper(LIGHT).data if trace.type == kind]


def test_the_summary_is_the_census_count_and_its_share():
    assert need.summary(BRADFORD) == (
        "In Bradford **21,794 people** aged 3 and over (**4.2%**) cannot speak English well or at all, "
        "a higher share than in England (1.9%; Census 2021)."
    )
    assert census(BRADFORD, "not_well", "not_at_all") == 21_794
    assert "a lower share than in England" in need.summary(HARTLEPOOL)


def test_shares_that_round_alike_are_called_about_the_same():
    comparisons = {code: need.against_england(code) for code in need.among_districts(BRADFORD).table["area_code"]}
    assert comparisons[ENGLAND] == "similar"
    alike = [code for code, said in comparisons.items() if said == "similar" and code != ENGLAND]
    assert alike
    for code in alike:
        assert "about the same share as in England" in need.summary(code)
        assert need.among_districts(code).title.endswith("about as in England")


def test_the_strip_holds_every_district_and_england_with_the_chosen_one_first():
    figure = need.among_districts(WALSALL)
    assert list(figure.table["area_code"][:2]) == [WALSALL, ENGLAND]
    assert figure.table["area_code"].nunique() == len(figure.table) == 297
    marks = drawn(figure, "scatter")
    assert sorted(marks[0].x) == pytest.approx(sorted(figure.table["share_pct"].drop(1)))
    assert figure.title == "2.7% in Walsall could not speak English well in 2021, above England’s 1.9%"
    assert "England: 1.9%" in figure.alt


def test_the_five_answers_add_up_and_the_title_counts_those_with_another_main_language():
    figure = need.five_answers(PETERBOROUGH)
    here = figure.table[figure.table["area_code"] == PETERBOROUGH]
    assert here["share_pct"].sum() == pytest.approx(100)
    others = census(PETERBOROUGH, "very_well", "well", "not_well", "not_at_all")
    well = census(PETERBOROUGH, "very_well", "well") / others
    assert figure.title.startswith(f"{100 * well:.0f}% of residents with another main language")
    assert list(drawn(figure, "bar")[0].x) == pytest.approx(list(here["share_pct"]))
    assert any("main language is English were not asked" in note for note in need.among_districts(WALSALL).notes)


@pytest.mark.parametrize("code", FIVE)
def test_the_map_draws_each_neighbourhood_once_in_its_class(code):
    figure = neighbourhoods.on_map(code)
    traces = drawn(figure, "choropleth")
    assert {trace.geojson for trace in traces} == {"/assets/integration_area_msoas.geojson"}
    codes = [place for trace in traces for place in trace.locations]
    assert sorted(codes) == sorted(figure.table["area_code"])
    assert figure.table["area_name"].notna().all()
    many = int((figure.table["share_pct"] >= 10).sum())
    assert figure.title.startswith(f"In {many} of {len(codes)}" if many else "In every neighbourhood fewer than 10%")


def test_a_value_on_a_limit_belongs_to_the_class_above_and_missing_is_not_shown():
    rows = pd.DataFrame({"area_code": list("abcd"), "area_name": list("ABCD"), "value": [0.0, 1.0, 9.0, None]})
    assert list(class_of(rows["value"], (1, 2, 4, 7))) == [0, 1, 4, 5]
    assert class_names((1, 2), "%") == ["Under 1%", "1% to under 2%", "2% and over"]
    figure = choropleth(rows, DARK, file="x.geojson", breaks=(1, 2, 4, 7), suffix="%").flat()
    legend = [trace.name for trace in figure.data if trace.type == "scattergeo"]
    classes = ["Under 1% (1)", "1% to under 2% (1)", "2% to under 4% (0)", "4% to under 7% (0)", "7% and over (1)"]
    assert legend == [*classes, f"{NOT_SHOWN} (1)"]
    last = [trace for trace in figure.data if trace.type == "choropleth"][-1]
    assert list(last.locations) == ["d"]
    assert "not held here" in last.hovertemplate
    assert last.colorscale[0][1] == DARK.missing


@pytest.mark.parametrize("code", FIVE)
def test_the_map_has_every_class_with_an_address_and_no_other(code):
    figure, rows = neighbourhoods.on_map(code), provider_rows(code)
    known = rows[(rows["role"] == "teaching") & rows["postcode"].notna()]
    assert set(drawn(figure, "scattergeo")[-1].text) == set(known["provider_name"])
    deck = json.loads(figure.draw(LIGHT).to_json())
    areas_, felt, dots, _ = deck["layers"]
    assert {dot["said"] for dot in dots["data"]} == set(known["provider_name"])
    assert len(felt["data"]) == len(figure.table)
    for place in figure.table["area_code"]:
        assert areas_["getFillColor"].count(place) == 1


@pytest.mark.parametrize("code", FIVE)
def test_the_list_of_nearest_classes_says_what_it_cannot_know(code):
    figure, rows = nearest.listing(code), provider_rows(code)
    taught = rows[rows["role"] == "teaching"]
    assert len(figure.table) == len(neighbourhoods.named(code))
    assert figure.table["share_pct"].is_monotonic_decreasing
    without = int(taught["postcode"].isna().sum())
    assert figure.notes[0].startswith(f"{without} of {len(taught)} organisations known to teach English")
    assert "straight lines" in figure.notes[1]
    unsure = taught[taught["postcode"].notna() & (taught["esol_confirmed_in_source"] != "yes")]["provider_name"]
    assert all(name in figure.notes[-1] for name in unsure)
    assert "not a directory" in figure.caveats[0]
    high = figure.table[figure.table["share_pct"] >= 10]
    assert f"{(high if len(high) else figure.table)['km'].agg('max' if len(high) else 'median'):.1f} km" in figure.title


def test_languages_come_largest_first_without_english():
    figure = neighbourhoods.languages(WALTHAM_FOREST)
    assert figure.title == "Romanian was the most common main language after English in 2021"
    assert figure.table["residents_3plus"].is_monotonic_decreasing
    assert not figure.table["language"].str.startswith("English").any()


def test_what_is_only_known_for_the_five_is_absent_elsewhere():
    assert neighbourhoods.on_map(HARTLEPOOL) is None
    assert neighbourhoods.languages(HARTLEPOOL) is None
    assert providers.listing(HARTLEPOOL) is None
    assert providers.on_map(HARTLEPOOL) is None


def test_learners_of_england_are_points_that_no_line_joins():
    figure = learners.in_england()
    assert figure.title == "England had 123,730 learners in 2021/22, the latest full year found"
    [marks] = drawn(figure, "scatter")
    assert marks.mode == "markers+text"
    assert list(marks.x) == list(figure.table["learners"])
    shapes = figure.on_paper(LIGHT).layout.shapes
    assert all(shape.y0 == shape.y1 and shape.x0 == 0 for shape in shapes)


def test_a_break_in_the_rules_begins_a_group_of_its_own():
    groups = learners.in_england().table.groupby("definition", sort=False)["academic_year"].apply(list).to_dict()
    assert list(groups.values()) == [
        ["2005/06", "2006/07", "2007/08"], ["2008/09"], ["2013/14"], ["2017/18"], ["2018/19", "2021/22"],
    ]  # fmt: skip
    assert list(groups)[1] == "New rules: funding by demand changed who was counted"


def test_groups_of_points_stand_apart_and_each_has_a_marker():
    rows = pd.DataFrame({"what": ["a", "a", "b"], "year": ["1", "2", "3"], "n": [10, 20, 30]})
    figure = points(rows, ["10", "20", "30"], LIGHT, group="what", label="year", value="n")
    y, symbols = figure.data[0].y, figure.data[0].marker.symbol
    assert y[2] - y[1] > y[1] - y[0]
    assert symbols[0] == symbols[1] != symbols[2]
    assert [note.text for note in figure.layout.annotations] == ["a", "b"]


def test_learners_by_level_in_bradford():
    figure = learners.by_level(BRADFORD)
    assert list(figure.table["took_part"]) == [1770, 150, 10, 1880]
    assert figure.title == "About 94% of learners in Bradford took an entry-level course in 2021/22"
    assert list(drawn(figure, "bar")[0].x) == [1770, 150, 10]
    assert learners.by_level(WALSALL) is None
    assert learners.by_level(NORTH_YORKSHIRE) is None


def test_the_thirteen_districts_stand_from_a_to_z_with_low_numbers_left_open():
    figure = learners.by_district(BRADFORD)
    assert figure.title == "Bradford had about 1,880 learners in 2021/22"
    assert len(figure.table) == 13
    assert figure.table["area_name"].is_monotonic_increasing
    assert pd.isna(figure.table.set_index("area_name").loc["Craven", "level_1"])
    former = learners.by_district(NORTH_YORKSHIRE)
    assert former.title == "Figures are held here for 7 former districts that are now North Yorkshire"
    elsewhere = learners.by_district(PETERBOROUGH)
    assert elsewhere.title == "Learners are held here for 13 districts, and Peterborough is not one of them"
    assert len(elsewhere.table) == 14


def unknown(figure):
    rows = figure.reading
    return set(rows.loc[rows["Learners per 100, by rounding"] == NOT_HELD, "District"])


def test_learners_beside_need_stand_as_a_range_where_both_are_known():
    figure = supply.beside_need(BRADFORD)
    row = figure.table.set_index("area_code").loc[BRADFORD]
    assert row["value"] == pytest.approx(1880 / 21_794 * 100)
    assert row["lower"] < row["value"] < row["upper"]
    assert figure.title == "Bradford had about 9 learners for every 100 people who cannot speak English well or at all"
    assert "York 6 to 7" in figure.alt
    assert not re.search(r"\d\.\d", figure.alt)  # what is rounded to tens has no tenths
    assert "little English" not in figure.title
    known = figure.table.dropna(subset="value")
    assert set(known["area_name"]) == {"Bradford", "Calderdale", "Kirklees", "Leeds", "Wakefield", "York"}
    assert supply.is_known(BRADFORD)
    assert any("rounding only" in note for note in figure.notes)


@pytest.mark.parametrize("code", [BLACKBURN, PETERBOROUGH, WALSALL, WALTHAM_FOREST, HARTLEPOOL, NORTH_YORKSHIRE])
def test_elsewhere_there_is_no_figure_and_the_page_says_where_figures_would_come_from(code):
    figure, here = supply.beside_need(code), areas.name(code)
    others_of_the_five = {areas.name(five) for five in FIVE if five != BRADFORD}
    assert unknown(figure) == others_of_the_five | {here}
    assert code in set(learners.by_district(code).table.query("total.isna()")["area_code"]) or code == NORTH_YORKSHIRE
    assert figure.draw is None, "bars would invite the comparison that its caveat forbids"
    assert "not held here" in figure.title
    assert not supply.is_known(code)
    sentence, where = supply.not_held(code)
    assert here in sentence
    assert "Essential skills by geography" in where
    for shown in (figure, learners.by_district(code)):
        assert any("Essential skills by geography" in note for note in shown.notes)


def test_spending_is_shown_in_real_terms_and_cash_and_open_years_say_so():
    figure = money.spending()
    assert figure.title == "Spending on English courses fell by 55% in real terms between 2009/10 and 2017/18"
    assert list(figure.table["academic_year"]) == [f"20{y:02d}/{y + 1:02d}" for y in range(9, 18)]
    open_years = figure.table.loc[figure.table["amount_gbp"].isna(), "academic_year"]
    assert list(open_years) == ["2010/11", "2011/12", "2012/13", "2014/15"]
    real, cash = drawn(figure, "bar")
    assert real.text[:3] == ("<b>£300 million</b>", "<b>not found</b>", "<b>£192 million</b>")
    assert cash.text[:3] == ("£203 million in cash", "", "£140 million in cash")
    labels = [note.text for note in figure.on_paper(LIGHT).layout.annotations]
    assert labels[:4] == ["2009/10", "2010/11 to 2012/13", "2013/14", "2014/15"]
    assert "March 2026 release" in figure.notes[0]
    assert "eight of its twelve months" in figure.notes[0]


def test_other_streams_are_all_listed_and_never_added_up():
    figure = money.streams(WALSALL)
    apart = table("esol_funding")["stream"].isin([CONSISTENT_STREAM, BY_HOME, BY_PROVIDER, EARLY])
    assert len(figure.table) == (~apart).sum()
    amounts = "; ".join(figure.reading["Amount, cash"]).split("; ")
    assert len(amounts) == len(figure.table)
    assert (
        figure.reading["Stream of money"]
        .iloc[0]
        .startswith("**ESOL Plus mandation (jobseekers): loss to one college, Walsall")
    )
    total = f"{figure.table['amount_gbp'].sum():,.0f}"
    assert total not in figure.reading.to_string()
    assert not money.streams(BRADFORD).reading["Stream of money"].str.contains(r"\*\*").any()


def test_academic_years_are_told_from_financial_years_that_are_written_alike():
    figure = money.streams(BRADFORD)
    amounts = "; ".join(figure.reading["Amount, cash"])
    assert amounts.count("(academic year)") == (figure.table["period_type"] == "academic").sum() == 9
    said = figure.reading.set_index("Stream of money")["Amount, cash"]
    assert said["Additional ESOL allocation to colleges in areas of greatest need, England"].startswith(
        "2016/17 (academic year): "
    )
    assert said["Resettlement ESOL: childcare so that parents can attend, UK resettlement schemes"].startswith(
        "2016/17: "
    )
    assert "unless it is said to be an academic year" in " ".join(figure.notes)


def test_the_list_of_places_says_how_little_is_known():
    figure = providers.listing(BLACKBURN)
    assert figure.title == "4 organisations teach English in Blackburn with Darwen, as far as public pages say"
    assert figure.notes == ("12 of 15 have no known address; 14 do not state levels.",)
    assert any("starting list, not a directory" in caveat for caveat in figure.caveats)
    walsall = providers.listing(WALSALL).reading.set_index("Role and levels")
    assert "Teaching, courses not confirmed by the source" in walsall.index


def test_the_list_of_waltham_forest_is_dated_2009():
    figure = providers.listing(WALTHAM_FOREST)
    assert figure.title == "4 organisations taught English in Waltham Forest in 2009"
    assert "4 of 5 rest on a survey of 2009" in figure.notes[0]


def test_only_places_with_a_postcode_are_on_the_map_and_one_place_makes_no_map():
    for code in FIVE:
        known = provider_rows(code)
        figure = providers.on_map(code)
        assert set(figure.table["provider_name"]) == set(known.loc[known["postcode"].notna(), "provider_name"])
        assert sum(name.count("<br>") + 1 for name in drawn(figure, "scattergeo")[0].customdata) == len(figure.table)
        assert f"The other {len(known) - len(figure.table)} are in the list only" in figure.notes[0]
    assert providers.on_map(WALTHAM_FOREST).title == "1 of 5 has an address that can be drawn"


def test_facts_are_stated_with_unit_base_year_and_source():
    assert facts.stated(65, "percent of providers") == "65% of providers"
    assert facts.stated(6.88, "percent of households") == "6.9% of households"
    assert facts.stated(20000, "learners, lower bound") == "over 20,000 learners"
    assert facts.stated(1000, "people, upper bound") == "up to 1,000 people"
    assert facts.stated(380000, "GBP") == "£380,000"
    assert facts.stated(float("nan"), "yes/no statement: yes") == "not stated"
    figure = facts.facts(HARTLEPOOL)
    assert figure.title == "65% of 71 providers asked in 2017 kept a waiting list"
    told = facts.as_list(figure)
    assert "English My Way by March 2018: **over 20,000 learners** (2018; [Helen Milner" in told
    assert told.count("\n- ") == len(figure.table)
    assert figure.table["source_id"].notna().all()


def test_a_share_from_a_survey_has_its_base_or_says_that_none_is_stated():
    told = facts.as_list(facts.facts(HARTLEPOOL))
    assert "**65% of providers** (2017; 71 providers;" in told
    assert "**77% of providers** (2017; 71 providers;" in told  # childcare
    assert "(2015; sample size not stated;" in told  # women


def test_facts_about_the_chosen_area_come_first():
    figure = facts.facts(WALSALL)
    own = figure.table[figure.table["area_code"] == WALSALL]
    assert len(own) >= 2
    assert list(own.index) == list(range(len(own)))
    assert "about Walsall" in figure.alt
    assert "Walsall" not in facts.facts(HARTLEPOOL).subtitle


@pytest.mark.parametrize("code", [*FIVE, HARTLEPOOL, LEEDS, NORTH_YORKSHIRE])
def test_every_figure_can_be_drawn_and_names_its_sources(code):
    made = [
        need.among_districts(code), need.five_answers(code), neighbourhoods.on_map(code),
        neighbourhoods.languages(code), learners.in_england(), learners.by_level(code), learners.by_district(code),
        supply.beside_need(code), money.spending(), money.streams(code), providers.listing(code),
        providers.on_map(code), facts.facts(code),
    ]  # fmt: skip
    for figure in filter(None, made):
        assert len(figure.sources()) > 0, figure.id
        assert figure.alt.endswith(".")
        assert "nan" not in f"{figure.title} {figure.alt}".split()
        if figure.draw:
            for palette in (LIGHT, DARK):
                figure.draw(palette)
