"""Awards that went to one project, as far as the two lists can be tied together.

Sources: the datasets `projects`, `awards` and `funds`.
"""

from __future__ import annotations

import pandas as pd

from data.load import table

RULE = (
    "An award is shown with a project of the same fund when it names the project, or when it went to an organisation "
    "that leads only this project of that fund."
)


def awards_to(project_id: str) -> pd.DataFrame:
    """List the awards that can be tied to a project by RULE, by year; columns of `awards`. Empty where there are none.

    An award of which another place is known is never among them. Raises KeyError for an unknown project.
    """
    projects, awards = table("projects"), table("awards")
    project = projects.set_index("project_id").loc[project_id]
    name, lead = str(project["name"]).casefold(), project["lead_organisation"]
    same_fund = awards["fund_id"].eq(project["fund_id"])
    elsewhere = awards["area_code"].notna() & awards["area_code"].ne(project["area_code"])
    titles, descriptions = awards["title"].str.casefold(), awards["description"].str.casefold()
    named = titles.str.startswith(name) | descriptions.str.contains(name, regex=False)
    of_lead = (projects["fund_id"] == project["fund_id"]) & (projects["lead_organisation"] == lead)
    leads_one = int(of_lead.sum()) == 1
    found = awards[same_fund & ~elsewhere & (named | (awards["recipient"].eq(lead) & leads_one))]
    return found.sort_values(["award_year", "award_id"], ignore_index=True)
