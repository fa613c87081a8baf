"""The police force that serves an area, and how much larger it is than the district."""

from __future__ import annotations

import pandas as pd

from components.figure.figure import Figure
from components.maps.force import force_map
from components.style.numbers import percent, whole
from components.style.words import counted, opened
from data.crime.hate_crime import Force, force_of
from data.places.areas import FIVE, name, spoken
from data.store.load import table

_NAMES = {"Metropolitan Police": "the Metropolitan Police", "London, City of": "the City of London Police"}


def called(force: Force) -> str:
    """Name a force within a sentence."""
    return _NAMES.get(force.name, f"the {force.name} police force")


def policing(area_code: str) -> str:
    """Say which force serves the area, how large it is, and what part of its residents live in the area."""
    here, force = spoken(area_code), force_of(area_code)
    if force.districts == 1:
        return (
            f"{opened(called(force))} serves {here} and no other district. It has {whole(force.population)} "
            f"residents (mid-{force.year}), so few that estimates of them, and rates, are uncertain."
        )
    return (
        f"{opened(called(force))} serves {here}. It covers {counted(force.districts, 'district')} and "
        f"{people(force.population)} people (mid-{force.year}): {_share(force)} of them live in {here}. "
        "Figures are for the whole force."
    )


def outlines(area_code: str) -> Figure:
    """The area's outline within that of its police force, with the other districts of the force."""
    here, force = name(area_code), force_of(area_code)
    residents, districts = table("population"), _districts(force)
    rows = residents[(residents["year"] == force.year) & residents["area_code"].isin([area_code, force.code])]
    rows = rows.assign(
        area_name=rows["area_code"].map({area_code: here, force.code: f"{force.name} (whole force)"}),
        share=(rows["population"] / force.population * 100).astype("float64"),
    )
    alone, covered = force.districts == 1, counted(force.districts, "district")
    key = (
        f"{here}: {people(force.district_population)} people",
        "no other district"
        if alone
        else f"{counted(force.districts - 1, 'other district')}: "
        f"{people(force.population - force.district_population)} people",
    )
    return Figure(
        id="force-map",
        title=f"{opened(called(force))} covers {'no other district' if alone else covered}",
        subtitle=f"{opened(spoken(area_code))} within the area of {called(force)}; residents, mid-{force.year}",
        alt=f"Map of the area of {called(force)}, {covered}, with {spoken(area_code)} picked out, where "
        f"{percent(force.share * 100)} of the residents live.",
        table=rows[["area_code", "area_name", "population", "share", "source_id"]],
        datasets=("areas", "population"),
        draw=lambda palette: force_map(area_code, force.code, districts, key, palette),
        labels={"area_name": "Area", "population": "Residents", "share": "Share of the force's residents"},
        units={"share": "percent"},
    )


def forces_of_the_five() -> Figure:
    """Which force polices each of the five, how many districts it covers and how many people live in both."""
    rows, year = _five(), force_of(FIVE[0]).year
    fewest, most = min(rows["districts"]), max(rows["districts"])
    told = "; ".join(f"{row.area_name}, {row.pfa_name}, {row.districts} districts" for row in rows.itertuples())
    return Figure(
        id="forces-of-the-five",
        title=f"The forces of the five areas cover {fewest} to {most} districts each",
        subtitle=f"Police forces that serve the five integration areas; residents, mid-{year}",
        alt=f"Table of the five areas: {told}.",
        table=rows,
        datasets=("areas", "population"),
        labels={
            "area_name": "Area",
            "area_population": "Its residents",
            "pfa_name": "Police force",
            "districts": "Districts in the force area",
            "pfa_population": "Residents of the force area",
            "share": "Share that live in the area",
        },
        units={"share": "percent"},
        reading=pd.DataFrame(
            {
                "Area (residents)": _with_people(rows, "area"),
                "Police force (residents)": _with_people(rows, "pfa"),
                "Districts": rows["districts"],
                "Share in the area": [percent(share) for share in rows["share"]],
            }
        ),
    )


def _five() -> pd.DataFrame:
    sources = table("population").set_index(["area_code", "year"])["source_id"]
    return pd.DataFrame(
        {
            "area_code": code,
            "area_name": name(code),
            "area_population": force.district_population,
            "pfa_code": force.code,
            "pfa_name": force.name,
            "districts": force.districts,
            "pfa_population": force.population,
            "share": force.share * 100,
            "source_id": sources[(code, force.year)],
        }
        for code, force in ((code, force_of(code)) for code in FIVE)
    )


def people(number: int) -> str:
    """Write a number of people as one says it."""
    return f"{number / 1e6:.1f} million" if number >= 1_000_000 else whole(round(number, -3))


def _share(force: Force) -> str:
    return "fewer than 1%" if force.share < 0.01 else percent(force.share * 100, 0)


def _with_people(rows: pd.DataFrame, which: str) -> list[str]:
    both = zip(rows[f"{which}_name"], rows[f"{which}_population"], strict=True)
    return [f"{label} ({whole(residents)})" for label, residents in both]


def _districts(force: Force) -> dict[str, str]:
    """Names of the districts that a force covers, by code."""
    areas = table("areas")
    mine = areas[(areas["area_type"] == "lad") & (areas["pfa_code"] == force.code)]
    return {str(code): name(str(code)) for code in mine["area_code"]}
