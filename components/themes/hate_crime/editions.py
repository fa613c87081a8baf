"""What later editions of the bulletins changed: the first figure beside the latest, and the difference."""

from __future__ import annotations

import pandas as pd

from components.figure.figure import Figure
from components.style.numbers import decimal, whole
from components.style.words import counted, listed, opened
from components.themes.hate_crime.series import KINDS, LABELS_OF, SERIES
from data.crime.hate_crime import national_series, revisions


def editions(strand: str, series: str) -> Figure:
    """The figures of one strand that stand in more than one edition, as a table."""
    rows = revisions(strand)
    rows.insert(1, "forces", rows["geography"].map(LABELS_OF))
    changed = rows[rows["difference"] != 0]
    most = float(changed["difference_pct"].abs().max())
    places = 1 if most >= 0.1 else 2
    years = f"{rows['financial_year'].min()} to {rows['financial_year'].max()}"
    return Figure(
        id="editions",
        title=f"Later editions changed {counted(len(changed), 'figure')}, by at most {decimal(most, places)}%",
        subtitle=f"{opened(KINDS[strand])} as first published and in the latest edition, England and Wales, {years}",
        alt=f"Table of {counted(len(rows), 'figure')} that stand in more than one edition.",
        table=rows,
        datasets=("hate_crime_national",),
        labels={
            "forces": "Forces",
            "first_edition": "First edition",
            "first_offences": "Offences in the first edition",
            "latest_edition": "Latest edition",
            "latest_offences": "Offences in the latest edition",
            "difference": "Difference",
            "difference_pct": "Difference in per cent",
        },
        reading=_reading(rows),
        notes=(
            _of_series(strand, series),
            "Every other figure stands in one edition only. Figures for another set of forces are other figures, not "
            "revisions.",
        ),
    )


def _of_series(strand: str, series: str) -> str:
    """Say what can be seen of revisions to the series that is picked out in the chart."""
    chosen, rows = SERIES[series], revisions(strand)
    mine = rows[rows["geography"] == chosen.geography]
    if len(mine):
        return f"{chosen.label}: {counted(len(mine), 'figure')} in more than one edition."
    known = national_series(strand)
    bulletins = sorted(set(known[known["geography"] == chosen.geography]["edition"]))
    named = f"the bulletin{'s' if len(bulletins) > 1 else ''} of {listed(bulletins)}"
    return f"{chosen.label}: each figure is held in one edition only, from {named}, so revisions cannot be shown."


def _reading(rows: pd.DataFrame) -> pd.DataFrame:
    """Lay the editions side by side, with the year of each bulletin in brackets."""
    differences = zip(rows["difference"], rows["difference_pct"], strict=True)
    return pd.DataFrame(
        {
            "Year and forces": [
                f"{year}, {forces[0].lower()}{forces[1:]}"
                for year, forces in zip(rows["financial_year"], rows["forces"], strict=True)
            ],
            "First published": _with_edition(rows, "first"),
            "Latest": _with_edition(rows, "latest"),
            "Difference": [_difference(int(number), float(share)) for number, share in differences],
        }
    )


def _difference(number: int, share: float) -> str:
    sign = "+" if number > 0 else ""
    return f"{sign}{whole(number)} ({sign}{decimal(share, 2)}%)" if number else "none"


def _with_edition(rows: pd.DataFrame, which: str) -> list[str]:
    both = zip(rows[f"{which}_offences"], rows[f"{which}_edition"], strict=True)
    return [f"{whole(count)} ({edition})" for count, edition in both]
