"""The profile of one area in words: who it is, and four sentences on how it stands beside England."""

from __future__ import annotations

from collections.abc import Sequence

from components.numbers import interval, percent, whole
from components.profile.words import england_of, figure_of
from components.words import against, counted, listed
from data import areas
from data.beside_england import SMALL, Beside, beside, gap
from data.hate_crime import force_of
from data.load import table

GETTING_ALONG = "cls_get_on_well"
# Measures with a better direction, of which England has a figure too, in plain words.
DIRECTED = {
    "imd_lsoas_most_deprived_10pct": "neighbourhoods among England’s most deprived tenth",
    "hh_deprived_any": "households deprived in at least one way",
    "employment_rate": "people aged 16 to 64 in work",
    "claimant_rate": "people claiming benefits because they are out of work",
    "neet_16_17": "16 and 17 year olds not in education, work or training",
    "no_qualifications": "people aged 16 to 64 without qualifications",
    "level3_qualifications": "people aged 16 to 64 qualified to A level or equivalent",
    "ks2_expected_standard": "pupils reaching the expected standard at 11",
    "gcse_eng_maths_by_19": "young people with English and maths by 19",
    "fe_skills_participation": "adults in further education or training per 100,000",
    "eyfs_communication_language": "five year olds communicating as expected",
    "visited_public_library": "adults who visited a library",
    "engaged_with_arts": "adults who took part in the arts",
    "cls_lonely_often": "adults who often or always feel lonely",
    "wellbeing_life_satisfaction": "average life satisfaction out of 10",
}
MOST = 3  # measures named in a sentence
RULE = (
    "How the four sentences of a profile are made. The first gives the share of adults who say that people from "
    "different backgrounds get on well together, with its 95% interval, and compares it with England where England has "
    f"a figure of the same period. The other three sort the same {len(DIRECTED)} measures for every area: those with a "
    "better direction and an England figure, on deprivation, work, education, English, civic life and well-being. Each "
    "is tested against England at the 95% level. Measures that differ are sorted by their better direction into more "
    "and less favourable, by the same rule; those that do not are similar; those without a local figure, without the "
    "margins that a sample needs, or on the few pupils of a district with fewer than "
    f"{SMALL:,} residents, are too few to say. Full counts have no margin and are compared as published. A "
    f"sentence names at most {MOST} measures, those furthest from England in each theme first, distance being counted "
    "in standard deviations between districts. The rule is the same for every area, and areas are not compared "
    "with each other."
)


def introduction(area_code: str) -> str:
    """Say where the area lies, how many live there, and whether it is one of the five."""
    name, (_, region) = areas.name(area_code), areas.region_of(area_code)
    people = table("population")
    newest = people[people["area_code"] == area_code].sort_values("year").iloc[-1]
    article = "the " if region.split()[0] in ("North", "South", "East", "West") else ""
    named = (
        "is one of the five integration areas named in 2018"
        if areas.is_integration_area(area_code)
        else "is not one of the five integration areas named in 2018"
    )
    return (
        f"{name} lies in {article}{region}, had {whole(newest['population'])} residents in mid-{newest['year']}, "
        f"and {named}."
    )


def sentences(area_code: str) -> list[str]:
    """Say how the area stands beside England, in four sentences made by RULE."""
    found = [beside(indicator, area_code) for indicator in DIRECTED]
    better = [one for one in found if one.favourable is True]
    less = [one for one in found if one.favourable is False]
    alike = [one for one in found if one.comparison == "similar"]
    unknown = len(found) - len(better) - len(less) - len(alike)
    unsaid = f" On {counted(unknown, 'measure')} there is too little to say." if unknown else ""
    return [
        _getting_along(area_code),
        _sorted("More favourable than England", better, len(found)),
        _sorted("Less favourable than England", less, len(found)),
        _sorted("Similar to England (cannot be told apart)", alike, len(found)) + unsaid,
    ]


def hate_crime(area_code: str) -> str:
    """Name the police force and say that its figures are for a larger area."""
    force, name = force_of(area_code), areas.name(area_code)
    police = force.name if force.name.endswith("Police") else f"{force.name} police force"
    if force.districts == 1:
        return f"Hate crime in {name} is recorded by the police force that serves this district alone."
    share = "fewer than 1%" if force.share < 0.005 else percent(force.share * 100, 0)
    return (
        f"Hate crime in {name} is recorded by the {police}, and its figures are for the whole force area: "
        f"{force.districts} districts with {whole(force.population)} residents (mid-{force.year}), of whom {share} "
        f"live in {name}."
    )


def _getting_along(area_code: str) -> str:
    measure, name = beside(GETTING_ALONG, area_code), areas.name(area_code)
    if measure.here is None:
        return (
            f"**Getting along:** no survey figure is published for {name}. The Community Life Survey of "
            f"{measure.period} gives results for unitary, metropolitan and London districts only."
        )
    compared = (
        f"which is {against(measure.comparison, 'England')} ({england_of(measure)})"
        if measure.england
        else "with no England figure of that year to compare"
    )
    return (
        f"**Getting along:** {figure_of(measure, with_interval=False)} of adults say that people from different "
        f"backgrounds get on well together ({measure.period}; 95% interval "
        f"{interval(measure.here.lower, measure.here.upper, 'percent', 0)}), {compared}."
    )


def _sorted(what: str, measures: Sequence[Beside], total: int) -> str:
    """Say on how many measures this holds, and name those furthest from England."""
    if not measures:
        return f"**{what}** on none of {total} measures."
    named = [
        f"{DIRECTED[one.indicator.id]} ({figure_of(one, with_interval=False)}, England {england_of(one)}; {one.period})"
        for one in _furthest(measures)
    ]
    among = ": " if len(named) == len(measures) else ", among them "
    return f"**{what}** on {len(measures)} of {total} measures{among}{listed(named)}."


def _furthest(measures: Sequence[Beside]) -> list[Beside]:
    """Keep the measure furthest from England in each theme; where that leaves room, the furthest of the others."""
    by_gap = sorted(measures, key=gap, reverse=True)
    first = {one.indicator.theme: one for one in reversed(by_gap)}
    rest = [one for one in by_gap if one is not first[one.indicator.theme]]
    return [*sorted(first.values(), key=gap, reverse=True), *rest][:MOST]
