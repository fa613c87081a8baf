"""What a research pack holds, in the words of Frictionless Data: one `datapackage.json` for people's own programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import pandas as pd

from components.exports.cells import harmless
from components.exports.citation import sentence
from components.exports.exhibit import Exhibit
from components.exports.recipe import ROWS, TABLE, columns
from components.figure.credits import minded
from components.figure.figure import Figure
from data.served.package import Described, licence, resource
from data.served.publisher import NAME, publisher
from data.store.describe import datasets


def datapackage(exhibits: Sequence[Exhibit], name: str, whole: Sequence[str]) -> bytes:
    """Describe the tables of a pack: the rows of each figure, and the `whole` datasets that they are taken from."""
    first = exhibits[0]
    figures = [table for exhibit in exhibits for table in of_figure(exhibit)]
    tables = [resource(datasets()[dataset], whole) for dataset in whole]
    said = {
        "profile": "data-package",
        "name": name,
        "title": first.figure.title if len(exhibits) == 1 else first.view.title,
        "description": " ".join(f"{exhibit.figure.title}. {exhibit.figure.subtitle}." for exhibit in exhibits),
        "homepage": first.address,
        "created": f"{first.on.isoformat()}T00:00:00Z",
        "contributors": [{"title": NAME, "role": "author"}, {"title": publisher(), "role": "publisher"}],
        "licenses": _once([entry for table in (*figures, *tables) for entry in table["licenses"]]),
        "sources": _once([entry for table in (*figures, *tables) for entry in table["sources"]]),
        "resources": [*figures, *tables],
    }
    return json.dumps(said, ensure_ascii=False, allow_nan=False, indent=1).encode("utf-8")


def of_figure(exhibit: Exhibit) -> list[Described]:
    """Describe the rows of a figure, and the table as the page lays it out where that is a file of its own."""
    figure = exhibit.figure
    about = {
        "profile": "tabular-data-resource",
        "title": figure.title,
        "description": f"{figure.subtitle}. {figure.alt}",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "caveats": list(minded(figure)),
        "citation": sentence(exhibit),
        "licenses": _once([licence(datasets()[name].licence) for name in figure.datasets]),
        "sources": _sources(figure),
    }
    described = columns(figure)
    return [
        {"name": name, "path": f"{folder(figure)}/{file}", **about, "schema": _schema(lines)}
        for file, name in ((ROWS, f"figure-{figure.id}"), (TABLE, f"figure-{figure.id}-as-shown"))
        if len(lines := described[described["file"] == file])
    ]


def folder(figure: Figure) -> str:
    """Return where the files of a figure stand in a pack."""
    return f"figures/{figure.id}"


def _schema(lines: pd.DataFrame) -> Described:
    return {"fields": [_field(line) for line in lines.to_dict("records")], "missingValues": [""]}


def _field(line: dict[Any, Any]) -> Described:
    said = {"name": harmless(line["name"]), "title": line["heading"], "type": line["type"]}
    truth = {"trueValues": ["yes"], "falseValues": ["no"]} if line["type"] == "boolean" else {}
    words = {"description": line["description"], "unit": line["unit_in_words"]}
    return said | {name: text for name, text in words.items() if text} | truth


def _sources(figure: Figure) -> list[Described]:
    register = figure.sources()
    return [
        {"title": str(title), **({"path": url} if isinstance(url, str) else {})}
        for title, url in zip(register["title"], register["url"], strict=True)
    ]


def _once(entries: Sequence[Described]) -> list[Described]:
    return list({json.dumps(entry, sort_keys=True): entry for entry in entries}.values())
