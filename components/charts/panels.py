"""Small multiples: one panel per place on shared axes, each with a line for comparison."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go

from components.charts.template import blank
from components.palette import Palette

COLUMNS = 2  # panels side by side
TITLE, PLOT, TICKS = 46, 110, 50  # pixels for the words above a panel, for it, and for the years below


def panels(
    table: pd.DataFrame,
    palette: Palette,
    *,
    periods: Sequence[str],
    places: Sequence[str],
    benchmark: str | None = None,
    said: Mapping[str, str] | None = None,
    prefix: str = "",
    suffix: str = "",
    hover: str = "%{y:,.0f}",
) -> go.Figure:
    """Draw the series of each of `places` in a panel of its own, in the given order, all from zero on one scale.

    Columns of `table`: area_name, period, value and segment; only rows of one segment are joined. `benchmark` is the
    area_name drawn in grey behind every panel. `said` holds a few words for the title of each panel.
    """
    rows = -(-len(places) // COLUMNS)
    height = rows * (TITLE + PLOT + TICKS)
    figure = blank(palette, height)
    shown = table[table["area_name"].isin([*places, benchmark])]
    low, top = min(0.0, float(shown["value"].min())), float(shown["value"].max()) * 1.08
    at = {period: index for index, period in enumerate(periods)}
    for index, place in enumerate(places):
        axis = _axes(figure, index, rows, periods, (low, top), prefix, suffix)
        for name, colour, width in ((benchmark, palette.outline, 2), (place, palette.chosen, 3)):
            for _, run in table[table["area_name"] == name].groupby("segment", sort=False):
                figure.add_scatter(
                    x=[at[period] for period in run["period"]], y=list(run["value"]), mode="lines+markers",
                    line={"color": colour, "width": width}, marker={"color": colour, "size": width + 4},
                    customdata=list(run["period"]), xaxis=f"x{axis}", yaxis=f"y{axis}",
                    hovertemplate=f"{name}, %{{customdata}}: <b>{prefix}{hover}{suffix}</b><extra></extra>",
                )  # fmt: skip
        words = (said or {}).get(place, "")
        figure.add_annotation(
            x=0, xref=f"x{axis} domain", y=1, yref=f"y{axis} domain", xanchor="left", yanchor="bottom", align="left",
            text=f"<b>{place}</b>{'<br>' if words else ''}{words}", showarrow=False, font={"size": 14}, yshift=3,
        )  # fmt: skip
    figure.update_layout(margin={"l": 4, "r": 10, "t": 0, "b": 0})
    return figure


def _axes(
    figure: go.Figure,
    index: int,
    rows: int,
    periods: Sequence[str],
    span: tuple[float, float],
    prefix: str,
    suffix: str,
) -> str:
    """Place the axes of one panel; return the number that Plotly knows them by, "" for the first."""
    axis = str(index + 1) if index else ""
    row, column = divmod(index, COLUMNS)
    pixel = 1 / (rows * (TITLE + PLOT + TICKS))
    top = 1 - (row * (TITLE + PLOT + TICKS) + TITLE) * pixel
    left = column * (1 + 0.06) / COLUMNS
    ends = [0, len(periods) - 1]
    figure.update_layout(
        {
            f"xaxis{axis}": {
                "anchor": f"y{axis}", "domain": [left, left + (1 - 0.06) / COLUMNS], "fixedrange": True,
                "range": [-0.5, len(periods) - 0.5], "tickvals": ends, "tickangle": 0,
                "ticktext": [periods[i].replace("/", "/<br>") for i in ends],
            },
            f"yaxis{axis}": {
                "anchor": f"x{axis}", "fixedrange": True, "range": list(span), "nticks": 4,
                "domain": [top - PLOT * pixel, top],
                "tickprefix": prefix, "ticksuffix": suffix, "showticklabels": column == 0,
            },
        }
    )  # fmt: skip
    return axis
