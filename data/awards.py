"""Awards as the pages choose them: by area, fund and theme, what of them may be added up, and how they spread.

Sources: the datasets `awards` and `funds`. Amounts follow the price asked for (see `data.money`).
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd

from data import areas
from data.labels import THEMES
from data.load import table
from data.money import Price, convert

NOT_ADDED_UP = "Overlaps with a listed award, or falls outside the fund’s period"
SHARED = "Shared with other places"


@dataclass(frozen=True)
class Spread:
    """How amounts spread: half of them lie below the median, the middle half between the quarters."""

    count: int
    least: float
    lower_quarter: float
    median: float
    upper_quarter: float
    most: float


def choose(
    area: str | None = None, fund: str | None = None, themes: Collection[str] = (), price: Price = "cash"
) -> pd.DataFrame:
    """List the awards that pass every filter, in the order of the table. No filter: all of them.

    Columns of `awards`, fund_name, value, value_unit and value_note (see `data.money.convert`), and left_out: why the
    award must not be added up, "" where it may. With an area, awards that cover several places are among them when
    they name it; they are left out of its sums, since nobody says how they were split.
    """
    funds = table("funds")[["fund_id", "fund_name", "geography"]]
    frame = table("awards").merge(funds, how="left", on="fund_id")
    if fund:
        frame = frame[frame["fund_id"] == fund]
    if themes:
        frame = frame[frame["theme"].isin(themes)]
    if area:
        frame = frame[(frame["area_code"] == area) | (frame["area_code"].isna() & _names(frame, area))]
    frame = convert(frame, price, "award_year").drop(columns="geography")
    return frame.assign(left_out=_left_out(frame, area)).reset_index(drop=True)


def added_up(awards: pd.DataFrame) -> pd.DataFrame:
    """Keep the awards that may be added up: see `left_out`."""
    return awards[awards["left_out"] == ""]


def by_theme(awards: pd.DataFrame) -> pd.DataFrame:
    """Add up chosen awards by theme, in the order of the labels; themes without an award are left out.

    Columns: theme, theme_label, awards (listed), added_up (how many make the sum), value (missing where none do),
    source_id (of the awards listed; several are joined by "|").
    """
    counted = added_up(awards).groupby("theme")
    listed = awards.groupby("theme").size()
    rows = pd.DataFrame({"theme": [theme for theme in THEMES if theme in listed.index]})
    rows["theme_label"] = rows["theme"].map(THEMES)
    rows["awards"] = rows["theme"].map(listed)
    rows["added_up"] = rows["theme"].map(counted.size()).fillna(0).astype(int)
    rows["value"] = rows["theme"].map(counted["value"].sum())
    joined = awards.groupby("theme")["source_id"].agg(lambda ids: "|".join(dict.fromkeys("|".join(ids).split("|"))))
    rows["source_id"] = rows["theme"].map(joined)
    return rows


def spread(awards: pd.DataFrame) -> Spread | None:
    """Say how the amounts of the awards that may be added up spread; None where there is none."""
    values = added_up(awards)["value"]
    if values.empty:
        return None
    least, lower, median, upper, most = (float(value) for value in values.quantile([0, 0.25, 0.5, 0.75, 1]))
    return Spread(len(values), least, lower, median, upper, most)


def _left_out(frame: pd.DataFrame, area: str | None) -> pd.Series[str]:
    """Say why each award must not be added up: the first reason that holds."""
    reason = frame["value_note"].copy()
    reason[~frame["counts_in_fund_total"].astype("bool")] = NOT_ADDED_UP
    if area:
        reason[frame["area_code"].isna()] = SHARED
    return reason


def _names(frame: pd.DataFrame, area: str) -> pd.Series[bool]:
    """Tell which awards name the area, in their own words or in the description of their fund's places."""
    words = frame["recipient"].str.cat(frame[["title", "description", "geography"]], sep="\n", na_rep="")
    name = areas.name(area).partition(",")[0]
    return words.str.contains(rf"\b{re.escape(name)}\b", regex=True)
