"""Several tests made together: which of them stand at 95 per cent.

Literature: Holm S (1979) A simple sequentially rejective multiple test procedure. Scandinavian Journal of Statistics
6, 65-70.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import erfc, sqrt
from statistics import NormalDist

from data.statistics.intervals import Z_95

LEVEL = erfc(Z_95 / sqrt(2))  # 5 per cent, as 1.96 standard errors round it


def holm(distances: Sequence[float]) -> list[bool]:
    """Tell for each of several tests made together whether it stands at 95 per cent by Holm's method.

    A distance is a difference in standard errors. The largest of m must reach the limit for 5 per cent divided by m,
    the next that for 5 per cent divided by m - 1, and so on; the first that does not reach its limit ends the search.
    """
    order = sorted(range(len(distances)), key=lambda index: -distances[index])
    stands = [False] * len(distances)
    for step, index in enumerate(order):
        if not distances[index] > limit(len(distances) - step):
            break
        stands[index] = True
    return stands


def limit(tests: int) -> float:
    """Return how many standard errors a difference must exceed for 5 per cent divided by `tests`, two-sided."""
    return Z_95 if tests == 1 else NormalDist().inv_cdf(1 - LEVEL / tests / 2)
