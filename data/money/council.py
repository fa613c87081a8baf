"""Council finance beside that of statistical neighbours: the middle of those that provide all services.

Sources: the datasets `council_finance`, `statistical_neighbours` and `population`.
"""

from __future__ import annotations

import pandas as pd

from data.money.money import PER_HEAD, Price, convert
from data.places.neighbours import Method, list_source, neighbours
from data.statistics.segments import breaks_of, with_segments
from data.store.load import remembered, table

METHOD: Method = "neighbours-ons"


def has_county(area_code: str) -> bool:
    """Tell whether a county council provides part of the services: districts with codes that begin with E07."""
    return area_code.startswith("E07")


def comparable(area_code: str) -> tuple[str, ...]:
    """Return the statistical neighbours of an area that provide all services; none where no list is held."""
    return tuple(code for code in neighbours(area_code, METHOD) if not has_county(code))


@remembered
def converted(series_id: str, price: Price) -> pd.DataFrame:
    """Return one series of every council, in the price asked for (see `data.money.convert`)."""
    finance = table("council_finance")
    return convert(finance[finance["series_id"] == series_id], price)


def in_price(area_code: str, series_id: str, price: Price) -> pd.DataFrame:
    """Give one series of one council as `data.funding.council_series` does, in the price asked for."""
    rows = converted(series_id, price)
    mine = rows[rows["council_code"] == area_code]
    return with_segments(mine, "financial_year", breaks_of("council_finance", per_head=price in PER_HEAD))


@remembered
def neighbour_medians(area_code: str, series_id: str, price: Price) -> pd.DataFrame:
    """Give the median of the neighbours' amounts by year, each neighbour once, whatever its size.

    Columns: series_id, financial_year, value, value_unit, councils (with an amount in that year), source_id, segment
    and break_before (see `data.segments`). Years in which fewer than half of the comparable neighbours have an amount
    are left out. Empty where no list is held. `value` is in the price asked for (see `data.money.convert`).
    """
    codes = comparable(area_code)
    rows = converted(series_id, price)
    known = rows[rows["area_code"].isin(codes)].dropna(subset="value")
    by_year = known.groupby("financial_year")
    middle = by_year["value"].agg(value="median", councils="size").reset_index()
    sources = by_year["source_id"].agg(lambda cells: "|".join(dict.fromkeys(cells)))
    middle["source_id"] = middle["financial_year"].map(sources) + "|" + list_source(METHOD)
    middle = middle[2 * middle["councils"] >= max(len(codes), 1)].assign(
        series_id=series_id, value_unit=rows["value_unit"].iloc[0]
    )
    return with_segments(middle, "financial_year", breaks_of("council_finance", per_head=price in PER_HEAD))
