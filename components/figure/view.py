"""A view: a page under an address, as figures. Whoever has an address can build them, without a browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from components.figure import renamed
from components.figure.figure import Figure
from components.figure.parameters import LONGEST, Parameter, read
from components.figure.section import SECTION, WHOLE, Section, section_of
from data.store.load import remembering

MOST = 32  # figures of pages that stay in memory

Builders = Mapping[str, Callable[[], Figure | None]]
Said = Iterator[tuple[str, str]]  # a section, and a text in it as Markdown


class Figures(Mapping[str, Figure | None]):
    """The figures of a page by id, each built when it is asked for; None where there is nothing to show."""

    def __init__(self, builders: Builders) -> None:
        """Take a function for each figure of the page."""
        self._builders = builders
        self._built: dict[str, Figure | None] = {}

    def __getitem__(self, figure_id: str) -> Figure | None:
        """Build a figure, once."""
        if figure_id not in self._built:
            self._built[figure_id] = self._builders[figure_id]()
        return self._built[figure_id]

    def __contains__(self, figure_id: object) -> bool:
        """Tell whether the page has a figure of this id, without building it."""
        return figure_id in self._builders

    def __iter__(self) -> Iterator[str]:
        """Ids in the order of the page."""
        return iter(self._builders)

    def __len__(self) -> int:
        """Number of figures, those with nothing to show among them."""
        return len(self._builders)


@dataclass(frozen=True)
class View:
    """What a page can show: the parameters of its address, and its figures under their values.

    `sections` name the figures of each section; where there are any, they hold every figure of the page once.

    `builders` takes the value of each parameter by name, and returns a function for every figure of the page, the
    same ids whatever the values. `says` takes the figures and the same values, and yields what the page says besides
    them, with the section where it stands ('' above all sections): so every sentence can be read without a browser.
    """

    path: str  # the address of the page
    title: str
    parameters: tuple[Parameter, ...]
    builders: Callable[..., Builders]
    sections: tuple[Section, ...] = ()  # in the order of the page, the first shown where none is asked for
    says: Callable[..., Said] = lambda figures, **values: iter(())

    def section(self, anchor: str) -> Section | None:
        """Return the section that holds a figure or a heading, or has this code; None where no section does."""
        return section_of(self.sections, renamed.figure(anchor))

    def figures(self, values: Mapping[str, Any]) -> Figures:
        """Return the figures under the values of all parameters.

        Every reader who asks for the same values until a table changes gets the same figures, to be left as they are.
        """
        return _figures(self, **values)

    def said(self, values: Mapping[str, Any]) -> list[tuple[str, str]]:
        """Return what the page says besides its figures, each text with the section where it stands."""
        return [(section, text) for section, text in self.says(self.figures(values), **values) if text]

    def read(self, asked: Mapping[str, Sequence[str]], mending: bool = True) -> tuple[dict[str, Any], list[str]]:
        """Return the value of each parameter under an address, and what in the address means nothing here.

        The address may be an old one, in the names of its day. `mending` is whether foreign codes may be mended.
        """
        said = renamed.query(self.path, asked)
        shown = {WHOLE, *(section.code for section in self.sections)} if self.sections else set()
        strange = [code for code in said.pop(SECTION, []) if code not in shown]
        values, unknown = read(self.parameters, said, mending)
        return values, unknown + [f"{SECTION}={code[:LONGEST]}" for code in strange]

    def surplus(self, asked: Mapping[str, Sequence[str]]) -> list[str]:
        """Say for each parameter of which an address has more codes than the page makes use of, how many it takes."""
        said = renamed.query(self.path, asked)
        return [words for parameter in self.parameters if (words := parameter.surplus(said.get(parameter.name, ())))]

    def address(self, values: Mapping[str, Any], figure_id: str = "") -> dict[str, list[str]]:
        """Return values as an address says them, every parameter that has one named, and the section of a figure."""
        codes = {p.name: values[p.name] for p in self.parameters}
        if section := self.section(figure_id):
            codes[SECTION] = section.code
        return {name: [value] if isinstance(value, str) else list(value) for name, value in codes.items() if value}


def of_place(area: str, build: Callable[[], Figure | None]) -> Callable[[], Figure | None]:
    """Return what builds a figure of a place, or nothing where no place was chosen."""
    return build if area else lambda: None


@remembering(MOST)
def _figures(view: View, **values: Any) -> Figures:
    return Figures(view.builders(**values))
