"""A figure: one finding with everything that belongs to it, whatever it is shown on.

Screen, file and slide are made from the same `Figure`, so that they cannot disagree.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

import pandas as pd
import plotly.graph_objects as go
import pydeck as pdk

from components.charts.markup import Markup
from components.maps.area_map import AreaMap
from components.style.palette import Palette
from components.style.words import slug
from data.store.describe import datasets
from data.store.load import sources_of

Draw = Callable[[Palette], go.Figure | pdk.Deck | AreaMap | Markup]


@dataclass(frozen=True)
class Figure:
    """One finding: words, numbers and how to draw them.

    `table` holds exactly the rows that are drawn, tidy, with codes and `source_id`, unrounded.
    `draw` makes the chart for a palette; without it the table itself is the figure.
    """

    id: str  # stays the same for ever: links and files use it
    title: str  # the finding, computed from the numbers
    subtitle: str  # measure, place, period
    alt: str  # what a person who cannot see the chart needs to know
    table: pd.DataFrame
    datasets: tuple[str, ...]
    draw: Draw | None = None
    flat: Callable[[Palette], go.Figure] | None = None  # the chart for paper, where `draw` gives a map with layers
    labels: Mapping[str, str] = field(default_factory=dict)  # headings of columns the catalogue does not know
    units: Mapping[str, str] = field(default_factory=dict)  # unit of a column, for rounding on screen
    hidden: tuple[str, ...] = ()  # columns for the file only
    notes: tuple[str, ...] = ()  # caveats of this figure beyond those of its datasets
    reading: pd.DataFrame | None = None  # the same numbers laid out for reading, where rows would be long-winded
    pickable: bool = False  # see `figure_map.picked` for areas, `figure_block.clicked` for marks
    sortable: bool = False  # a list that the reader sorts by its headings; numbers in `reading` stay numbers

    def on_paper(self, palette: Palette) -> go.Figure | None:
        """Return the chart as Plotly draws it, which is how files have it; None where the table is the figure."""
        draw = self.flat or self.draw
        drawn = draw(palette) if draw else None
        return drawn.flat() if isinstance(drawn, AreaMap | Markup) else drawn

    @property
    def caveats(self) -> tuple[str, ...]:
        """What must be said above the chart and inside every file."""
        lead = [caveat for name in self.datasets for caveat in datasets()[name].lead_caveats]
        return (*dict.fromkeys(lead), *self.notes)

    @property
    def file_name(self) -> str:
        """A file name, without ending, that says what is in the file."""
        return slug(self.subtitle) or self.id

    def heading(self, column: str) -> str:
        """Heading of a column: the figure's own, else the catalogue's, else its name in words."""
        if column in self.labels:
            return self.labels[column]
        for name in self.datasets:
            if described := datasets()[name].column.get(column):
                return described.title
        return column.replace("_", " ").capitalize()

    def sources(self) -> pd.DataFrame:
        """Rows of the register of sources that the rows of the figure rest on."""
        return sources_of(self.table)


@dataclass(frozen=True)
class LaidOver:
    """A figure that has a reader's own rows too, which its address does not have."""

    shown: Figure
    plain: Figure | None  # as its address has it, if it has anything
    said: str  # whose rows they are, how many, how they are drawn
    in_files: bool = False  # whether the reader wants these rows in the file

    @property
    def filed(self) -> Figure | None:
        """What the file is made from: with the reader's rows, and the words on them in it, only where wanted."""
        return replace(self.shown, notes=(self.said, *self.shown.notes)) if self.in_files else self.plain
