"""Options of filters that include and exclude: labels, their order, live counts, and filters in words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import combinations

import pandas as pd

from components.words import listed
from data.facets import NOT, excluded


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
