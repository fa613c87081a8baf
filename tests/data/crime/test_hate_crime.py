"""Hate crime series: worked examples from the bulletins, and lines that stop where they must."""

import pandas as pd
import pytest

from data.crime import aggravated, hate_crime
from data.crime.aggravated import london_months, monthly_index
from data.crime.hate_crime import (
    ALL_FORCES,
    LEFT_OUT,
    STRANDS,
    WITHOUT_MET,
    drawable_events,
    force_of,
    force_series,
    national_series,
    rate_per_100k,
    religion_latest,
    requested_months,
    residents,
    revisions,
)
from data.places.areas import FIVE
from data.store.describe import datasets
from data.store.load import table

POLICE = [
    "hate_crime_national",
    "hate_crime_by_force",
    "aggravated_offences",
    "aggravated_by_quarter",
    "hate_crime_london",
    "hate_crime_requested_months",
    "aggravated_public_order_london",
    "hate_crime_monthly_index",
    "hate_crime_local",
    "religion_targeted",
    "hate_crime_offence_types",
    "hate_crime_outcomes",
]
MET, LANCASHIRE, WEST_YORKSHIRE = "E23000001", "E23000003", "E23000010"


def offences(series: pd.DataFrame, geography: str, year: str) -> int:
    row = series[(series["geography"] == geography) & (series["financial_year"] == year)]
    return int(row["offences"].item())


@pytest.mark.parametrize("dataset_id", POLICE)
def test_the_first_caveat_of_police_figures_is_that_they_give_no_reliable_trend(dataset_id):
    caveat = datasets()[dataset_id].caveats[0]
    assert caveat.lead
    assert caveat.text.startswith("Police figures do not give a reliable trend")


def test_2016_17_rose_by_29_per_cent():
    total = national_series("all_strands")
    before, after = offences(total, ALL_FORCES, "2015/16"), offences(total, ALL_FORCES, "2016/17")
    assert (before, after) == (62_518, 80_393)
    assert after / before - 1 == pytest.approx(0.286, abs=0.0005)
    before, after = offences(total, WITHOUT_MET, "2015/16"), offences(total, WITHOUT_MET, "2016/17")
    assert (before, after) == (46_071, 60_650)
    assert after / before - 1 == pytest.approx(0.316, abs=0.0005)


def test_only_the_latest_edition_of_a_figure_is_used():
    religion = national_series("religion")
    assert offences(religion, "England and Wales excluding Devon and Cornwall", "2022/23") == 8_241  # not 9,387
    for strand in STRANDS:
        assert not national_series(strand).duplicated(["geography", "financial_year"]).any()


def test_the_total_without_the_met_is_two_lines():
    total = national_series("all_strands")
    without = total[total["geography"] == WITHOUT_MET]
    lines = [segment["financial_year"].tolist() for _, segment in without.groupby("segment")]
    assert [(line[0], line[-1], len(line)) for line in lines] == [("2012/13", "2018/19", 7), ("2020/21", "2024/25", 5)]


def test_the_total_of_all_forces_is_cut_after_2011_12_and_before_2024_25():
    total = national_series("all_strands")
    every = total[total["geography"] == ALL_FORCES].set_index("financial_year")["break_before"].dropna()
    assert list(every.index) == ["2012/13", "2020/21", "2024/25"]
    assert "strand flags" in every["2012/13"]
    assert "Metropolitan Police changed" in every["2024/25"]


def crossings(rows: pd.DataFrame, period: str, dataset_id: str) -> list[str]:
    """Find, the slow way, the segments that hold a gap or a break."""
    number = rows[period].map(lambda p: int(p[:4]) * 12 + int(p[5:]) if "-" in p else int(p[:4]))
    faults = []
    for segment in rows["segment"].unique():
        line = rows[rows["segment"] == segment]
        if sorted(number[line.index]) != list(range(number[line.index].min(), number[line.index].max() + 1)):
            faults.append(f"gap in segment {segment}")
        for at in datasets()[dataset_id].breaks:
            concerned = all((line[column] == value).all() for column, value in at.where.items())
            if concerned and (line[period] < at.at).any() and (line[period] >= at.at).any():
                faults.append(f"segment {segment} spans {at.at}")
    return faults


@pytest.mark.parametrize("strand", STRANDS)
def test_no_national_line_spans_a_gap_a_break_or_another_count(strand):
    rows = national_series(strand)
    assert crossings(rows, "financial_year", "hate_crime_national") == []
    assert (rows.groupby("segment")[["geography", "count_basis"]].nunique() == 1).all(axis=None)


@pytest.mark.parametrize("strand", STRANDS)
def test_no_force_line_spans_a_gap_a_break_or_another_kind_of_figure(strand):
    for code in table("hate_crime_by_force")["pfa_code"].dropna().unique():
        rows = force_series(code, strand)
        assert crossings(rows, "financial_year", "hate_crime_by_force") == []
        assert (rows.groupby("segment")["value_status"].nunique() == 1).all()


def test_no_monthly_line_spans_a_gap_or_a_break():
    index = monthly_index()
    assert crossings(index, "month", "hate_crime_monthly_index") == []
    assert index.groupby("series").size().tolist() == [72, 72]
    forest = london_months("E09000031")
    assert crossings(forest, "month", "aggravated_public_order_london") == []
    assert forest["break_before"].dropna().index.tolist() == forest.index[forest["month"] == "2024-02"].tolist()


def test_lancashire_has_three_kinds_of_figures_and_two_gaps():
    rows = force_series(LANCASHIRE)
    assert rows["financial_year"].tolist() == [
        "2014/15", "2016/17", "2017/18", "2018/19", "2019/20", "2020/21", "2023/24", "2024/25",
    ]  # fmt: skip
    assert rows["segment"].tolist() == [1, 2, 2, 3, 3, 3, 4, 4]


def test_a_force_without_figures_has_no_rows():
    assert force_series("E23000031").empty  # Surrey


def test_derived_figures_of_the_met_are_all_forces_less_the_others():
    derived = table("hate_crime_by_force")
    derived = derived[derived["value_status"] == "derived_difference"]
    assert set(derived["pfa_code"]) == {MET}
    for row in derived.itertuples():
        series = national_series(str(row.strand))
        every = offences(series, ALL_FORCES, str(row.financial_year))
        assert row.offences == every - offences(series, WITHOUT_MET, str(row.financial_year))
    assert "2018/19" not in set(derived["financial_year"])


def test_the_force_is_larger_than_each_of_the_five():
    for code in FIVE:
        force = force_of(code)
        assert force.districts > 1
        assert 0 < force.share < 0.5
    assert force_of("E08000032").name == "West Yorkshire"
    assert force_of("E08000032").districts == 5  # Bradford, Calderdale, Kirklees, Leeds, Wakefield
    assert force_of("E09000031").districts == 32  # the City of London has a force of its own


@pytest.mark.parametrize("code", ["E92000001", "E23000001", "nowhere"])
def test_only_a_district_has_a_force(code):
    with pytest.raises(KeyError):
        force_of(code)


def test_religion_without_the_met_has_nine_answers_and_for_all_forces_five():
    without = religion_latest()
    assert without["offences"].sum() == 7_194
    assert without["perceived_religion"].tolist()[:2] == ["muslim", "jewish"]
    every = religion_latest(ALL_FORCES).set_index("perceived_religion")
    assert every["offences"].to_dict() == {"muslim": 4478, "jewish": 2873, "christian": 502, "sikh": 259, "hindu": 182}
    assert set(every["financial_year"]) == {"2024/25"}


@pytest.mark.parametrize("call", [national_series, religion_latest, lambda name: force_series(MET, name)])
def test_unknown_names_are_errors(call):
    with pytest.raises(ValueError, match="unheard of"):
        call("unheard of")


def test_events_without_a_date_in_the_source_are_not_drawn():
    events = drawable_events()
    assert len(events) == 6
    assert set(events["date_basis"]) == {"stated_in_source"}
    assert events["month"].tolist() == ["2013-05", "2016-06", "2017-03", "2019-03", "2020-06", "2024-08"]
    everything = table("hate_crime_events")
    assert (everything["drawn"] == (everything["date_basis"] == "stated_in_source")).all()


def test_rates_use_the_population_of_the_middle_of_the_year():
    people = table("population").set_index(["area_code", "year"])["population"]
    assert residents("2018/19") == people["K04000001", 2018]
    # The Commons Library (CBP-8537) prints 175 for England and Wales: 103,379 over 59,008,368.
    assert rate_per_100k(103_379, "2018/19").value == pytest.approx(175.19, abs=0.005)
    # It prints 441 for West Yorkshire, over the residents of mid-2021; ours are those of mid-2022, 2,376,998.
    assert rate_per_100k(10_366, "2022/23", WEST_YORKSHIRE).value == pytest.approx(436.10, abs=0.005)
    assert rate_per_100k(10_366, "2021/22", WEST_YORKSHIRE).value == pytest.approx(441.03, abs=0.005)


def test_the_population_of_a_force_left_out_is_left_out():
    assert set(LEFT_OUT) == set(table("hate_crime_national")["geography"])
    people = table("population").set_index(["area_code", "year"])["population"]
    expected = people["K04000001", 2024] - people[MET, 2024]
    assert residents("2024/25", without=LEFT_OUT[WITHOUT_MET]) == expected
    assert rate_per_100k(115_990, "2024/25", without=(MET,)).value == pytest.approx(115_990 / expected * 100_000)


def test_no_population_means_no_rate():
    assert rate_per_100k(37_074, "2004/05") is None
    assert rate_per_100k(1, "2018/19", "E23999999") is None
    assert hate_crime.residents("2018/19", without=("E23999999",)) is None


def test_the_latest_edition_is_the_one_that_the_table_marks():
    marked = table("hate_crime_national")
    marked = marked[marked["latest_seen_for_geography"].eq(True)]
    for strand in STRANDS:
        rows = national_series(strand)
        expected = marked[marked["strand"] == strand].set_index(["geography", "financial_year"])["offences"]
        assert rows.set_index(["geography", "financial_year"])["offences"].to_dict() == expected.to_dict()


def test_revisions_by_hand():
    """Religion 2022/23 without Devon and Cornwall: 9,387 in October 2023, 8,241 in November, 12.2 per cent fewer."""
    religion = revisions("religion").set_index(["geography", "financial_year"])
    row = religion.loc[("England and Wales excluding Devon and Cornwall", "2022/23")]
    assert (row["first_offences"], row["latest_offences"], row["difference"]) == (9_387, 8_241, -1_146)
    assert row["difference_pct"] == pytest.approx(-12.21, abs=0.005)
    assert row["source_id"] == "ho_2023|ho_2023b"
    assert offences(national_series("religion"), ALL_FORCES, "2022/23") == 8_370  # all forces, in the edition of 2024
    total = revisions("all_strands").set_index(["geography", "financial_year"])
    assert total.loc[(ALL_FORCES, "2014/15"), "difference"] == 52_465 - 52_528
    assert (ALL_FORCES, "2016/17") not in total.index  # one edition only
    assert WITHOUT_MET not in total.index.get_level_values("geography")


@pytest.mark.parametrize("strand", STRANDS)
def test_first_and_latest_differ_by_the_revisions_and_by_nothing_else(strand):
    figure = ["geography", "financial_year"]
    first, latest = (national_series(strand, edition).set_index(figure)["offences"] for edition in ("first", "latest"))
    changed = revisions(strand).set_index(figure)["difference"]
    assert (latest - first)[lambda by: by != 0].to_dict() == changed[changed != 0].to_dict()


def test_rates_are_cut_where_the_edition_of_the_population_changes():
    rows = national_series("all_strands", per_resident=True)
    without = rows[rows["geography"] == WITHOUT_MET].set_index("financial_year")["break_before"].dropna()
    assert list(without.index) == ["2020/21", "2024/25"]
    assert "later edition" in without["2024/25"]
    assert crossings(rows, "financial_year", "population") == []


def test_five_strands_add_up_to_more_than_all_strands_by_2_to_9_per_cent():
    """As the reference states: one offence can carry several strands."""
    parts = ["race", "religion", "sexual_orientation", "disability", "transgender"]
    offences_of = {
        strand: national_series(strand).set_index(["geography", "financial_year"])["offences"] for strand in STRANDS
    }
    ratios = {}
    for key, total in offences_of["all_strands"].items():
        if all(key in offences_of[part].index for part in parts):
            ratios[key] = sum(offences_of[part][key] for part in parts) / total
    assert len(ratios) > 15
    assert all(1.02 <= round(ratio, 2) <= 1.09 for key, ratio in ratios.items() if key[1] != "2011/12")
    assert ratios[(WITHOUT_MET, "2024/25")] == pytest.approx(122_389 / 115_990)


def test_aggravated_offences_of_a_force_by_quarter_by_hand():
    """West Yorkshire, April to June 2017: 105 + 27 + 44 + 48 + 648 = 872 offences."""
    rows = aggravated.quarters(WEST_YORKSHIRE)
    assert len(rows) == 4 * 5
    assert rows.groupby("financial_quarter")["offences"].sum().tolist() == [872, 993, 908, 942]
    assert rows["offences"].sum() == 872 + 993 + 908 + 942 == 3_715
    assert aggravated.quarters("nowhere").empty


def test_forces_and_british_transport_police_add_up_to_the_56_094_of_england_and_wales():
    every = aggravated.all_forces()
    assert every["all_five"] == 56_094 == every.drop("all_five").sum()
    assert every["9B"] / every["all_five"] == pytest.approx(0.74, abs=0.005)  # as the reference states
    forces = set(table("aggravated_offences")["area_code"].dropna()) - {"K04000001"}
    of_forces = sum(int(aggravated.quarters(code)["offences"].sum()) for code in forces)
    transport = table("aggravated_offences")
    transport = transport[
        (transport["recorded_by"] == "british_transport_police") & (transport["financial_year"] == "2017/18")
    ]
    assert of_forces + transport["offences"].sum() == 56_094


def test_answers_to_requests_are_never_joined_to_the_home_office_table():
    rows = force_series(WEST_YORKSHIRE, "sexual_orientation")
    asked = rows["value_status"] == "press_report_of_freedom_of_information"
    assert rows.loc[asked, "financial_year"].tolist() == ["2014/15", "2018/19"]
    assert set(rows.loc[asked, "segment"]).isdisjoint(rows.loc[~asked, "segment"])
    total = force_series(WEST_YORKSHIRE).set_index("financial_year")
    assert total.loc[["2014/15", "2015/16"], "offences"].tolist() == [2_160, 3_657]
    assert total.loc["2014/15", "segment"] == total.loc["2015/16", "segment"] != total.loc["2021/22", "segment"]


def test_months_that_the_met_named_by_hand():
    """April 2015 to March 2016: 16,516, where the Home Office has 16,447."""
    rows = requested_months(MET)
    assert rows.loc[rows["month"].between("2015-04", "2016-03"), "offences"].sum() == 16_516
    assert crossings(rows, "month", "hate_crime_requested_months") == []
    assert requested_months(LANCASHIRE).empty
