"""What the neighbourhood page says in one sentence: a spread, never a list of the highest and lowest."""

from __future__ import annotations

from components.themes.neighbourhoods.choice import NOUNS, Choice, rounded, span
from data.places.comparison import measures
from data.places.neighbourhood_measures import DEPRIVATION, Measure
from data.places.neighbourhoods import england, one_place, values


def summary(choice: Choice) -> str:
    """Say between which values the places of an area lie, and how the whole area and England stand."""
    measure = choice.measure
    found = values(choice.area, measure.id, choice.shown_level)["value"]
    if choice.tenths(measure):
        most, least, known = int((found == 1).sum()), int((found == 10).sum()), int(found.notna().sum())
        by, are = measure.said.partition("of England")[2], "were" if measure.earlier else "are"
        return (
            f"**{most} of {choice.counted(known)}** in {choice.name} {are} among the 10% most deprived in England{by}, "
            f"and {least or 'none'} among the 10% least deprived (Indices of Deprivation {measure.period})."
        )
    low, high = span(found.min(), found.max())
    whole, country = one_place(choice.area, measure, choice.shown_level, None).value, england(measure).value
    ranked = measure.dataset == DEPRIVATION
    beside = f"England {rounded(country)}" + (" by definition" if ranked else "")
    return (
        f"Between **{low}** and **{high}** of {measure.said} across {choice.known(measure)} "
        f"of {choice.name} ({choice.name} {rounded(whole)}, {beside}; {measure.period})."
    )


def half_as_title(choice: Choice, measure: Measure) -> str:
    """Say between which values the middle half of the places lies."""
    found = values(choice.area, measure.id, choice.shown_level)["value"]
    lower, upper = span(float(found.quantile(0.25)), float(found.quantile(0.75)))
    where = f"close to {lower}" if lower == upper else f"between {lower} and {upper}"
    return f"Half of the {choice.counted(2).partition(' ')[2]} lie {where} ({measure.period})"


def among(choice: Choice) -> dict[str, str]:
    """Say in parameters of the page that compares: this area, and the same measure where districts have it."""
    measure = {"measure": choice.measure.id} if choice.measure.id in measures() else {}
    return {"area": choice.area, **measure}


def how_to_pick(choice: Choice) -> str:
    """Say how one place is picked, and what that gives."""
    return (
        f"Pick a {NOUNS[choice.shown_level][0]} by name above, or on the map (click it, or go to it with the arrow "
        f"keys and press Enter), to see all its figures beside {choice.name} and England."
    )
