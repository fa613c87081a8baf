"""Every page, for each of the five, for districts with less, and for codes that mean nothing."""

from __future__ import annotations

import json
import re

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from components.charts.template import FONT
from components.figure.figure import Figure
from components.themes.views import VIEWS
from data.places.areas import FIVE
from data.store.load import table
from tests.pages.conftest import OpenPage

PAGES = (
    "overview.py",
    "area.py",
    "compare.py",
    "hate_crime.py",
    "funding.py",
    "esol.py",
    "projects.py",
    "outcomes.py",
    "neighbourhoods.py",
)
FIVE_ONLY = ("neighbourhoods.py",)  # asks for one of the five in any other district
WITHOUT_NEIGHBOURHOODS = ("E06000001", "E06000053", "E07000223")  # Hartlepool, Isles of Scilly, Adur
WRONG = ("E99999999", "../<b>")
PLACEHOLDER = re.compile(r"#0000[0-4][0-9a-f]\b", re.IGNORECASE)  # Streamlit's stand-ins for theme colours


@pytest.mark.parametrize("area", [*FIVE, *WITHOUT_NEIGHBOURHOODS])
@pytest.mark.parametrize("file", PAGES)
def test_a_page_is_whole_for_every_kind_of_area(open_page: OpenPage, shown: list[Figure], file: str, area: str):
    app = open_page(file, area=area)
    assert not app.exception
    assert not app.error
    assert len(app.title) == 1
    assert app.query_params["area"] == area
    assert bool(shown) == (file not in FIVE_ONLY or area in FIVE), "a page shows at least one figure"
    _same_without_a_browser(app, shown)


def _same_without_a_browser(app: AppTest, shown: list[Figure]) -> None:
    """What the page shows is what its address gives to whoever has no browser: same figures, words and rows."""
    view = VIEWS.get(app.session_state["address.page"])
    if view is None:
        return
    asked = {name: [codes] if isinstance(codes, str) else codes for name, codes in app.query_params.items()}
    figures = view.figures(view.read(asked)[0])
    for figure in shown:
        other = figures[figure.id]
        assert other is not None
        assert (other.title, other.subtitle, other.caveats) == (figure.title, figure.subtitle, figure.caveats)
        pd.testing.assert_frame_equal(other.table, figure.table)


@pytest.mark.parametrize("code", WRONG)
@pytest.mark.parametrize("file", PAGES)
def test_a_wrong_code_is_met_with_a_notice_and_a_sensible_view(open_page: OpenPage, file: str, code: str):
    app = open_page(file, area=code)
    assert not app.exception
    assert not app.error
    assert any("which this page does not have" in notice.value for notice in app.info)


@pytest.mark.parametrize("file", PAGES)
def test_every_figure_is_named_described_and_sourced(open_page: OpenPage, shown: list[Figure], file: str):
    """One visit, several promises: a visit is what costs time."""
    app = open_page(file, area="E08000032")
    assert len({figure.id for figure in shown}) == len(shown)
    sources = set(table("sources")["source_id"])
    for figure in shown:
        assert figure.title
        assert not figure.title.endswith("."), figure.title
        assert figure.subtitle
        assert figure.datasets
        assert len(figure.alt) > 20, figure.id
        assert "source_id" in figure.table, figure.id
        assert set(figure.table["source_id"].dropna().str.split("|").explode()) <= sources
        without = figure.table[figure.table["source_id"].isna()]  # a year that nobody published has no source
        assert without.select_dtypes("number").isna().all(axis=None), figure.id
    for chart in app.get("plotly_chart"):
        spec = chart.proto.spec or "{}"
        assert chart.proto.alt, "a chart without alt text"
        assert not PLACEHOLDER.search(spec)
        assert json.loads(spec)["layout"]["template"]["layout"]["font"]["family"] == FONT
