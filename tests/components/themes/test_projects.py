"""Projects: what controls, sentences, list, table and file say is the same number, whatever the filters."""

import io
import re

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.charts.stacks import stacks
from components.exports.csv import csv
from components.style.palette import DARK, LIGHT, contrast
from components.themes.projects import choice as asking
from components.themes.projects import detail, figures, seats, timeline, words
from components.themes.projects.choice import Choice
from components.themes.projects.order import SORTS, ordered
from components.themes.projects.view import VIEW
from data.projects.projects import FACETS, projects
from data.served.query import rows
from data.store.load import edition, table

BRADFORD, HARTLEPOOL, WALTHAM_FOREST = "E08000032", "E06000001", "E09000031"


COUNTS = asking.counts(Choice())


def some(facet):
    """None, one or two options of a facet, included or excluded; mostly none, so that something is left."""
    options = [code for code in asking.choices()[facet] if code in COUNTS[facet]]
    return st.one_of(st.just(()), st.lists(st.sampled_from(options), max_size=2, unique=True).map(tuple))


any_choice = st.builds(
    Choice,
    **{facet: some(facet) for facet in FACETS},
    q=st.sampled_from(["", "", "", "school", "Walsal", "English", "no such words"]),
    sort=st.sampled_from(list(SORTS)),
)


def project(project_id):
    return projects().set_index("project_id", drop=False).loc[project_id].to_dict()


@given(choice=any_choice)
@settings(max_examples=25, deadline=None)
def test_count_sentence_list_chart_map_timeline_file_and_data_address_agree(choice):
    found = choice.found()
    said = asking.result(choice)
    ids = set(found["project_id"])
    if found.empty:
        assert said.startswith("**No project** of 75")
        parts = (figures.by_theme, figures.the_list, timeline.timeline, seats.seats)
        assert [part(found, choice) for part in parts] == [None] * 4
        return
    assert re.match(rf"\*\*(All )?{len(found)}\b", said)
    listing = figures.the_list(found, choice)
    assert list(listing.table["project_id"]) == list(found["project_id"])
    assert set(pd.read_csv(io.BytesIO(csv(listing)))["project_id"]) == ids
    query = [(name, code) for name, codes in asking.rows_for_programs(found, choice).items() for code in codes]
    assert set(rows("projects", query)["project_id"]) == ids
    run = timeline.timeline(found, choice)
    undated = found[found[["starts_on", "ends_on"]].isna().all(axis=1)]
    assert (set() if run is None else set(run.table["project_id"])) | set(undated["project_id"]) == ids
    assert (0 if run is None else len(run.table)) + len(undated) == len(found)
    by_theme = figures.by_theme(found, choice)
    assert by_theme.table["projects"].sum() == len(found)
    without = by_theme.table.loc[by_theme.table["evidence_code"] == "none", "projects"].sum()
    assert without == found["outcomes"].eq(0).sum()
    seated = seats.seats(found, choice)
    located = found[found["location_precision"].isin(["postcode", "sector"])]
    assert (set() if seated is None else set(seated.table["project_id"])) == set(located["project_id"])


@given(choice=any_choice, facet=st.sampled_from(list(FACETS)), data=st.data())
@settings(max_examples=20, deadline=None)
def test_the_count_of_an_option_is_what_choosing_it_alone_gives(choice, facet, data):
    code = data.draw(st.sampled_from(list(asking.choices()[facet])[:40]))
    promised = asking.counts(choice)[facet].get(code, 0)
    kept = {**choice.filters, facet: (code,)}
    assert len(projects(**kept)) == promised


@given(choice=any_choice)
@settings(max_examples=20, deadline=None)
def test_every_way_out_leads_to_as_many_as_it_says(choice):
    offers = choice.ways_out() if choice.found().empty else []
    assert bool(offers) == choice.found().empty
    for _, without, number in offers:
        assert len(without.found()) == number > 0
        assert set(without.in_force) < set(choice.in_force)
    assert len({len(without.in_force) for _, without, _ in offers}) <= 1, "the fewest filters that will do"
    assert [number for _, _, number in offers] == sorted(number for _, _, number in offers)


@given(choice=any_choice)
@settings(max_examples=20, deadline=None)
def test_an_address_gives_the_choice_back(choice):
    values, unknown = VIEW.read(choice.address)
    assert unknown == []
    assert Choice(**{name: value for name, value in values.items() if name != "project"}) == choice


def test_filters_in_words():
    choice = Choice(area=(BRADFORD,), theme=("-english_language", "faith"), year=("2019",), lead=("-council",))
    assert asking.described(choice) == (
        "in Bradford, on faith, not on English language, not led by “council”, dated “2019”"
    )


def test_a_slip_of_the_pen_is_read_and_said():
    said = asking.result(Choice(q="criket"))
    assert said.startswith("**1 of 75 projects mentioning “criket”**")
    assert said.endswith("No project mentions “criket”; “cricket” was looked for instead.")


def test_the_order_asked_for():
    everything = Choice().found()
    assert ordered(everything, "name")["name"].str.casefold().is_monotonic_increasing
    newest = ordered(everything, "newest")["starts_on"]
    assert newest.dropna().is_monotonic_decreasing
    assert newest.isna().to_numpy()[-int(newest.isna().sum()) :].all()
    assert ordered(everything, "evidence")["evidence"].iloc[0] == "evaluation"
    assert Choice(q="schools linking").found()["name"].iloc[0] == "Bradford Schools Linking"


def test_a_selection_keeps_its_order_whatever_the_filters():
    figure = figures.selected(Choice(area=(HARTLEPOOL,), basket=("pr014", "pr002")))
    assert list(figure.table["project_id"]) == ["pr014", "pr002"]
    assert figures.selected(Choice()) is None


def test_the_timeline_draws_what_is_known_and_no_more():
    """Bradford for Everyone ran from March 2019 to 2022; of the Partner Forum only March 2019 is known."""
    choice = Choice(area=(BRADFORD,))
    figure = timeline.timeline(choice.found(), choice)
    assert figure.title == "Beginning and end are known for 9 of 16 projects"
    known, half = timeline._bar(project("pr002")), timeline._bar(project("pr004"))
    assert (known.start, known.end, known.open_at) == (2019 + 2 / 12, 2023, "")
    assert (half.start, half.end, half.open_at) == (2019 + 2 / 12, 2019 + 3 / 12, "end")
    assert timeline._bar(project("pr068")).open_at == "start"
    bars = [trace for trace in figure.draw(LIGHT).data if trace.type == "bar"]
    assert sum(len(bar.x) for bar in bars) == 15
    everything = Choice()
    assert figure.draw(LIGHT).layout.height / 15 > timeline.timeline(everything.found(), everything).draw(
        LIGHT
    ).layout.height / len(timeline.timeline(everything.found(), everything).table)


def test_a_project_has_a_citation_and_related_projects():
    told = project("pr002")
    assert "“Bradford for Everyone”, project pr002" in detail.citation(told)
    assert f"Edition {edition('projects')}" in detail.citation(told)
    (other, why), *_ = detail.relations(told)
    assert (other["lead_organisation"], why) == (told["lead_organisation"], "same lead, area, theme and fund")


def test_the_result_in_words_for_bradford():
    said = asking.result(Choice(area=(BRADFORD,)))
    assert said == (
        "**16 of 75 projects in Bradford**, 5 with a result recorded. "
        "6 further projects cover several places and belong to no single area."
    )


def test_the_headline_counts_all_projects():
    everything = projects()
    assert asking.headline().startswith(f"{len(everything)} projects")
    assert f"For {everything['outcomes'].eq(0).sum()} of them no result or target was found" in asking.headline()


def test_an_area_without_a_project_still_is_an_option_and_the_used_ones_stand_first():
    areas = list(asking.choices()["area"])
    assert HARTLEPOOL in areas
    assert areas[:5] == ["E06000008", "E08000032", "E06000031", "E08000030", "E09000031"]
    used = set(table("projects")["area_code"].dropna())
    assert set(areas[: len(used)]) == used
    assert set(areas[len(used) : 2 * len(used)]) == {f"-{code}" for code in used}
    assert asking.choices()["area"]["-E08000032"] == "Not Bradford"
    assert asking.choices()["theme"]["-faith"] == "Not faith"


def test_several_places_are_offered_where_an_area_has_nothing():
    figure = figures.in_several_places(Choice(area=(HARTLEPOOL,)))
    assert list(figure.table["area_code"].isna()) == [True] * 6
    assert figures.in_several_places(Choice()) is None


@pytest.mark.parametrize(
    ("without", "total", "said"),
    [
        (5, 9, "No result or target was found for 5 of 9 projects"),
        (0, 9, "A result or target was found for each of 9 projects"),
        (9, 9, "No result or target was found for any of 9 projects"),
        (1, 1, "No result or target was found for this one project"),
        (0, 1, "A result or target was found for this one project"),
    ],
)
def test_the_title_follows_the_numbers(without, total, said):
    assert figures._finding(without, total) == said


def test_the_bars_are_the_numbers_of_the_table():
    choice = Choice(area=(BRADFORD,))
    figure = figures.by_theme(choice.found(), choice)
    drawn = sum(sum(trace.x) for trace in figure.draw(LIGHT).data)
    assert drawn == figure.table["projects"].sum() == 16


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
def test_numbers_in_the_bars_can_be_read(palette):
    for trace in stacks(["A"], {"one": [1], "two": [2], "three": [3], "none": [4]}, palette).data:
        assert contrast(trace.textfont.color, trace.marker.color) >= 4.5


def test_the_map_never_draws_a_district_as_an_address():
    choice = Choice()
    figure = seats.seats(choice.found(), choice)
    assert figure.title == "The lead’s address is known for 29 of 75 projects"
    assert len(figure.table) == 29
    assert "46 of the 75 projects" in figure.notes[-1]
    assert any("not where the project took place" in caveat for caveat in figure.caveats)
    points = figure.draw(LIGHT).data[1]
    assert len(points.lat) == figure.table[["lead_organisation", "lead_lat", "lead_lon"]].drop_duplicates().shape[0]


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2019-03", "2022", "March 2019 to 2022"),
        ("2018", "2018", "2018"),
        ("2018-11-27", None, "from 27 November 2018"),
        (None, "2018", "until 2018"),
        (None, None, "dates not found"),
    ],
)
def test_when_a_project_ran(first, last, said):
    assert words.period({"starts_on": first, "ends_on": last}) == said


def test_evidence_in_words():
    said = {
        ("self_reported", 2, 0): "2 results, best evidence: self-reported",
        ("evaluation", 5, 1): "4 results and 1 target, best evidence: an evaluation",
        ("target", 1, 1): "1 target, no result",
        ("none", 0, 0): "no result or target found",
    }
    for (grade, found, planned), sentence in said.items():
        assert words.evidence({"outcomes": found, "targets": planned, "evidence": grade}) == sentence


def test_targets_are_never_counted_among_results():
    """By hand: pr014 has four results and a target, pr017 two and one; two projects have a target only."""
    assert detail.outcomes(project("pr014")).title == "4 results and 1 target; 3 of the results say what changed"
    listing = figures.the_list(projects(), Choice()).reading
    planned = table("project_outcomes").dropna(subset="project_id")["evidence_grade"].eq("target")
    assert (listing["Results"].sum(), listing["Targets"].sum()) == ((~planned).sum(), planned.sum())
    assert "19 with a result recorded, 2 with a target only" in asking.result(Choice())


def test_a_fund_is_told_with_what_is_listed_of_it():
    said = detail.fund_sentence(project("pr034"))
    assert said == "Paid from **Peterborough Communities Fund**, £300,000 in all. " + (
        "10 awards of it are listed here, worth £111,676, 37% of the total."
    )
    assert detail.fund_sentence({"fund_id": None}) == "It is not known which fund paid for this project."
    assert "no total is held here" in detail.fund_sentence(project("pr002"))


@pytest.mark.parametrize("project_id", list(table("projects")["project_id"]))
def test_every_project_can_be_told_in_full(project_id):
    told = project(project_id)
    assert all(text and text != "nan" for _, text in detail.facts(told))
    assert detail.fund_sentence(told).endswith(".")
    assert detail.source_line(told).startswith("Source: ")
    outcomes = detail.outcomes(told)
    assert (0 if outcomes is None else len(outcomes.table)) == told["outcomes"]


def test_neighbours_in_the_list_follow_the_filters():
    found = projects(area=[WALTHAM_FOREST])
    before, after, where = detail.beside("pr056", found)
    assert (before["project_id"], after["project_id"], where) == ("pr055", "pr057", "Project 2 of 3 in the list")
    assert detail.beside("pr055", found)[0] is None
    assert detail.beside("pr001", found) == (None, None, "This project is not among those that the filters leave.")
