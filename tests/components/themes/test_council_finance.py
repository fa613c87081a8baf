"""Council finance on the funding page: beside England and neighbours, at every price, with its gaps."""

from __future__ import annotations

from typing import get_args

import pytest

from components.style.numbers import pounds
from components.style.palette import LIGHT
from components.themes.funding import council, council_five, council_notes
from components.themes.funding.view import VIEW
from components.themes.funding.years import _gaps, between
from data.money.council import comparable
from data.money.money import Price
from data.places import areas
from data.store.describe import datasets

BRADFORD, ADUR, HARTLEPOOL, CUMBERLAND = "E08000032", "E07000223", "E06000001", "E06000063"
PRICES = get_args(Price)


@pytest.mark.parametrize("price", ["per_head", "per_head_real"])
@pytest.mark.parametrize("area", [*areas.FIVE, HARTLEPOOL])
def test_council_per_head_stands_beside_england_and_neighbours(area: str, price: Price) -> None:
    """The title names the amounts of the last year, as in the rows; lists of neighbours are held for the five only."""
    figure = council.spending(area, "planning", price)
    assert figure is not None
    last = figure.table[figure.table["financial_year"] == "2017/18"].set_index("area_name")["value"]
    spent = f"{areas.name(area)} spent {pounds(last[areas.name(area)])} a resident net on planning and development"
    assert figure.title.startswith(f"{spent} in 2017/18")
    assert "England" not in figure.title, "its figure holds bodies that no council's does"
    assert pounds(last["England"]) in figure.alt
    near = [name for name in last.index if "neighbours" in name]
    assert len(near) == (area in areas.FIVE)
    assert all(f"{pounds(last[name])} in {name}" in figure.title for name in near)
    assert "integration budget" in " ".join(figure.caveats)
    assert ("five integration areas only" in " ".join(figure.notes)) == (area == HARTLEPOOL)


def test_per_head_in_real_terms_by_hand() -> None:
    """Bradford, planning, 2014/15: 19,572,000 over 531,795 residents of mid-2014 are 36.80, over 0.740662 are 49.69."""
    figure = council.spending(BRADFORD, "planning", "per_head_real")
    assert figure is not None
    row = figure.table.set_index(["area_name", "financial_year"]).loc[("Bradford", "2014/15")]
    assert row["amount_gbp"] == 19_572_000
    assert row["value"] == pytest.approx(49.6902, abs=1e-4)
    assert {"hmt_gdp_deflators_2026_03"} < set(row["source_id"].split("|"))


def test_a_district_below_a_county_is_not_set_beside_england() -> None:
    figure = council.spending(ADUR, "planning", "per_head")
    assert figure is not None
    assert set(figure.table["area_name"]) == {"Adur"}
    assert "West Sussex County Council" in " ".join(figure.notes)
    assert council_notes.how_to_compare(ADUR, "cash") == council_notes.how_to_compare(BRADFORD, "per_head") == ""
    assert "Per head" in council_notes.how_to_compare(BRADFORD, "cash")


def test_each_of_the_five_has_its_own_neighbours_in_its_panel() -> None:
    """England grey and their middle dotted, both behind the line of the area."""
    figure = council_five.five("planning", "per_head")
    assert figure.draw is not None
    drawn = figure.draw(LIGHT)
    for index, code in enumerate(areas.FIVE):
        axis = f"x{index + 1 if index else ''}"
        dotted = [trace for trace in drawn.data if trace.xaxis == axis and trace.line.dash == "dot"]
        assert dotted
        assert all(areas.name(code) in trace.hovertemplate for trace in dotted)
        assert f"the middle of {len(comparable(code))} neighbours" in dotted[0].hovertemplate


@pytest.mark.parametrize("price", PRICES)
@pytest.mark.parametrize("area", ["", BRADFORD, ADUR])
def test_no_line_crosses_a_missing_year_or_a_break_of_the_catalogue(area: str, price: Price) -> None:
    """Consecutive points of a line are of one series and place, a year apart, with no break between them."""
    for service, series in council.SERIES.items():
        figures = VIEW.figures(VIEW.read({"price": [price], "service": [service], "area": [area]})[0])
        for figure in (figures["council-spending"], figures["council-spending-england"]):
            if figure is None:  # the file for England has no settlement
                continue
            assert figure.draw is not None
            every = [at for dataset in figure.datasets for at in datasets()[dataset].breaks]
            shown = {series, *figure.table["series_id"]}
            breaks = {at.at for at in every if at.where.get("series_id") in shown}
            assert breaks or service == "settlement"
            for trace in figure.draw(LIGHT).data:
                years = [str(year) for year in trace.customdata]
                assert years == between(years), (figure.id, trace.name)
                assert not breaks & set(years[1:]), (figure.id, years)


def test_a_council_formed_later_names_those_before_it() -> None:
    assert council.spending(CUMBERLAND, "planning", "cash") is None
    assert "Allerdale, Carlisle and Copeland" in council_notes.nothing_known(CUMBERLAND)


@pytest.mark.parametrize("service", council.SERVICES)
@pytest.mark.parametrize("price", PRICES)
def test_england_is_in_no_title_of_a_council_and_no_spending_is_negative(service: str, price: Price) -> None:
    """England's figure holds police, fire and others; where income was larger than spending, the title says so."""
    figures = [council.spending(area, service, price) for area in (*areas.FIVE, "E06000036")]
    titles = [figure.title for figure in (*figures, council_five.five(service, price)) if figure is not None]
    assert not [title for title in titles if "England" in title or "−" in title]
    if (service, price) == ("planning", "cash"):
        assert titles[
            5
        ] == "Bracknell Forest took in £1.13 million more than was spent on planning and development " + ("in 2017/18")


def test_england_in_the_later_file_breaks_at_the_pandemic() -> None:
    figure = council.national("planning", "cash")
    assert figure is not None
    assert figure.title == "All English councils spent £2.54 billion net on planning and development in 2024/25"
    assert figure.draw is not None
    assert [len(trace.x) for trace in figure.draw(LIGHT).data] == [3, 5]
    assert council.national("settlement", "cash") is None


@pytest.mark.parametrize(("price", "marked"), [("real", 1), ("per_head", 2)])
def test_every_break_of_england_has_its_words(price: Price, marked: int) -> None:
    """The pandemic always, and per head the later edition of the population of 2024."""
    figure = council.national("planning", price)
    assert figure is not None
    assert figure.draw is not None
    drawn = figure.draw(LIGHT)
    words = " ".join(note.text.replace("<br>", " ") for note in drawn.layout.annotations)
    assert "With pandemic grants" in words
    assert ("Residents: later edition" in words) == (marked == 2)
    assert len(drawn.data) == marked + 1


def test_a_run_of_missing_years_is_said_once() -> None:
    """Two years without figures have one label, at the first of them; a year alone has its own."""
    years = ["2014/15", "2015/16", "2016/17", "2017/18", "2018/19", "2019/20"]
    assert _gaps(years, {"2014/15", "2017/18", "2019/20"}) == {
        "2015/16": "no figures for 2015/16 and 2016/17",
        "2018/19": "no figures for 2018/19",
    }
