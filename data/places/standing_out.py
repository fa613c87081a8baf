"""What stands out in an area, for the better and for the worse, by one rule for both and the same for every area.

Only measures with a better direction count. First come those that differ from England at 95 per cent by at least a
tenth of a standard deviation between districts; where these are fewer than three, answers to the local survey that lie
above or below half of all adults with their whole interval. Areas are never compared with each other.
Source: dataset `indicators`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from data.places.beside_england import Beside, beside, gap

MOST = 3  # measures named for the better, and as many for the worse
LEAST = 0.1  # standard deviations between districts; a smaller difference is not worth naming
HALF = 50.0  # per cent of adults
# Measures with a better direction of which England has a figure: one of a kind, so that nothing counts twice.
BESIDE_ENGLAND = (
    "imd_lsoas_most_deprived_10pct",
    "hh_deprived_any",
    "employment_rate",
    "claimant_rate",
    "neet_16_17",
    "no_qualifications",
    "level3_qualifications",
    "ks2_expected_standard",
    "gcse_eng_maths_by_19",
    "fe_skills_participation",
    "eyfs_communication_language",
    "visited_public_library",
    "engaged_with_arts",
    "cls_lonely_often",
    "wellbeing_life_satisfaction",
)
# Answers to the local survey of which England has no figure of the same year.
ANSWERS = (
    "cls_get_on_well",
    "cls_satisfied_area",
    "cls_trust_many_neighbours",
    "cls_any_vol_yearly",
    "cls_influence_local",
)


@dataclass(frozen=True)
class StandingOut:
    """What is named: strengths and problems, at most three each, England's differences first."""

    strengths: tuple[Beside, ...]
    problems: tuple[Beside, ...]


def standing_out(area_code: str) -> StandingOut:
    """Name what stands out in an area; fewer than three where no more does."""
    found = [beside(measure, area_code) for measure in BESIDE_ENGLAND]
    answers = [beside(measure, area_code) for measure in ANSWERS]
    named = {}
    for better in (True, False):
        differing = [one for one in found if one.favourable is better and gap(one) >= LEAST]
        by_half = [one for one in answers if beyond_half(one) is better]
        by_half.sort(key=lambda one: -_from_half(one))
        named[better] = (*spread_over_themes(differing), *by_half)[:MOST]
    return StandingOut(named[True], named[False])


def beyond_half(one: Beside) -> bool | None:
    """Tell whether an answer is the favourable one of more than half of all adults, or of fewer than half.

    None where the interval holds the half, where there is no interval, and without a better direction.
    """
    here, better = one.here, one.indicator.better
    if here is None or here.lower is None or here.upper is None or better == "neither":
        return None
    if here.lower <= HALF <= here.upper:
        return None
    return (here.lower > HALF) == (better == "up")


def spread_over_themes(measures: Sequence[Beside]) -> list[Beside]:
    """Order measures by how far they lie from England, the furthest of each theme before the others of it."""
    by_gap = sorted(measures, key=gap, reverse=True)
    first = {one.indicator.theme: one for one in reversed(by_gap)}
    rest = [one for one in by_gap if one is not first[one.indicator.theme]]
    return [*sorted(first.values(), key=gap, reverse=True), *rest]


def _from_half(one: Beside) -> float:
    """Return how far the nearer limit lies from the half, in points."""
    assert one.here is not None
    assert one.here.lower is not None
    assert one.here.upper is not None
    return max(one.here.lower - HALF, HALF - one.here.upper)
