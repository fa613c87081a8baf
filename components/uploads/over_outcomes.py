"""A reader's own outcomes laid over the lists of ours, and marked there; targets stay apart from results."""

from __future__ import annotations

import pandas as pd

from components.figure.figure import Figure, LaidOver
from components.figure.view import Figures
from components.style.words import counted
from components.themes.outcomes import figures
from components.themes.outcomes.choice import Choice
from components.uploads.beneath import beneath

LISTS = {"findings": figures.findings, "results": figures.results, "targets": figures.targets}
NOUNS = {"findings": "finding in words", "results": "result with a number", "targets": "target"}
PLURALS = {"findings": "findings in words", "results": "results with a number", "targets": "targets"}


def laid_over(ours: Figures, mine: pd.DataFrame, choice: Choice) -> dict[str, LaidOver]:
    """Give by id the lists that have outcomes of the reader's, with ours in them.

    `mine` are the reader's outcomes that pass the filters of the choice.
    """
    if mine.empty:
        return {}
    made = {figure_id: _laid_over(figure_id, ours[figure_id], mine, choice) for figure_id in LISTS}
    return {figure_id: over for figure_id, over in made.items() if over}


def in_words(figure_id: str, mine: pd.DataFrame, choice: Choice) -> pd.DataFrame:
    """Lay the reader's outcomes of one list out for reading."""
    own = LISTS[figure_id](mine, choice)
    return pd.DataFrame() if own is None or own.reading is None else own.reading


def _laid_over(figure_id: str, plain: Figure | None, mine: pd.DataFrame, choice: Choice) -> LaidOver | None:
    own = LISTS[figure_id](mine, choice)
    if own is None:
        return None
    return beneath(
        plain, own, f"{counted(len(own.table), NOUNS[figure_id], PLURALS[figure_id])} at the end of the list."
    )
