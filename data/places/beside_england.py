"""One area beside England: latest figure, England's of the same period, and what the comparison says.

Source: dataset `indicators`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

import pandas as pd

from data.places.areas import ENGLAND, districts, name
from data.places.higher_or_lower import Comparison, compare
from data.places.measures import Measure, latest, measure_at, periods, values
from data.places.neighbours import TOTALS
from data.store.describe import Indicator, indicators
from data.store.load import edition, table

# Figures that England has by the way a measure is made, in the unit of the measure: one neighbourhood in ten lies in
# the most deprived tenth of neighbourhoods. They have no row of their own in any publication.
BY_DEFINITION = {"imd_lsoas_most_deprived_10pct": 10.0}
RANK = "rank ("  # how the unit of a place in an order begins
# A district with fewer residents has so few pupils that their figures say little.
SMALL = 20_000
OF_PUPILS = frozenset(
    {
        "attainment8", "eal_all_pupils", "eal_primary", "eal_secondary", "eyfs_communication_language", "fsm_primary",
        "gcse_eng_maths_by_19", "gcse_english_maths_5", "good_level_development", "ks2_expected_standard",
        "neet_16_17", "neet_or_not_known_16_17", "persistent_absence",
    }
)  # fmt: skip
# One ethnic group of one year's pupils can be a handful anywhere, and how many they are is not held here.
OF_GROUPS = frozenset(
    f"{measure}_{group}"
    for measure in ("attainment8", "good_level_development", "ks2_rwm")
    for group in ("white", "asian", "black", "mixed")
)


@dataclass(frozen=True)
class Beside:
    """One measure of one area beside England's. `period` is that of both figures."""

    indicator: Indicator
    period: str
    here: Measure | None  # None where nothing is published for the area
    england: Measure | None  # None where England has no figure of that period
    comparison: Comparison

    @property
    def england_value(self) -> float | None:
        """England's figure, published or by definition."""
        return self.england.value if self.england else BY_DEFINITION.get(self.indicator.id)

    @property
    def favourable(self) -> bool | None:
        """Whether a difference is in the better direction; None where there is no difference or no better direction."""
        if self.indicator.better == "neither" or self.comparison not in ("higher", "lower"):
            return None
        return (self.comparison == "higher") == (self.indicator.better == "up")


def beside(indicator_id: str, area_code: str, period: str | None = None) -> Beside:
    """Put a figure of an area beside England's of the same period; without `period`, its latest figure.

    Without any figure for the area, the period is the last one for which anybody has one.
    Raises KeyError for an unknown indicator.
    """
    about = indicators()[indicator_id]
    here = latest(indicator_id, area_code) if period is None else measure_at(indicator_id, area_code, period)
    period = period or (here.period if here else periods(indicator_id)[-1])
    england = measure_at(indicator_id, ENGLAND, period)
    return Beside(about, period, here, england, stands(about, here, england))


def district_values(indicator_id: str, period: str) -> pd.DataFrame:
    """Return the rows of an indicator for English districts in one period; columns as in `measures.values`."""
    return _of_districts(indicator_id, period, edition("indicators")).copy(deep=False)


def districts_and_england(measures: tuple[tuple[str, str], ...]) -> pd.DataFrame:
    """Return the rows of all districts and England for pairs of indicator and period, one pair after the other.

    Columns as in `measures.values` without n. England's figures by definition come last and say so in their note.
    """
    return _whole(measures, edition("indicators")).copy(deep=False)


def middle_half(indicator_id: str, period: str) -> tuple[float, float]:
    """Return the values between which the middle half of the districts lies, in the unit of the indicator."""
    return _quartiles(indicator_id, period, edition("indicators"))


def too_few(about: Indicator, area_code: str) -> bool:
    """Tell whether a figure may rest on so few pupils that nobody can say how it compares."""
    return about.id in OF_GROUPS or (about.id in OF_PUPILS and area_code in _small(edition("population")))


def offered() -> tuple[Indicator, ...]:
    """Return the indicators that pages set beside each other, in the order of the catalogue.

    All but places in an order: areas are never ranked here, and official ranks stand in the files alone.
    """
    return tuple(about for about in indicators().values() if not about.unit.startswith(RANK))


def why_not_compared(about: Indicator) -> str:
    """Say why figures of this kind are not compared as higher or lower; empty where they are."""
    if about.unit in TOTALS:
        return "Totals grow with the size of an area, so they are not compared as higher or lower"
    return ""


def stands(about: Indicator, here: Measure | None, england: Measure | None) -> Comparison:
    """Tell how a figure stands to England's of the same period, at 95 per cent; unknown where it is not compared."""
    if here is None or why_not_compared(about) or too_few(about, here.area_code):
        return "unknown"
    if england is not None:
        return compare(here, england)
    if about.id not in BY_DEFINITION:
        return "unknown"
    return stands_to(about, here, BY_DEFINITION[about.id])


def stands_to(about: Indicator, here: Measure, benchmark: float) -> Comparison:
    """Tell how a figure stands to one without a margin, such as a median, by its own 95 per cent interval.

    An estimate of a sample without an interval is unknown, and so is what is not compared or rests on few pupils. A
    full count is compared as `measures.compare` compares it.
    """
    if why_not_compared(about) or too_few(about, here.area_code):
        return "unknown"
    return compare(here, replace(here, area_code=ENGLAND, value=benchmark, lower=None, upper=None))


@lru_cache(maxsize=256)
def _of_districts(indicator_id: str, period: str, _: str) -> pd.DataFrame:
    """Keep the rows of all districts, once for each edition of the table: every profile shows them."""
    return values(indicator_id, areas=districts(), period=period)


@lru_cache(maxsize=256)
def _quartiles(indicator_id: str, period: str, _: str) -> tuple[float, float]:
    quarters = district_values(indicator_id, period)["value"].quantile([0.25, 0.75])
    return float(quarters.iloc[0]), float(quarters.iloc[1])


@lru_cache(maxsize=1)
def _small(_: str) -> frozenset[str]:
    """Find the areas in which so few people live that shares of their pupils say little."""
    people = table("population")
    people = people[people["year"] == people["year"].max()]
    return frozenset(people.loc[people["population"] < SMALL, "area_code"])


@lru_cache(maxsize=64)
def _whole(measures: tuple[tuple[str, str], ...], _: str) -> pd.DataFrame:
    parts = [values(indicator, areas=[*districts(), ENGLAND], period=period) for indicator, period in measures]
    england = [
        {
            "indicator_id": indicator,
            "area_code": ENGLAND,
            "area_name": name(ENGLAND),
            "period": period,
            "value": BY_DEFINITION[indicator],
            "unit": indicators()[indicator].unit,
            "source_id": indicators()[indicator].source_id,
            "note": "By definition of the measure",
        }
        for indicator, period in measures
        if indicator in BY_DEFINITION and measure_at(indicator, ENGLAND, period) is None
    ]
    return pd.concat([*parts, pd.DataFrame(england)], ignore_index=True).drop(columns="n")
