"""One measure over all districts on a map with layers, and as a list that the keyboard reaches."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from components.charts.strip_cells import Row
from components.figure.figure import Figure
from components.maps.choropleth import NOT_SHOWN, class_names, shades
from components.maps.england import england
from components.style.palette import Palette
from components.style.words import NOT_HELD
from components.themes.comparison.choice import Choice, choose
from components.themes.comparison.districts import breaks_of, on_map
from components.themes.front.places import profile
from data.places.areas import FIVE, districts
from data.places.beside_england import district_values
from data.store.describe import indicators
from data.store.load import table

DEFAULT = "cannot_speak_english_well"
MEASURES = (
    "born_outside_uk", DEFAULT, "main_language_not_english", "cls_get_on_well", "cls_trust_many_neighbours",
    "employment_rate", "no_qualifications", "child_poverty_ahc", "imd_lsoas_most_deprived_10pct",
)  # fmt: skip


def measures() -> dict[str, str]:
    """Name the measures that the map offers."""
    return {code: indicators()[code].short_title for code in MEASURES}


def map_of_england(measure: str, chosen: str | None) -> Figure | None:
    """Show a measure over all districts, the five outlined; a click on a district opens its profile."""
    choice = choose(measure)
    figure = on_map(choice, "districts")
    if figure is None:
        return None
    rows = _rows(choice)
    return replace(
        figure,
        id="england",
        alt=f"{figure.alt} The list beside the map has every district with its figure, and leads to its profile.",
        datasets=(*figure.datasets, "areas"),
        draw=lambda palette: england(rows, FIVE, palette, breaks=breaks_of(choice), chosen=chosen),
        flat=figure.draw,
    )


def key(measure: str, palette: Palette) -> list[tuple[str, str]]:
    """Name the classes of the map with their colours."""
    choice = choose(measure)
    names = class_names(breaks_of(choice), choice.suffix)
    held = list(zip(names, shades(palette, len(names)), strict=True))
    return [*held, (NOT_SHOWN, palette.missing)] if (_rows(choice)["said"] == NOT_HELD).any() else held


def listed(measure: str) -> tuple[tuple[str, str], list[Row]]:
    """List the districts with their figures under headings: the five, then all others, each from A to Z."""
    choice = choose(measure)
    said = _rows(choice).set_index("area_code")["said"]
    rows = [Row(name, (said[code],), profile(code)) for code, name in districts().items()]
    five = len(FIVE)
    return ("District", choice.when), [Row("The five"), *rows[:five], Row("All others, A to Z"), *rows[five:]]


def _rows(choice: Choice) -> pd.DataFrame:
    """Return every district with its place on the map, its figure and how that is written."""
    places = table("areas").set_index("area_code")
    held = district_values(choice.about.id, choice.period).set_index("area_code")["value"]
    rows = pd.DataFrame({"area_code": list(districts()), "area_name": list(districts().values())})
    rows = rows.assign(
        **{column: rows["area_code"].map(places[column]) for column in ("lat", "lon")},
        value=rows["area_code"].map(held).astype("float64"),
    )
    return rows.assign(said=[NOT_HELD if value != value else choice.number(value) for value in rows["value"]])
