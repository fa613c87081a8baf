"""What pages say besides their figures is named by their views, so that all of it can be read and held to rules."""

from __future__ import annotations

import ast
import importlib
import inspect
import re
from pathlib import Path

import pytest

from components.themes.catalogue.words import about
from components.themes.views import VIEWS
from data.places.areas import FIVE

ROOT = Path(__file__).parents[3]
PROSE = {"str", "list[str]", "tuple[str, str]"}  # what a function that makes sentences returns
NO_PROSE = {
    "bytes_words": "a size in a link",
    "edition_words": "a line of the change log, written by hand for each edition",
    "log": "the change log, written by hand",
    "held_words": "an edition in a list",
    "updates": "the next release in a list, which is among the facts of each dataset",
    "what_one_row_is": "the description of a table in a list, which is told of each dataset",
    "everything": "links to files",
    "publication_words": "a publication with its link",
    "citation": "made for a dataset or a project when it is opened",
    "results_and_targets": "a label of a link",
    "when": "a period in a control",
    "among": "a query",
    "counts": "numbers in controls",
    "HEADS": "headings of a table",
    "picture": "a drawing",
    "OUT_OF_USE": "a table that did not pass its checks",
}


def prose_used(path: Path) -> set[str]:
    """Names of functions and constants of themes that make sentences and are used in a module of the screen."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    reached: dict[str, object] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("components.themes"):
            for alias in node.names:
                holder = importlib.import_module(node.module)
                found = getattr(holder, alias.name, None)
                reached[alias.asname or alias.name] = found or importlib.import_module(f"{node.module}.{alias.name}")
    used = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in reached:
            holder = reached[node.value.id]
            if inspect.ismodule(holder):
                used[f"{holder.__name__.split('.')[-1]}.{node.attr}"] = getattr(holder, node.attr, None)
        elif isinstance(node, ast.Name) and node.id in reached:
            used[node.id] = reached[node.id]
    return {name for name, found in used.items() if is_prose(found)}


def is_prose(found: object) -> bool:
    if inspect.isfunction(found):
        return str(inspect.signature(found).return_annotation) in PROSE
    words = (found,) if isinstance(found, str) else found if isinstance(found, tuple) else ()
    return any(isinstance(word, str) and " " in word for word in words)


def test_every_sentence_of_a_page_is_named_by_a_view():
    """A page that says something new says it in the one text too: its view yields it."""
    screen = [*(ROOT / "pages").glob("*.py"), *(ROOT / "components/screen").glob("*.py")]
    named = " ".join(path.read_text(encoding="utf-8") for path in (ROOT / "components/themes").rglob("view.py"))
    of_datasets = inspect.getsource(about)
    used = {name: path.name for path in screen for name in prose_used(path)}
    assert {"overview.lead", "force.policing", "learners.TWO_WAYS", "neighbourhoods.NOT_HERE"} <= {*used}
    assert {
        name: where
        for name, where in used.items()
        if not re.search(rf"\b{name}\b", named)
        and (bare := name.split(".")[-1]) not in NO_PROSE
        and bare not in of_datasets
    } == {}


@pytest.mark.parametrize("path", [*VIEWS])
def test_what_is_said_stands_in_a_section_of_the_page(path):
    view = VIEWS[path]
    said = view.said(view.read({"area": [FIVE[1]]})[0])
    assert said
    assert all(text.strip() for _, text in said)
    assert {section for section, _ in said} <= {"", *(section.code for section in view.sections)}
