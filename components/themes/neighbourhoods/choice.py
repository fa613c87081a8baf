"""What the reader has chosen on the neighbourhood page, and the words for it."""

from __future__ import annotations

from dataclasses import dataclass

from components.style.numbers import MISSING, is_missing, percent
from components.themes.english.neighbourhoods import CREDIT
from data.places import areas
from data.places.neighbourhood_measures import ENGLISH, MEASURES, Level, Measure
from data.places.neighbourhoods import LEVELS, is_tenth, nearest_level, places, values
from data.statistics.class_breaks import Method

LEVEL_NAMES: dict[Level, str] = {
    "lsoa": "Small areas (LSOA)",
    "msoa": "Neighbourhoods (MSOA)",
    "ward": "Wards (as at 2025)",
}
NOUNS: dict[Level, tuple[str, str]] = {
    "lsoa": ("small area", "small areas"),
    "msoa": ("neighbourhood", "neighbourhoods"),
    "ward": ("ward", "wards"),
}
BUTTONS: dict[Level, str] = {"lsoa": "Small areas", "msoa": "Neighbourhoods", "ward": "Wards (2025)"}
FILES: dict[Level, str] = {level: f"integration_area_{level}s.geojson" for level in LEVELS}
METHODS: dict[Method, str] = {"quantile": "Same number in each", "equal": "Same width"}
LEAST = 0.05  # per cent that one decimal can show
HALF = 5  # tenths up to this one are the more deprived half


@dataclass(frozen=True)
class Choice:
    """What is on the map. `level` is the one asked for; `shown_level` the one at which the measures are published."""

    area: str
    measure: Measure = MEASURES["hh_deprived_any"]
    level: Level = "msoa"
    method: Method = "quantile"
    second: Measure | None = None
    place: str | None = None
    dots: bool = False
    teaching: bool = False  # classes on the map, and the nearest one in the list
    lowest: bool = False  # which end of the measure the list begins with

    @property
    def shown_level(self) -> Level:
        """The level asked for, or neighbourhoods where a measure is not published at it."""
        return nearest_level(self.level, self.measure, *([self.second] if self.second else []))

    @property
    def name(self) -> str:
        """Name of the area."""
        return areas.name(self.area)

    @property
    def place_name(self) -> str:
        """Name of the place picked, empty without one."""
        return places(self.area, self.shown_level)[self.place] if self.place else ""

    def tenths(self, measure: Measure) -> bool:
        """Tell whether the values of a measure are tenths, 1 the most deprived, rather than per cent."""
        return is_tenth(measure, self.shown_level)

    def where(self) -> str:
        """Name what is mapped: 'wards (as at 2025) of Bradford'."""
        level = LEVEL_NAMES[self.shown_level]
        return f"{level[:1].lower()}{level[1:]} of {self.name}"

    def counted(self, number: int) -> str:
        """Count places of the level: '63 neighbourhoods'."""
        one, many = NOUNS[self.shown_level]
        return f"{number:,} {one if number == 1 else many}"

    def known(self, measure: Measure) -> str:
        """Count the places with a figure of a measure: '63 neighbourhoods', or '61 of 63 neighbourhoods'."""
        found = values(self.area, measure.id, self.shown_level)["value"]
        number, everything = int(found.notna().sum()), self.counted(len(found))
        return everything if number == len(found) else f"{number:,} of {everything}"

    def credits(self) -> str:
        """Say who named and drew the places."""
        if self.shown_level == "ward":
            return (
                "Wards as at 2025, each made up of the small areas that fit best; Bradford and Walsall have had others "
                "since May 2026. Contains OS data © Crown copyright and database right 2024."
            )
        return CREDIT


def on_english(measure: Measure) -> bool:
    """Tell whether a measure is about English, so that classes may stand beside it."""
    return measure.dataset == ENGLISH


def rounded(share: float | None) -> str:
    """Write a share shortly: whole per cent from ten on, else one decimal, since counts are changed by chance."""
    if share is None or is_missing(share):
        return MISSING
    return percent(share, _places(share)) if share == 0 or share >= LEAST else f"under {percent(LEAST * 2)}"


def span(low: float, high: float) -> tuple[str, str]:
    """Write two ends of a range with the same number of decimals: 1.5% and 12.3%, 41% and 75%."""
    places = _places(low or high)
    return (percent(low, places) if low == 0 or low >= LEAST else rounded(low)), percent(high, places)


def _places(share: float) -> int:
    return 0 if share >= 9.95 or share == 0 else 1


def tenth_in_words(tenth: float) -> str:
    """Say an official tenth as the ministry does: 'among the 10% most deprived'."""
    if is_missing(tenth):
        return MISSING
    return (
        f"among the {tenth * 10:.0f}% most deprived"
        if tenth <= HALF
        else f"among the {110 - tenth * 10:.0f}% least deprived"
    )


def shown(choice: Choice, measure: Measure, value: float) -> str:
    """Write one value of a measure at the level shown."""
    return tenth_in_words(value) if choice.tenths(measure) else rounded(value)
