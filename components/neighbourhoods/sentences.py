"""What the neighbourhood page says in one sentence: a spread, never a list of the highest and lowest."""

from __future__ import annotations

from components.neighbourhoods.choice import NOUNS, Choice, rounded
from components.words import opened
from data.neighbourhood_measures import Measure
from data.neighbourhoods import england, one_place, values


def summary(choice: Choice) -> str:
    """Say between which values the places of an area lie, and how the whole area and England stand."""
    measure = choice.measure
    found = values(choice.area, measure.id, choice.shown_level)["value"]
    if choice.tenths(measure):
        most, least, total = int((found == 1).sum()), int((found == 10).sum()), len(found)
        by = measure.said.partition("of England")[2]
        return (
            f"**{most} of {choice.counted(total)}** in {choice.name} are among the 10% most deprived in England{by}, "
            f"and {least} among the 10% least deprived (Indices of Deprivation {measure.period})."
        )
    low, high, total = found.min(), found.max(), len(found)
    whole, country = one_place(choice.area, measure, choice.shown_level, None).value, england(measure)
    publication = "Census" if measure.period == "2021" else "Indices of Deprivation"
    beside = f"England {rounded(country)}" + (" by definition" if measure.period != "2021" else "")
    return (
        f"Between **{rounded(low)}** and **{rounded(high)}** of {measure.said} across {choice.name}’s "
        f"{choice.counted(total)}; {half(choice, measure)} ({choice.name} {rounded(whole)}, {beside}; "
        f"{publication} {measure.period})."
    )


def half(choice: Choice, measure: Measure) -> str:
    """Say between which values the middle half of the places lies."""
    found = values(choice.area, measure.id, choice.shown_level)["value"]
    lower, upper = (rounded(float(found.quantile(part))) for part in (0.25, 0.75))
    if lower == upper:
        return f"half of them lie close to {lower}"
    return f"half of them lie between {lower} and {upper}"


def half_as_title(choice: Choice, measure: Measure) -> str:
    """Say the same as a heading."""
    noun = choice.counted(2).partition(" ")[2]
    return opened(half(choice, measure).replace("of them", f"of the {noun}"))


def how_to_pick(choice: Choice) -> str:
    """Say how one place is picked, and what that gives."""
    return (
        f"Pick a {NOUNS[choice.shown_level][0]} by name above, or click it on the map, to see all its figures beside "
        f"{choice.name} and England."
    )
