"""Which of several figures can be told apart, when many pairs are tested at once.

One test at 95 per cent is wrong one time in twenty where there is no difference; ten tests find at least one difference
that is not there far more often. Holm's method keeps that risk at 5 per cent for all pairs together, however the tests
hang together (pairs that share an area do), and tells apart at least as many pairs as Bonferroni's.

Literature: Piepho H-P (2004) An algorithm for a letter-based representation of all-pairwise comparisons. Journal of
Computational and Graphical Statistics 13, 456-466.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import hypot, inf

from data.places.higher_or_lower import Comparison, compare
from data.places.measures import Measure
from data.statistics.holm import holm
from data.statistics.intervals import Z_95

Pair = tuple[str, str]


@dataclass(frozen=True)
class Told:
    """How figures stand to each other. `words[a, b]` says how a stands to b; both directions are there."""

    words: Mapping[Pair, Comparison]
    groups: tuple[tuple[str, ...], ...]  # sets of two or more areas, no two of which can be told apart
    tests: int  # pairs on which chance plays a part

    def letters(self) -> dict[str, str]:
        """Return the letters of each area: two areas share one if, and only if, they cannot be told apart."""
        found: dict[str, str] = {}
        for letter, group in zip("abcdefghijklmnopqrstuvwxyz", self.groups, strict=False):
            for code in group:
                found[code] = found.get(code, "") + letter
        return found


def all_pairs(figures: Sequence[Measure]) -> Told:
    """Compare every figure with every other. One figure per area, all of one indicator; give no more than about 20."""
    return _told(list(combinations(figures, 2)), [figure.area_code for figure in figures])


def one_to_others(figure: Measure, others: Sequence[Measure]) -> Told:
    """Compare one figure with each of several others; the others are not compared with each other."""
    told = _told([(figure, other) for other in others], [])
    alike = tuple((figure.area_code, b) for (a, b), word in told.words.items() if a == figure.area_code and _same(word))
    return Told(told.words, alike, told.tests)


def _told(pairs: Sequence[tuple[Measure, Measure]], codes: Sequence[str]) -> Told:
    plain = [compare(first, second) for first, second in pairs]
    # A pair of full counts is no matter of chance, and where nobody can know there is no test.
    tested = [
        index
        for index, (first, second) in enumerate(pairs)
        if plain[index] != "unknown" and (first.lower is not None or second.lower is not None)
    ]
    kept = holm([_distance(*pairs[index]) for index in tested])
    chance = {index for index, apart in zip(tested, kept, strict=True) if not apart}
    words: dict[Pair, Comparison] = {}
    for index, (first, second) in enumerate(pairs):
        word: Comparison = "similar" if index in chance else plain[index]
        words[first.area_code, second.area_code] = word
        words[second.area_code, first.area_code] = _turned(word)
    return Told(words, _groups(words, codes), len(tested))


def _distance(first: Measure, second: Measure) -> float:
    """Return the difference of two figures in standard errors, on the side of `measures.compare` at its limit."""
    error, difference = _error(first, second), abs(first.value - second.value)
    if compare(first, second) == "similar":
        return min(difference / error, Z_95) if error else 0.0
    return max(difference / error, Z_95 * (1 + 1e-12)) if error else inf


def _error(first: Measure, second: Measure) -> float:
    """Return the standard error of a difference, by the rules of `measures.compare`; a full count has none."""
    if first.lower is not None and first.upper is not None:
        if second.lower is not None and second.upper is not None:
            return hypot(first.upper - first.lower, second.upper - second.lower) / 2 / Z_95
        # Beside a full count only that half of the interval matters which reaches towards it.
        half = first.upper - first.value if second.value > first.value else first.value - first.lower
        return half / Z_95
    return _error(second, first) if second.lower is not None else 0.0


def _same(word: Comparison) -> bool:
    return word in ("similar", "unknown")


def _turned(word: Comparison) -> Comparison:
    return "lower" if word == "higher" else "higher" if word == "lower" else word


def _groups(words: Mapping[Pair, Comparison], codes: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Find the largest sets in which no two can be told apart, and drop those whose pairs all stand in others."""
    alike = {code: {other for other in codes if other != code and _same(words[code, other])} for code in codes}
    sets: list[frozenset[str]] = []

    def grow(inside: frozenset[str], candidates: set[str], done: set[str]) -> None:
        """Bron and Kerbosch (1973): extend a set by each candidate that is like all of it."""
        if not candidates and not done and len(inside) > 1:
            sets.append(inside)
        for code in sorted(candidates):
            grow(inside | {code}, candidates & alike[code], done & alike[code])
            candidates, done = candidates - {code}, done | {code}

    grow(frozenset(), set(codes), set())
    for one in sorted(sets, key=len):
        rest = [other for other in sets if other is not one]
        if all(any({a, b} <= other for other in rest) for a, b in combinations(one, 2)):
            sets = rest
    place = {code: index for index, code in enumerate(codes)}
    ordered = [tuple(sorted(one, key=place.__getitem__)) for one in sets]
    return tuple(sorted(ordered, key=lambda group: [place[code] for code in group]))
