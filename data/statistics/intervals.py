"""Confidence intervals for shares and for rates, where the source publishes none."""

from __future__ import annotations

from math import sqrt
from typing import NamedTuple

Z_95 = 1.96  # two-sided 95 per cent point of the normal distribution, as public-health guidance rounds it


class Interval(NamedTuple):
    """The two limits, in the unit of the measure."""

    lower: float
    upper: float


def wilson(count: float, base: float, z: float = Z_95) -> Interval:
    """Return the score interval of the share `count / base`, as proportions between 0 and 1.

    With p = count / base and n = base, the limits are
    (p + z²/2n ± z √(p(1 - p)/n + z²/4n²)) / (1 + z²/n):
    the two shares from which p lies exactly z standard errors away.

    Literature: Wilson EB (1927) Probable inference, the law of succession, and statistical inference. Journal of the
    American Statistical Association 22, 209-212. Newcombe RG (1998) Two-sided confidence intervals for the single
    proportion. Statistics in Medicine 17, 857-872.

    Raises ValueError when count is negative or larger than base, or base is not above 0.
    """
    _refuse(count, base)
    if count > base:
        raise ValueError(f"a share cannot have more counted ({count}) than in the base ({base})")
    share, spread = count / base, z * z / base
    middle = share + spread / 2
    half = sqrt(spread * (share * (1 - share) + spread / 4))
    # At 0 and 1 a limit is exact; rounding must not push it past.
    lower = 0.0 if count == 0 else (middle - half) / (1 + spread)
    upper = 1.0 if count == base else (middle + half) / (1 + spread)
    return Interval(lower, upper)


def byar(count: float, base: float, per: float) -> Interval:
    """Return the 95 per cent interval of the rate `count / base`, per `per` of the base (1,000 or 100,000 residents).

    With O = count and z = 1.96, the limits of the count are
    O (1 - 1/9O - z/3√O)³ and (O + 1)(1 - 1/9(O + 1) + z/3√(O + 1))³,
    which are then divided by base and multiplied by per. With a count of 0 the lower limit is 0.
    From 10 events on they lie within about 0.2 per cent of the exact Poisson limits; below that they are rougher.

    Literature: Breslow NE, Day NE (1987) Statistical methods in cancer research, volume II: the design and analysis of
    cohort studies. Lyon: International Agency for Research on Cancer. Public Health England (2018) Technical guide:
    confidence intervals.

    Raises ValueError when count is negative, or base or per is not above 0.
    """
    _refuse(count, base)
    if not per > 0:
        raise ValueError(f"a rate is per more than 0, not per {per}")
    more = count + 1
    lower = 0.0 if count == 0 else count * (1 - 1 / (9 * count) - Z_95 / (3 * sqrt(count))) ** 3
    upper = more * (1 - 1 / (9 * more) + Z_95 / (3 * sqrt(more))) ** 3
    return Interval(max(lower, 0.0) / base * per, upper / base * per)


def _refuse(count: float, base: float) -> None:
    """Stop what cannot be a count out of a base. Missing numbers (NaN) are stopped too."""
    if not count >= 0:
        raise ValueError(f"a count cannot be {count}")
    if not base > 0:
        raise ValueError(f"the base must be above 0, not {base}")
