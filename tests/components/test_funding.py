"""Figures and sentences of the funding page: words agree with the rows beneath them."""

from __future__ import annotations

import re
from typing import get_args

import pandas as pd
import pytest

from components.exports.csv import csv
from components.figure import Figure
from components.funding import awards, by_year, council, council_notes, first_year, funds, ippr, peterborough, timeline
from components.funding.prices import cited, known, with_pound_signs
from components.funding.years import between
from components.numbers import pounds
from components.palette import DARK, LIGHT
from data import areas
from data.labels import EVENT_KINDS
from data.load import sources_of, table
from data.money import Price

BRADFORD, PETERBOROUGH, ADUR, HARTLEPOOL, CUMBERLAND = "E08000032", "E06000031", "E07000223", "E06000001", "E06000063"
PRICES = get_args(Price)
ALL = (None, None, ())


def figures(price: Price) -> list[Figure]:
    """Every figure of the page, for one price."""
    made = [
        first_year.first_year(price, BRADFORD),
        funds.coverage("cmf"),
        funds.detail("ncs"),
        by_year.by_year("cmf", price),
        by_year.by_year("pow", price),
        awards.sums_by_theme(ALL, price),
        awards.listed_awards(ALL, price, "amount"),
        ippr.two_points(ippr.INTEGRATION),
        ippr.two_points(ippr.ENGLISH),
        peterborough.payments(price),
        timeline.events(),
        timeline.poll(),
    ]
    for service in council.SERVICES:
        made += [council.five(service, price), council.spending(BRADFORD, service, price)]
        made += [council.spending(ADUR, service, price), council.national(service, price)]
    return [figure for figure in made if figure is not None]


@pytest.mark.parametrize("price", PRICES)
def test_every_figure_is_whole(price: Price) -> None:
    """Each has words, rows with known sources, a file, and a drawing for both screens."""
    for figure in figures(price):
        assert figure.title[0].isupper() or figure.title[0].isdigit(), figure.id
        assert figure.alt.endswith("."), figure.id
        assert not figure.sources().empty, figure.id
        assert "source_title" in csv(figure).decode().splitlines()[0]
        for words in (figure.title, figure.subtitle, figure.alt, *figure.caveats):
            assert "nan" not in words.lower().split(), (figure.id, words)
        if figure.draw is not None:
            for palette in (LIGHT, DARK):
                assert figure.draw(palette).data, figure.id


def test_first_year_follows_the_price() -> None:
    """Title, subtitle, heading, rows and file change together; the sum in cash is said in each."""
    cash, real, head = (first_year.first_year(price) for price in PRICES)
    assert cash.title == "The five areas were awarded £4,606,133 in the first year"
    assert cash.table["value"].sum() == 4_606_133
    assert real.title == f"The first-year awards come to {pounds(real.table['value'].sum())} at 2024/25 prices"
    assert any("March 2026 release" in note for note in real.notes)
    assert head.table["value"].max() < 10
    assert any("mid-2018" in note for note in head.notes)
    assert len({cash.subtitle, real.subtitle, head.subtitle}) == 3
    assert len({figure.heading("value") for figure in (cash, real, head)}) == 3
    for figure in (cash, real, head):
        assert "£4,606,133 in cash" in " ".join(figure.caveats)
        assert list(figure.table["area_code"]) == list(areas.FIVE)  # by name, never by amount


def test_converted_rows_name_deflator_or_population_as_source() -> None:
    """A row in real terms rests on the award's source and on the deflators; one per head on the population."""
    for price, source in (("real", "hmt_gdp_deflators"), ("per_head", "ons_mye")):
        codes = first_year.first_year(known(price)).table["source_id"]
        assert codes.str.contains(f"bwd_thisislancs|{source}", regex=False).all()
    unconverted = pd.DataFrame({"value": [float("nan")], "source_id": ["a"], "financial_year": ["2025/26"]})
    assert list(cited(unconverted, "real")["source_id"]) == ["a"]


def test_unknown_price_is_an_error() -> None:
    with pytest.raises(ValueError, match="euros"):
        known("euros")


def test_opening_knows_the_area() -> None:
    """The first sentence is about the area chosen, and says so when it is not one of the five."""
    assert "£4,606,133" in first_year.opening(None)
    assert first_year.opening(BRADFORD).startswith("Bradford was awarded £1.2 million")
    assert "26%" in first_year.opening(BRADFORD)
    assert "no award was found" in first_year.opening(HARTLEPOOL)
    assert "2 awards were found" in first_year.opening("E08000033")


def test_every_fund_is_in_the_table_and_most_are_not_covered() -> None:
    """All 37 funds in the twin; the bars are those with a total and an award; the title counts those under half."""
    figure = funds.coverage()
    assert figure.reading is not None
    assert len(figure.reading) == len(table("funds")) == 37
    shares = figure.table.dropna(subset="total_gbp")["share_listed_pct"]
    assert figure.title == f"Awards found cover less than half of {(shares < 50).sum()} of {len(shares)} funds"
    listing = figure.reading.set_index("Fund")
    assert listing.loc["Integrated Communities Strategy", "Total announced"] == "£50 million"
    assert listing.loc["Integrated Communities Innovation Fund", "Total announced"] == "£7 million"
    assert listing.loc["Breaking Boundaries", "Not found"] == "nothing"
    assert listing.loc["Integration Area Programme", "Total announced"] == "no total published"
    assert listing.loc["National Citizen Service", "Awards found"] == "none"


def test_each_fund_is_either_drawn_or_named_or_without_total() -> None:
    """No fund falls between the chart and the sentence below it."""
    sentence, rows = funds.without_awards(), funds.coverage().table
    named = set(re.split(r": |; |\.(?: |$)", re.sub(r" \(£[^)]*\)", "", sentence)))
    assert set(rows.loc[rows["awards_listed"] == 0, "fund_name"]) <= named
    assert not named & set(rows.loc[rows["awards_listed"] > 0, "fund_name"])


def test_controlling_migration_fund_rounds_are_said() -> None:
    """52 of 73.5 million, and what was given outside the rounds."""
    figure = by_year.by_year("cmf", "cash")
    assert figure is not None
    assert figure.title == "Announced rounds make £52 million of the £73.5 million stated by June 2018"
    assert "£21.5 million was given outside" in " ".join(figure.notes)
    real = by_year.by_year("cmf", "real")
    assert real is not None
    running = real.table[real.table["amount_kind"] == "Announced in all so far"]
    assert running["value"].isna().all()  # a running total mixes the prices of several years
    assert by_year.by_year("ncs", "cash") is None


def test_calderdale_is_labelled_wherever_it_is_listed() -> None:
    """As billed in a forum programme, and no public address."""
    figure = awards.listed_awards(("E08000033", None, ()), "cash", "amount")
    assert figure is not None
    assert figure.reading is not None
    row = figure.reading.set_index("Recipient").query("`Amount (pounds, cash)` == 450000").iloc[0]
    assert "as billed in a forum programme" in row["Award"]
    assert row["Source"] == "no public address"


def test_list_counts_what_may_be_added_up() -> None:
    """Bradford: five awards, two of which may be added up; the rest say why not."""
    figure = awards.listed_awards((BRADFORD, None, ()), "cash", "amount")
    assert figure is not None
    assert figure.title == "5 awards listed; 2 may be added up"
    assert figure.reading is not None
    assert (figure.reading["Not added up because"] != "").sum() == 3
    assert awards.listed_awards((HARTLEPOOL, None, ()), "cash", "amount") is None


@pytest.mark.parametrize("order", awards.ORDERS)
def test_orders_sort_and_keep_every_award(order: str) -> None:
    figure = awards.listed_awards(ALL, "cash", order)
    assert figure is not None
    assert len(figure.table) == 72
    column = {"amount": "value", "year": "award_year", "fund": "fund_name"}[order]
    values = figure.table[column].dropna()
    assert values.is_monotonic_increasing if order == "fund" else values.is_monotonic_decreasing


def test_sums_by_theme_name_the_largest_and_stay_in_cash_without_an_area() -> None:
    """Per head needs one population: sums over all areas stay in cash, and say so."""
    figure = awards.sums_by_theme(ALL, "per_head")
    assert figure is not None
    assert "cash" in figure.subtitle
    assert "per resident" not in figure.subtitle
    top = figure.table.set_index("theme_label")["value"].idxmax()
    assert figure.title.startswith(str(top))
    assert "stay in cash" in " ".join(figure.notes)
    mine = awards.sums_by_theme((PETERBOROUGH, None, ()), "per_head")
    assert mine is not None
    assert "per resident" in mine.subtitle


def test_money_paid_out_of_other_money_is_said() -> None:
    """Peterborough's own fund came out of its integration area money."""
    figure = awards.sums_by_theme((PETERBOROUGH, None, ()), "cash")
    assert figure is not None
    assert "must not be added up" in " ".join(figure.notes)


def test_spread_is_said_by_the_median() -> None:
    """Never a mean; few awards are said as they are; none is said as none."""
    assert awards.how_they_spread(ALL, "cash").startswith("Half of the 54 awards")
    assert awards.how_they_spread((BRADFORD, None, ()), "cash").endswith("£1.2 million to £1.39 million.")
    assert awards.how_they_spread((None, "icif", ()), "cash").startswith("None of these awards")
    assert awards.how_they_spread((HARTLEPOOL, None, ()), "cash") == ""


def test_almost_a_third_is_two_points_per_migrant() -> None:
    """Two bars, no line between; the words say per migrant, and that it is no total."""
    figure = ippr.two_points(ippr.INTEGRATION)
    assert figure.title == "Integration funding: £8.00 per migrant in 2009, £5.63 in 2017"
    assert figure.draw is not None
    assert [trace.type for trace in figure.draw(LIGHT).data] == ["bar"]
    assert "29.6%" in ippr.what_it_measures()
    assert "not a fall in a total" in ippr.what_it_measures()
    assert any("per migrant" in note for note in figure.notes)


@pytest.mark.parametrize("area", [*areas.FIVE, HARTLEPOOL])
def test_council_per_head_stands_beside_england(area: str) -> None:
    """The title names both amounts of the last year, as in the rows."""
    figure = council.spending(area, "planning", "per_head")
    assert figure is not None
    last = figure.table[figure.table["financial_year"] == "2017/18"].set_index("area_name")["value"]
    assert figure.title == (
        f"{areas.name(area)} spent {pounds(last[areas.name(area)])} a resident net in 2017/18, "
        f"against {pounds(last['England'])} in England"
    )
    assert "integration budget" in " ".join(figure.caveats)


def test_a_district_below_a_county_is_not_set_beside_england() -> None:
    figure = council.spending(ADUR, "planning", "per_head")
    assert figure is not None
    assert set(figure.table["area_name"]) == {"Adur"}
    assert "West Sussex County Council" in " ".join(figure.notes)


@pytest.mark.parametrize("price", PRICES)
def test_no_line_crosses_the_missing_years(price: Price) -> None:
    """2017/18 stands alone, in the single chart and in every panel."""
    single, five = council.spending(BRADFORD, "planning", price), council.five("planning", price)
    assert single is not None
    for figure in (single, five):
        assert figure.draw is not None
        runs = [list(trace.customdata) for trace in figure.draw(LIGHT).data]
        assert all(run == ["2017/18"] for run in runs if "2017/18" in run)
        assert not any({"2010/11", "2011/12"} <= set(run) for run in runs)
    assert len(five.draw(LIGHT).data) == {"cash": 15, "real": 15, "per_head": 20}[price]


def test_a_council_formed_later_names_those_before_it() -> None:
    assert council.spending(CUMBERLAND, "planning", "cash") is None
    assert "Allerdale, Carlisle and Copeland" in council_notes.nothing_known(CUMBERLAND, council.SERIES["planning"])


def test_england_in_the_later_file_breaks_at_the_pandemic() -> None:
    figure = council.national("planning", "cash")
    assert figure is not None
    assert figure.title == "All English councils spent £2.54 billion net in 2024/25"
    assert figure.draw is not None
    assert [len(trace.x) for trace in figure.draw(LIGHT).data] == [3, 5]
    assert council.national("settlement", "cash") is None


def test_peterborough_payments_add_up() -> None:
    figure = peterborough.payments("cash")
    assert figure.table["value"].sum() == pytest.approx(1_211_989.78)
    assert figure.title == "Peterborough made 668 payments, £1.21 million in all"


def test_timeline_has_the_turning_points() -> None:
    """Review, green paper, action plan, forum and roundtable are there; those without address say so."""
    reading = timeline.events().reading
    assert reading is not None
    said = reading["What happened, and where it is written"]
    for words in ("Casey Review", "green paper published", "Action Plan published", "Forum on", "roundtable"):
        assert said.str.contains(words).any(), words
    assert said.str.endswith("(no public address)").sum() == 2
    assert said[reading["Date"] == "24 January 2019"].str.contains("web poll below").all()


@pytest.mark.parametrize("kind", EVENT_KINDS)
def test_timeline_keeps_one_kind(kind: str) -> None:
    figure = timeline.events([kind])
    assert set(figure.table["kind"]) == {kind}
    assert figure.title.startswith(f"{len(figure.table)} events")


def test_poll_says_that_it_is_no_survey() -> None:
    figure = timeline.poll()
    assert figure.title == "10 votes were cast in the forum’s web poll"
    assert "not a survey of the public" in " ".join(figure.caveats)
    assert "no public address" in " ".join(figure.caveats)
    assert figure.reading is not None
    assert list(figure.reading["Votes"]) == ["2", "8", "0", "0", "0"]


def test_network_is_named_with_its_sources_and_without_an_event() -> None:
    """No dated event about it is in the table: when one is added, this sentence must go."""
    assert not table("policy_timeline")["event"].str.contains("Cohesion and Integration Network").any()
    assert timeline.network().count("https://www.belongnetwork.co.uk") == 2


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("3m of the 7m", "£3 million of the £7 million"),
        ("1.5bn for 75 places", "£1.5 billion for 75 places"),
        ("from 10,500 to 5,900", "from 10,500 to 5,900"),
        ("£4m", "£4m"),
        ("12 months", "12 months"),
    ],
)
def test_sums_in_texts_are_spelt_out(text: str, written: str) -> None:
    assert with_pound_signs(text) == written


def test_no_event_is_left_with_a_bare_sum() -> None:
    reading = timeline.events().reading
    assert reading is not None
    words = reading["What happened, and where it is written"].str.partition("[")[0]
    assert not words.map(lambda text: bool(re.search(r"(?<![£\d.])[\d.]+(m|bn|\smillion)\b", text))).any()


def test_axis_keeps_missing_years() -> None:
    assert between(["2014/15", "2017/18"]) == ["2014/15", "2015/16", "2016/17", "2017/18"]
    assert between(["1998/99", "2000/01"]) == ["1998/99", "1999/00", "2000/01"]


def test_sources_without_address_are_those_that_the_timeline_counts() -> None:
    figure = timeline.events()
    unknown = int(sources_of(figure.table)["url"].isna().sum())
    assert figure.notes == (f"{unknown} sources here have no public address.",)
