"""Every title, sentence, caveat, alt text and citation as one text, to be read by people and held to rules by tests.

`python -m components.exports.sentences`, or `make sentences`: the five areas and ten others, then each option of each
parameter one at a time. `--area CODE`, `--view PATH` (both may be given more than once) narrow that, `--all` takes all
districts.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple
from urllib.parse import urlencode

from components.exports.citation import sentence
from components.exports.exhibit import Exhibit, today
from components.figure.figure import Figure
from components.figure.view import View
from components.themes.views import VIEWS
from data.places.areas import FIVE, districts

OTHERS = (  # large and small, city and county, one with very few people: what is odd shows there first
    "E08000025", "E06000016", "E07000008", "E09000030", "E06000053", "E09000001", "E08000003", "E07000066", "E08000033",
    "E06000066",
)  # fmt: skip
AREAS = (*FIVE, *OTHERS)
AREA = "area"
PLACE = "the address"  # in citations, so that the same words under two addresses are read once

Asked = dict[str, list[str]]


class Text(NamedTuple):
    """One text as a reader meets it."""

    path: str  # of the page
    section: str
    figure: str  # id; '' for what is said besides figures
    kind: str  # title, subtitle, alt, caveat, citation or sentence
    words: str
    address: str


def addresses(view: View, areas: Sequence[str], options: bool = True) -> Iterator[Asked]:
    """Yield what is asked of a view: each area alone, nothing, then each option of each parameter alone."""
    parameters = {parameter.name: parameter for parameter in view.parameters}
    here: list[Asked] = [{AREA: [code]} for code in areas if AREA in parameters]
    yield from (asked for asked in here if not view.read(asked, mending=False)[1])
    yield {}
    standing, _ = view.read(here[0] if here else {})
    for name, parameter in parameters.items() if options else ():
        if name != AREA and parameter.options:
            yield from ({**(here[0] if here else {}), name: [code]} for code in parameter.options(standing) if code)


def texts(view: View, asked: Asked) -> Iterator[Text]:
    """Yield every text of a view under an address."""
    values, _ = view.read(asked)
    for figure_id, figure in view.figures(values).items():
        if figure:
            shown = Exhibit(figure, view, values, "", today())
            section = view.section(figure_id)
            for kind, words in of_figure(figure, shown):
                yield Text(view.path, section.title if section else "", figure_id, kind, words, shown.address)
    for code, words in view.said(values):
        section = view.section(code) if code else None
        where = f"/{view.path}?{urlencode(view.address(values, code), doseq=True)}"
        yield Text(view.path, section.title if section else "", "", "sentence", words, where)


def of_figure(figure: Figure, shown: Exhibit) -> Iterator[tuple[str, str]]:
    """Yield what a figure says of itself, by kind."""
    yield from (("title", figure.title), ("subtitle", figure.subtitle), ("alt", figure.alt))
    yield from (("caveat", words) for words in figure.caveats)
    yield "citation", sentence(shown).replace(shown.address, PLACE)


def walked(views: Iterable[View], areas: Sequence[str], options: bool = True) -> Iterator[Text]:
    """Yield every text of some views for some areas, each once, and say on the error stream how far it is."""
    met: set[tuple[str, str, str, str]] = set()
    for view in views:
        asked = list(addresses(view, areas, options))
        for number, one in enumerate(asked, start=1):
            print(f"\r/{view.path}: {number} of {len(asked)} addresses ", end="", file=sys.stderr, flush=True)
            for text in texts(view, one):
                key = (text.path, text.figure, text.kind, text.words)
                if key not in met:
                    met.add(key)
                    yield text
        print(file=sys.stderr)


def written(found: Iterable[Text]) -> Iterator[str]:
    """Yield the lines of the one text: by page, section and figure, each text with the first address that says it."""
    groups: dict[tuple[str, str, str], list[Text]] = {}
    for text in found:
        groups.setdefault((text.path, text.section, text.figure), []).append(text)
    order = [(path, section) for path, section, _ in groups]
    for path, section, figure in sorted(groups, key=lambda group: order.index(group[:2])):
        yield from ("", f"## /{path} · {section or 'above all sections'} · {figure or 'besides figures'}", "")
        for text in groups[path, section, figure]:
            yield from (f"{text.kind}: {' '.join(text.words.split())}", f"    {text.address}")


def main(arguments: Sequence[str] | None = None) -> None:
    """Print what is asked for."""
    parser = ArgumentParser(prog="make sentences", description=__doc__)
    parser.add_argument("--area", action="append", help="code of a district; may be given more than once")
    parser.add_argument("--view", action="append", choices=[*VIEWS], help="path of a page")
    parser.add_argument("--all", action="store_true", help="all districts")
    chosen = parser.parse_args(arguments)
    areas = [*districts()] if chosen.all else chosen.area or AREAS
    if strange := [code for code in areas if code not in districts()]:
        parser.error(f"not a district: {', '.join(strange)}")
    views = [VIEWS[path] for path in chosen.view or VIEWS]
    for line in written(walked(views, areas)):
        print(line)


if __name__ == "__main__":
    main()
