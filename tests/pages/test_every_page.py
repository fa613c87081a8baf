"""Every page, for each of the five, for districts with less, and for codes that mean nothing."""

from __future__ import annotations

import json
import re

import pytest

from components.charts.template import FONT
from components.figure import Figure
from data.areas import FIVE
from data.load import table
from tests.pages.conftest import OpenPage

PAGES = ("overview.py", "area.py", "hate_crime.py", "funding.py", "esol.py", "projects.py", "outcomes.py")
WITHOUT_NEIGHBOURHOODS = ("E06000001", "E06000053", "E07000223")  # Hartlepool, Isles of Scilly, Adur
WRONG = ("E99999999", "Bradford", "../../etc/passwd", "<b>")
PLACEHOLDER = re.compile(r"#0000[0-4][0-9a-f]\b", re.IGNORECASE)  # Streamlit's stand-ins for theme colours


@pytest.mark.parametrize("area", [*FIVE, *WITHOUT_NEIGHBOURHOODS])
@pytest.mark.parametrize("file", PAGES)
def test_a_page_is_whole_for_every_kind_of_area(open_page: OpenPage, shown: list[Figure], file: str, area: str):
    app = open_page(file, area=area)
    assert not app.exception
    assert not app.error
    assert len(app.title) == 1
    assert app.query_params["area"] == area
    assert shown, "a page shows at least one figure"


@pytest.mark.parametrize("code", WRONG)
@pytest.mark.parametrize("file", PAGES)
def test_a_wrong_code_is_met_with_a_notice_and_a_sensible_view(open_page: OpenPage, file: str, code: str):
    app = open_page(file, area=code)
    assert not app.exception
    assert not app.error
    assert any("which this page does not have" in notice.value for notice in app.info)


@pytest.mark.parametrize("file", PAGES)
def test_every_figure_says_what_it_shows_and_where_it_comes_from(open_page: OpenPage, shown: list[Figure], file: str):
    open_page(file, area="E08000032")
    sources = set(table("sources")["source_id"])
    for figure in shown:
        assert figure.title
        assert not figure.title.endswith("."), figure.title
        assert figure.subtitle
        assert figure.datasets
        assert len(figure.alt) > 20, figure.id
        assert "source_id" in figure.table, figure.id
        cited = set(figure.table["source_id"].dropna().str.split("|").explode())
        assert cited <= sources
        without = figure.table[figure.table["source_id"].isna()]  # a year that nobody published has no source
        assert without.select_dtypes("number").isna().all(axis=None), figure.id


@pytest.mark.parametrize("file", PAGES)
def test_every_chart_has_a_text_alternative_and_our_colours(open_page: OpenPage, file: str):
    app = open_page(file, area="E08000032")
    for chart in app.get("plotly_chart"):
        spec = chart.proto.spec or "{}"
        assert chart.proto.alt, "a chart without alt text"
        assert not PLACEHOLDER.search(spec)
        assert json.loads(spec)["layout"]["template"]["layout"]["font"]["family"] == FONT


@pytest.mark.parametrize("file", PAGES)
def test_no_two_figures_of_a_page_share_an_id(open_page: OpenPage, shown: list[Figure], file: str):
    open_page(file, area="E08000032")
    assert len({figure.id for figure in shown}) == len(shown)
