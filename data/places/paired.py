"""Two measures beside each other, district by district, and which two may be."""

from __future__ import annotations

import pandas as pd

from data.places.beside_england import district_values
from data.store.describe import indicators


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


def may_be_paired(measure_a: str, measure_b: str) -> bool:
    """Tell whether two measures may be set against each other.

    Not a measure against itself, and not the Place Survey of 2008 against the Community Life Survey: they are different
    surveys, and the picture would be read as change.
    """
    kinds = {name.split("_")[0] for name in (measure_a, measure_b)}
    return measure_a != measure_b and kinds != {"place", "cls"} and {measure_a, measure_b} <= set(indicators())
