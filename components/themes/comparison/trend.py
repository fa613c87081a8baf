"""The chosen areas over time, each beside England: lines are cut where figures or comparability are missing."""

from __future__ import annotations

from math import floor as floor_of
from math import hypot, log10
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.lines import lines
from components.charts.panels import panels
from components.figure.figure import Figure
from components.style.palette import Palette
from components.themes.comparison.choice import Choice, at, when
from data.places import over_time
from data.places.areas import ENGLAND, name
from data.places.over_time import axis, marked, reasons

HIGH = 0.5  # of the highest figure: where the lowest lies above it, the axis does not start at zero
NOT_FROM_ZERO = "The upright axis does not start at zero."
NEW_SERIES = "New series"
NOT_CHANGE = "A dotted line marks where the way of counting changed: figures on either side of it do not show change."


def trend(choice: Choice) -> Figure | None:
    """Show the chosen areas over time; None where no area has figures of two periods."""
    rows = series(choice)
    own = rows[rows["area_code"] != ENGLAND] if not choice.national else rows
    if own.empty or own.groupby("area_code")["period"].nunique().max() < 2:
        return None
    every = axis(list(rows["period"]))
    breaks = marked(choice.about.id, every)
    floor = lowest_shown(rows)
    first, last = (_when(choice, period) for period in (every[0], every[-1]))
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
            *reasons(own),
            *choice.about.caveats,
        ),
    )


def series(choice: Choice) -> pd.DataFrame:
    """Return the figures of the chosen areas beside England; of England alone where it alone has figures.

    A total of England's beside that of a district would hide the district, and is left out.
    """
    if choice.national:
        return over_time.series(choice.about.id, [ENGLAND])
    return over_time.series(choice.about.id, choice.chosen, england=not choice.why_not)


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
    named = {period: _when(choice, period) for period in every}
    rows, every, breaks = rows.assign(period=rows["period"].map(named)), [*named.values()], [named[at] for at in breaks]
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
    """Give first and last figure of one area, or of England alone, that its last unbroken line joins.

    Else name the measure.
    Where the two cannot be told apart at 95 per cent, the title says so.
    """
    one = rows[(rows["area_code"] != ENGLAND) | choice.national].sort_values("period")
    one = one[one["segment"] == one["segment"].max()]
    if (choice.one or choice.national) and len(one) > 1:
        first, last = one.iloc[0], one.iloc[-1]
        joined = " and " if alike(first, last) else ", "
        return (
            f"{first['area_name']}: {choice.number(first['value'])} {at(_when(choice, first['period']))}{joined}"
            f"{choice.number(last['value'])} {at(_when(choice, last['period']))}"
            + (" cannot be told apart" if alike(first, last) else "")
        )
    several = _has_england(rows) and not choice.one and not choice.national
    beside = ", each area beside England" if several else ""
    return f"{choice.about.short_title} over time{beside}"


def alike(first: pd.Series[Any], last: pd.Series[Any]) -> bool:
    """Tell whether two figures of one area cannot be told apart, by the test of `higher_or_lower.compare`.

    Without an interval of each nobody can say.
    """
    reach = hypot(first["upper"] - first["lower"], last["upper"] - last["lower"]) / 2
    return bool(abs(first["value"] - last["value"]) <= reach)


def _when(choice: Choice, period: str) -> str:
    return when(choice.about.spoken(period))


def _ends(choice: Choice, own: pd.DataFrame) -> str:
    """Say where each unbroken line of each area begins and ends: nothing joins what was counted otherwise."""
    said: dict[str, list[str]] = {}
    for (place, _), one in own.sort_values("period").groupby(["area_name", "segment"], sort=True):
        ends = [one.iloc[0], *([one.iloc[-1]] if len(one) > 1 else [])]
        told = [f"{choice.number(row['value'])} {at(_when(choice, row['period']))}" for row in ends]
        said.setdefault(str(place), []).append(" and ".join(told))
    return "; ".join(f"{place} {', then anew '.join(lines)}" for place, lines in said.items())


def _beside(choice: Choice, rows: pd.DataFrame) -> str:
    if choice.national:
        return "England, "
    return "and England, " if _has_england(rows) else ""


def _has_england(rows: pd.DataFrame) -> bool:
    return bool((rows["area_code"] == ENGLAND).any())
