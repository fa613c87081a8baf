"""Figures of the projects page: projects by theme and evidence, the list, and the seats of lead organisations."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pandas as pd

from components.charts.stacks import stacks
from components.figure.figure import Figure
from components.style.words import counted, opened
from components.themes.projects.choice import Choice, described
from components.themes.projects.words import period, place
from data.labels import EVIDENCE_GRADES, LEAD_TYPES, PROJECT_STATUSES, THEMES
from data.projects.projects import projects

DERIVED = ("has_outcomes", "years", "match", "words")  # for filters and order only
LEADS = {"council": "Councils", "charity": "Charities", "faith": "Faith groups", "other": "Other organisations"}
SEATED = ("postcode", "sector")  # precisions that may be drawn as a point


def subject(choice: Choice) -> str:
    """Say which projects a figure is about."""
    about = described(choice)
    return f"Projects {about}" if about else "All projects"


def by_theme(found: pd.DataFrame, choice: Choice) -> Figure | None:
    """Show how many projects each theme has and how strong their best evidence is; None without any project."""
    if found.empty:
        return None
    counts = pd.crosstab(found["theme"], found["evidence"]).reindex(
        index=[code for code in THEMES if code in set(found["theme"])], columns=list(EVIDENCE_GRADES), fill_value=0
    )
    tidy = (
        found.groupby(["theme", "evidence"])
        .agg(projects=("project_id", "size"), source_id=("source_id", joined))
        .reset_index()
        .rename(columns={"theme": "theme_code", "evidence": "evidence_code"})
    )
    tidy.insert(0, "theme", tidy["theme_code"].map(THEMES))
    tidy.insert(1, "evidence", tidy["evidence_code"].map(EVIDENCE_GRADES))
    reading = counts.set_axis([THEMES[code] for code in counts.index]).rename(columns=EVIDENCE_GRADES)
    return Figure(
        id="projects-by-theme",
        title=_finding(int(counts["none"].sum()), len(found)),
        subtitle=f"{subject(choice)}, by theme and best evidence of a result",
        alt=f"Stacked bars of {counted(len(found), 'project')} by theme. "
        + "; ".join(
            f"{THEMES[str(code)]} {line.sum()}, {line['none'] or 'none'} without a result or target"
            for code, line in counts.iterrows()
        )
        + ".",
        table=tidy,
        datasets=("projects", "project_outcomes"),
        draw=lambda palette: stacks(
            [THEMES[code] for code in counts.index],
            {EVIDENCE_GRADES[grade]: [int(value) for value in counts[grade]] for grade in EVIDENCE_GRADES},
            palette,
        ),
        reading=reading.rename_axis("Theme").reset_index().astype("str"),
        labels={"evidence": "Best evidence", "projects": "Projects"},
    )


def in_several_places(choice: Choice) -> Figure | None:
    """Give the projects of several places that pass the other filters, where the areas chosen have none; else None."""
    everywhere = choice.without("area").found()
    several = everywhere[everywhere["area_code"].isna()]
    listed = the_list(several, choice.without("area")) if choice.area and choice.found().empty else None
    return listed and replace(
        listed,
        id="projects-elsewhere",
        title=f"None is of the area alone; {counted(len(several), 'project')} in several places may have reached it",
        subtitle=f"{subject(choice.without('area'))} without an area of their own",
        notes=("Whether they reached the area that was chosen is not known.",),
    )


def the_list(found: pd.DataFrame, choice: Choice) -> Figure | None:
    """Give every project that was found, one row each, for the list, its table and its file; None without any."""
    if found.empty:
        return None
    kept = [name for name in found if not str(name).startswith(("lead_", "location_", "address_"))]
    listed_rows = found[[*(name for name in kept if name not in DERIVED), "lead_organisation", "lead_type"]]
    rows = found.to_dict("records")
    reading = pd.DataFrame(
        {
            "Project": found["name"],
            "Area": [place(row) for row in rows],
            "Led by": found["lead_organisation"],
            "Kind of lead": found["lead_type"].map(LEAD_TYPES),
            "Theme": found["theme"].map(THEMES),
            "Fund": found["fund_name"].fillna("not known"),
            "When": [period(row) for row in rows],
            "Status": found["status"].map(PROJECT_STATUSES),
            "Results": found["outcomes"] - found["targets"],
            "Targets": found["targets"],
            "Best evidence": found["evidence"].map(EVIDENCE_GRADES),
        }
    )
    return Figure(
        id="projects-list",
        title=_led(found),
        subtitle=subject(choice),
        alt=f"List of {counted(len(found), 'project')} with area, lead, dates, fund and evidence of outcomes.",
        table=listed_rows,
        datasets=("projects",),
        reading=reading,
        sortable=True,
    )


def selected(choice: Choice) -> Figure | None:
    """Give the projects that the reader has put into the selection, whatever the filters; None without any."""
    everything = projects().set_index("project_id", drop=False)
    listed = the_list(everything.loc[list(choice.basket)].reset_index(drop=True), choice)
    number = counted(len(choice.basket), "project")
    return listed and replace(
        listed,
        id="projects-selected",
        title=f"Your selection: {number}",
        subtitle=f"{opened(number)} chosen one by one",
        alt=f"List of {number} chosen one by one.",
    )


def _led(found: pd.DataFrame) -> str:
    """Say which kind of body leads most of some projects."""
    if len(found) == 1:
        return f"One project, led by {found['lead_organisation'].iloc[0]}"
    kinds = found["lead_type"].value_counts()
    most = next(kind for kind in LEADS if kinds.get(kind) == kinds.max())
    if kinds.max() == len(found) == 2:
        return f"{LEADS[most]} lead both projects"
    return f"{LEADS[most]} lead {f'{kinds.max()} of' if kinds.max() < len(found) else 'all'} {len(found):,} projects"


def _finding(without: int, total: int) -> str:
    """Say for how many projects neither a result nor a target was found."""
    if total == 1:
        return f"{'No' if without else 'A'} result or target was found for this one project"
    if without in (0, total):
        every = "any" if without else "each"
        return f"{'No' if without else 'A'} result or target was found for {every} of {total:,} projects"
    return f"No result or target was found for {without:,} of {total:,} projects"


def joined(codes: Iterable[object]) -> str:
    """Put source codes in one cell, each once, in order."""
    return "|".join(dict.fromkeys(code for cell in codes if isinstance(cell, str) for code in cell.split("|")))
