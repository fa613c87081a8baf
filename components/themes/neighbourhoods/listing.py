"""The places of an area in the order of a measure: a few for the list beside the map, and the names on the map."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from components.maps.area_list import AreaList, Row
from components.maps.area_map import Name
from components.themes.english import nearest
from components.themes.neighbourhoods.choice import NOUNS, Choice, shown
from data.places.middles import middles
from data.places.neighbourhoods import places, values

LISTED, NAMED, WARDS = 10, 3, 12  # places in the list; named at each end of the measure; wards named to find the way


def ordered(choice: Choice) -> pd.DataFrame:
    """Return the places with a figure, highest first (for tenths most deprived first), places that tie from A to Z."""
    rows = values(choice.area, choice.measure.id, choice.shown_level).dropna(subset="value")
    highest_first = choice.tenths(choice.measure) == choice.lowest
    return rows.sort_values(["value", "name"], ascending=[not highest_first, True], ignore_index=True)


def area_list(choice: Choice) -> AreaList:
    """Return the first places of the order for the list, and say how they were chosen and what the order is not."""
    rows, level, measure = ordered(choice), choice.shown_level, choice.measure
    near = nearest.in_words(choice.area) if choice.teaching else {}
    return AreaList(
        _note(choice, rows),
        [
            Row(row["code"], row["name"], shown(choice, measure, row["value"]), near.get(row["code"], ""))
            for row in rows.head(LISTED).to_dict("records")
        ],
        choice.place if choice.place in places(choice.area, level) else None,
    )  # fmt: skip


def names(choice: Choice) -> Sequence[Name]:
    """Name on the map the places at both ends of the measure, then wards, those with most residents first."""
    standing_out = pd.concat(ends(ordered(choice), NAMED)).merge(middles(choice.area, choice.shown_level), on="code")
    found = [
        Name(f"{row['name']}\n{shown(choice, choice.measure, row['value'])}", row["lat"], row["lon"], strong=True)
        for row in standing_out.to_dict("records")
    ]
    wards = middles(choice.area, "ward").sort_values(["residents", "code"], ascending=[False, True]).head(WARDS)
    called = places(choice.area, "ward")
    return [*found, *(Name(called[row["code"]], row["lat"], row["lon"]) for row in wards.to_dict("records"))]


def ends(rows: pd.DataFrame, most: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return up to so many rows of each end of an order; of places that tie all or none, and none of both ends."""
    return _end(rows, most), _end(rows.iloc[::-1], most)


def _end(rows: pd.DataFrame, most: int) -> pd.DataFrame:
    if len(rows) <= 2 * most:
        return rows.head(0)
    return rows.head(most).query("value != @beyond", local_dict={"beyond": rows["value"].iloc[most]})


def _note(choice: Choice, rows: pd.DataFrame) -> str:
    """Say which places are listed, how many more have the last one's value, and how many have no figure."""
    last = rows["value"].head(LISTED).iloc[-1]
    more = int((rows["value"].iloc[LISTED:] == last).sum())
    everything = len(places(choice.area, choice.shown_level))
    one, many = NOUNS[choice.shown_level]
    without = everything - len(rows)
    return " ".join(
        filter(
            None,
            (
                f"{min(LISTED, len(rows))} of {choice.counted(len(rows))}, {end_said(choice)} first.",
                f"{more} more have the value of the last." if more else "",
                f"Left out, since without a figure: {without} {one if without == 1 else many}." if without else "",
                "Neighbours in the list often hardly differ.",
            ),
        )
    )


def end_said(choice: Choice) -> str:
    """Say which end of the measure comes first: 'highest', or for tenths 'most deprived'."""
    if choice.tenths(choice.measure):
        return "least deprived" if choice.lowest else "most deprived"
    return "lowest" if choice.lowest else "highest"
