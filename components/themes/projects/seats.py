"""Where the organisations that lead projects sit, as far as their addresses are known."""

from __future__ import annotations

from typing import Any

import pandas as pd

from components.figure.figure import Figure
from components.maps.outlines import DISTRICTS, THE_FIVE
from components.maps.points import points
from components.style.words import counted
from components.themes.projects.choice import Choice
from components.themes.projects.figures import joined, subject
from components.themes.projects.words import known_for
from data.labels import LOCATION_PRECISIONS
from data.places import areas
from data.store.describe import datasets

NAMED = 6  # dots; more have their names beside the pointer only
SEATED = ("postcode", "sector")  # precisions that may be drawn as a point


def seats(found: pd.DataFrame, choice: Choice) -> Figure | None:
    """Show where the lead organisations sit, one dot per address; None where no address is known."""
    known = seated(found)
    if known.empty:
        return None
    spots = spots_of(known)
    ground = ground_of(known, choice)
    missing = len(found) - len(known)
    return Figure(
        id="projects-map",
        title=known_for("The lead’s address is known", len(known), len(found)),
        subtitle=f"{subject(choice)}: where the lead organisation sits, not where the project took place",
        alt=f"Map of the seats of lead organisations: {'; '.join(spots['counted'])}.",
        table=_seat_table(known),
        datasets=("projects",),
        draw=lambda palette: points(spots, palette=palette, named=len(spots) <= NAMED, **ground),
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


def seated(found: pd.DataFrame) -> pd.DataFrame:
    """Keep the projects whose lead has an address that may be drawn as a point."""
    return found[found["location_precision"].isin(SEATED)]


def ground_of(seated: pd.DataFrame, choice: Choice) -> dict[str, Any]:
    """Choose the ground of the map: the areas chosen and those with a seat, else all of England, which is tall."""
    around = set(choice.area) | set(seated["lead_area_code"].dropna()) if choice.area else set(areas.districts())
    file = THE_FIVE if around <= set(areas.FIVE) else DISTRICTS
    return {"districts": around, "file": file, "height": 420 if choice.area else 560}


def spots_of(seated: pd.DataFrame) -> pd.DataFrame:
    """One row per address: lat, lon, name of the lead, size (projects), and what is said of it."""
    spots = []
    for (name, lat, lon), there in seated.groupby(["lead_organisation", "lead_lat", "lead_lon"], sort=False):
        names, size = list(there["name"]), len(there)
        more = [f"and {size - 6} more"] if size > 6 else []
        said = "<br>".join([f"<b>{name}</b>", *names[:6], *more])
        number = counted(size, "project")
        spots.append({"name": name, "lat": lat, "lon": lon, "size": size, "said": said, "counted": f"{name}, {number}"})
    return pd.DataFrame(spots, columns=["name", "lat", "lon", "size", "said", "counted"])


def _caveat_of_points() -> list[str]:
    return [caveat.text for caveat in datasets()["projects"].caveats if caveat.text.startswith("Points show")]


def _seat_table(seated: pd.DataFrame) -> pd.DataFrame:
    columns = ["project_id", "name", "lead_organisation", "lead_postcode", "lead_area_code", "lead_lat", "lead_lon"]
    table = seated[columns].reset_index(drop=True)
    table["location_precision"] = list(seated["location_precision"].map(LOCATION_PRECISIONS))
    table["source_id"] = [
        joined(pair) for pair in seated[["address_source_id", "location_source_id"]].itertuples(index=False)
    ]
    return table
