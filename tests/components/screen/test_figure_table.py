"""The table twin shows every row, rounded by unit, with years whole and gaps said in words."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from components.figure.figure import Figure
from components.figure.reading import cell, readable
from components.screen.figure_table import rounded


@pytest.fixture
def figure() -> Figure:
    table = pd.DataFrame(
        {
            "area_code": ["E08000032", "E08000030"],
            "area_name": ["Bradford", "Walsall"],
            "year": pd.array([2021, 2021], dtype="Int64"),
            "residents": pd.array([546_400, None], dtype="Int64"),
            "share": [12.345, float("nan")],
            "amount_gbp": [1_200_000.0, 853_000.0],
            "source_id": ["a", "b"],
            "segment": [1, 1],
        }
    )
    units = {"share": "percent", "amount_gbp": "pounds"}
    return Figure("x", "Title", "Subtitle", "alt", table, ("population",), units=units, hidden=("segment",))


def test_codes_and_bookkeeping_are_for_the_file_only(figure: Figure):
    assert len(readable(figure).columns) == 5
    assert not {"source_id", "segment", "area_code", "Area code", "Source", "Segment"} & set(readable(figure))
    assert len(readable(figure)) == 2


def test_numbers_are_rounded_by_unit_and_stay_numbers(figure: Figure):
    html = rounded(figure, readable(figure)).to_html()
    for text in ("546,400", "12.3%", "£1.2 million", "£853,000", ">2021<", "not available"):
        assert text in html
    assert "2,021" not in html
    assert "nan" not in html


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (None, "", "not available"),
        (3.0, "", "3"),
        (3.25, "", "3.3"),
        (0.0, "percent", "0.0%"),
        ("x", "pounds", "x"),
        (-5, "", "−5"),
        (np.int64(12345), "", "12,345"),
    ],
)
def test_one_cell(value: object, unit: str, text: str):
    assert cell(value, unit) == text
