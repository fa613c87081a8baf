"""What surveys and programmes say about learning English: single figures, each with its base, year and source."""

from __future__ import annotations

from typing import Any

import pandas as pd

from components.figure.figure import Figure
from components.style.numbers import is_missing, percent, pounds, whole
from components.style.words import counted
from data.places import areas
from data.store.load import sources_of, table

# Facts for the whole country that are worth a place on the page, by subject. Those of the chosen area come first.
CHOSEN = {
    "Waiting": ("F001", "F002", "F007"),
    "Childcare": ("F004",),
    "Women and men": ("F013",),
    "Programmes": ("F032", "F030", "F031", "F033"),
    "Funding": ("F014", "F040"),
}
CENSUS = "ons_census2021_ts029"  # shown above in full


def facts(area_code: str) -> Figure:
    """A short table of quoted facts: those about the chosen area, then a choice of national ones."""
    every = table("facts")
    every = every[(every["topic"] == "english_language") & (every["source_id"] != CENSUS)]
    own = every[(every["area_code"] == area_code) & every["value"].notna()].assign(subject=areas.names().get(area_code))
    by_id = every.set_index("fact_id", drop=False)
    national = pd.concat([by_id.loc[list(ids)].assign(subject=subject) for subject, ids in CHOSEN.items()])
    rows = pd.concat([own, national], ignore_index=True)
    waiting, year, asked = (by_id[column]["F001"] for column in ("value", "year", "sample"))
    local = f", {len(own)} of them about {areas.name(area_code)}" if len(own) else ""
    return Figure(
        id="facts",
        title=f"{stated(waiting, 'percent')} of {asked} asked in {year} kept a waiting list",
        subtitle=f"Quoted facts about learning English, England{local and ' and ' + areas.name(area_code)}",
        alt=f"Table of {counted(len(rows), 'quoted fact')}{local}.",
        table=rows[["subject", "fact_id", "fact", "value", "unit", "year", "area_code", "sample", "source_id", "note"]],
        datasets=("facts",),
        reading=_reading(rows),
    )


def stated(value: float, unit: str) -> str:
    """Write a figure with its unit as a reader says it: '65% of providers', 'over 20,000 learners', '£380,000'."""
    if is_missing(value):
        return "not stated"
    if unit.startswith("percent"):
        return percent(value, 0 if float(value).is_integer() else 1) + unit.removeprefix("percent")
    if unit.startswith("GBP"):
        return pounds(value) + unit.removeprefix("GBP")
    bound = {"lower bound": "over ", "upper bound": "up to "}
    noun, _, limit = unit.partition(", ")
    return f"{bound.get(limit, '')}{whole(value)} {noun}"


def as_list(figure: Figure) -> str:
    """Write the facts of the figure as a list for reading, subject by subject."""
    lines: list[str] = []
    rows = figure.table
    for subject, part in rows.groupby("subject", sort=False):
        lines.append(f"**{subject}**\n")
        lines += [_item(row) for row in part.to_dict("records")]
        lines.append("")
    return "\n".join(lines)


def _item(row: dict[Any, Any]) -> str:
    """One fact with its figure, year, base and source: '- Share that …: **65% of providers** (2017; …)'."""
    about = [
        "year not stated" if is_missing(row["year"]) else row["year"],
        *([] if is_missing(row["sample"]) and not row["unit"].startswith("percent") else [_sample(row["sample"])]),
    ]
    note = "" if is_missing(row["note"]) else f" {row['note']}"
    base = "; ".join([*map(str, about), _source(row["source_id"])])
    return f"- {str(row['fact']).removesuffix(' (over)')}: **{stated(row['value'], row['unit'])}** ({base}).{note}"


def _reading(rows: pd.DataFrame) -> pd.DataFrame:
    """Lay the facts out for reading, each with its base and its source."""
    return pd.DataFrame(
        {
            "About": rows["subject"],
            "What it says": rows["fact"].str.removesuffix(" (over)"),
            "Figure": [stated(value, unit) for value, unit in zip(rows["value"], rows["unit"], strict=True)],
            "Year": rows["year"].fillna("not stated"),
            "Base": [_base(sample, note) for sample, note in zip(rows["sample"], rows["note"], strict=True)],
            "Source": [_source(code) for code in rows["source_id"]],
        }
    )


def _base(sample: object, note: object) -> str:
    """Join the base of a survey and what must be minded about it."""
    return ". ".join(str(cell).rstrip(".") for cell in (sample, note) if not is_missing(cell)) or "not stated"


def _sample(sample: object) -> str:
    return "sample size not stated" if is_missing(sample) else str(sample)


def _source(source_id: str) -> str:
    row = sources_of(pd.DataFrame({"source_id": [source_id]})).iloc[0]
    return f"[{row['publisher']}]({row['url']})" if isinstance(row["url"], str) else str(row["publisher"])
