"""What the address of a page can say.

One description serves the controls on the page and every other reader of an address: an image, a file, a saved link.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from components.style.words import counted
from data.places.places import successor

ALL = "all"  # in an address, the same as naming nothing
EDITION = "edition"  # in an address, what a permanent link was made from: no parameter of a page may have this name
LONGEST = 100  # letters of a text in an address

Values = Mapping[str, Any]  # by parameter: one code, '' for none, or a tuple of codes where there may be many
Options = Mapping[str, str]  # labels by code


@dataclass(frozen=True)
class Parameter:
    """One thing that an address can say, by code.

    `options` may depend on the values of the parameters before it. Without options, any words will do.
    """

    name: str  # in the address; never changes
    label: str  # above the control
    what: str  # in a notice, 'the strand'
    options: Callable[[Values], Options] | None = None
    default: str | Callable[[Values], str] = ""
    many: bool = False
    most: int | None = None  # codes that a page makes use of, where there may be many; None for all
    mend: Callable[[str, Values], str | None] = lambda code, values: None  # an old or foreign code into one of ours

    def standing(self, values: Values) -> tuple[str, ...]:
        """Return the codes of the default."""
        code = self.default(values) if callable(self.default) else self.default
        return (code,) if code else ()

    def known(self, code: str, values: Values, mending: bool = True) -> str | None:
        """Turn a code from outside into one of ours, or None; `mending` says whether a foreign one may be mended."""
        if self.options is None:
            return code[:LONGEST].strip()
        options = self.options(values)
        return known(code, options) or known((mending and self.mend(code, values)) or code, options)

    def value(self, codes: Sequence[str]) -> Any:
        """Return codes as the pages take them: a tuple where there may be many, else one code or ''."""
        return tuple(codes[: self.most]) if self.many else codes[0] if codes else ""

    def surplus(self, codes: Sequence[str]) -> str:
        """Say that there are more codes than a page makes use of; '' where there are not."""
        most, given = self.most if self.many else 1, len({*codes})
        return f"at most {counted(most, 'value')} of {self.name}, not {given}" if most and given > most else ""


def known(code: str, options: Options) -> str | None:
    """Return a code that the options have: the code itself, or what has taken its place; else None."""
    if code in options:
        return code
    if code == ALL and "" in options:
        return ""
    mended = successor(code)
    return mended if mended in options else None


def read(
    parameters: Sequence[Parameter], asked: Mapping[str, Sequence[str]], mending: bool = True
) -> tuple[dict[str, Any], list[str]]:
    """Return the value of every parameter under an address, and what in the address means nothing.

    What means nothing is left out of the values, as on the page; it comes back as `name=code`. So does a foreign code
    that a page would mend, where `mending` is not wanted.
    """
    values: dict[str, Any] = {}
    names = {EDITION, *(parameter.name for parameter in parameters)}
    unknown = [f"{name}={code[:LONGEST]}" for name in asked if name not in names for code in asked[name]]
    for parameter in parameters:
        codes = []
        for code in asked.get(parameter.name, ()):
            good = parameter.known(code, values, mending)
            if good is None:
                unknown.append(f"{parameter.name}={code[:LONGEST]}")
            elif good not in codes:
                codes.append(good)
        values[parameter.name] = parameter.value(codes or parameter.standing(values))
    return values, unknown
