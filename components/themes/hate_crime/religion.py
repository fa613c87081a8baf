"""Religious hate crime by the religion that was targeted, in the latest year."""

from __future__ import annotations

import pandas as pd

from components.charts.bars import bars
from components.figure.figure import Figure
from components.style.numbers import is_missing, percent, whole
from components.style.words import NOT_HELD, listed
from components.themes.hate_crime.series import COMPLETE, SERIES, said_of
from data.crime.hate_crime import ALL_FORCES, religion_latest
from data.labels import RELIGIONS_TARGETED

_WHO = {"muslim": "Muslims", "jewish": "Jewish people", "christian": "Christians", "sikh": "Sikhs", "hindu": "Hindus",
        "buddhist": "Buddhists"}  # fmt: skip
_LAST = ("other", "no_religion", "unknown")


def religion_targeted(series: str) -> Figure:
    """Offences by religion targeted, for all forces where they are chosen, else without the Metropolitan Police."""
    chosen = SERIES[series if series == "all-forces" else COMPLETE]
    rows = _in_order(religion_latest(chosen.geography))
    counts = {str(row["perceived_religion"]): row for row in rows.to_dict("records")}
    year = str(rows["financial_year"].iloc[0])
    labels = [label for code, label in RELIGIONS_TARGETED.items() if code not in counts]
    first, second = [code for code in counts if code in _WHO][:2]
    forces = chosen.label.lower().replace("metropolitan police", "Metropolitan Police")
    return Figure(
        id="religion",
        title=f"{whole(counts[first]['offences'])} religious hate crimes targeted {_WHO[first]}, "
        f"{whole(counts[second]['offences'])} {_WHO[second]}",
        subtitle=f"Religious hate crimes by religion targeted, England and Wales, {forces}, {year}",
        alt="Bars: " + "; ".join(f"{RELIGIONS_TARGETED[code]} {_said(row)}" for code, row in counts.items()) + ".",
        table=rows,
        datasets=("religion_targeted",),
        draw=lambda palette: bars(
            [*(RELIGIONS_TARGETED[code] for code in counts), *labels],
            [*(float(row["offences"]) for row in counts.values()), *(float("nan") for _ in labels)],
            [*(_said(row) for row in counts.values()), *("" for _ in labels)],
            palette,
            empty=NOT_HELD,
        ),
        units={"share_pct": "percent"},
        reading=_reading(counts, labels),
        notes=(
            *said_of("religion_targeted", None, "ho_2025_tables", "ho_2025"),
            "Shares are those that the Home Office printed, which it did for all forces and five religions.",
        ),
    )


def shares_of_all_forces() -> str:
    """Say the shares that were published for all forces, and what the longer series leaves out."""
    rows = _in_order(religion_latest(ALL_FORCES)).dropna(subset="share_pct")
    named = [
        (percent(share, 0), _WHO[religion])
        for religion, share in zip(rows["perceived_religion"], rows["share_pct"], strict=True)
    ]
    everywhere, elsewhere = (
        float(part.set_index("perceived_religion")["offences"]["jewish"]) for part in (rows, religion_latest())
    )
    left_out = (1 - elsewhere / everywhere) * 100
    first, *rest = named
    return (
        f"Of the religious hate crimes that all forces recorded in {rows['financial_year'].iloc[0]}, {first[0]} "
        f"targeted {first[1]}, {listed([' '.join(part) for part in rest])}. The series without the Metropolitan Police "
        f"leaves out {percent(left_out, 0)} of the offences against Jewish people. Counts say nothing about the risk "
        "to one person: communities differ in size and in how readily they report."
    )


def _in_order(rows: pd.DataFrame) -> pd.DataFrame:
    """Largest first, with those whose religion is none, another or not known at the end."""
    at_the_end = rows["perceived_religion"].isin(_LAST)
    return pd.concat([rows[~at_the_end], rows[at_the_end]], ignore_index=True)


def _said(row: dict[object, object]) -> str:
    share = row["share_pct"]
    count = whole(float(str(row["offences"])))
    return count if is_missing(share) else f"{count} ({percent(float(str(share)), 0)})"


def _reading(counts: dict[str, dict[object, object]], without: list[str]) -> pd.DataFrame:
    shares = [row["share_pct"] for row in counts.values()]
    empty = [NOT_HELD for _ in without]
    return pd.DataFrame(
        {
            "Religion": [*(RELIGIONS_TARGETED[code] for code in counts), *without],
            "Offences": [*(whole(float(str(row["offences"]))) for row in counts.values()), *empty],
            "Share as published": [
                *(NOT_HELD if is_missing(share) else percent(float(str(share)), 0) for share in shares), *empty,
            ],
        }
    )  # fmt: skip
