"""What a reader compares: one measure in one period over areas, and how its figures are written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, cast

import pandas as pd

from components.style.numbers import decimal, interval, is_missing, percent
from components.style.words import NOT_HELD, date_in_words, of_period
from data.labels import INDICATOR_THEMES
from data.places.areas import FIVE, name
from data.places.beside_england import stands_to, why_not_compared
from data.places.comparison import (  # fmt: skip
    CHOSEN,
    COUNTRY,
    FIVE_OTHERS,
    IN_REGION,
    NEIGHBOUR,
    With,
    best_period,
    comparison,
    is_national,
    measures,
    told_apart,
)
from data.places.higher_or_lower import Comparison
from data.places.measures import is_sampled, measure_at
from data.places.neighbours import neighbours
from data.places.told_apart import Told
from data.store.describe import Indicator, indicators

DEFAULT = "cannot_speak_english_well"
MOST = 12  # areas at once: more cannot be read, and no longer be told apart
BESIDE: dict[With, str] = {
    "five": "The five integration areas",
    "neighbours-ons": "Statistical neighbours (ONS)",
    "neighbours-dfe": "Statistical neighbours (children’s services)",
    "region": "Their region",
}


def choices() -> dict[str, str]:
    """Label every measure by its theme: 'Education: Attainment 8'; those of England alone say so."""
    known = {code: indicators()[code] for code in measures()}
    ordered = sorted(known.values(), key=lambda about: list(INDICATOR_THEMES).index(about.theme))
    return {about.id: f"{INDICATOR_THEMES[about.theme]}: {about.short_title}{_only(about)}" for about in ordered}


def _only(about: Indicator) -> str:
    return " (England only)" if is_national(about.id) else ""


def when(period: str) -> str:
    """Write a period as people say it: '2024-09-30' is '30 September 2024'; years stay as they are."""
    return date_in_words(period) if "-" in period else period


def at(period: str) -> str:
    """Write a period as a sentence takes it: 'in 2021', 'on 30 September 2024'."""
    return f"{'on' if '-' in period else 'in'} {when(period)}"


@dataclass(frozen=True)
class Choice:
    """One comparison. Without areas of their own choice a reader sees the five."""

    about: Indicator
    period: str
    chosen: tuple[str, ...]
    beside: With = "neighbours-ons"

    @cached_property
    def rows(self) -> pd.DataFrame:
        """The tidy rows: see `data.comparison.comparison`."""
        return comparison(self.about.id, self.chosen, self.period, self.beside)

    @cached_property
    def told(self) -> Told:
        """Which areas can be told apart."""
        return told_apart(self.rows)

    @cached_property
    def one(self) -> bool:
        """Whether a single area is compared with what stands beside it."""
        return len(self.chosen) == 1

    @property
    def why_not(self) -> str:
        """Why figures of this kind are not compared; empty where they are."""
        return why_not_compared(self.about)

    @property
    def tested(self) -> bool:
        """Whether chance plays a part in the figures: they come from a sample, and are no full counts."""
        return is_sampled(self.about.id)

    @property
    def national(self) -> bool:
        """Whether the measure is held for England only."""
        return is_national(self.about.id)

    @property
    def when(self) -> str:
        """The period as people say it."""
        return when(self.about.spoken(self.period))

    @property
    def heading(self) -> str:
        """The measure and the period in a few words."""
        return of_period(self.about.short_title, self.about.spoken(self.period))

    @property
    def suffix(self) -> str:
        """What stands behind a figure on an axis."""
        return "%" if self.about.unit == "percent" else ""

    @cached_property
    def england(self) -> dict[str, Any] | None:
        """England's row, where it has a figure of the period."""
        return self._first(self.of(COUNTRY))

    def of(self, *groups: str, published: bool = True) -> pd.DataFrame:
        """Return the rows of these groups, those with a figure only unless told otherwise."""
        rows = self.rows[self.rows["group"].isin(groups)]
        return rows[rows["value"].notna()] if published else rows

    def named(self) -> pd.DataFrame:
        """Return the areas that are told apart by name: those chosen, and integration areas beside them."""
        return self.of(CHOSEN, FIVE_OTHERS)

    def untold(self) -> dict[str, str]:
        """Return code and name of the areas among several whose figures rest on too few pupils to be told apart."""
        rows, told = self.named(), {code for pair in self.told.words for code in pair}
        pairs = zip(rows["area_code"], rows["area_name"], strict=True)
        return {} if self.one or not told else {code: named for code, named in pairs if code not in told}

    def missing(self) -> list[str]:
        """Name the chosen areas and integration areas without a figure."""
        rows = self.of(CHOSEN, FIVE_OTHERS, published=False)
        return list(rows.loc[rows["value"].isna(), "area_name"])

    def middle(self, code: str) -> float | None:
        """Return the median of an area's neighbours, or of the other districts of its region.

        None where neither stands beside it, where fewer than half of them have a figure, and for totals.
        """
        listed, known = (self.of(NEIGHBOUR, IN_REGION, published=only) for only in (False, True))
        figures = known.loc[known["beside_code"] == code, "value"]
        enough = len(figures) > 1 and 2 * len(figures) >= int((listed["beside_code"] == code).sum())
        return float(figures.median()) if enough and not self.why_not else None

    def beside_middle(self, code: str) -> Comparison | None:
        """Tell how an area stands to that median, by its own interval; None without one or the other."""
        here, middle = measure_at(self.about.id, code, self.period), self.middle(code)
        return None if here is None or middle is None else stands_to(self.about, here, middle)

    def number(self, value: object) -> str:
        """Write a value in the unit and with the decimals of the measure."""
        figure = None if is_missing(value) else float(cast(float, value))
        return (percent if self.suffix else decimal)(figure, self.about.decimals)

    def figure(self, row: Any) -> str:
        """Write a row's value with its interval, or say that there is none: '73% (69% to 77%)'."""
        if is_missing(row["value"]):
            return NOT_HELD
        limits = interval(row["lower"], row["upper"], self.about.unit, self.about.decimals)
        return self.number(row["value"]) + (f" ({limits})" if limits else "")

    def favourable(self, word: Comparison) -> str:
        """Say whether a difference is in the better direction, where the measure has one."""
        if self.about.better == "neither" or word not in ("higher", "lower"):
            return ""
        return "more favourable" if (word == "higher") == (self.about.better == "up") else "less favourable"

    @staticmethod
    def _first(rows: pd.DataFrame) -> dict[str, Any] | None:
        return None if rows.empty else {str(key): cell for key, cell in rows.iloc[0].items()}


def beside_by_default(areas: Sequence[str]) -> With:
    """Set areas beside their statistical neighbours where lists are held for all of them, else their region."""
    return "neighbours-ons" if all(neighbours(code, "neighbours-ons") for code in areas) else "region"


def choose(measure: str = DEFAULT, areas: Sequence[str] = (), period: str = "", beside: With | None = None) -> Choice:
    """Return a comparison; without areas that of the five, without a period that with most of the areas' figures."""
    chosen = tuple(sorted(areas, key=name)) or FIVE
    return Choice(
        indicators()[measure], period or best_period(measure, chosen), chosen, beside or beside_by_default(chosen)
    )
