"""What "almost a third" measures: two points of IPPR, in pounds per person, not a total."""

from __future__ import annotations

from components.charts.bars import bars
from components.figure.figure import Figure
from components.style.numbers import percent, pounds
from data.money.funding import trend
from data.store.describe import datasets

INTEGRATION, ENGLISH = "ippr_integration_per_migrant", "ippr_english_per_head"
FIGURES = ("integration-per-migrant", "english-per-head")
_WORDS = {
    INTEGRATION: ("integration-per-migrant", "Integration funding", "per migrant"),
    ENGLISH: ("english-per-head", "The English teaching budget", "per head"),
}


def two_points(series: str) -> Figure:
    """One of the two IPPR series as two bars: nothing is known of the years between."""
    name, what, base = _WORDS[series]
    rows = trend(series)
    (first, last), (then, now) = rows["amount_gbp"], rows["period"]
    about = "about " if series == ENGLISH else ""
    fall = about + percent((1 - last / first) * 100, 0 if about else 1)
    said = (
        [f"£{amount:.2f}" for amount in rows["amount_gbp"]] if series == INTEGRATION else [pounds(first), pounds(last)]
    )
    return Figure(
        id=name,
        title=f"{what}: {about}{said[0]} {base} in {then}, {said[1]} in {now}",
        subtitle=f"{rows['series_name'].iloc[0]}, England, calendar years {then} and {now}, pounds {base}",
        alt=f"Two bars: {said[0]} {base} in {then} and {said[1]} in {now}, a fall of {fall}. Nothing is known between.",
        table=rows,
        datasets=("funding_trends",),
        draw=lambda palette: bars([str(then), str(now)], list(rows["amount_gbp"]), said, palette),
        labels={"amount_gbp": f"Pounds {base}", "period": "Calendar year"},
        units={"amount_gbp": "pounds"},
        hidden=(
            "series_id",
            "series_name",
            "amount_kind",
            "period_type",
            "geography",
            "unit",
            "price_basis",
            "break_before",
        ),
        notes=_caveats(rows["source_id"].iloc[0]),
    )


def what_it_measures() -> str:
    """Say plainly what fell by almost a third, and what that does not mean."""
    first, last = trend(INTEGRATION)["amount_gbp"]
    then, now = trend(ENGLISH)["amount_gbp"]
    return (
        f"IPPR’s “almost a third” is integration funding per migrant: £{first:.2f} in 2009, £{last:.2f} in 2017, a "
        f"fall of {percent((1 - last / first) * 100)}. It is not a fall in a total, and rests on two points: nothing "
        "is known of the years between, nor whether prices were allowed for. The budget for English teaching fell from "
        f"about {pounds(then)} to {pounds(now)} per head; the accounts of the report do not name the head count. "
        "The price switch above leaves both as they are."
    )


def _caveats(source: str) -> tuple[str, ...]:
    """What the catalogue says of one of the two sources, which the other series of the dataset do not need."""
    return tuple(caveat.text for caveat in datasets()["funding_trends"].caveats if caveat.source_id == source)
