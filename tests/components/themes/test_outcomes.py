"""Outcomes: targets never pass for results, counts agree everywhere, and sentences say what the table says."""

import io
import re
from dataclasses import replace
from itertools import pairwise

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.charts import cascade
from components.charts.grid import grid
from components.exports.csv import csv
from components.style.numbers import pounds
from components.style.palette import DARK, LIGHT, contrast
from components.themes.front import overview
from components.themes.outcomes import asked, context, figures, pound, steps, words
from components.themes.outcomes import choice as asking
from components.themes.outcomes.choice import Choice
from components.themes.outcomes.money import money, price_of
from data.labels import FRAMEWORKS, THEMES
from data.money.paid_for import changes
from data.places.areas import FIVE
from data.projects.projects import described, outcomes
from data.store.load import table

BRADFORD, ADUR = "E08000032", "E07000223"


COUNTS = asking.counts(Choice())


def some(facet):
    """None, one or two options of a facet that some outcome has, included or excluded."""
    options = [code for code in asking.choices()[facet] if code in COUNTS[facet]]
    return st.one_of(st.just(()), st.lists(st.sampled_from(options), max_size=2, unique=True).map(tuple))


any_choice = st.builds(
    Choice,
    **{facet: some(facet) for facet in ("area", "theme", "framework", "grade", "fund")},
    project=st.sampled_from(["", "", "", "pr002", "pr014"]),
    rows=st.sampled_from(list(asking.ROWS)),
)


@given(choice=any_choice)
@settings(max_examples=30, deadline=None)
def test_counts_sentence_parts_and_files_agree(choice):
    found = choice.found()
    parts = [part(found, choice) for part in (figures.results, figures.findings, figures.targets)]
    shown = [part for part in parts if part]
    assert sum(len(part.table) for part in shown) == len(found)
    assert sum(len(pd.read_csv(io.BytesIO(csv(part)))) for part in shown) == len(found)
    said, reached = asking.result(choice), int(found["evidence_grade"].ne("target").sum())
    assert said.startswith("**No result** of 131") if not reached else re.match(rf"\*\*(All )?{reached}\b", said)
    evidence = figures.evidence_map(found, choice)
    assert (0 if evidence is None else evidence.table["outcomes"].sum()) == len(found)
    if evidence is not None:
        numbers = evidence.reading.iloc[:, 1:].replace("none", "0").astype(int)
        assert numbers.to_numpy().sum() == len(found)


@given(choice=any_choice)
@settings(max_examples=30, deadline=None)
def test_a_target_is_never_among_the_results(choice):
    found = choice.found()
    results, findings, targets = (part(found, choice) for part in (figures.results, figures.findings, figures.targets))
    for part in (results, findings):
        assert part is None or "target" not in set(part.table["evidence_grade"])
    assert targets is None or set(targets.table["evidence_grade"]) == {"target"}


@given(choice=any_choice, facet=st.sampled_from(list(Choice.NAMES)), data=st.data())
@settings(max_examples=15, deadline=None)
def test_the_count_of_an_option_is_what_choosing_it_alone_gives(choice, facet, data):
    code = data.draw(st.sampled_from(list(asking.choices()[facet])[:20]))
    assert len(outcomes(**{**choice.filters, facet: (code,)})) == asking.counts(choice)[facet].get(code, 0)


@given(choice=any_choice)
@settings(max_examples=30, deadline=None)
def test_every_way_out_leads_to_as_many_as_it_says(choice):
    offers = choice.ways_out() if choice.found().empty else []
    assert bool(offers) == choice.found().empty
    for _, without, number in offers:
        assert len(without.found()) == number > 0


def test_the_headline_says_what_the_table_says():
    found = table("project_outcomes")
    grades = found["evidence_grade"].value_counts()
    said = asking.headline()
    assert said.startswith(f"{len(found) - grades['target']} results could be found")
    assert f"{grades['self_reported']} are self-reported" in said
    assert f"Another {grades['target']} entries are targets" in said
    assert f"{grades['evaluation']} come from evaluations, 47 of them with a number" in said
    assert found.loc[found["evidence_grade"] == "evaluation", "value"].notna().sum() == 47


def test_outcomes_without_a_single_area_are_counted_beside_an_area():
    said = asking.result(Choice(area=(BRADFORD,)))
    assert said.startswith(
        "**10 of 131 results in Bradford**: 3 say what changed, 7 only that something took place; 7 self-reported and "
        "3 from evaluations. Beside them stands 1 target."
    )
    everywhere = outcomes()
    without = everywhere[everywhere["area_code"].isna() & everywhere["project_area_code"].isna()]
    targets = (without["evidence_grade"] == "target").sum()
    assert f"{len(without) - targets} other results and {targets} other targets are about whole funds" in said


def test_the_two_best_known_figures_are_in_the_list():
    listed = figures.results(outcomes(), Choice()).reading
    rows = listed.groupby("Project or fund")["Result"].agg(list)
    assert "75%" in rows["National Citizen Service in the integration areas"]
    assert "over 20,000 people" in rows["English My Way"]


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


@pytest.mark.parametrize(
    ("rows", "labels", "heading"), [("framework", FRAMEWORKS, "Kind of outcome"), ("theme", THEMES, "Theme")]
)
def test_gaps_stay_on_the_evidence_map(rows, labels, heading):
    figure = figures.evidence_map(outcomes(), Choice(rows=rows))
    assert list(figure.reading[heading])[: len(labels)] == list(labels.values())
    assert list(figure.reading.columns) == [heading, "Evaluation", "Self-reported", "Target only"]
    gaps = int((figure.reading.drop(columns=heading) == "none").to_numpy().sum())
    written = [note.text for note in figure.draw(LIGHT).layout.annotations]
    assert written.count("none") == gaps > 5
    assert f"{gaps} cells empty" in figure.alt


def test_a_filter_makes_no_gap_where_there_is_none():
    choice = Choice(grade=("evaluation",), theme=("social_mixing",))
    figure = figures.evidence_map(choice.found(), choice)
    assert figure.reading.shape == (1, 2)
    assert figure.title == "A finding of an evaluation for this theme"


def test_the_title_of_the_map_follows_the_numbers():
    by_kind = figures.evidence_map(outcomes(), Choice(rows="framework"))
    assert by_kind.title == "81 of 131 results only count people or groups reached"
    found = outcomes()
    evaluated = found.loc[found["evidence_grade"] == "evaluation", "theme"].nunique()
    title = figures.evidence_map(found, Choice()).title
    assert title == f"Evaluations say something about {evaluated} of {len(THEMES)} themes"
    assert evaluated < found.loc[found["evidence_grade"] == "evaluation", "theme"].fillna("none").nunique()
    bradford = Choice(area=(BRADFORD,))
    title = figures.evidence_map(bradford.found(), bradford).title
    assert title == "Evaluations say something about 1 of 10 themes, none of them about Bradford alone"
    for area in FIVE:
        choice = Choice(area=(area,))
        held = choice.found()
        alone = held[held["evidence_grade"].eq("evaluation") & ~held["is_wider_than_area"]]
        if "Evaluations say" in (said := figures.evidence_map(held, choice).title):
            assert ("alone" in said) == alone.empty
    peterborough = Choice(area=(FIVE[2],))
    assert figures.evidence_map(peterborough.found(), peterborough).title.startswith("No finding of an evaluation")


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
def test_numbers_in_the_cells_can_be_read_and_targets_are_outlined_only(palette):
    columns = {code: code for code in "abcdefg"}
    drawn = grid({"x": "X"}, columns, [[0, 1, 3, 5, 7, 10, 99]], palette, noun="things", apart=("g",))
    for cell, note in zip(drawn.layout.shapes, drawn.layout.annotations, strict=True):
        assert contrast(note.font.color, cell.fillcolor) >= 4.5
    assert drawn.layout.shapes[6].fillcolor == palette.paper
    assert drawn.layout.shapes[5].fillcolor == palette.classes[-1], "targets do not change the shades of results"
    assert drawn.data[0].customdata[1][1] == "row=x&grade=b"


@given(choice=any_choice, price=st.sampled_from(["cash", "real", "per_head", "per_head_real"]))
@settings(max_examples=20, deadline=None)
def test_flow_table_file_and_sums_agree(choice, price):
    choice = replace(choice, price=price)
    picture, nested = pound.picture(choice), pound.nested(choice)
    rows = money(choice)
    counted = rows[rows["left_out"] == ""]
    assert (picture is None) == (nested is None) == counted.empty
    left = pound.left_out(choice)
    assert (0 if left is None else len(left.table)) == len(rows) - len(counted)
    if picture is None:
        return
    assert picture.table["value"].sum() == pytest.approx(counted["value"].sum())
    assert len(pd.read_csv(io.BytesIO(csv(picture)))) == len(counted)
    assert list(nested.reading["Project"]).count("All of it") == counted["fund_id"].nunique()
    marks, ribbons = steps.marks_and_ribbons(pound._counted(choice))
    for step in range(3):
        leaving = sum(ribbon.value for ribbon in ribbons if ribbon.start.startswith(f"{step}:"))
        held = counted if step == 0 else counted[counted["project_ids"].map(bool)]
        assert leaving == pytest.approx(held["value"].sum())
    assert {ribbon.start for ribbon in ribbons} | {ribbon.end for ribbon in ribbons} == {mark.key for mark in marks}
    picture.draw(LIGHT)


def test_sums_over_several_areas_are_never_per_head():
    assert price_of(Choice(area=(BRADFORD,), price="per_head_real")) == "per_head_real"
    several = Choice(area=(BRADFORD, FIVE[2]), price="per_head_real")
    assert price_of(several) == "real"
    assert any("no one population" in note for note in pound.picture(several).notes)
    one = Choice(area=(BRADFORD,), price="per_head")
    by_hand = 1_200_000 / 542_542 + 1_388_000 / 540_447  # residents in mid-2018 and mid-2017
    assert pound.picture(one).table["value"].sum() == pytest.approx(by_hand)


def test_a_click_on_the_flow_or_the_map_says_an_address():
    everything = pound._counted(Choice(area=(BRADFORD,)))
    codes = {mark.name: mark.code for mark in steps.marks_and_ribbons(everything)[0]}
    assert codes["Stronger Communities Together strategy and 9 more"] == "", "these stand for the money together"
    assert codes["Integration Area Programme"] == "fund=iap"
    assert codes["People and groups reached"] == "framework=participation_reach"
    assert codes["No outcome found"] == "grade=none"
    alone = pound._counted(Choice(area=(FIVE[4],)))
    codes = {mark.name: mark.code for mark in steps.marks_and_ribbons(alone)[0]}
    assert codes["Waltham Forest Controlling Migration Fund programme"] == "project=pr057"


@given(choice=any_choice)
@settings(max_examples=15, deadline=None)
def test_a_click_on_a_mark_leaves_just_its_money(choice):
    """On a project, a kind or a grade; a kind that stands in "Several kinds" too takes no click.

    A click takes the place of the kinds in force, so there are none here.
    """
    choice = choice.without("framework")
    marks = steps.marks_and_ribbons(pound._counted(choice))[0]
    clickable = [mark for mark in marks if mark.code and mark.step > 0]
    for mark in clickable[:6]:
        name, _, code = mark.code.partition("=")
        after = pound._counted(replace(choice, **{name: code if name == "project" else (code,)}))
        assert pounds(after["value"].sum()) == mark.amount, mark


def test_an_award_over_more_places_than_its_project_is_named():
    notes = " ".join(pound.picture(Choice()).notes)
    assert "“Breaking Boundaries” (£1.8 million) pay for more places than the project" in notes


def test_every_mark_has_room_for_its_words():
    marks = steps.marks_and_ribbons(pound._counted(Choice()))[0]
    drawn = pound.picture(Choice()).draw(LIGHT)
    words = [
        note for note in drawn.layout.annotations if note.text not in {f"<b>{step}</b>" for step in steps.HEADINGS}
    ]
    assert len(words) == len(marks)
    for step in range(4):
        here = sorted(
            (note.y, cascade._room(mark)) for note, mark in zip(words, marks, strict=True) if mark.step == step
        )
        assert all(below - top >= room for (top, room), (below, _) in pairwise(here))


@pytest.mark.parametrize("framework", [(), *((code,) for code in FRAMEWORKS)])
def test_area_figures_are_figures_of_areas(framework):
    five = context.five_areas(framework)
    assert set(FIVE) <= set(five.table["area_code"])
    for code in FIVE:
        figure = context.area_figures(code, framework, 2)
        assert figure.id == "outcomes-area-2"
        assert figure.datasets == ("indicators", "statistical_neighbours")  # whose marks stand out
        assert set(figure.table["indicator_id"]) <= set(context.measures_for(framework))


def test_a_district_of_a_county_has_no_survey_figures():
    assert context.area_figures(ADUR, (), 1) is None


def test_requests_keep_their_theme_and_author():
    figure = asked.asked_for(("faith", "employment"))
    assert set(figure.table["theme"]) == {"employment"}
    assert asked.asked_for(("faith",)) is None
    lines = asked.asked_lines(asked.asked_for(()))
    assert lines.count("\n- ") == len(table("recommendations")) == 22
    assert "(Adult education roundtable, 2019)" in lines
    assert "undated)" in lines


def test_requests_name_the_projects_that_touch_on_them_or_say_that_none_does():
    figure = asked.asked_for(())
    rows = figure.table.set_index("recommendation_id")
    assert rows.at["re012", "project_ids"] == "pr066"
    assert rows.at["re006", "project_ids"] == ""
    touched = int(figure.table["project_ids"].ne("").sum())
    assert figure.title == f"No project touches on {22 - touched} of 22 requests of practitioners"
    lines = asked.asked_lines(figure)
    assert lines.count(asked.NOTHING) == 22 - touched
    assert "nswer" not in lines
    assert "project=pr066" in lines
    assert "in the five areas, England" in rows.at["re017", "figures"]
    projects = described().set_index("project_id")
    assert asked.outcomes_of(projects.loc[["pr001"]], None) == "no outcome of it was found"
    assert asked.outcomes_of(projects.loc[["pr002", "pr001"]], None) == "no outcome of them was found", "people reached"
    told = set(changes(projects.index)["project_id"])
    one = next(code for code in projects.index if code in told)
    assert asked.outcomes_of(projects.loc[[one, "pr001"]], None).startswith("an outcome was found for 1 of 2 (best")


def test_nothing_from_before_a_request_stands_as_touching_on_it():
    """The 75% of National Citizen Service are of 2017/18, the request of 2019; research of 2018 was over."""
    figure = asked.asked_for(())
    ends = described().set_index("project_id")["ends_on"]
    held = table("project_outcomes")
    for row in figure.table.dropna(subset="year").to_dict("records"):
        for code in filter(None, row["project_ids"].split("|")):
            assert not isinstance(ends[code], str) or int(ends[code][:4]) >= int(row["year"])
            of_it = held[held["project_id"] == code]
            early = of_it["period"].map(lambda period: int(str(period).split(" to ")[-1][:4]) + 1, na_action="ignore")
            if len(of_it) and early.lt(int(row["year"])).all():
                said = asked.outcomes_of(described().set_index("project_id").loc[[code]], row["year"])
                assert said == "no outcome of it since then was found"
    ncs = described().set_index("project_id").loc[["pr066"]]
    assert asked.outcomes_of(ncs, 2019) == "no outcome of it since then was found"
    assert figure.table.set_index("recommendation_id").at["re019", "project_ids"] == ""


def test_the_headline_says_how_many_results_say_what_changed():
    """In every place that counts results: a count of who was reached is not a change."""
    results = asking.apart(outcomes())[0]
    reach = int(results["framework"].eq("participation_reach").sum())
    said = f"{len(results) - reach} say what changed, {reach} only that something took place"
    assert 0 < reach < len(results)
    assert said in asking.headline()
    assert said in asking.result(Choice())
    assert any(said in sentence for sentence in overview.sentences())
    assert asking.changed_or_not(results[results["framework"].eq("participation_reach")].head(1)) == (
        "it says only that something took place"
    )
    assert asking.changed_or_not(results[results["framework"].ne("participation_reach")]) == "all say what changed"
