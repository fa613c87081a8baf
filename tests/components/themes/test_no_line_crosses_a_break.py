"""No line of any figure of any view joins what may not be joined.

A slow oracle: it believes only what is drawn, the rows of the figure and the breaks that the catalogue lists. A view is
covered as soon as it is registered in `components/themes/views.py`.
"""

from __future__ import annotations

import re
from calendar import month_abbr, month_name
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from components.charts.lines import lines
from components.figure.figure import Figure
from components.figure.parameters import Parameter
from components.figure.view import View
from components.style.palette import LIGHT
from components.themes.hate_crime.national import EDITIONS, SHOWN
from components.themes.hate_crime.series import SERIES
from components.themes.views import VIEWS
from data.crime.hate_crime import STRANDS
from data.places.areas import FIVE
from data.store.describe import Break, datasets, indicators

PERIOD = re.compile(r"\d{4}(/\d{2})?( Q[1-4])?|\d{4}-\d{2}(-\d{2})?")
MONTH = re.compile(rf"({'|'.join(month_abbr[1:])}) (\d{{4}})")
DAY = re.compile(rf"(\d{{1,2}}) ({'|'.join(month_name[1:])}) (\d{{4}})")
# Columns that say what a figure is of. Along a line none of them changes.
OF_ONE_KIND = (
    "geography", "area_code", "area_name", "pfa_code", "council_code", "indicator_id", "strand", "series", "series_id",
    "stream", "survey_mode", "count_basis", "value_status", "amount_kind", "amount_type", "measure", "unit", "segment",
)  # fmt: skip


UNITS = (1, 1_000, 1_000_000, 1_000_000_000)  # in which an axis may count
ROUNDED = 0.0005  # on an axis
Row = Mapping[Any, Any]


@dataclass(frozen=True)
class Point:
    """One point of a drawn line."""

    period: str
    value: float


def drawn_lines(chart: go.Figure) -> Iterator[tuple[str, list[Point]]]:
    """Every stroke over time with the name of its series; a missing value ends a stroke.

    A line that tells no period of its points must be an interval, a span or an outline: silent under the pointer,
    straight or filled.
    """
    for trace in chart.data:
        if "lines" not in (getattr(trace, "mode", None) or ""):
            continue
        periods = [_period(label) for label in (trace.customdata if trace.customdata is not None else [])]
        if not periods or None in periods:
            straight = len(set(trace.x)) == 1 or len(set(trace.y)) == 1
            assert trace.hoverinfo == "skip" or trace.fill == "toself" or straight, f"{trace.name}: no periods"
            continue
        assert not trace.connectgaps, f"{trace.name} joins its points across missing ones"
        stroke: list[Point] = []
        for period, value in zip(periods, trace.y, strict=True):
            if value is None or value != value:
                yield trace.name or "", stroke
                stroke = []
            else:
                stroke.append(Point(str(period), float(value)))
        yield trace.name or "", stroke


def faults(figure: Figure) -> list[str]:
    """Say which neighbours on a line of a figure may not be joined, and why."""
    chart = figure.draw(LIGHT) if figure.draw else None
    if not isinstance(chart, go.Figure):
        return []
    strokes = [(name, stroke) for name, stroke in drawn_lines(chart) if len(stroke) > 1]
    rows = _by_period(figure.table) if strokes else {}
    return [
        f"{figure.id}, {name}, {before.period} to {after.period}: {fault}"
        for name, stroke in strokes
        for before, after in pairwise(stroke)
        if (fault := _fault(figure, rows, name, before, after))
    ]


def _fault(figure: Figure, rows: Mapping[str, list[Row]], name: str, before: Point, after: Point) -> str:
    """Say why two points may not be joined; empty where some pair of rows behind them allows it."""
    if _number(after.period) - _number(before.period) != 1:
        return "periods are missing between them, or out of order"
    reasons = {
        _not_of_one_line(figure, first, last, column, before.period, after.period)
        for first, column in _behind(rows, name, before)
        for last, other in _behind(rows, name, after)
        if column == other
    }
    if not reasons:
        return "they are not in the rows of the figure"
    return "" if "" in reasons else min(reasons)


def _not_of_one_line(figure: Figure, first: Row, last: Row, column: str, before: str, after: str) -> str:
    """Say what tells two rows apart, or which break lies between them; empty where nothing does."""
    for kind in OF_ONE_KIND:
        if kind in first and _said(first[kind]) != _said(last[kind]):
            return f"{kind} changes"
    for at in _breaks(figure, first, column):
        concerned = all(row.get(name, value) == value for row in (first, last) for name, value in at.where.items())
        if before < at.at <= after and concerned:
            return at.what
    return ""


def _breaks(figure: Figure, row: Row, column: str) -> Iterator[Break]:
    """The breaks of the datasets that the drawn column comes from; of all of them where it was computed."""
    described = [datasets()[name] for name in figure.datasets]
    for dataset in [d for d in described if column in d.column] or described:
        yield from dataset.breaks
    if "indicator_id" in row:
        yield from indicators()[row["indicator_id"]].breaks


def _said(cell: object) -> str:
    return "" if pd.isna(cell) else str(cell)  # type: ignore[call-overload]


def _by_period(table: pd.DataFrame) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in table.to_dict("records"):
        for period in {_period(cell) for cell in row.values() if not isinstance(cell, float)} - {None}:
            found.setdefault(str(period), []).append(row)
    return found


def _behind(rows: Mapping[str, list[Row]], name: str, point: Point) -> list[tuple[Row, str]]:
    """Rows of a point's period, each with the column that holds its value; those that name its series, if any do."""
    known = rows.get(point.period, [])
    named = [row for row in known if name and any(isinstance(cell, str) and cell == name for cell in row.values())]
    return [
        (row, str(column))
        for row in named or known
        for column, cell in row.items()
        if isinstance(cell, int | float) and any(abs(cell / unit - point.value) <= ROUNDED for unit in UNITS)
    ]


def _period(label: object) -> str | None:
    """A label as a period that can be compared: '2018', '2018/19', '2018/19 Q1', '2018-04', '2018-03-31', or words."""
    text = str(label)
    if month := MONTH.fullmatch(text):
        return f"{month[2]}-{list(month_abbr).index(month[1]):02d}"
    if day := DAY.fullmatch(text):
        return f"{day[3]}-{list(month_name).index(day[2]):02d}-{int(day[1]):02d}"
    return text if PERIOD.fullmatch(text) else None


def _number(period: str) -> int:
    """Number a period: neighbours differ by one. Days are those of counts made once a year."""
    year = int(period[:4])
    if " Q" in period:
        return year * 4 + int(period[-1])
    return year * 12 + int(period[5:]) if len(period) == len("2018-04") and "-" in period else year


@st.composite
def values(draw: st.DrawFn, view: View) -> dict[str, Any]:
    """Anything that an address of a view can say; the five areas more often than others."""
    chosen: dict[str, Any] = {}
    for parameter in view.parameters:
        chosen[parameter.name] = parameter.value(draw(_codes(parameter, chosen)))
    return chosen


def _codes(parameter: Parameter, chosen: Mapping[str, Any]) -> st.SearchStrategy[list[str]]:
    standing = list(parameter.standing(chosen))
    if parameter.options is None:
        return st.just(standing)
    options = sorted(parameter.options(chosen))
    favoured = [code for code in FIVE if code in options] or options
    code = st.one_of(st.sampled_from(favoured), st.sampled_from(options))
    few = st.lists(code, max_size=3, unique=True) if parameter.many else code.map(lambda one: [one] if one else [])
    return st.one_of(few, st.just(standing))


@pytest.mark.parametrize("view", VIEWS.values(), ids=lambda view: view.path)
def test_no_line_of_any_figure_crosses_a_break_a_gap_or_a_change_of_what_is_counted(view: View):
    @settings(max_examples=6, phases=[Phase.generate])
    @given(values(view))
    def holds(chosen: dict[str, Any]) -> None:
        figures = view.figures(chosen)
        assert [fault for figure in figures.values() if figure for fault in faults(figure)] == []

    holds()


@pytest.mark.parametrize(
    ("figure_id", "varied"),
    [
        ("national", {"strand": STRANDS, "series": SERIES}),
        ("national", {"strand": STRANDS, "shown": SHOWN, "published": EDITIONS}),
        ("force", {"area": FIVE, "strand": STRANDS}),
    ],
)
def test_no_line_of_hate_crime_crosses_a_break_under_any_choice(figure_id: str, varied: dict[str, Sequence[str]]):
    """The series that break most often, one choice after the other: chance may pass over one of them."""
    view, found = VIEWS["hate-crime"], []
    for codes in product(*varied.values()):
        asked = {name: [code] for name, code in zip(varied, codes, strict=True)}
        if figure := view.figures(view.read(asked)[0])[figure_id]:
            found.append(figure)
    assert len(found) >= len(STRANDS)
    assert [fault for figure in found for fault in faults(figure)] == []


# The oracle itself: what it must find


def made(rows: pd.DataFrame, *names: str, value: str = "offences") -> Figure:
    """A figure that joins whatever it is given."""
    periods = sorted(set(rows["financial_year"]))
    return Figure(
        id="made", title="t", subtitle="s", alt="a", table=rows, datasets=names,
        draw=lambda palette: lines(
            rows.assign(one=1), palette, periods=periods, series="geography", value=value,
            period="financial_year", segment="one",
        ),
    )  # fmt: skip


def years(*numbers: int, **columns: object) -> pd.DataFrame:
    labels = [f"{n}/{(n + 1) % 100:02d}" for n in numbers]
    rows = pd.DataFrame({"financial_year": labels, "offences": [100 + n for n in numbers]})
    return rows.assign(geography="England and Wales", strand="race").assign(**columns)


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        (years(2013, 2014, 2015), None),
        (years(2013, 2015), "periods are missing"),
        (years(2023, 2024), "changed its recording system"),
        (years(2023, 2024, geography="England and Wales excluding Metropolitan Police"), None),
        (years(2011, 2012, strand="all_strands"), "counts strand flags"),
        (years(2013, 2014, count_basis=["strand_flags", "offences"]), "count_basis changes"),
        (years(2013, 2014, segment=[1, 2]), "segment changes"),
    ],
)
def test_the_oracle_finds_what_may_not_be_joined(rows: pd.DataFrame, fault: str | None):
    found = faults(made(rows, "hate_crime_national"))
    assert found == [] if fault is None else fault in found[0]


def test_the_oracle_finds_a_line_that_is_not_in_the_rows():
    figure = made(years(2013, 2014), "hate_crime_national")
    other = Figure(**{**figure.__dict__, "table": years(2013, 2014, offences=[1, 2])})
    assert "not in the rows" in faults(other)[0]


def test_a_computed_column_minds_the_breaks_of_every_dataset():
    rows = years(2023, 2024, geography="elsewhere").rename(columns={"offences": "rate"})
    assert "later edition" in faults(made(rows, "hate_crime_national", "population", value="rate"))[0]
