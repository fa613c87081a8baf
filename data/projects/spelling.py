"""Full-text search that forgives spelling: a word that stands nowhere as typed is read as those nearest to it."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pandas as pd
from rapidfuzz import fuzz, process

NEAR = 80  # out of 100: one slip in a word of five letters, two in one of nine
SHORTEST = 4  # letters; shorter words are near to too many others


def words_of(text: str) -> list[str]:
    """Split what was typed into the words looked for, without the marks around them."""
    return [word.strip(".,;:!?\"'“”()") or word for word in text.casefold().split()]


def read_as(text: str, texts: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Give for each word what is looked for: itself where it stands anywhere, else the words nearest to it.

    Nothing where no word is near. A part of a word is enough: 'school' stands in 'schools'.
    """
    everything = "\n".join(texts).casefold()
    known = sorted(set(re.findall(r"\w+", everything)))
    return {word: (word,) if word in everything else _nearest(word, known) for word in words_of(text)}


def matching(text: str, texts: pd.Series[str]) -> pd.Series[bool]:
    """Tell which texts have every word that was typed, or what it is read as."""
    folded = texts.str.casefold()
    keep = pd.Series(True, index=texts.index)
    for instead in read_as(text, texts).values():
        keep &= folded.map(lambda held, instead=instead: any(word in held for word in instead))
    return keep


def _nearest(word: str, known: list[str]) -> tuple[str, ...]:
    if len(word) < SHORTEST:
        return ()
    found = process.extract(word, known, scorer=fuzz.ratio, score_cutoff=NEAR, limit=None)
    return tuple(sorted(near for near, _, _ in found))
