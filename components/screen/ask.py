"""Ask for the parameters of a view, one after the other, and keep those whose controls are not drawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from components.figure.parameters import Parameter, Values
from components.figure.view import Figures, View
from components.screen import address
from components.screen.controls import asked, choose, in_force


class Ask:
    """Ask for the parameters of a view, one after the other, wherever on the page: `ask("area")`."""

    def __init__(self, view: View) -> None:
        """Begin without any value."""
        self._parameters = {parameter.name: parameter for parameter in view.parameters}
        self._view = view
        self._drawn: set[str] = set()
        self.values: dict[str, Any] = {}

    def __call__(self, name: str, **how: Any) -> Any:
        """Draw the control of a parameter; return one code, '' for none, or a tuple where there may be many."""
        if name not in self._drawn:  # with every section on the page, the first that asks has the control
            self._drawn.add(name)
            address.misheard(name, None)
            self.values[name] = choose(self._parameters[name], self.values, **how)
        return self.values[name]

    def ahead(self, *names: str, after: Values | None = None) -> dict[str, tuple[str, ...]]:
        """Return what controls are going to show, before any is drawn: see `in_force`.

        `after` are the values on which their options depend, where these too are read ahead.
        """
        values, options = {**self.values, **(after or {})}, {name: self._parameters[name].options for name in names}
        return {name: tuple(in_force(name, of(values))) if of else () for name, of in options.items()}

    def said(self, names: Iterable[str]) -> Iterator[str]:
        """Say in words what is chosen; what leaves everything in is not said."""
        for name in names:
            parameter, value = self._parameters[name], self.values[name]
            codes = (value,) if isinstance(value, str) else value
            if parameter.options is None:
                yield from (f"“{words}”" for words in codes if words)
                continue
            options = parameter.options(self.values)
            yield from (options[code] for code in codes if code in options and (code or name == "area"))

    def given(self, name: str, instead: str) -> str:
        """Read a parameter that no control shows, such as the one project that a link opens; '' where there is none."""
        parameter = self._parameters[name]
        options = parameter.options(self.values) if parameter.options else {}
        self.values[name] = asked(name, options, what=parameter.what, instead=instead) or ""
        return str(self.values[name])

    def figures(self) -> Figures:
        """Return the figures of the page under what was chosen.

        Parameters whose controls stand in a section that is not shown keep what the address says of them.
        """
        for name, parameter in self._parameters.items():
            if name not in self.values:
                self.values[name] = unseen(parameter, self.values)
        return self._view.figures(self.values)


def unseen(parameter: Parameter, values: Values) -> Any:
    """Return the value of a parameter whose control is not drawn, and keep it in the address."""
    codes, unknown = address.opening(
        parameter.name, list(parameter.standing(values)), lambda code: parameter.known(code, values)
    )
    options = parameter.options(values) if parameter.options else {}
    shown = ", ".join(options.get(code, code) for code in codes) or "none"
    address.misheard(parameter.name, (parameter.what, unknown, shown) if unknown else None)
    address.keep(parameter.name, codes if parameter.many else codes[:1])
    return parameter.value(codes)
