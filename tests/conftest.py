"""What every test shares: how random examples behave, and which tests run in one process."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

BROWSER = Path(__file__).parent / "browser"

settings.register_profile("house", deadline=None)  # random examples may take their time on a busy machine
settings.load_profile("house")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark browser tests and give them one process, with one server and one browser; other files stay whole too."""
    for item in items:
        in_browser = Path(item.path).is_relative_to(BROWSER)
        if in_browser:
            item.add_marker(pytest.mark.browser)
        item.add_marker(pytest.mark.xdist_group("browser" if in_browser else item.path.name))
