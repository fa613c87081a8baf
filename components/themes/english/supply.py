"""Teaching beside need: learners for every 100 who cannot speak English well; an empty bar where none are held."""

from __future__ import annotations

import pandas as pd

from components.figure.figure import Figure
from components.style.numbers import decimal, is_missing, whole
from components.style.words import NOT_HELD, counted
from components.themes.english.learners import not_here
from data import english
from data.places import areas, proficiency
from data.store.describe import datasets


def is_known(area_code: str) -> bool:
    """Tell whether the learners of a district are known, so that they can stand beside need."""
    return area_code in set(english.learners_per_100()["area_code"])


def beside_need(area_code: str) -> Figure:
    """Learners for every 100 residents who cannot speak English well or at all; the five and the chosen area anyway."""
    rows = _rows(area_code)
    name, known = areas.names().get(area_code, ""), counted(int(rows["value"].notna().sum()), "district")
    texts = [_range(lower, upper) for lower, upper in zip(rows["lower"], rows["upper"], strict=True)]
    here = dict(zip(rows["area_code"], texts, strict=True)).get(area_code, "")
    return Figure(
        id="need-and-learners",
        title=f"Learners can be set beside need for {known} only"
        if not area_code
        else f"{name} had {here} learners for every 100 people who cannot speak English well or at all"
        if is_known(area_code)
        else f"How many people in {areas.as_spoken(name)} learn English is {NOT_HELD}",
        subtitle="Learners aged 19 and over in 2021/22 per 100 residents aged 3 and over who cannot speak English well "
        f"or at all (Census 2021), {known} with both figures",
        alt="Table from A to Z: " + "; ".join(f"{n} {t}" for n, t in zip(rows["area_name"], texts, strict=True)) + ".",
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
            "Census counts children from the age of 3. A low figure may mean too few places.",
            "Learners are rounded to 10. The ranges show that rounding only, and no other uncertainty.",
            not_here(),
        ),
        reading=pd.DataFrame(
            {
                "District": rows["area_name"],
                "Learners": [NOT_HELD if is_missing(n) else whole(n) for n in rows["learners"]],
                "Cannot speak English well or at all": [whole(n) for n in rows["not_well_or_at_all"]],
                "Learners per 100, by rounding": texts,
            }
        ),
    )


def not_held(area_code: str) -> tuple[str, str]:
    """Say that learners of a district are not held here, and where such figures would come from."""
    about = datasets()["esol_learners"]
    return (
        f"How many people in {areas.spoken(area_code)} learn English is {NOT_HELD}, so learners cannot be set "
        "beside need.",
        "The Department for Education has districts in the data set “Essential skills by geography: region, LAD, PCON "
        f"and EDA” of [Further education and skills]({about.url}).",
    )


def _rows(area_code: str) -> pd.DataFrame:
    """Districts with both figures, and those of the five and the chosen one that have need only; A to Z."""
    known = english.learners_per_100()
    people = proficiency.proficiency_by_area("district")
    without = people[people["area_code"].isin({area_code, *areas.FIVE} - set(known["area_code"]))]
    without = without[["area_code", "not_well_or_at_all"]].assign(
        area_name=without["area_code"].map(areas.names()), source_id=proficiency.CENSUS
    )
    return pd.concat([known, without]).sort_values("area_name", ignore_index=True)


def _range(lower: float, upper: float) -> str:
    """Write a range in whole learners, since what it rests on is rounded to tens: 'about 9', '2 to 3'."""
    if is_missing(lower):
        return NOT_HELD
    low, high = decimal(lower, 0), decimal(upper, 0)
    return f"about {low}" if low == high else f"{low} to {high}"
