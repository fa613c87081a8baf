"""Comparing places: sentences agree with the tests, figures with the numbers, and every measure can be shown."""

import json
import re
from itertools import combinations

import pandas as pd
import plotly.graph_objects as go
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from components.charts.dots import Context, dots
from components.charts.histogram import steps
from components.charts.panels import panels
from components.charts.scatter import scatter
from components.maps.hexagons import hexagons
from components.style.palette import DARK, LIGHT
from components.style.words import in_words
from components.themes.comparison import districts as maps
from components.themes.comparison import findings, places, two_measures
from components.themes.comparison import words as spoken_words
from components.themes.comparison.choice import BESIDE, DEFAULT, Choice, choices, choose
from components.themes.comparison.trend import lowest_shown, trend
from data.places.areas import ENGLAND, FIVE, as_spoken, districts, name
from data.places.comparison import CHOSEN, measures, periods_of
from data.places.higher_or_lower import compare
from data.places.measures import measure_at
from data.store.describe import indicators
from data.store.load import table

BRADFORD, WALTHAM_FOREST, ADUR, SCILLY, LEEDS = "E08000032", "E09000031", "E07000223", "E06000053", "E08000035"
BLACKBURN, CITY = "E06000008", "E09000001"
NEVER = re.compile(r"\b(worst|best|rank(s|ed|ing)?|top|bottom|league|winner|fail\w*)\b", re.IGNORECASE)

some_measure = st.sampled_from(measures())
some_areas = st.lists(st.sampled_from(list(districts())), min_size=1, max_size=4, unique=True)
beside = st.sampled_from(list(BESIDE))


# Sentences


def test_the_example_of_the_five():
    """Each beside England and beside its own neighbours; 4.1503 and 4.1455 per cent are not set in an order."""
    assert findings.lead(choose()) == (
        "**Cannot speak English well, 2021:** higher than England (1.9%) in all five areas. Higher than the median of "
        "their own statistical neighbours in Blackburn with Darwen, Bradford, Peterborough and Waltham Forest; lower "
        "in Walsall."
    )
    assert findings.title(choose()) == "Cannot speak English well, 2021: higher than England (1.9%) in all five areas"
    assert findings.lead(choose(DEFAULT, [BRADFORD])) == (
        "**Cannot speak English well, 2021:** 4.2% in Bradford, higher than England (1.9%). The median of its 20 "
        "statistical neighbours is 3.0%; this figure is above it, and two of them are about the same as Bradford."
    )


@pytest.mark.parametrize("measure", measures())
def test_nothing_is_said_of_districts_where_none_has_a_figure(measure):
    """Nor is a figure that is not compared left out of the title: it is the finding."""
    of_five, one = choose(measure), choose(measure, [BRADFORD])
    assert not re.search(r", by (name|district)$", findings.title(of_five) + findings.title(one))
    if one.national:
        assert "none of districts" in spoken_words.no_trend(one)[0]
        assert "held here" in findings.title(one)
    elif one.why_not and not one.of(CHOSEN).empty:
        assert " in Bradford" in findings.title(one)


DISTRICT = "|".join(re.escape(named) for named in districts().values())
RANKING = re.compile(rf"(higher|lower|more|less|above|below)( favourable)? than (it |the other|each|{DISTRICT})")


@pytest.mark.parametrize("measure", measures())
def test_no_place_is_ever_set_against_a_named_other(measure):
    """In the sentence, title and alternative text of the five, of each of them, and of five other districts.

    "Cannot be told apart" stands only where a test was made, the period in every title, and a figure is higher, not a
    place.
    """
    of_one = [([code], None) for code in (*FIVE, CITY)]
    for areas, with_them in (
        ((), None),
        ((), "five"),
        *of_one,
        ([BRADFORD], "five"),
        ([BRADFORD, SCILLY, LEEDS], None),
    ):
        one = choose(measure, areas, beside=with_them)
        figure = places.dot_plot(one)
        told = [note for note in figure.notes if note not in one.about.caveats]
        for text in (findings.lead(one), figure.title, *told, *([figure.alt] if not areas else [])):
            assert not RANKING.search(text), text
            assert not re.search(rf"({DISTRICT}|areas) (is|are) (higher|lower)", text), text
            assert "All five areas cannot" not in text
            assert not re.search(r"in (Isles of|City of)", text), text
            assert one.tested or "told apart" not in text, text
        assert one.when in figure.title


@pytest.mark.parametrize("measure", measures())
def test_titles_of_all_districts_have_the_period_and_classes_their_true_number(measure):
    one = choose(measure, [BRADFORD])
    for figure in filter(None, (maps.distribution(one), maps.on_map(one, "hexagons"))):
        assert one.when in figure.title, figure.title
        assert not re.search(r"\b[01] districts", figure.alt), figure.alt
    if not one.national:
        figure = maps.on_map(one, "hexagons")
        keys = [trace.name for trace in go.Figure(figure.draw(LIGHT)).data if trace.name]
        drawn = len([key for key in keys if not key.startswith("Not shown")])
        said = {"one class": 1, "two classes": 2, "three classes": 3, "four classes": 4, "five classes": 5}
        assert [number for words, number in said.items() if words in figure.subtitle] == [max(drawn, 1)], keys
        assert ("about as many districts each" in figure.subtitle) == (drawn == 5)


def test_a_year_that_is_not_whole_is_named_as_such():
    one = choose("resettled_refugees", [BRADFORD], "2024")
    assert "January to September 2024" in places.dot_plot(one).title
    assert "January to September 2024" in findings.lead(one)
    assert trend(one).title == "Refugees resettled over time"  # no line joins a part of a year to whole ones
    assert "20 in January to September 2024" in trend(one).alt


def test_every_period_that_a_caveat_calls_a_part_is_named_so():
    for about in indicators().values():
        parts = {found[1] for caveat in about.caveats if (found := re.match(r"(\d{4}) covers .* only", caveat))}
        assert parts == set(about.part_periods)


@pytest.mark.parametrize("measure", measures())
def test_two_years_that_cannot_be_told_apart_are_not_shown_as_change(measure):
    """Oracle: the intervals of the first and the last figure in the title."""
    for area in (*FIVE, ADUR):
        one = choose(measure, [area])
        figure = trend(one)
        if one.national or figure is None or " in " not in figure.title or ":" not in figure.title:
            continue
        rows = figure.table[figure.table["area_code"] == area].sort_values("period")
        first, last = rows.iloc[0], rows.iloc[-1]
        reach = ((first["upper"] - first["lower"]) ** 2 + (last["upper"] - last["lower"]) ** 2) ** 0.5 / 2
        alike = abs(first["value"] - last["value"]) <= reach
        assert figure.title.endswith("cannot be told apart") == bool(alike), figure.title


@settings(max_examples=40, deadline=None)
@given(some_measure, some_areas)
def test_every_word_about_england_is_that_of_the_test(measure, areas):
    """Each name stands in the part of the sentence with the word that the test on its numbers gives."""
    one = choose(measure, areas)
    england = measure_at(measure, ENGLAND, one.period)
    assume(england is not None and not one.why_not and len(one.of("chosen")) == len(areas))
    said = findings.beside_england(one)
    words = {"higher": "higher", "lower": "lower", "similar": "told apart" if one.tested else "about the same"}
    for code in areas:
        expected = words.get(compare(measure_at(measure, code, one.period), england))
        if one.of("chosen").set_index("area_code")["beside_england"][code] == "unknown" or not expected:
            continue
        parts = [part for part in said.split(";") if re.search(rf"\b{re.escape(as_spoken(name(code)))}\b", part)]
        assert len(parts) == 1 or re.match("neither|none of the", said), said
        assert expected in (parts[0] if parts else said)


@settings(max_examples=40, deadline=None)
@given(some_measure, some_areas, beside)
def test_every_word_in_the_table_is_that_of_the_tests(measure, areas, with_them):
    one = choose(measure, areas, beside=with_them)
    shown = places.reading(one)
    for _, row in shown.iterrows():
        named = str(row["Area"]).strip("*")
        rows = one.rows[one.rows["area_name"] == named]
        if row.get("Beside England"):
            assert row["Beside England"].replace("not compared", "unknown") == rows["beside_england"].iloc[0]
    if "Letters" in shown:
        letters = dict(zip(shown["Area"].str.strip("*"), shown["Letters"], strict=True))
        for a, b in combinations(one.named()["area_code"], 2):
            word = one.told.words.get((a, b))
            if word:
                assert bool(set(letters[name(a)]) & set(letters[name(b)])) == (word in ("similar", "unknown"))


@settings(max_examples=30, deadline=None)
@given(some_measure, some_areas)
def test_how_many_pairs_of_several_differ_is_said_as_tested(measure, areas):
    one = choose(measure, areas, beside="five")
    assume(len(areas) > 1 and one.told.words)
    said, words = findings.beside_them(one).partition("; ")[0], one.told.words
    told = sum(word in ("higher", "lower") for word in words.values()) // 2
    if found := re.match(r"(\w+) of (\w+) pairs", said):
        assert found.groups() == (in_words(told), in_words(len(words) // 2))
    elif re.match(r"the two differ|each of the", said):
        assert told * 2 == len(words)
    else:
        assert told == 0


def test_an_area_of_few_pupils_is_named_and_counted_with_nobody():
    one = choose("eyfs_communication_language", [BRADFORD, LEEDS, SCILLY], beside="five")
    assert findings.beside_them(one).endswith("; the Isles of Scilly: too few to say")
    shown = places.reading(choose(one.about.id, [BRADFORD, LEEDS, SCILLY])).set_index("Area")
    assert shown.loc["**Isles of Scilly**", "Letters"] == "too few to say"


def test_an_estimate_without_an_interval_is_too_thin_to_say():
    """Of 241 districts with a share without qualifications, 109 have an interval."""
    one = choose("no_qualifications", [BRADFORD, "E08000033"], beside="five")  # Calderdale has none
    assert "Calderdale: too few to say" in findings.beside_them(one)
    assert not [pair for pair in one.told.words if "E08000033" in pair]


@settings(max_examples=30, deadline=None)
@given(some_measure, st.lists(st.sampled_from(list(districts())), max_size=4, unique=True), beside)
def test_nothing_is_ever_ranked_and_every_sentence_is_whole(measure, areas, with_them):
    one = choose(measure, areas, beside=with_them)
    figures = (places.dot_plot(one), maps.distribution(one))
    texts = [findings.lead(one), *(text for figure in figures if figure for text in (figure.title, figure.alt))]
    for text in texts:
        assert not NEVER.search(text.replace(one.about.short_title, "").replace(one.about.title, "")), text
        assert "  " not in text
        assert "nan" not in text.lower().split()
    assert texts[0].endswith(".")


def test_neutral_measures_stay_neutral():
    for measure in measures():
        one = choose(measure, [BRADFORD])
        assert ("favourable" in findings.lead(one)) <= (one.about.better != "neither")


def test_totals_and_missing_figures_are_said():
    total = findings.lead(choose("asylum_support_people"))
    assert "grow with the size of an area" in total
    assert not re.search("higher than|lower than", total)
    assert "nothing is held here for Adur" in findings.lead(choose("cls_get_on_well", [ADUR]))
    early = findings.lead(choose("uasc_looked_after", [BLACKBURN], "2017/18"))
    assert early.endswith(
        "nothing is held here for Blackburn with Darwen in 2017/18; its latest figure is that of 2024/25."
    )
    assert "Not held here for Adur" in spoken_words.missing(choose("cls_get_on_well", [ADUR, BRADFORD]))


def test_an_area_without_a_list_of_neighbours_is_told_so():
    notes = " ".join(places.notes(choose(DEFAULT, [ADUR], beside="neighbours-ons")))
    assert "No list of statistical neighbours is held for Adur" in notes


# Figures


@pytest.mark.parametrize("measure", measures())
def test_every_measure_can_be_compared(measure):
    """Built and drawn, for the five and for one district, with what differs from measure to measure."""
    five, adur = choose(measure), choose(measure, [ADUR], beside="region")
    local = [maps.distribution(five), maps.on_map(five, "hexagons"), two_measures.against(five, "employment_rate")]
    assert [figure is None for figure in local[:2]] == [five.national] * 2
    for one, also in ((five, local), (adur, [])):
        every = [places.dot_plot(one), *(figure for figure in (trend(one), *also) if figure)]
        for figure in every:
            assert set(one.about.caveats) <= set(figure.caveats)
            assert figure.title
            assert not figure.title.endswith(".")
            assert len(figure.alt) > 20
            assert figure.table["source_id"].notna().all()
            if figure.draw:
                json.loads(figure.draw(LIGHT).to_json())
        codes = {code for cell in every[0].table["source_id"] for code in cell.split("|")}
        assert codes <= set(table("sources")["source_id"])


def test_the_dots_are_the_numbers_with_their_intervals():
    one = choose("employment_rate", [BRADFORD], beside="neighbours-ons")
    drawn = go.Figure(places.dot_plot(one).draw(LIGHT))
    shown = one.of("chosen", "statistical neighbour")
    assert list(drawn.data[-1].x) == list(shown["value"])
    ends = [x for trace in drawn.data if trace.mode == "lines" for x in trace.x if x is not None]
    assert sorted(ends) == sorted([*shown["lower"], *shown["upper"]])
    assert list(shown["area_name"])[1:] == sorted(shown["area_name"][1:])  # by name, never by value
    marks = [note.text for note in drawn.layout.annotations]
    assert marks.count("<b>≈</b>") == len(one.told.groups) == 19


def test_bands_join_the_areas_that_cannot_be_told_apart_and_no_others():
    one = choose("employment_rate")
    drawn = go.Figure(places.dot_plot(one).draw(LIGHT))
    order = list(one.named()["area_code"])
    boxes = [shape for shape in drawn.layout.shapes if shape.fillcolor == LIGHT.grid]
    found: dict[float, set[str]] = {}
    for box in boxes:
        found.setdefault(box.x0, set()).add(order[round((box.y0 + box.y1) / 2)])
    assert sorted(map(sorted, found.values())) == sorted(map(sorted, one.told.groups))


def test_neighbours_of_several_areas_stand_on_their_rows_with_their_median():
    one = choose("employment_rate", beside="neighbours-dfe")
    drawn = go.Figure(places.dot_plot(one).draw(DARK))
    diamonds = [trace.x[0] for trace in drawn.data if trace.marker.symbol == "diamond"]
    assert diamonds == pytest.approx([one.middle(code) for code in one.chosen])
    assert "Median of its neighbours" in places.reading(one)


def test_a_region_of_two_areas_is_drawn_and_listed_once():
    one = choose("employment_rate", [BRADFORD, LEEDS, WALTHAM_FOREST], beside="region")
    listed_once = list(places.reading(one)["Area"].str.strip("*"))
    assert listed_once == ["Bradford", "Leeds", "Waltham Forest", "Yorkshire and The Humber", "London", "England"]
    drawn = go.Figure(places.dot_plot(one).draw(LIGHT))
    assert [label.replace("<br>", " ") for label in drawn.layout.yaxis.ticktext].count("Yorkshire and The Humber") == 1
    assert "the other districts of each area’s region" in " ".join(places.notes(one))


def test_a_row_without_a_figure_says_so():
    frame = pd.DataFrame({"area_name": ["A", "B"], "value": [1.0, None], "lower": [None] * 2, "upper": [None] * 2})
    drawn = go.Figure(dots(frame, LIGHT, context={"A": Context([1.0, 2.0], ["X", "Y"], 1.5)}, letters={"A": "ab"}))
    assert [note.text for note in drawn.layout.annotations] == ["not held here", "<b>a</b>", "<b>b</b>"]


def test_the_histogram_counts_every_district_once():
    one = choose("employment_rate")
    figure = maps.distribution(one)
    drawn = go.Figure(figure.draw(LIGHT))
    known = figure.table[figure.table["area_code"] != ENGLAND]
    assert sum(drawn.data[0].y) == len(known) == 294
    quarters = known["value"].quantile([0.25, 0.75])
    assert (
        figure.title
        == f"Employment rate, 2023: half of 294 districts lie between {quarters[0.25]:.1f}% and {quarters[0.75]:.1f}%"
    )
    assert list(drawn.data[1].customdata) == [name(code) for code in FIVE]


@given(st.lists(st.floats(-1e4, 1e6), min_size=1, max_size=80), st.integers(0, 2))
def test_steps_hold_every_value_in_its_place(values, decimals):
    start, width, counts = steps(values, decimals)
    assert sum(counts) == len(values)
    assert len(counts) <= 62
    assert start <= min(values) + 1e-6 * abs(width)
    assert max(values) <= start + width * len(counts) + 1e-6 * width


def test_hexagons_lie_as_england_does():
    """North is up, west is left, and odd rows stand half a hexagon further east."""
    one = choose(DEFAULT)
    drawn = go.Figure(maps.on_map(one, "hexagons").draw(LIGHT))
    centres = next(trace for trace in drawn.data if trace.text is not None)
    at = dict(zip(centres.text, zip(centres.x, centres.y, strict=True), strict=True))
    assert at["Northumberland"][1] > at["Bradford"][1] > at["Walsall"][1] > at["Cornwall"][1]
    assert at["Cornwall"][0] < at["Bradford"][0] < at["North Norfolk"][0]
    assert len(set(at.values())) == 296
    hexmap = table("district_hexmap").set_index("area_code")
    odd = next(code for code, row in hexmap["r"].items() if row % 2)
    assert at[name(odd)][0] == hexmap["q"][odd] + 0.5
    assert min(abs(x - u) + abs(y - v) for (x, y), (u, v) in combinations(at.values(), 2)) > 0.99


def test_the_map_counts_its_classes_and_names_the_chosen():
    one = choose("cls_get_on_well", [BRADFORD, SCILLY])
    drawn = go.Figure(maps.on_map(one, "hexagons").draw(LIGHT))
    keys = [trace.name for trace in drawn.data if trace.name]
    assert keys[-1] == "Not shown (164)"
    assert sum(int(re.search(r"\((\d+)\)$", key)[1]) for key in keys) == 296
    assert {note.text for note in drawn.layout.annotations} == {"<b>Bradford</b>", "<b>Isles of<br>Scilly</b>"}


def test_the_map_of_districts_outlines_and_names_the_chosen():
    drawn = go.Figure(maps.on_map(choose(DEFAULT), "districts").draw(LIGHT))
    assert set(drawn.data[-3].locations) == set(FIVE)
    texts = [text for trace in drawn.data[-2:] for text in trace.text]
    assert {text.strip().replace("<br>", " ") for text in texts} == {f"<b>{name(code)}</b>" for code in FIVE}


def test_names_on_the_map_of_districts_keep_apart():
    """Luton and Waltham Forest lie a third of a degree apart, and both are named at the right."""
    one = choose(DEFAULT, [BRADFORD, WALTHAM_FOREST, "E06000032"])
    right = go.Figure(maps.on_map(one, "districts").draw(LIGHT)).data[-1]
    assert len(right.lat) == 2
    assert abs(right.lat[0] - right.lat[1]) >= 0.36 - 1e-9


def test_hexagons_take_fewer_classes_where_figures_are_alike():
    rows = pd.DataFrame(
        {"area_code": ["A", "B"], "area_name": ["A", "B"], "value": [1.0, 2.0], "q": [0, 1], "r": [0, 0]}
    )
    drawn = go.Figure(hexagons(rows, LIGHT, breaks=(2.0,)))
    assert [trace.name for trace in drawn.data if trace.name] == ["Under 2 (1)", "2 and over (1)", "Not shown (0)"]


# Over time


def test_no_line_crosses_a_break_or_years_without_figures():
    figure = trend(choose("attainment8"))
    own = figure.table[figure.table["area_code"] == BRADFORD]
    assert own.groupby("segment")["period"].first().tolist() == ["2015/16", "2016/17", "2019/20", "2021/22"]
    assert sum("Not comparable" in note or "does not" in note or "so 2015/16 is not" in note for note in figure.notes)
    drawn = go.Figure(figure.draw(LIGHT))
    assert len(drawn.layout.shapes) == 3 * len(FIVE)
    assert all("Place Survey" not in note for note in figure.notes)


def test_surveys_made_once_have_no_line():
    assert trend(choose("cls_get_on_well")) is None
    assert trend(choose("place_get_on_well")) is None
    assert trend(choose("cannot_speak_english_well")) is None


def test_one_area_has_one_line_and_its_ends_in_the_title():
    figure = trend(choose("employment_rate", [BRADFORD]))
    assert figure.title == "Bradford: 67.6% in 2004 and 69.7% in 2023 cannot be told apart"
    assert set(figure.table["area_code"]) == {BRADFORD, ENGLAND}
    assert "does not start at zero" in figure.notes[0]


def test_totals_stand_without_england_over_time():
    assert ENGLAND not in set(trend(choose("resettled_refugees")).table["area_code"])


def test_the_axis_leaves_zero_only_where_all_figures_are_high():
    low = pd.DataFrame({"value": [10.0, 80.0], "lower": [None, None]})
    high = pd.DataFrame({"value": [70.0, 80.0], "lower": [62.0, 78.0]})
    assert lowest_shown(low) == 0
    assert lowest_shown(high) == 60
    drawn = go.Figure(
        panels(
            pd.DataFrame(
                {
                    "area_name": ["A", "A"], "period": ["2020", "2021"], "value": [70.0, 80.0], "segment": [1, 1],
                    "lower": [62.0, 78.0], "upper": [78.0, 82.0],
                }
            ),
            LIGHT, periods=["2020", "2021"], places=["A"], floor=60.0, limits=True, breaks=["2021"],
        )
    )  # fmt: skip
    assert drawn.layout.yaxis.range[0] == 60
    assert drawn.data[0].error_y.array == (8.0, 2.0)


# Two measures


def test_two_measures_say_how_they_go_together_and_what_that_cannot_tell():
    figure = two_measures.against(choose("employment_rate"), "imd_average_score")
    assert figure.title == "Districts higher on one tend to be lower on the other"
    assert two_measures.CAUTION in figure.notes
    assert "294 districts" in figure.notes[0]
    drawn = go.Figure(figure.draw(LIGHT))
    assert sum(len(trace.x) for trace in drawn.data) == len(figure.table)
    assert [trace.marker.color for trace in drawn.data] == [LIGHT.others, LIGHT.chosen]


def test_the_five_are_named_among_all_districts_beside_the_chosen():
    figure = two_measures.against(choose("employment_rate", [LEEDS]), "imd_average_score")
    texts = {note.text for note in go.Figure(figure.draw(LIGHT)).layout.annotations}
    assert {"<b>Leeds</b>", *map(name, FIVE)} <= texts
    assert all(f"{name(code)} " in figure.alt for code in (LEEDS, *FIVE))


def test_surveys_of_2008_and_2024_are_kept_apart():
    one = choose("cls_get_on_well")
    assert "place_get_on_well" not in two_measures.partners("cls_get_on_well")
    assert two_measures.against(one, "place_get_on_well") is None
    assert two_measures.why_nothing(one, "place_get_on_well") == two_measures.NOT_PAIRED
    assert two_measures.why_nothing(one, "") == two_measures.CHOOSE


def test_names_in_the_scatter_keep_apart():
    rows = pd.DataFrame({"area_code": list("ABC"), "area_name": list("ABC"), "a": [1.0, 1, 1], "b": [1.0, 1.01, 9]})
    drawn = go.Figure(scatter(rows, LIGHT, x="x", y="y", chosen=list("ABC")))
    heights = [note.y for note in drawn.layout.annotations[:3]]
    assert min(b - a for a, b in combinations(sorted(heights), 2)) > 0.5


# What can be asked


def test_every_measure_has_one_label_with_its_theme():
    labels = choices()
    assert set(labels) == set(measures())
    assert len(set(labels.values())) == len(labels)
    assert labels[DEFAULT] == "English language: Cannot speak English well"


def test_a_view_without_a_choice_is_that_of_the_five():
    assert choose() == Choice(choose().about, "2021", FIVE, "neighbours-ons")
    assert choose(areas=[ADUR]).beside == "region"  # no list of neighbours is held
    assert periods_of(DEFAULT) == ("2021",)
