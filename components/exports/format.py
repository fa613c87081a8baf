"""What a form is, in which a figure can be taken away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from components.exports.exhibit import Exhibit
from components.figure.figure import Figure


class NotInThisForm(LookupError):
    """The form cannot hold this exhibit; the message is one sentence."""


@dataclass(frozen=True)
class Format:
    """One form of an exhibit."""

    kind: str  # the ending of its address and file
    title: str  # as a reader chooses it
    media_type: str
    write: Callable[[Exhibit], bytes]
    drawn: bool = False  # by a browser on the server, where there is one: slow, and not everywhere
    packed: bool = False  # all other forms in one file
    fits: Callable[[Figure], bool] = lambda figure: True  # whether the form can hold the figure

    @property
    def slow(self) -> bool:
        """Whether it takes seconds to make."""
        return self.drawn or self.packed
