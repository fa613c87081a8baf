"""The button of a figure opens everything that can be taken away of it, under the address of the whole page."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from components.exports.exhibit import exhibit
from components.exports.format import NotInThisForm
from components.exports.formats import available
from components.screen import share
from data.places.areas import FIVE
from tests.pages.conftest import OpenPage


def opened(app: AppTest, figure_id: str, button: str = "save") -> AppTest:
    app.button(key=f"{button}-{figure_id}").click().run()
    assert not app.exception
    return app


def test_every_form_is_linked_under_the_whole_address(open_page: OpenPage):
    """Some controls are drawn below the figure: the address knows them all the same."""
    app = opened(open_page("compare.py", area=[FIVE[1]], map="districts", against="employment_rate"), "places")
    said = "\n".join(block.value for block in app.markdown)
    for kind in available(exhibit("places", {}, "").figure):
        assert f"/api/v1/figures/places.{kind}?" in said
    assert "/api/v1/pages/compare.zip?" in said
    assert any("Integration Areas Explorer" in block.value and "accessed" in block.value for block in app.code)
    app = opened(app, "places", "share")
    link = next(block.value for block in app.code if "/compare?" in block.value)
    for part in (f"area={FIVE[1]}", "map=districts", "against=employment_rate", "#places"):
        assert part in link
    assert any("<iframe src=" in block.value for block in app.code)


def test_a_table_has_no_chart_to_offer(open_page: OpenPage):
    app = opened(open_page("hate_crime.py", area=FIVE[1]), "events")
    said = "\n".join(block.value for block in app.markdown)
    assert "/events.csv" in said
    assert "plotly.json" not in said


def test_a_link_too_long_for_a_qr_code_says_so(open_page: OpenPage, monkeypatch):
    monkeypatch.setattr(share, "qr", refuse)
    app = opened(open_page("hate_crime.py", area=FIVE[1]), "national", "share")
    assert "This link is too long for a QR code." in [block.value for block in app.markdown]


def refuse(_):
    raise NotInThisForm("This link is too long for a QR code.")
