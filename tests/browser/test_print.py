"""A page on paper is whole: A4 upright, charts within the sheet, no controls."""

from __future__ import annotations

import io

import pytest
from pypdf import PageObject, PdfReader

from tests.browser.conftest import Visit

A4 = (595, 842)  # points
MARGIN = 12 / 25.4 * 72


def texts(page: PageObject) -> list[tuple[float, str]]:
    """Every piece of text of a sheet, with how far from its left edge it begins."""
    found: list[tuple[float, str]] = []

    def note(text: str, matrix: list[float], within: list[float], *_: object) -> None:
        found.append((matrix[0] * within[4] + matrix[2] * within[5] + matrix[4], text.strip()))

    page.extract_text(visitor_text=note)
    return [(x, text) for x, text in found if text]


@pytest.mark.parametrize(
    ("path", "last"),
    [("/hate-crime?section=england", "2024/25"), ("/funding?area=E08000032&section=councils", "2024/25")],
)
def test_a_chart_is_printed_to_its_last_year(visit: Visit, path: str, last: str):
    page = visit(path)
    reader = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    sizes = {(round(sheet.mediabox.width), round(sheet.mediabox.height)) for sheet in reader.pages}
    assert sizes == {A4}
    found = [one for sheet in reader.pages for one in texts(sheet)]
    assert any(text == last for _, text in found), "the last year on the axis"
    assert max(x for x, _ in found) < A4[0] - MARGIN
    words = " ".join(text for _, text in found)
    for control in ("Save", "Share", "Enlarge", "Change:", "About this figure"):
        assert control not in words
