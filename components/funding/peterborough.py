"""Peterborough's payments for cohesion and integration, month by month."""

from __future__ import annotations

from components.charts.bars import bars
from components.figure import Figure
from components.funding.prices import HEADINGS, IN_WORDS, cited, notes, resting_on
from components.numbers import percent, pounds, whole
from components.words import month_in_words
from data.labels import PAYEE_GROUPS
from data.load import table
from data.money import Price, convert

YEAR = "2023/24"
WHERE = "E06000031"


def payments(price: Price) -> Figure:
    """Sum of the payments of each month of 2023/24; the table has them by kind of payee."""
    rows = table("cohesion_payments_peterborough").assign(financial_year=YEAR)
    rows = cited(convert(rows, price), price)
    months = rows.groupby("month")["value"].sum()
    said = [pounds(value) for value in months]
    total, number = pounds(rows["value"].sum()), whole(rows["payments"].sum())
    top = str(months.idxmax())
    unnamed = rows.loc[rows["payee_group"] == "payee_name_redacted", "amount_gbp"].sum() / rows["amount_gbp"].sum()
    unit = {"cash": "", "real": f" {IN_WORDS['real']}", "per_head": " a resident"}[price]
    return Figure(
        id="peterborough-payments",
        title=f"Peterborough made {number} payments, {total}{unit} in all",
        subtitle=f"Cohesion and integration grants payments, Peterborough, April 2023 to March 2024, {IN_WORDS[price]}",
        alt=f"Bars of payments by month, {pounds(months.min())} to {pounds(months.max())}, the most in "
        f"{month_in_words(top)}; {number} payments, {total}{unit} in the year.",
        table=rows.assign(payee_group=rows["payee_group"].map(PAYEE_GROUPS)),
        datasets=resting_on(price, "cohesion_payments_peterborough"),
        draw=lambda palette: bars([month_in_words(month) for month in months.index], list(months), said, palette),
        labels={"value": HEADINGS[price]},
        units={"value": "pounds"},
        hidden=("amount_gbp", "financial_year", "value_unit", "value_note"),
        notes=(
            f"{percent(unnamed * 100, 0)} of the value went to payees whose names the council withholds.",
            *notes(price),
        ),
    )
