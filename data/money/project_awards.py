"""Awards that went to one project, as far as the two lists can be tied together.

Sources: the datasets `award_projects`, `awards` and `projects`.
"""

from __future__ import annotations

import pandas as pd

from data.store.load import table


def awards_to(project_id: str) -> pd.DataFrame:
    """List the awards that are tied to a project, by year; columns of `awards`, and reading (why it is tied).

    Empty where there are none. Raises KeyError for an unknown project.
    """
    if project_id not in set(table("projects")["project_id"]):
        raise KeyError(project_id)
    ties = table("award_projects")
    found = table("awards").merge(ties.loc[ties["project_id"].eq(project_id), ["award_id", "reading"]], on="award_id")
    return found.sort_values(["award_year", "award_id"], ignore_index=True)
