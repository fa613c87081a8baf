"""Where the money of the awards chosen goes: from fund to area to theme."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.charts.flow import Box, flow
from components.figure.figure import Figure
from components.style.numbers import in_short, pounds
from components.style.palette import Palette
from components.style.words import counted
from components.themes.funding.awards import Choice, beware, in_words
from components.themes.funding.prices import HEADINGS, IN_WORDS, at_prices, each, resting_on, summed
from data.money.awards import added_up, flows
from data.money.money import Price
from data.places.areas import FIVE, name

MOST = 8  # funds and themes with a name of their own; a phone has room for no more
SMALLER = " smaller "
COLUMNS = ("Fund", "Area", "Theme")
DRAWN = ("fund_drawn", "area_drawn", "theme_drawn")


def from_fund_to_theme(choice: Choice) -> Figure | None:
    """Sums from fund to area to theme, with a table of the same sums; None where nothing may be added up."""
    chosen, price = choice.rows(choice.sums), choice.sums
    found = flows(chosen)
    if found.empty:
        return None
    rows = _as_drawn(found).assign(value_unit=chosen["value_unit"].iloc[0])
    whole = float(rows["value"].sum())
    ours = float(rows.loc[rows["area_code"].isin(FIVE), "value"].sum())
    place = name(choice.area) if choice.area else ""
    up_to = _ceilings(chosen if place else chosen[chosen["area_code"].isin(FIVE)], price)
    finding = (
        f"{in_short(ours)} is {summed(price)} for the five areas{up_to}{at_prices(price)}"
        if ours
        else f"None of {in_short(whole)} {summed(price)} is for one of the five areas alone{at_prices(price)}"
    )
    mine = f"{place}: {in_short(whole)}{each(price)} {summed(price)}{up_to}{at_prices(price)}"
    sums = "; ".join(f"{label} {pounds(value)}" for label, value in rows.groupby("area_drawn")["value"].sum().items())
    return Figure(
        id="award-flow",
        title=mine if place else finding,
        subtitle=f"Awards that may be added up, {in_words(choice)}, from fund to area to theme, {IN_WORDS[price]}",
        alt=f"Flow diagram of {pounds(whole)}{each(price)} from {counted(rows['fund_name'].nunique(), 'fund')} by area "
        f"to {counted(rows['theme_label'].nunique(), 'theme')}. By area: {sums}.",
        table=rows,
        datasets=resting_on(price, "awards"),
        draw=lambda palette: _drawn(rows, palette),
        labels={
            "fund_name": "Fund", "area_name": "Area", "theme_label": "Theme", "awards": "Awards",
            "value": HEADINGS[price],
        },
        units={"value": "pounds"},
        hidden=(*DRAWN, "value_unit"),
        notes=beware(choice, chosen),
    )  # fmt: skip


def _ceilings(chosen: pd.DataFrame, price: Price) -> str:
    """Say how much of some awards that may be added up is a ceiling and no money that was given."""
    sums = added_up(chosen)
    ceilings = float(sums.loc[sums["amount_basis"].eq("allocation_ceiling"), "value"].sum())
    return f", {in_short(ceilings)}{each(price)} of it as ceilings (“up to”)" if ceilings else ""


def _as_drawn(rows: pd.DataFrame) -> pd.DataFrame:
    """Add under which names the chart shows fund, area and theme: the smaller ones stand together."""
    others = ~rows["area_code"].isin(FIVE) & rows["area_code"].notna()
    districts = rows.loc[others, "area_code"].nunique()
    together = rows["area_name"].where(~others, f"{districts} other districts") if districts > 1 else rows["area_name"]
    return rows.assign(
        fund_drawn=_largest(rows.assign(fund_name=rows["fund_name"].str.partition(" (")[0]), "fund_name", "funds"),
        area_drawn=together,
        theme_drawn=_largest(rows, "theme_label", "themes"),
    )


def _largest(rows: pd.DataFrame, column: str, noun: str) -> pd.Series[str]:
    """Keep the names of the largest; where there are more, call the rest 'n smaller funds'."""
    sums = rows.groupby(column)["value"].sum().sort_values(ascending=False)
    if len(sums) <= MOST:
        return rows[column]
    kept = set(sums.index[: MOST - 1])
    return rows[column].where(rows[column].isin(kept), f"{len(sums) - MOST + 1}{SMALLER}{noun}")


def _drawn(rows: pd.DataFrame, palette: Palette) -> go.Figure:
    """Draw the rows: boxes by size, but the five first and in the order of their names, and the smaller ones last."""
    boxes: list[Box] = []
    five = {name(code) for code in FIVE}
    for column, drawn in enumerate(DRAWN):
        sums = rows.groupby(drawn)["value"].sum().sort_values(ascending=False)
        order = sorted(sums.index, key=lambda label: (label not in five, label if label in five else SMALLER in label))
        boxes += [Box(column, str(label), pounds(sums[label]), str(label) in five) for label in order]
    at = {(box.column, box.name): index for index, box in enumerate(boxes)}
    links: dict[tuple[int, int], float] = {}
    for column, pair in enumerate((DRAWN[:2], DRAWN[1:])):
        for row in rows.groupby(list(pair))["value"].sum().reset_index().to_dict("records"):
            source, target = (str(row[end]) for end in pair)
            links[at[column, source], at[column + 1, target]] = float(row["value"])
    said = {ends: f"{boxes[ends[0]].name} to {boxes[ends[1]].name}: {pounds(value)}" for ends, value in links.items()}
    return flow(boxes, links, palette, headings=COLUMNS, said=said)
