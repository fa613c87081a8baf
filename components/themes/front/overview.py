"""What the overview says and shows: the five beside England, three sentences."""

from __future__ import annotations

from collections.abc import Hashable
from functools import cache
from typing import Any

import pandas as pd

from components.figure.figure import Figure
from components.style.numbers import in_short, interval, percent, pounds
from components.style.words import NOT_HELD, listed
from components.themes.outcomes.choice import changed_or_not
from components.themes.profile.standing_out import benchmark
from data.money.funding import first_year_integration_funding, fund_listing
from data.places import areas
from data.places.higher_or_lower import compare
from data.places.measures import Measure, latest, measure_at
from data.places.standing_out import standing
from data.store.describe import indicators
from data.store.load import table

# What stands beside England in the band of key figures, in this order.
BESIDE_ENGLAND = (
    "born_outside_uk",
    "cannot_speak_english_well",
    "cls_get_on_well",
    "employment_rate",
    "imd_lsoas_most_deprived_10pct",
)

ROWS = (*areas.FIVE, areas.ENGLAND)
IN_ENGLAND = {"Most deprived neighbourhoods": "10% by definition"}


def lead() -> str:
    """Say where the five come from, and what is here."""
    return (
        f"In 2018 the government’s Integrated Communities Strategy named five integration areas: "
        f"{listed([areas.name(code) for code in areas.FIVE])}. What was spent there, on what, what came of it, and how "
        "the places compare, on cited figures."
    )


@cache
def five_beside_england() -> Figure:
    """Key figures of each of the five beside England: one row per area and measure in the file."""
    rows = [row for indicator in BESIDE_ENGLAND for code in ROWS if (row := _row(indicator, code))]
    years = {str(row["measure"]): str(row["period"]) for row in rows}
    said = {(row["measure"], row["area_code"]): _said(row) for row in rows}
    reading = {"Area": [areas.name(code) for code in ROWS]}
    for measure, year in years.items():
        absent = IN_ENGLAND.get(measure, NOT_HELD)
        reading[f"{measure} ({year})"] = [said.get((measure, code), absent) for code in ROWS]
    return Figure(
        id="five-beside-england",
        title=_beside(),
        subtitle=f"Key figures of the five areas and England, {min(years.values())} to {max(years.values())}",
        alt="Table of five key figures for each of the five areas and England.",
        table=pd.DataFrame(rows),
        datasets=("indicators",),
        labels={"measure": "Measure"},
        reading=pd.DataFrame(reading),
        notes=("Figures that rest on a survey have a 95% interval: a line on the strip, a range in the table.",),
    )


def _beside() -> str:
    """Say in how many of the five a larger share than in England has little English, as its test says."""
    about, england_now = indicators()["cannot_speak_english_well"], latest("cannot_speak_english_well", areas.ENGLAND)
    five = _five("cannot_speak_english_well")
    if england_now is None or not five:
        return f"{about.short_title}: no figure for the five and England"
    higher = sum(compare(measure, england_now) == "higher" for measure in five)
    where = "all five" if higher == len(areas.FIVE) else f"{higher or 'none'} of the five"
    return f"{about.short_title}: a larger share than in England in {where} ({england_now.period})"


@cache
def sentences() -> list[str]:
    """Three sentences that say what the data say, each from its own numbers."""
    return [_on_getting_on(), _on_money(), _on_evidence()]


def _on_getting_on() -> str:
    found = [one for code in areas.FIVE if (one := standing("cls_get_on_well", code))]
    shares = [percent(share, 0) for share in sorted(one.here.value for one in found)]
    words = {"lower": "lower", "higher": "higher", "similar": "not to be told apart"}
    stands = {word: [areas.name(one.here.area_code) for one in found if one.comparison == word] for word in words}
    return (
        f"Of adults in the five, {shares[0]} to {shares[-1]} say that people from different backgrounds get on well "
        f"together ({found[0].here.period}). Beside {benchmark(found[0])}, the share is "
        f"{'; '.join(f'{words[word]} in {listed(who)}' for word, who in stands.items() if who)}."
    )


def _on_money() -> str:
    total = float(first_year_integration_funding()["amount_gbp"].sum())
    funds = fund_listing()
    fund = funds[funds["fund_id"] == "cmf"].iloc[0]
    share = percent(fund["share_listed_pct"], 0)
    return (
        f"The five were awarded about {in_short(total, 2)} between them in the first year, 2018/19. Award lists are "
        f"patchy: those found for the Controlling Migration Fund cover {share} of its "
        f"{pounds(float(fund['total_gbp']))}."
    )


def _on_evidence() -> str:
    outcomes = table("project_outcomes")
    grades = outcomes["evidence_grade"].value_counts()
    results = outcomes[outcomes["evidence_grade"].ne("target")]
    numbered = int((outcomes["evidence_grade"].eq("evaluation") & outcomes["value"].notna()).sum())
    carry = "none of which carries a number" if numbered == 0 else f"{numbered} of them with a number"
    return (
        f"{len(results)} results of projects and funds were found: {changed_or_not(results)}. "
        f"{grades.get('self_reported', 0)} are the word of those who ran or paid for them; "
        f"{grades.get('evaluation', 0)} come from an evaluation, {carry}. {grades.get('target', 0)} more are targets."
    )


def _five(indicator: str) -> list[Measure]:
    found = [latest(indicator, code) for code in areas.FIVE]
    return [measure for measure in found if measure is not None]


def _row(indicator: str, code: str) -> dict[Hashable, Any] | None:
    """One figure as a row, England's for the period that the five have, so that like stands beside like."""
    mine = latest(indicator, areas.FIVE[0])
    found = measure_at(indicator, code, mine.period) if mine else None
    if found is None:
        return None
    about = indicators()[indicator]
    return {
        "area_code": code, "area_name": areas.name(code), "measure": about.short_title, "period": found.period,
        "value": found.value, "lower": found.lower, "upper": found.upper, "unit": about.unit,
        "source_id": found.source_id,
    }  # fmt: skip


def _said(row: dict[Hashable, Any]) -> str:
    """One figure as it is read."""
    limits = interval(row["lower"], row["upper"], "percent", 0)
    return f"{percent(row['value'], 0)} ({limits})" if limits else percent(row["value"])
