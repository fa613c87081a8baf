"""The funds on screen: one line each, with what of each is listed as a bar."""

from __future__ import annotations

from components.figure.figure import Figure
from components.screen import strip_table
from components.screen.figure_block import show
from components.themes.funding import fund_listing


def show_funds(figure: Figure | None) -> None:
    """Show every fund in a table; its twin has what each was for and where it stands."""
    if figure:
        show(
            figure,
            listed=lambda: strip_table.show(
                fund_listing.HEADS, fund_listing.lines(figure), alt=figure.subtitle, place="", stacked=True
            ),
        )
