"""Strengths and problems of an area: three of each where the rule finds as many, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import pandas as pd

from components.figure.figure import Figure
from components.style.words import counted, in_words, listed, opened
from components.themes.profile.measures import rows_of
from components.themes.profile.words import beside_england, england_of, figure_of
from data.places.areas import name
from data.places.beside_england import Beside
from data.places.standing_out import HALF, MOST, standing_out

Side = Literal["strength", "problem"]
# Measures that may stand out, in plain words: beside England, and as answers of adults.
WORDS = {
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
    "wellbeing_life_satisfaction": "average life satisfaction, out of 10",
}
MEANS = ("wellbeing_life_satisfaction",)  # higher or lower; of all others there are more or fewer
SAYING = {
    "cls_get_on_well": "say that people from different backgrounds get on well together",
    "cls_satisfied_area": "are satisfied with the area as a place to live",
    "cls_trust_many_neighbours": "say that many neighbours can be trusted",
    "cls_any_vol_yearly": "volunteered in the last year",
    "cls_influence_local": "feel able to influence local decisions",
}
RULE = "One rule for strengths and problems, the same for every area; measures without a better direction never count."


def strengths_and_problems(area_code: str) -> Figure:
    """Show what stands out in an area as two short lists, from the same rows as the table and the file."""
    found, place = standing_out(area_code), name(area_code)
    sides: tuple[tuple[Side, Sequence[Beside]], ...] = (("strength", found.strengths), ("problem", found.problems))
    named = [(side, one) for side, measures in sides for one in measures]
    rows = [{"stands_out_as": side, **row} for side, one in named for row in rows_of(one, area_code)]
    said = [f"{side}: {what(one)}, {figures(one)}" for side, one in named]
    return Figure(
        id="strengths-and-problems",
        title=f"{place}: {_many(len(found.strengths), 'strength')} and {_many(len(found.problems), 'problem')}",
        subtitle=f"What differs most from England, or is the answer of most adults, in {place}; latest period of each "
        "measure",
        alt=f"Two lists. {'; '.join(said) or 'Nothing stands out by the rule'}.",
        table=pd.DataFrame(rows, columns=None if rows else ["stands_out_as", "source_id"]),
        datasets=("indicators",),
        reading=pd.DataFrame(
            {
                "Stands out as": [side.capitalize() for side, _ in named],
                "Measure": [what(one) for _, one in named],
                f"{place} (95% interval)": [figure_of(one) for _, one in named],
                "England": [england_of(one) for _, one in named],
                "Period": [one.period for _, one in named],
            }
        ),
        labels={"stands_out_as": "Stands out as"},
        notes=(RULE,),
    )


def what(one: Beside) -> str:
    """Say what stands out: 'fewer people aged 16 to 64 in work', 'most adults volunteered in the last year'."""
    measure = one.indicator.id
    if measure in SAYING:
        assert one.here is not None
        return f"{'most adults' if one.here.value > HALF else 'fewer than half of adults'} {SAYING[measure]}"
    more, fewer = ("higher", "lower") if measure in MEANS else ("more", "fewer")
    return f"{more if one.comparison == 'higher' else fewer} {WORDS[measure]}"


def figures(one: Beside) -> str:
    """Give the figure with its interval, England's beside it where there is one, and the period."""
    beside = "" if one.indicator.id in SAYING else f"; {beside_england(one)}"
    return f"{figure_of(one)}{beside}; {one.period}"


def as_list(area_code: str, side: Side) -> str:
    """Write the strengths or the problems as Markdown; a sentence says so where there are fewer than three."""
    found = standing_out(area_code)
    measures = found.strengths if side == "strength" else found.problems
    lines = [f"- **{opened(what(one))}:** {figures(one)}" for one in measures]
    if len(measures) < MOST:
        lines.append(f"- {'No' if not measures else 'No further'} measure is {_kind(side)} enough to be named.")
    return "\n".join(lines)


def in_a_sentence(area_code: str, side: Side) -> str:
    """Name the strengths or the problems in one sentence."""
    found = standing_out(area_code)
    measures = found.strengths if side == "strength" else found.problems
    heading = f"**{side.capitalize()}{'s' if len(measures) != 1 else ''}:**"
    if not measures:
        return f"{heading} no measure is {_kind(side)} enough to be named."
    said = [f"{what(one)} ({_shortly(one)}; {one.period})" for one in measures]
    return f"{heading} {listed(said)}."


def _shortly(one: Beside) -> str:
    beside = "" if one.indicator.id in SAYING else f", England {england_of(one)}"
    return f"{figure_of(one, with_interval=False)}{beside}"


def _kind(side: Side) -> str:
    return "clearly more favourable" if side == "strength" else "clearly less favourable"


def _many(number: int, noun: str) -> str:
    return counted(number, noun) if number == 0 else f"{in_words(number)} {noun}{'' if number == 1 else 's'}"
