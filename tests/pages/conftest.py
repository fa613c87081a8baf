"""Open any page as a reader would, through the router, with an address."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components.figure.figure import Figure
from components.screen import figure_row

ROUTER = Path(__file__).parents[2] / "pages" / "_router.py"

WITHOUT_SECTIONS = ("projects.py",)

OpenPage = Callable[..., AppTest]


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[Figure]:
    """Collect the figures of the page that was opened last."""
    figures: list[Figure] = []
    genuine = figure_row.show

    def spy(filed: Figure | None, addressed: Figure | None, figure: Figure) -> None:
        figures.append(figure)
        genuine(filed, addressed, figure)

    monkeypatch.setattr(figure_row, "show", spy)
    return figures


@cache
def _registered() -> Any:
    """Return the pages that the router registers, which AppTest knows after a first run only: one for all tests."""
    return AppTest.from_file(str(ROUTER), default_timeout=60).run()._registered_pages


@pytest.fixture
def open_page(shown: list[Figure]) -> OpenPage:
    """Return a function that opens a page file with parameters: `open_page("area.py", area="E08000032")`.

    Every section of the page is shown unless one is named.
    """

    def open_it(file: str, **params: str | list[str]) -> AppTest:
        app = AppTest.from_file(str(ROUTER), default_timeout=60)
        app._registered_pages = _registered()
        app.switch_page(file)
        shown.clear()
        whole = {} if file in WITHOUT_SECTIONS else {"section": "all"}
        for name, value in {**whole, **params}.items():
            app.query_params[name] = value
        return app.run()

    return open_it
