"""The change log in words: what the register of editions says, for one dataset and for all."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from components.style.words import counted, date_in_words, listed
from components.themes.catalogue.words import bytes_words
from data.store.describe import datasets
from data.store.editions import Change

NAMED = 4  # datasets named where one sentence goes for several; more are counted
DAYS = 12  # of the log of everything; the feed has all


def change_words(change: Change) -> str:
    """Say what changed in a table and when."""
    return f"**{_title(change.dataset_id)}**, {date_in_words(change.published_on)}: {_said(change)}"


def edition_words(change: Change) -> str:
    """Say what an edition of a table is, where the table is known."""
    held = f" {counted(change.rows, 'row')}, {bytes_words(change.bytes)} as CSV: edition `{change.edition}`."
    return f"**{date_in_words(change.published_on)}.** {_said(change)}{held if change.edition else ''}"


def log(changes: Sequence[Change]) -> str:
    """Return the changes of all datasets, newest first, as Markdown: a paragraph for each day."""
    days = [(day, list(lines)) for day, lines in groupby(changes, lambda change: change.published_on)]
    shown = [f"**{date_in_words(day)}**\n\n{_of_a_day(lines)}" for day, lines in days[:DAYS]]
    older = f"Before that, there were changes on {counted(len(days) - DAYS, 'other day')}: the feed has them."
    return "\n\n".join([*shown, *([older] if len(days) > DAYS else [])])


def _of_a_day(lines: Sequence[Change]) -> str:
    """Say the same words once, for all datasets that they were said of."""
    said: dict[str, list[str]] = {}
    for change in lines:
        said.setdefault(_said(change), []).append(_title(change.dataset_id))
    return "\n".join(
        f"- {listed(sorted(titles)) if len(titles) <= NAMED else counted(len(titles), 'dataset')}: {words}"
        for words, titles in said.items()
    )


def _said(change: Change) -> str:
    return f"{change.words.rstrip('.')}.{'' if change.edition else ' No longer held here.'}"


def _title(dataset_id: str) -> str:
    return datasets()[dataset_id].title if dataset_id in datasets() else dataset_id
