"""Main languages of residents of an area beside England; languages are held for the five, the share for all."""

from __future__ import annotations

from math import nan

import pandas as pd

from components.charts.pairs import Bars, pairs
from components.figure.figure import Figure
from components.style.numbers import percent, whole
from data.places.areas import ENGLAND, as_spoken, name
from data.store.load import table

SHOWN = 6  # languages other than English
OTHERS = "All other than English"
NOT_LISTED = "England: not among its 25 largest"


def main_languages(area_code: str) -> Figure | None:
    """Show the main languages other than English of one of the five beside England; None where none are held."""
    rows = table("main_language")
    rows = rows[rows["area_code"].isin([area_code, ENGLAND])]
    here = rows[(rows["area_code"] == area_code) & (rows["rank"] > 1)].head(SHOWN)
    if here.empty or area_code == ENGLAND:
        return None
    place, everyone = name(area_code), rows.loc[rows["area_code"] == area_code, "residents_3plus_total"].iloc[0]
    of_england = rows[rows["area_code"] == ENGLAND].set_index("language")["pct_of_residents_3plus"].to_dict()
    labels = [OTHERS, *here["language"]]
    mine = [_not_english(rows, area_code), *here["pct_of_residents_3plus"]]
    theirs = [_not_english(rows, ENGLAND), *(of_england.get(language, nan) for language in here["language"])]
    bars = [
        Bars(mine, [percent(share) for share in mine], "chosen"),
        Bars(theirs, [f"England {percent(share)}" if share == share else NOT_LISTED for share in theirs], "others"),
    ]
    said = [f"{label}: {', '.join(group.texts[index] for group in bars)}" for index, label in enumerate(labels)]
    first = here["language"].iloc[0]
    return Figure(
        id="main-language",
        title=f"{percent(mine[0])} had another main language than English in 2021, {first} first ({percent(mine[1])})",
        subtitle=f"Main language, {place} and England, 2021 (share of all {whole(everyone)} residents aged 3 and "
        f"over); the {SHOWN} most frequent here",
        alt=f"Bar chart of {as_spoken(place)} beside England. {'; '.join(said)}.",
        table=_tidy(rows, list(here["language"])),
        datasets=("main_language",),
        draw=lambda palette: pairs(labels, bars, palette),
        units={"pct_of_residents_3plus": "percent"},
        hidden=("rank", "language_group"),
    )


def _not_english(rows: pd.DataFrame, area_code: str) -> float:
    """Return the share of residents aged 3 and over whose main language is not English, in per cent."""
    english = rows[(rows["area_code"] == area_code) & (rows["rank"] == 1)].iloc[0]
    return 100 - float(english["residents_3plus"]) / float(english["residents_3plus_total"]) * 100


def _tidy(rows: pd.DataFrame, languages: list[str]) -> pd.DataFrame:
    """Return the rows that are drawn: English, of which the share of all others follows, and the languages named."""
    shown = rows[(rows["rank"] == 1) | rows["language"].isin(languages)].reset_index(drop=True)
    shown.insert(1, "area_name", shown["area_code"].map(name))
    return shown
