"""The rise of 29 per cent in 2016/17 that is often quoted, never without what the bulletin says about it."""

from __future__ import annotations

import pandas as pd

from components.figure.figure import Figure
from components.style.numbers import decimal, percent, whole
from components.themes.hate_crime.series import LABELS_OF
from data.crime.hate_crime import ALL_FORCES, WITHOUT_MET, national_series
from data.store.load import table

BEFORE, AFTER = "2015/16", "2016/17"
FORUM_FACT = "quoted_hate_crime_rise"


def rise() -> Figure:
    """Return the two years for all forces and without the Metropolitan Police, as a table."""
    rows = national_series("all_strands").set_index("geography")
    rows = rows[rows["financial_year"].isin([BEFORE, AFTER])].loc[[ALL_FORCES, WITHOUT_MET]].reset_index()
    earlier = rows.groupby("geography")["offences"].shift()
    rows = rows.assign(forces=rows["geography"].map(LABELS_OF), change_pct=(rows["offences"] / earlier - 1) * 100)
    change = {
        str(row["geography"]): float(row["change_pct"]) for row in rows.dropna(subset="change_pct").to_dict("records")
    }
    rounded = decimal(change[ALL_FORCES], 0)
    return Figure(
        id="rise-2016-17",
        title=f"Recorded hate crime rose {rounded}% in {AFTER}, in part because recording improved",
        subtitle=f"Hate crimes recorded by the police, England and Wales, {BEFORE} and {AFTER}",
        alt=f"Table of recorded hate crimes in {BEFORE} and {AFTER}, for all forces and without the Met.",
        table=rows,
        datasets=("hate_crime_national",),
        labels={"forces": "Forces", "change_pct": "Change"},
        units={"change_pct": "percent"},
        reading=_reading(rows, change),
        notes=(
            f"The bulletin of 2017 gives two reasons for the {rounded} per cent: a real rise, and better recording. "
            "The real rise was around the EU referendum and the attack on Westminster Bridge. "
            f"It is the {decimal(_quoted(), 0)} per cent quoted at the forum of January 2019.",
        ),
    )


def _reading(rows: pd.DataFrame, change: dict[str, float]) -> pd.DataFrame:
    counts = rows.set_index(["financial_year", "geography"])["offences"].to_dict()
    both = (ALL_FORCES, WITHOUT_MET)
    return pd.DataFrame(
        {
            "Forces": [LABELS_OF[geography] for geography in both],
            f"Hate crimes in {BEFORE}": [whole(counts[BEFORE, geography]) for geography in both],
            f"Hate crimes in {AFTER}": [whole(counts[AFTER, geography]) for geography in both],
            "Change": [percent(change[geography]) for geography in both],
        }
    )


def _quoted() -> float:
    """Return the rise in per cent as the forum of January 2019 quoted it."""
    facts = table("facts")
    return float(facts.loc[facts["fact_id"] == FORUM_FACT, "value"].iloc[0])
