"""Measures of an area with a series over time, England beside it."""

from __future__ import annotations

from components.charts.lines import lines
from components.figure import Figure
from components.profile.words import beside_england, england_of, figure_of
from data.areas import ENGLAND, name
from data.beside_england import beside
from data.describe import indicators
from data.measures import values
from data.segments import with_segments

TRENDS = {"employment_rate": "Employment rate", "claimant_rate": "Claimant rate"}
BREAKS = {"claimant_rate": {"2013": "Universal Credit"}}


def trend(indicator_id: str, area_code: str) -> Figure | None:
    """Show an area and England over time, cut where a series changes; None where the area has no figures."""
    about, place = indicators()[indicator_id], name(area_code)
    rows = values(indicator_id, areas=[area_code, ENGLAND])
    if area_code not in set(rows["area_code"]):
        return None
    rows = rows.sort_values("area_code", key=lambda codes: codes == ENGLAND, kind="stable")
    rows = with_segments(rows, "period", about.breaks, series=["area_code"])
    years = [str(year) for year in range(int(rows["period"].min()), int(rows["period"].max()) + 1)]
    latest = beside(indicator_id, area_code)
    return Figure(
        id=f"trend-{indicator_id.replace('_', '-')}",
        title=f"{TRENDS[indicator_id]} {figure_of(latest, with_interval=False)} in {latest.period}, "
        f"{beside_england(latest)}",
        subtitle=f"{about.title}, {place} and England, {years[0]} to {years[-1]}",
        alt=f"Line chart, {years[0]} to {years[-1]}. In {latest.period} {figure_of(latest)} in {place}, "
        f"{england_of(latest)} in England.",
        table=rows,
        datasets=("indicators",),
        draw=lambda palette: lines(
            rows, palette, periods=years, series="area_name", chosen=place, hover="%{y:.1f}", suffix="%", height=300,
            breaks=BREAKS.get(indicator_id), limits=bool(rows["lower"].notna().any()),
        ),
        units=dict.fromkeys(("value", "lower", "upper"), "percent"),
        hidden=("indicator_id", "survey_mode", "n", "unit", "note"),
        notes=about.caveats,
    )  # fmt: skip
