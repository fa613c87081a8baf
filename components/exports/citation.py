"""How to cite a figure: as a line of text, for BibTeX, and for programs that read RIS.

The Explorer is the author of what it shows, in neutral words and never as a finding; what the figure is based on
follows, each publication under its own publisher's name.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from components.exports.exhibit import Exhibit
from components.exports.publications import Publication, based_on, one_line
from components.style.words import counted, listed
from data.served.publisher import NAME, publisher
from data.store.editions import latest
from data.store.load import edition

NAMED = 3  # publications in a line of text; the files for programs have an entry for each
# In BibTeX these have a meaning of their own. A tilde in an address stays: `url` is read as it is.
_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_"},
}


@dataclass(frozen=True)
class Reference:
    """What a citation names."""

    key: str
    author: str
    publisher: str
    year: str  # of the edition
    title: str  # what is shown
    editions: str  # of each table, so that the same numbers can be found again
    address: str
    accessed: str  # ISO date
    based_on: tuple[Publication, ...]


def reference(exhibit: Exhibit) -> Reference:
    """Return what a citation of a figure names."""
    names = exhibit.figure.datasets
    published = [line.published_on[:4] for name in names if (line := latest(name))]
    return Reference(
        key=key(exhibit),
        author=NAME,
        publisher=publisher(),
        year=max(published, default=str(exhibit.on.year)),
        title=one_line(exhibit.figure.subtitle),
        editions=_editions(exhibit),
        address=exhibit.address,
        accessed=exhibit.on.isoformat(),
        based_on=tuple(based_on(exhibit)),
    )


def key(exhibit: Exhibit) -> str:
    """Return a key that is another for every view, area, parameter and edition."""
    shown = f"{exhibit.view.path}?{exhibit.query} {_editions(exhibit)}"
    return f"{exhibit.figure.id}-{hashlib.sha256(shown.encode()).hexdigest()[:8]}"


def by_line(exhibit: Exhibit) -> str:
    """Return author, year and publisher, for the foot of pictures and embedded figures."""
    said = reference(exhibit)
    return (
        f"{said.author} ({said.year})"
        if said.publisher == said.author
        else f"{said.author} ({said.year}), {said.publisher}"
    )


def sentence(exhibit: Exhibit) -> str:
    """Return the citation as one line of text."""
    said = reference(exhibit)
    house = f"{said.publisher}, edition" if said.publisher != said.author else "Edition"
    return (
        f"{said.author} ({said.year}) ‘{said.title}’. {house} of the data: {said.editions}. {said.address} "
        f"(accessed {exhibit.looked_at}). {_based_on(said.based_on)}"
    )


def plain(exhibit: Exhibit) -> bytes:
    """Return the citation as one line of text, for a file."""
    return f"{sentence(exhibit)}\n".encode()


def bibtex(exhibit: Exhibit) -> bytes:
    """Return the citation as a BibTeX entry, then one for each publication; `@misc`, which every style knows.

    Authors stand in braces of their own: they are bodies, not people with first and last names.
    """
    said = reference(exhibit)
    own = {
        "author": f"{{{escaped(said.author)}}}",
        "title": f"{{{escaped(said.title)}}}",
        "year": said.year,
        "howpublished": escaped(said.publisher),
        "edition": escaped(said.editions),
        "note": escaped(f"Accessed {exhibit.looked_at}. {_based_on(said.based_on)}"),
        "url": _in_braces(said.address),
        "urldate": said.accessed,
    }
    return "\n".join([_entry(said.key, own), *(_entry(one.key, _fields(one)) for one in said.based_on)]).encode()


def ris(exhibit: Exhibit) -> bytes:
    """Return the citation as a RIS record of a dataset, then one for each publication."""
    said = reference(exhibit)
    own = [
        ("TY", "DATA"),
        ("AU", whole(said.author)),
        ("TI", said.title),
        ("PY", said.year),
        ("PB", said.publisher),
        ("ET", said.editions),
        ("UR", said.address),
        ("Y2", said.accessed.replace("-", "/")),
        ("N1", _based_on(said.based_on)),
        *(("N1", one_line(caveat)) for caveat in exhibit.figure.caveats),
    ]
    return "\r\n".join([_record(own), *(_record(_lines(one)) for one in said.based_on)]).encode()


def whole(body: str) -> str:
    """Return the name of a body so that readers of RIS keep it in one piece.

    They take what follows a comma for a first name, and, without any comma, some take the last word for a last name.
    So a body has none within its name and one at its end; the name as it is written stands as publisher.
    """
    return f"{one_line(body.replace(',', ' '))},"


def escaped(text: str) -> str:
    """Return a text that BibTeX prints as it stands."""
    return "".join(_SPECIAL.get(sign, sign) for sign in text)


def _editions(exhibit: Exhibit) -> str:
    return listed([f"{name} {edition(name)}" for name in exhibit.figure.datasets])


def _based_on(publications: Sequence[Publication]) -> str:
    """Name the newest publications, and say where the others are."""
    named, more = publications[:NAMED], len(publications) - NAMED
    others = (
        [f"{counted(more, 'more publication')}, each with an entry in the BibTeX and RIS files"] if more > 0 else []
    )
    return f"Based on: {'; '.join([*(one.in_words for one in named), *others])}."


def _fields(one: Publication) -> dict[str, str]:
    """Return the fields of a publication; what is not known is left out."""
    fields = {
        "author": " and ".join(f"{{{escaped(body)}}}" for body in one.bodies),
        "title": f"{{{escaped(one.title)}}}",
        "year": one.year,
        "url": _in_braces(one.url),
    }
    return {name: value for name, value in fields.items() if value}


def _entry(key: str, fields: dict[str, str]) -> str:
    return f"@misc{{{key},\n" + "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items()) + "}\n"


def _lines(one: Publication) -> list[tuple[str, str]]:
    """Return a publication as lines of a record; a name as it is written stands as publisher."""
    known = [("PY", one.year), ("PB", "; ".join(one.bodies)), ("UR", one.url), ("ID", one.key)]
    authors = [("AU", whole(body)) for body in one.bodies]
    return [("TY", "GEN"), *authors, ("TI", one.title), *((tag, value) for tag, value in known if value)]


def _record(lines: Iterable[tuple[str, str]]) -> str:
    return "".join(f"{tag}  - {value}\r\n" for tag, value in [*lines, ("ER", "")])


def _in_braces(address: str) -> str:
    """Return an address that cannot end a field early; a brace in an address is written as a code."""
    return address.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")
