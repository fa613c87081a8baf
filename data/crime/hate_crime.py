"""Series of hate crime for the pages: by strand, force, religion and month, cut where no line may be drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

import pandas as pd

from data.places.areas import ENGLAND_AND_WALES, districts, name
from data.statistics.intervals import byar
from data.statistics.segments import breaks_of, with_segments
from data.store.describe import datasets
from data.store.load import table

STRANDS = ("all_strands", "race", "religion", "sexual_orientation", "disability", "transgender")
ALL_FORCES = "England and Wales"
WITHOUT_MET = "England and Wales excluding Metropolitan Police"
LEFT_OUT: dict[str, tuple[str, ...]] = {  # force areas to take off the population of England and Wales
    ALL_FORCES: (),
    WITHOUT_MET: ("E23000001",),
    "England and Wales excluding Greater Manchester": ("E23000005",),
    "England and Wales excluding Devon and Cornwall": ("E23000035",),
}
PER = 100_000
Edition = Literal["latest", "first"]
_OF_A_FIGURE = ["geography", "financial_year", "strand"]


class Rate(NamedTuple):
    """A rate with the 95 per cent limits of Byar's method, since its sources give none."""

    value: float
    lower: float
    upper: float


@dataclass(frozen=True)
class Force:
    """The police force that serves a district, and how much larger its area is."""

    code: str
    name: str
    districts: int  # English districts in its area
    year: int  # of the two populations, middle of the year
    population: int
    district_population: int

    @property
    def share(self) -> float:
        """Return the district's share of the force's residents, from 0 to 1."""
        return self.district_population / self.population


def national_series(strand: str, edition: Edition = "latest", *, per_resident: bool = False) -> pd.DataFrame:
    """Return offences of one strand by year and forces covered, in the latest or the first edition of each figure.

    Columns: geography, financial_year, strand, offences (recorded), count_basis, edition, source_id, note, segment,
    break_before (see `with_segments`). With `per_resident` the breaks of the population cut the lines too, as they
    must where rates are drawn. Source: dataset `hate_crime_national`. Raises ValueError for an unknown strand.
    """
    rows = _editions(strand).drop_duplicates(_OF_A_FIGURE, keep="last" if edition == "latest" else "first")
    columns = [*_OF_A_FIGURE, "offences", "count_basis", "edition", "source_id", "note"]
    return with_segments(
        rows[columns],
        "financial_year",
        breaks_of("hate_crime_national", per_head=per_resident),
        series=["geography"],
        same={"count_basis": "Something else was counted."},
    )


def revisions(strand: str) -> pd.DataFrame:
    """Return the figures of one strand that stand in more than one edition, the first beside the latest.

    Columns: geography, financial_year, strand, first_edition, first_offences, latest_edition, latest_offences,
    difference (latest less first), difference_pct (per cent of the first), source_id. Figures for other sets of forces
    are other figures, not revisions. Raises ValueError for an unknown strand.
    """
    columns = [*_OF_A_FIGURE, "edition", "offences", "source_id"]
    first, latest = (
        _editions(strand)[columns].drop_duplicates(_OF_A_FIGURE, keep=keep).set_index(_OF_A_FIGURE)
        for keep in ("first", "last")
    )
    both = first.add_prefix("first_").join(latest.add_prefix("latest_"))
    both = both[both["first_edition"] != both["latest_edition"]].sort_index(level="financial_year")
    difference = both["latest_offences"] - both["first_offences"]
    share = difference.astype("float64") / both["first_offences"].astype("float64") * 100
    both = both.assign(difference=difference, difference_pct=share)
    both["source_id"] = both.pop("first_source_id") + "|" + both.pop("latest_source_id")
    return both.reset_index()


def force_of(area_code: str) -> Force:
    """Return the force that serves an English district, with populations of the latest year (residents).

    Source: datasets `areas` and `population`. Raises KeyError when the code is not one of the 296 districts.
    """
    if area_code not in districts():
        raise KeyError(area_code)
    areas = table("areas")
    lads = areas[areas["area_type"] == "lad"].set_index("area_code")
    code = str(lads.loc[area_code, "pfa_code"])
    people = table("population").set_index(["area_code", "year"])["population"]
    year = int(table("population")["year"].max())
    covered = int((lads["pfa_code"] == code).sum())
    return Force(code, name(code), covered, year, int(people.loc[(code, year)]), int(people.loc[(area_code, year)]))


def force_series(pfa_code: str, strand: str = "all_strands") -> pd.DataFrame:
    """Return offences of one strand that one force recorded, by year; no rows where none were found.

    Columns: financial_year, pfa_code, strand, offences (recorded), value_status, source_id, note, segment,
    break_before. Source: dataset `hate_crime_by_force`. Raises ValueError for an unknown strand.
    """
    _known(strand)
    rows = table("hate_crime_by_force")
    rows = rows[(rows["pfa_code"] == pfa_code) & (rows["strand"] == strand)]
    return with_segments(
        rows.drop(columns="recorded_by"),
        "financial_year",
        datasets()["hate_crime_by_force"].breaks,
        same={"value_status": "The figure was found in another way."},
    )


def requested_months(pfa_code: str) -> pd.DataFrame:
    """Return hate crimes by month as a force answered a request for information; no rows where none can be trusted.

    Columns: month, pfa_code, offences (as the force named them), source_id, note, segment, break_before. Source:
    dataset `hate_crime_requested_months`. Never to be joined to the figures of the Home Office.
    """
    rows = table("hate_crime_requested_months")
    return with_segments(rows[rows["pfa_code"] == pfa_code], "month", breaks_of("hate_crime_requested_months"))


def religion_latest(geography: str = WITHOUT_MET) -> pd.DataFrame:
    """Return religious hate crime by religion targeted in the latest year, largest first.

    Columns: financial_year, perceived_religion, offences (recorded), share_pct (as published, else missing),
    geography, edition, source_id, note. Without the Metropolitan Police all nine answers are known; for all forces
    only five religions are. Source: dataset `religion_targeted`. Raises ValueError for an unknown geography.
    """
    rows = table("religion_targeted")
    rows = rows[rows["geography"] == geography]
    if rows.empty:
        raise ValueError(f"no figures by religion for {geography!r}")
    rows = rows[rows["financial_year"] == str(rows["financial_year"].max())]
    return rows.sort_values("offences", ascending=False, ignore_index=True)


def drawable_events() -> pd.DataFrame:
    """Return the events whose date stood in the text read, oldest first: the only ones that a chart may mark.

    Columns: month (of the event), then those of the dataset `hate_crime_events`.
    """
    events = table("hate_crime_events")
    events = events[events["drawn"].eq(True)].sort_values("date", ignore_index=True)
    events.insert(0, "month", events["date"].str.slice(0, len("2018-04")))
    return events


def residents(financial_year: str, area_code: str = ENGLAND_AND_WALES, without: tuple[str, ...] = ()) -> int | None:
    """Return the residents of an area in the middle of the year: 2018/19 has mid-2018. None where not known.

    `without` names areas inside it to take off, as `LEFT_OUT` gives them. Source: dataset `population`.
    """
    rows = table("population")
    rows = rows[(rows["year"] == int(financial_year[:4])) & rows["area_code"].isin([area_code, *without])]
    people = dict(zip(rows["area_code"], rows["population"], strict=True))
    if len(people) < len({area_code, *without}):
        return None
    return int(people[area_code]) - sum(int(people[code]) for code in without)


def rate_per_100k(
    offences: float, financial_year: str, area_code: str = ENGLAND_AND_WALES, without: tuple[str, ...] = ()
) -> Rate | None:
    """Return offences per 100,000 residents of the middle of the year; None where the population is not known.

    Take the forces left out of a national series from `LEFT_OUT[geography]`. A force's own rate is that of its whole
    area. Offences recorded by British Transport Police have no resident population of their own.
    """
    people = residents(financial_year, area_code, without)
    return None if people is None else Rate(offences / people * PER, *byar(offences, people, PER))


def _editions(strand: str) -> pd.DataFrame:
    """All rows of a strand, earlier editions first."""
    _known(strand)
    rows = table("hate_crime_national")
    return rows[rows["strand"] == strand].sort_values(["edition_published", "edition"], kind="stable")


def _known(strand: str) -> None:
    if strand not in STRANDS:
        raise ValueError(f"{strand!r} is not one of {', '.join(STRANDS)}")
