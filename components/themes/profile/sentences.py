"""The profile of one area in words: who it is, and sentences on what stands out in it."""

from __future__ import annotations

from components.style.numbers import interval, percent, whole
from components.style.words import against, counted, opened
from components.themes.outcomes import aloud
from components.themes.profile.standing_out import benchmark, figures, what
from components.themes.profile.words import LIST, figure_of
from data.crime.hate_crime import force_of
from data.money.pound import LAST_YEAR, followed, steps
from data.places import areas
from data.places.beside_england import beside
from data.places.neighbours import neighbours
from data.places.publication import publication
from data.places.standing_out import standing, standing_out
from data.projects.projects import projects
from data.store.load import table

GETTING_ALONG = "cls_get_on_well"


def introduction(area_code: str) -> str:
    """Say where the area lies, how many live there, and whether it is one of the five."""
    name, (_, region) = areas.name(area_code), areas.region_of(area_code)
    people = table("population")
    newest = people[people["area_code"] == area_code].sort_values("year").iloc[-1]
    lies, are = ("lie", "are") if name.startswith("Isles") else ("lies", "is")
    one = "one" if areas.is_integration_area(area_code) else "not one"
    named = f"{are} {one} of the five integration areas named in 2018"
    return (
        f"{opened(areas.spoken(area_code))} {lies} in {areas.as_spoken(region)}, "
        f"had {whole(newest['population'])} residents in mid-{newest['year']}, "
        f"and {named}."
    )


def sentences(area_code: str) -> list[str]:
    """Say in four sentences how an area differs, how people get along, what money is traced and what it rests on."""
    return [differs(area_code), getting_along(area_code), money(area_code), evidence(area_code)]


def differs(area_code: str) -> str:
    """Say what lies furthest from the figure that it is judged by, for the better and for the worse."""
    found = standing_out(area_code)
    sides = (("better", "more", found.strengths), ("worse", "less", found.problems))
    said = [
        f"furthest for the {way}, {what(measures[0])} ({figures(measures[0])})"
        if measures
        else f"nothing is clearly {how} favourable"
        for way, how, measures in sides
    ]
    return f"**How it differs:** {'; '.join(said)}."


def money(area_code: str) -> str:
    """Say how much money of the past is listed for an area, and for how much of it an outcome is held."""
    found = steps(area_code)
    if not found.listed:
        return f"**Money:** no award up to {LAST_YEAR} with an amount that may be added up is listed here."
    return f"**Money:** {aloud.tied(found, _projects_paid(area_code), 'cash')}. {aloud.finding(found, 'cash')}."


def evidence(area_code: str) -> str:
    """Say of how many of the projects that are listed a result is held, and how many were evaluated."""
    found = projects(area=area_code)
    if found.empty:
        return "**Evidence:** no project here is in the list, which covers what could be found in public."
    with_any = int(found["outcomes"].gt(found["targets"]).sum())
    evaluated = int(found["evidence"].eq("evaluation").sum())
    return (
        f"**Evidence:** of {counted(len(found), 'project')} in the list, {with_any or 'none'} "
        f"{'has' if with_any == 1 else 'have'} a result recorded, of whatever kind, and {evaluated or 'none'} "
        f"{'was' if evaluated == 1 else 'were'} evaluated."
    )


def _projects_paid(area_code: str) -> int:
    rows = followed(area=area_code)
    return len({code for codes in rows.loc[rows["left_out"].eq(""), "project_ids"] for code in codes})


def how_to_read(area_code: str) -> str:
    """Say what the marks of the strips mean, once for all themes."""
    near = ", longer marks its statistical neighbours and ◇ their median" if neighbours(area_code, LIST) else ""
    return (
        f"Each fine mark is a district{near}; the dot is {areas.spoken(area_code)} with its 95% interval where one "
        "is held, the dashed line England. Below, where a measure has a series, its years."
    )


def hate_crime(area_code: str) -> str:
    """Name the police force and say that its figures are for a larger area."""
    force, name = force_of(area_code), areas.spoken(area_code)
    police = force.name if force.name.endswith("Police") else f"{force.name} police force"
    if force.districts == 1:
        return f"Hate crime in {name} is recorded by the police force that serves this district alone."
    share = "fewer than 1%" if force.share < 0.005 else percent(force.share * 100, 0)
    return (
        f"Hate crime in {name} is recorded by the {police}, and its figures are for the whole force area: "
        f"{force.districts} districts with {whole(force.population)} residents (mid-{force.year}), of whom {share} "
        f"live in {name}."
    )


def getting_along(area_code: str) -> str:
    """Say how many adults say that people from different backgrounds get on well together, or that none is held."""
    found, name = standing(GETTING_ALONG, area_code), areas.spoken(area_code)
    if found is None:
        period = beside(GETTING_ALONG, area_code).period
        return (
            f"**Getting along:** no survey figure for {name} is held here. Those of other districts are from "
            f"{publication(GETTING_ALONG, period)}."
        )
    judged = benchmark(found)
    compared = (
        f"which cannot be told apart from {judged}"
        if found.comparison == "similar"
        else f"which is {against(found.comparison, judged)}"
    )
    return (
        f"**Getting along:** {figure_of(found.beside, with_interval=False)} of adults say that people from different "
        f"backgrounds get on well together ({found.here.period}; 95% interval "
        f"{interval(found.here.lower, found.here.upper, 'percent', 0)}), {compared}."
    )
