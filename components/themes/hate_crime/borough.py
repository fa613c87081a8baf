"""A London borough's own series: offences by month in one category of the Metropolitan Police, and where it stops."""

from __future__ import annotations

import pandas as pd

from components.charts.lines import lines
from components.figure.figure import Figure
from components.style.numbers import whole
from components.style.words import month_in_words
from data.crime.london import WHOLE, borough_months
from data.labels import LONDON_CATEGORIES
from data.places.areas import name

DATASET = "hate_crime_london"


def by_month(area_code: str, category: str = WHOLE) -> Figure | None:
    """Offences of one category by month in a London borough; None for other areas."""
    rows = borough_months(area_code, category)
    if rows.empty:
        return None
    here, what = name(area_code), LONDON_CATEGORIES[category]
    first, last = str(rows["month"].iloc[0]), str(rows["month"].iloc[-1])
    year = rows[rows["month"] > f"{int(last[:4]) - 1}{last[4:]}"]
    twelve = whole(float(year["offences"].sum()))
    return Figure(
        id="borough-months",
        title=f"{here}: {twelve} {what[:1].lower()}{what[1:]} offences in the twelve months to {month_in_words(last)}",
        subtitle=f"{what} offences recorded by the Metropolitan Police, {here}, by month, {month_in_words(first)} to "
        f"{month_in_words(last)}",
        alt=f"Line chart of {len(rows)} months. The last twelve have {twelve} offences; "
        f"{whole(rows['offences'].iloc[-1])} in {month_in_words(last)}.",
        table=rows,
        datasets=(DATASET,),
        draw=lambda palette: lines(
            rows.assign(when=_months(rows), borough=here), palette, periods=_months(rows), series="borough",
            value="offences", period="when", chosen=here, height=320,
        ),
        hidden=("area_code",),
        notes=(
            f"The series ends in {month_in_words(last)}; later months of this table are not held here. Categories lie "
            "within each other and are never added up.",
        ),
    )  # fmt: skip


def _months(rows: pd.DataFrame) -> list[str]:
    return [month_in_words(month, short=True) for month in rows["month"]]
