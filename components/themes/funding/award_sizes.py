"""How large the awards chosen are, group by group: all of them, their middle half, and their median."""

from __future__ import annotations

from math import ceil, floor, log10
from typing import Any

import pandas as pd

from components.charts.spans import Span, spans
from components.figure.figure import Figure
from components.style.numbers import in_short, is_missing, pounds
from components.style.words import counted
from components.style.words import in_words as in_words_of
from components.themes.funding.awards import Choice, beware, in_words
from components.themes.funding.prices import HEADINGS, IN_WORDS, at_prices, each, resting_on, summed
from data.money.awards import Spread, grouped, spread
from data.money.money import Price

BY = {"theme": "Theme", "fund": "Fund", "area": "Area", "recipient": "Recipient"}
FEW = 4  # awards; of fewer, half are no finding
_EACH = {"theme": "theme", "fund": "fund", "area": "area", "recipient": "kind of recipient"}


def sizes(choice: Choice, by: str) -> Figure | None:
    """Sum, median and spread of the awards of each group; None where there are not two sums to set side by side."""
    chosen, price = choice.rows(choice.sums), choice.sums
    if chosen.empty:
        return None
    rows = grouped(chosen, by).assign(value_unit=chosen["value_unit"].iloc[0])
    known = rows.dropna(subset="value")
    if by != "area":  # places stand by name: no ranking
        known = known.sort_values("value", ascending=False)
    if len(known) < 2:
        return None
    least, most = floor(log10(known["least"].min())), ceil(log10(known["most"].max()))
    records = [*known.to_dict("records"), *rows[rows["value"].isna()].to_dict("records")]
    told = [_plain(row, price) for row in known.to_dict("records")]
    return Figure(
        id="award-sizes",
        title=_title(known, by, price, spread(chosen)) + at_prices(price),
        subtitle=f"Awards {in_words(choice)} by {_EACH[by]}, {IN_WORDS[price]}. Line: smallest to largest; bar: "
        "middle half of four or more; dot: median; each step of the scale is ten times the last",
        alt=f"Smallest, median and largest award by {_EACH[by]}. {'; '.join(told)}.",
        table=rows,
        datasets=resting_on(price, "awards"),
        draw=lambda palette: spans(
            [_span(row, price) for row in records],
            palette,
            between=(least - 0.15, most + 0.35),
            ticks={power: _short(10.0**power) for power in range(least, most + 1)},
            thin=True,
        ),
        labels={
            "group": BY[by], "awards": "Awards listed", "added_up": "Awards added up",
            "value": f"Sum: {HEADINGS[price].lower()}", "least": "Smallest", "lower_quarter": "A quarter are below",
            "median": "Half are below (median)", "upper_quarter": "A quarter are above", "most": "Largest",
        },
        units=dict.fromkeys(("value", "least", "lower_quarter", "median", "upper_quarter", "most"), "pounds"),
        hidden=("value_unit",),
        notes=beware(choice, chosen),
    )  # fmt: skip


def _title(known: pd.DataFrame, by: str, price: Price, found: Spread | None) -> str:
    """Name the group with most; of places, none."""
    top = known.iloc[0]
    if by == "area" and found:
        return f"{counted(found.count, 'award')} by area, half of them {in_short(found.median)}{each(price)} or less"
    whole = f"{top['group']}: {in_short(top['value'])}{each(price)} {summed(price)}"
    if top["added_up"] == 1:
        return f"{whole}, all in one award"
    if top["added_up"] < FEW:
        return f"{whole}, in {in_words_of(top['added_up'])} awards"
    return f"{whole}, half its awards {in_short(top['median'])}{each(price)} or less"


def _span(row: dict[Any, Any], price: Price) -> Span:
    """Place the awards of a group on a scale of powers of ten; a group without a sum only says so."""
    if is_missing(row["value"]):
        words = f"{counted(row['awards'], 'award')}, none with an amount that may be added up"
        return Span(row["group"], words, said=_plain(row, price))
    middle = None if is_missing(row["lower_quarter"]) else (log10(row["lower_quarter"]), log10(row["upper_quarter"]))
    median = f"{pounds(row['median'])}{each(price)}"
    ends = (log10(row["least"]), log10(row["most"])) if row["added_up"] > 1 else None
    return Span(
        row["group"],
        f"{pounds(row['value'])}{each(price)} from {counted(row['added_up'], 'award')}",
        said=_plain(row, price),
        ends=ends,
        middle=middle,
        mark=log10(row["median"]),
        beside=f"median {median}" if row["added_up"] > 1 else median,
    )


def _plain(row: dict[Any, Any], price: Price) -> str:
    if is_missing(row["value"]):
        return f"{row['group']}: no amount that may be added up"
    return (
        f"{row['group']}: {pounds(row['least'])} to {pounds(row['most'])}, median {pounds(row['median'])}{each(price)}"
    )


def _short(amount: float) -> str:
    return f"£{amount / 1e6:,.0f}m" if amount >= 1e6 else f"£{amount / 1e3:,.0f}k" if amount >= 1e3 else f"£{amount:,g}"
