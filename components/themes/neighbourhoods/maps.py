"""The map of one measure inside one of the five areas."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from components.figure.figure import Figure
from components.figure.filtered import quiet
from components.maps.area_map import Dots
from components.maps.choropleth import choropleth
from components.style.words import counted, listed
from components.themes.english import nearest
from components.themes.neighbourhoods.choice import FILES, Choice, rounded, span
from components.themes.neighbourhoods.listing import names
from data.english import classes, located_providers, nearest_class
from data.places.neighbourhood_measures import CENSUS, DEPRIVATION, Measure
from data.places.neighbourhoods import values
from data.projects.seats import seats
from data.statistics.class_breaks import CLASSES, Classes
from data.statistics.class_breaks import classes as in_classes

FIRST, SECOND = "neighbourhood-map", "second-map"  # ids of the figures
WIDE, HALF = 560, 430  # pixels high, alone and beside another
TAUGHT = ("esol_providers", "census_small_areas")  # what the nearest class rests on
TENTHS = Classes((3, 5, 7, 9), ())
TENTH_NAMES = ("Tenths 1 and 2, most deprived", "3 and 4", "5 and 6", "7 and 8", "9 and 10, least deprived")
OF_TENTHS: dict[str, Any] = {"prefix": "tenth ", "places": 0, "names": TENTH_NAMES, "dark_first": True}
TENTH = "Tenth 1 is the most deprived tenth of all small areas of England. Two tenths make a class."
PRIVACY = "Counts of small areas carry small random changes that protect privacy, so single ones are approximate."


def measure_map(choice: Choice, measure: Measure, *, figure_id: str = FIRST) -> Figure:
    """Show one measure for the places of the area, in five classes with the number of places in each."""
    rows = values(choice.area, measure.id, choice.shown_level)
    tenths, known = choice.tenths(measure), [float(value) for value in rows["value"]]
    found = TENTHS if tenths else in_classes(known, choice.method)
    dots, tidy = dots_on(choice) if figure_id == FIRST else (), _tidy(rows, measure, tenths)
    return Figure(
        id=figure_id,
        title=_title(choice, measure, rows),
        subtitle=f"{_what(choice, measure)}, {choice.where()}, {measure.period}",
        alt=_alt(choice, measure, rows),
        table=_with_classes(choice, tidy) if figure_id == FIRST and choice.teaching else tidy,
        datasets=tuple(dict.fromkeys([measure.dataset, "small_areas", *(TAUGHT if dots and choice.teaching else ())])),
        labels={
            **nearest.LABELS,
            "place": "Place", "value": "Tenth" if tenths else "Share", "numerator": "Counted",
            "denominator": f"Of all {measure.of}",
        },
        units={"km": "decimal"} if tenths else {"value": "percent", "km": "decimal"},
        hidden=("measure_id", "measure", "unit", "of", *(("numerator", "denominator") if tenths else ())),
        notes=_notes(choice, measure, len(found.limits) + 1, points_said(choice) if figure_id == FIRST else ""),
        pickable=True,
        draw=lambda palette: choropleth(
            rows, palette, file=FILES[choice.shown_level], breaks=found.limits, code="code",
            label="name" if choice.shown_level == "ward" else "local_name", picked=choice.place, dots=dots,
            written=names(choice) if figure_id == FIRST else (), height=WIDE if figure_id == FIRST else HALF,
            **_written(rows, tenths),
        ),
    )  # fmt: skip


def second_map(choice: Choice) -> Figure | None:
    """Show the second measure beside the first; None without one."""
    return measure_map(choice, choice.second, figure_id=SECOND) if choice.second else None


def dots_on(choice: Choice) -> Sequence[Dots]:
    """Return the points to lay over the map: seats of projects, and places to learn English."""
    shown = []
    if choice.dots:
        shown.append(_spots("Project’s lead", seats(choice.area).points, "circle"))
        shown.append(_spots("Learning English", located_providers(choice.area).points, "diamond"))
    if choice.teaching:
        taught = classes(choice.area)
        taught = taught[taught["drawn"]].rename(columns={"provider_name": "name"})
        shown[1:] = [_spots("English classes", taught, "diamond", named=True)]
    return [dots for dots in shown if len(dots.said)]


def points_said(choice: Choice) -> str:
    """Say how many points are on the map and of how many no address is known; empty without points."""
    taught = (nearest.known(choice.area), nearest.HOW, nearest.careful(choice.area)) if choice.teaching else ()
    return " ".join(filter(None, (*taught, _seats_said(choice) if choice.dots else "")))


def _seats_said(choice: Choice) -> str:
    projects, providers = seats(choice.area), located_providers(choice.area)
    elsewhere = f"{projects.elsewhere} outside {choice.name}" if projects.elsewhere else ""
    unknown = f"{projects.unknown} without a known address" if projects.unknown else ""
    rest = [part for part in (elsewhere, unknown) if part]
    return (
        f"Points show where the organisation sits, not where it works: the leads of {len(projects.points)} of "
        f"{counted(projects.everything, 'project')} in {choice.name}{f' ({listed(rest)})' if rest else ''}, and "
        f"{len(providers.points)} of {counted(providers.everything, 'organisation')} connected with learning English"
        f"{f' ({providers.unknown} without a known address)' if providers.unknown else ''}."
    )


def _written(rows: pd.DataFrame, tenths: bool) -> dict[str, Any]:
    """How values are written beside the pointer; shares of under one per cent throughout need two decimals."""
    return OF_TENTHS if tenths else {"suffix": "%", "places": 1 if rows["value"].max() >= 1 else 2}


def _spots(name: str, points: pd.DataFrame, symbol: str, *, named: bool = False) -> Dots:
    """Join what sits at one address into one point."""
    spots = points.groupby(["lat", "lon"], sort=False)["name"].agg("<br>".join).reset_index()
    return Dots(f"{name} ({len(spots)})", list(spots["lat"]), list(spots["lon"]), list(spots["name"]), symbol, named)


def _title(choice: Choice, measure: Measure, rows: pd.DataFrame) -> str:
    found = rows["value"]
    if choice.tenths(measure):
        known, are = choice.counted(int(found.notna().sum())), "were" if measure.earlier else "are"
        return f"{int((found <= 2).sum())} of {known} {are} among England’s 20% most deprived ({measure.period})"
    low, high = span(found.min(), found.max())
    return f"{measure.heading}, {measure.period}: {low} to {high} of {measure.of}"


def _what(choice: Choice, measure: Measure) -> str:
    if choice.tenths(measure):
        return f"{measure.label}, tenth of England’s small areas"
    fifth = " in the most deprived fifth of England" if measure.dataset == DEPRIVATION else ""
    return f"{measure.label}, per cent{fifth}"


def _alt(choice: Choice, measure: Measure, rows: pd.DataFrame) -> str:
    number, found = choice.known(measure), rows["value"]
    spread = (
        f"{int((found <= 2).sum())} are in the two most deprived tenths of England"
        if choice.tenths(measure)
        else f"values from {' to '.join(span(found.min(), found.max()))}, the middle one {rounded(found.median())}"
    )
    picked = f" {choice.place_name} is outlined." if choice.place else ""
    return (
        f"Map of {number} of {choice.name}, {quiet(measure.label)}: {spread}.{picked} "
        "Each place can be picked by name beside the map, and the table below has them all."
    )


def _notes(choice: Choice, measure: Measure, number: int, points: str) -> tuple[str, ...]:
    tenths = choice.tenths(measure)
    fewer = f"Only {number} classes, since many values are alike." if not tenths and number < CLASSES else ""
    careful = PRIVACY if choice.shown_level == "lsoa" and measure.dataset == CENSUS else ""
    about = " ".join(filter(None, (TENTH if tenths else f"{measure.question}.", *measure.caveats, careful, fewer)))
    return tuple(filter(None, (about, points, choice.credits())))


def _tidy(rows: pd.DataFrame, measure: Measure, tenths: bool) -> pd.DataFrame:
    tidy = rows.rename(columns={"code": "place_code", "name": "place"})
    return tidy.assign(
        measure_id=measure.id, measure=measure.label, unit="tenth" if tenths else "percent", of=measure.of
    )


def _with_classes(choice: Choice, tidy: pd.DataFrame) -> pd.DataFrame:
    """Put the nearest known class beside every place."""
    near = nearest_class(choice.area).rename(columns={"code": "place_code", "source_id": "of_class"})
    both = tidy.merge(near, on="place_code")
    return both.assign(source_id=both["source_id"] + "|" + both["of_class"]).drop(columns="of_class")
