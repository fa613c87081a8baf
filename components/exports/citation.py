"""How to cite a figure: as a line of text, for BibTeX, and for programs that read RIS."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from components.exports.exhibit import SITE_NAME, Exhibit
from components.style.words import listed
from data.store.describe import datasets
from data.store.load import edition, table

NAMED = 6  # publishers in a line of text
# In BibTeX these have a meaning of their own. A tilde in an address stays: `url` is read as it is.
_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_"},
}

_WAY = re.compile(r" \((via|compiled by|reprint)\b[^)]*\)$| via \w+$")
_BETWEEN = re.compile(r"; |, | and ")


@dataclass(frozen=True)
class Reference:
    """What a citation names."""

    authors: tuple[str, ...]  # who published the numbers
    year: str  # in which the newest of them came out
    title: str
    subtitle: str
    editions: str  # of each table, so that the same numbers can be found again
    address: str
    accessed: str  # ISO date


def reference(exhibit: Exhibit) -> Reference:
    """Return what a citation of a figure names."""
    about = [datasets()[name] for name in exhibit.figure.datasets]
    sources = exhibit.figure.sources()
    publishers = sources["publisher"].dropna() if len(sources) else [dataset.producer for dataset in about]
    published = sources["published_on"].dropna() if len(sources) else [dataset.published_on for dataset in about]
    return Reference(
        authors=tuple(dict.fromkeys(name for text in publishers for name in bodies(one_line(text)))) or (SITE_NAME,),
        year=max(re.findall(r"\b\d{4}\b", " ".join(published)), default=str(exhibit.on.year)),
        title=one_line(exhibit.figure.title),
        subtitle=one_line(exhibit.figure.subtitle),
        editions=listed([f"{dataset.id} {edition(dataset.id)}" for dataset in about]),
        address=exhibit.address,
        accessed=exhibit.on.isoformat(),
    )


def bodies(publisher: str) -> list[str]:
    """Return the bodies that a publisher's name stands for, without the way by which their numbers came here.

    Several are told apart only where at least two of them have published alone: a department may have a comma and an
    "and" in its name.
    """
    first, _, compiler = _WAY.sub("", publisher).partition("; compiled by ")
    parts = _BETWEEN.split(first)
    alone = set(table("sources")["publisher"])
    return [*(parts if len(alone & {*parts}) > 1 else [first]), *([compiler] if compiler else [])]


def plain(exhibit: Exhibit) -> bytes:
    """Return the citation as one line of text."""
    said = reference(exhibit)
    return (
        f"{'; '.join(first(said.authors, 'and others'))} ({said.year}) ‘{said.title}’. {said.subtitle}. {SITE_NAME}, "
        f"edition of the data: {said.editions}. {said.address} (accessed {exhibit.looked_at}).\n"
    ).encode()


def bibtex(exhibit: Exhibit) -> bytes:
    """Return the citation as a BibTeX entry; `@misc` with an address, which every style knows.

    Authors stand in braces of their own: they are bodies, not people with first and last names.
    """
    said = reference(exhibit)
    fields = {
        "author": " and ".join(first([f"{{{escaped(name)}}}" for name in said.authors], "others")),
        "title": f"{{{escaped(said.title)}}}",
        "year": said.year,
        "howpublished": escaped(SITE_NAME),
        "edition": escaped(said.editions),
        "note": escaped(f"{said.subtitle}. Accessed {exhibit.looked_at}"),
        "url": _in_braces(said.address),
        "urldate": said.accessed,
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
    return f"@misc{{{exhibit.figure.id}-{said.accessed},\n{lines}}}\n".encode()


def ris(exhibit: Exhibit) -> bytes:
    """Return the citation as a RIS record of a dataset."""
    said = reference(exhibit)
    lines = [
        ("TY", "DATA"),
        *(("AU", name) for name in said.authors),
        ("TI", said.title),
        ("T2", said.subtitle),
        ("PY", said.year),
        ("PB", SITE_NAME),
        ("ET", said.editions),
        ("UR", said.address),
        ("Y2", said.accessed.replace("-", "/")),
        *(("N1", one_line(caveat)) for caveat in exhibit.figure.caveats),
        ("ER", ""),
    ]
    return "".join(f"{tag}  - {value}\r\n" for tag, value in lines).encode()


def first(names: Sequence[str], others: str) -> list[str]:
    """Return the names that a citation has room for, and a word for the others."""
    return [*names] if len(names) <= NAMED else [*names[: NAMED - 1], others]


def escaped(text: str) -> str:
    """Return a text that BibTeX prints as it stands."""
    return "".join(_SPECIAL.get(sign, sign) for sign in text)


def one_line(text: str) -> str:
    """Return a text without line breaks, which would end a field."""
    return re.sub(r"\s+", " ", text).strip()


def _in_braces(address: str) -> str:
    """Return an address that cannot end a field early; a brace in an address is written as a code."""
    return address.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")
