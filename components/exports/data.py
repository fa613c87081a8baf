"""A figure as JSON: its words and rows for programs, and its chart as Plotly understands it."""

from __future__ import annotations

import json
from typing import Any

import plotly.graph_objects as go

from components.exports.citation import sentence
from components.exports.exhibit import Exhibit
from components.exports.format import NotInThisForm
from components.figure.credits import minded
from components.figure.figure import Figure
from components.style.palette import LIGHT
from data.served.query import records
from data.store.describe import datasets
from data.store.load import edition


class NotAChart(NotInThisForm):
    """The figure is a table; the message is one sentence."""


def as_json(exhibit: Exhibit) -> bytes:
    """Return words, rows, sources and caveats of the figure; missing values are null, numbers unrounded."""
    figure = exhibit.figure
    return _written(
        {
            "id": figure.id,
            "page": f"/{exhibit.view.path}",
            "parameters": exhibit.view.address(exhibit.values),
            "address": exhibit.address,
            "accessed_on": exhibit.on.isoformat(),
            "title": figure.title,
            "subtitle": figure.subtitle,
            "alt": figure.alt,
            "caveats": list(minded(figure)),
            "citation": sentence(exhibit),
            "datasets": [
                {
                    "id": name,
                    "title": datasets()[name].title,
                    "edition": edition(name),
                    "licence": datasets()[name].licence,
                }
                for name in figure.datasets
            ],
            "fields": [{"name": str(name), "title": figure.heading(str(name))} for name in figure.table],
            "sources": records(figure.sources()),
            "rows": records(figure.table),
        }
    )


def plotly_json(exhibit: Exhibit) -> bytes:
    """Return the chart as Plotly's own JSON, drawn for light paper, with its words in `layout.meta`.

    Raises NotAChart for what Plotly did not draw.
    """
    figure = exhibit.figure
    said = {"title": figure.title, "subtitle": figure.subtitle, "caveats": list(minded(figure))}
    return str(chart(exhibit).update_layout(meta=said).to_json()).encode("utf-8")


def is_chart(figure: Figure) -> bool:
    """Tell whether a figure has a chart of Plotly's; without one its table is the figure."""
    return bool(figure.flat or figure.draw)


def chart(exhibit: Exhibit) -> go.Figure:
    """Return the chart of an exhibit as it stands on a light screen. Raises NotAChart."""
    drawn = exhibit.figure.on_paper(LIGHT)
    if drawn is None:
        raise NotAChart(f"The figure {exhibit.figure.id} is not a Plotly chart; take its rows instead.")
    return drawn


def _dataset(name: str) -> dict[str, str]:
    about = datasets()[name]
    return {"id": name, "title": about.title, "edition": edition(name), "licence": about.licence}


def _written(content: dict[str, Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode("utf-8")
