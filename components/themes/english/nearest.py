"""The nearest known class of each neighbourhood: distances, what they cannot tell, and all of them as a list."""

from __future__ import annotations

import pandas as pd

from components.figure.figure import Figure
from components.style.numbers import decimal
from components.style.words import counted, listed
from components.themes.english.need import HEADINGS
from components.themes.english.neighbourhoods import HIGH, named
from components.themes.english.providers import OLD_SURVEY
from data import english
from data.places import areas

LABELS = {"provider_name": "Nearest known class", "km": "Kilometres, straight line"}
HOW = (
    "Distances are straight lines, so the way is longer: from the middle of a neighbourhood’s residents (its small "
    "areas, LSOA, weighted by residents in 2021) to the postcode of the class."
)


def in_words(area_code: str) -> dict[str, str]:
    """Name for every neighbourhood of one of the five the nearest known class and its distance, by code."""
    rows = english.nearest_class(area_code)
    return {
        code: f"Nearest known class: {name}, {decimal(km, 1)} km"
        for code, name, km in zip(rows["code"], rows["provider_name"], rows["km"], strict=True)
    }


def known(area_code: str) -> str:
    """Say of how many organisations that teach English no address is known, so that a nearer class may exist."""
    rows = english.classes(area_code)
    without = int((~rows["drawn"]).sum())
    name = areas.name(area_code)
    return (
        f"{without} of {counted(len(rows), 'organisation')} known to teach English in {name} "
        f"{'has' if without == 1 else 'have'} no known address, and classes outside {name} are not held here: either "
        "may be nearer."
    )


def careful(area_code: str) -> str:
    """Say which of the classes on the map the source does not confirm, and how old the list is where it is old."""
    rows = english.classes(area_code)
    drawn = rows[rows["drawn"]]
    unsure = list(drawn.loc[drawn["esol_confirmed_in_source"] != "yes", "provider_name"])
    old = f"The list of {areas.name(area_code)} is of 2009." if (drawn["source_id"] == OLD_SURVEY).all() else ""
    said = f"{listed(unsure)}: courses not confirmed by the source." if unsure else ""
    return " ".join(filter(None, (old, said)))


def listing(area_code: str) -> Figure | None:
    """Every neighbourhood of one of the five with its share and its nearest known class, highest share first."""
    if not areas.is_integration_area(area_code):
        return None
    near = english.nearest_class(area_code).rename(columns={"code": "area_code", "source_id": "of_class"})
    rows = named(area_code).merge(near, on="area_code")
    rows["source_id"] = rows["source_id"] + "|" + rows.pop("of_class")
    name = areas.name(area_code)
    return Figure(
        id="nearest-class",
        title=_title(rows),
        subtitle=f"Who cannot speak English well or at all, and the nearest known class, {name}’s neighbourhoods, 2021",
        alt=f"Table of {len(rows)} neighbourhoods of {name}, highest share first. {known(area_code)}",
        table=rows,
        datasets=("english_proficiency", "esol_providers", "census_small_areas"),
        labels={**HEADINGS, **LABELS, "area_name": "Neighbourhood"},
        units={"share_pct": "percent", "km": "decimal"},
        reading=pd.DataFrame(
            {
                "Neighbourhood": rows["area_name"],
                "Share, %": rows["share_pct"].round(1),
                "Km": rows["km"].round(1),
                "Nearest known class": rows["provider_name"],
            }
        ),
        notes=tuple(filter(None, (known(area_code), HOW, careful(area_code)))),
        sortable=True,
    )


def _title(rows: pd.DataFrame) -> str:
    """Say how far it is from where one in ten or more needs English; without such places, from half of all."""
    high = rows[rows["share_pct"] >= HIGH]
    if high.empty:
        return f"Half of the neighbourhoods lie within {decimal(rows['km'].median())} km of a known class"
    near, far = decimal(high["km"].min()), decimal(high["km"].max())
    if len(high) == 1:
        return f"The neighbourhood where most need English lies {far} km from the nearest known class"
    return f"The {len(high)} neighbourhoods where most need English lie {near} to {far} km from a known class"
