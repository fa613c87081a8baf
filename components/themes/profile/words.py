"""How a profile writes figures and comparisons, the same in sentences, tables, charts and titles."""

from __future__ import annotations

from typing import Literal

from components.style.numbers import decimal, interval, percent
from components.style.words import NOT_HELD, against, date_in_words, of_period
from data.places.beside_england import OF_GROUPS, Beside, too_few, why_not_compared
from data.places.neighbours import Median, neighbour_median

LIST: Literal["neighbours-ons"] = "neighbours-ons"  # the list of neighbours that a profile uses
TOTALS = "totals are not compared"
NO_ENGLAND = "no England figure held here"
COMPARISONS = {"higher": "higher than", "lower": "lower than", "similar": "similar to"}


def figure_of(measure: Beside, *, with_interval: bool = True) -> str:
    """Write the area's figure with its interval, or say that there is none: '73% (69% to 77%)'."""
    if measure.here is None:
        return NOT_HELD
    about, here = measure.indicator, measure.here
    limits = interval(here.lower, here.upper, about.unit, about.decimals) if with_interval else ""
    return number(here.value, measure) + (f" ({limits})" if limits else "")


def england_of(measure: Beside) -> str:
    """Write England's figure of the same period, or say that there is none."""
    if measure.england_value is None:
        return NO_ENGLAND
    if measure.england is None:
        return f"{percent(measure.england_value, 0)} by definition"
    return number(measure.england_value, measure)


def beside_england(measure: Beside) -> str:
    """Say how the figure stands to England's, in a few words: 'higher than England (1.9%)'."""
    if measure.england_value is None:
        return NO_ENGLAND
    if measure.here is None:
        return f"England {england_of(measure)}"
    if measure.comparison == "unknown":
        return f"{uncompared(measure)} with England ({england_of(measure)})"
    said = "similar to England" if measure.comparison == "similar" else against(measure.comparison, "England")
    return f"{said} ({england_of(measure)})"


def compared(measure: Beside) -> str:
    """Say in a few words how England's figure stands to the area's: 'higher than 1.9%', or that none is held here."""
    if measure.england_value is None:
        return f"{NO_ENGLAND} for {date_in_words(measure.period)}"
    if measure.here is None:
        return f"England {england_of(measure)}"
    if measure.comparison == "unknown":
        return f"{uncompared(measure)} with {england_of(measure)}"
    return f"{COMPARISONS[measure.comparison]} {england_of(measure)}"


def uncompared(measure: Beside) -> str:
    """Say why a figure is not compared: totals never are, few pupils say little, and a sample needs its margins."""
    if why_not_compared(measure.indicator):
        return TOTALS
    if measure.indicator.id in OF_GROUPS:
        return "groups of pupils are not compared"
    few = measure.here and too_few(measure.indicator, measure.here.area_code)
    return "too few to compare" if few else "no margins, so not compared"


def number(value: float | None, measure: Beside) -> str:
    """Write a value in the unit and with the decimals of its measure."""
    places, unit = measure.indicator.decimals, measure.indicator.unit
    return percent(value, places) if unit == "percent" else decimal(value, places)


def median_of(measure: Beside, area_code: str) -> Median | None:
    """Return the median of the area's statistical neighbours in the period of a measure, where there is one."""
    return neighbour_median(measure.indicator.id, area_code, LIST, measure.period)


def titled(measure: Beside) -> str:
    """Name a measure with its period; one that is not whole says which part of it there is."""
    return of_period(measure.indicator.short_title, measure.indicator.spoken(measure.period))


def in_a_sentence(measure: Beside, middle: Median | None = None) -> str:
    """Say a measure in one sentence that knows its uncertainty: 'Lonely, 2024/25: 8.1% (6.0% to 10.2%), similar …'."""
    near = f"; the median of its statistical neighbours is {number(middle.value, measure)}" if middle else ""
    return f"{titled(measure)}: {figure_of(measure)}, {beside_england(measure)}{near}."
