"""The police force that serves an area, and how much larger it is than the council."""

from __future__ import annotations

from components.figure import Figure
from components.maps.force import force_map
from components.numbers import percent, whole
from components.words import counted
from data.areas import name
from data.hate_crime import Force, force_of
from data.load import table

_NAMES = {"Metropolitan Police": "the Metropolitan Police", "London, City of": "the City of London Police"}


def called(force: Force) -> str:
    """Name a force within a sentence."""
    return _NAMES.get(force.name, f"the {force.name} police force")


def policing(area_code: str) -> str:
    """Say which force serves the area, how large it is, and what part of its residents live in the area."""
    here, force = name(area_code), force_of(area_code)
    if force.districts == 1:
        return (
            f"{here} is policed by {called(force)}, which covers no other council. It has {whole(force.population)} "
            f"residents (mid-{force.year}), so few that estimates of them, and rates, are uncertain."
        )
    share = "fewer than 1%" if force.share < 0.01 else percent(force.share * 100, 0)
    return (
        f"{here} is policed by {called(force)}, which covers {counted(force.districts, 'council area')} and "
        f"{_people(force.population)} people (mid-{force.year}): {share} of them live in {here}. "
        "Figures are for the whole force."
    )


def outlines(area_code: str) -> Figure:
    """The area's outline within that of its police force."""
    here, force = name(area_code), force_of(area_code)
    people = table("population")
    rows = people[(people["year"] == force.year) & people["area_code"].isin([area_code, force.code])]
    rows = rows.assign(
        area_name=rows["area_code"].map({area_code: here, force.code: f"{force.name} (whole force)"}),
        share=(rows["population"] / force.population * 100).astype("float64"),
    )
    return Figure(
        id="force-map",
        title=f"{here} within its police force area",
        subtitle=f"Outlines of the council and its police force; residents, mid-{force.year}",
        alt=f"Map of the area of {called(force)} with {here} picked out, where {percent(force.share * 100)} of the "
        "residents live.",
        table=rows[["area_code", "area_name", "population", "share", "source_id"]],
        datasets=("areas", "population"),
        draw=lambda palette: force_map(area_code, here, force.code, palette),
        labels={"area_name": "Area", "population": "Residents", "share": "Share of the force's residents"},
        units={"share": "percent"},
    )


def _people(number: int) -> str:
    return f"{number / 1e6:.1f} million" if number >= 1_000_000 else whole(round(number, -3))
