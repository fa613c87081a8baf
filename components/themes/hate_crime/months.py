"""Months: aggravated offences against the same offences without that element, events, and London boroughs."""

from __future__ import annotations

import pandas as pd

from components.charts.lines import lines
from components.figure.figure import Figure
from components.style.numbers import decimal, is_missing, whole
from components.style.words import listed, month_in_words, opened
from data.crime.aggravated import london_months, monthly_index
from data.crime.hate_crime import drawable_events
from data.places.areas import name
from data.store.describe import datasets
from data.store.load import table

AGGRAVATED, OTHERS = "racially_or_religiously_aggravated", "non_aggravated_equivalent"
_LABELS = {AGGRAVATED: "Aggravated", OTHERS: "Not aggravated"}


def index() -> Figure:
    """The monthly index of both kinds of offence, with the numbers of the events that may be drawn."""
    rows = monthly_index().sort_values("series", ascending=False, kind="stable", ignore_index=True)
    rows.insert(2, "kind", rows["series"].map(_LABELS))
    values = {kind: dict(zip(part["month"], part["index_value"], strict=True)) for kind, part in rows.groupby("series")}
    peak = max(values[AGGRAVATED], key=values[AGGRAVATED].__getitem__)
    when, high, then = month_in_words(peak), decimal(values[AGGRAVATED][peak], 0), decimal(values[OTHERS][peak], 0)
    first, last = str(rows["month"].min()), str(rows["month"].max())
    return Figure(
        id="months",
        title=f"Between {month_in_words(first)} and {month_in_words(last)} the index of aggravated offences was "
        f"highest in {when}, at {high}",
        subtitle="Index of racially or religiously aggravated offences, and of the same offences without that element, "
        f"England and Wales, {month_in_words(first)} to {month_in_words(last)} ({month_in_words(first)} is 100)",
        alt=f"Line chart by month. Racially or religiously aggravated offences were highest in {when}, at {high}; the "
        f"same offences without that element stood at {then} then. "
        f"Upright lines: {listed([f'{number} {label}' for number, label in _drawn(first, last)])}.",
        table=rows,
        datasets=("hate_crime_monthly_index",),
        draw=lambda palette: lines(
            _named(rows), palette, periods=_axis(rows), series="kind", value="index_value", period="when",
            chosen=_LABELS[AGGRAVATED], height=400, events=_marks(first, last),
        ),
        labels={"kind": "Offences"},
        hidden=("series", "break_before"),
        reading=_by_month(rows),
        notes=(
            "An index, not a count: it does not say which of the two is more frequent.",
            f"The series held here ends in {month_in_words(last)}: later months may be higher.",
        ),
    )  # fmt: skip


def events() -> Figure:
    """The events that bulletins connect with rises, in words, with the numbers they have in the chart."""
    rows = table("hate_crime_events").sort_values("date", ignore_index=True)
    months = monthly_index()["month"]
    number = {label: mark for mark, label in _drawn(str(months.min()), str(months.max()))}
    reading = pd.DataFrame(
        {
            "No.": [str(number.get(label, "–")) for label in rows["label"]],
            "When": [_date(date) for date in rows["date"]],
            "Event": list(rows["label"]),
            "What is said of it": ["" if is_missing(note) else _said(str(note)) for note in rows["note"]],
        }
    )
    return Figure(
        id="events",
        title=f"Bulletins name {len(rows)} events beside a rise",
        subtitle=f"Events named in hate crime bulletins, {_date(rows['date'].min())} to {_date(rows['date'].max())}",
        alt=f"Table of {len(rows)} events with their dates.",
        table=rows,
        datasets=("hate_crime_events",),
        reading=reading,
        notes=("Numbered are the events whose date stood in the text read and falls within the months of the chart.",),
    )


def london(area_code: str) -> Figure | None:
    """Aggravated public order offences in a London borough by month; None for other areas."""
    rows = london_months(area_code)
    if rows.empty:
        return None
    here = name(area_code)
    first, last = str(rows["month"].min()), str(rows["month"].max())
    newest = rows[rows["segment"] == rows["segment"].max()]
    since = month_in_words(str(newest["month"].min()))
    low, high = whole(newest["offences"].min()), whole(newest["offences"].max())
    change = {at.at: "Police changed their system" for at in datasets()["aggravated_public_order_london"].breaks}
    return Figure(
        id="london-months",
        title=f"{here}: between {low} and {high} aggravated public order offences a month since {since}",
        subtitle=f"Racially or religiously aggravated public fear, alarm or distress, {here}, "
        f"{month_in_words(first)} to {month_in_words(last)}",
        alt=f"Line chart by month, cut in {since}, when the Metropolitan Police changed its system. Since then between "
        f"{low} and {high} a month; {whole(newest['offences'].iloc[-1])} in {month_in_words(last)}.",
        table=rows,
        datasets=("aggravated_public_order_london",),
        draw=lambda palette: lines(
            _named(rows.assign(kind=here)), palette, periods=_axis(rows), series="kind", value="offences",
            period="when", chosen=here, height=320,
            breaks={month_in_words(at, short=True): words for at, words in change.items()},
        ),
        reading=_years_by_month(rows),
        notes=(
            "One of five aggravated offences, narrower than hate crime. Small counts move by chance from month to "
            "month, and the months before and after the change of system cannot be compared.",
        ),
    )  # fmt: skip


def _drawn(first: str, last: str) -> list[tuple[int, str]]:
    """Number the drawable events that fall within the months of the chart."""
    known = drawable_events()
    return list(enumerate(known[known["month"].between(first, last)]["label"], start=1))


def _marks(first: str, last: str) -> dict[str, str]:
    known = drawable_events()
    inside = known[known["month"].between(first, last)]["month"]
    return {month_in_words(month, short=True): str(number) for number, month in enumerate(inside, start=1)}


def _named(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.assign(when=[month_in_words(month, short=True) for month in rows["month"]])


def _axis(rows: pd.DataFrame) -> list[str]:
    months = pd.period_range(rows["month"].min(), rows["month"].max(), freq="M")
    return [month_in_words(str(month), short=True) for month in months]


def _said(note: str) -> str:
    """Write a note of the table; the chart that it speaks of is the bulletin's, not ours."""
    return opened(note.replace("the monthly chart", "the bulletin’s monthly chart"))


def _date(date: str) -> str:
    """Write a day or a month in words."""
    day = f"{int(date[8:10])} " if len(date) == len("2016-06-23") else ""
    return f"{day}{month_in_words(date)}"


def _by_month(rows: pd.DataFrame) -> pd.DataFrame:
    """One row a month, both kinds side by side."""
    wide = rows.pivot(index="month", columns="kind", values="index_value")
    columns = {kind: [decimal(value, 0) for value in wide[kind]] for kind in _LABELS.values()}
    return pd.DataFrame({"Month": [month_in_words(month) for month in wide.index], **columns})


def _years_by_month(rows: pd.DataFrame) -> pd.DataFrame:
    """One row a year, one column a month: fourteen years fit on a screen."""
    split = rows.assign(year=rows["month"].str.slice(0, 4), part=rows["month"].str.slice(5, 7))
    wide = split.pivot(index="year", columns="part", values="offences")
    columns = {
        month_in_words(f"2000-{part}", short=True)[:3]: ["" if value != value else whole(value) for value in values]
        for part, values in wide.astype("float64").items()
    }
    return pd.DataFrame({"Year": list(wide.index), **columns})
