"""What stands beside the outcomes of projects: figures of whole areas, and what practitioners asked for."""

from __future__ import annotations

from dataclasses import replace

from components.charts.dots import dots
from components.figure.figure import Figure
from components.style.numbers import decimal, percent
from components.style.words import listed
from components.themes.profile.headlines import Theme
from components.themes.profile.themes import theme_strips
from data.places.areas import ENGLAND, FIVE
from data.places.measures import latest, measure_at, periods, values
from data.places.publication import no_england, publications
from data.projects.facets import NOT
from data.store.describe import indicators

MOST_AREAS = 3
NOT_EFFECTS = (
    "These are figures of whole areas, from surveys and counts. They say how an area stands, not what any project "
    "changed."
)
SURVEY = (
    "cls_get_on_well",
    "cls_satisfied_area",
    "cls_trust_many_neighbours",
    "cls_any_vol_yearly",
    "cls_influence_local",
    "cls_lonely_often",
)
# Measures of an area that belong to a kind of outcome; the first gives the finding.
MEASURES = {
    "ons_wellbeing": (
        "wellbeing_life_satisfaction",
        "wellbeing_worthwhile",
        "wellbeing_happiness",
        "wellbeing_anxiety",
    ),
    "meaningful_mixing": ("cls_get_on_well", "hh_partners_different_ethnic_groups"),
    "english_progression": ("eyfs_communication_language", "cannot_speak_english_well"),
    "employment": ("employment_rate", "economic_inactivity_rate"),
    "belonging_trust": ("cls_trust_many_neighbours", "cls_satisfied_area"),
    "participation_reach": ("cls_any_vol_yearly", "cls_influence_local"),
}
FINDINGS = {
    "cls_get_on_well": "{value} said that people get on well together",
    "cls_trust_many_neighbours": "{value} said that many neighbours can be trusted",
    "cls_any_vol_yearly": "{value} volunteered in the last year",
    "eyfs_communication_language": "{value} of five-year-olds did well in language",
    "employment_rate": "{value} of people aged 16 to 64 were in work",
    "wellbeing_life_satisfaction": "Life satisfaction was {value} out of 10",
}


def measures_for(frameworks: tuple[str, ...]) -> tuple[str, ...]:
    """Choose the measures of areas that belong to the kinds of outcome in force; without any, those of one survey."""
    included = [framework for framework in frameworks if not framework.startswith(NOT)]
    return tuple(measure for framework in included for measure in MEASURES[framework]) or SURVEY


def areas_shown(codes: tuple[str, ...]) -> tuple[str, ...]:
    """Name the areas of which figures are shown: those chosen, not those excluded, and not too many."""
    return tuple(code for code in codes if not code.startswith(NOT))[:MOST_AREAS]


def area_figures(area_code: str, frameworks: tuple[str, ...], place: int) -> Figure | None:
    """Show an area among all districts and beside England; None where none of the measures is held for it.

    `place` counts the areas of the page from 1.
    """
    chosen = measures_for(frameworks)
    found = theme_strips(Theme("outcomes", "Area figures", chosen, FINDINGS[chosen[0]]), area_code)
    return found and replace(found, id=f"outcomes-area-{place}")


def where_from(frameworks: tuple[str, ...]) -> str:
    """Say which publications the figures of other districts come from."""
    latest_of = [(measure, periods(measure)[-1]) for measure in measures_for(frameworks)]
    return f"Those of other districts are from {listed(publications(latest_of))}."


def five_areas(frameworks: tuple[str, ...]) -> Figure:
    """Show one measure for the five, by name, with intervals and England where it has the same period."""
    measure = measures_for(frameworks)[0]
    about, first = indicators()[measure], latest(measure, FIVE[0])
    period = first.period if first else ""
    rows = values(measure, areas=[*FIVE, ENGLAND], period=period)
    five = rows[rows["area_code"].isin(FIVE)].sort_values("area_name", ignore_index=True)
    england = measure_at(measure, ENGLAND, period)
    write = percent if about.unit == "percent" else decimal
    low, high = write(five["value"].min(), about.decimals), write(five["value"].max(), about.decimals)
    pairs = zip(five["area_name"], five["value"], strict=True)
    said = [f"{name} {write(value, about.decimals)}" for name, value in pairs]
    return Figure(
        id="outcomes-five-areas",
        title=f"{about.short_title}: {low} to {high} in the five areas ({period})",
        subtitle=f"{about.title}, the five integration areas{' and England' if england else ''}, {period}",
        alt=f"Dots with 95% intervals for the five areas, by name. {'; '.join(said)}.",
        table=rows,
        datasets=("indicators",),
        draw=lambda palette: dots(
            five,
            palette,
            benchmark=england.value if england else None,
            suffix="%" if about.unit == "percent" else "",
            places=about.decimals,
        ),
        units=dict.fromkeys(("value", "lower", "upper"), about.unit),
        hidden=("indicator_id", "survey_mode", "n", "note"),
        notes=() if england else (no_england(measure, period),),
    )
