"""Teaching beside need: learners for every 100 people with little English, where both are known."""

from __future__ import annotations

from components.charts.bars import bars
from components.figure import Figure
from components.numbers import decimal
from components.words import counted
from data import areas, english
from data.describe import datasets


def beside_need(area_code: str) -> Figure | None:
    """Learners for every 100 residents who cannot speak English well or at all; None where not both are known."""
    rows = english.learners_per_100()
    if area_code not in set(rows["area_code"]):
        return None
    name, places = areas.name(area_code), counted(len(rows), "district")
    texts = [_range(lower, upper) for lower, upper in zip(rows["lower"], rows["upper"], strict=True)]
    here = texts[list(rows["area_code"]).index(area_code)]
    return Figure(
        id="need-and-learners",
        title=f"{name} had {here} learners for every 100 people with little English",
        subtitle="Learners aged 19 and over in 2021/22 per 100 residents aged 3 and over who cannot speak English well "
        f"or at all (Census 2021), {places} with both figures",
        alt="Bars from A to Z: " + "; ".join(f"{n} {t}" for n, t in zip(rows["area_name"], texts, strict=True)) + ".",
        table=rows,
        datasets=("esol_learners", "english_proficiency"),
        labels={
            "area_name": "District",
            "not_well_or_at_all": "Cannot speak English well or at all",
            "value": "Learners per 100",
            "lower": "At least",
            "upper": "At most",
        },
        units={"value": "decimal", "lower": "decimal", "upper": "decimal"},
        notes=(
            "Not the share of people who are taught: learners are adults, some of whom speak English well, and the "
            "Census counts children from the age of 3. Learners are rounded to 10, hence the ranges. A low figure may "
            "mean too few places.",
        ),
        draw=lambda palette: bars(list(rows["area_name"]), list(rows["value"]), texts, palette, chosen=[name]),
    )


def not_published(area_code: str) -> tuple[str, str]:
    """Say that learners of a district are not published here, and where such figures would come from."""
    about = datasets()["esol_learners"]
    return (
        f"How many people in {areas.name(area_code)} learn English is not published at this level here, so learners "
        "cannot be set beside need.",
        "The Department for Education has districts in the data set “Essential skills by geography: region, LAD, PCON "
        f"and EDA” of [Further education and skills]({about.url}).",
    )


def _range(lower: float, upper: float) -> str:
    low, high = decimal(lower), decimal(upper)
    return low if low == high else f"{low} to {high}"
