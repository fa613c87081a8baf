"""What later editions of the bulletins changed: the first figure beside the latest, and the difference."""

from __future__ import annotations

import pandas as pd

from components.figure.figure import Figure
from components.style.numbers import decimal, whole
from components.style.words import counted, listed
from components.themes.hate_crime.series import KINDS, LABELS_OF, SERIES, minded
from data.crime.hate_crime import revisions
from data.labels import HATE_CRIME_STRANDS
from data.store.load import table


def editions(series: str) -> Figure:
    """The figures of all strands that stand in more than one edition, as a table."""
    rows = pd.concat([revisions(strand) for strand in KINDS], ignore_index=True)
    rows.insert(1, "forces", rows["geography"].map(LABELS_OF))
    changed = rows[rows["difference"] != 0]
    most = decimal(float(changed["difference_pct"].abs().max()))
    years = f"{rows['financial_year'].min()} to {rows['financial_year'].max()}"
    return Figure(
        id="editions",
        title=f"Later editions changed {len(changed)} of {len(rows)} figures of {years} that are held in two, by up to "
        f"{most}%",
        subtitle=f"Hate crimes of all strands as first published and in the latest edition, England and Wales, {years}",
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
            _of_series(series, rows),
            *minded("without-devon-and-cornwall"),
            "Every other figure stands in one edition only. Figures for another set of forces are other figures, not "
            "revisions.",
        ),
    )


def _of_series(series: str, rows: pd.DataFrame) -> str:
    """Say what can be seen of revisions to the series that is picked out in the chart."""
    chosen = SERIES[series]
    mine = rows[rows["geography"] == chosen.geography]
    if len(mine):
        return f"{chosen.label}: {counted(len(mine), 'figure')} in more than one edition."
    known = table("hate_crime_national")
    bulletins = sorted(set(known[known["geography"] == chosen.geography]["edition"]))
    named = f"the bulletin{'s' if len(bulletins) > 1 else ''} of {listed(bulletins)}"
    return f"{chosen.label}: each figure is held in one edition only, from {named}, so revisions cannot be shown."


def _reading(rows: pd.DataFrame) -> pd.DataFrame:
    """Lay the editions side by side, with the year of each bulletin in brackets."""
    differences = zip(rows["difference"], rows["difference_pct"], strict=True)
    return pd.DataFrame(
        {
            "Strand": list(rows["strand"].map(HATE_CRIME_STRANDS)),
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
