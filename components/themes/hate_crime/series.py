"""The sets of forces that were counted alike over several years, and what each leaves out."""

from __future__ import annotations

from typing import NamedTuple

from components.style.numbers import decimal
from components.style.words import counted, listed
from data.crime.hate_crime import ALL_FORCES, LEFT_OUT, WITHOUT_MET
from data.places.areas import ENGLAND_AND_WALES, FIVE, name
from data.store.describe import datasets
from data.store.load import table


class Series(NamedTuple):
    """A set of forces that was counted alike over several years."""

    geography: str  # as the table has it
    label: str
    who: str  # begins a sentence
    minded: tuple[str, ...] = ()  # sources whose caveats concern it


SERIES = {
    "without-met": Series(WITHOUT_MET, "Without the Metropolitan Police", "Forces other than the Metropolitan Police"),
    "all-forces": Series(ALL_FORCES, "All forces", "All police forces", ("ho_2019", "ho_2025")),
    "without-greater-manchester": Series(
        "England and Wales excluding Greater Manchester",
        "Without Greater Manchester",
        "Forces other than Greater Manchester",
    ),
    "without-devon-and-cornwall": Series(
        "England and Wales excluding Devon and Cornwall",
        "Without Devon and Cornwall",
        "Forces other than Devon and Cornwall",
        ("ho_2023b",),
    ),
}
COMPLETE = "without-met"  # the only series that goes on to the latest year and was counted alike throughout
LABELS_OF = {series.geography: series.label for series in SERIES.values()}
SERIES_LABELS = {code: series.label for code, series in SERIES.items()}
KINDS = {  # what is counted, by strand
    "all_strands": "hate crimes",
    "race": "race hate crimes",
    "religion": "religious hate crimes",
    "sexual_orientation": "sexual orientation hate crimes",
    "disability": "disability hate crimes",
    "transgender": "transgender hate crimes",
}


def left_out(series: str) -> str:
    """Say which force a series leaves out, how many districts and people that is, and which of the five."""
    forces = LEFT_OUT[SERIES[series].geography]
    if not forces:
        return "No force is left out. For 2019/20 there is no such figure, since Greater Manchester supplied none."
    areas, people = table("areas"), table("population").set_index(["area_code", "year"])["population"]
    covered = areas[(areas["area_type"] == "lad") & areas["pfa_code"].isin(forces)]["area_code"]
    year = int(table("population")["year"].max())
    without, everybody = (
        sum(int(people[(code, year)]) for code in codes) / 1e6 for codes in (forces, (ENGLAND_AND_WALES,))
    )
    ours = listed([name(code) for code in FIVE if code in set(covered)]) or "none of the five integration areas"
    return (
        f"Left out: {listed([name(code) for code in forces])}, with {counted(len(covered), 'district')}, {ours} among "
        f"them, and {decimal(without)} of {decimal(everybody)} million residents (mid-{year})."
    )


def minded(series: str) -> tuple[str, ...]:
    """Return what the catalogue says of the figures of one series."""
    return said_of("hate_crime_national", *SERIES[series].minded)


def said_of(dataset: str, *sources: str | None) -> tuple[str, ...]:
    """Return the caveats of a dataset that rest on one of the sources; None stands for those that rest on none."""
    return tuple(caveat.text for caveat in datasets()[dataset].caveats if caveat.source_id in sources)
