"""Words around numbers: lists, counts and comparisons in plain English."""

from __future__ import annotations

import re
from calendar import month_abbr, month_name
from collections.abc import Sequence

NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
NOT_HELD = "not held here"  # said where a figure is missing: what others have published is theirs to say
_KEPT_BY_WINDOWS = re.compile(r"con|prn|aux|nul|(com|lpt)\d")


def listed(items: Sequence[str], last: str = "and") -> str:
    """Join names as a sentence does: 'Bradford, Walsall and Peterborough'."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {last} {items[-1]}" if items else ""


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """Count things: '1 project', '75 projects', 'no projects'."""
    many = plural or f"{noun}s"
    return f"no {many}" if number == 0 else f"1 {noun}" if number == 1 else f"{number:,} {many}"


def in_words(number: int) -> str:
    """Write a small number as a word, a larger one in figures."""
    return NUMBERS[number] if number < len(NUMBERS) else f"{number:,}"


def opened(sentence: str) -> str:
    """Begin with a capital letter and leave the rest as it is."""
    return sentence[:1].upper() + sentence[1:]


def against(comparison: str, benchmark: str, *, tested: bool = True) -> str:
    """Say how a value stands to a benchmark, knowing its uncertainty.

    `comparison` is higher, lower, similar or unknown (see `data.places.higher_or_lower`). Where no test was made, as
    between full counts, what is similar is about the same.
    """
    return {
        "higher": f"higher than {benchmark}",
        "lower": f"lower than {benchmark}",
        "similar": f"similar to {benchmark} (cannot be told apart)" if tested else f"about the same as {benchmark}",
    }.get(comparison, f"not comparable with {benchmark}")


def in_short(texts: Sequence[str], most: int = 90, within: int = 200) -> str:
    """Run texts together, of each that is longer than `most` letters only the first sentence.

    Sentences are taken from the beginning, as many as stay `within` this many letters, and one at least.
    """
    said = ""
    for text in texts:
        more = text if len(text) <= most else re.split(r"(?<=\.) (?=[A-Z])", text)[0]
        if said and len(said) + len(more) > within:
            break
        said = f"{said} {more}".strip()
    return said


def month_in_words(month: str, *, short: bool = False) -> str:
    """Write a month as people say it: '2020-07' is 'July 2020', short 'Jul 2020'."""
    return f"{(month_abbr if short else month_name)[int(month[5:7])]} {month[:4]}"


def date_in_words(date: str) -> str:
    """Write a day, month or year that is known only that far: '27 November 2018', 'July 2020', '2019'."""
    year, month, day = [*date.split("-"), "", ""][:3]
    return " ".join(part for part in (day.lstrip("0"), month_name[int(month)] if month else "", year) if part)


def of_period(title: str, period: str) -> str:
    """Name a measure with its period, once: 'Attainment 8, 2024/25', 'Adult learners, 30 September 2024'."""
    return title if title.endswith(period) else f"{title}, {date_in_words(period)}"


def slug(text: str, limit: int = 120) -> str:
    """Make a file name that is safe on every system and says what is in the file."""
    name = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:limit].rstrip("-")
    return f"{name}-file" if _KEPT_BY_WINDOWS.fullmatch(name) else name


def as_written(text: str) -> str:
    """Have a text from outside shown as it is where Markdown is read: no markup, no link, no formula takes effect."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text)
