"""The orders in which projects can be listed."""

from __future__ import annotations

import pandas as pd

from data.labels import EVIDENCE_GRADES

SORTS = {
    "match": "Best match",
    "newest": "Latest start first",
    "evidence": "Strongest evidence first",
    "name": "Name, A to Z",
}


def ordered(found: pd.DataFrame, sort: str) -> pd.DataFrame:
    """Put projects in an order. Those alike stay as in the list; those of which nothing is known come last."""
    if sort == "name":
        return found.sort_values("name", key=lambda names: names.str.casefold(), kind="stable", ignore_index=True)
    if sort == "newest":
        return found.sort_values("starts_on", ascending=False, na_position="last", kind="stable", ignore_index=True)
    if sort == "evidence":
        ranks = {grade: rank for rank, grade in enumerate(EVIDENCE_GRADES)}
        return found.sort_values("evidence", key=lambda grades: grades.map(ranks), kind="stable", ignore_index=True)
    return found.sort_values("match", ascending=False, kind="stable", ignore_index=True)
