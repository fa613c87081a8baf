"""Outcomes: targets never pass for results, counts agree everywhere, and sentences say what the table says."""

import io
import re

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.charts.grid import grid
from components.exports.csv import csv
from components.outcomes import choice as asking
from components.outcomes import context, figures, words
from components.outcomes.choice import Choice
from components.palette import DARK, LIGHT, contrast
from data.areas import FIVE
from data.labels import FRAMEWORKS
from data.load import table
from data.projects import outcomes

BRADFORD, ADUR = "E08000032", "E07000223"


def some(facet):
    return st.lists(st.sampled_from(list(asking.choices()[facet])[:12]), max_size=2, unique=True).map(tuple)


any_choice = st.builds(Choice, area=some("area"), framework=some("framework"), grade=some("grade"), theme=some("theme"))


@given(choice=any_choice)
@settings(max_examples=30, deadline=None)
def test_counts_sentence_parts_and_files_agree(choice):
    found = choice.found()
    parts = [part(found, choice) for part in (figures.results, figures.findings, figures.targets)]
    shown = [part for part in parts if part]
    assert sum(len(part.table) for part in shown) == len(found)
    assert sum(len(pd.read_csv(io.BytesIO(csv(part)))) for part in shown) == len(found)
    said = asking.result(choice)
    assert said.startswith("**No outcome** of 62") if found.empty else re.match(rf"\*\*(All )?{len(found)}\b", said)
    if len(found):
        assert figures.evidence_map(found, choice).table["outcomes"].sum() == len(found)


@given(choice=any_choice)
@settings(max_examples=30, deadline=None)
def test_a_target_is_never_among_the_results(choice):
    found = choice.found()
    results, findings, targets = (part(found, choice) for part in (figures.results, figures.findings, figures.targets))
    for part in (results, findings):
        assert part is None or "target" not in set(part.table["evidence_grade"])
    assert targets is None or set(targets.table["evidence_grade"]) == {"target"}


@given(choice=any_choice, facet=st.sampled_from(list(asking.NAMES)), data=st.data())
@settings(max_examples=30, deadline=None)
def test_the_count_of_an_option_is_what_choosing_it_alone_gives(choice, facet, data):
    code = data.draw(st.sampled_from(list(asking.choices()[facet])[:12]))
    assert len(outcomes(**{**choice.filters, facet: (code,)})) == asking.counts(choice)[facet].get(code, 0)


@given(choice=any_choice)
@settings(max_examples=30, deadline=None)
def test_every_way_out_leads_to_as_many_as_it_says(choice):
    for _, without, number in asking.ways_out(choice):
        assert len(without.found()) == number > 0


def test_the_headline_says_what_the_table_says():
    found = table("project_outcomes")
    grades = found["evidence_grade"].value_counts()
    said = asking.headline()
    assert said.startswith(f"{len(found)} outcomes")
    assert f"{grades['self_reported']} are self-reported" in said
    assert f"{grades['evaluation']} come from evaluations, none of which carries a number" in said
    assert found.loc[found["evidence_grade"] == "evaluation", "value"].isna().all()


def test_outcomes_without_a_single_area_are_counted_beside_an_area():
    said = asking.result(Choice(area=(BRADFORD,)))
    assert said.startswith("**11 of 62 outcomes in Bradford**: 7 self-reported, 3 from evaluations and 1 target.")
    everywhere = outcomes()
    without = (everywhere["area_code"].isna() & everywhere["project_area_code"].isna()).sum()
    assert f"{without} other outcomes are about whole funds or several places" in said


def test_the_two_best_known_figures_are_in_the_list():
    listed = figures.results(outcomes(), Choice()).reading
    rows = listed.set_index("Project or fund")["Result"]
    assert rows["National Citizen Service in the integration areas"] == "75%"
    assert rows["English My Way"] == "over 20,000 people"


def test_what_the_catalogue_says_of_a_source_stands_with_its_rows():
    everything = figures.results(outcomes(), Choice()).caveats
    assert any("cannot be reconciled" in caveat for caveat in everything)
    bradford = Choice(area=(BRADFORD,))
    assert not any("cannot be reconciled" in caveat for caveat in figures.results(bradford.found(), bradford).caveats)


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        ({"value": 70.0, "unit": "projects", "qualifier": "more than", "baseline": None}, "more than 70 projects"),
        ({"value": 75.0, "unit": "percent", "qualifier": None, "baseline": None}, "75%"),
        ({"value": 300000.0, "unit": "pounds", "qualifier": None, "baseline": None}, "£300,000"),
        ({"value": 18.0, "unit": "beds", "qualifier": None, "baseline": "14 beds"}, "18 beds (compare 14 beds)"),
        ({"value": None, "unit": "qualitative", "qualifier": None, "baseline": "others"}, "in words, no number"),
    ],
)
def test_a_value_in_words(outcome, said):
    assert words.value(outcome) == said


def test_where_an_outcome_holds():
    rows = outcomes().set_index("outcome_id").to_dict("index")
    assert words.where(rows["oc001"]) == "Bradford"
    assert words.where(rows["oc016"]) == "Bradford and other places"
    assert words.of_what(rows["oc043"]).startswith("Whole fund: Near Neighbours")
    assert words.of_what(rows["oc023"]) == "General finding"


def test_gaps_stay_on_the_evidence_map():
    figure = figures.evidence_map(outcomes(), Choice())
    assert list(figure.reading["Kind of outcome"]) == list(FRAMEWORKS.values())
    gaps = int((figure.reading.drop(columns="Kind of outcome") == "0").to_numpy().sum())
    written = [note.text for note in figure.draw(LIGHT).layout.annotations]
    assert written.count("none") == gaps == 8
    assert f"{gaps} cells empty" in figure.alt


def test_the_title_of_the_map_follows_the_numbers():
    assert figures.evidence_map(outcomes(), Choice()).title == "47 of 62 outcomes only count people or groups reached"
    choice = Choice(grade=("evaluation",))
    assert figures.evidence_map(choice.found(), choice).title == "Outcomes by kind and strength of evidence"


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
def test_numbers_in_the_cells_can_be_read(palette):
    drawn = grid(["A"], list("abcdef"), [[0, 1, 3, 5, 7, 10]], palette, noun="things")
    for cell, note in zip(drawn.layout.shapes, drawn.layout.annotations, strict=True):
        assert contrast(note.font.color, cell.fillcolor) >= 4.5


@pytest.mark.parametrize("framework", [(), *((code,) for code in FRAMEWORKS)])
def test_area_figures_are_figures_of_areas(framework):
    five = context.five_areas(framework)
    assert set(FIVE) <= set(five.table["area_code"])
    for code in FIVE:
        figure = context.area_figures(code, framework)
        assert figure.datasets == ("indicators", "statistical_neighbours")  # whose marks stand out
        assert set(figure.table["indicator_id"]) <= set(context.measures_for(framework))


def test_a_district_of_a_county_has_no_survey_figures():
    assert context.area_figures(ADUR, ()) is None


def test_requests_keep_their_theme_and_author():
    figure = context.asked_for(("faith", "employment"))
    assert set(figure.table["theme"]) == {"employment"}
    assert context.asked_for(("faith",)) is None
    lines = context.asked_lines(context.asked_for(()))
    assert lines.count("\n- ") == len(table("recommendations")) == 22
    assert "(Adult education roundtable, 2019)" in lines
    assert "undated)" in lines
