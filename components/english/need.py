"""How well residents speak English: one district among all, the five answers, neighbourhoods, main languages."""

from __future__ import annotations

import pandas as pd

from components.charts.bars import bars
from components.charts.strips import Strip, strips
from components.figure import Figure
from components.maps.choropleth import choropleth
from components.numbers import percent, whole
from components.words import counted
from data import areas, english
from data.labels import ENGLISH_ANSWERS
from data.load import table
from data.measures import Comparison, Measure, compare

# Limits in per cent, near the fifths of the 170 neighbourhoods of the five, so that all five maps read alike.
CLASSES = (1.0, 2.0, 4.0, 7.0)
HIGH = 10.0  # per cent; counted in the title of the map
DATASET = ("english_proficiency",)
WHO = "Residents aged 3 and over who cannot speak English well or at all"
NO_NEIGHBOURHOODS = (
    "Neighbourhoods and main languages are shown here for the five integration areas only.",
    "The Office for National Statistics publishes both for every district, in Census tables TS029 and TS024.",
)


def summary(area_code: str) -> str:
    """Say how many people cannot speak English well or at all, and how that stands to England."""
    here, england = english.proficiency(area_code), english.proficiency(areas.ENGLAND)
    than = {
        "higher": "a higher share than in England",
        "lower": "a lower share than in England",
    }.get(against_england(area_code), "about the same share as in England")
    return (
        f"In {areas.name(area_code)} **{whole(here.not_well_or_at_all)} people** aged 3 and over "
        f"(**{percent(here.share_pct)}**) cannot speak English well or at all, {than} "
        f"({percent(england.share_pct)}; Census 2021)."
    )


def against_england(area_code: str) -> Comparison:
    """Compare a district's share with England's, as full counts: similar when both round to the same figure."""
    return compare(_measure(area_code), _measure(areas.ENGLAND))


def among_districts(area_code: str) -> Figure:
    """The district among all 296, with England."""
    name, here = areas.name(area_code), english.proficiency(area_code)
    england = english.proficiency(areas.ENGLAND)
    rows = pd.concat([english.proficiency_by_area("country"), english.proficiency_by_area("district")])
    rows = rows.drop(columns="lad_code").assign(source_id=english.CENSUS)
    rows.insert(1, "area_name", rows["area_code"].map(areas.names()))
    rank = {area_code: 0, areas.ENGLAND: 1}
    rows = rows.sort_values(
        ["area_code", "area_name"], key=lambda column: column.map(rank).fillna(2) if column.name == "area_code" else column,
        ignore_index=True,
    )  # fmt: skip
    districts = rows[rows["area_code"] != areas.ENGLAND]
    than = {"higher": "more than in England", "lower": "fewer than in England"}.get(
        against_england(area_code), "as in England"
    )
    marks = Strip(
        f"England’s {len(districts)} districts", list(districts["share_pct"]), list(districts["area_name"]),
        here.share_pct, None, None, england.share_pct,
        f"{name} {percent(here.share_pct)}", f"England {percent(england.share_pct)}", suffix="%",
    )  # fmt: skip
    return Figure(
        id="need",
        title=f"{percent(here.share_pct)} in {name} cannot speak English well, {than}",
        subtitle=f"{WHO}, {name} among England’s {len(districts)} districts, 2021",
        alt=(
            f"Strip of {len(districts)} districts from {percent(districts['share_pct'].min())} to "
            f"{percent(districts['share_pct'].max())}. {name} is at {percent(here.share_pct)}, "
            f"England at {percent(england.share_pct)}."
        ),
        table=rows,
        datasets=DATASET,
        labels={"not_well_or_at_all": "Not well or at all", "share_pct": "Share"},
        units={"share_pct": "percent"},
        notes=("Answers are the household’s own view. People whose main language is English were not asked.",),
        draw=lambda palette: strips([marks], palette, chosen=name),
    )  # fmt: skip


def five_answers(area_code: str) -> Figure:
    """The five answers of the Census in the district, England's share beside each."""
    name = areas.name(area_code)
    rows = pd.concat([english.answers(area_code), english.answers(areas.ENGLAND)], ignore_index=True)
    rows.insert(1, "area_name", rows["area_code"].map(areas.names()))
    rows["category"] = rows["category"].map(ENGLISH_ANSWERS)
    here, england = rows[rows["area_code"] == area_code], rows[rows["area_code"] == areas.ENGLAND]
    shares = list(here["share_pct"])
    well = percent(100 * sum(shares[1:3]) / sum(shares[1:]), 0)
    texts = [f"{percent(own)} (England {percent(all_)})" for own, all_ in zip(shares, england["share_pct"], strict=True)]
    return Figure(
        id="answers",
        title=f"{well} of residents with another main language speak English well or very well",
        subtitle=f"Main language and how well residents aged 3 and over speak English, {name}, 2021",
        alt=f"Bars for {name}: " + "; ".join(f"{a} {t}" for a, t in zip(here["category"], texts, strict=True)) + ".",
        table=rows,
        datasets=DATASET,
        labels={"share_pct": "Share"},
        units={"share_pct": "percent"},
        draw=lambda palette: bars(list(here["category"]), shares, texts, palette),
    )


def neighbourhood_map(area_code: str, assets: str) -> Figure | None:
    """The neighbourhoods of one of the five on a map; None elsewhere. `assets` is the address of boundary files."""
    rows = english.neighbourhoods(area_code)
    if rows.empty:
        return None
    local = table("small_areas").drop_duplicates("msoa_code").set_index("msoa_code")["msoa_local_name"]
    rows.insert(1, "area_name", rows["area_code"].map(local))
    rows = rows.drop(columns="lad_code").assign(source_id=f"{english.CENSUS}_msoa")
    name, top, low = areas.name(area_code), rows.iloc[0], rows.iloc[-1]
    many = int((rows["share_pct"] >= HIGH).sum())
    over = f"In {many} of {len(rows)} neighbourhoods one person in ten or more cannot speak English well"
    title = over if many else f"At most {percent(top['share_pct'], 0)} of a neighbourhood cannot speak English well"
    return Figure(
        id="neighbourhoods",
        title=title,
        subtitle=f"{WHO}, per cent, neighbourhoods of {name}, 2021",
        alt=(
            f"Map of {len(rows)} neighbourhoods of {name}, from {percent(low['share_pct'])} in {low['area_name']} to "
            f"{percent(top['share_pct'])} in {top['area_name']}. The table below has every neighbourhood."
        ),
        table=rows,
        datasets=DATASET,
        labels={"area_name": "Neighbourhood", "not_well_or_at_all": "Not well or at all", "share_pct": "Share"},
        units={"share_pct": "percent"},
        notes=(
            f"Highest: {top['area_name']}, {percent(top['share_pct'])}. Classes are the same on the maps of all five "
            "areas. Names of neighbourhoods: House of Commons Library, MSOA Names, Open Parliament Licence v3.0. "
            "Contains OS data © Crown copyright and database right 2024.",
        ),
        draw=lambda palette: choropleth(
            rows, palette, geometry=f"{assets}integration_area_msoas.geojson", breaks=CLASSES,
            value="share_pct", suffix="%",
        ),
    )  # fmt: skip


def languages(area_code: str) -> Figure | None:
    """The most common main languages after English in one of the five; None elsewhere."""
    rows = english.main_languages(area_code)
    if rows.empty:
        return None
    name, first = areas.name(area_code), rows.iloc[0]
    rows.insert(1, "area_name", name)
    shares = rows["pct_of_residents_3plus"]
    texts = [f"{whole(n)} ({percent(s)})" for n, s in zip(rows["residents_3plus"], shares, strict=True)]
    return Figure(
        id="languages",
        title=f"{first['language']} is the most common main language after English",
        subtitle=f"Main languages other than English, {counted(len(rows), 'largest', 'largest')}, {name}, 2021",
        alt=f"Bars for {name}: " + "; ".join(f"{a} {t}" for a, t in zip(rows["language"], texts, strict=True)) + ".",
        table=rows,
        datasets=("main_language",),
        units={"pct_of_residents_3plus": "percent"},
        notes=("A main language says nothing about how well somebody speaks English, nor which others they speak.",),
        draw=lambda palette: bars(list(rows["language"]), [float(n) for n in rows["residents_3plus"]], texts, palette),
    )


def _measure(area_code: str) -> Measure:
    share = english.proficiency(area_code).share_pct
    return Measure("cannot_speak_english_well", area_code, "2021", share, None, None, "", english.CENSUS)
