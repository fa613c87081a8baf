"""Figures and sentences on hate crime: the same numbers everywhere, lines that stop where they must, nothing ranked."""

import io
import json

import pandas as pd
import pyarrow.parquet as pq
import pytest

from components.exports.formats import SINGLE
from components.style.numbers import whole
from components.style.palette import LIGHT
from components.style.words import month_in_words
from components.themes.hate_crime import (
    aggravated,
    editions,
    force,
    force_years,
    kinds,
    limits,
    local,
    months,
    national,
    religion,
    rise,
    survey,
)
from components.themes.hate_crime import series as sets
from data.crime.hate_crime import ALL_FORCES, STRANDS, WITHOUT_MET, religion_latest, revisions
from data.labels import (
    HATE_CRIME_LOCAL_MEASURES,
    HATE_CRIME_LOCAL_STRANDS,
    HATE_CRIME_STRANDS,
    HATE_CRIME_VALUE_STATUSES,
    RELIGIONS_TARGETED,
)
from data.places.areas import FIVE, districts, name
from data.store.load import table
from tests.exhibits import taken

BLACKBURN, BRADFORD, PETERBOROUGH, WALSALL, WALTHAM_FOREST = FIVE
ADUR, CITY_OF_LONDON, SCILLY = "E07000223", "E09000001", "E06000053"
CAVEAT = "Police figures do not give a reliable trend in hate crime."


def drawn_lines(figure):
    """Every stroke of a chart as (series, periods)."""
    return [(trace.name, list(trace.customdata)) for trace in figure.draw(LIGHT).data if len(trace.x) > 1]


def words_on(figure):
    return [
        annotation.text.replace("<br>", " ").replace("\xa0", " ")
        for annotation in figure.draw(LIGHT).layout.annotations
    ]


def police_figures():
    return [
        national.national("all_strands", "without-met"),
        editions.editions("without-met"),
        rise.rise(),
        force_years.force_years(BRADFORD, "all_strands"),
        local.printed(BRADFORD),
        religion.religion_targeted("without-met"),
        months.index(),
        months.london(WALTHAM_FOREST),
        survey.recorded(),
        aggravated.by_quarter(BRADFORD),
        kinds.offence_types(),
        kinds.outcomes(),
    ]


@pytest.mark.parametrize("figure", police_figures(), ids=lambda figure: figure.id)
def test_every_police_figure_says_first_that_there_is_no_reliable_trend(figure):
    assert figure.caveats[0].startswith(CAVEAT)


CARRIED = {  # the caveats as a program finds them in each form of file
    "csv": lambda content: list(pd.read_csv(io.BytesIO(content), dtype="str")["caveat"]),
    "json": lambda content: json.loads(content)["caveats"],
    "parquet": lambda content: json.loads(pq.read_schema(io.BytesIO(content)).metadata[b"caveats"]),
    "plotly.json": lambda content: json.loads(content)["layout"]["meta"]["caveats"],
    "ris": lambda content: content.decode().splitlines(),
}


@pytest.mark.parametrize("kind", CARRIED)
@pytest.mark.parametrize("figure_id", [figure.id for figure in police_figures()])
def test_every_file_of_a_police_figure_carries_its_caveats(figure_id, kind):
    shown = taken(figure_id)
    if kind == "plotly.json" and shown.figure.draw is None:
        pytest.skip("a table")
    said = " ".join(CARRIED[kind](SINGLE[kind].write(shown)))
    assert shown.figure.caveats[0].startswith(CAVEAT)
    assert all(caveat in said for caveat in shown.figure.caveats)


@pytest.mark.parametrize(
    "figure", [*police_figures(), survey.estimated(), months.events()], ids=lambda figure: figure.id
)
def test_every_row_of_a_figure_names_a_source_in_the_register(figure):
    known = set(table("sources")["source_id"])
    assert {code for codes in figure.table["source_id"] for code in codes.split("|")} <= known


def test_the_page_opens_with_the_caveat_in_two_sentences_and_its_source():
    said = limits.lead()
    assert said.startswith(CAVEAT)
    assert "(https://www.gov.uk/government/statistics/hate-crime-england-and-wales-year-ending-march-2024" in said


def test_every_code_in_the_tables_has_a_label():
    assert set(table("hate_crime_by_force")["value_status"]) == set(HATE_CRIME_VALUE_STATUSES)
    assert set(table("hate_crime_local")["measure"]) <= set(HATE_CRIME_LOCAL_MEASURES)
    assert set(table("hate_crime_local")["strand"]) <= set(HATE_CRIME_LOCAL_STRANDS)
    assert set(STRANDS) == set(HATE_CRIME_STRANDS) == set(sets.KINDS)
    assert {series.geography for series in sets.SERIES.values()} == set(table("hate_crime_national")["geography"])
    without_total = set(table("religion_targeted")["perceived_religion"]) - {"total_with_perceived_religion"}
    assert without_total == set(RELIGIONS_TARGETED)


@pytest.mark.parametrize("series", sets.SERIES)
@pytest.mark.parametrize("strand", STRANDS)
def test_the_national_title_says_the_latest_number_of_the_chosen_series_and_that_the_trend_is_unreliable(
    strand, series
):
    figure = national.national(strand, series)
    mine = figure.table[figure.table["geography"] == sets.SERIES[series].geography]
    assert whole(mine["offences"].iloc[-1]) in figure.title
    assert mine["financial_year"].iloc[-1] in figure.title
    assert figure.title.endswith("recording changes make the trend unreliable")
    assert whole(mine["offences"].iloc[-1]) in figure.alt
    shown = figure.reading.set_index("Year")[sets.SERIES[series].label]
    assert [shown[year] for year in mine["financial_year"]] == [whole(value) for value in mine["offences"]]


def test_the_long_series_is_the_default_and_says_115_990():
    assert sets.COMPLETE == "without-met"
    title = national.national("all_strands", sets.COMPLETE).title
    assert title.startswith("Forces other than the Metropolitan Police recorded 115,990 hate crimes in 2024/25")


@pytest.mark.parametrize("strand", STRANDS)
def test_no_national_line_crosses_a_missing_year_a_break_or_another_set_of_forces(strand):
    figure = national.national(strand, "without-met")
    for label, years in drawn_lines(figure):
        own = set(figure.table[figure.table["forces"] == label]["financial_year"])
        assert set(years) <= own
        starts = [int(year[:4]) for year in years]
        assert starts == list(range(starts[0], starts[0] + len(starts)))
        if label == "All forces":
            assert "2024/25" not in years
            assert strand != "all_strands" or "2011/12" not in years


def test_a_gap_and_a_break_have_words_on_the_chart_only_where_they_are():
    said = " ".join(words_on(national.national("all_strands", "all-forces")))
    assert "2019/20" in said
    assert "2011/12" in said
    assert "changed its system" in said
    assert "changed its system" not in " ".join(words_on(national.national("race", "all-forces")))


def test_a_series_that_stops_early_says_when_beside_its_name():
    labels = [words for words in words_on(national.national("all_strands", "without-met")) if "<span" in words]
    assert {words.partition("</span> ")[2] for words in labels} == {
        "Without the Metropolitan Police",
        "All forces",
        "Without Greater Manchester, to 2020/21",
        "Without Devon and Cornwall, to 2022/23",
    }


def test_the_rate_takes_off_the_residents_of_the_forces_left_out():
    rows = national.national("all_strands", "without-met").table.set_index(["geography", "financial_year"])
    people = table("population").set_index(["area_code", "year"])["population"]
    expected = 115_990 / (people["K04000001", 2024] - people["E23000001", 2024]) * 100_000
    assert rows.loc[(WITHOUT_MET, "2024/25"), "rate_per_100k"] == pytest.approx(expected)
    assert "ons_mye_mid2024" in rows.loc[(WITHOUT_MET, "2024/25"), "source_id"]


def test_a_rate_is_said_as_one_and_drawn_in_the_column_of_rates():
    figure = national.national("all_strands", "without-met", shown="rate")
    mine = figure.table[figure.table["geography"] == WITHOUT_MET]
    # 115,990 offences over 61,806,682 - 9,089,736 residents of mid-2024: 220.0 for every 100,000
    assert mine["rate_per_100k"].iloc[-1] == pytest.approx(115_990 / (61_806_682 - 9_074_625) * 100_000)
    assert "recorded 220.0 hate crimes per 100,000 residents in 2024/25" in figure.title
    assert figure.subtitle.startswith("Hate crimes per 100,000 residents recorded by the police")
    drawn = [y for trace in figure.draw(LIGHT).data for y in trace.y]
    assert sorted(drawn) == pytest.approx(sorted(figure.table["rate_per_100k"]))
    assert any("Residents: later edition" in words for words in words_on(figure))


@pytest.mark.parametrize(
    "make",
    [
        lambda: national.national("race", "all-forces"),
        *(lambda code=code: force_years.force_years(code, "all_strands") for code in FIVE),
    ],
)
def test_every_rate_has_byars_interval_in_the_table_and_in_what_is_read(make):
    """Oracle: the limits of the Poisson distribution by Wilson and Hilferty, worked again from count and residents."""
    figure = make()
    for row in figure.table.dropna(subset=["rate_per_100k"]).itertuples():
        count, per = float(row.offences), row.rate_per_100k / float(row.offences)
        low = count * (1 - 1 / (9 * count) - 1.96 / (3 * count**0.5)) ** 3
        more = count + 1
        high = more * (1 - 1 / (9 * more) + 1.96 / (3 * more**0.5)) ** 3
        assert (row.lower, row.upper) == pytest.approx((low * per, high * per))
        assert row.lower < row.rate_per_100k < row.upper
    assert figure.table.loc[figure.table["rate_per_100k"].isna(), ["lower", "upper"]].isna().all(axis=None)
    said = figure.reading["Per 100,000 residents (95% interval)"]
    assert said[said != ""].str.fullmatch(r"[\d.]+ \([\d.]+ to [\d.]+\)").all()
    assert any("by Byar’s method" in note for note in figure.notes)


def test_each_series_says_what_it_leaves_out():
    said = sets.left_out("without-met")
    assert said == (
        "Left out: Metropolitan Police, with 32 districts, Waltham Forest among them, and 9.1 of 61.8 million "
        "residents (mid-2024)."
    )
    assert "none of the five integration areas among them" in sets.left_out("without-greater-manchester")
    assert sets.left_out("all-forces").startswith("No force is left out. For 2019/20")
    for series in sets.SERIES:
        assert sets.left_out(series) in national.national("race", series).notes
    assert any("2018/19 (103,379)" in note for note in national.national("all_strands", "all-forces").notes)


def test_as_first_published_shows_the_first_figures_beside_the_latest():
    figure = national.national("religion", "without-devon-and-cornwall", "first")
    assert figure.subtitle.endswith("as first published")
    row = figure.reading.set_index("Year").loc["2022/23"]
    assert (row["Without Devon and Cornwall"], row["Latest edition"]) == ("9,387", "8,241")
    assert "Latest edition" not in national.national("religion", "without-devon-and-cornwall").reading


def test_revisions_are_listed_with_both_editions_and_the_difference():
    figure = editions.editions("all-forces")
    known = {strand: revisions(strand) for strand in HATE_CRIME_STRANDS}
    changed = sum(int((rows["difference"] != 0).sum()) for rows in known.values())
    of = sum(map(len, known.values()))
    assert figure.title.startswith(f"Later editions changed {changed} of {of} figures of 2011/12 to 2022/23 ")
    assert figure.title.endswith("that are held in two, by up to 12.2%")
    assert set(figure.table["strand"]) == set(HATE_CRIME_STRANDS)  # the largest change is in one strand alone
    assert any("Nottinghamshire" in note for note in figure.notes)
    assert figure.draw is None
    row = figure.reading.set_index(["Strand", "Year and forces"]).loc[
        (HATE_CRIME_STRANDS["religion"], "2022/23, without Devon and Cornwall")
    ]
    assert row.tolist() == ["9,387 (2023)", "8,241 (2023 second)", "−1,146 (−12.21%)"]
    assert (
        figure.notes[0]
        == f"All forces: {(figure.table['geography'] == ALL_FORCES).sum()} figures in more than one edition."
    )
    total = editions.editions("without-met")
    assert total.notes[0] == (
        "Without the Metropolitan Police: each figure is held in one edition only, from the bulletin of 2025, so "
        "revisions cannot be shown."
    )
    assert "none" in list(total.reading["Difference"])  # 2022/23 without Devon and Cornwall


def test_the_29_per_cent_never_stands_without_its_numbers_and_reasons():
    figure = rise.rise()
    assert "29%" in figure.title
    assert "recording improved" in figure.title
    assert "29 per cent" in figure.notes[0]
    assert "better recording" in figure.notes[0]
    assert list(figure.reading["Change"]) == ["28.6%", "31.6%"]
    assert figure.reading.iloc[0].tolist()[1:3] == ["62,518", "80,393"]
    rows = figure.table.set_index(["geography", "financial_year"])
    assert rows.loc[(ALL_FORCES, "2016/17"), "change_pct"] == pytest.approx((80_393 / 62_518 - 1) * 100)


def test_the_force_is_said_to_be_larger_than_the_area():
    said = force.policing(BRADFORD)
    assert said == (
        "The West Yorkshire police force serves Bradford. It covers 5 districts and 2.4 million people "
        "(mid-2024): 23% of them live in Bradford. Figures are for the whole force."
    )
    assert "fewer than 1% of them" in force.policing(SCILLY)
    assert "no other district" in force.policing(CITY_OF_LONDON)
    assert "whole force" not in force.policing(CITY_OF_LONDON)


def test_points_of_a_force_are_joined_only_within_a_segment_and_told_apart_by_how_they_were_found():
    figure = force_years.force_years(BLACKBURN, "all_strands")
    assert sorted(years for _, years in drawn_lines(figure)) == [
        ["2016/17", "2017/18"],
        ["2018/19", "2019/20", "2020/21"],
        ["2023/24", "2024/25"],
    ]
    shapes = {trace.name: trace.marker.symbol for trace in figure.draw(LIGHT).data}
    assert len(set(shapes.values())) == len(shapes) == 3
    reading = figure.reading.set_index("Year")
    assert reading.loc["2015/16", "Offences"] == "not found"
    assert reading.loc["2014/15", "How the figure was found"] == "Home Office table, quoted by the press"
    assert "5 of 13 years: 2012/13 to 2013/14, 2015/16 and 2021/22 to 2022/23" in figure.notes[0]


def test_the_metropolitan_police_is_cut_at_its_change_of_system():
    figure = force_years.force_years(WALTHAM_FOREST, "all_strands")
    assert all(set(years) != {"2023/24", "2024/25"} for _, years in drawn_lines(figure))
    assert any("changed their system" in words for words in words_on(figure))


def test_a_force_without_figures_says_where_they_would_come_from():
    assert force_years.force_years(ADUR, "all_strands") is None
    sentence, next_step = force_years.nothing_found(ADUR, "religion")
    assert sentence == "No figures of religious hate crimes were found for the Sussex police force."
    assert "appendix tables" in next_step


def test_the_map_shows_the_council_over_its_force_by_address():
    figure = force.outlines(BRADFORD)
    others, here, whole_force = figure.draw(LIGHT).data
    assert {trace.geojson for trace in (others, here)} == {"/assets/local_authorities.geojson"}
    assert list(others.customdata) == ["Calderdale", "Kirklees", "Leeds", "Wakefield"]
    assert list(here.locations) == [BRADFORD]
    assert (whole_force.geojson, list(whole_force.locations)) == ("/assets/police_force_areas.geojson", ["E23000010"])
    assert figure.table.set_index("area_code").loc[BRADFORD, "share"] == pytest.approx(23.14, abs=0.01)
    assert figure.title == "The West Yorkshire police force covers 5 districts"
    key = words_on(figure)[0]
    assert "Bradford: 564,000 people" in key
    assert "4 other districts: 1.9 million people" in key
    assert "no other district" in words_on(force.outlines(CITY_OF_LONDON))[0]


def test_the_five_forces_are_mapped_to_their_councils_without_a_ranking():
    figure = force.forces_of_the_five()
    assert list(figure.table["area_name"]) == [name(code) for code in FIVE]
    assert list(figure.table["districts"]) == [14, 5, 6, 7, 32]
    assert figure.title == "The forces of the five areas cover 5 to 32 districts each"
    bradford = figure.table.set_index("area_code").loc[BRADFORD]
    assert bradford["share"] == pytest.approx(bradford["area_population"] / bradford["pfa_population"] * 100)


def test_aggravated_offences_by_quarter_and_kind():
    figure = aggravated.by_quarter(BRADFORD)
    assert figure.title == (
        "The West Yorkshire police force recorded 3,715 aggravated offences in 2017/18, 71% of them public fear, alarm "
        "or distress"
    )
    assert list(figure.draw(LIGHT).data[0].text) == ["872", "993", "908", "942"]
    first = figure.reading.iloc[0]
    assert first.tolist()[1:6] == ["648", "712", "629", "656", "2,645"]
    assert (first["Share"], first["Share in England and Wales"]) == ("71%", "74%")
    hull = aggravated.by_quarter("E06000010")  # Humberside
    assert any("below zero as published" in note for note in hull.notes)
    assert "−1" in hull.reading.to_numpy()


def test_kinds_of_offence_and_outcomes_are_shares_as_printed_and_never_joined():
    types = kinds.offence_types()
    assert types.title == "51% of hate crimes were public order offences in 2021/22, 41% violence"
    assert types.reading.set_index("Kind of offence").loc["Criminal damage and arson", "2021/22"] == "not found"
    assert "not found" in types.draw(LIGHT).data[0].text
    came = kinds.outcomes()
    assert came.title == "9% of flagged hate crimes led to a charge or summons in 2021/22 (26 forces)"
    assert [trace.mode for trace in came.draw(LIGHT).data] == ["markers+text"]
    groups = [text for text in words_on(came) if "ffences" in text]
    assert groups == [
        "Offences flagged as hate crime (24 forces)",
        "Offences flagged as hate crime (forces not stated)",
        "Offences flagged as hate crime (26 forces)",
        "Offences flagged as hate crime by kind, 2021/22 (26 forces)",
        "Racially or religiously aggravated offences (all forces)",
    ]


def test_every_district_is_told_which_partnership_to_look_for():
    codes = table("community_safety_partnerships").groupby("area_code")["csp_code"].agg(list)
    for code in districts():
        said = local.council_level(code)
        assert all(partnership in said for partnership in codes[code])
    assert "They also cover Dorset." in local.council_level("E06000058")


def test_local_figures_stay_apart_and_carry_what_was_said_of_them():
    assert local.printed(WALSALL) is None
    assert local.printed(ADUR) is None
    bradford = local.printed(BRADFORD)
    assert bradford.draw is None
    assert "1,788" in list(bradford.reading["Figure"])
    assert any("better recording" in note for note in bradford.notes)
    assert local.printed(BLACKBURN).reading["Figure"].tolist() == ["+156%"]
    peterborough = local.printed(PETERBOROUGH)
    assert list(peterborough.reading.columns)[1:] == ["2008/09", "2009/10", "2010/11"]
    assert any("part of a year" in note for note in peterborough.notes)


def test_months_of_a_borough_are_cut_where_the_police_changed_their_system():
    figure = months.london(WALTHAM_FOREST)
    (_, before), (_, after) = drawn_lines(figure)
    assert (before[-1], after[0]) == ("Jan 2024", "Feb 2024")
    newest = figure.table[figure.table["month"] >= "2024-02"]["offences"]
    assert f"between {newest.min()} and {newest.max()} aggravated" in figure.title
    assert months.london(BRADFORD) is None
    assert months.london(CITY_OF_LONDON) is None


def test_religions_are_counted_without_the_met_unless_all_forces_are_asked_for():
    complete, everywhere = (
        religion.religion_targeted(series) for series in ("without-greater-manchester", "all-forces")
    )
    assert complete.title == "3,199 religious hate crimes targeted Muslims, 1,715 Jewish people"
    assert everywhere.title == "4,478 religious hate crimes targeted Muslims, 2,873 Jewish people"
    assert everywhere.reading.set_index("Religion").loc["Buddhist", "Offences"] == "not held here"
    assert "4,478 (45%)" in everywhere.draw(LIGHT).data[0].text
    assert set(complete.reading["Share as published"]) == {"not held here"}
    assert "leaves out 40% of the offences against Jewish people" in religion.shares_of_all_forces()


def test_only_events_that_may_be_drawn_are_numbered_and_each_has_its_text():
    numbers = [text for text in words_on(months.index()) if text.startswith("<b>")]
    listed = months.events().reading
    numbered = listed[listed["No."] != "–"]
    assert [f"<b>{number}</b>" for number in numbered["No."]] == numbers
    assert list(numbered["When"]) == ["23 June 2016", "March 2017", "March 2019", "June 2020"]
    assert all(event in months.index().alt for event in numbered["Event"])
    assert len(listed) == len(table("hate_crime_events"))
    assert list(listed["What is said of it"]).count("Marked on the bulletin’s monthly chart") == 3


def test_the_peak_in_the_title_is_the_highest_month():
    figure = months.index()
    aggravated = figure.table[figure.table["series"] == months.AGGRAVATED]
    assert aggravated["index_value"].max() == 208
    assert (
        figure.title
        == "Between April 2015 and March 2021 the index of aggravated offences was highest in July 2020, at 208"
    )


def test_police_and_survey_never_share_a_chart_and_a_missing_level_is_no_zero():
    police, asked = survey.recorded(), survey.estimated()
    assert police.datasets != asked.datasets
    assert "level not found" in asked.draw(LIGHT).data[0].text
    assert asked.title.endswith("about 176,000 incidents a year in 2022/23 to 2024/25")
    assert "278,000<br>(40% came to the police)" in asked.draw(LIGHT).data[0].text
    said = survey.side_by_side()
    for number in ("140,561", "176,000"):
        assert number in said
    for first in ("42,255", "307,000"):  # a first figure beside a last one would be a trend
        assert first not in said + police.alt + police.title
    assert "137,550" not in said  # under the new system of the Metropolitan Police: not comparable


def test_what_is_said_on_the_page_of_a_figure_travels_with_it():
    complete = " ".join(religion.religion_targeted("without-met").notes)
    assert "nothing about the risk" in complete
    assert "40 per cent of the offences against Jewish people" in complete
    everywhere, elsewhere = (
        religion_latest(forces).set_index("perceived_religion")["offences"]["jewish"]
        for forces in (ALL_FORCES, WITHOUT_MET)
    )
    assert round((1 - elsewhere / everywhere) * 100) == 40
    every_year = " ".join(survey.recorded().notes)
    assert "cannot be compared with earlier years" in every_year
    assert "2018/19 (103,379) was probably revised" in every_year
    assert any("as reported by the press" in note for note in survey.estimated().notes)


def test_every_break_and_gap_of_the_recorded_offences_has_its_words():
    figure = survey.recorded()
    assert words_on(figure)[1:] == [
        "2011/12: flags, not offences",
        "Met Police changed its system",
        "2019/20: none from Greater Manchester",
    ]
    assert sorted(years[0] for _, years in drawn_lines(figure)) == ["2012/13", "2020/21"]


def test_what_would_fill_the_gaps_is_named_with_its_address():
    told = limits.would_fill(BRADFORD)
    assert "Bradford (E22000342)" in told[0]
    assert "105B, 58J, 8M, 8P and 9B" in told[0]
    assert all("](https://www.gov.uk/" in line for line in told)


def test_what_cannot_be_told_names_the_area():
    assert any(f"in {name(BRADFORD)} alone" in line for line in limits.cannot_tell(BRADFORD))
    assert any("where it happens" in line for line in limits.cannot_tell(CITY_OF_LONDON))


@pytest.mark.parametrize("area", districts())
def test_a_force_covers_districts_and_is_never_said_to_cover_councils(area):
    """With county councils there are more councils than districts."""
    figure = force.outlines(area)
    for text in (force.policing(area), figure.title, figure.alt):
        assert "council" not in text, text


def test_shares_that_led_to_a_charge_name_the_forces_they_are_of():
    figure = kinds.outcomes()
    assert "(26 forces)" in figure.title
    assert "England and Wales," not in figure.subtitle


def test_the_highest_month_is_that_of_the_months_held():
    figure = months.index()
    first, last = (month_in_words(getattr(figure.table["month"], end)()) for end in ("min", "max"))
    assert figure.title.startswith(f"Between {first} and {last} ")
    assert any(last in note and "later months" in note for note in figure.notes)


@pytest.mark.parametrize("year", ["2019", "2020"])
def test_totals_of_the_press_fit_only_without_greater_manchester(year):
    """Oracle: the sums of the forces by quarter, in a later edition of the Home Office."""
    rows = table("aggravated_offences")
    mine = rows[rows["period_start"].eq(f"{year}-01") & rows["recorded_by"].eq("all_but_greater_manchester")]
    assert mine["area_code"].isna().all()
    total = int(mine["offences"].sum())
    forces = table("aggravated_by_quarter")
    forces = forces[forces["period_start"].str.startswith(year)]
    others = forces[forces["area_code"].ne("E23000005").fillna(value=True)]
    assert total == pytest.approx(int(others["offences"].sum()), rel=0.006)
    assert total != pytest.approx(int(forces["offences"].sum()), rel=0.05)
