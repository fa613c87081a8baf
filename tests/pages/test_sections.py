"""One idea at a time: only the chosen section of a page is asked, made and sent, and links lead to the right one."""

from __future__ import annotations

import pytest

from components.figure.figure import Figure
from components.figure.section import WHOLE
from components.figure.view import View
from components.themes.views import VIEWS
from data.places.areas import FIVE
from tests.pages.conftest import OpenPage

FILES = {"": "overview.py", "hate-crime": "hate_crime.py", "data": "data_and_methods.py"}
WITH_SECTIONS = [view for view in VIEWS.values() if view.sections]


def file(view: View) -> str:
    return FILES.get(view.path, f"{view.path}.py")


each_view = pytest.mark.parametrize("view", WITH_SECTIONS, ids=lambda view: view.path or "overview")


@each_view
def test_sections_hold_every_figure_of_a_page_once(view: View):
    held = [figure_id for section in view.sections for figure_id in section.figures]
    assert sorted(held) == sorted(view.figures(view.read({})[0]))


@each_view
def test_codes_and_anchors_lead_to_one_section_each(view: View):
    named = [name for s in view.sections for name in (s.code, *s.figures, *s.anchors)]
    assert len(named) == len({*named})
    assert WHOLE not in named
    for section in view.sections:
        for name in (section.code, *section.figures, *section.anchors):
            assert view.section(name) is section


@each_view
def test_only_the_chosen_section_is_made_and_sent(
    view: View, open_page: OpenPage, shown: list[Figure], monkeypatch: pytest.MonkeyPatch
):
    """Counted: the figures that are built, but for the one whose finding the link onward tells, and those sent."""
    built: list[str] = []
    genuine = view.builders

    def counting(**values):
        return {name: _counted(name, build, built) for name, build in genuine(**values).items()}

    monkeypatch.setattr("components.figure.view._figures", lambda of, **values: _fresh(of, counting, values))
    for section, following in zip(view.sections, [*view.sections[1:], None], strict=True):
        built.clear()
        app = open_page(file(view), area=FIVE[1], section=section.code)
        assert not app.exception
        assert not app.error
        told = following.figures[:1] if following else ()
        assert set(built) <= {*section.figures, *told}, section.code
        assert {figure.id for figure in shown} <= set(section.figures)


def _fresh(view: View, counting, values):
    from components.figure.view import Figures

    return Figures(counting(**values))


def _counted(name, build, built):
    def counted():
        built.append(name)
        return build()

    return counted
