"""Projects and their outcomes, filtered as the pages ask for them.

Sources: the datasets `projects`, `project_outcomes` and `funds`. Every filter takes one code or several, of which any
may hold; no code means no filter. An unknown code matches nothing. All functions return new frames and raise
data.load.TableUnavailable when a table is out of use.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd

from data.labels import EVIDENCE_GRADES
from data.load import table

Codes = str | Iterable[str]
FACETS = {"area": "area_code", "theme": "theme", "fund": "fund_id", "status": "status", "evidence": "evidence"}
_SEARCHED = ("lead_organisation", "partners", "description")  # and the name


def projects(
    *, area: Codes = (), theme: Codes = (), fund: Codes = (), status: Codes = (), evidence: Codes = (), text: str = ""
) -> pd.DataFrame:
    """List the projects that pass every filter, in the order of their identifiers.

    Columns of `projects`, fund_name (missing where the fund is not known), outcomes (how many were found) and evidence
    (the best grade among them: evaluation, self_reported, target, or none). `text` is looked for as it stands,
    whatever its case, in name, lead, partners and description. Projects in several places have no area code.
    """
    chosen = {"area": area, "theme": theme, "fund": fund, "status": status, "evidence": evidence}
    return _passing(with_text(_graded(), text), chosen)


def facets(
    *, area: Codes = (), theme: Codes = (), fund: Codes = (), status: Codes = (), evidence: Codes = (), text: str = ""
) -> pd.DataFrame:
    """Count the projects behind every choice, under all the other filters in force.

    Columns: facet (area, theme, fund, status, evidence), code, projects. A facet does not narrow itself, so that its
    other choices keep their counts. Choices without a project are left out; projects without a code count nowhere.
    """
    chosen = {"area": area, "theme": theme, "fund": fund, "status": status, "evidence": evidence}
    found = with_text(_graded(), text)
    counts = []
    for facet, column in FACETS.items():
        others = {name: codes for name, codes in chosen.items() if name != facet}
        count = _passing(found, others)[column].value_counts(sort=False).sort_index()
        counts.append(pd.DataFrame({"facet": facet, "code": count.index, "projects": count.to_numpy()}))
    return pd.concat(counts, ignore_index=True)


def outcomes(*, area: Codes = (), framework: Codes = (), grade: Codes = (), theme: Codes = ()) -> pd.DataFrame:
    """List the outcomes that pass every filter, in the order of their identifiers.

    Columns of `project_outcomes`, project_name, theme and project_area_code (of the project; missing for outcomes of
    whole funds), fund_name, and is_wider_than_area. An outcome passes the area filter when it or its project has that
    area; is_wider_than_area marks those of a project in one area that cover more places, such as all five cities of
    Breaking Boundaries, and must be said beside the figure. Outcomes of whole funds pass neither area nor theme filter.
    """
    about = table("projects")[["project_id", "name", "theme", "area_code"]]
    about = about.rename(columns={"name": "project_name", "area_code": "project_area_code"})
    joined = table("project_outcomes").merge(about, how="left", on="project_id").merge(_fund_names(), how="left")
    joined["is_wider_than_area"] = joined["area_code"].isna() & joined["project_area_code"].notna()
    own = joined["area_code"].fillna(joined["project_area_code"])
    keep = _holds(own, area) & _holds(joined["framework"], framework)
    keep &= _holds(joined["evidence_grade"], grade) & _holds(joined["theme"], theme)
    return joined[keep].reset_index(drop=True)


def with_text(frame: pd.DataFrame, text: str) -> pd.DataFrame:
    """Keep the rows in which the text stands as it is, whatever its case, in a name, lead, partner or description."""
    wanted = text.strip().casefold()
    if not wanted:
        return frame
    words = frame["name"].str.cat(frame[list(_SEARCHED)], sep="\n", na_rep="").str.casefold()
    return frame[words.str.contains(wanted, regex=False)]


def _graded() -> pd.DataFrame:
    """All projects with the name of their fund, the number of their outcomes and the best grade of evidence."""
    frame = table("projects").merge(_fund_names(), how="left", on="fund_id")
    ranks = {grade: rank for rank, grade in enumerate(EVIDENCE_GRADES)}
    found = table("project_outcomes")
    best = found["evidence_grade"].map(ranks).groupby(found["project_id"]).agg(["size", "min"])
    frame["outcomes"] = frame["project_id"].map(best["size"]).fillna(0).astype(int)
    grades = frame["project_id"].map(best["min"]).fillna(ranks["none"])
    frame["evidence"] = grades.map({rank: grade for grade, rank in ranks.items()})
    return frame


def _passing(frame: pd.DataFrame, chosen: Mapping[str, Codes]) -> pd.DataFrame:
    for facet, codes in chosen.items():
        frame = frame[_holds(frame[FACETS[facet]], codes)]
    return frame.reset_index(drop=True)


def _holds(values: pd.Series[str], codes: Codes) -> pd.Series[bool]:
    """Tell which values are among the codes; all of them where no code is given."""
    wanted = [codes] if isinstance(codes, str) else list(codes)
    return values.isin(wanted) if wanted else pd.Series(True, index=values.index)


def _fund_names() -> pd.DataFrame:
    return table("funds")[["fund_id", "fund_name"]]
