"""What a comparison says, in sentences: how areas stand to England and to places like them, by the tests alone.

Areas are never put in an order. Of several, sentences say how each stands to England and to its own neighbours, and
whether they can be told apart, but not which of them is higher.
"""

from __future__ import annotations

import pandas as pd

from components.style.words import in_words, listed, opened
from components.themes.comparison.choice import Choice
from components.themes.comparison.clauses import PAIR, by_word, clauses, places_in_words, whole
from components.themes.comparison.words import nothing
from data.places.areas import as_spoken, name, region_of, spoken
from data.places.beside_england import OF_GROUPS, too_few
from data.places.comparison import CHOSEN, FIVE_OTHERS, IN_REGION, NEIGHBOUR
from data.places.higher_or_lower import Comparison

TOO_FEW = "too few to say"
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def lead(choice: Choice) -> str:
    """Say the most important thing about the comparison in a sentence or two, with the measure and the period."""
    about = f"**{choice.heading}:**"
    chosen = choice.of(CHOSEN)
    if choice.national and choice.england:
        return f"{about} {choice.number(choice.england['value'])} in England; no figure of any district is held here."
    if chosen.empty:
        return f"{about} {nothing(choice)}."
    if choice.why_not:
        said = [f"{as_spoken(row['area_name'])} {choice.number(row['value'])}" for row in chosen.to_dict("records")]
        return f"{about} {listed(said)}. {choice.why_not}."
    first, *more = [sentence for sentence in (beside_england(choice), beside_them(choice)) if sentence]
    return f"{about} {'. '.join([first, *map(opened, more)])}."


def title(choice: Choice) -> str:
    """Say the finding in about ten words, with the period; where there is none, name the measure."""
    if choice.national and choice.england:
        return f"{choice.heading}: {choice.number(choice.england['value'])} in England, none held here of any district"
    rows, found = choice.of(CHOSEN), by_word(_beside(choice))
    middle = by_word(beside_middle(choice)) if choice.england is None else {}
    if rows.empty:
        return f"{choice.heading}: not held here for {places_in_words([name(code) for code in choice.chosen], 0, PAIR)}"
    if choice.why_not or not (found or middle):
        return f"{choice.heading}: {_values(choice, rows)}"
    them = _england(choice) if found else _middle(choice)
    return f"{choice.heading}: {clauses(choice, found or middle, them, in_title=True)}"


def beside_england(choice: Choice) -> str:
    """Say how the chosen areas stand to England, each by the plain test at 95 per cent."""
    rows = choice.of(CHOSEN)
    if rows.empty:
        return ""
    here = f"{choice.figure(rows.iloc[0])} in {as_spoken(rows.iloc[0]['area_name'])}" if choice.one else ""
    if choice.england is None:
        none = f"no figure for England is held here for {choice.when}"
        return f"{here}; {none}" if here else none
    them, found = _england(choice), by_word(_beside(choice))
    if not found:
        who = f"{here}, which" if here else "these figures"
        return f"{who} cannot be compared with {them}, because {unknown(choice)}"
    favourable = choice.favourable(next(iter(found))) if whole(choice, found) else ""
    said = clauses(choice, found, them) + (f", which is {favourable}" if favourable else "")
    return f"{here}, {said}" if here else said


def beside_them(choice: Choice) -> str:
    """Say how the chosen areas stand to the middle of those beside them, or else whether they can be told apart."""
    if choice.why_not:
        return ""
    if choice.one:
        return _one(choice)
    found = by_word(beside_middle(choice))
    said = clauses(choice, found, _middle(choice)) if found else _several(choice)
    few = listed([as_spoken(who) for who in choice.untold().values()])
    return said + (f"; {few}: {TOO_FEW}" if few and said else "")


def beside_middle(choice: Choice) -> dict[str, Comparison]:
    """Return how each chosen area stands to the median of its neighbours or its region, by name."""
    rows = choice.of(CHOSEN)
    found = {row["area_name"]: choice.beside_middle(str(row["area_code"])) for row in rows.to_dict("records")}
    return {who: word for who, word in found.items() if word}


def unknown(choice: Choice) -> str:
    """Say why figures cannot be compared."""
    if choice.about.id in OF_GROUPS:
        return "a group of pupils can be small, and how many they are is not held here"
    few = all(too_few(choice.about, code) for code in choice.chosen)
    return "so few pupils live there" if few else "they come without margins" if not choice.one else "it has no margin"


def groups(choice: Choice) -> str:
    """Name the sets of areas that share a letter: 'a: Bradford and Walsall; b: Peterborough and Walsall'."""
    found = zip(LETTERS, choice.told.groups, strict=False)
    return "; ".join(f"{letter}: {listed([name(code) for code in group])}" for letter, group in found)


def _values(choice: Choice, rows: pd.DataFrame) -> str:
    """Give the figures that are not compared: each of one or two areas, of more what they lie between."""
    told = [choice.number(value) for value in rows["value"]]
    if len(told) <= PAIR:
        where = map(as_spoken, rows["area_name"])
        return listed([f"{value} in {place}" for value, place in zip(told, where, strict=True)])
    low, high = choice.number(rows["value"].min()), choice.number(rows["value"].max())
    return f"{low} to {high} in {in_words(len(told))} areas"


def _england(choice: Choice) -> str:
    assert choice.england is not None
    return f"England ({choice.number(choice.england['value'])})"


def _middle(choice: Choice) -> str:
    """Name the middle of those beside the chosen areas: of each one's own neighbours or region."""
    whose = "its" if choice.one else "their own"
    if choice.beside == "region":
        return f"the median of the other districts of {whose} region"
    return f"the median of {whose} statistical neighbours"


def _beside(choice: Choice) -> dict[str, Comparison]:
    """Return how each chosen area stands to England, by name."""
    rows = choice.of(CHOSEN)
    return dict(zip(rows["area_name"], rows["beside_england"], strict=True))


def _several(choice: Choice) -> str:
    """Say how many pairs of several areas can be told apart, and nothing of their order."""
    words, sets = choice.told.words, choice.told.groups
    if not words:
        return ""
    if all(word == "unknown" for word in words.values()):
        return "the figures come without margins, so nobody can say which areas differ"
    count = len({code for pair in words for code in pair})
    differing, pairs = sum(word in ("higher", "lower") for word in words.values()) // 2, len(words) // 2
    alike = "cannot be told apart" if choice.tested else "are about the same"
    if count == PAIR:
        return "the two differ" if differing else f"the two {alike}"
    if not sets:
        return f"each of the {in_words(count)} differs from the others"
    if not differing:
        return f"none of the {in_words(count)} can be told apart from another" if choice.tested else f"all {alike}"
    only = f"{in_words(differing)} of {in_words(pairs)} pairs of areas {'differs' if differing == 1 else 'differ'}"
    return f"{only}; those that share a letter below {alike}"


def _one(choice: Choice) -> str:
    """Say how the one chosen area stands to the middle of those beside it, and how many are like it."""
    code = choice.chosen[0]
    rows = choice.of(FIVE_OTHERS, NEIGHBOUR, IN_REGION)
    here, told = spoken(code), choice.told.words
    words = [told[code, other] for other in map(str, rows["area_code"]) if (code, other) in told]
    alike = words.count("similar")
    like = (
        f"cannot be told apart from {here}"
        if choice.tested
        else f"{'is' if alike == 1 else 'are'} about the same as {here}"
    )
    who = _who(choice, len(rows))
    if choice.beside == "five":
        if not words or set(words) == {"unknown"}:
            return ""
        others = f"of {in_words(len(words))} other integration areas"
        return f"{others}, {in_words(alike) if alike else 'none'} {like}"
    word = choice.beside_middle(code)
    if word is None:
        return ""
    middle = f"the median of {who} is {choice.number(choice.middle(code))}"
    if word == "unknown":
        why = f", because {unknown(choice)}" if choice.england is None else ""
        return f"{middle}, with which this figure cannot be compared{why}"
    stands = {
        "higher": "this figure is above it",
        "lower": "this figure is below it",
        "similar": "this figure cannot be told apart from it" if choice.tested else "this figure is about the same",
    }[word]
    return f"{middle}; {stands}" + (f", and {in_words(alike)} of them {like}" if alike else "")


def _who(choice: Choice, known: int) -> str:
    """Name those beside one area, and say of how many there is a figure."""
    total = len(choice.of(NEIGHBOUR, IN_REGION, published=False))
    within = as_spoken(region_of(choice.chosen[0])[1])
    who = "its {} statistical neighbours" if choice.beside != "region" else f"the {{}} other districts in {within}"
    return who.format(total) + ("" if known == total else f" ({known} have a figure)")
