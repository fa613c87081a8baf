"""Addresses are a contract: what pages, parameters, codes and figures were called before, and are called now.

Whoever renames one adds a line, and takes none out: links of years ago then go on to work, on pages and for files.
A code of an area that was merged or recoded needs no line here: see `data.places.successor`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Asked = dict[str, list[str]]


@dataclass(frozen=True)
class Renamed:
    """Old names and the new ones, each old name in one step to the name of today."""

    pages: Mapping[str, str] = field(default_factory=dict)  # by path
    parameters: Mapping[tuple[str, str], str] = field(default_factory=dict)  # by path of today and old name
    codes: Mapping[tuple[str, str, str], str] = field(default_factory=dict)  # by path and name of today, and old code
    figures: Mapping[str, str] = field(default_factory=dict)  # by id

    def query(self, path: str, asked: Mapping[str, Sequence[str]]) -> Asked:
        """Return what an address asks of a page in the names of today; what nobody renamed stays as it is."""
        said: Asked = {}
        for old, codes in asked.items():
            name = self.parameters.get((path, old), old)
            found = said.setdefault(name, [])
            found += [
                code for code in (self.codes.get((path, name, code), code) for code in codes) if code not in found
            ]
        return said

    def figure(self, figure_id: str) -> str:
        """Return the id of a figure as it is today."""
        return self.figures.get(figure_id, figure_id)


RENAMED = Renamed(
    figures={
        "beside-england": "every-measure",
        "projects": "area-projects",
        "spread": "neighbourhood-spread",
        "by-theme": "projects-by-theme",
        "list": "projects-list",
        "several-places": "projects-elsewhere",
        "seats": "projects-map",
        "area-figures": "outcomes-five-areas",
        "figures": "places",  # of /compare: the same rows, which are the table of the other
    }
)


def query(path: str, asked: Mapping[str, Sequence[str]]) -> Asked:
    """Return what an address asks of a page in the names of today."""
    return RENAMED.query(path, asked)


def figure(figure_id: str) -> str:
    """Return the id of a figure as it is today."""
    return RENAMED.figure(figure_id)
