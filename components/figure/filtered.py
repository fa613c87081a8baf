"""Options of filters that include and exclude: labels, their order, live counts, and filters in words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from itertools import combinations
from typing import Any, ClassVar, Self

import pandas as pd

from components.style.words import listed
from data.places.areas import as_spoken
from data.projects.facets import NOT, excluded


@dataclass(frozen=True)
class Filtered:
    """Filters in force over one kind of rows, codes by facet, and how the rows are shown. Empty does not narrow."""

    NAMES: ClassVar[Mapping[str, str]]  # what each filter is called, 'the area'
    PHRASES: ClassVar[Mapping[str, tuple[str, str]]]  # filters in words, including and excluding: 'in {}', 'not in {}'
    PROPER: ClassVar[Collection[str]] = ()  # facets of names, which keep their capital letter

    def found(self) -> pd.DataFrame:
        """Rows that pass every filter."""
        raise NotImplementedError

    @property
    def address(self) -> dict[str, list[str]]:
        """What is not as usual, as parameters of an address."""
        values = {f.name: getattr(self, f.name) for f in fields(self) if getattr(self, f.name) != f.default}
        return {name: [value] if isinstance(value, str) else list(value) for name, value in values.items()}

    @property
    def in_force(self) -> list[str]:
        """Names of the filters that narrow."""
        return [name for name in self.NAMES if getattr(self, name)]

    def without(self, *names: str) -> Self:
        """The same choice with some filters dropped."""
        dropped: dict[str, Any] = {f.name: f.default for f in fields(self) if f.name in names}
        return replace(self, **dropped)

    def ways_out(self) -> list[tuple[str, Self, int]]:
        """Where nothing is found: the fewest filters that, dropped, would show something, nearest first, how much."""
        offers = ways_out(self.in_force, lambda names: len(self.without(*names).found()))
        return [(listed([self.NAMES[name] for name in names]), self.without(*names), rows) for names, rows in offers]

    def in_words(self, choices: Mapping[str, Mapping[str, str]]) -> list[str]:
        """Put each facet in force in words, given the labels of all options: 'in Bradford', 'not on faith'."""
        parts = []
        for facet, phrases in self.PHRASES.items():
            named = choices[facet] if facet in self.PROPER else all_quiet(choices[facet])
            if facet == "area":
                named = {code: as_spoken(label) for code, label in named.items()}
            codes = getattr(self, facet)
            parts.append(in_words((codes,) if isinstance(codes, str) and codes else codes, named, *phrases))
        return [part for part in parts if part]


def options(
    named: Mapping[str, str], used: Collection[str], *, names: bool = False, both: bool = True
) -> dict[str, str]:
    """Label all choices of a facet: those that some row has, then each of them excluded, then what no row has.

    What no row has stays, since links may ask for it. `names` are written with their capital letter everywhere.
    Without `both`, nothing can be excluded.
    """
    first = {code: label for code, label in named.items() if code in used}
    without = (
        {excluded(code): f"Not {label if names else quiet(label)}" for code, label in first.items()} if both else {}
    )
    return {**first, **without, **{code: label for code, label in named.items() if code not in used}}


def by_facet(counts: pd.DataFrame) -> dict[str, dict[str, int]]:
    """Lay counts of `data.facets.counts` out by facet and code."""
    return {
        str(facet): {str(code): int(number) for code, number in zip(rows["code"], rows["rows"], strict=True)}
        for facet, rows in counts.groupby("facet")
    }


def in_words(codes: Sequence[str], named: Mapping[str, str], having: str, lacking: str) -> str:
    """Put the codes of a facet in words: 'on social mixing, not on faith'. '{}' holds the place of the names."""
    included = [named[code] for code in codes if not code.startswith(NOT)]
    without = [named[code.removeprefix(NOT)] for code in codes if code.startswith(NOT)]
    parts = [having.format(listed(included, "or"))] if included else []
    return ", ".join([*parts, lacking.format(listed(without, "or"))] if without else parts)


def quiet(label: str) -> str:
    """Write a label in the middle of a sentence; a language keeps its capital letter."""
    return label if label.startswith("English") else label[:1].lower() + label[1:]


def all_quiet(named: Mapping[str, str]) -> dict[str, str]:
    """Write all labels as in the middle of a sentence."""
    return {code: quiet(label) for code, label in named.items()}


def ways_out(in_force: Sequence[str], found: Callable[[tuple[str, ...]], int]) -> list[tuple[tuple[str, ...], int]]:
    """Where filters leave nothing: the fewest of them that, dropped together, would show something, and how much.

    `found` counts the rows without some filters. The nearest comes first: that which widens the result least.
    """
    for number in range(1, len(in_force) + 1):
        offers = [(names, found(names)) for names in combinations(in_force, number)]
        if helping := [offer for offer in offers if offer[1]]:
            return sorted(helping, key=lambda offer: offer[1])
    return []
