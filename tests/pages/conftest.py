"""Open any page as a reader would, through the router, with an address."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components.figure.figure import Figure
from components.screen import figure_block

ROUTER = Path(__file__).parents[2] / "pages" / "_router.py"

OpenPage = Callable[..., AppTest]


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[Figure]:
    """Collect the figures of the page that was opened last."""
    figures: list[Figure] = []
    genuine = figure_block.source_line

    def spy(figure: Figure) -> str:
        figures.append(figure)
        return genuine(figure)

    monkeypatch.setattr(figure_block, "source_line", spy)
    return figures


@cache
def _registered() -> Any:
    """Return the pages that the router registers, which AppTest knows after a first run only: one for all tests."""
    return AppTest.from_file(str(ROUTER), default_timeout=60).run()._registered_pages


@pytest.fixture
def open_page(shown: list[Figure]) -> OpenPage:
    """Return a function that opens a page file with parameters: `open_page("area.py", area="E08000032")`."""

    def open_it(file: str, **params: str | list[str]) -> AppTest:
        app = AppTest.from_file(str(ROUTER), default_timeout=60)
        app._registered_pages = _registered()
        app.switch_page(file)
        shown.clear()
        for name, value in params.items():
            app.query_params[name] = value
        return app.run()

    return open_it
