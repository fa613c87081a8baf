"""Amounts by financial year as lines, on an axis that keeps room for the years without figures."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise

import pandas as pd
import plotly.graph_objects as go

from components.charts.lines import lines
from components.style.palette import Palette
from components.style.words import listed

_SCALES = ((1e9, "bn"), (1e6, "m"), (1.0, ""))


def between(years: Iterable[str]) -> list[str]:
    """List every financial year from the first to the last: '2014/15', '2015/16'."""
    starts = [int(year[:4]) for year in years]
    return [f"{start}/{(start + 1) % 100:02d}" for start in range(min(starts), max(starts) + 1)]


def drawn_by_year(
    rows: pd.DataFrame, palette: Palette, *, chosen: str, marks: Mapping[str, str], unit: str, height: int = 380
) -> go.Figure:
    """Draw pounds by financial year, one line per area_name, their `unit` beside the axis; missing years stay open.

    `marks` says in a few words what breaks the lines before a year; only breaks that the rows have are marked.
    """
    periods = between(rows["financial_year"])
    scale, suffix = next(pair for pair in _SCALES if rows["value"].abs().max() >= pair[0] or pair[0] == 1.0)
    broken = set(rows.loc[rows["break_before"].notna(), "financial_year"])
    breaks = {year: words for year, words in marks.items() if year in broken and year != periods[0]}
    known = set(rows["financial_year"])
    figure = lines(
        rows.assign(value=rows["value"] / scale),
        palette,
        periods=periods,
        series="area_name",
        period="financial_year",
        chosen=chosen,
        breaks=breaks,
        gaps=_gaps(periods, known),
        hover="£%{y:,.2f}",
        height=height,
        suffix=suffix,
    )
    figure.update_yaxes(tickprefix="£", title={"text": unit})
    return figure


def _gaps(periods: Sequence[str], known: Collection[str]) -> dict[str, str]:
    """Say once for every run of years without figures, at its first year, which years they are."""
    runs: dict[str, list[str]] = {}
    for before, year in pairwise(["", *periods]):
        if year in known:
            continue
        first = next((first for first, run in runs.items() if run[-1] == before), year)
        runs.setdefault(first, []).append(year)
    return {first: f"no figures for {listed(run)}" for first, run in runs.items()}
