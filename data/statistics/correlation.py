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

from data.places.beside_england import district_values
from data.statistics.intervals import Z_95
from data.store.describe import indicators

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


def both(measure_a: str, period_a: str, measure_b: str, period_b: str) -> pd.DataFrame:
    """Return the districts with a figure of both measures: area_code, area_name, a, b, source_id of the two.

    a and b are in the units of their measures. Raises KeyError for an unknown measure.
    """
    columns = ["area_code", "area_name", "value", "source_id"]
    first = district_values(measure_a, period_a)[columns].dropna(subset=["value"]).rename(columns={"value": "a"})
    second = district_values(measure_b, period_b)[columns].dropna(subset=["value"]).rename(columns={"value": "b"})
    found = first.merge(second, on=["area_code", "area_name"], suffixes=("", "_b"), validate="one_to_one")
    same = found["source_id"] == found["source_id_b"]
    joined = found["source_id"].where(same, found["source_id"] + "|" + found["source_id_b"])
    return found.assign(source_id=joined)[["area_code", "area_name", "a", "b", "source_id"]]


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


def may_be_paired(measure_a: str, measure_b: str) -> bool:
    """Tell whether two measures may be set against each other.

    Not a measure against itself, and not the Place Survey of 2008 against the Community Life Survey: they are different
    surveys, and the picture would be read as change.
    """
    kinds = {name.split("_")[0] for name in (measure_a, measure_b)}
    return measure_a != measure_b and kinds != {"place", "cls"} and {measure_a, measure_b} <= set(indicators())
