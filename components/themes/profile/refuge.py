"""Who sought refuge in a district: asylum support by quarter, kinds of accommodation, and other routes."""

from __future__ import annotations

from typing import Any

import pandas as pd

from components.charts.lines import lines
from components.figure.figure import Figure
from components.style.numbers import decimal, whole
from components.style.words import NOT_HELD, counted, date_in_words, opened
from data.labels import ARRIVALS
from data.places.areas import ENGLAND, name, spoken
from data.places.asylum import ACCOMMODATION, ROUTES, accommodation, arrivals, asylum_support
from data.places.measures import values
from data.statistics.segments import breaks_of

PER_10K = "asylum_support_per_10k"
PER_RESIDENTS = "For every 10,000 residents"
SECTIONS_OF_LAW = (
    "Section 95 supports people while they wait for a decision, section 4 people who were refused and cannot leave, "
    "section 98 people in need until their claim for support is decided."
)
CENSUS_RESIDENTS = "Rates divide by the residents of the Census of 2021 in every year, and are held for four quarters."
_NOT_READ = "Not in the copy read"
_ROOMY = 3  # quarters; a shorter gap has no room for words


def on_support(area_code: str) -> Figure:
    """Show the people on asylum support in a district by quarter, cut where the way of counting changes."""
    rows, place = _with_rates(asylum_support(area_code), area_code), name(area_code)
    latest = rows.iloc[-1]
    when = date_in_words(latest["date"])
    first, last = (rows["quarter"].iloc[at] for at in (0, -1))
    said = _said(int(latest["people"]), area_code, when)
    drawn = rows.assign(place=place)
    cuts = {at.at: f"{at.what.partition(' is counted')[0]} added" for at in breaks_of("asylum_support")}
    missing = [str(reason) for reason in rows["break_before"].dropna() if "No figures" in str(reason)]
    return Figure(
        id="asylum-support",
        title=f"{said}{_rates(latest)}",
        subtitle=f"People on asylum support, {place}, last day of each quarter, {first} to {last}",
        alt=f"Line chart of {len(rows)} quarters in {rows['segment'].nunique()} parts that are not joined. {said}.",
        table=rows,
        datasets=("asylum_support",),
        draw=lambda palette: lines(
            drawn, palette, periods=_quarters(first, last), series="place", value="people", period="quarter",
            chosen=place, height=320, breaks=cuts, gaps=_gaps(rows),
        ),
        labels={"per_10k": PER_RESIDENTS, "england_per_10k": f"{PER_RESIDENTS}, England"},
        hidden=("area_code",),
        reading=_reading(rows),
        notes=(SECTIONS_OF_LAW, *missing, CENSUS_RESIDENTS),
    )  # fmt: skip


def by_route(area_code: str) -> Figure:
    """List the kinds of accommodation and the routes of a district, each by itself: routes are never added up."""
    kinds, routes = accommodation(area_code), arrivals(area_code)
    people = routes.set_index("measure")["people"]
    when = date_in_words(str(kinds["date"].iloc[0]))
    rows = pd.concat([kinds, routes], ignore_index=True)
    held = rows.set_index("measure")["people"]
    came = counted(int(people["ukraine"]), "person", "people")
    there = counted(int(people["afghan"]), "person", "people")
    return Figure(
        id="refuge-routes",
        title=f"{opened(came)} came to {spoken(area_code)} under Homes for Ukraine since 2022; {there} housed there by "
        "the Afghan programme",
        subtitle=f"Accommodation of people on asylum support and other routes, {name(area_code)}, {when}",
        alt=f"Table of {len(ACCOMMODATION)} kinds of accommodation and {len(routes)} routes, not added up.",
        table=rows.assign(area_code=area_code),
        datasets=("arrivals_by_route",),
        reading=pd.DataFrame(
            {
                "Accommodation or route": [ARRIVALS[one] for one in (*ACCOMMODATION, *ROUTES)],
                "People": [whole(held[one]) if one in held else NOT_HELD for one in (*ACCOMMODATION, *ROUTES)],
            }
        ),
    )


def _said(people: int, area_code: str, when: str) -> str:
    """Say how many people were supported: a district where nobody was listed has none, which is not unknown."""
    were = "was" if people == 1 else "were"
    return f"{opened(counted(people, 'person', 'people'))} in {spoken(area_code)} {were} on asylum support on {when}"


def _rates(row: pd.Series[Any]) -> str:
    """Say the rate, and that of England, where both are held for the day; nobody needs no rate."""
    if pd.isna(row["per_10k"]) or pd.isna(row["england_per_10k"]) or not row["people"]:
        return ""
    return f", {decimal(row['per_10k'])} for every 10,000 residents (England {decimal(row['england_per_10k'])})"


def _reading(rows: pd.DataFrame) -> pd.DataFrame:
    """Lay the quarters out, the latest first; where a rate is not held it says so."""
    late = rows.iloc[::-1]
    rates = {PER_RESIDENTS: late["per_10k"], f"{PER_RESIDENTS}, England": late["england_per_10k"]}
    return pd.DataFrame(
        {
            "Quarter": list(late["quarter"]),
            "People on asylum support": [whole(people) for people in late["people"]],
            **{
                heading: [NOT_HELD if pd.isna(rate) else decimal(rate) for rate in held]
                for heading, held in rates.items()
            },
            "Break before": ["" if pd.isna(reason) else reason for reason in late["break_before"]],
        }
    )


def _with_rates(rows: pd.DataFrame, area_code: str) -> pd.DataFrame:
    """Return the quarters with the rate of the district and of England on the days for which they are held."""
    held = values(PER_10K, areas=[area_code, ENGLAND])
    for code, column in ((area_code, "per_10k"), (ENGLAND, "england_per_10k")):
        mine = held[held["area_code"] == code].set_index("period")
        rows = rows.assign(**{column: rows["date"].map(mine["value"]).astype("float64")})
    named = rows["date"].map(held[held["area_code"] == area_code].set_index("period")["source_id"])
    other = named.notna() & (named != rows["source_id"])
    return rows.assign(source_id=rows["source_id"].where(~other, rows["source_id"] + "|" + named))


def _quarters(first: str, last: str) -> list[str]:
    """Name every quarter from the first to the last."""
    ends = [int(quarter[:4]) * 4 + int(quarter[-1]) - 1 for quarter in (first, last)]
    return [f"{number // 4} Q{number % 4 + 1}" for number in range(ends[0], ends[1] + 1)]


def _gaps(rows: pd.DataFrame) -> dict[str, str]:
    """Say in the midst of a gap why it is one, where there is room for words."""
    every = _quarters(rows["quarter"].iloc[0], rows["quarter"].iloc[-1])
    missing = [quarter for quarter in every if quarter not in set(rows["quarter"])]
    return {missing[len(missing) // 2]: _NOT_READ} if len(missing) >= _ROOMY else {}
