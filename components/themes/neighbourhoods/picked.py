"""One place with all its measures, beside the whole area and England."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd

from components.figure.figure import Figure
from components.style.numbers import MISSING, is_missing, whole
from components.style.words import counted
from components.themes.neighbourhoods.choice import Choice, rounded, tenth_in_words
from data.places.areas import ENGLAND
from data.places.neighbourhood_measures import DEPRIVATION, MEASURES, Measure, Value
from data.places.neighbourhoods import enclosing, england, one_place, places, values


def picked(choice: Choice) -> Figure | None:
    """All measures of the place picked, at its level; None where no place is picked."""
    if choice.place is None:
        return None
    measures = [measure for measure in MEASURES.values() if choice.shown_level in measure.levels]
    name = choice.place_name
    rows = pd.DataFrame([row for measure in measures for row in _rows(choice, name, measure)])
    columns = {"place": name, "area": choice.name, "England": "England"}
    reading = {"Measure": [measure.label for measure in measures]}
    for role, heading in columns.items():
        reading[heading] = [_said(row) for row in rows[rows["role"] == role].to_dict("records")]
    return Figure(
        id="picked",
        title=_title(choice),
        subtitle=f"All measures of {name}{_within(choice)}, beside {choice.name} and England, 2011 to 2025",
        alt=f"Table of {len(measures)} measures for {name}, {choice.name} and England.",
        table=rows.astype({"numerator": "Int64", "denominator": "Int64"}),
        datasets=tuple(dict.fromkeys(name for one in measures for name in (one.dataset, england(one).dataset))),
        reading=pd.DataFrame(reading),
        notes=(_how_to_read(choice), *dict.fromkeys(caveat for one in measures for caveat in one.caveats)),
    )


def _title(choice: Choice) -> str:
    """Say how deprived the place is, in words and never as a place on a list."""
    imd, name = MEASURES["imd"], choice.place_name
    found = one_place(choice.area, imd, choice.shown_level, choice.place)
    if choice.tenths(imd):
        return f"{name} is {tenth_in_words(found.value)} small areas in England ({imd.period})"
    part, number = found.numerator or 0, found.denominator or 0
    if number == 1:
        return f"{name} is one small area, {'' if part else 'not '}in England’s most deprived fifth ({imd.period})"
    many = "None" if part == 0 else "All" if part == number else str(part)
    return (
        f"{many} of the {number} small areas in {name} {'is' if part == 1 else 'are'} in England’s most deprived fifth "
        f"({imd.period})"
    )


def _how_to_read(choice: Choice) -> str:
    """Say what the figures of the census and of the index mean here."""
    mine = "" if choice.tenths(MEASURES["imd"]) else f"{choice.place_name}, "
    return (
        "Census: share, and the number counted. Indices of deprivation: how many small areas are in the most deprived "
        f"fifth of England (20% by definition), in {mine}{choice.name} and England."
    )


def _within(choice: Choice) -> str:
    """Name the ward that a small area counts to, since its own name is that of a neighbourhood."""
    if choice.shown_level != "lsoa" or choice.place is None:
        return ""
    ward = enclosing(choice.place, "ward")
    return f" ({places(choice.area, 'ward')[ward]} ward as at 2025)" if ward else ""


def _rows(choice: Choice, name: str, measure: Measure) -> list[dict[str, Any]]:
    """Three rows of a measure: the place, the area and England."""
    source_id = str(values(choice.area, measure.id, choice.shown_level)["source_id"].iloc[0])
    value_of = partial(one_place, choice.area, measure, choice.shown_level)
    benchmark = england(measure)
    country = Value(float("nan") if benchmark.value is None else benchmark.value, None, None)
    shown = {
        "place": (choice.place, name, value_of(choice.place)),
        "area": (choice.area, choice.name, value_of(None)),
        "England": (ENGLAND, "England", country),
    }
    return [
        {
            "measure_id": measure.id, "measure": measure.label, "period": measure.period, "role": role,
            "place_code": code, "place": named, "value": value.value, "numerator": value.numerator,
            "denominator": value.denominator,
            "unit": "tenth" if role == "place" and choice.tenths(measure) else "percent", "of": measure.of,
            "source_id": benchmark.source_id if role == "England" else source_id,
        }
        for role, (code, named, value) in shown.items()
    ]  # fmt: skip


def _said(row: dict[Any, Any]) -> str:
    """One value as it is read; counts stand with the place only."""
    if is_missing(row["value"]):
        return MISSING
    if row["unit"] == "tenth":
        return tenth_in_words(row["value"])
    if row["role"] != "place":
        return rounded(row["value"])
    if MEASURES[row["measure_id"]].dataset == DEPRIVATION:
        return f"{whole(row['numerator'])} of {counted(int(row['denominator']), 'small area')}"
    return f"{rounded(row['value'])} ({whole(row['numerator'])})"
