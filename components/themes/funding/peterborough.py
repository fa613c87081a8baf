"""Peterborough's payments for cohesion and integration, by month and kind of payee."""

from __future__ import annotations

import pandas as pd

from components.charts.columns import Panel, columns
from components.figure.figure import Figure
from components.style.numbers import percent, pounds, whole
from components.style.words import month_in_words
from components.themes.funding.prices import HEADINGS, IN_WORDS, at_prices, cited, each, notes, resting_on
from data.labels import PAYEE_GROUPS
from data.money.money import Price, convert
from data.store.load import table

YEAR = "2023/24"
WHERE = "E06000031"


def payments(price: Price) -> Figure:
    """Payments of each month of 2023/24, a panel for each kind of payee, all on one scale."""
    rows = table("cohesion_payments_peterborough").assign(financial_year=YEAR)
    rows = cited(convert(rows, price), price)
    total, number = pounds(rows["value"].sum()), whole(rows["payments"].sum())
    unnamed = rows.loc[rows["payee_group"] == "payee_name_redacted", "amount_gbp"].sum() / rows["amount_gbp"].sum()
    groups = rows.groupby("payee_group")["value"].sum()
    spoken = "; ".join(f"{label} {pounds(groups[code])}" for code, label in PAYEE_GROUPS.items())
    top = rows.sort_values("value").iloc[-1].to_dict()
    months = sorted(rows["month"].unique())
    return Figure(
        id="peterborough-payments",
        title=f"Peterborough made {number} payments, {total}{each(price)} in all{at_prices(price)}",
        subtitle="Cohesion and integration grants payments by month and kind of payee, Peterborough, April 2023 to "
        f"March 2024 (one financial year), {IN_WORDS[price]}",
        alt=f"Bars of payments by month in a panel for each kind of payee. In the year: {spoken}. Most in one month: "
        f"{PAYEE_GROUPS[top['payee_group']].lower()}, {month_in_words(top['month'])}, {pounds(top['value'])}.",
        table=rows.assign(payee_group=rows["payee_group"].map(PAYEE_GROUPS)),
        datasets=resting_on(price, "cohesion_payments_peterborough"),
        draw=lambda palette: columns(
            [_panel(rows[rows["payee_group"] == code], label, price) for code, label in PAYEE_GROUPS.items()],
            palette,
            periods={month: month_in_words(month, short=True)[:3] for month in months},
        ),
        labels={"value": HEADINGS[price]},
        units={"value": "pounds"},
        hidden=("amount_gbp", "financial_year", "value_unit", "value_note"),
        notes=(
            f"{percent(unnamed * 100, 0)} of the value went to payees whose names the council withholds.",
            *notes(price),
        ),
    )


def _panel(rows: pd.DataFrame, label: str, price: Price) -> Panel:
    """One kind of payee; only the month with most is written out, since twelve amounts do not fit a phone."""
    values = {str(month): float(value) for month, value in zip(rows["month"], rows["value"], strict=True)}
    top = max(values, key=values.__getitem__)
    said = {month: f"{label}, {month_in_words(month)}: {pounds(value)}" for month, value in values.items()}
    title = f"{label}, {pounds(sum(values.values()))}{each(price)}"
    return Panel(title, values, {top: pounds(values[top])}, said)
