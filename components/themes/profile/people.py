"""Figures of a profile on who lives in an area: ethnic group, religion, country of birth and age."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from components.charts.pairs import Bars, Role, pairs
from components.figure.figure import Figure
from components.style.numbers import percent, whole
from components.style.words import listed, opened
from data.places.areas import ENGLAND, as_spoken, name
from data.places.census import AGE_BANDS, BORN_ABROAD, BORN_HERE, shares

ETHNIC_GROUPS = {
    "White": "White",
    "Asian": "Asian or Asian British",
    "Black": "Black or Black British",
    "Mixed": "Mixed or several groups",
    "Other": "Other ethnic group",
}
RELIGIONS = {
    "No religion": "No religion",
    "Buddhist": "Buddhist",
    "Christian": "Christian",
    "Hindu": "Hindu",
    "Jewish": "Jewish",
    "Muslim": "Muslim",
    "Sikh": "Sikh",
    "Other religion": "Another religion",
    "Not answered": "Not answered",
}
WORTH_NAMING = 10  # per cent of residents: answers named in the title
COUNTRIES = 5  # shown besides all born abroad


def both_censuses() -> str:
    """Say which of the figures can be set beside the census before."""
    return (
        "Census of 2021. Ethnic group comes in the same five broad groups as in 2011 and stands beside it; religion, "
        "country of birth and age of 2011 are not held here, and main languages are held for the five only."
    )


def ethnic_groups(area_code: str) -> Figure:
    """Show the five broad ethnic groups of an area in 2011 and 2021, beside England in 2021."""
    now, before = shares("ethnic_group", area_code), shares("ethnic_group", area_code, 2011)
    before = before[before["area_code"] == area_code]
    here, england = _of(now, area_code, ETHNIC_GROUPS), _of(now, ENGLAND, ETHNIC_GROUPS)
    then = _of(before, area_code, ETHNIC_GROUPS)
    bars = [_bars(here, "2021 ", "chosen"), _bars(then, "2011 ", "earlier"), _bars(england, "England 2021 ", "others")]
    place = name(area_code)
    first, second = _largest(here, 2)
    return _figure(
        "ethnic-groups",
        f"{ETHNIC_GROUPS[first]} ({percent(here[first])}) and {ETHNIC_GROUPS[second]} ({percent(here[second])}) "
        "were the largest groups in 2021",
        f"Ethnic group, {place}, 2011 and 2021, and England, 2021 (share of all {_base(now, area_code)} residents)",
        pd.concat([now, before], ignore_index=True),
        list(ETHNIC_GROUPS.values()),
        bars,
        place,
    )


def religions(area_code: str) -> Figure:
    """Show the answers to the question on religion in an area beside England."""
    rows, place = shares("religion", area_code), name(area_code)
    here, england = _of(rows, area_code, RELIGIONS), _of(rows, ENGLAND, RELIGIONS)
    given = {code: share for code, share in here.items() if code != "Not answered"}
    named = [code for code in _largest(given, 3) if given[code] >= WORTH_NAMING] or _largest(given, 1)
    answers = [f"{_within(RELIGIONS[code])} ({percent(here[code])})" for code in named]
    most = f"{'was the most frequent answer' if len(answers) == 1 else 'were the most frequent answers'} in 2021"
    return _figure(
        "religious-groups",
        f"{opened(listed(answers))} {most}",
        f"Religion, {place} and England, 2021 (share of all {_base(rows, area_code)} residents)",
        rows,
        list(RELIGIONS.values()),
        [_bars(here, "", "chosen"), _bars(england, "England ", "others")],
        place,
    )


def countries_of_birth(area_code: str) -> Figure:
    """Show the residents born abroad, and the countries with most of them here, beside England."""
    rows, place = shares("country_of_birth", area_code), name(area_code)
    rows = rows[rows["category"] != BORN_HERE]
    every = {str(code): str(code) for code in rows["category"].unique()}
    here, england = _of(rows, area_code, every), _of(rows, ENGLAND, every)
    single = _largest({code: share for code, share in here.items() if code != BORN_ABROAD}, COUNTRIES)
    shown = {BORN_ABROAD: BORN_ABROAD, **{code: code for code in single}}
    return _figure(
        "country-of-birth",
        f"{percent(here[BORN_ABROAD])} were born outside the UK in 2021, in England {percent(england[BORN_ABROAD])}",
        f"Country of birth, {place} and England, 2021 (share of all {_base(rows, area_code)} residents); the "
        f"{COUNTRIES} most frequent here of 16 countries held here for every district",
        rows[rows["category"].isin(list(shown))],
        list(shown.values()),
        [
            _bars({code: here[code] for code in shown}, "", "chosen"),
            _bars({code: england[code] for code in shown}, "England ", "others"),
        ],
        place,
    )


def ages(area_code: str) -> Figure:
    """Show five bands of age in an area beside England."""
    rows, place = shares("age", area_code), name(area_code)
    bands = {band: band for band in AGE_BANDS}
    here, england = _of(rows, area_code, bands), _of(rows, ENGLAND, bands)
    youngest, *_, oldest = bands
    return _figure(
        "age",
        f"{percent(here[youngest])} were under 15 and {percent(here[oldest])} 65 or over in 2021; in England "
        f"{percent(england[youngest])} and {percent(england[oldest])}",
        f"Age, {place} and England, 2021 (share of all {_base(rows, area_code)} residents)",
        rows,
        list(bands),
        [_bars(here, "", "chosen"), _bars(england, "England ", "others")],
        place,
    )


def _figure(
    figure_id: str,
    title: str,
    subtitle: str,
    rows: pd.DataFrame,
    labels: Sequence[str],
    bars: Sequence[Bars],
    place: str,
) -> Figure:
    """Put bars under each label, and the same numbers into the alternative text."""
    said = "; ".join(
        f"{label}: {', '.join(group.texts[index] for group in bars)}" for index, label in enumerate(labels)
    )
    return Figure(
        id=figure_id,
        title=title,
        subtitle=subtitle,
        alt=f"Bar chart of {as_spoken(place)} beside England. {said}.",
        table=rows,
        datasets=("census_districts",),
        draw=lambda palette: pairs(labels, bars, palette),
        labels={"share_pct": "Share of residents", "all_residents": "All residents"},
        units={"share_pct": "percent"},
    )


def _of(rows: pd.DataFrame, area_code: str, categories: dict[str, str]) -> dict[str, float]:
    """Read the shares of one area in the order of the categories; a category without a row is missing."""
    found = rows[rows["area_code"] == area_code].set_index("category")["share_pct"].to_dict()
    return {code: float(found.get(code, float("nan"))) for code in categories}


def _bars(of: dict[str, float], prefix: str, role: Role) -> Bars:
    return Bars(list(of.values()), [f"{prefix}{percent(share)}" for share in of.values()], role)


def _within(answer: str) -> str:
    """Write an answer inside a sentence: names of religions keep their capital letter."""
    return answer[0].lower() + answer[1:] if answer in ("No religion", "Another religion", "Not answered") else answer


def _largest(of: dict[str, float], count: int) -> list[str]:
    return sorted(of, key=lambda code: of[code], reverse=True)[:count]


def _base(rows: pd.DataFrame, area_code: str) -> str:
    return whole(rows.loc[rows["area_code"] == area_code, "all_residents"].iloc[0])
