"""Typing a name and pressing Enter chooses what bears it, in every list that takes several."""

from __future__ import annotations

import pytest

from tests.browser.conftest import Visit, rerun
from tests.browser.test_journeys import params


@pytest.mark.parametrize(("path", "label"), [("/compare", "Areas"), ("/projects", "Area"), ("/outcomes", "Area")])
def test_typing_bradf_and_enter_chooses_bradford(visit: Visit, path: str, label: str):
    page = visit(path)
    page.get_by_role("combobox", name=label).first.click()
    page.keyboard.type("Bradf")
    page.get_by_role("option").first.wait_for()
    with rerun(page):
        page.keyboard.press("Enter")
    assert params(page)["area"] == ["E08000032"]
