"""Strengths and problems of an area: three of each where the rule finds as many, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import pandas as pd

from components.figure.figure import Figure
from components.style.words import against, in_words, opened
from components.themes.profile.measures import rows_of
from components.themes.profile.words import england_of, figure_of, number
from data.places.areas import as_spoken, name
from data.places.standing_out import MOST, Standing, standing_out

Side = Literal["strength", "problem"]
# Measures that may stand out, in plain words.
WORDS = {
    "imd_lsoas_most_deprived_10pct": "neighbourhoods among England’s most deprived tenth",
    "hh_deprived_any": "households deprived in at least one way",
    "employment_rate": "people aged 16 to 64 in work",
    "claimant_rate": "people claiming benefits because they are out of work",
    "neet_or_not_known_16_17": "16 and 17 year olds not in education, work or training, or not known to be",
    "no_qualifications": "people aged 16 to 64 without qualifications",
    "level3_qualifications": "people aged 16 to 64 qualified to A level or equivalent",
    "ks2_expected_standard": "pupils of state-funded schools reaching the expected standard in reading, writing and "
    "maths at 11",
    "gcse_eng_maths_by_19": "young people with English and maths by 19",
    "eyfs_communication_language": "five year olds communicating as expected",
    "cls_lonely_often": "adults who often or always feel lonely",
    "wellbeing_life_satisfaction": "average life satisfaction, out of 10",
    "cls_get_on_well": "adults who say that people from different backgrounds get on well together",
    "cls_satisfied_area": "adults satisfied with the area as a place to live",
    "cls_trust_many_neighbours": "adults who say that many neighbours can be trusted",
    "cls_any_vol_yearly": "adults who volunteered in the last year",
    "cls_influence_local": "adults who feel able to influence local decisions",
}
MEANS = ("wellbeing_life_satisfaction",)  # higher or lower; of all others there are more or fewer
RULE = (
    "One rule for strengths and problems, the same for every area. Measures without a better direction never count, "
    "nor do differences that are small or cannot be told from chance."
)


def strengths_and_problems(area_code: str) -> Figure:
    """Show what stands out in an area as two short lists, from the same rows as the table and the file."""
    found, place = standing_out(area_code), name(area_code)
    sides: tuple[tuple[Side, Sequence[Standing]], ...] = (("strength", found.strengths), ("problem", found.problems))
    named = [(side, one) for side, measures in sides for one in measures]
    rows = [row for side, one in named for row in _rows(side, one, area_code)]
    said = [f"{side}: {what(one)}, {figures(one)}" for side, one in named]
    return Figure(
        id="strengths-and-problems",
        title=f"{place}: {_many(len(found.strengths), 'strength')} and {_many(len(found.problems), 'problem')} "
        "stand out",
        subtitle=f"What differs most from England, or from the middle of all districts where no figure for England is "
        f"held, in {as_spoken(place)}; latest period of each measure",
        alt=f"Two lists. {'; '.join(said) or 'Nothing stands out by the rule'}.",
        table=pd.DataFrame(rows, columns=None if rows else ["stands_out_as", "source_id"]),
        datasets=("indicators",),
        reading=pd.DataFrame(
            {
                "Stands out as": [side.capitalize() for side, _ in named],
                "Measure": [what(one) for _, one in named],
                f"{place} (95% interval)": [figure_of(one.beside) for _, one in named],
                "Compared with": [opened(benchmark(one)) for _, one in named],
                "Period": [one.here.period for _, one in named],
            }
        ),
        labels={
            "stands_out_as": "Stands out as",
            "district_median": "Median of the districts with a figure",
            "districts_counted": "Districts with a figure",
        },
        notes=(RULE,),
    )


def what(one: Standing) -> str:
    """Say what stands out: 'fewer people aged 16 to 64 in work'."""
    measure = one.here.indicator_id
    more, fewer = ("higher", "lower") if measure in MEANS else ("more", "fewer")
    return f"{more if one.comparison == 'higher' else fewer} {WORDS[measure]}"


def benchmark(one: Standing) -> str:
    """Name what the figure is judged by, with its figure: 'England (76.0%)', 'the median of 132 districts (80%)'."""
    if not one.districts:
        return f"England ({england_of(one.beside)})"
    return f"the median of the {one.districts} districts with a figure ({number(one.benchmark, one.beside)})"


def figures(one: Standing) -> str:
    """Give the figure with its interval, how it stands to what it is judged by, and the period."""
    return f"{figure_of(one.beside)}; {against(one.comparison, benchmark(one))}; {one.here.period}"


def _rows(side: Side, one: Standing, area_code: str) -> list[dict[str, object]]:
    """Return the rows of one measure; a median stands in the row of the area, since no publication has it."""
    middle = {"district_median": one.benchmark, "districts_counted": one.districts} if one.districts else {}
    return [
        {"stands_out_as": side, **row, **(middle if row["area_code"] == area_code else {})}
        for row in rows_of(one.beside, area_code)
    ]


def as_list(area_code: str, side: Side) -> str:
    """Write the strengths or the problems as Markdown; a sentence says so where there are fewer than three."""
    found = standing_out(area_code)
    measures = found.strengths if side == "strength" else found.problems
    lines = [f"- **{opened(what(one))}:** {figures(one)}" for one in measures]
    if len(measures) < MOST:
        lines.append(f"- {'No' if not measures else 'No further'} measure is {_kind(side)}.")
    return "\n".join(lines)


def _kind(side: Side) -> str:
    return "clearly more favourable" if side == "strength" else "clearly less favourable"


def _many(number: int, noun: str) -> str:
    return f"{in_words(number)} {noun}{'s' if number > 1 else ''}"
