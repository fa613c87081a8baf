"""What a profile says of the strategy of 2018 in one area: priorities, money, projects and teaching of English."""

from __future__ import annotations

import pandas as pd

from components.figure.figure import Figure
from components.figure.links import link
from components.style.numbers import pounds
from components.style.words import counted, listed, opened
from data import english
from data.labels import AMOUNT_BASES, EVIDENCE_GRADES, THEMES
from data.money.funding import awards_of, first_year_integration_funding
from data.places import areas
from data.projects import projects as project_data
from data.store.load import table

# What is not simply an award is said beside its amount.
KINDS = {kind: f" ({label[0].lower()}{label[1:]})" for kind, label in AMOUNT_BASES.items() if kind != "award"}
NOT_NAMED = (
    "The Integrated Communities Strategy of 2018 did not name {name}: priorities of a local integration strategy and "
    "providers of English are collected here for the five integration areas only{found}."
)


def not_named(area_code: str) -> str:
    """Say which parts of a profile only the five have, and what was found for this area nevertheless."""
    awards, projects = len(awards_of(area_code)), len(project_data.projects(area=area_code))
    parts = [counted(number, noun) for number, noun in ((awards, "award"), (projects, "project")) if number]
    found = f"; {listed(parts)} of other funds were found" if parts else ", and no award or project was found"
    return NOT_NAMED.format(name=areas.spoken(area_code), found=found)


def priorities(area_code: str) -> Figure:
    """List the priorities of the local strategy of one of the five."""
    rows, place = table("strategy_priorities"), areas.name(area_code)
    rows = rows[rows["area_code"] == area_code]
    themes = [_within(THEMES[theme]) for theme in rows["theme"].unique()]
    reading = pd.DataFrame({"Priority, in our words": rows["priority"], "Theme": rows["theme"].map(THEMES)})
    if rows["source_id"].nunique() > 1:  # a single source stands below the table
        register = table("sources").set_index("source_id")
        links = ("[" + register["title"] + "](" + register["url"] + ")").to_dict()
        reading["Source"] = rows["source_id"].map(links)
    return Figure(
        id="priorities",
        title=f"{place} set {counted(len(rows), 'priority', 'priorities')}, on {listed(themes[:3])}",
        subtitle=f"Priorities of the local integration strategy, {place}, 2018 and 2019",
        alt=f"List of {len(rows)} priorities: {'; '.join(rows['priority'])}.",
        table=rows.assign(area_name=place),
        datasets=("strategy_priorities",),
        reading=reading,
    )


def money(area_code: str) -> Figure:
    """List the awards of one of the five that count in the total of their fund, fund by fund."""
    rows, place = _counted_awards(area_code), areas.name(area_code)
    first = first_year_integration_funding().set_index("area_code")["amount_gbp"].to_dict()[area_code]
    reading = pd.DataFrame(
        {
            "Award and recipient": rows["title"] + ": " + rows["recipient"],
            "Fund and year": rows["fund_name"] + ", " + rows["award_year"].fillna("year not stated"),
            "Amount, cash": rows["amount_gbp"].map(pounds) + rows["amount_basis"].map(KINDS).fillna(""),
        }
    )
    return Figure(
        id="area-awards",
        title=f"{place} was awarded {pounds(first)} in the first year of the programme",
        subtitle=f"Awards that count in the total of their fund, {place}, cash, {_years(rows['award_year'])}",
        alt=f"Table of {counted(len(rows), 'award')}. {totals(rows)}",
        notes=(totals(rows),),
        table=rows,
        datasets=("awards",),
        reading=reading,
    )


def totals(rows: pd.DataFrame) -> str:
    """Add up awards fund by fund: funds overlap, so a sum across them would count money twice."""
    sums = rows.groupby("fund_name", sort=False)["amount_gbp"].agg(["sum", "size"]).reset_index()
    parts = [
        f"{pounds(float(total))} from the {fund} ({counted(int(size), 'award')})"
        for fund, total, size in sums.itertuples(index=False, name=None)
    ]
    return f"Listed in all: {listed(parts)}. Funds overlap, so they are not added up into one sum."


def projects(area_code: str) -> Figure:
    """List the projects found in one of the five, each with a link to its page."""
    rows, place = project_data.projects(area=area_code), areas.name(area_code)
    themes = rows["theme"].value_counts()
    rows = rows.sort_values(["theme", "name"], key=lambda cells: cells.map(_place_of_theme), ignore_index=True)
    reading = pd.DataFrame(
        {
            "Project": [
                f"[{one.name}]({link('projects', {'area': area_code, 'project': str(one.project_id)})})"
                for one in rows[["project_id", "name"]].itertuples(index=False, name="Project")
            ],
            "Theme": rows["theme"].map(THEMES),
            "Strongest evidence": rows["evidence"].map(EVIDENCE_GRADES),
        }
    )
    by_theme = [f"{_within(THEMES[str(theme)])} {count}" for theme, count in themes.items()]
    none = int(rows["evidence"].eq("none").sum())
    return Figure(
        id="area-projects",
        title=f"{opened(counted(len(rows), 'project'))} found in {place}, {none or 'none'} without a result or target",
        subtitle=f"Projects in {place} by theme: {', '.join(by_theme)}",
        alt=f"Table of {counted(len(rows), 'project')} in {place}. By theme: {', '.join(by_theme)}.",
        table=rows[
            ["project_id", "name", "area_code", "theme", "fund_id", "fund_name", "status", "evidence", "source_id"]
        ],
        datasets=("projects",),
        reading=reading,
    )


def providers(area_code: str) -> str:
    """Say how many places teach English in one of the five, as far as public pages name them."""
    found, place = english.providers(area_code), areas.name(area_code)
    teaching = found[found["role"] == "teaching"]
    names = listed(list(teaching["provider_name"]))
    others = len(found) - len(teaching)
    more = f", and {others} more where people practise, mix or are referred" if others else ""
    return (
        f"Public pages name {counted(len(teaching), 'provider')} of English in {place}: {names}{more}. "
        "This is a dated starting list, not a directory."
    )


def _counted_awards(area_code: str) -> pd.DataFrame:
    """Return the awards of an area that may be added up within their fund."""
    rows = awards_of(area_code)
    return rows[rows["counts_in_fund_total"].eq(True)].reset_index(drop=True)


def _within(label: str) -> str:
    """Write the label of a theme inside a sentence; a language keeps its capital letter."""
    return label if label.startswith("English") else label[0].lower() + label[1:]


def _place_of_theme(cell: str) -> str:
    """Sort themes as they are always shown, names by their letters."""
    return f"{list(THEMES).index(cell):02}" if cell in THEMES else cell.casefold()


def _years(years: pd.Series[str]) -> str:
    """Name the first and the last financial year of the awards."""
    known = sorted(years.dropna())
    if not known:
        return "year not stated"
    return known[0] if known[0] == known[-1] else f"{known[0][:7]} to {known[-1][-7:]}"
