"""Worked examples of comparing areas, two, several or similar, and two measures, by the functions of the pages."""

from __future__ import annotations

from math import hypot

from components.style.numbers import decimal, percent, whole
from components.style.words import against, listed
from data.places.areas import name
from data.places.beside_england import SMALL
from data.places.comparison import best_period
from data.places.higher_or_lower import LEAST_TOLD, compare
from data.places.measures import Measure, values
from data.places.neighbours import neighbour_median
from data.places.neighbours import neighbours as like
from data.places.told_apart import all_pairs
from data.statistics.correlation import fisher
from data.statistics.holm import limit
from data.statistics.intervals import Z_95

BRADFORD = "E08000032"


def comparisons() -> dict[str, str]:
    """Two shares that are three points apart, and cannot quite be told apart."""

    def share(value: float, lower: float, upper: float) -> Measure:
        return Measure("employment_rate", "E08000032", "2023", value, lower, upper, "", "")

    word = compare(share(72.0, 69.0, 75.0), share(75.0, 74.6, 75.4))
    return {
        "small": whole(SMALL),
        "least": decimal(LEAST_TOLD),
        "root": decimal(hypot(3.0, 0.4), 2),
        "verdict": against(word, "the second"),
    }


def several() -> dict[str, str]:
    """Three shares with margins of three points, of which two pairs differ alone and one among three."""
    areas = {"A": 60.0, "B": 66.0, "C": 64.5}
    told = all_pairs(
        [Measure("employment_rate", code, "2023", value, value - 3, value + 3, "", "") for code, value in areas.items()]
    )
    error = hypot(3.0, 3.0) / Z_95
    apart = [abs(areas[one] - areas[other]) / error for one, other in ("AB", "AC", "BC")]
    words = {"similar": "cannot be told apart from", "higher": "differs from", "lower": "differs from"}
    first, second, third = (decimal(distance, 2) for distance in apart)
    return {
        "first": first,
        "second": second,
        "third": third,
        "limits": listed([decimal(limit(tests), 2) for tests in (3, 2, 1)]),
        "verdict": words[told.words["A", "C"]],
        "letters": listed([f"{letters} for {code}" for code, letters in sorted(told.letters().items())]),
    }


def neighbours() -> dict[str, str]:
    """The median of the employment rates of the ten districts that Bradford is like for children's services."""
    codes = like(BRADFORD, "neighbours-dfe")
    period = best_period("employment_rate", codes)
    middle = neighbour_median("employment_rate", BRADFORD, "neighbours-dfe", period)
    assert middle is not None
    figures = sorted(values("employment_rate", areas=codes, period=period)["value"])
    lower, upper = (figures[place] for place in ((len(figures) - 1) // 2, len(figures) // 2))
    return {
        "place": name(BRADFORD),
        "period": period,
        "of": whole(middle.of),
        "count": whole(middle.count),
        "lower": percent(lower),
        "upper": percent(upper),
        "median": percent(middle.value, 2),
    }


def together() -> dict[str, str]:
    """The interval of a correlation of one half over 28 districts."""
    lower, upper = fisher(0.5, 28)
    return {"lower": decimal(lower, 2), "upper": decimal(upper, 2)}
