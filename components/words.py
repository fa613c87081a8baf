"""Words around numbers: lists, counts and comparisons in plain English."""

from __future__ import annotations

import re
from collections.abc import Sequence


def listed(items: Sequence[str], last: str = "and") -> str:
    """Join names as a sentence does: 'Bradford, Walsall and Peterborough'."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {last} {items[-1]}" if items else ""


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """Count things: '1 project', '75 projects', 'no projects'."""
    many = plural or f"{noun}s"
    return f"no {many}" if number == 0 else f"1 {noun}" if number == 1 else f"{number:,} {many}"


def opened(sentence: str) -> str:
    """Begin with a capital letter and leave the rest as it is."""
    return sentence[:1].upper() + sentence[1:]


def against(comparison: str, benchmark: str) -> str:
    """Say how a value stands to a benchmark, knowing its uncertainty.

    `comparison` is higher, lower, similar or unknown (see `data.measures.compare`).
    """
    return {
        "higher": f"higher than {benchmark}",
        "lower": f"lower than {benchmark}",
        "similar": f"similar to {benchmark} (cannot be told apart)",
    }.get(comparison, f"not comparable with {benchmark}")


def slug(text: str, limit: int = 120) -> str:
    """Make a file name that is safe on every system and says what is in the file."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:limit].rstrip("-")
