"""What a comparison says, in sentences: how areas stand to England and to each other, by the tests and nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from components.style.words import in_words, listed, opened
from components.themes.comparison.choice import Choice, at
from components.themes.comparison.words import everyone, nothing, stands
from data.places.areas import FIVE, name, region_of
from data.places.beside_england import OF_GROUPS, too_few
from data.places.comparison import CHOSEN, FIVE_OTHERS, IN_REGION, NEIGHBOUR
from data.places.higher_or_lower import Comparison

MANY_GROUPS = 2  # from here on the letters in the figure say which areas are alike, not the sentence
PAIR = 2
TOO_FEW = "too few to say"
LETTERS = "abcdefghijklmnopqrstuvwxyz"
WORDS: tuple[Comparison, ...] = ("higher", "lower", "similar")


def lead(choice: Choice) -> str:
    """Say the most important thing about the comparison in a sentence or two, with the measure and the period."""
    about = f"**{choice.heading}:**"
    chosen = choice.of(CHOSEN)
    if choice.national and choice.england:
        return f"{about} {choice.number(choice.england['value'])} in England, and no figure of any district."
    if chosen.empty:
        return f"{about} {nothing(choice)}."
    if choice.why_not:
        said = [f"{row['area_name']} {choice.number(row['value'])}" for row in chosen.to_dict("records")]
        return f"{about} {listed(said)}. {choice.why_not}."
    sentences = [beside_england(choice), apart(choice)]
    if not choice.one and choice.england is None:  # what can be said stands first
        sentences.reverse()
    first, *more = [sentence for sentence in sentences if sentence]
    return f"{about} {'. '.join([first, *map(opened, more)])}."


def title(choice: Choice) -> str:
    """Say the finding in about ten words, without names where there are many; else name the measure."""
    if choice.national and choice.england:
        return f"{choice.heading}: {choice.number(choice.england['value'])} in England, no figure of any district"
    rows, found = choice.of(CHOSEN), by_word(_beside(choice))
    if choice.why_not or rows.empty or (choice.england is not None and not found):
        return f"{choice.heading}, by name"
    if choice.england is None:
        return opened(apart(choice)) if choice.told.groups and not choice.one else f"{choice.heading}, by name"
    england = f"England ({choice.number(choice.england['value'])})"
    if sum(map(len, found.values())) == len(rows) and len(found) == 1:
        return opened(stands(everyone(list(rows["area_name"]), PAIR), len(rows), next(iter(found)), england))
    (word, those), *rest = found.items()
    areas = f"{in_words(len(those))} area{'' if len(those) == 1 else 's'}"
    others = [_in_turn([in_words(len(names))], word, len(names)) for word, names in rest]
    return opened("; ".join([stands(areas, len(those), word, england), *others]))


def beside_england(choice: Choice) -> str:
    """Say how the chosen areas stand to England, each by the plain test at 95 per cent."""
    rows, england = choice.of(CHOSEN), choice.england
    if rows.empty:
        return ""
    here = everyone(list(rows["area_name"]))
    if choice.one:
        here = f"{here} ({choice.bracket(rows.iloc[0])})"
    if england is None:
        none = f"England has no figure for {choice.when}"
        return f"{here[:-1].replace(' (', ' has ', 1)}; {none}" if choice.one else none
    figure = choice.number(england["value"])
    found = by_word(_beside(choice))
    if not found:
        return f"{here} cannot be compared with England ({figure}), because {unknown(choice)}"
    if len(found) == 1 and sum(map(len, found.values())) == len(rows):
        word = next(iter(found))
        favourable = f", which is {choice.favourable(word)}" if choice.favourable(word) else ""
        return stands(here, len(rows), word, f"England ({figure})") + favourable
    (word, those), *rest = found.items()
    parts = [stands(everyone(those), len(those), word, f"England ({figure})")]
    parts += [_in_turn(others, word, len(others)) for word, others in rest]
    return "; ".join(parts)


def unknown(choice: Choice) -> str:
    """Say why figures cannot be compared."""
    if choice.about.id in OF_GROUPS:
        return "a group of pupils can be small, and how many they are is not held here"
    few = all(too_few(choice.about, code) for code in choice.chosen)
    return "so few pupils live there" if few else "no margins are published"


def apart(choice: Choice) -> str:
    """Say which of the areas can be told apart from each other, or one area from those beside it."""
    if choice.why_not or not choice.told.words:
        return ""
    if choice.one:
        return _one(choice)
    few = listed(list(choice.untold().values()))
    return _several(choice) + (f"; {few}: {TOO_FEW}" if few else "")


def groups(choice: Choice) -> str:
    """Name the sets of areas that share a letter: 'a: Bradford and Walsall; b: Peterborough and Walsall'."""
    found = zip(LETTERS, choice.told.groups, strict=False)
    return "; ".join(f"{letter}: {listed([name(code) for code in group])}" for letter, group in found)


def missing(choice: Choice) -> str:
    """Say for which of the areas nothing is published; empty where there is something for each."""
    names = choice.missing()
    return f"Not published for {listed(names, 'or')} {at(choice.period)}." if names else ""


def by_word(words: Mapping[str, Comparison]) -> dict[Comparison, list[str]]:
    """Sort names by how they stand: higher, lower, similar; what is unknown is left out."""
    found = {word: [who for who, said in words.items() if said == word] for word in WORDS}
    return {word: names for word, names in found.items() if names}


def _in_turn(names: Sequence[str], word: Comparison, count: int) -> str:
    """Go on about England: 'Walsall is lower', 'Bradford and Luton cannot be told apart from it'."""
    if word == "similar":
        return f"{everyone(names)} cannot be told apart from it"
    return f"{everyone(names)} {'is' if count == 1 else 'are'} {word}"


def _beside(choice: Choice) -> dict[str, Comparison]:
    """Return how each chosen area stands to England, by name."""
    rows = choice.of(CHOSEN)
    return dict(zip(rows["area_name"], rows["beside_england"], strict=True))


def span(choice: Choice, rows: pd.DataFrame) -> str:
    """Say between which figures rows lie."""
    return f"between {choice.number(rows['value'].min())} and {choice.number(rows['value'].max())}"


def _several(choice: Choice) -> str:
    words, sets = choice.told.words, choice.told.groups
    rows = choice.named()[~choice.named()["area_code"].isin(list(choice.untold()))]
    codes, count = list(rows["area_code"]), in_words(len(rows))
    if all(word == "unknown" for word in words.values()):
        return "the figures come without margins, so nobody can say which areas differ"
    if len(codes) == PAIR and not sets:
        first, second = codes
        return stands(name(first), 1, words[first, second], name(second))
    if not sets:
        return f"each of the {count} differs from the others; they lie {span(choice, rows)}"
    if set(sets[0]) == set(codes):
        return f"the {count} cannot be told apart from each other"
    alone = [code for code in codes if not any(code in one for one in sets)]
    if len(sets) == 1 and len(alone) == 1:
        return _one_apart(choice, alone[0], sets[0])
    if len(sets) >= MANY_GROUPS:
        differing, pairs = sum(word in ("higher", "lower") for word in words.values()) // 2, len(words) // 2
        only = f"{in_words(differing)} of {in_words(pairs)} pairs of areas {'differs' if differing == 1 else 'differ'}"
        return f"{only}; those that share a letter below cannot be told apart"
    return f"{listed([name(code) for code in sets[0]])} cannot be told apart; every other pair differs"


def _one_apart(choice: Choice, code: str, others: Sequence[str]) -> str:
    """Say how one area stands to all others, where those cannot be told apart from each other."""
    found = {choice.told.words[code, other] for other in others}
    how = f"is {found.pop()} than" if len(found) == 1 else "differs from"
    return f"{name(code)} {how} the other {in_words(len(others))}, which cannot be told apart from each other"


def _one(choice: Choice) -> str:
    """Say how the one chosen area stands to those beside it, and where their middle lies."""
    code = choice.chosen[0]
    rows = choice.of(FIVE_OTHERS, NEIGHBOUR, IN_REGION)
    codes = [str(other) for other in rows["area_code"]]
    words = {name(other): choice.told.words[code, other] for other in codes if (code, other) in choice.told.words}
    found = by_word(words)
    if not words:
        return ""
    if choice.beside == "five":
        them = {word: listed(names) if len(names) < len(FIVE) else "all five areas" for word, names in found.items()}
        said = [stands("it", 1, word, who) for word, who in them.items()]
        return listed(said) if said else f"it cannot be compared with the other areas, because {unknown(choice)}"
    middle = f"the median of {_who(choice, len(rows))} is {choice.number(rows['value'].median())}"
    if not found:
        return f"{middle}; {name(code)} cannot be compared with each of them, because {unknown(choice)}"
    alike = len(found.get("similar", []))
    if alike == len(words) > 1:
        return f"{middle}, and none of them can be told apart from {name(code)}"
    return middle + (f", and {in_words(alike)} of them cannot be told apart from {name(code)}" if alike else "")


def _who(choice: Choice, known: int) -> str:
    """Name those beside one area, and say of how many there is a figure."""
    total = len(choice.of(NEIGHBOUR, IN_REGION, published=False))
    region = region_of(choice.chosen[0])[1]
    within = f"{'the ' if region.split()[0] in ('North', 'South', 'East', 'West') else ''}{region}"
    who = "its {} statistical neighbours" if choice.beside != "region" else f"the {{}} other districts in {within}"
    return who.format(total) + ("" if known == total else f" ({known} have a figure)")
