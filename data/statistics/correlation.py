"""How two measures go together over the districts.

Literature: Fisher RA (1921) On the "probable error" of a coefficient of correlation deduced from a small sample. Metron
1, 3-32 (interval). Fieller EC, Hartley HO, Pearson ES (1957) Tests for rank correlation coefficients. I. Biometrika
44, 470-481 (interval of ranks). Robinson WS (1950) Ecological correlations and the behavior of individuals. American
Sociological Review 15, 351-357 (why it says nothing about people).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import atanh, inf, sqrt, tanh

import pandas as pd

from data.statistics.intervals import Z_95

OF_RANKS = 1.06  # variance of the rank correlation beside that of Pearson's, on the scale of Fisher
FEWEST = 10  # districts; with fewer a correlation says nothing


@dataclass(frozen=True)
class Correlation:
    """Pearson's correlation with its 95 per cent interval, and Spearman's, which looks at the order only."""

    value: float  # -1 to 1
    lower: float
    upper: float
    spearman: float
    n: int  # districts with both figures


def correlation(pairs: pd.DataFrame) -> Correlation | None:
    """Return how columns a and b go together; None with fewer than 10 rows or where either does not vary."""
    n = len(pairs)
    if n < FEWEST or pairs["a"].nunique() < 2 or pairs["b"].nunique() < 2:
        return None
    value = max(-1.0, min(1.0, float(pairs["a"].corr(pairs["b"]))))
    spearman = float(pairs["a"].rank().corr(pairs["b"].rank()))
    return Correlation(value, *fisher(value, n), spearman, n)


def fisher(value: float, n: int, *, ranks: bool = False) -> tuple[float, float]:
    """Return the 95 per cent limits of a correlation over n rows: tanh(atanh r ± 1.96 / √(n - 3)).

    That of `ranks` varies a little more: its reach is √1.06 times as far.
    """
    centre = atanh(value) if abs(value) < 1 else inf * value
    reach = Z_95 * sqrt((OF_RANKS if ranks else 1) / (n - 3))
    return tanh(centre - reach), tanh(centre + reach)
