"""The parts of the page, as the line of links at its top names them."""

from __future__ import annotations

PARTS = {
    "first-year": "first year",
    "funds": "funds",
    "awards": "awards",
    "almost-a-third": "“almost a third”",
    "councils": "council spending",
    "timeline": "timeline",
}


def on_this_page() -> str:
    """Link to every part of the page."""
    return f":small[On this page: {', '.join(f'[{words}](#{anchor})' for anchor, words in PARTS.items())}]"
