"""How far the money of the five can be followed, each step a way to what is behind it."""

from __future__ import annotations

from dataclasses import replace

from components.charts.markup import Markup
from components.charts.step_bars import Step, step_bars
from components.figure.figure import Figure
from components.figure.links import link
from components.style.palette import Palette
from components.themes.outcomes.pound_steps import OF_THE_FIVE, four_steps
from data.places.areas import FIVE

_MONEY = {"area": FIVE, "section": "pound"}
BEHIND = {
    "listed": link("outcomes", _MONEY),
    "tied": link("projects", {"area": FIVE}),
    "any_outcome": link("outcomes", {**_MONEY, "grade": ("evaluation", "self_reported")}),
    "evaluated": link("outcomes", {**_MONEY, "grade": "evaluation"}),
}


def five_followed() -> Figure | None:
    """Show the four steps for the five together; None where no money is listed."""
    figure = four_steps(OF_THE_FIVE)
    if figure is None or figure.draw is None or figure.reading is None:
        return None
    names, said, shares = (figure.reading[column] for column in ("Step", "Money", "Share of what is listed"))
    steps = [
        Step(name, share, f"{amount} ({of})", BEHIND[code])
        for code, share, name, amount, of in zip(
            figure.table["step"], figure.table["share_pct"], names, said, shares, strict=True
        )
    ]
    drawn_in_files = figure.draw

    def draw(palette: Palette) -> Markup:
        return Markup(step_bars(steps, palette, figure.alt), lambda: drawn_in_files(palette))

    return replace(figure, id="pound-of-the-five", draw=draw)
