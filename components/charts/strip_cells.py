"""A table with strips or bars in its cells: where figures lie among others, as markup that needs no charting library.

A strip is a line from the lowest figure of all to the highest, thicker where the middle half of them lies, with a dot
for the place, its interval, and a tick for England. Its styles stand in explorer.css, its colours come from here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from components.style.palette import Palette


@dataclass(frozen=True)
class Strip:
    """One figure on the line of its measure; None for what is not held."""

    here: float | None
    low: float  # the ends of the line: the lowest and the highest of all
    high: float
    alt: str  # what the strip shows, in words: "Walsall 67%, England 74%"
    said: str = ""  # beside the strip, where the figure has no column of its own
    benchmark: float | None = None
    lower: float | None = None
    upper: float | None = None
    half: tuple[float, float] | None = None  # between which the middle half of all lies


@dataclass(frozen=True)
class Share:
    """A part of a whole as a bar; None where it is not known."""

    percent: float | None  # 0 to 100
    said: str  # beside the bar, in words


@dataclass(frozen=True)
class Link:
    """Words that lead somewhere, by an address from the root of the site."""

    said: str
    href: str


Cell = str | Strip | Share | Link


@dataclass(frozen=True)
class Row:
    """One line of the table; without cells a heading above those that follow."""

    name: str
    cells: Sequence[Cell] = ()
    href: str = ""  # where the name leads, from the root of the site


def strip_table(
    heads: Sequence[str],
    rows: Sequence[Row],
    palette: Palette,
    *,
    alt: str,
    place: str,
    numbers: Collection[str] = (),
    stacked: bool = False,
) -> str:
    """Return the table as HTML with every text escaped.

    `heads` are those of all columns, the names of the rows first; cells under `numbers` stand on the right. `place`
    says in the key what the dot is. On a phone a `stacked` table has its cells below each other, with their headings.
    """
    top = "".join(f"<th scope='col' role='columnheader'{_side(head in numbers)}>{escape(head)}</th>" for head in heads)
    lines = "".join(_row(heads, row, numbers) for row in rows)
    colours = f"--here:{palette.chosen};--all:{palette.others};--half:{palette.outline};--england:{palette.notice}"
    return (
        f"<div class='strips{' stacked' if stacked else ''}' style='{colours};--rule:{palette.grid}'>"
        f"<table role='table' aria-label='{escape(alt)}'><thead role='rowgroup'><tr role='row'>{top}</tr></thead>"
        f"<tbody role='rowgroup'>{lines}</tbody></table><p>{_key(rows, place)}</p></div>"
    )


def strip(one: Strip) -> str:
    """Return a strip as HTML; positions are shares of its width, so that it takes whatever room there is."""
    return f"<span class='strip' role='img' aria-label='{escape(one.alt)}'>{''.join(_marks(one))}</span>"


def _marks(one: Strip) -> Iterator[str]:
    yield "<i class='all'></i>"
    if one.half:
        yield _span("half", one, *one.half)
    if one.benchmark is not None:
        yield f"<i class='england' style='left:{_at(one, one.benchmark)}'></i>"
    if one.here is not None:
        if one.lower is not None and one.upper is not None:
            yield _span("interval", one, one.lower, one.upper)
        yield f"<i class='here' style='left:{_at(one, one.here)}'></i>"


def _span(kind: str, one: Strip, start: float, end: float) -> str:
    return f"<i class='{kind}' style='left:{_at(one, start)};right:calc(100% - {_at(one, end)})'></i>"


def _at(one: Strip, value: float) -> str:
    """Return where a value lies on the line: what lies beyond an end stands at it."""
    share = (value - one.low) / (one.high - one.low) if one.high > one.low else 0.5
    return f"{min(max(share, 0.0), 1.0) * 100:.1f}%"


def _row(heads: Sequence[str], row: Row, numbers: Collection[str]) -> str:
    if not row.cells:
        return (
            f"<tr role='row'><th scope='rowgroup' role='rowheader' colspan='{len(heads)}'>{escape(row.name)}</th></tr>"
        )
    name = _linked(row.name, row.href) if row.href else escape(row.name)
    cells = "".join(
        f"<td role='cell' data-head='{escape(head)}'{_side(head in numbers)}>{_cell(cell)}</td>"
        for head, cell in zip(heads[1:], row.cells, strict=True)
    )
    return f"<tr role='row'><th scope='row' role='rowheader'>{name}</th>{cells}</tr>"


def _cell(cell: Cell) -> str:
    if isinstance(cell, str):
        return escape(cell)
    if isinstance(cell, Link):
        return _linked(cell.said, cell.href)
    if isinstance(cell, Share):
        part = "" if cell.percent is None else f"<i style='width:{min(max(cell.percent, 0.0), 100.0):.1f}%'></i>"
        return f"<div><span class='share' aria-hidden='true'>{part}</span><span>{escape(cell.said)}</span></div>"
    said = f"<span class='said'>{escape(cell.said)}</span>" if cell.said else ""
    return f"<div>{said}{strip(cell)}</div>"


def _linked(said: str, href: str) -> str:
    return f"<a href='{escape(href)}'>{escape(said)}</a>"


def _side(number: bool) -> str:
    return " class='number'" if number else ""


def _key(rows: Sequence[Row], place: str) -> str:
    """Say what the marks are, those only that some strip has."""
    strips = [cell for row in rows for cell in row.cells if isinstance(cell, Strip)]
    marks = [
        ("here", place, any(one.here is not None for one in strips)),
        ("interval", "its 95% interval", any(one.lower is not None for one in strips)),
        ("england", "England", any(one.benchmark is not None for one in strips)),
        ("half", "the middle half of all districts", any(one.half for one in strips)),
    ]
    return "".join(
        f"<span><span class='strip' aria-hidden='true'><i class='{kind}'></i></span>{escape(words)}</span>"
        for kind, words, held in marks
        if held
    )
