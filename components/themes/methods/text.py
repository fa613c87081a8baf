"""The methods texts: Markdown files beside this one, in the order of the page, with figures filled in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from components.themes.methods.examples import EXAMPLES

HERE = Path(__file__).parent
# Name of the file, which is also the anchor and never changes, and level of the heading.
ORDER = {
    "methods": 2,
    "rates": 3,
    "intervals": 3,
    "comparisons": 3,
    "several": 3,
    "neighbours": 3,
    "together": 3,
    "real_terms": 3,
    "neighbourhoods": 3,
    "segregation": 3,
    "evidence": 3,
    "frameworks": 3,
    "gaps": 3,
    "sentences": 3,
    "strengths": 3,
    "postcodes": 3,
    "own": 3,
    "programs": 2,
    "accessibility": 2,
    "licences": 2,
    "quoted": 2,
    "changes": 2,
}
_PLACE = re.compile(r"\[\[(\w+)]]")
_CODE = re.compile(r"^```(\w+)\n(.*?)\n```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Text:
    """One text with its heading; `name` is the anchor."""

    name: str
    level: int
    title: str
    body: str  # Markdown, with [[names]] where figures go

    def filled(self, site: str, base: str) -> str:
        """Return the text with its figures, links below `base` and examples below `site`.

        Raises TableUnavailable when a table that an example needs is out of use.
        """
        figures = {"site": site, **(EXAMPLES[self.name]() if self.name in EXAMPLES else {})}
        return _PLACE.sub(lambda place: figures[place[1]], self.body.replace("](/", f"]({base}"))


@cache
def texts() -> tuple[Text, ...]:
    """Return the texts in the order of the page."""
    return tuple(_read(name, level) for name, level in ORDER.items())


def pieces(text: str) -> list[tuple[str, str]]:
    """Split a text at its code examples: pairs of a language and code, or of nothing and Markdown."""
    found, start = [], 0
    for code in _CODE.finditer(text):
        found += [("", text[start : code.start()].strip()), (code[1], code[2])]
        start = code.end()
    return [piece for piece in [*found, ("", text[start:].strip())] if piece[1]]


def _read(name: str, level: int) -> Text:
    heading, _, body = (HERE / f"{name}.md").read_text(encoding="utf-8").partition("\n")
    return Text(name, level, heading.removeprefix("# ").strip(), body.strip())
