"""The chosen areas over time, each beside England: lines are cut where figures or comparability are missing."""

from __future__ import annotations

from math import floor as floor_of
from math import log10

import pandas as pd
import plotly.graph_objects as go

from components.charts.lines import lines
from components.charts.panels import panels
from components.comparison.choice import Choice, at, when
from components.figure import Figure
from components.palette import Palette
from data.areas import ENGLAND, name
from data.describe import Break
from data.measures import values
from data.segments import with_segments

FIRST_YEAR = 4  # characters of a period that are its year
HIGH = 0.5  # of the highest figure: where the lowest lies above it, the axis does not start at zero
NOT_FROM_ZERO = "The upright axis does not start at zero."
NEW_SERIES = "New series"
GAP = "No figures between"  # how `data.segments` begins to speak of missing years
NOT_CHANGE = "A dotted line marks where the way of counting changed: figures on either side of it do not show change."


def trend(choice: Choice) -> Figure | None:
    """Show the chosen areas over time; None where no area has figures of two periods."""
    rows = series(choice)
    own = rows[rows["area_code"] != ENGLAND] if not choice.national else rows
    if own.empty or own.groupby("area_code")["period"].nunique().max() < 2:
        return None
    every = axis(list(rows["period"]))
    breaks = marked(choice, every)
    floor = lowest_shown(rows)
    why = [reason for reason in own["break_before"].dropna() if not reason.startswith(GAP)]
    reasons = tuple(dict.fromkeys(reason.split(f" {GAP}")[0] for reason in why))
    first, last = when(every[0]), when(every[-1])
    kind = "Line chart" if choice.one or choice.national else "Small line charts, one per area"
    return Figure(
        id="trend",
        title=_title(choice, rows),
        subtitle=f"{choice.about.title}, {_beside(choice, rows)}{first} to {last}",
        alt=f"{kind}, {first} to {last}. {_ends(choice, own)}.",
        table=rows,
        datasets=("indicators",),
        draw=lambda palette: _drawn(choice, rows, every, breaks, floor, palette),
        units=dict.fromkeys(("value", "lower", "upper"), "percent" if choice.suffix else "decimal"),
        hidden=("indicator_id", "survey_mode", "n", "unit", "note"),
        notes=(
            *((NOT_FROM_ZERO,) if floor else ()),
            *((NOT_CHANGE,) if breaks else ()),
            *reasons,
            *choice.about.caveats,
        ),
    )


def series(choice: Choice) -> pd.DataFrame:
    """Return the figures of the chosen areas and, for the same time, of England, with segments to be joined.

    England stands alone where it alone has figures.
    """
    benchmark = [] if choice.why_not else [ENGLAND]  # a total of England's beside that of a district hides the district
    rows = values(choice.about.id, areas=[*choice.chosen, *benchmark]).dropna(subset=["value"])
    own = rows.loc[(rows["area_code"] != ENGLAND) | choice.national, "period"]
    if own.empty:
        return rows.head(0)
    rows = rows[(rows["period"] >= own.min()) & (rows["period"] <= own.max())]
    known = [at for at in choice.about.breaks if not at.where]
    by_mode = [at for at in choice.about.breaks if at.where]
    rows = rows.assign(survey_mode=rows["survey_mode"].fillna(""))
    return with_segments(rows, "period", [*known, *by_mode], series=["area_code", "survey_mode"])


def axis(periods: list[str]) -> list[str]:
    """Return every period from the first to the last, those without figures too; dates stay as they are."""
    first, last = min(periods), max(periods)
    if len(first) == FIRST_YEAR:
        return [str(year) for year in range(int(first), int(last) + 1)]
    if "/" in first:
        years = range(int(first[:FIRST_YEAR]), int(last[:FIRST_YEAR]) + 1)
        return [f"{year}/{(year + 1) % 100:02d}" for year in years]
    return sorted(set(periods))


def marked(choice: Choice, every: list[str]) -> list[str]:
    """Return the first period after each break that lies within the axis."""
    found = [_first_after(at, every) for at in choice.about.breaks if not at.where]
    return list(dict.fromkeys(period for period in found if period and period != every[0]))


def _first_after(at: Break, every: list[str]) -> str | None:
    return next((period for period in every if period >= at.at), None)


def lowest_shown(rows: pd.DataFrame) -> float:
    """Return where the upright axis starts: at zero, unless all figures lie so high that nothing could be seen."""
    least = rows["lower"].min() if rows["lower"].notna().any() else rows["value"].min()
    low, high = float(min(least, rows["value"].min())), float(rows["value"].max())
    if low <= 0 or low < HIGH * high:
        return 0.0
    step = 10.0 ** floor_of(log10(high - low)) if high > low else low
    return floor_of(low / step) * step


def _drawn(
    choice: Choice, rows: pd.DataFrame, every: list[str], breaks: list[str], floor: float, palette: Palette
) -> go.Figure:
    rows, every, breaks = rows.assign(period=rows["period"].map(when)), [*map(when, every)], [*map(when, breaks)]
    hover, limits = f"%{{y:,.{choice.about.decimals}f}}", bool(rows["lower"].notna().any())
    if choice.one or choice.national:
        return lines(
            rows.sort_values("area_code", key=lambda codes: codes == ENGLAND, kind="stable"), palette, periods=every,
            series="area_name", chosen=name(ENGLAND if choice.national else choice.chosen[0]), hover=hover,
            suffix=choice.suffix, height=320, breaks=dict.fromkeys(breaks, NEW_SERIES), limits=limits, floor=floor,
        )  # fmt: skip
    places = [name(code) for code in choice.chosen if code in set(rows["area_code"])]
    return panels(
        rows, palette, periods=every, places=places, benchmark=name(ENGLAND), suffix=choice.suffix, hover=hover,
        breaks=breaks, limits=limits, floor=floor,
    )  # fmt: skip


def _title(choice: Choice, rows: pd.DataFrame) -> str:
    """Give first and last figure of one area where a line joins them, else name the measure."""
    one = rows[rows["area_code"] != ENGLAND].sort_values("period")
    if choice.one and one["segment"].nunique() == 1:
        first, last = one.iloc[0], one.iloc[-1]
        return (
            f"{name(choice.chosen[0])}: {choice.number(first['value'])} {at(first['period'])}, "
            f"{choice.number(last['value'])} {at(last['period'])}"
        )
    several = _has_england(rows) and not choice.one and not choice.national
    beside = ", each area beside England" if several else ""
    return f"{choice.about.short_title} over time{beside}"


def _ends(choice: Choice, own: pd.DataFrame) -> str:
    """Say where the line of each area begins and ends."""
    said = []
    for _, one in own.sort_values("period").groupby("area_name", sort=True):
        first, last = one.iloc[0], one.iloc[-1]
        said.append(
            f"{first['area_name']} {choice.number(first['value'])} {at(first['period'])} and "
            f"{choice.number(last['value'])} {at(last['period'])}"
        )
    return "; ".join(said)


def _beside(choice: Choice, rows: pd.DataFrame) -> str:
    if choice.national:
        return "England, "
    return "and England, " if _has_england(rows) else ""


def _has_england(rows: pd.DataFrame) -> bool:
    return bool((rows["area_code"] == ENGLAND).any())
