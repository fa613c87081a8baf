"""What surveys and programmes say about learning English: single figures, each with its base, year and source."""

from __future__ import annotations

import pandas as pd

from components.figure import Figure
from components.numbers import decimal, is_missing, pounds, whole
from components.words import counted, opened
from data import areas
from data.load import sources_of, table

# Facts for the whole country that are worth a place on the page, by subject. Those of the chosen area come first.
CHOSEN = {
    "Waiting": ("F001", "F002", "F007"),
    "Childcare": ("F004",),
    "Women and men": ("F013",),
    "Programmes": ("F032", "F030", "F031", "F033"),
    "Funding": ("F015", "F040"),
}
CENSUS = "ons_census2021_ts029"  # shown above in full


def facts(area_code: str) -> Figure:
    """A short table of quoted facts: those about the chosen area, then a choice of national ones."""
    every = table("facts")
    every = every[(every["topic"] == "english_language") & (every["source_id"] != CENSUS)]
    own = every[(every["area_code"] == area_code) & every["value"].notna()].assign(subject=areas.name(area_code))
    by_id = every.set_index("fact_id", drop=False)
    national = pd.concat([by_id.loc[list(ids)].assign(subject=subject) for subject, ids in CHOSEN.items()])
    rows = pd.concat([own, national], ignore_index=True)
    reading = pd.DataFrame(
        {
            "About": rows["subject"],
            "What it says": rows["fact"],
            "Figure": [stated(value, unit) for value, unit in zip(rows["value"], rows["unit"], strict=True)],
            "Year": rows["year"].fillna("not stated"),
            "Base": rows["sample"].fillna("not stated"),
            "Source": [_source(code) for code in rows["source_id"]],
        }
    )
    local = f", {len(own)} of them about {areas.name(area_code)}" if len(own) else ""
    return Figure(
        id="facts",
        title="Waiting lists and childcare stand between learners and classes",
        subtitle=f"Quoted facts about learning English, England{local and ' and ' + areas.name(area_code)}",
        alt=f"Table of {counted(len(rows), 'quoted fact')}{local}.",
        table=rows[["subject", "fact_id", "fact", "value", "unit", "year", "area_code", "sample", "source_id", "note"]],
        datasets=("facts",),
        reading=reading,
    )


def stated(value: float, unit: str) -> str:
    """Write a figure with its unit as a reader says it: '65% of providers', 'over 20,000 learners', '£380,000'."""
    if is_missing(value):
        return "not stated"
    if unit.startswith("percent"):
        return f"{decimal(value, 0 if float(value).is_integer() else 1)}%{opened(unit)[len('percent'):].replace(',', ' (', 1)}"
    if unit.startswith("GBP"):
        return pounds(value) + unit.removeprefix("GBP")
    bound = {"lower bound": "over ", "upper bound": "up to "}
    noun, _, limit = unit.partition(", ")
    return f"{bound.get(limit, '')}{whole(value)} {noun}"


def _source(source_id: str) -> str:
    row = sources_of(pd.DataFrame({"source_id": [source_id]})).iloc[0]
    return f"[{row['publisher']}]({row['url']})" if isinstance(row["url"], str) else str(row["publisher"])
