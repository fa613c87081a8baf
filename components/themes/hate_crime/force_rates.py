"""Aggravated offences for residents, force by force on a map, and what a later edition changed; nothing is ranked."""

from __future__ import annotations

import pandas as pd

from components.figure.figure import Figure
from components.maps.choropleth import choropleth
from components.maps.force import FORCES
from components.style.numbers import MISSING, decimal, interval, is_missing, whole
from components.style.words import counted, listed, opened
from components.themes.hate_crime.aggravated_years import DATASET
from components.themes.hate_crime.force import called
from components.themes.hate_crime.rates import INTERVALS, PER_RESIDENTS
from data.crime.aggravated_by_force import CITY_OF_LONDON, EARLIER, force_years, rates_by_force, revised
from data.crime.hate_crime import force_of
from data.places.areas import ENGLAND_AND_WALES, name
from data.statistics.class_breaks import classes
from data.store.describe import datasets

NO_RATE = "No rate is shown for the City of London Police: few people live in its area, and many work there."


def on_map(area_code: str) -> Figure:
    """Shade the force areas by offences for every 100,000 residents in the latest whole year; "" picks none out."""
    year = str(force_years(ENGLAND_AND_WALES)["financial_year"].iloc[-1])
    rows = rates_by_force(year)
    rows.insert(1, "area_name", rows["area_code"].map(name))
    known = rows["rate"].dropna()
    low, high = (decimal(float(known.quantile(part)), 0) for part in (0.25, 0.75))
    picked = force_of(area_code) if area_code else None
    here = ""
    if picked and picked.code != CITY_OF_LONDON:
        rate = float(rows.set_index("area_code").loc[[picked.code], "rate"].iloc[0])
        here = f"; {called(picked)} recorded {decimal(rate, 0)}"
    limits = classes(list(known), "quantile", (0,)).limits
    return Figure(
        id="aggravated-map",
        title=f"Half of {counted(len(known), 'force')} recorded {low} to {high} aggravated offences for every 100,000 "
        f"residents{here}",
        subtitle=f"Racially or religiously aggravated offences recorded by the police for every 100,000 residents, "
        f"force areas of England and Wales, {year}",
        alt=f"Map of {len(rows)} force areas in {len(limits) + 1} classes. Half lie between {low} and {high}{here}.",
        table=rows,
        datasets=(DATASET, "population"),
        draw=lambda palette: choropleth(
            rows, palette, file=FORCES, breaks=limits, value="rate", places=0, height=420,
            picked=picked.code if picked else None,
        ),
        labels={"area_name": "Force", "rate": PER_RESIDENTS, "offences": "Offences", "population": "Residents"},
        reading=_reading(rows),
        notes=(*_breaks(), NO_RATE, INTERVALS),
    )  # fmt: skip


def revisions(area_code: str) -> Figure | None:
    """List the offences of 2017/18 as two editions have them, for the force of a place, or for all forces."""
    code, who = ENGLAND_AND_WALES, "all forces"
    if area_code:
        force = force_of(area_code)
        code, who = force.code, called(force)
    rows = revised(code)
    if rows.empty:
        return None
    first, latest = (int(rows[f"{which}_offences"].sum()) for which in ("first", "latest"))
    return Figure(
        id="aggravated-revised",
        title=f"{opened(who)}: {whole(first)} aggravated offences of {EARLIER} in the edition of 2018, "
        f"{whole(latest)} in that of 2023",
        subtitle=f"Racially or religiously aggravated offences of {EARLIER} of {who}, by kind, in two editions",
        alt=f"Table of {counted(len(rows), 'kind')} of offence in two editions; together {whole(first)} and "
        f"{whole(latest)}.",
        table=rows.assign(area_code=code),
        datasets=("aggravated_offences", DATASET),
        reading=pd.DataFrame(
            {
                "Offence": [opened(str(offence)) for offence in rows["offence"]],
                "Edition of 2018": list(map(whole, rows["first_offences"])),
                "Edition of 2023": list(map(whole, rows["latest_offences"])),
                "Difference": [f"{'+' if number > 0 else ''}{whole(number)}" for number in rows["difference"]],
            }
        ),
        notes=("Figures of two editions are never joined in one line.",),
    )


def _breaks() -> tuple[str, ...]:
    """Name the forces whose way of recording changed, and when: their rates stand on another footing."""
    return tuple(
        f"{listed([name(str(code)) for code in at.where.values()])}, from {at.at}: {at.what}"
        for at in datasets()[DATASET].breaks
    )


def _reading(rows: pd.DataFrame) -> pd.DataFrame:
    """Lay the forces out from A to Z."""
    rows = rows.sort_values("area_name")
    return pd.DataFrame(
        {
            "Force": list(rows["area_name"]),
            "Offences": list(map(whole, rows["offences"])),
            f"{PER_RESIDENTS} (95% interval)": [
                MISSING if is_missing(rate) else f"{decimal(rate)} ({interval(lower, upper)})"
                for rate, lower, upper in zip(rows["rate"], rows["lower"], rows["upper"], strict=True)
            ],
        }
    )
