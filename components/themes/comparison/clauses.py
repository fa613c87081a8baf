"""Parts of sentences that say who stands how to one figure: 'higher than England (1.9%) in all five areas'."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from components.style.words import in_words, listed
from components.themes.comparison.choice import Choice
from data.places.areas import as_spoken
from data.places.higher_or_lower import Comparison

PAIR, MANY = 2, 4  # areas that are named in a title, and in a sentence
WORDS: tuple[Comparison, ...] = ("higher", "lower", "similar")


def by_word(words: Mapping[str, Comparison]) -> dict[Comparison, list[str]]:
    """Sort names by how they stand: higher, lower, similar; what is unknown is left out."""
    found = {word: [who for who, said in words.items() if said == word] for word in WORDS}
    return {word: names for word, names in found.items() if names}


def clauses(choice: Choice, found: Mapping[Comparison, Sequence[str]], them: str, *, in_title: bool = False) -> str:
    """Say who stands how to something: 'higher than England (1.9%) in all five areas', 'lower in Leeds'.

    The sentence of a single area has named it already.
    """
    parts: list[str] = []
    named = in_title or not choice.one
    for word, names in found.items():
        who = places_in_words(names, len(choice.chosen), most=PAIR if in_title else MANY)
        where, it = f" in {who}" if named else "", "it" if parts else them
        if word != "similar":
            parts.append(f"{word}{'' if parts else f' than {them}'}{where}")
        elif not choice.tested:
            parts.append(f"about the same{'' if parts else f' as {them}'}{where}")
        elif whole(choice, found) and len(names) > 1:
            none = "neither" if len(names) == PAIR else f"none of the {in_words(len(names))}"
            parts.append(f"{none} can be told apart from {it}")
        else:
            parts.append(f"{who if named else 'which'} cannot be told apart from {it}")
    return "; ".join(parts)


def whole(choice: Choice, found: Mapping[Comparison, Sequence[str]]) -> bool:
    """Whether one word holds for all chosen areas."""
    return len(found) == 1 and sum(map(len, found.values())) == len(choice.chosen)


def places_in_words(names: Sequence[str], total: int, most: int) -> str:
    """Name a few areas, or count them: 'Bradford and the Isles of Scilly', 'all five areas', 'six areas'."""
    if len(names) <= most:
        return listed([as_spoken(who) for who in names])
    return f"{'all ' if len(names) == total else ''}{in_words(len(names))} areas"
