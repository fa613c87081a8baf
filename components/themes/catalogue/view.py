"""The page on data and methods as its address describes it: it explains, and has no figures."""

from __future__ import annotations

from components.figure.parameters import Parameter
from components.figure.view import Builders, View
from components.themes.catalogue import words

DATASET = Parameter("dataset", "Dataset", "the dataset", lambda _: words.choices())


def builders(dataset: str) -> Builders:
    """Return nothing to build."""
    return {}


VIEW = View("data", "Data and methods", (DATASET,), builders)
