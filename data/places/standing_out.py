"""What stands out in an area, for the better and for the worse, by one rule for both and the same for every area.

Only measures with a better direction count, and only beside a stated figure: England's of the same survey and period,
or where none is held the median of all districts with one. A difference is named when it can be told from chance at
95 per cent and is at least half a standard deviation between districts. Areas are never compared with each other.
Source: dataset `indicators`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from data.places.beside_england import Beside, beside, district_values, stands_to
from data.places.higher_or_lower import Comparison
from data.places.measures import Measure, spread

MOST = 3  # measures named for the better, and as many for the worse
LEAST = 0.5  # standard deviations between districts; a smaller difference is not worth naming
# Measures with a better direction, one of a kind, so that nothing counts twice. Visits to libraries and the arts are
# left out: more of them is called better, but they do not say who meets whom.
CANDIDATES = (
    "imd_lsoas_most_deprived_10pct",
    "hh_deprived_any",
    "employment_rate",
    "claimant_rate",
    "neet_or_not_known_16_17",
    "no_qualifications",
    "level3_qualifications",
    "ks2_expected_standard",
    "gcse_eng_maths_by_19",
    "eyfs_communication_language",
    "cls_lonely_often",
    "wellbeing_life_satisfaction",
    "cls_get_on_well",
    "cls_satisfied_area",
    "cls_trust_many_neighbours",
    "cls_any_vol_yearly",
    "cls_influence_local",
)


@dataclass(frozen=True)
class Standing:
    """One figure of an area beside the figure that it is judged by."""

    beside: Beside
    here: Measure
    benchmark: float
    districts: int  # of which the benchmark is the median; none where it is England's
    comparison: Comparison

    @property
    def favourable(self) -> bool | None:
        """Whether a difference is in the better direction; None where there is no difference or no better direction."""
        if self.beside.indicator.better == "neither" or self.comparison not in ("higher", "lower"):
            return None
        return (self.comparison == "higher") == (self.beside.indicator.better == "up")

    @property
    def gap(self) -> float:
        """How far the two lie apart in standard deviations of all districts in that period, unsigned."""
        deviation = spread(self.here.indicator_id, self.here.period)
        return abs(self.here.value - self.benchmark) / deviation if deviation else 0.0


@dataclass(frozen=True)
class StandingOut:
    """What is named: strengths and problems, at most three each, of each theme the furthest first."""

    strengths: tuple[Standing, ...]
    problems: tuple[Standing, ...]


def standing_out(area_code: str) -> StandingOut:
    """Name what stands out in an area; fewer than three where no more does."""
    known = [one for measure in CANDIDATES if (one := standing(measure, area_code)) and one.gap >= LEAST]
    better, worse = ([one for one in known if one.favourable is way] for way in (True, False))
    return StandingOut(tuple(spread_over_themes(better)[:MOST]), tuple(spread_over_themes(worse)[:MOST]))


def standing(indicator_id: str, area_code: str) -> Standing | None:
    """Put the latest figure of an area beside England's, or else beside the median of all districts.

    England's counts where it is of the same survey and period, or follows from how the measure is made. None without
    a figure for the area. Raises KeyError for an unknown indicator.
    """
    one = beside(indicator_id, area_code)
    if one.here is None:
        return None
    alike = one.england is None or one.england.survey_mode == one.here.survey_mode
    if one.england_value is not None and alike:
        return Standing(one, one.here, one.england_value, 0, one.comparison)
    rows = district_values(indicator_id, one.period)["value"].dropna()
    middle = float(rows.median())
    return Standing(one, one.here, middle, len(rows), stands_to(one.indicator, one.here, middle))


def spread_over_themes(measures: Sequence[Standing]) -> list[Standing]:
    """Order measures by how far they lie from their benchmark, the furthest of each theme before the others of it."""
    by_gap = sorted(measures, key=lambda one: -one.gap)
    first = {one.beside.indicator.theme: one for one in reversed(by_gap)}
    rest = [one for one in by_gap if one is not first[one.beside.indicator.theme]]
    return [*sorted(first.values(), key=lambda one: -one.gap), *rest]
