"""Inside one integration area: its neighbourhoods on a map, and the main languages of its residents."""

from __future__ import annotations

import pandas as pd

from components.charts.bars import bars
from components.figure.figure import Figure
from components.maps.area_map import AreaMap, Dots
from components.maps.choropleth import choropleth
from components.maps.layers import Spot, layers
from components.style.numbers import percent, whole
from components.style.palette import Palette
from components.themes.english.need import DATASET, HEADINGS, WHO
from data.english import classes
from data.places import areas, proficiency
from data.places.middles import middles
from data.store.load import table

NAMES = "hcl_msoa_names_v2_2"  # in the register of sources
FILE = "integration_area_msoas.geojson"
# Limits in per cent, near the fifths of the 170 neighbourhoods of the five, so that all five maps read alike.
CLASSES = (1.0, 2.0, 4.0, 7.0)
HIGH = 10.0  # per cent; counted in the title
CREDIT = (
    "Names: House of Commons Library, MSOA Names, Open Parliament Licence v3.0. "
    "Contains OS data © Crown copyright and database right 2024."
)
NOT_HERE = (
    "Neighbourhoods and main languages are shown here for the five integration areas only.",
    "The Office for National Statistics publishes both for every district, in Census tables TS029 and TS024.",
)


def on_map(area_code: str) -> Figure | None:
    """The neighbourhoods of one of the five on a map, with the classes whose address is known; None elsewhere."""
    rows = named(area_code)
    if rows.empty:
        return None
    name, shares = areas.name(area_code), rows["share_pct"]
    top, low = rows.iloc[0], rows.iloc[-1]
    highest = f"{percent(top['share_pct'])} in {top['area_name']}"
    taught, spots = _classes(area_code), _spots(area_code, rows)
    return Figure(
        id="neighbourhoods",
        title=_title(shares),
        subtitle=f"{WHO}, per cent, neighbourhoods of {name}, 2021",
        alt=f"Map of {len(rows)} neighbourhoods of {name}, from {percent(low['share_pct'])} in {low['area_name']} to "
        f"{highest}, and the places that teach English whose address is known: {'; '.join(taught.said)}. "
        "The list beside it has every neighbourhood.",
        table=rows,
        datasets=(*DATASET, "esol_providers"),
        labels={"area_name": "Neighbourhood", **HEADINGS},
        units={"share_pct": "percent"},
        notes=(f"The highest share is {highest}. Classes are the same on the maps of all five areas. {CREDIT}",),
        draw=lambda palette: layers(shaded(area_code, palette), spots, palette),
        flat=lambda palette: shaded(area_code, palette).flat(),
    )


def shaded(area_code: str, palette: Palette) -> AreaMap:
    """Shade the neighbourhoods of one of the five in classes, with the classes for learners as points."""
    rows, taught = named(area_code), _classes(area_code)
    return choropleth(
        rows, palette, file=FILE, breaks=CLASSES, value="share_pct", suffix="%", label="local_name", dots=[taught]
    )


def languages(area_code: str) -> Figure | None:
    """The most common main languages after English in one of the five; None elsewhere."""
    rows = proficiency.main_languages(area_code)
    if rows.empty:
        return None
    name, counts = areas.name(area_code), rows["residents_3plus"]
    rows.insert(1, "area_name", name)
    labels, shares = list(rows["language"]), rows["pct_of_residents_3plus"]
    texts = [f"{whole(n)} ({percent(s)})" for n, s in zip(counts, shares, strict=True)]
    return Figure(
        id="languages",
        title=f"{labels[0]} was the most common main language after English in 2021",
        subtitle=f"The {len(rows)} largest main languages other than English, residents aged 3 and over, {name}, 2021",
        alt=f"Bars for {name}: " + "; ".join(f"{a} {t}" for a, t in zip(labels, texts, strict=True)) + ".",
        table=rows,
        datasets=("main_language",),
        units={"pct_of_residents_3plus": "percent"},
        notes=(
            "A main language says nothing about how well somebody speaks English, nor what else they speak. Each is a "
            "skill that the area can use.",
        ),
        draw=lambda palette: bars(labels, [float(n) for n in counts], texts, palette),
    )


def named(area_code: str) -> pd.DataFrame:
    """Neighbourhoods under the names of the House of Commons Library, highest share first."""
    rows = proficiency.neighbourhoods(area_code)
    names = table("small_areas").drop_duplicates("msoa_code").set_index("msoa_code")["msoa_local_name"]
    rows.insert(1, "area_name", rows["area_code"].map(names))
    return rows.drop(columns="lad_code").assign(source_id=f"{proficiency.CENSUS}_msoa|{NAMES}")


def _classes(area_code: str) -> Dots:
    """The classes of an area whose address is known, as points with names."""
    rows = classes(area_code)
    rows = rows[rows["drawn"]]
    return Dots(
        f"English classes ({len(rows)})",
        list(rows["lat"]), list(rows["lon"]), list(rows["provider_name"]), "circle", named=True,
    )  # fmt: skip


def _spots(area_code: str, rows: pd.DataFrame) -> list[Spot]:
    """What stands beside the pointer over each neighbourhood, at the middle of its residents."""
    points = middles(area_code, "msoa").rename(columns={"code": "area_code"})
    return [
        Spot((row["lon"], row["lat"]), f"<b>{row['area_name']}</b>: {percent(row['share_pct'])}")
        for row in rows.merge(points, on="area_code").to_dict("records")
    ]


def _title(shares: pd.Series[float]) -> str:
    many = int((shares >= HIGH).sum())
    if not many:
        return f"In every neighbourhood fewer than {HIGH:.0f}% could not speak English well in 2021"
    return f"In {many} of {len(shares)} neighbourhoods one person in ten or more could not speak English well in 2021"
