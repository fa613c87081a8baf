"""A figure as a picture: the chart within a frame of words, so that nobody can pass it on without its caveats.

The frame is SVG made here. The chart is drawn into it by whoever has Plotly: the reader's browser, or a browser on
the server (`components.exports.browser`). A figure without a chart has its table as lines of text in the frame.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import plotly.graph_objects as go

from components.charts.template import FONT
from components.exports.citation import by_line
from components.exports.exhibit import Exhibit
from components.exports.lines import PAD, WIDTH, Line, Lines
from components.exports.table_lines import table_lines
from components.exports.web import filled
from components.figure.credits import credits_of
from components.figure.reading import as_read
from components.style.palette import LIGHT, Palette

USUAL = 450  # height of a chart that does not say its own


@dataclass(frozen=True)
class Picture:
    """A frame of words and the chart that belongs into it."""

    exhibit: Exhibit
    palette: Palette = LIGHT

    @cached_property
    def chart(self) -> go.Figure | None:
        """The chart at the width of the picture; None where the figure is a table."""
        drawn = self.exhibit.figure.on_paper(self.palette)
        return drawn.update_layout(width=self.inner, height=drawn.layout.height or USUAL) if drawn else None

    inner = WIDTH - 2 * PAD

    @cached_property
    def head(self) -> list[Line]:
        """Title, subtitle and caveats."""
        figure, lines = self.exhibit.figure, Lines(self.palette)
        lines.add(figure.title, 26, weight=700)
        lines.add(figure.subtitle, 17)
        for caveat in figure.caveats:
            lines.add(caveat, 14, quiet=True)
        return lines.lines

    @property
    def top(self) -> int:
        """Where the chart begins."""
        return self.head[-1].y + 20

    @cached_property
    def rows(self) -> list[Line]:
        """The table of a figure without a chart, as far as a picture can hold it."""
        return [] if self.chart else table_lines(as_read(self.exhibit.figure), self.top, self.palette)

    @property
    def bottom(self) -> int:
        """Where the chart or the table ends."""
        return self.top + self.chart.layout.height if self.chart else (self.rows[-1].y if self.rows else self.top)

    @cached_property
    def foot(self) -> list[Line]:
        """Source, licence, day and address."""
        shown, lines = self.exhibit, Lines(self.palette, self.bottom + 16)
        lines.add(credits_of(shown.figure).in_words, 14, quiet=True)
        lines.add(f"{by_line(shown)}, accessed {shown.looked_at}", 14, quiet=True)
        lines.add(shown.address, 14, quiet=True)
        return lines.lines

    @property
    def height(self) -> int:
        """Height of the whole picture in pixels."""
        return self.foot[-1].y + PAD

    @cached_property
    def frame(self) -> str:
        """The picture as SVG, with an empty group `chart` where the chart belongs."""
        return filled("frame.svg", picture=self, lines=[*self.head, *self.rows, *self.foot], width=WIDTH, font=FONT)

    def for_drawing(self) -> dict[str, Any]:
        """Return what a browser needs to complete the picture: plain values for JSON."""
        chart = json.loads(str(self.chart.to_json())) if self.chart else None
        at = {"x": PAD, "y": self.top, "width": self.inner}
        name = self.exhibit.figure.file_name
        size = {"frame": self.frame, "name": name, "width": WIDTH, "height": self.height}
        return {**size, "chart": chart, "at": {**at, "height": chart["layout"]["height"]} if chart else None}
