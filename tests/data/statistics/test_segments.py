"""No line may be drawn across a gap, a listed break or a change of what is counted."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.statistics.segments import breaks_of, with_segments
from data.store.describe import Break


def years(*numbers: int) -> pd.DataFrame:
    return pd.DataFrame({"financial_year": [f"{n}/{(n + 1) % 100:02d}" for n in numbers], "kind": "a"})


def test_a_missing_year_starts_a_segment_and_says_so():
    found = with_segments(years(2016, 2017, 2019), "financial_year")
    assert found["segment"].tolist() == [1, 1, 2]
    assert found["break_before"].isna().tolist() == [True, True, False]
    assert found["break_before"].iloc[2] == "No figures between 2017/18 and 2019/20."


def test_a_break_concerns_only_the_rows_that_it_names():
    at = [Break(at="2017/18", what="New system.", where={"kind": "b"})]
    rows = pd.concat([years(2016, 2017), years(2016, 2017).assign(kind="b")])
    found = with_segments(rows, "financial_year", at, series=["kind"])
    assert found["segment"].tolist() == [1, 1, 2, 3]
    assert found["break_before"].dropna().tolist() == ["New system."]


def test_a_change_of_what_is_counted_starts_a_segment():
    rows = years(2016, 2017).assign(basis=["flags", "offences"])
    found = with_segments(rows, "financial_year", same={"basis": "Something else was counted."})
    assert found["segment"].tolist() == [1, 2]


def test_december_and_january_are_neighbours():
    rows = pd.DataFrame({"month": ["2019-12", "2020-01", "2020-03"]})
    assert with_segments(rows, "month")["segment"].tolist() == [1, 1, 2]


def test_a_period_twice_in_one_series_is_an_error():
    with pytest.raises(ValueError, match="two rows for 2016/17"):
        with_segments(years(2016, 2016), "financial_year")


def test_no_rows_give_no_rows():
    found = with_segments(years(2016).iloc[:0], "financial_year")
    assert found.empty
    assert {"segment", "break_before"} <= set(found.columns)


@given(st.sets(st.integers(2000, 2030), min_size=1), st.sets(st.integers(2000, 2030), max_size=4))
def test_no_segment_spans_a_gap_or_a_break(present, broken):
    breaks = [Break(at=f"{n}/{(n + 1) % 100:02d}", what="Break.") for n in broken]
    found = with_segments(years(*present), "financial_year", breaks)
    for _, segment in found.groupby("segment"):
        covered = [int(year[:4]) for year in segment["financial_year"]]
        assert covered == list(range(covered[0], covered[-1] + 1))
        assert not broken & set(covered[1:])
    starts = found.loc[found["break_before"].notna(), "financial_year"].str[:4].astype(int)
    for start in starts:  # and no line is cut without a reason
        assert start in broken or start - 1 not in present


def test_amounts_per_head_are_cut_at_the_breaks_of_the_population_too():
    counts, rates = breaks_of("hate_crime_national"), breaks_of("hate_crime_national", per_head=True)
    assert [at.at for at in counts] == ["2012/13", "2024/25"]
    assert [at.at for at in rates] == ["2012/13", "2024/25", "2024"]
    found = with_segments(years(2022, 2023, 2024).assign(strand="race", geography="elsewhere"), "financial_year", rates)
    assert found["segment"].tolist() == [1, 1, 2]


def test_the_last_quarter_of_a_year_and_the_first_of_the_next_are_neighbours():
    rows = pd.DataFrame({"quarter": ["2018/19 Q3", "2018/19 Q4", "2019/20 Q1", "2019/20 Q3"]})
    found = with_segments(rows, "quarter", [Break(at="2019/20", what="New system.")])
    assert found["segment"].tolist() == [1, 1, 2, 3]
