"""The five on a small picture of England, and beside England in strips: what the first screen shows of places."""

from __future__ import annotations

from components.charts.strip_cells import Row, Strip
from components.figure.links import link
from components.maps.small_england import Named, small_england
from components.style.numbers import percent
from components.style.palette import Palette
from components.style.words import NOT_HELD, date_in_words
from components.themes.front.overview import BESIDE_ENGLAND
from data.places import areas
from data.places.beside_england import Beside, beside, district_values, middle_half
from data.places.outlines import outlines
from data.store.load import table

LEFT = ("E06000008", "E08000030")  # names stand at the left where another area or the sea is close at the right


def picture(palette: Palette) -> str:
    """Draw England with the five; each name leads to the profile."""
    at = {row["area_code"]: (row["lon"], row["lat"]) for row in table("areas").to_dict("records")}
    shapes = outlines("integration_areas.geojson")
    five = [Named(areas.name(code), at[code], shapes[code], profile(code), code in LEFT) for code in areas.FIVE]
    return small_england((ring for rings in outlines("regions.geojson").values() for ring in rings), five, palette)


def profile(code: str) -> str:
    """Return the address of a profile."""
    return link("area", {"area": code})


def headings() -> tuple[str, ...]:
    """Name each measure with its period, the places first."""
    shown = (beside(measure, areas.FIVE[0]) for measure in BESIDE_ENGLAND)
    return ("Place", *(f"{one.indicator.short_title}, {date_in_words(one.period)}" for one in shown))


def rows() -> list[Row]:
    """Set every measure of each of the five on the line of all districts, England's own figures last.

    All figures of a measure are of one period.
    """
    periods = [(measure, beside(measure, areas.FIVE[0]).period) for measure in BESIDE_ENGLAND]
    found = {code: [beside(measure, code, period) for measure, period in periods] for code in areas.FIVE}
    five = [Row(areas.name(code), [_strip(one) for one in held], profile(code)) for code, held in found.items()]
    return [*five, Row("England", [_of_england(one) for one in found[areas.FIVE[0]]])]


def _strip(one: Beside) -> Strip:
    here, (low, high) = one.here, _ends(one)
    said = percent(here.value, _places(one)) if here else NOT_HELD
    return Strip(
        here=here.value if here else None,
        low=low,
        high=high,
        alt=f"{said}; England {_england(one)}; districts from {percent(low)} to {percent(high)}",
        said=said,
        benchmark=one.england_value,
        lower=here.lower if here else None,
        upper=here.upper if here else None,
        half=middle_half(one.indicator.id, one.period),
    )


def _england(one: Beside) -> str:
    """Write England's figure, published, by definition of the measure, or not at all."""
    if one.england_value is None:
        return NOT_HELD
    return percent(one.england_value, _places(one)) + ("" if one.england else " by definition")


def _of_england(one: Beside) -> Strip | str:
    """Set England on its own line, in numbers alone; in words where it has no figure."""
    if one.england_value is None:
        return NOT_HELD
    low, high = _ends(one)
    said = percent(one.england_value, _places(one))
    return Strip(
        None, low, high, _england(one), said, one.england_value, half=middle_half(one.indicator.id, one.period)
    )


def _ends(one: Beside) -> tuple[float, float]:
    values = district_values(one.indicator.id, one.period)["value"]
    return float(values.min()), float(values.max())


def _places(one: Beside) -> int:
    """Write a sample in whole per cent, as far as its interval lets one see."""
    return 0 if one.here and one.here.lower is not None else one.indicator.decimals
