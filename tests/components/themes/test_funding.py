"""Figures and sentences of the funding page: words agree with the rows beneath them."""

from __future__ import annotations

import io
import re
from typing import get_args

import pandas as pd
import plotly.graph_objects as go
import pytest

from components.exports.csv import csv
from components.figure.figure import Figure
from components.style.numbers import pounds
from components.style.palette import DARK, LIGHT
from components.themes.funding import (
    award_flow,
    award_sizes,
    awards,
    first_year,
    ippr,
    peterborough,
    programmes,
    timeline,
)
from components.themes.funding import fund_listing as funds_listed
from components.themes.funding.awards import Choice
from components.themes.funding.prices import cited, known, on_axis, with_pound_signs
from components.themes.funding.view import VIEW
from components.themes.funding.years import between
from data.labels import EVENT_KINDS
from data.money.funding import fund_listing
from data.money.money import Price
from data.places import areas
from data.store.load import sources_of, table

BRADFORD, PETERBOROUGH, ADUR, HARTLEPOOL, CUMBERLAND = "E08000032", "E06000031", "E07000223", "E06000001", "E06000063"
PRICES = get_args(Price)
ALL = Choice()
UNITS = dict(
    zip(
        PRICES,
        ("pounds, cash", "pounds at 2024/25 prices", "pounds per head, cash", "pounds per head, at 2024/25 prices"),
        strict=True,
    )
)


def shown(**asked: str) -> dict[str, Figure]:
    """Every figure of the page under an address, those with nothing to show left out."""
    values, unknown = VIEW.read({name: [code] for name, code in asked.items()})
    assert unknown == []
    return {figure_id: figure for figure_id, figure in VIEW.figures(values).items() if figure is not None}


@pytest.mark.parametrize("price", PRICES)
def test_every_figure_is_whole(price: Price) -> None:
    """Each has words, rows with known sources and a file."""
    for figure in [*shown(price=price, fund="cmf").values(), *shown(price=price, area=BRADFORD, fund="pow").values()]:
        assert figure.title[0].isupper() or figure.title[0] in "£0123456789", figure.id
        assert figure.alt.endswith("."), figure.id
        assert not figure.sources().empty, figure.id
        assert "source_title" in csv(figure).decode().splitlines()[0]
        for words in (figure.title, figure.subtitle, figure.alt, *figure.caveats):
            assert "nan" not in re.split(r"\W", words.lower()), (figure.id, words)


def test_years_of_different_kinds_never_share_a_figure_and_are_named() -> None:
    """Financial and calendar years stand in figures of their own, each of which says which it is."""
    kinds = {"financial_year": "financial year", "calendar_year": "calendar year"}
    found = set()
    for figure in shown().values():
        if "period_type" in figure.table or "financial_year" in figure.table:
            types = set(figure.table.get("period_type", ["financial_year"]))
            assert len(types) == 1, figure.id
            assert kinds[next(iter(types))] in figure.subtitle, figure.id
            found |= types
    assert found == set(kinds)


def test_every_drawing_is_one_that_plotly_understands() -> None:
    """The parts of a chart are put together unchecked, for speed: here they are checked, on both screens."""
    for figure in [*shown(price="per_head", fund="cmf").values(), *shown(area=BRADFORD).values()]:
        for palette in (LIGHT, DARK) if figure.draw else ():
            assert figure.draw is not None
            drawn = go.Figure(figure.draw(palette))  # raises ValueError for a part that Plotly does not know
            assert drawn.data, figure.id


@pytest.mark.parametrize("area", areas.FIVE)
@pytest.mark.parametrize("price", PRICES)
def test_the_switch_changes_title_axis_table_and_file_together(price: Price, area: str) -> None:
    """Whatever says an amount says at which price; what stays in cash says so."""
    for figure in shown(price=price, area=area).values():
        if "value" not in figure.table or figure.id == "forum-poll":
            continue
        if "£" in figure.title:
            assert ("a resident" in figure.title) == (price in ("per_head", "per_head_real")), figure.title
            assert ("at 2024/25 prices" in figure.title) == (price in ("real", "per_head_real")), figure.title
        file = pd.read_csv(io.BytesIO(csv(figure)))
        assert set(file["value_unit"]) == {UNITS[price]}, figure.id
        drawn = figure.draw(LIGHT) if figure.draw and figure.id.startswith("council") else None
        assert drawn is None or on_axis(price) == drawn.layout.yaxis.title.text
        said = {"cash": "cash", "real": "2024/25 prices", "per_head": "per resident, cash"}.get(
            price, "per resident at 2024/25 prices"
        )
        assert said in figure.subtitle, figure.id
        if "value" not in figure.hidden and figure.reading is None:
            assert said.split(", ")[-1] in figure.heading("value").replace("pounds, cash", "cash"), figure.id
        assert ("gdp_deflators" in figure.datasets) == (price in ("real", "per_head_real")), figure.id
        assert ("population" in figure.datasets) == (price in ("per_head", "per_head_real")), figure.id


def test_first_year_follows_the_price() -> None:
    """Title, subtitle, heading, rows and file change together; the sum in cash is said in each."""
    cash, real, head, both = (first_year.first_year(price) for price in PRICES)
    assert cash.title == "The five areas were awarded about £4.6 million in the first year, 2018/19"
    assert cash.table["value"].sum() == 4_606_133
    assert real.title == "The first-year awards come to about £5.8 million at 2024/25 prices"
    assert any("March 2026 release" in note for note in real.notes)
    assert head.table["value"].max() < 10
    assert any("mid-year population" in note for note in head.notes)
    bradford = both.table.set_index("area_code").loc["E08000032", "value"]
    assert bradford == pytest.approx(1_200_000 / 0.787948 / 542_542, abs=1e-6)  # 1,522,943.14 over 542,542: 2.807
    assert len({figure.subtitle for figure in (cash, real, head, both)}) == 4
    assert len({figure.heading("value") for figure in (cash, real, head, both)}) == 4
    for figure in (cash, real, head, both):
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
    assert "about £4.6 million" in first_year.opening(None), "four of the five are rounded in the source"
    assert first_year.opening(BRADFORD).startswith("Bradford was awarded £1.2 million")
    assert "26%" in first_year.opening(BRADFORD)
    assert "no award was found" in first_year.opening(HARTLEPOOL)
    assert "2 awards were found" in first_year.opening("E08000033")


def test_every_fund_is_in_the_table_and_most_are_not_covered() -> None:
    """All 37 funds in the twin; the bars are those with a total and an award; the title counts those under half."""
    figure = funds_listed.listing("cash")
    assert figure.reading is not None
    assert len(figure.reading) == len(table("funds")) == 37
    shares = figure.table.dropna(subset="total_gbp")["share_listed_pct"]
    assert figure.title == f"Awards found cover less than half of {(shares < 50).sum()} of {len(shares)} funds"
    listing = figure.reading.set_index("Fund")
    assert listing.loc["Integrated Communities Strategy", "Total announced"] == "£50 million"
    assert listing.loc["Integrated Communities Innovation Fund", "Total announced"] == "£7 million"
    assert listing.loc["Breaking Boundaries", "Not found"] == "nothing"
    assert listing.loc["Integration Area Programme", "Total announced"] == "no total held here"
    assert listing.loc["National Citizen Service", "Awards found"] == "none"


def test_each_fund_is_a_row_with_total_listed_and_not() -> None:
    """Worked by hand: 7,328,896 of 100 million leave 92,671,104; ten awards of 111,675.93 leave 188,324.07."""
    figure = funds_listed.listing("real")
    lines = {row.name: row.cells for row in funds_listed.lines(figure)}
    assert set(lines) == set(fund_listing()["fund_name"])
    words = [f"{total}, {share.said}" for _, total, share in lines.values()]
    rows = figure.table.set_index("fund_id")
    assert rows.loc["cmf", "residual_gbp"] == 100_000_000 - 7_328_896 == 92_671_104
    assert lines["Controlling Migration Fund (local services part)"][2].percent == pytest.approx(7.328896)
    assert "£100 million, 7.3% listed, £92.7 million not" in words
    assert rows.loc["pb_communities", "residual_gbp"] == pytest.approx(300_000 - 111_675.93)
    assert any("37% listed, £188,324 not" in text for text in words)
    assert any("£4.61 million listed" in text for text in words)
    assert "stay in cash" in " ".join(figure.notes)


def test_a_fund_that_was_chosen_names_its_events() -> None:
    figure = shown(fund="icif")["fund"]
    assert figure.reading is not None
    said = figure.reading.set_index("About the fund")["What is known"]
    assert said["Not found"] == "£7 million"
    assert said["In the timeline"].startswith("9 July 2018: Integrated Communities Innovation Fund of £7 million")


def test_controlling_migration_fund_rounds_are_said() -> None:
    """15 + 18 + 19 = 52 of 73.5 million, and 21.5 of which nothing is known here."""
    figure = programmes.by_year("cmf", "cash")
    assert figure is not None
    assert figure.title == "Announced rounds make £52 million of the £73.5 million stated by June 2018"
    assert figure.notes[0] == (
        "Rounds of £33 million in 2017/18 and £19 million in 2018/19 make £52 million (cash); £73.5 million was stated "
        "in all by then, so £21.5 million is not accounted for in these rounds, and no source held here says why. A "
        "further £28 million in 2019/20 took the total past £100 million."
    )
    rows = table("funding_trends").set_index(["series_id", "period"])["amount_gbp"]
    for series, year in (("cmf_announced", "2017/18"), ("cmf_announced", "2019/20"), ("cmf_cumulative", "2018/19")):
        assert pounds(rows[series, year]) in figure.notes[0]
    real = programmes.by_year("cmf", "real")
    assert real is not None
    # 33 million at the deflator of 2017/18 and 19 million at that of 2018/19
    deflators = table("gdp_deflators").set_index("financial_year")["deflator"]
    sums = 33e6 / deflators["2017/18"] * 100 + 19e6 / deflators["2018/19"] * 100
    assert real.title == f"Rounds announced by June 2018 make {pounds(sums)} (at 2024/25 prices)"
    running = real.table[real.table["amount_kind"] == "Announced in all so far"]
    assert running["value"].isna().all()  # a running total mixes the prices of several years
    assert programmes.by_year("ncs", "cash") is None
    assert "National Citizen Service" in programmes.no_years("ncs")


def test_budgets_announcements_and_totals_never_share_a_panel() -> None:
    """Each panel holds one kind of one programme, and kinds do not share a scale."""
    figure = programmes.by_year(None, "cash")
    assert figure is not None
    assert figure.draw is not None
    drawn = figure.draw(LIGHT)
    assert [trace.type for trace in drawn.data] == ["bar"] * 7
    assert len({trace.yaxis for trace in drawn.data}) == 7
    headings = [note.text for note in drawn.layout.annotations if note.text in programmes.KINDS.values()]
    assert headings == list(programmes.KINDS.values())
    assert set(figure.table["period_type"]) == {"financial_year"}
    scales = [drawn.layout[trace.yaxis.replace("y", "yaxis")].range[1] for trace in drawn.data]
    assert scales == [25e6] * 4 + [33e6] + [100e6] * 2


def test_calderdale_is_labelled_wherever_it_is_listed() -> None:
    """As billed in a forum programme, and no public address."""
    figure = awards.listed_awards(Choice("E08000033"), "amount")
    assert figure is not None
    assert figure.reading is not None
    row = figure.reading.set_index("Recipient").query("`Amount (pounds, cash)` == 450000").iloc[0]
    assert "as billed in a forum programme" in row["Award"]
    assert row["Source"] == "no public address"


def test_list_counts_what_may_be_added_up() -> None:
    """Bradford: five awards, two of which may be added up; the rest say why not."""
    figure = awards.listed_awards(Choice(BRADFORD), "amount")
    assert figure is not None
    assert figure.title == "5 awards listed; 2 may be added up"
    assert figure.reading is not None
    assert (figure.reading["Not added up because"] != "").sum() == 3
    assert awards.listed_awards(Choice(HARTLEPOOL), "amount") is None


def test_amounts_per_resident_of_several_areas_are_never_called_a_sum() -> None:
    figure = awards.listed_awards(Choice(price="per_head"), "amount")
    assert figure is not None
    assert figure.title == "72 awards listed; none may be added up"
    assert figure.reading is not None
    assert (figure.reading["Not added up because"] != "").all()


@pytest.mark.parametrize("order", awards.ORDERS)
def test_orders_sort_and_keep_every_award(order: str) -> None:
    figure = awards.listed_awards(ALL, order)
    assert figure is not None
    assert len(figure.table) == 72
    column = {"amount": "value", "year": "award_year", "fund": "fund_name", "area": "area_name"}[order]
    values = figure.table[column].dropna()
    assert values.is_monotonic_increasing if order in ("fund", "area") else values.is_monotonic_decreasing


@pytest.mark.parametrize(
    ("by", "choice"),
    [(by, ALL) for by in award_sizes.BY]
    + [(by, Choice(PETERBOROUGH, price="per_head_real")) for by in ("theme", "fund", "recipient")],
)
def test_no_words_beside_marks_run_off_the_narrowest_phone(by: str, choice: Choice) -> None:
    """On 288 pixels, with 7.2 for a letter; as found before, "median £5.89 million" began left of the chart."""
    figure = award_sizes.sizes(choice, by)
    assert figure is not None
    assert figure.draw is not None
    layout = figure.draw(LIGHT).layout
    (first, last), wide, letter = layout.xaxis.range, 288, 7.2
    for note in layout.annotations:
        longest = max(len(re.sub("<.*?>", "", line)) for line in note.text.split("<br>")) * letter
        at = note.x if note.xref == "paper" else (note.x - first) / (last - first)
        left = at * wide - (longest if note.xanchor == "right" else 0)
        assert left >= 0, note.text
        assert left + longest <= wide, note.text


@pytest.mark.parametrize("by", award_sizes.BY)
def test_sums_add_up_however_they_are_grouped(by: str) -> None:
    """44 awards count, however grouped: 105,016,414.17 less 111,675.93 paid on in Peterborough are 104,904,738.24."""
    figure = award_sizes.sizes(ALL, by)
    assert figure is not None
    assert figure.table["added_up"].sum() == 44
    assert figure.table["value"].sum() == pytest.approx(105_016_414.17 - 111_675.93)
    top = figure.table.sort_values("value", na_position="first").iloc[-1]
    ranked = figure.title.startswith(f"{top['group']}: {pounds(top['value'])}")
    assert ranked == (by != "area")  # places are never ranked
    assert "mean" not in figure.title + figure.alt


def test_sums_over_several_areas_are_never_per_head() -> None:
    """Per head needs one population: sums over all areas stay in cash, or in real terms, and say so."""
    for price, said in (("per_head", "cash"), ("per_head_real", "at 2024/25 prices")):
        choice = Choice(price=known(price))
        for figure in (award_sizes.sizes(choice, "theme"), award_flow.from_fund_to_theme(choice)):
            assert figure is not None
            assert said in figure.subtitle
            assert "per resident" not in figure.subtitle
            assert "not per head" in " ".join(figure.notes)
    mine = award_sizes.sizes(Choice(PETERBOROUGH, price="per_head"), "theme")
    assert mine is not None
    assert "per resident" in mine.subtitle


def test_the_flow_and_its_table_have_the_same_sums() -> None:
    """Every box and every link of the drawing is a sum of rows of the table beneath it."""
    for choice in (
        ALL,
        Choice(PETERBOROUGH),
        Choice(themes=("faith", "social_mixing")),
        Choice(recipients=("charity",)),
    ):
        figure = award_flow.from_fund_to_theme(choice)
        assert figure is not None
        assert figure.draw is not None
        rows, trace = figure.table, figure.draw(LIGHT).data[0]
        names = [label.replace("<br>", " ") for label in trace.node.label]
        for pair in (["fund_drawn", "area_drawn"], ["area_drawn", "theme_drawn"]):
            wanted = rows.groupby(pair)["value"].sum().to_dict()
            drawn = {
                (names[source], names[target]): value
                for source, target, value in zip(trace.link.source, trace.link.target, trace.link.value, strict=True)
                if (names[source], names[target]) in wanted
            }
            assert drawn == pytest.approx(wanted)
        assert rows["value"].sum() == pytest.approx(awards.added_up(choice.rows("cash"))["value"].sum())
        assert max(sum(name in set(rows[column]) for name in names) for column in award_flow.DRAWN) <= award_flow.MOST


def test_the_flow_names_what_the_five_had() -> None:
    """By hand: 26,704,447 + 2,588,000 + 1,743,727.24 + 21,197,696 + 2,215,080 = 54,448,950.24 pounds."""
    figure = award_flow.from_fund_to_theme(ALL)
    assert figure is not None
    assert figure.title == ("£54.4 million is listed for the five areas, £39.5 million of it as ceilings (“up to”)")
    assert award_flow.from_fund_to_theme(Choice(fund="icif")) is None  # four awards, no amounts
    real = award_flow.from_fund_to_theme(Choice(price="real"))
    assert real is not None
    assert real.title == "£10.2 million is in awards that can be converted for the five areas (at 2024/25 prices)"
    none = award_flow.from_fund_to_theme(Choice(fund="breaking_boundaries"))
    assert none is not None
    assert none.title == "None of £1.8 million listed is for one of the five areas alone"
    blackburn = award_flow.from_fund_to_theme(Choice(areas.FIVE[0]))
    assert blackburn is not None
    assert blackburn.title == "Blackburn with Darwen: £26.7 million listed, £19.5 million of it as ceilings (“up to”)"
    for choice in (ALL, Choice(fund="cmf"), Choice("E08000033")):
        for figure in (award_flow.from_fund_to_theme(choice), award_sizes.sizes(choice, "theme")):
            assert figure is None or any("as billed in a forum programme" in note for note in figure.notes)


def test_money_paid_out_of_other_money_is_said() -> None:
    """Peterborough's own fund came out of its integration area money: by itself it counts, with its source it does not.

    970,000 of the area money and 773,727.24 paid in 2023/24 are 1,743,727.24 pounds; ten awards come to 111,675.93.
    """
    for choice, total, awards_paid_on in (
        (Choice(PETERBOROUGH), 1_743_727.24, 10),
        (Choice(fund="pb_communities"), 111_675.93, 0),
        (Choice(PETERBOROUGH, themes=("social_mixing", "leadership_strategy")), None, 5),
    ):
        for figure in (award_flow.from_fund_to_theme(choice), award_sizes.sizes(choice, "theme")):
            if figure is None:  # one group has nothing to be set beside
                continue
            assert total is None or figure.table["value"].sum() == pytest.approx(total)
            said = [note for note in figure.notes if "paid out of the council’s integration area money" in note]
            assert len(said) == bool(awards_paid_on)
            assert not said or f"its {awards_paid_on} awards are left out" in said[0]


def test_spread_is_said_by_the_median() -> None:
    """Never a mean; few awards are said as they are; none is said as none."""
    assert awards.how_they_spread(ALL).startswith("Half of the 44 awards")
    assert awards.how_they_spread(Choice(BRADFORD)).endswith("£1.2 million to £1.39 million.")
    assert awards.how_they_spread(Choice(fund="icif")).startswith("None of these awards")
    assert awards.how_they_spread(Choice(HARTLEPOOL)) == ""


def test_the_choice_is_said_in_words() -> None:
    choice = Choice(BRADFORD, "cmf", ("english_language", "faith"), ("council",))
    assert awards.none_found(choice) == (
        "No award in Bradford for English language or faith to councils of the fund “Controlling Migration Fund (local "
        "services part)” is listed here."
    )


def test_almost_a_third_is_two_points_per_migrant() -> None:
    """Two bars, no line between; the words say per migrant, and that it is no total."""
    figure = ippr.two_points(ippr.INTEGRATION)
    assert figure.title == "Integration funding: £8.00 per migrant in 2009, £5.63 in 2017"
    assert figure.draw is not None
    assert [trace.type for trace in figure.draw(LIGHT).data] == ["bar"]
    assert "29.6%" in ippr.what_it_measures()
    assert "not a fall in a total" in ippr.what_it_measures()
    assert any("per migrant" in note for note in figure.notes)


def test_peterborough_payments_add_up_by_month_and_payee() -> None:
    """668 payments, 1,211,989.78 pounds; a panel for each kind of payee, on one scale; a month without is left open."""
    figure = peterborough.payments("cash")
    assert figure.table["value"].sum() == pytest.approx(1_211_989.78)
    assert figure.title == "Peterborough made 668 payments, £1.21 million in all"
    assert figure.draw is not None
    drawn = figure.draw(LIGHT)
    assert sum(sum(trace.y) for trace in drawn.data) == pytest.approx(1_211_989.78)
    assert sum(len(trace.y) for trace in drawn.data) == 47  # twelve months by four groups, less one without payments
    assert len({drawn.layout[trace.yaxis.replace("y", "yaxis")].range for trace in drawn.data}) == 1


def test_timeline_has_the_turning_points() -> None:
    """Review, green paper, action plan, forum and roundtable are there; those without address say so."""
    reading = timeline.events().reading
    assert reading is not None
    said = reading["What happened, and where it is written"]
    for words in ("Casey Review", "green paper published", "Action Plan published", "Forum on", "roundtable"):
        assert said.str.contains(words).any(), words
    assert said.str.endswith("(no public address)").sum() == 2
    assert (
        said.str.contains("[Controlling Migration Fund (local services part)](?fund=cmf#fund)", regex=False).sum() == 5
    )
    assert said[reading["Date"] == "24 January 2019"].str.contains("web poll below").all()


def test_a_fund_of_the_timeline_opens_with_the_page_as_it_stands() -> None:
    """Area, price and the rest stay; what stands at its default is not written out."""
    for asked, query in (
        ({"kind": "fund"}, "kind=fund&"),
        ({"area": BRADFORD, "price": "real", "kind": "fund"}, f"area={BRADFORD}&price=real&kind=fund&"),
        ({"theme": "faith", "kind": "all", "fund": "icif"}, "theme=faith&kind=all&"),
    ):
        reading = shown(**asked)["policy-timeline"].reading
        assert reading is not None
        links = re.findall(r"\(\?(.*?)fund=\w+#fund\)", " ".join(reading[timeline.WHAT]))
        assert set(links) == {query}


@pytest.mark.parametrize("kind", EVENT_KINDS)
def test_timeline_keeps_one_kind(kind: str) -> None:
    figure = timeline.events(kind)
    assert set(figure.table["kind"]) == {kind}
    years = figure.table["date"].str[:4].value_counts()
    one = years.eq(years.max()).sum() == 1
    most = f"{years.max()} of {len(figure.table)} events listed"
    assert figure.title.startswith(f"{most} are of {years.idxmax()}") if one else figure.title.endswith(most)


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
