"""Every measure: the same value in a profile, in a comparison and for programs, and words that its numbers bear out."""

from __future__ import annotations

import re
from math import hypot
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.themes.comparison import places
from components.themes.comparison.choice import choose
from components.themes.comparison.trend import trend
from components.themes.comparison.two_measures import partners
from components.themes.comparison.view import VIEW as COMPARE
from components.themes.profile import measures, sentences
from components.themes.profile.headlines import THEMES
from components.themes.profile.words import compared, in_a_sentence
from data.places.areas import ENGLAND, FIVE, districts
from data.places.beside_england import BY_DEFINITION, beside, offered, too_few
from data.places.measures import ESTIMATES_WITHOUT_LIMITS
from data.served import api
from data.statistics.segments import with_segments
from data.store.describe import datasets, indicators
from data.store.load import table

ROOT = Path(__file__).parents[3]
BRADFORD = "E08000032"
some_measure = st.sampled_from([about.id for about in offered()])


# The same value everywhere


@pytest.mark.parametrize("area", [BRADFORD, "E07000223"])
def test_profile_comparison_and_programs_give_the_same_value(area):
    """Of the district where it has a figure, else of England, for each of all indicators but places in an order."""
    client = TestClient(Starlette(routes=api.routes))
    rows = client.get("/api/v1/datasets/indicators.json", params={"area_code": [area, ENGLAND]}).json()
    for_programs = {(row["indicator_id"], row["area_code"], row["period"]): row for row in rows}
    profile = measures.every_measure(area).table.set_index(["indicator_id", "area_code"])
    asked = COMPARE.parameters[0].options({})
    for measure, about in indicators().items():
        assert (measure in asked) == (measure in profile.index) == ("rank" not in about.unit)
        if measure not in asked:
            continue
        here = profile.loc[(measure, area)]
        code = area if pd.notna(here["value"]) else ENGLAND
        if (measure, code) not in profile.index:
            assert area not in FIVE  # the five have every measure, or England has
            continue
        shown = profile.loc[(measure, code)]
        compared_rows = choose(measure, [area], shown["period"]).rows
        beside_it = compared_rows.loc[compared_rows["area_code"] == code, "value"].iloc[0]
        assert beside_it == shown["value"], measure
        if code == ENGLAND and measure in BY_DEFINITION:
            continue  # no publication has a row for it
        assert for_programs[measure, code, shown["period"]]["value"] == shown["value"], measure


# Printed comparisons agree with the test on the numbers


def by_hand(measure: str, area: str, period: str) -> str:
    """Compare two rows of the table by the words of the methods page, without the code of the pages."""
    if indicators()[measure].unit in ("people", "children"):
        return "unknown"
    rows = table("indicators")
    rows = rows[(rows["indicator_id"] == measure) & (rows["period"] == period)]
    rows = rows.sort_values("survey_mode", na_position="first")  # online and paper is the one that counts
    here, there = (rows[rows["area_code"] == code] for code in (area, ENGLAND))
    if here.empty or too_few(indicators()[measure], area):
        return "unknown"
    one = here.iloc[-1]
    every = table("indicators")
    every = every[every["indicator_id"] == measure]
    sampled = every["lower"].notna().any() or every["survey_mode"].notna().any() or measure in ESTIMATES_WITHOUT_LIMITS
    if sampled and one["lower"] != one["lower"]:
        return "unknown"
    spread = rows[rows["area_code"].isin(list(districts()))]["value"].std(ddof=0)
    least = max(spread / 10, 10.0 ** -indicators()[measure].decimals) - 1e-9
    if there.empty:
        if measure not in BY_DEFINITION:
            return "unknown"
        distance = one["value"] - BY_DEFINITION[measure]
        return word(distance) if abs(distance) >= least else "similar"
    other = there.iloc[-1]
    if str(one["survey_mode"]) != str(other["survey_mode"]):
        return "unknown"
    distance = one["value"] - other["value"]
    if not sampled:
        apart = abs(distance) >= least
    elif other["lower"] == other["lower"]:
        apart = abs(distance) > hypot(*((row["upper"] - row["lower"]) / 2 for row in (one, other)))
    else:
        apart = other["value"] < one["lower"] or other["value"] > one["upper"]
    return word(distance) if apart else "similar"


def word(distance: float) -> str:
    return "higher" if distance > 0 else "lower" if distance < 0 else "similar"


def printed(text: str) -> str:
    found = re.search(r"\b(higher than|lower than|similar to)\b", text)
    return found[1].split()[0] if found else "unknown"


@settings(max_examples=100)
@example("moved_from_abroad_1yr", "E06000058")  # 0.95 beside 0.94
@given(some_measure, st.sampled_from(list(districts())))
def test_every_comparison_in_a_profile_is_that_of_its_numbers(measure, area):
    one = beside(measure, area)
    expected = by_hand(measure, area, one.period)
    assert printed(compared(one)) == expected
    assert printed(in_a_sentence(one)) == expected


@settings(max_examples=30)
@given(some_measure, st.sampled_from(list(districts())))
def test_every_comparison_with_england_on_the_page_that_compares_is_that_of_its_numbers(measure, area):
    one = choose(measure, [area])
    shown = places.reading(one)
    if "Beside England" not in shown:
        return
    rows = one.rows.drop_duplicates("area_name").set_index("area_name")
    for _, row in shown.iterrows():
        code = rows["area_code"][str(row["Area"]).strip("*")]
        if code != ENGLAND and row["Beside England"]:
            assert row["Beside England"].replace("not compared", "unknown") == by_hand(measure, code, one.period)


@pytest.mark.parametrize("measure", ["asylum_support_people", "resettled_refugees", "uasc_looked_after"])
def test_a_profile_compares_no_totals(measure):
    """Neither on the screen nor in the file, and no median of them is missing for want of figures."""
    figure = measures.every_measure(BRADFORD)
    rows = figure.table.set_index(["indicator_id", "area_code"])
    assert rows.loc[(measure, BRADFORD), "comparison_with_england"] == "unknown"
    shown = figure.reading[figure.reading["Measure"].str.startswith(indicators()[measure].short_title)].iloc[0]
    assert shown["Compared with England"].startswith("totals are not compared with")
    assert shown["Neighbours’ median"] == "totals are not compared"


def test_a_figure_that_is_not_compared_says_why():
    assert compared(beside("good_level_development_mixed", BRADFORD)).startswith("groups of pupils are not compared")
    assert compared(beside("neet_or_not_known_16_17", "E06000053")).startswith("too few to compare")
    assert compared(beside("place_satisfied_area", BRADFORD)).startswith("no margins, so not compared with")


# What is never shown as change


def test_the_surveys_of_2008_and_2024_are_never_shown_as_change():
    """Not as a line, not against each other, not in one theme of a profile, and not in words."""
    for measure in indicators():
        if measure.startswith("place_"):
            assert trend(choose(measure)) is None
            assert not [other for other in partners(measure) if other.startswith("cls_")]
        if measure.startswith("cls_"):
            assert not [other for other in partners(measure) if other.startswith("place_")]
    assert not [one for theme in THEMES for one in theme.measures if one.startswith("place_")]
    figure = measures.every_measure(BRADFORD)
    assert any("different surveys. They are never shown as change" in note for note in figure.notes)
    labels = set(figure.reading["Measure"])
    assert {"Got on well together, 2008", "People get on well together, 2024/25"} <= labels
    assert "People on asylum support, 31 December 2025" in labels
    for area in FIVE:
        said = " ".join([*sentences.sentences(area), sentences.introduction(area)])
        assert not re.search(r"\b(2008|since|risen|fallen|rose|fell|grew|grown|increase|decrease)\b", said)


def test_population_growth_is_never_worked_out_across_two_editions():
    """The table breaks between 2023 and 2024, so no line joins them; and nothing that has residents takes differences.

    Lines of money and rates per head are held in test_no_line_crosses_a_break, as they are drawn.
    """
    about = datasets()["population"]
    rows = table("population")
    rows = with_segments(
        rows[rows["area_code"].isin(FIVE)].astype({"year": "str"}), "year", about.breaks, ["area_code"]
    )
    for _, run in rows.groupby(["area_code", "segment"]):
        assert not {"2023", "2024"} <= set(run["year"])
    differences = re.compile(r"\.(diff|pct_change|shift)\(|growth", re.IGNORECASE)
    residents = re.compile(r'"population"|\.population\b|per_head|force_of\(')
    paths = [path for folder in ("data", "components", "pages") for path in (ROOT / folder).rglob("*.py")]
    having = {path: code for path in paths if residents.search(code := path.read_text(encoding="utf-8"))}
    assert {"money.py", "hate_crime.py", "rates.py", "prices.py", "sentences.py"} <= {path.name for path in having}
    assert [path.name for path, code in having.items() if differences.search(code)] == []
