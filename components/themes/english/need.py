"""How well residents speak English: the summary, one district among all, and the five answers of the Census."""

from __future__ import annotations

import pandas as pd

from components.charts.bars import bars
from components.charts.dots import dots
from components.charts.strips import Strip, strips
from components.figure.figure import Figure
from components.style.numbers import percent, whole
from components.style.words import in_words
from data.labels import ENGLISH_ANSWERS
from data.places import areas, proficiency
from data.places.higher_or_lower import Comparison, compare
from data.places.measures import Measure

DATASET = ("english_proficiency",)
WHO = "Residents aged 3 and over who cannot speak English well or at all"
HOW_ASKED = "Answers are the household’s own view. People whose main language is English were not asked."
HEADINGS = {"not_well_or_at_all": "Cannot speak English well or at all", "share_pct": "Share"}


def summary(area_code: str) -> str:
    """Say how many people cannot speak English well or at all, and how that stands to England; '' for the five."""
    if not area_code:
        return _summary_of_the_five()
    here, england = proficiency.proficiency(area_code), proficiency.proficiency(areas.ENGLAND)
    words = {"higher": "a higher share than in England", "lower": "a lower share than in England"}
    than = words.get(against_england(area_code), "about the same share as in England")
    return (
        f"In {areas.spoken(area_code)} **{whole(here.not_well_or_at_all)} people** aged 3 and over "
        f"(**{percent(here.share_pct)}**) cannot speak English well or at all, {than} "
        f"({percent(england.share_pct)}; Census 2021)."
    )


def _summary_of_the_five() -> str:
    shares = [proficiency.proficiency(code).share_pct for code in areas.FIVE]
    return (
        f"In the five integration areas between **{percent(min(shares))}** and **{percent(max(shares))}** of residents "
        "aged 3 and over cannot speak English well or at all (England "
        f"{percent(proficiency.proficiency(areas.ENGLAND).share_pct)}; Census 2021)."
    )


def against_england(area_code: str) -> Comparison:
    """Compare a district's share with England's, as full counts: similar when both round to the same figure."""
    return compare(_measure(area_code), _measure(areas.ENGLAND))


def among_districts(area_code: str) -> Figure:
    """The district among all 296, with England."""
    name, rows = areas.name(area_code), _all_districts(area_code)
    districts = rows[rows["area_code"] != areas.ENGLAND]
    shares = districts["share_pct"]
    here, england = proficiency.proficiency(area_code).share_pct, proficiency.proficiency(areas.ENGLAND).share_pct
    words = {"higher": f"above England’s {percent(england)}", "lower": f"below England’s {percent(england)}"}
    than = words.get(against_england(area_code), "about as in England")
    marks = Strip(
        title=f"England’s {len(districts)} districts",
        values=shares.to_numpy(),
        names=districts["area_name"].to_numpy(),
        here=here,
        lower=None,
        upper=None,
        benchmark=england,
        said=f"{name} {percent(here)}",
        said_of_benchmark=f"England {percent(england)}",
        suffix="%",
    )
    return Figure(
        id="need",
        title=f"{percent(here)} in {areas.spoken(area_code)} could not speak English well in 2021, {than}",
        subtitle=f"{WHO}, {areas.spoken(area_code)} among England’s {len(districts)} districts, 2021",
        alt=f"Strip of {len(districts)} districts from {percent(shares.min())} to {percent(shares.max())}. "
        f"{name}: {percent(here)}; England: {percent(england)}.",
        table=rows,
        datasets=DATASET,
        labels=HEADINGS,
        units={"share_pct": "percent"},
        notes=(HOW_ASKED,),
        draw=lambda palette: strips([marks], palette, chosen=name),
    )


def the_five() -> Figure:
    """The five areas from A to Z, with England."""
    rows = _all_districts(areas.FIVE[0])
    rows = rows[rows["area_code"].isin([*areas.FIVE, areas.ENGLAND])].sort_values("area_name", ignore_index=True)
    five, england = rows[rows["area_code"] != areas.ENGLAND], proficiency.proficiency(areas.ENGLAND).share_pct
    above = sum(against_england(code) == "higher" for code in five["area_code"])
    many = "all" if above == len(five) else in_words(above)
    told = zip(five["area_name"], five["share_pct"], five["not_well_or_at_all"], strict=True)
    shown = five.rename(columns={"share_pct": "value"}).assign(lower=float("nan"), upper=float("nan"))
    return Figure(
        id="need",
        title=f"In {many} of the five a higher share than in England could not speak English well in 2021",
        subtitle=f"{WHO}, the five integration areas and England, 2021",
        alt=f"Dots from A to Z: {'; '.join(f'{n} {percent(s)} ({whole(p)} people)' for n, s, p in told)}. "
        f"England {percent(england)}.",
        table=rows,
        datasets=DATASET,
        labels=HEADINGS,
        units={"share_pct": "percent"},
        notes=(HOW_ASKED,),
        draw=lambda palette: dots(shown, palette, benchmark=england, suffix="%"),
    )


def five_answers(area_code: str) -> Figure:
    """The five answers of the Census in the district, England's share beside each."""
    place = areas.spoken(area_code)
    rows = pd.concat([proficiency.answers(area_code), proficiency.answers(areas.ENGLAND)], ignore_index=True)
    rows.insert(1, "area_name", rows["area_code"].map(areas.names()))
    rows["category"] = rows["category"].map(ENGLISH_ANSWERS)
    here, england = (rows[rows["area_code"] == code] for code in (area_code, areas.ENGLAND))
    labels, shares = list(here["category"]), list(here["share_pct"])
    texts = [f"{percent(s)} ({percent(e)})" for s, e in zip(shares, england["share_pct"], strict=True)]
    well = percent(100 * sum(shares[1:3]) / sum(shares[1:]), 0)
    return Figure(
        id="answers",
        title=f"{well} of residents with another main language spoke English well or very well in 2021",
        subtitle=f"How well residents aged 3 and over speak English, {place} (England in brackets), 2021",
        alt=f"Bars for {place}, England in brackets: "
        + "; ".join(f"{a} {t}" for a, t in zip(labels, texts, strict=True))
        + ".",
        table=rows,
        datasets=DATASET,
        labels=HEADINGS,
        units={"share_pct": "percent"},
        draw=lambda palette: bars(labels, shares, texts, palette),
    )


def _all_districts(area_code: str) -> pd.DataFrame:
    """Rows of all districts and England: the chosen one first, then England, then the rest from A to Z."""
    rows = pd.concat([proficiency.proficiency_by_area("country"), proficiency.proficiency_by_area("district")])
    rows = rows.drop(columns="lad_code").assign(source_id=proficiency.CENSUS)
    rows.insert(1, "area_name", rows["area_code"].map(areas.names()))
    rows = rows.sort_values("area_name").set_index("area_code", drop=False)
    first = [area_code, areas.ENGLAND]
    return pd.concat([rows.loc[first], rows.drop(index=first)], ignore_index=True)


def _measure(area_code: str) -> Measure:
    share = proficiency.proficiency(area_code).share_pct
    return Measure("cannot_speak_english_well", area_code, "2021", share, None, None, "", proficiency.CENSUS)
