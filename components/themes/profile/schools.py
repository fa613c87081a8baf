"""How evenly pupils with another first language are spread over the schools of an authority, among all that have it."""

from __future__ import annotations

from typing import Any

import pandas as pd

from components.charts.strips import Strip, strips
from components.figure.figure import Figure
from components.style.numbers import decimal, whole
from components.style.words import listed
from data.places.areas import as_spoken, name, spoken
from data.places.schools import PHASES, school_dissimilarity
from data.store.describe import datasets
from data.store.load import table

DATASET = "school_segregation"
EXPLAINED = (
    "Dissimilarity is the share of pupils with another first language who would have to change school for them to be "
    "spread as evenly over schools as all others are: 0 is even, 1 fully apart."
)


def by_first_language(area_code: str) -> Figure | None:
    """Show dissimilarity in primary and secondary schools of an authority among all that have it; None without any."""
    every = {phase: _named(phase) for phase in PHASES}
    held = {phase: rows for phase, rows in every.items() if area_code in set(rows["area_code"])}
    if not held:
        return None
    place, year = name(area_code), str(table(DATASET)["academic_year"].iloc[0])
    parts = [_strip(phase, rows, area_code) for phase, rows in held.items()]
    said = [f"{decimal(part.here, 2)} in {phase}" for phase, part in zip(held, parts, strict=True)]
    missing = [
        f"No figure for {phase} schools of {as_spoken(place)} is held here." for phase in PHASES if phase not in held
    ]
    return Figure(
        id="school-segregation",
        title="Unevenness of pupils by first language (dissimilarity, 0 is even and 1 fully apart) was "
        f"{listed(said)} schools",
        subtitle=f"Pupils with another first language than English, schools of {as_spoken(place)} among all "
        f"authorities with a figure, {year}; each authority a mark",
        alt=f"Strips of {listed([f'{len(rows)} authorities ({phase})' for phase, rows in held.items()])} with "
        f"{as_spoken(place)} marked: {listed(said)} schools.",
        table=pd.concat(
            [rows.assign(phase=phase, academic_year=year) for phase, rows in held.items()], ignore_index=True
        ),
        datasets=(DATASET,),
        draw=lambda palette: strips(parts, palette, chosen=place),
        labels={"area_name": "Authority", "value": "Dissimilarity"},
        reading=_reading(held, area_code),
        notes=(EXPLAINED, *missing),
    )


def not_held(area_code: str) -> tuple[str, str]:
    """Say that no figure is held for the schools of a place, why, and where pupil counts would come from."""
    return (
        f"How evenly pupils are spread over schools by first language is not held here for {spoken(area_code)}.",
        "Held are single-tier authorities with at least five schools and 500 pupils in each group; counties, and so "
        "the districts within them, are not. The Department for Education publishes [pupil counts by "
        f"school]({datasets()[DATASET].url}) with every school census.",
    )


def _named(phase: str) -> pd.DataFrame:
    rows = school_dissimilarity(phase)
    rows.insert(1, "area_name", rows["area_code"].map(name))
    return rows


def _mine(rows: pd.DataFrame, area_code: str) -> dict[Any, Any]:
    return rows[rows["area_code"] == area_code].iloc[0].to_dict()


def _strip(phase: str, rows: pd.DataFrame, area_code: str) -> Strip:
    here, middle = float(_mine(rows, area_code)["value"]), float(rows["value"].median())
    return Strip(
        title=f"{phase.capitalize()} schools, dissimilarity",
        values=rows["value"].to_numpy(dtype="float32"),
        names=rows["area_name"].to_numpy(dtype="object"),
        here=here,
        lower=None,
        upper=None,
        benchmark=None,
        said=f"{name(area_code)} {decimal(here, 2)}",
        said_of_benchmark="",
        places=2,
        middle=middle,
        said_of_middle=f"median of the {len(rows)} authorities with a figure {decimal(middle, 2)}",
    )


def _reading(held: dict[str, pd.DataFrame], area_code: str) -> pd.DataFrame:
    """Lay the place and the spread of all authorities out, a row a phase."""
    mine = {phase: _mine(rows, area_code) for phase, rows in held.items()}
    return pd.DataFrame(
        {
            "Schools": [phase.capitalize() for phase in held],
            name(area_code): [decimal(float(row["value"]), 2) for row in mine.values()],
            "Median of authorities": [decimal(float(rows["value"].median()), 2) for rows in held.values()],
            "Half of authorities lie between": [
                " and ".join(decimal(float(rows["value"].quantile(part)), 2) for part in (0.25, 0.75))
                for rows in held.values()
            ],
            "Schools counted here": [whole(int(row["schools"])) for row in mine.values()],
            "Pupils with another first language here": [whole(int(row["group_pupils"])) for row in mine.values()],
        }
    )
