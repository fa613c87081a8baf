"""What was spent on courses in English: five points of one budget, and other streams that must not be added up."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.pairs import Bars, pairs
from components.figure.figure import Figure
from components.style.numbers import is_missing, percent, pounds
from components.style.palette import Palette
from components.style.words import counted
from data import english
from data.labels import ESOL_AMOUNT_TYPES
from data.money.money import BASE_YEAR, price_note
from data.places import areas

DATASET = ("esol_funding",)


def spending() -> Figure:
    """The five points of the adult skills budget spent on English courses, years without a figure left open."""
    known = english.funding_points().rename(columns={"period": "academic_year"})
    years = _years(str(known["academic_year"].iloc[0]), str(known["academic_year"].iloc[-1]))
    rows = pd.DataFrame({"academic_year": years}).merge(known, how="left", on="academic_year")
    rows.insert(0, "area_code", areas.ENGLAND)
    first, last = known.iloc[0], known.iloc[-1]
    fall = percent((1 - last["amount_real_gbp"] / first["amount_real_gbp"]) * 100, 0)
    told = "; ".join(
        f"{year} {pounds(real)}, {pounds(cash)} in cash"
        for year, real, cash in zip(
            known["academic_year"], known["amount_real_gbp"], known["amount_gbp"], strict=True
        )
    )  # fmt: skip
    between = f"between {first['academic_year']} and {last['academic_year']}"
    return Figure(
        id="spending",
        title=f"Spending on English courses fell by {fall} in real terms {between}",
        subtitle="Adult skills budget spent on English courses (ESOL), England, academic years, at "
        f"{BASE_YEAR} prices (blue) and in cash (grey)",
        alt=f"Bars for {counted(len(known), 'year')} at {BASE_YEAR} prices: {told}. The years between were not found.",
        table=rows,
        datasets=(*DATASET, "gdp_deflators"),
        labels={
            "academic_year": "Academic year",
            "amount_gbp": "Amount in cash",
            "amount_real_gbp": f"Amount at {BASE_YEAR} prices",
        },
        units={"amount_gbp": "pounds", "amount_real_gbp": "pounds"},
        hidden=("note",),
        notes=(prices(),),
        draw=lambda palette: by_year(rows, palette),
    )


def prices() -> str:
    """Say which prices amounts in real terms are at, and which deflator an academic year takes."""
    return (
        f"{price_note('real')} Deflators are for financial years: an academic year (August to July) takes that of the "
        "financial year in which it begins, which has eight of its twelve months."
    )


def by_year(rows: pd.DataFrame, palette: Palette) -> go.Figure:
    """Two bars a year, real terms and cash; years without a figure that follow each other share a row."""
    labels: list[str] = []
    real: list[float] = []
    cash: list[float] = []
    for _, run in rows.groupby((rows["amount_gbp"].notna() | rows["amount_gbp"].shift().notna()).cumsum(), sort=False):
        first, last = run.iloc[0], run.iloc[-1]
        many = len(run) > 1
        labels.append(f"{first['academic_year']} to {last['academic_year']}" if many else str(first["academic_year"]))
        real.append(float(first["amount_real_gbp"]))
        cash.append(float(first["amount_gbp"]))
    return pairs(
        labels,
        [
            Bars(real, ["not found" if is_missing(value) else pounds(value) for value in real], "chosen"),
            Bars(cash, ["" if is_missing(value) else f"{pounds(value)} in cash" for value in cash], "others"),
        ],
        palette,
    )


def streams(area_code: str) -> Figure:
    """Every other amount that was found, never added up; those of the chosen area stand first and out."""
    rows = english.other_streams()
    own = (rows["area_code"] == area_code).fillna(False)
    rows = pd.concat([rows[own], rows[~own]], ignore_index=True)
    return Figure(
        id="streams",
        title=f"{counted(len(rows), 'other amount')} were found, and they overlap",
        subtitle="Other public money for learning English, and wider budgets that contain it, by stream",
        alt=f"Table of {len(rows)} amounts with stream, area, kind and period.",
        table=rows,
        datasets=DATASET,
        reading=_reading(rows, area_code),
        notes=(
            "A year such as 2016/17 is a financial year, from April to March, unless it is said to be an academic "
            "year, from August to July.",
        ),
    )


def _reading(rows: pd.DataFrame, area_code: str) -> pd.DataFrame:
    """Lay the amounts out for reading: one row per stream, area and kind, its years one after the other."""
    cells = pd.DataFrame(
        {
            "Stream of money": rows.apply(_stream, axis="columns", area_code=area_code),
            "Kind": [_kind(kind, basis) for kind, basis in zip(rows["amount_type"], rows["basis"], strict=True)],
            "Amount, cash": [
                f"{_period(row['period'], row['period_type'])}: {_amount(row['amount_gbp'], row['unit'])}"
                for row in rows.to_dict("records")
            ],
        }
    )
    return cells.groupby(["Stream of money", "Kind"], sort=False)["Amount, cash"].agg("; ".join).reset_index()


def _stream(row: pd.Series[Any], area_code: str) -> str:
    """Name the stream and whom it is for; the chosen area in bold, wider budgets marked as such."""
    where = str(row["area_name"]).removesuffix(" (split by nation not stated)")
    text = f"{row['stream']}, {where}{'' if row['esol_specific'] else ' (wider budget)'}"
    return f"**{text}**" if row["area_code"] == area_code else text


def _years(first: str, last: str) -> list[str]:
    """List every academic year between two, so that gaps keep their width."""
    return [f"{year}/{(year + 1) % 100:02d}" for year in range(int(first[:4]), int(last[:4]) + 1)]


def _amount(value: float, unit: str) -> str:
    return pounds(value) + ("" if unit == "total" else f" {unit.removeprefix('total ')}")


def _period(period: object, kind: str) -> str:
    """Say of which year or years an amount is: academic years are written like financial ones, so they say so."""
    if is_missing(period):
        return "year not stated"
    return str(period).replace("-", " to ") + (" (academic year)" if kind == "academic" else "")


def _kind(kind: str, basis: str) -> str:
    return ESOL_AMOUNT_TYPES[kind] + ("" if basis == "cash" else "; price basis not stated")
