"""How two figures of one indicator compare: higher, lower, similar, or unknown."""

from __future__ import annotations

from math import hypot, isnan
from typing import Literal

from data.places.areas import ENGLAND
from data.places.measures import Measure, is_sampled, spread
from data.store.describe import indicators

Comparison = Literal["higher", "lower", "similar", "unknown"]

LEAST_TOLD = 0.1  # standard deviations between districts: full counts nearer to each other are about the same
ROUNDING = 1e-9  # of sums in binary


def compare(value: Measure, benchmark: Measure) -> Comparison:
    """Tell whether a figure is higher or lower than a benchmark at 95 per cent, or similar (cannot be told apart).

    * Both have intervals: z-test on the difference. The standard error of each is the width of its interval divided by
      2 x 1.96; the two are independent, so the standard error of the difference is the root of the sum of their
      squares. Higher or lower when the difference is more than 1.96 of those. Limits that are lopsided, as for shares
      near 0 or 100 per cent, are treated as if they were even. Overlapping intervals can still differ.
    * An estimate of a sample without an interval is unknown: its publisher found it too thin for one, whatever the
      other has. England's alone may come without: it rests on so many answers that the other must only lie outside
      its own interval.
    * Full counts of a census or of records are compared unrounded. They are similar (about the same) when they lie
      nearer to each other than `least_difference`.

    Unknown, too, for different periods or survey modes and for missing values. An area that is part of the benchmark,
    as a district is of England, is taken as independent of it. Plain totals (people) grow with the size of the area:
    compare rates instead. Raises ValueError for two different indicators.
    """
    if value.indicator_id != benchmark.indicator_id:
        raise ValueError(f"{value.indicator_id} cannot be compared with {benchmark.indicator_id}")
    difference = value.value - benchmark.value
    if (value.period, value.survey_mode) != (benchmark.period, benchmark.survey_mode) or isnan(difference):
        return "unknown"
    apart = _apart(value, benchmark)
    if apart is None:
        return "unknown"
    return "similar" if not apart or difference == 0 else "higher" if difference > 0 else "lower"


def least_difference(indicator_id: str, period: str) -> float:
    """Return how far full counts must lie apart to be called different, in the unit of the indicator.

    A tenth of a standard deviation between districts, and what the figures show at their last decimal at least.
    """
    return max(LEAST_TOLD * spread(indicator_id, period), 10.0 ** -indicators()[indicator_id].decimals)


def _apart(value: Measure, benchmark: Measure) -> bool | None:
    """Whether two figures can be told apart; None where nobody can know."""
    own, other = _limits(value), _limits(benchmark)
    if own and other:
        # Half an interval is 1.96 standard errors, so the 1.96 cancels on both sides of the test.
        return abs(value.value - benchmark.value) > hypot((own[1] - own[0]) / 2, (other[1] - other[0]) / 2)
    if own:
        return _may_lack_limits(benchmark) and not own[0] <= benchmark.value <= own[1]
    if other:
        return _may_lack_limits(value) and not other[0] <= value.value <= other[1]
    if is_sampled(value.indicator_id):
        return None
    least = least_difference(value.indicator_id, value.period)
    return abs(value.value - benchmark.value) >= least - ROUNDING


def _may_lack_limits(measure: Measure) -> Literal[True] | None:
    """Whether a figure beside one with an interval needs none of its own: full counts and England's."""
    return True if measure.area_code == ENGLAND or not is_sampled(measure.indicator_id) else None


def _limits(measure: Measure) -> tuple[float, float] | None:
    if measure.lower is None or measure.upper is None or isnan(measure.lower) or isnan(measure.upper):
        return None
    return measure.lower, measure.upper
