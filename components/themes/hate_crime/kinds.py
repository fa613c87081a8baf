"""What kind of offence hate crimes are, and how many lead to a charge: shares as the bulletins print them."""

from __future__ import annotations

import re
from typing import Any

import pandas as pd

from components.charts.bars import bars
from components.charts.points import points
from components.figure.figure import Figure
from components.style.numbers import is_missing, percent
from components.style.words import counted, listed
from data.labels import HATE_CRIME_OFFENCE_GROUPS, HATE_CRIME_OUTCOME_BASES
from data.store.load import table

NOT_FOUND = "not found"
FLAGGED = "all hate crime flagged offences"
_SHORT = {"public_order": "Public order", "violence_against_the_person": "Violence",
          "criminal_damage_and_arson": "Criminal damage"}  # fmt: skip
PARTS = ("stalking_and_harassment", "violence_without_injury", "violence_with_injury")


def offence_types() -> Figure:
    """Shares of the kinds of offence in the latest year found; earlier years in the table."""
    every = table("hate_crime_offence_types")
    year = str(every["financial_year"].max())
    wide = every.pivot(index="offence_group", columns="financial_year", values="share_pct_of_hate_crime")
    wide = wide.reindex(list(HATE_CRIME_OFFENCE_GROUPS))
    labels = [f"{'of which: ' * (code in PARTS)}{label}" for code, label in HATE_CRIME_OFFENCE_GROUPS.items()]
    texts = ["" if is_missing(share) else percent(share, 0) for share in wide[year]]
    said = dict(zip(wide.index, texts, strict=True))
    told = [f"{label} {text or NOT_FOUND}" for label, text in zip(labels, texts, strict=True)]
    return Figure(
        id="offence-types",
        title=f"{said['public_order']} of hate crimes were public order offences in {year}, "
        f"{said['violence_against_the_person']} violence",
        subtitle=f"Hate crimes recorded by the police by kind of offence, per cent, England and Wales, {year}",
        alt=f"Bars: {'; '.join(told)}.",
        table=every,
        datasets=("hate_crime_offence_types",),
        draw=lambda palette: bars(labels, list(wide[year]), texts, palette, empty=NOT_FOUND),
        units={"share_pct_of_hate_crime": "percent"},
        reading=pd.DataFrame(
            {
                "Kind of offence": labels,
                **{
                    str(column): [NOT_FOUND if is_missing(share) else percent(share, 0) for share in wide[column]]
                    for column in wide
                },
            }
        ),
        notes=(
            "Only the kinds that the bulletins name; shares of a year do not add up to 100. The table has the other "
            f"years: {listed([str(column) for column in wide if column != year])}.",
        ),
    )


def outcomes() -> Figure:
    """Shares that led to a charge or summons, as points: sets of offences and of forces differ."""
    rows = table("hate_crime_outcomes")
    rows = rows.assign(by_kind=rows["offence_group"] != "all")
    rows = rows.sort_values(["offence_basis", "by_kind", "financial_year"], ignore_index=True).drop(columns="by_kind")
    drawn = rows.assign(
        under=[_set(row) for row in rows.to_dict("records")],
        what=rows["offence_group"].map(_SHORT).fillna(rows["financial_year"]),
    )
    texts = [percent(share, 0) for share in drawn["charge_or_summons_pct"]]
    every = rows[(rows["offence_group"] == "all") & (rows["offence_basis"] == FLAGGED)]
    first, year = rows["financial_year"].min(), rows["financial_year"].max()
    told = [f"{under}, {what} {text}" for under, what, text in zip(drawn["under"], drawn["what"], texts, strict=True)]
    return Figure(
        id="outcomes",
        title=f"{percent(every['charge_or_summons_pct'].iloc[-1], 0)} of flagged hate crimes led to a charge or "
        f"summons in {year} ({_forces(every['note'].iloc[-1])})",
        subtitle="Offences recorded in the year that led to a charge or summons, per cent, forces of England and Wales "
        f"as each point names them, {first} to {year}",
        alt=f"{counted(len(rows), 'single point')}, not joined: {'; '.join(told)}.",
        table=rows,
        datasets=("hate_crime_outcomes",),
        draw=lambda palette: points(drawn, texts, palette, group="under", label="what", value="charge_or_summons_pct"),
        units={"charge_or_summons_pct": "percent"},
        notes=("The years rest on different forces, so no line joins them. Shares by strand were not found.",),
    )


def _set(row: dict[Any, Any]) -> str:
    """Say which offences and forces a share is of: rows of one set may stand together."""
    what = HATE_CRIME_OUTCOME_BASES[row["offence_basis"]]
    kind = "" if row["offence_group"] == "all" else f" by kind, {row['financial_year']}"
    return f"{what}{kind} ({_forces(row['note'])})"


def _forces(note: object) -> str:
    """Say which forces a share is of, as its note has it: '26 forces', 'all forces'."""
    found = re.search(r"(\d+|all) forces", str(note))
    return found[0] if found else "forces not stated"
