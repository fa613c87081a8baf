"""The page on data and methods as its address describes it: it explains, and has no figures."""

from __future__ import annotations

from components.figure.parameters import Parameter
from components.figure.section import Section
from components.figure.view import Builders, Figures, Said, View
from components.themes.catalogue import words
from components.themes.methods.text import texts
from data.store.describe import datasets, indicators

DATASET = Parameter("dataset", "Dataset", "the dataset", lambda _: words.choices())
WORDS = Parameter("q", "Search the datasets", "the words")
SOURCE = Parameter("source", "Search the sources", "the words")


def builders(dataset: str, q: str, source: str) -> Builders:
    """Return nothing to build."""
    return {}


SECTIONS = (
    Section("datasets", "Datasets", anchors=("dataset",)),
    Section("indicators", "Measures"),
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


def says(figures: Figures, dataset: str, q: str, source: str) -> Said:
    """Yield what the page says: of the one dataset that is open, else of all, and the texts on methods."""
    yield "", words.summary()
    if dataset:
        yield from (("datasets", text) for text in words.about(datasets()[dataset]))
        return
    yield from (("indicators", words.indicator_words(entry, "")) for entry in indicators().values())
    for section in SECTIONS:
        for text in texts():
            if text.name in (section.code, *section.anchors):
                yield section.code, f"{text.title}\n\n{text.filled('', '/')}"


VIEW = View("data", "Data and methods", (DATASET, WORDS, SOURCE), builders, SECTIONS, says)
