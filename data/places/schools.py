"""How evenly pupils with another first language are spread over the schools of an authority, January 2019.

Source: dataset `school_segregation`. All values lie between 0 and 1; the formulae stand under dataset `segregation`.
"""

from __future__ import annotations

import pandas as pd

from data.store.load import table

PHASES = ("primary", "secondary")
MEASURES = ("dissimilarity", "isolation", "interaction")
OTHER_LANGUAGE = "First language other than English"


def school_segregation(area_code: str) -> pd.DataFrame:
    """Return the measures of an authority by phase, in the order of PHASES, then MEASURES; no rows where none is held.

    Columns: phase, measure, group, reference_group (missing for isolation), value (0 to 1), schools, group_pupils,
    academic_year, source_id. Isolation is there for both groups.
    """
    rows = table("school_segregation")
    rows = rows[rows["area_code"] == area_code]
    order = {code: place for place, code in enumerate((*PHASES, *MEASURES))}
    rows = rows.sort_values(["phase", "measure"], key=lambda codes: codes.map(order), kind="stable", ignore_index=True)
    columns = ["phase", "measure", "group", "reference_group", "value", "schools", "group_pupils", "academic_year"]
    return rows[[*columns, "source_id"]]


def school_dissimilarity(phase: str) -> pd.DataFrame:
    """Return dissimilarity in all authorities that have it, by code: the chosen one is shown among them, unranked.

    Columns: area_code, value (0 to 1), schools, group_pupils (with another first language), source_id. Raises
    ValueError for an unknown phase.
    """
    if phase not in PHASES:
        raise ValueError(f"{phase!r} is not one of {', '.join(PHASES)}")
    rows = table("school_segregation")
    rows = rows[(rows["phase"] == phase) & (rows["measure"] == "dissimilarity")]
    return rows[["area_code", "value", "schools", "group_pupils", "source_id"]].sort_values(
        "area_code", ignore_index=True
    )
