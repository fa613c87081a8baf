"""Every page can be built from its address alone, as figures."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from components.figure.view import View
from components.themes.views import VIEWS, view_of
from data.places.areas import FIVE

README = Path(__file__).parents[3] / "README.md"
ADUR = "E07000223"

each_view = pytest.mark.parametrize("view", VIEWS.values(), ids=lambda view: view.path)


@each_view
@pytest.mark.parametrize("area", [FIVE[2], FIVE[4], ADUR])
def test_an_address_gives_the_figures_that_it_names(view: View, area: str):
    values, _ = view.read({"area": [area]})
    figures = view.figures(values)
    assert set(figures) == set(view.figures(view.read({})[0])), "which figures a page has depends on the address"
    for figure_id, figure in figures.items():
        assert figure is None or figure.id == figure_id


@each_view
def test_values_come_back_from_their_own_address(view: View):
    values, unknown = view.read({})
    assert unknown == []
    assert view.read(view.address(values)) == (values, [])


@each_view
def test_the_readme_names_every_parameter_of_a_page(view: View):
    row = re.search(rf"^\| `/{view.path}` \|.*\| (.*) \|$", README.read_text(encoding="utf-8"), re.MULTILINE)
    assert row
    assert re.findall(r"`(\w+)`", row[1]) == [parameter.name for parameter in view.parameters]


def test_no_two_pages_share_a_title():
    assert len({view.title for view in VIEWS.values()}) == len(VIEWS)


def test_no_two_views_share_an_id():
    ids = Counter(figure_id for view in VIEWS.values() for figure_id in view.figures(view.read({})[0]))
    assert [figure_id for figure_id, count in ids.items() if count > 1] == []


def test_a_view_is_found_by_a_figure_of_it():
    assert view_of("rise-2016-17") is VIEWS["hate-crime"]
    assert view_of("nothing") is None
