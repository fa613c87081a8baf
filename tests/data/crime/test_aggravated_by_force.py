"""Aggravated offences by force: worked examples from the published quarters, and lines that stop at breaks."""

import pandas as pd
import pytest

from data.crime.aggravated_by_force import CITY_OF_LONDON, force_quarters, force_years, rates_by_force, revised
from data.places.areas import ENGLAND_AND_WALES
from data.store.describe import datasets
from data.store.load import table

LANCASHIRE, MANCHESTER, WEST_MIDLANDS = "E23000003", "E23000005", "E23000014"
FORCES = sorted(table("aggravated_by_quarter")["area_code"].dropna().unique())
KINDS = ("8P", "105B", "8M", "9B", "58J", "all_five")
YEARS = {  # as the reference prints them, 2012/13 to 2022/23
    LANCASHIRE: [502, 525, 446, 420, 496, 1_084, 1_439, 1_310, 1_283, 1_520, 1_351],
    "E23000010": [1_467, 1_501, 1_564, 2_596, 3_286, 3_739, 4_857, 4_677, 4_581, 5_533, 5_204],
    "E23000023": [250, 267, 357, 387, 685, 752, 648, 805, 773, 932, 950],
    WEST_MIDLANDS: [2_281, 2_542, 2_664, 2_767, 3_100, 3_372, 3_822, 4_262, 5_387, 8_447, 7_508],
    "E23000001": [7_655, 7_862, 10_514, 11_674, 11_662, 12_306, 12_893, 14_100, 14_787, 16_204, 14_569],
}


def lines(rows: pd.DataFrame, period: str) -> list[tuple[str, str]]:
    """First and last period of each line that may be drawn."""
    return [(line[period].iloc[0], line[period].iloc[-1]) for _, line in rows.groupby("segment")]


def test_years_of_the_five_forces_are_those_of_the_reference():
    for code, offences in YEARS.items():
        assert force_years(code)["offences"].tolist() == offences


def test_lancashire_in_2016_by_hand():
    """July to September 2016: 5 + 11 + 7 + 86 + 19 = 128, as the press had it."""
    rows = table("aggravated_by_quarter")
    rows = rows[(rows["area_code"] == LANCASHIRE) & (rows["period_start"] == "2016-07")].set_index("offence_code")
    quarter = force_quarters(LANCASHIRE).set_index("quarter").loc["2016/17 Q2"]
    assert quarter["offences"] == rows["offences"].sum() == 128
    assert (quarter["period_start"], quarter["period_end"]) == ("2016-07", "2016-09")


def test_lines_stop_where_recording_changed():
    assert lines(force_quarters(LANCASHIRE), "quarter") == [("2012/13 Q1", "2016/17 Q4"), ("2017/18 Q1", "2023/24 Q1")]
    assert lines(force_years(WEST_MIDLANDS), "financial_year") == [("2012/13", "2020/21"), ("2021/22", "2022/23")]
    assert lines(force_years("E23000010"), "financial_year") == [("2012/13", "2022/23")]
    assert "recording" in force_years(LANCASHIRE)["break_before"].dropna().item()


def test_a_year_in_the_midst_of_which_a_system_changed_stands_alone():
    assert lines(force_quarters(MANCHESTER), "quarter") == [("2012/13 Q1", "2019/20 Q1"), ("2019/20 Q2", "2023/24 Q1")]
    assert lines(force_years(MANCHESTER), "financial_year") == [
        ("2012/13", "2018/19"), ("2019/20", "2019/20"), ("2020/21", "2022/23"),
    ]  # fmt: skip


@pytest.mark.parametrize("code", [*FORCES, ENGLAND_AND_WALES])
def test_no_line_crosses_a_break_and_no_quarter_is_missing(code):
    breaks = [at.at for at in datasets()["aggravated_by_quarter"].breaks if at.where["area_code"] == code]
    for kind in KINDS:
        quarters, years = force_quarters(code, kind), force_years(code, kind)
        assert (len(quarters), len(years)) == (45, 11)
        for first, last in [*lines(quarters, "quarter"), *lines(years, "financial_year")]:
            assert not any(first < at[: len(first)] <= last for at in breaks)


def test_years_are_four_quarters_and_kinds_add_up():
    for code in (LANCASHIRE, ENGLAND_AND_WALES):
        kinds = pd.concat([force_years(code, kind) for kind in KINDS[:-1]])
        assert (kinds.groupby("financial_year")["offences"].sum().tolist()) == force_years(code)["offences"].tolist()


def test_all_forces_hold_british_transport_police():
    every = force_years(ENGLAND_AND_WALES).set_index("financial_year")["offences"]
    assert every["2017/18"] == 56_365
    of_forces = sum(force_years(code).set_index("financial_year")["offences"] for code in FORCES)
    rows = table("aggravated_by_quarter")
    transport = rows[rows["area_code"].isna() & (rows["financial_year"] != "2023/24")]
    assert (every - of_forces).tolist() == transport.groupby("financial_year")["offences"].sum().tolist()


def test_unknown_forces_have_no_rows_and_unknown_offences_are_errors():
    assert force_quarters("E08000032").empty
    assert force_years("E08000032").empty
    with pytest.raises(ValueError, match="burglary"):
        force_years(LANCASHIRE, "burglary")


def test_the_rate_of_lancashire_by_hand():
    """1,351 offences of 2022/23 over 1,551,393 residents of mid-2022: 87.1 for every 100,000."""
    rates = rates_by_force("2022/23").set_index("area_code")
    assert len(rates) == 43
    assert rates.loc[LANCASHIRE, "population"] == 1_551_393
    assert rates.loc[LANCASHIRE, "rate"] == pytest.approx(87.083, abs=0.001)
    assert rates.loc[CITY_OF_LONDON, ["rate", "lower", "upper"]].isna().all()
    known = rates.drop(CITY_OF_LONDON)
    assert ((known["lower"] < known["rate"]) & (known["rate"] < known["upper"])).all()
    assert rates_by_force("2023/24").empty  # one quarter is no year


def test_revisions_since_the_edition_of_2018():
    rows = revised(ENGLAND_AND_WALES)
    assert (rows["first_offences"].sum(), rows["latest_offences"].sum()) == (56_094, 56_365)
    lancashire = revised(LANCASHIRE)
    assert lancashire["latest_offences"].sum() == 1_084
    assert (lancashire["latest_offences"] - lancashire["first_offences"]).tolist() == lancashire["difference"].tolist()
    assert (lancashire["source_id"] == "ho_prc_pfa_2018|ho_prc_pfa_2023q2").all()
