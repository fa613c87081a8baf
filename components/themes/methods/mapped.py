"""Worked example of the maps of neighbourhoods: one added up from its small areas, and the cuts of its classes."""

from __future__ import annotations

from components.style.numbers import decimal, percent, whole
from components.style.words import listed
from data.places.neighbourhood_measures import MEASURES
from data.places.neighbourhoods import enclosing, one_place, places, values
from data.statistics.class_breaks import Method, classes
from data.statistics.correlation import fisher
from data.store.load import remembered

BRADFORD, ILKLEY = "E08000032", "E02002184"  # a district, and one of its neighbourhoods
METHODS: tuple[Method, ...] = ("quantile", "equal")


@remembered
def neighbourhoods() -> dict[str, str]:
    """Households deprived in at least one way in Bradford: one neighbourhood added up, and the cuts of a map."""
    measure = MEASURES["hh_deprived_any"]
    here, small = one_place(BRADFORD, measure, "msoa", ILKLEY), values(BRADFORD, measure.id, "lsoa")
    inside = small[[enclosing(code, "msoa") == ILKLEY for code in small["code"]]]
    shares = [float(value) for value in values(BRADFORD, measure.id, "msoa")["value"]]
    cuts = {method: classes(shares, method).limits for method in METHODS}
    lower, upper = fisher(0.5, len(shares), ranks=True)
    return {
        "lower": decimal(lower, 2),
        "upper": decimal(upper, 2),
        "place": places(BRADFORD, "msoa")[ILKLEY],
        "small_areas": whole(len(inside)),
        "numerator": whole(here.numerator),
        "denominator": whole(here.denominator),
        "share": percent(here.value, 2),
        "average": percent(float(inside["value"].mean()), 2),
        "places": whole(len(shares)),
        **{method: listed([percent(cut) for cut in limits]) for method, limits in cuts.items()},
    }
