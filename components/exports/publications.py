"""The publications that a figure is based on, each so that it can be cited on its own."""

from __future__ import annotations

import re
from dataclasses import dataclass

from components.exports.exhibit import Exhibit
from data.served.query import records
from data.store.describe import datasets
from data.store.load import table

_WAY = re.compile(r" \((via|compiled by|reprint)\b[^)]*\)$| via \w+$")
_BETWEEN = re.compile(r"; |, | and ")
_NOBODY = re.compile(r"^not named|^public repository|^event organiser", re.IGNORECASE)  # words that name no body


@dataclass(frozen=True)
class Publication:
    """What a publication is cited by. What is not known is empty."""

    key: str  # the same in every file, so that programs keep it once
    bodies: tuple[str, ...]  # who published it
    year: str
    title: str
    url: str

    @property
    def in_words(self) -> str:
        """The publication in a line of text: 'Home Office (2025) Hate crime, England and Wales'."""
        who = "; ".join(self.bodies)
        return f"{who}{' ' if who else ''}({self.year or 'no date'}) {self.title}"


def based_on(exhibit: Exhibit) -> list[Publication]:
    """Return the publications that the rows of a figure rest on, newest first; without any, its tables' own words."""
    register = exhibit.figure.sources().sort_values("published_on", ascending=False, kind="stable")
    if register.empty:
        about = [datasets()[name] for name in exhibit.figure.datasets]
        return [Publication(f"table-{d.id}", (), year(d.published_on), one_line(d.citation), d.url) for d in about]
    return [
        Publication(
            str(row["source_id"]), tuple(bodies(one_line(str(row["publisher"] or "")))), year(row["published_on"]),
            one_line(str(row["title"])), str(row["url"] or ""),
        )
        for row in records(register)
    ]  # fmt: skip


def bodies(publisher: str) -> list[str]:
    """Return the bodies that a publisher's name stands for, without the way by which their numbers came here.

    Several are told apart only where at least two of them have published alone: a department may have a comma and an
    "and" in its name. Words that only say that nobody is named give none.
    """
    if not publisher or _NOBODY.match(publisher):
        return []
    first, _, compiler = _WAY.sub("", publisher).partition("; compiled by ")
    parts = _BETWEEN.split(first)
    alone = set(table("sources")["publisher"])
    return [*(parts if len(alone & {*parts}) > 1 else [first]), *([compiler] if compiler else [])]


def year(date: str | None) -> str:
    """Return the newest year that a date names; '' where it names none."""
    return max(re.findall(r"\b\d{4}\b", date or ""), default="")


def one_line(text: str) -> str:
    """Return a text without line breaks, which would end a field."""
    return re.sub(r"\s+", " ", text).strip()
