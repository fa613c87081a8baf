"""Figures of the projects page: projects by theme and evidence, the list, and the seats of lead organisations."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from components.charts.stacks import stacks
from components.figure import Figure
from components.maps.outlines import DISTRICTS, THE_FIVE
from components.maps.points import points
from components.projects.choice import Choice, described
from components.projects.words import period, place
from components.words import counted, opened
from data import areas
from data.describe import datasets
from data.labels import EVIDENCE_GRADES, LOCATION_PRECISIONS, PROJECT_STATUSES, THEMES

SEATED = ("postcode", "sector")  # precisions that may be drawn as a point


def subject(choice: Choice) -> str:
    """Say which projects a figure is about."""
    about = described(choice)
    return f"Projects {about}" if about else "All projects"


def by_theme(found: pd.DataFrame, choice: Choice) -> Figure:
    """Show how many projects each theme has and how strong their best evidence is."""
    counts = pd.crosstab(found["theme"], found["evidence"]).reindex(
        index=[code for code in THEMES if code in set(found["theme"])], columns=list(EVIDENCE_GRADES), fill_value=0
    )
    tidy = (
        found.groupby(["theme", "evidence"])
        .agg(projects=("project_id", "size"), source_id=("source_id", _joined))
        .reset_index()
        .rename(columns={"theme": "theme_code", "evidence": "evidence_code"})
    )
    tidy.insert(0, "theme", tidy["theme_code"].map(THEMES))
    tidy.insert(1, "evidence", tidy["evidence_code"].map(EVIDENCE_GRADES))
    reading = counts.set_axis([THEMES[code] for code in counts.index]).rename(columns=EVIDENCE_GRADES)
    return Figure(
        id="by-theme",
        title=_finding(int(counts["none"].sum()), len(found)),
        subtitle=f"{subject(choice)}, by theme and best evidence of an outcome",
        alt=f"Stacked bars of {counted(len(found), 'project')} by theme. "
        + "; ".join(
            f"{THEMES[str(code)]} {line.sum()}, {line['none']} without outcome" for code, line in counts.iterrows()
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
    """Give the projects of several places that pass the other filters, where areas are chosen; None without any."""
    everywhere = choice.without("area").found()
    several = everywhere[everywhere["area_code"].isna()]
    if several.empty or not choice.area:
        return None
    return replace(
        the_list(several, choice.without("area")),
        id="several-places",
        title=f"{opened(counted(len(several), 'project'))} in several places",
        subtitle=f"{subject(choice.without('area'))} without an area of their own",
        notes=("Whether they reached the area that was chosen is not known.",),
    )


def the_list(found: pd.DataFrame, choice: Choice) -> Figure:
    """Give every project that was found, one row each, for the list, its table and its file."""
    listed_rows = found.drop(
        columns=[name for name in found if str(name).startswith(("lead_", "location_", "address_"))],
    ).assign(lead_organisation=found["lead_organisation"])
    rows = found.to_dict("records")
    reading = pd.DataFrame(
        {
            "Project": found["name"],
            "Area": [place(row) for row in rows],
            "Led by": found["lead_organisation"],
            "Theme": found["theme"].map(THEMES),
            "Fund": found["fund_name"].fillna("not known"),
            "When": [period(row) for row in rows],
            "Status": found["status"].map(PROJECT_STATUSES),
            "Outcomes": found["outcomes"],
            "Best evidence": found["evidence"].map(EVIDENCE_GRADES),
        }
    )
    return Figure(
        id="list",
        title=opened(counted(len(found), "project")),
        subtitle=subject(choice),
        alt=f"List of {counted(len(found), 'project')} with area, lead, dates, fund and evidence of outcomes.",
        table=listed_rows,
        datasets=("projects",),
        reading=reading,
        sortable=True,
    )


def seats(found: pd.DataFrame, choice: Choice) -> Figure | None:
    """Show where the lead organisations sit, one dot per address; None where no address is known."""
    seated = found[found["location_precision"].isin(SEATED)]
    if seated.empty:
        return None
    spots = _spots(seated)
    around = set(choice.area) | set(seated["lead_area_code"].dropna()) if choice.area else set(areas.districts())
    file = THE_FIVE if around <= set(areas.FIVE) else DISTRICTS
    height = 420 if choice.area else 560  # England is tall
    missing = len(found) - len(seated)
    return Figure(
        id="seats",
        title=f"The lead’s address is known for {len(seated):,} of {counted(len(found), 'project')}",
        subtitle=f"{subject(choice)}: where the lead organisation sits, not where the project took place",
        alt=f"Map of the seats of lead organisations: {'; '.join(spots['counted'])}.",
        table=_seat_table(seated),
        datasets=("projects",),
        draw=lambda palette: points(spots, around, palette, named=len(spots) <= 6, file=file, height=height),
        labels={"location_precision": "Precision of the point"},
        hidden=("project_id", "lead_lat", "lead_lon"),
        notes=(
            *_caveat_of_points(),
            f"No address is known for the lead of {missing:,} of the {counted(len(found), 'project')}; "
            f"{'it is' if missing == 1 else 'they are'} not on the map."
            if missing
            else "An address is known for every one of these projects.",
        ),
    )


def _finding(without: int, total: int) -> str:
    """Say for how many projects no outcome was found."""
    if total == 1:
        return f"{'No' if without else 'An'} outcome was found for this one project"
    if without in (0, total):
        return f"{'No' if without else 'An'} outcome was found for {'any' if without else 'each'} of {total:,} projects"
    return f"No outcome was found for {without:,} of {total:,} projects"


def _spots(seated: pd.DataFrame) -> pd.DataFrame:
    """One row per address: lat, lon, name of the lead, size (projects), and what is said of it."""
    spots = []
    for (name, lat, lon), there in seated.groupby(["lead_organisation", "lead_lat", "lead_lon"], sort=False):
        names, size = list(there["name"]), len(there)
        more = [f"and {size - 6} more"] if size > 6 else []
        said = "<br>".join([f"<b>{name}</b>", *names[:6], *more])
        number = counted(size, "project")
        spots.append({"name": name, "lat": lat, "lon": lon, "size": size, "said": said, "counted": f"{name}, {number}"})
    return pd.DataFrame(spots)


def _caveat_of_points() -> list[str]:
    return [caveat.text for caveat in datasets()["projects"].caveats if caveat.text.startswith("Points show")]


def _seat_table(seated: pd.DataFrame) -> pd.DataFrame:
    columns = ["project_id", "name", "lead_organisation", "lead_postcode", "lead_area_code", "lead_lat", "lead_lon"]
    table = seated[columns].reset_index(drop=True)
    table["location_precision"] = list(seated["location_precision"].map(LOCATION_PRECISIONS))
    table["source_id"] = list(seated[["address_source_id", "location_source_id"]].apply(_joined, axis=1))
    return table


def _joined(codes: pd.Series[str]) -> str:
    """Put source codes in one cell, each once, in order."""
    return "|".join(dict.fromkeys(code for cell in codes.dropna() for code in str(cell).split("|")))
