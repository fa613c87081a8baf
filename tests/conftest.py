"""What every test shares: how random examples behave, which tests want a browser, and data that may be altered."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings
from streamlit.components.v2 import manifest_scanner

from data.editions import register
from data.store import describe, editions, load

BROWSER = Path(__file__).parent / "browser"

os.environ.setdefault("EXPLORER_FROZEN", str(Path(tempfile.gettempdir()) / "explorer-frozen-by-tests"))
# Random examples may take their time on a busy machine, and are few: they are other ones in every run.
settings.register_profile("house", deadline=None, max_examples=25)
settings.load_profile("house")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark browser tests, so that they can be left out."""
    for item in items:
        if Path(item.path).is_relative_to(BROWSER):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(autouse=True, scope="session")
def _look_for_packages_once() -> Iterator[None]:
    """Look once for components of other packages, which AppTest does before every run, at the price of half a page."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", cache(manifest_scanner.scan_component_manifests))
        yield


Alter = Callable[..., None]


@pytest.fixture
def alter(tmp_path: Path) -> Iterator[Alter]:
    """Work on a copy of the data: `alter("awards", "What changed.")` makes a new edition of a table and registers it.

    The file is another one and says the same, so that nothing remembered elsewhere becomes wrong.
    """
    tables, lines = tmp_path / "tables", tmp_path / "editions.csv"
    shutil.copytree(describe.TABLES, tables)
    shutil.copy(editions.REGISTER, lines)

    def alter_it(dataset_id: str, words: str = "", on: str = "2027-03-01") -> None:
        path = describe.datasets()[dataset_id].path
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
        load.forget()
        if words:
            register({dataset_id: words}, on)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(describe, "TABLES", tables)
        patch.setattr(editions, "REGISTER", lines)
        load.forget()
        editions.forget()
        yield alter_it
    load.forget()
    editions.forget()
