"""The page on data and methods as its address describes it: it explains, and has no figures."""

from __future__ import annotations

from components.figure.parameters import Parameter
from components.figure.section import Section
from components.figure.view import Builders, View
from components.themes.catalogue import words

DATASET = Parameter("dataset", "Dataset", "the dataset", lambda _: words.choices())


def builders(dataset: str) -> Builders:
    """Return nothing to build."""
    return {}


SECTIONS = (
    Section("datasets", "Datasets", anchors=("dataset", "indicators")),
    Section(
        "methods",
        "Methods",
        anchors=(
            "rates",
            "intervals",
            "comparisons",
            "several",
            "neighbours",
            "together",
            "real_terms",
            "neighbourhoods",
            "segregation",
            "evidence",
            "frameworks",
            "gaps",
            "sentences",
            "strengths",
            "postcodes",
            "own",
        ),
    ),
    Section("sources", "Sources", anchors=("quoted", "licences")),
    Section("changes", "Changes"),
    Section("statements", "Statements", anchors=("accessibility", "programs")),
)
VIEW = View("data", "Data and methods", (DATASET,), builders, SECTIONS)
