"""Filters by code that include and exclude, and the counts behind every choice.

A code asks for the rows that have it; with a minus before it, as in `-english_language`, for those that do not have it.
Several codes of one facet: any of those included may hold, none of those excluded. Facets narrow each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

Codes = str | Iterable[str]
NOT = "-"


def excluded(code: str) -> str:
    """Return the code that asks for the rows without this one."""
    return NOT + code


def listed(codes: Codes) -> list[str]:
    """Give one code or several as a list."""
    return [codes] if isinstance(codes, str) else list(codes)


def holds(values: pd.Series[Any], codes: Codes) -> pd.Series[bool]:
    """Tell which rows pass the codes of one facet. A value is a code, a tuple of codes, or missing."""
    asked = listed(codes)
    wanted = {code for code in asked if not code.startswith(NOT)}
    unwanted = {code.removeprefix(NOT) for code in asked if code.startswith(NOT)}
    keep = _any(values, wanted) if wanted else pd.Series(True, index=values.index)
    return keep & ~_any(values, unwanted) if unwanted else keep


def passing(values: Mapping[str, pd.Series[Any]], chosen: Mapping[str, Codes]) -> pd.Series[bool]:
    """Tell which rows pass every facet; `values` gives the codes of all rows by facet."""
    keep = pd.Series(True, index=next(iter(values.values())).index)
    for facet, codes in chosen.items():
        keep &= holds(values[facet], codes)
    return keep


def counts(
    values: Mapping[str, pd.Series[Any]], chosen: Mapping[str, Codes], among: pd.Series[bool] | None = None
) -> pd.DataFrame:
    """Count the rows behind every choice, included and excluded, under the other facets in force.

    Columns: facet, code, rows. A facet does not narrow itself, so that its other choices keep their counts. Codes that
    no row at all has are left out; those that none has under the other facets count 0. `among` keeps some rows only.
    """
    found = []
    masks = {facet: holds(values[facet], codes) for facet, codes in chosen.items()}
    for facet, own in values.items():
        others = pd.Series(True, index=own.index) if among is None else among
        for name, mask in masks.items():
            others = others if name == facet else others & mask
        here, total = own[others].explode().value_counts(), int(others.sum())
        for code in sorted(own.explode().dropna().unique()):
            number = int(here.get(code, 0))
            found += [(facet, code, number), (facet, excluded(code), total - number)]
    return pd.DataFrame(found, columns=["facet", "code", "rows"])


def _any(values: pd.Series[Any], wanted: set[str]) -> pd.Series[bool]:
    """Tell which values are, or hold, one of the codes."""
    several = values.map(lambda value: isinstance(value, tuple))
    within = values.where(several).map(lambda held: not wanted.isdisjoint(held), na_action="ignore")
    return values.isin(wanted) if not several.any() else within.fillna(False).astype(bool) | values.isin(wanted)
