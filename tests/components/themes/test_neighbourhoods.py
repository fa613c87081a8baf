"""Figures and sentences of the neighbourhood page follow their numbers."""

from __future__ import annotations

import re

import pandas as pd
import plotly.graph_objects as go
import pytest

from components.figure.reading import as_read
from components.maps.area_map import Dots
from components.maps.choropleth import NOT_SHOWN, choropleth
from components.style.numbers import MISSING
from components.style.palette import DARK, LIGHT
from components.themes.neighbourhoods import listing, maps, picked, segregation, sentences, side_by_side, spread
from components.themes.neighbourhoods.choice import Choice, rounded, span, tenth_in_words
from data.places.areas import FIVE
from data.places.neighbourhood_measures import MEASURES, REDRAWN
from data.places.neighbourhoods import enclosing, places, values
from data.statistics.class_breaks import classes
from data.statistics.segregation import MINORITY, indices

BRADFORD, WALSALL, BLACKBURN = "E08000032", "E08000030", "E06000008"
ILKLEY, ILKLEY_002A = "E02002184", "E01010691"
LEVELS = ["lsoa", "msoa", "ward"]


def choice(area=BRADFORD, measure="ethnic_asian", level="msoa", **rest) -> Choice:
    second = MEASURES[rest.pop("second")] if "second" in rest else None
    return Choice(area, MEASURES[measure], level, second=second, **rest)


def shaded(figure) -> dict[str, list[str]]:
    """Codes of the areas by the colour in which they are drawn."""
    drawn = [trace for trace in figure.on_paper(LIGHT).data if trace.type == "choropleth"]
    return {trace.colorscale[0][1]: list(trace.locations) for trace in drawn}


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("method", ["quantile", "equal"])
def test_every_place_is_drawn_once_and_the_legend_counts_them(level, method):
    figure = maps.measure_map(choice(level=level, method=method), MEASURES["ethnic_asian"])
    by_colour = shaded(figure)
    assert sorted(code for codes in by_colour.values() for code in codes) == sorted(figure.table["place_code"])
    legend = [trace.name for trace in figure.on_paper(LIGHT).data if trace.type == "scattergeo" and trace.name]
    assert [int(re.search(r"\((\d+)\)", name)[1]) for name in legend] == [len(codes) for codes in by_colour.values()]
    assert legend[-1] == f"{NOT_SHOWN} (0)"
    counts = classes(list(figure.table["value"]), method).counts
    assert [len(codes) for codes in by_colour.values()] == [*counts, 0]
    assert {t.geojson for t in figure.on_paper(LIGHT).data if t.type == "choropleth"} == {
        f"/assets/integration_area_{level}s.geojson"
    }


def test_the_most_deprived_tenths_are_the_darkest():
    figure = maps.measure_map(choice(measure="imd", level="lsoa"), MEASURES["imd"])
    tenths = figure.table.set_index("place_code")["value"]
    by_colour = shaded(figure)
    assert {tenths[code] for code in by_colour[LIGHT.classes[4]]} == {1, 2}
    assert {tenths[code] for code in by_colour[LIGHT.classes[0]]} == {9, 10}
    assert figure.title == f"{(tenths <= 2).sum()} of 312 small areas are among England’s 20% most deprived (2025)"


def test_the_title_and_the_sentence_tell_the_spread_and_no_place():
    figure = maps.measure_map(choice(), MEASURES["ethnic_asian"])
    found = figure.table["value"]
    low, high = span(found.min(), found.max())
    assert figure.title == f"Asian, 2021: {low} to {high} of residents"
    told = sentences.summary(choice())
    assert f"**{low}** and **{high}**" in told
    assert "between {} and {} (2021)".format(*span(found.quantile(0.25), found.quantile(0.75))) in (
        spread.spread(choice()).title
    )
    assert "63 neighbourhoods of Bradford" in told
    assert not any(name in told for name in figure.table["place"])
    tenths = values(BRADFORD, "imd", "lsoa")["value"]
    told = sentences.summary(choice(measure="imd", level="lsoa"))
    assert f"**{(tenths == 1).sum()} of 312 small areas**" in told
    assert "most deprived in England by crime" in sentences.summary(choice(measure="imd_crime", level="lsoa"))


def test_the_place_picked_is_outlined_and_told_apart():
    here = choice(place=ILKLEY)
    last = [trace for trace in maps.measure_map(here, here.measure).on_paper(LIGHT).data if trace.type == "choropleth"][
        -1
    ]
    assert list(last.locations) == [ILKLEY]
    assert last.marker.line.color == LIGHT.notice
    share = values(BRADFORD, "ethnic_asian", "msoa").set_index("code").loc[ILKLEY, "value"]
    figure = spread.spread(here)
    assert figure.title.startswith(f"Ilkley & Ben Rhydding: {rounded(share)} in 2021, below Bradford’s ")
    assert list(figure.table["place_code"])[:3] == [ILKLEY, BRADFORD, "E92000001"]
    assert len(figure.table) == 63 + 2


def test_official_tenths_are_said_in_words_and_never_as_a_rank():
    assert [tenth_in_words(tenth) for tenth in (1, 5, 6, 10)] == [
        "among the 10% most deprived", "among the 50% most deprived", "among the 50% least deprived",
        "among the 10% least deprived",
    ]  # fmt: skip
    figure = picked.picked(choice(level="lsoa", place=ILKLEY_002A))
    tenth = values(BRADFORD, "imd", "lsoa").set_index("code").loc[ILKLEY_002A, "value"]
    assert figure.title == f"Ilkley & Ben Rhydding 002A is {tenth_in_words(tenth)} small areas in England (2025)"
    assert "rank" not in " ".join(map(str, figure.reading.to_numpy().ravel())).lower()
    assert "Ilkley ward" in figure.subtitle


@pytest.mark.parametrize("level", LEVELS)
def test_the_figures_of_a_place_are_those_of_the_map(level):
    code = list(places(WALSALL, level))[4]
    figure = picked.picked(choice(area=WALSALL, level=level, place=code))
    here = figure.table[figure.table["role"] == "place"].set_index("measure_id")
    for measure_id, row in here.iterrows():
        on_map = values(WALSALL, measure_id, level).set_index("code").loc[code]
        assert row["value"] == pytest.approx(on_map["value"], nan_ok=True)
        assert row["source_id"] == on_map["source_id"]
    assert len(figure.reading) == len(here)
    assert picked.picked(choice(area=WALSALL)) is None


@pytest.mark.parametrize(
    ("measure", "told"), [("ethnic_asian_2011", "across 308 of 312 small areas of Bradford"), ("imd_2019", "of 308")]
)
def test_small_areas_drawn_anew_are_counted_as_not_shown(measure, told):
    rows = values(BRADFORD, measure, "lsoa")
    anew = rows.loc[rows["value"].isna(), "code"].iloc[0]
    here = choice(measure=measure, level="lsoa", place=anew)
    figure = maps.measure_map(here, here.measure)
    legend = [trace.name for trace in figure.on_paper(LIGHT).data if trace.type == "scattergeo" and trace.name]
    assert legend[-1] == f"{NOT_SHOWN} (4)"
    assert "308 of 312 small areas" in figure.alt
    assert any(REDRAWN in note for note in figure.notes)
    assert told in sentences.summary(here)
    assert next(iter(as_read(figure).set_index("Place").loc[here.place_name])) == MISSING
    drawn = spread.spread(here)
    assert REDRAWN in drawn.notes
    assert REDRAWN in side_by_side.side_by_side(choice(measure=measure, level="lsoa", second="ethnic_white")).notes
    assert REDRAWN in picked.picked(here).notes
    assert len(drawn.draw(LIGHT).data)
    assert "nan" not in f"{drawn.title} {drawn.alt} {picked.picked(here).reading.to_csv()}".lower()


def test_two_years_of_one_measure_stand_side_by_side_where_both_are_known():
    figure = side_by_side.side_by_side(choice(level="lsoa", measure="ethnic_asian", second="ethnic_asian_2011"))
    assert len(figure.table) == 308
    assert "2011 and 2021" in figure.subtitle


def test_all_none_or_some_of_the_small_areas_of_a_place():
    tenths = values(BRADFORD, "imd", "lsoa")
    tenths["msoa"] = [enclosing(code, "msoa") for code in tenths["code"]]
    poorest = tenths["value"].le(2).groupby(tenths["msoa"]).agg(["sum", "size"])
    none, every = poorest[poorest["sum"] == 0], poorest[poorest["sum"] == poorest["size"]]
    some = poorest.drop([*none.index, *every.index])
    for code, words in (
        (none.index[0], "None of the "),
        (every.index[0], "All of the "),
        (some.index[0], f"{some['sum'].iloc[0]} of the {some['size'].iloc[0]} small areas in "),
    ):
        assert picked.picked(choice(place=code)).title.startswith(words)


@pytest.mark.parametrize(
    ("ranks", "number", "told"),
    [
        (None, 9, "Two measures in the neighbourhoods of Bradford"),
        (0.15, 312, "The two measures hardly go together across neighbourhoods"),
        (0.1, 312, side_by_side.NO_LINK),
        (0.3, 63, "Where one measure is high, the other tends slightly to be high"),
        (0.5, 12, side_by_side.NO_LINK),
        (-0.5, 63, "Where one measure is high, the other tends to be low"),
        (0.9, 12, "Where one measure is high, the other tends strongly to be high"),
    ],
)
def test_the_strength_of_a_link_is_said_in_words_where_it_is_no_chance(ranks, number, told):
    first, second = MEASURES["hh_deprived_any"], MEASURES["ethnic_white"]
    assert side_by_side.finding(choice(), first, second, ranks, number) == told


def test_a_low_tenth_is_high_deprivation():
    """At the level of small areas the index is a tenth, which falls as households' own deprivation rises."""
    made = side_by_side.side_by_side(choice(measure="imd", level="lsoa", second="hh_deprived_any"))
    assert "strongly to be high" in made.title
    assert re.search(r"Rank correlation −0\.\d\d \(95% interval −0\.\d\d to −0\.\d\d\)", made.notes[0])
    assert side_by_side.TURNED in made.notes[0]
    wards = side_by_side.side_by_side(choice(measure="imd", level="ward", second="hh_deprived_any"))
    assert "Rank correlation 0." in wards.notes[0]
    assert side_by_side.TURNED not in wards.notes[0]


def test_shares_of_one_whole_are_said_to_be_bound_to_each_other():
    made = side_by_side.side_by_side(choice(measure="ethnic_asian", second="ethnic_white"))
    assert side_by_side.ONE_WHOLE in made.notes[0]
    assert side_by_side.CAUTION in made.notes[0]
    apart = side_by_side.side_by_side(choice(measure="ethnic_asian", second="hh_deprived_any"))
    assert side_by_side.ONE_WHOLE not in apart.notes[0]
    assert side_by_side.side_by_side(choice()) is None


@pytest.mark.parametrize("area", FIVE)
def test_segregation_draws_its_rows_and_says_which_small_areas(area):
    drawn = [segregation.evenness(area), segregation.exposure(area)]
    assert sum(len(figure.table) for figure in drawn) == len(indices(area))
    for figure in drawn:
        *_, before, after = figure.on_paper(LIGHT).data
        for year, trace in ((2011, before), (2021, after)):
            rows = figure.table[figure.table["year"] == year]
            assert sorted(trace.x) == pytest.approx(sorted(rows["value"]))
            assert f"{rows['small_areas'].iloc[0]} small areas" in figure.subtitle or str(year) in figure.subtitle


def test_a_change_of_h_that_redrawn_areas_could_make_is_no_finding():
    assert "more evenly in 2021" in segregation.evenness(BRADFORD).title
    assert "about as evenly in 2021 as in 2011" in segregation.evenness(BLACKBURN).title
    assert "the same in both censuses" in segregation.which_small_areas(BLACKBURN)
    assert "4 of the 312 small areas" in segregation.which_small_areas(BRADFORD)


@pytest.mark.parametrize("area", FIVE)
def test_titles_on_segregation_say_both_directions(area):
    """One number of many would pick what fell, or what rose."""
    evenness, exposure = segregation.evenness(area), segregation.exposure(area)
    rows = evenness.table[evenness.table["measure"].eq("dissimilarity") & evenness.table["group"].ne(MINORITY)]
    by_group = rows.pivot(index="group", columns="year", values="value")
    changes = by_group[2021] - by_group[2011]
    rose, fell = (int((way * changes).ge(segregation.SAME).sum()) for way in (1, -1))
    assert evenness.title.endswith(f"dissimilarity rose for {rose or 'none'} and fell for {fell or 'none'}")
    assert "average White resident" in exposure.title
    assert "average other resident" in exposure.title


@pytest.mark.parametrize("area", FIVE)
def test_small_areas_and_neighbourhoods_are_explained_by_who_lives_in_them(area):
    told = segregation.what_they_are(area)
    for level in ("lsoa", "msoa"):
        people = values(area, "ethnic_white", level)["denominator"]
        assert f"{people.min():,} to {people.max():,}" in told
        assert f"{len(people)} " in told


@pytest.mark.parametrize("area", FIVE)
@pytest.mark.parametrize("level", LEVELS)
def test_ends_of_an_order_hold_no_place_that_ties_with_one_left_out(area, level):
    for code, measure in MEASURES.items():
        if level not in measure.levels:
            continue
        rows = listing.ordered(choice(area=area, measure=code, level=level))
        for end, order in zip(listing.ends(rows, 3), (rows, rows.iloc[::-1]), strict=True):
            assert len(end) <= 3
            rest = order[~order["code"].isin(end["code"])]["value"]
            assert not set(end["value"]) & set(rest)
            assert list(end["code"]) == list(order["code"][: len(end)])


def test_of_tenths_the_most_deprived_are_the_highest_and_ties_are_counted():
    rows = values(BRADFORD, "imd", "lsoa")
    listed = listing.area_list(choice(measure="imd", level="lsoa"))
    first = rows[rows["value"] == 1].sort_values("name")
    assert [row.code for row in listed.rows] == list(first["code"][:10])
    assert f"most deprived first. {len(first) - 10} more have the value of the last." in listed.note
    assert not [name for name in listing.names(choice(measure="imd", level="lsoa")) if name.strong]


def test_names_on_the_map_are_three_at_each_end_then_wards():
    names = listing.names(choice())
    rows = values(BRADFORD, "ethnic_asian", "msoa").sort_values("value")
    strong = [name.text.partition("\n")[0] for name in names if name.strong]
    assert strong == [*rows["name"][::-1][:3], *rows["name"][:3]]
    assert {name.text for name in names if not name.strong} <= set(places(BRADFORD, "ward").values())


def test_points_share_one_mark_per_address_and_the_rest_is_counted():
    here = choice(area="E06000031", dots=True)
    projects, classes_ = maps.dots_on(here)
    assert projects.name == "Project’s lead (1)"
    assert classes_.symbol != projects.symbol
    assert "(1 outside Peterborough and 10 without a known address)" in maps.points_said(here)
    assert maps.points_said(choice()) == ""


def test_missing_values_dots_and_few_classes_on_any_map():
    rows = pd.DataFrame({"area_code": list("abc"), "value": [1.0, 5.0, None]})
    dots = [Dots("Seats (1)", [53.8], [-1.7], ["Somebody"])]
    for palette in (LIGHT, DARK):
        found = choropleth(rows, palette, file="x.geojson", breaks=(3.0,), suffix="%", dots=dots, picked="z")
        figure = go.Figure(found.flat())  # checks every part
        areas = [trace for trace in figure.data if trace.type == "choropleth"]
        assert [trace.colorscale[0][1] for trace in areas] == [palette.classes[0], palette.classes[4], palette.missing]
        assert list(areas[-1].locations) == ["c"]
        assert "not held here" in areas[-1].hovertemplate
        assert figure.data[-1].name == "Seats (1)"


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("measure", ["imd", "religion_jewish", "hh_deprived_any"])
def test_every_figure_is_well_formed_and_names_its_sources(level, measure):
    here = choice(measure=measure, level=level, second="ethnic_other", place=next(iter(places(BRADFORD, level))))
    made = [
        maps.measure_map(here, here.measure), spread.spread(here), picked.picked(here),
        side_by_side.side_by_side(here), segregation.evenness(BRADFORD), segregation.exposure(BRADFORD),
    ]  # fmt: skip
    for figure in made:
        assert len(figure.sources()) > 0, figure.id
        assert figure.alt.endswith(".")
        assert "nan" not in f"{figure.title} {figure.alt}".lower().split()
        for palette in (LIGHT, DARK):
            if figure.draw:
                go.Figure(figure.on_paper(palette))  # raises ValueError for a part that Plotly does not know
