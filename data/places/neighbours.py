"""The areas that each of the five is statistically most like, and the middle of their figures.

Source: dataset `statistical_neighbours`, models of 2025. Lists are held for the five integration areas only.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from statistics import median
from typing import Literal

from data.places.measures import value_at
from data.store.describe import indicators
from data.store.load import edition, table

Method = Literal["neighbours-ons", "neighbours-dfe"]
METHODS: dict[Method, str] = {
    "neighbours-ons": "ons_nearest_neighbours_lower_tier_2025",
    "neighbours-dfe": "dfe_childrens_services_2025",
}
TOTALS = frozenset({"people", "children"})  # units that grow with the size of an area: a middle of them says nothing


@dataclass(frozen=True)
class Median:
    """The middle figure of an area's neighbours, in the unit of the indicator."""

    value: float
    count: int  # neighbours with a figure
    of: int  # neighbours on the list


def neighbours(area_code: str, method: Method) -> tuple[str, ...]:
    """Return the codes of the districts that an area is most like, the most alike first; none where no list is held."""
    return _lists(edition("statistical_neighbours")).get((METHODS[method], area_code), ())


def list_source(method: Method) -> str:
    """Return the `source_id` of the publication that a list of neighbours comes from."""
    rows = table("statistical_neighbours")
    return str(rows.loc[rows["method"] == METHODS[method], "source_id"].iloc[0])


def neighbour_median(indicator_id: str, area_code: str, method: Method, period: str) -> Median | None:
    """Return the median of the figures of an area's neighbours in one period.

    None where no list is held, where fewer than half of the list have a figure, and for totals. Each neighbour counts
    once, whatever its size; the middle of an even number of figures lies half way between two of them.
    """
    codes = neighbours(area_code, method)
    if not codes or indicators()[indicator_id].unit in TOTALS:
        return None
    figures = [value for code in codes if (value := value_at(indicator_id, code, period)) is not None]
    if 2 * len(figures) < len(codes):
        return None
    return Median(float(median(figures)), len(figures), len(codes))


@lru_cache(maxsize=1)
def _lists(_: str) -> dict[tuple[str, str], tuple[str, ...]]:
    rows = table("statistical_neighbours").sort_values("rank")
    groups = rows.groupby(["method", "area_code"], sort=False)["neighbour_code"]
    return {(str(key[0]), str(key[1])): tuple(codes) for key, codes in groups}
