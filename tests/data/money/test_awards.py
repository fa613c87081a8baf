"""Awards chosen by area, fund and theme: what may be added up, and how amounts spread."""

from __future__ import annotations

import statistics

import pytest

from data.money.awards import (
    LABELS,
    NOT_ADDED_UP,
    SEVERAL,
    SHARED,
    TWICE,
    added_up,
    choose,
    counted_once,
    flows,
    grouped,
    spread,
)
from data.places import areas
from data.store.load import table

BRADFORD, PETERBOROUGH, BIRMINGHAM = "E08000032", "E06000031", "E08000025"


def test_no_filter_lists_every_award() -> None:
    """All 72, of which those that count and have an amount may be added up."""
    rows = choose()
    assert list(rows["award_id"]) == list(table("awards")["award_id"])
    awards = table("awards")
    assert len(added_up(rows)) == int((awards["counts_in_fund_total"] & awards["amount_gbp"].notna()).sum())


def test_bradford_adds_up_two_of_five() -> None:
    """1.2m and 1.388m; the programme total contains the first, and Breaking Boundaries is for five cities."""
    rows = choose(BRADFORD).set_index("award_id")
    assert rows["left_out"].to_dict() == {
        "aw002": "", "aw006": NOT_ADDED_UP, "aw007": NOT_ADDED_UP, "aw008": "", "aw067": SHARED,
    }  # fmt: skip
    assert added_up(rows)["value"].sum() == 2_588_000


def test_joint_award_is_shown_and_not_added_up() -> None:
    """320,000 pounds for Fenland, Peterborough and Cambridgeshire are nobody's alone."""
    rows = choose(PETERBOROUGH).set_index("award_id")
    assert rows.loc["aw018", "left_out"] == SHARED
    assert "aw017" not in rows.index  # Fenland's own


def test_a_place_is_named_as_a_word_only() -> None:
    """No district takes an award because its name is part of another word."""
    named = {areas.name(code) for code in areas.districts() if (choose(code)["left_out"] == SHARED).any()}
    assert named == {
        "Barking and Dagenham", "Birmingham", "Bradford", "Bristol, City of", "Fenland", "Manchester", "Peterborough",
        "Slough", "Wolverhampton",
    }  # fmt: skip


@pytest.mark.parametrize("fund", ["cmf", "icif", "iap"])
@pytest.mark.parametrize("themes", [(), ("english_language",), ("english_language", "employment")])
def test_filters_agree_with_a_slow_search(fund: str, themes: tuple[str, ...]) -> None:
    """Fund and themes choose the awards that a search one by one finds."""
    found = [
        row["award_id"]
        for row in table("awards").to_dict("records")
        if row["fund_id"] == fund and (not themes or row["theme"] in themes)
    ]
    assert list(choose(fund=fund, themes=themes)["award_id"]) == found


@pytest.mark.parametrize("by", LABELS)
def test_sums_of_a_group_are_the_sums_of_its_awards(by: str) -> None:
    """Each is the sum of the awards of its group that may be added up; a group without any has none."""
    rows = choose()
    column = LABELS[by]
    for line in grouped(rows, by).to_dict("records"):
        mine = added_up(rows)[added_up(rows)[column] == line["group"]]["value"]
        assert line["added_up"] == len(mine)
        assert line["awards"] == (rows[column] == line["group"]).sum()
        assert line["value"] == pytest.approx(sum(mine)) if len(mine) else line["value"] != line["value"]
        if len(mine):
            assert (line["least"], line["most"]) == (min(mine), max(mine))
            assert line["median"] == pytest.approx(statistics.median(mine))
        assert (line["lower_quarter"] == line["lower_quarter"]) == (len(mine) >= 4)


def test_flows_add_up_to_the_awards_that_may_be_added_up() -> None:
    """Fund by fund; awards that cover several places stand together, under no area's name."""
    rows, sums = choose(), flows(choose())
    assert sums["awards"].sum() == len(added_up(rows)) == 54
    assert sums.groupby("fund_name")["value"].sum().to_dict() == pytest.approx(
        added_up(rows).groupby("fund_name")["value"].sum().to_dict()
    )
    assert set(sums.loc[sums["area_code"].isna(), "area_name"]) == {SEVERAL}
    assert flows(choose(fund="icif")).empty


def test_money_paid_on_counts_once_where_its_source_is_listed() -> None:
    """Worked by hand: 105,016,414.17 less 111,675.93 pounds; by itself the fund keeps its ten awards."""
    together, alone = (counted_once(choose(fund=fund)) for fund in (None, "pb_communities"))
    assert added_up(together)["value"].sum() == pytest.approx(104_904_738.24)
    assert (together["left_out"] == TWICE).sum() == len(added_up(alone)) == 10


def test_recipients_choose_awards() -> None:
    assert set(choose(recipients=("faith", "charity"))["lead_type"]) == {"faith", "charity"}


def test_awards_over_several_years_are_left_out_of_real_terms() -> None:
    """A sum for 2022/23 to 2024/25 has no one deflator; it says so and is not added up."""
    rows = choose(price="real").set_index("award_id")
    assert rows.loc["aw056", "left_out"] == "2022/23 to 2024/25 covers several financial years"
    assert rows.loc["aw002", "value"] > rows.loc["aw002", "amount_gbp"]


def test_spread_is_the_median_and_the_middle_half() -> None:
    """Two awards in Bradford: the median lies half-way; an area without awards has no spread."""
    found = spread(choose(BRADFORD))
    assert found is not None
    assert (found.count, found.least, found.median, found.most) == (2, 1_200_000, 1_294_000, 1_388_000)
    assert spread(choose("E06000001")) is None
    assert spread(choose(fund="icif")) is None  # four awards, no amounts


def test_every_theme_names_the_sources_of_its_awards() -> None:
    """Also one without a sum: that it was awarded at all is written somewhere."""
    rows = grouped(choose(), "theme").set_index("group")
    assert rows.loc["Employment", "source_id"] == "icif_awards"
    assert rows.loc["Leadership and strategy", "source_id"].split("|") == [
        "bwd_thisislancs",
        "lga_bradford",
        "bradford_seed",
    ]
