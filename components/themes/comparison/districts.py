"""All districts on one measure: how they spread, and where they lie, with the chosen ones named."""

from __future__ import annotations

from typing import Literal

import pandas as pd

from components.charts.histogram import histogram
from components.figure.figure import Figure
from components.maps.choropleth import choropleth
from components.maps.geometry import by_address
from components.maps.hexagons import hexagons
from components.maps.named import with_names
from components.maps.outlines import DISTRICTS
from components.style.words import counted, in_words, listed
from components.themes.comparison.choice import Choice
from data.places.areas import districts, name
from data.places.beside_england import district_values
from data.places.comparison import CHOSEN, middle_half_of
from data.statistics.class_breaks import CLASSES, classes
from data.store.load import table

Kind = Literal["districts", "hexagons"]
KINDS: dict[Kind, str] = {"hexagons": "Hexagons, one size each", "districts": "Districts as they lie"}
TOTAL = "These are totals: districts with more people have more."


def distribution(choice: Choice) -> Figure | None:
    """Show how many districts have which figures, the chosen areas named and England as a line.

    None for a measure of England alone.
    """
    if choice.national:
        return None
    rows = district_values(choice.about.id, choice.period).dropna(subset=["value"])
    low, high, count = middle_half_of(choice.about.id, choice.period)
    here = choice.of(CHOSEN)
    named: dict[str, float] = dict(zip(here["area_name"], here["value"], strict=True))
    england = None if choice.why_not or not choice.england else float(choice.england["value"])
    said = [f"{area} {choice.number(value)}" for area, value in named.items()]
    line = f" The dashed line is England ({choice.number(england)})." if england is not None else ""
    return Figure(
        id="distribution",
        title=f"{choice.heading}: half of {count} districts {_between(choice.number(low), choice.number(high))}",
        subtitle=f"{choice.about.title}, English districts with a figure, {choice.when}",
        alt=f"Histogram of {count} districts; half {_between(choice.number(low), choice.number(high))}. "
        f"Named: {listed(said) or 'none'}.{line}",
        table=_with_england(choice, rows),
        datasets=("indicators",),
        draw=lambda palette: histogram(
            list(rows["value"]), named, palette, benchmark=england, suffix=choice.suffix, places=choice.about.decimals
        ),
        hidden=HIDDEN,
        notes=tuple(note for note in (line.strip(), _totals(choice), *choice.about.caveats) if note),
    )


def on_map(choice: Choice, kind: Kind) -> Figure | None:
    """Show the figures of all districts in up to five classes on a map; None for a measure of England alone."""
    if choice.national:
        return None
    rows = pd.DataFrame({"area_code": list(districts())})
    published = district_values(choice.about.id, choice.period)
    rows = rows.merge(published.drop(columns="area_name"), on="area_code", how="left", validate="one_to_one")
    rows.insert(1, "area_name", rows["area_code"].map(name))
    breaks = breaks_of(choice)
    limits = [f"{limit:g}{choice.suffix}" for limit in breaks]
    gone = int(rows["value"].isna().sum())
    named = [name(code) for code in choice.chosen]
    return Figure(
        id="district-map",
        title=_finding(choice, rows, breaks),
        subtitle=f"{choice.about.title}, {choice.when}; {_in_classes(len(breaks) + 1)}",
        alt=f"Map of English districts{' as hexagons of one size' if kind == 'hexagons' else ''}"
        f"{f' with limits of classes at {listed(limits)}' if limits else ''}. Outlined: {listed(named)}. "
        f"{_without(gone)}",
        table=rows.assign(source_id=rows["source_id"].fillna(choice.about.source_id)),
        datasets=("indicators", "district_hexmap") if kind == "hexagons" else ("indicators",),
        draw=lambda palette: (
            hexagons(
                rows.merge(table("district_hexmap")[["area_code", "q", "r"]], on="area_code"), palette, breaks=breaks,
                chosen=choice.chosen, suffix=choice.suffix, places=choice.about.decimals,
            )
            if kind == "hexagons"
            else with_names(
                choropleth(
                    rows, palette, file=DISTRICTS, breaks=breaks, suffix=choice.suffix,
                    places=choice.about.decimals, height=560,
                ).flat(),
                _points(choice), palette, geometry=by_address(DISTRICTS),
            )
        ),
        hidden=HIDDEN,
        notes=tuple(note for note in (_totals(choice), *choice.about.caveats) if note),
    )  # fmt: skip


def breaks_of(choice: Choice) -> tuple[float, ...]:
    """Return the limits between classes that hold about as many districts each."""
    places = choice.about.decimals
    values = list(district_values(choice.about.id, choice.period)["value"])
    return classes(values, "quantile", (places, places + 1)).limits


HIDDEN = ("indicator_id", "survey_mode", "n", "unit", "note")


def _finding(choice: Choice, rows: pd.DataFrame, breaks: tuple[float, ...]) -> str:
    """Say what about a fifth of the districts reach; no order of places follows from it."""
    known = rows["value"].dropna()
    if not breaks:
        return f"{choice.heading}: all {len(known)} districts with a figure are alike"
    above = int((known >= breaks[-1]).sum())
    return f"{choice.heading}: {above} of {len(known)} districts have {breaks[-1]:,g}{choice.suffix} or more"


def _between(low: str, high: str) -> str:
    return f"have {low}" if low == high else f"lie between {low} and {high}"


def _in_classes(number: int) -> str:
    """Say how many classes there are; where many figures are alike, limits fall together and leave fewer."""
    if number == CLASSES:
        return f"{in_words(number)} classes with about as many districts each"
    return (
        "one class, since many figures are alike"
        if number == 1
        else (f"{in_words(number)} classes, since many figures are alike")
    )


def _without(gone: int) -> str:
    """Say how many districts have no figure."""
    if not gone:
        return "Every district has a figure."
    return f"{counted(gone, 'district')} {'has' if gone == 1 else 'have'} no figure."


def _totals(choice: Choice) -> str:
    return TOTAL if choice.about.unit in ("people", "children") else ""


def _with_england(choice: Choice, rows: pd.DataFrame) -> pd.DataFrame:
    """Put England's row below the districts where the chart shows it."""
    england = choice.rows[(choice.rows["group"] == "England") & choice.rows["value"].notna()]
    if choice.why_not or england.empty:
        return rows
    return pd.concat([rows, england[[column for column in rows if column in england]]], ignore_index=True)


def _points(choice: Choice) -> pd.DataFrame:
    areas = table("areas")
    return areas.loc[areas["area_code"].isin(choice.chosen), ["area_code", "area_name", "lat", "lon"]]
