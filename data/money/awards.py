"""Awards as the pages choose them: what of them may be added up, how they spread, and from where to where they go.

Sources: the datasets `awards` and `funds`. Amounts follow the price asked for (see `data.money`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import pandas as pd

from data.labels import LEAD_TYPES, THEMES
from data.money.money import Price, convert
from data.places import areas
from data.store.load import remembered, table

NOT_ADDED_UP = "Overlaps with a listed award, or falls outside the fund’s period"
SHARED = "Shared with other places"
SEVERAL = "Several places"
# Money that one fund received from another and paid on: adding both up would count it twice.
PAID_ON = {"pb_communities": "iap"}
TWICE = "Paid on out of integration area money that is listed as well: adding it up would count it twice"
LABELS = {"theme": "theme_label", "fund": "fund_name", "area": "area_name", "recipient": "recipient_label"}


@dataclass(frozen=True)
class Spread:
    """How amounts spread: half of them lie below the median, the middle half between the quarters."""

    count: int
    least: float
    lower_quarter: float
    median: float
    upper_quarter: float
    most: float


@remembered
def choose(
    area: str | None = None,
    fund: str | None = None,
    themes: tuple[str, ...] = (),
    price: Price = "cash",
    recipients: tuple[str, ...] = (),
) -> pd.DataFrame:
    """List the awards that pass every filter, in the order of the table. No filter: all of them.

    Columns of `awards`, fund_name, theme_label, area_name, recipient_label, value, value_unit and value_note (see
    `data.money.convert`), and left_out: why the award must not be added up, "" where it may. With an area, awards that
    cover several places are among them when they name it; they are left out of its sums, since nobody says how they
    were split.
    """
    frame = _every(price)
    if fund:
        frame = frame[frame["fund_id"] == fund]
    if themes:
        frame = frame[frame["theme"].isin(themes)]
    if recipients:
        frame = frame[frame["lead_type"].isin(recipients)]
    if area:
        shared = frame["award_id"].isin(_naming(areas.name(area).partition(",")[0]))
        frame = frame[(frame["area_code"] == area) | shared]
    return frame.assign(left_out=_left_out(frame, area)).reset_index(drop=True)


@remembered
def _every(price: Price) -> pd.DataFrame:
    """Return every award at a price, with the name of its fund, theme, area and kind of recipient."""
    frame = table("awards").merge(table("funds")[["fund_id", "fund_name"]], how="left", on="fund_id")
    return convert(frame, price, "award_year").assign(
        theme_label=frame["theme"].map(THEMES),
        area_name=frame["area_code"].map(areas.names()).fillna(SEVERAL),
        recipient_label=frame["lead_type"].map(LEAD_TYPES),
    )


def _naming(place: str) -> list[str]:
    """Tell which awards over several places name one of them."""
    word = re.compile(rf"\b{re.escape(place)}\b")
    return [award for award, words in _words_of_shared().items() if word.search(words)]


@remembered
def _words_of_shared() -> dict[str, str]:
    """The words of each award over several places, its own and those on the places of its fund, by award_id."""
    frame = table("awards").merge(table("funds")[["fund_id", "geography"]], how="left", on="fund_id")
    frame = frame[frame["area_code"].isna()]
    words = frame["recipient"].str.cat(frame[["title", "description", "geography"]], sep="\n", na_rep="")
    return dict(zip(frame["award_id"], words, strict=True))


def counted_once(awards: pd.DataFrame) -> pd.DataFrame:
    """Leave out money that is counted already where it came from, among these awards: see `PAID_ON`.

    Columns: those of `choose`; `left_out` gives this reason where there was none before.
    """
    sums = added_up(awards)
    sources = set(zip(sums["fund_id"], sums["area_code"], strict=True))
    ends = zip(awards["fund_id"], awards["area_code"], strict=True)
    twice = pd.Series([(PAID_ON.get(fund), area) in sources for fund, area in ends], index=awards.index, dtype="bool")
    return awards.assign(left_out=awards["left_out"].mask(twice & awards["left_out"].eq(""), TWICE))


def added_up(awards: pd.DataFrame) -> pd.DataFrame:
    """Keep the awards that may be added up: see `left_out`."""
    return awards[awards["left_out"] == ""]


def grouped(awards: pd.DataFrame, by: str) -> pd.DataFrame:
    """Add up chosen awards and say how they spread, by theme, fund, area or recipient; from A to Z.

    Columns: group (its label), awards (listed), added_up (how many make the sum), value (the sum), least,
    lower_quarter, median, upper_quarter, most (all missing where none may be added up; the quarters also where fewer
    than four may), source_id (of the awards listed; several are joined by "|"). Raises KeyError for an unknown `by`.
    """
    column = LABELS[by]
    rows = []
    for group, listed in awards.groupby(column, sort=True):
        sums, found = added_up(listed)["value"], spread(listed)
        rows.append(
            {
                "group": group,
                "awards": len(listed),
                "added_up": len(sums),
                "value": sums.sum() if len(sums) else float("nan"),
                "least": found.least if found else float("nan"),
                "lower_quarter": found.lower_quarter if found and len(sums) >= 4 else float("nan"),
                "median": found.median if found else float("nan"),
                "upper_quarter": found.upper_quarter if found and len(sums) >= 4 else float("nan"),
                "most": found.most if found else float("nan"),
                "source_id": _sources(listed),
            }
        )
    return pd.DataFrame(rows)


def flows(awards: pd.DataFrame) -> pd.DataFrame:
    """Add up the awards that may be added up from fund to area to theme, the largest first.

    Columns: fund_name, area_code (missing for several places), area_name, theme_label, awards, value, source_id.
    """
    keys = ["fund_name", "area_code", "area_name", "theme_label"]
    parts = added_up(awards).groupby(keys, dropna=False, sort=False)
    rows = parts["value"].agg(awards="size", value="sum").reset_index()
    joined = [_sources(part) for _, part in parts]
    return rows.assign(source_id=joined).sort_values(["value", *keys], ascending=False, ignore_index=True)


def _sources(awards: pd.DataFrame) -> str:
    return "|".join(dict.fromkeys("|".join(awards["source_id"]).split("|")))


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
