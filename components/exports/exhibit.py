"""An exhibit: one figure as it was shown under an address on a day. Every file is made from one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from components.figure import renamed
from components.figure.figure import Figure
from components.figure.mark import read, used
from components.figure.parameters import EDITION
from components.figure.view import View
from components.style.words import date_in_words, listed
from components.themes.views import VIEWS, view_of


class NoSuchFigure(LookupError):
    """No page has a figure of this id, or it has nothing to show under the address; the message is one sentence."""


class BadAddress(ValueError):
    """The address says something that the page does not know; the message is one plain sentence."""


@dataclass(frozen=True)
class Exhibit:
    """A figure, the view it stands in, the values of that view, and where and when it was looked at."""

    figure: Figure
    view: View
    values: Mapping[str, Any]
    site: str  # address of the site, without a slash at its end
    on: date

    @cached_property
    def query(self) -> str:
        """The query of the address, every parameter named."""
        return urlencode(self.view.address(self.values), doseq=True)

    @property
    def address(self) -> str:
        """The full address of the figure on its page."""
        query = urlencode(self.view.address(self.values, self.figure.id), doseq=True)
        return f"{self.site}/{self.view.path}{'?' if query else ''}{query}#{self.figure.id}"

    @property
    def looked_at(self) -> str:
        """The day in words: '21 November 2026'."""
        return date_in_words(self.on.isoformat())

    def file_address(self, kind: str) -> str:
        """Return the full address of a file made from this exhibit."""
        return f"{self.site}{file_path(self.figure.id, kind, self.query)}"


def file_path(figure_id: str, kind: str, query: str) -> str:
    """Return where a file made from a figure stands, below the site."""
    return f"/api/v1/figures/{figure_id}.{kind}{'?' if query else ''}{query}"


def exhibit(figure_id: str, asked: Mapping[str, Sequence[str]], site: str) -> Exhibit:
    """Build the exhibit that an address names.

    Raises NoSuchFigure, or BadAddress where a page would show the nearest sensible view: whoever asks for a file has
    nobody to read a notice, and must not get another figure than the one asked for.
    """
    figure_id = renamed.figure(figure_id)
    view = view_of(figure_id)
    if view is None:
        raise NoSuchFigure(f"There is no figure {figure_id[:60]!r}; /api/v1/figures lists all.")
    values = _values(view, asked)
    figure = view.figures(values)[figure_id]
    if figure is None:
        raise NoSuchFigure(f"The figure {figure_id} has nothing to show under this address.")
    for text in asked.get(EDITION, ()):
        mark = read(text)
        if mark is None:
            raise BadAddress("The mark of an edition in this address cannot be read; leave out edition for the newest.")
        if mark.used != used(figure.datasets):
            raise BadAddress(
                f"The figure {figure_id} is made from other data now; leave out edition to have the newest."
            )
    return Exhibit(figure, view, values, site, today())


def exhibits(page: str, asked: Mapping[str, Sequence[str]], site: str) -> list[Exhibit]:
    """Build every figure that a page shows under an address, in its order. Raises NoSuchFigure or BadAddress."""
    view = next((view for view in VIEWS.values() if page_name(view) == page), None)
    if view is None:
        raise NoSuchFigure(f"There is no page {page[:60]!r}; /api/v1/pages lists all.")
    values = _values(view, asked)
    found = [figure for figure in view.figures(values).values() if figure is not None]
    if not found:
        raise NoSuchFigure(f"The page /{view.path} has no figures under this address.")
    return [Exhibit(figure, view, values, site, today()) for figure in found]


def page_name(view: View) -> str:
    """Return the name of a page in an address of files: the overview has an empty path."""
    return view.path or "overview"


def _values(view: View, asked: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    values, unknown = view.read(asked, mending=False)
    if unknown:
        known = ", ".join(parameter.name for parameter in view.parameters)
        raise BadAddress(f"The page /{view.path} does not know {', '.join(unknown)}; it takes {known}.")
    if surplus := view.surplus(asked):
        raise BadAddress(f"The page /{view.path} takes {listed(surplus)}.")
    return values


def today() -> date:
    """Return the day on which a file is made, anywhere the same."""
    return datetime.now(UTC).date()
