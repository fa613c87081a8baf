"""How strong an outcome is: who says it, how it was found out, and which rows put a number on it.

The Maryland Scientific Methods Scale, from 1 to 5, says how well a design can tell what a programme changed from what
would have changed anyway. A count of people reached is not on it, whoever reports it.
Literature: Sherman LW et al. (1998) Preventing crime: what works, what doesn't, what's promising. What Works Centre for
Local Economic Growth (2016) Guide to scoring evidence using the Maryland Scientific Methods Scale.
Sources: dataset `project_outcomes`.
"""

from __future__ import annotations

import pandas as pd

from data.labels import DESIGNS, MARYLAND_LEVELS, SAID_BY
from data.projects.projects import outcomes


def with_levels(found: pd.DataFrame) -> pd.DataFrame:
    """Return outcomes with two columns more: maryland_level (1 to 5) and is_effect.

    The level is missing where the design is not on the scale. `is_effect` says whether the row may be read as evidence
    of a change that someone looked for: it is false for counts, targets, estimates and answers of those who took part.
    """
    level = found["design"].map(MARYLAND_LEVELS).astype("Int64")
    return found.assign(maryland_level=level, is_effect=level.notna())


def by_design(found: pd.DataFrame) -> pd.DataFrame:
    """Count outcomes by how they were found out and who says so: a row for each design that is there, strongest first.

    Columns: design, then evaluator, funder, provider and others (outcomes), 0 where there is none.
    """
    counted = pd.crosstab(found["design"], found["said_by"])
    counted = counted.reindex(index=[code for code in DESIGNS if code in counted.index], columns=list(SAID_BY))
    return counted.fillna(0).astype("int64").rename_axis(index="design", columns=None).reset_index()


def numbers_on(outcome_id: str) -> pd.DataFrame:
    """Return the outcomes that put a number on another one, in their order; no rows where none does.

    Columns as in `data.projects.projects.outcomes`.
    """
    found = outcomes()
    return found[found["relates_to"] == outcome_id].reset_index(drop=True)
