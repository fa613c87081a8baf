"""Who learns English: single points for England, and the districts that have figures for 2021/22."""

from __future__ import annotations

import pandas as pd

from components.charts.bars import bars
from components.charts.points import points
from components.figure.figure import Figure
from components.style.numbers import is_missing, percent, whole
from components.style.words import NOT_HELD, counted, opened
from data import english
from data.labels import ESOL_LEVELS
from data.places import areas
from data.places.places import successor
from data.store.describe import datasets

DATASET = ("esol_learners",)
LEVELS = ("entry", "level_1", "level_2")
TWO_WAYS = "Whether people learn depends on classes, time, childcare and people to talk to, not on learners alone."

# What each source counted, in plain words; whatever is not here is shown as the table has it.
DEFINITIONS = {
    "LSC-funded learners, age band not stated": "Funded by the Learning and Skills Council, age not stated",
    "students on BIS-funded ESOL, rounded by a sector body": "Funded by the business department, rounded figure",
    "adult learners, Adult Education Budget": "Adults funded by the Adult Education Budget",
    "adult (19+)": "Adults aged 19 and over",
}


def in_england() -> Figure:
    """Learners in England as single points, each under the definition that it was counted by."""
    rows = english.learner_points().rename(columns={"learners_covered": "covered"})
    rows.insert(0, "area_code", areas.ENGLAND)
    rows["definition"] = rows.apply(lambda row: _definition(row["academic_year"], row["covered"]), axis="columns")
    provisional = rows["status"].map({"provisional": " (provisional)"}).fillna("")
    texts = [whole(n) + mark for n, mark in zip(rows["learners"], provisional, strict=True)]
    first, last = rows.iloc[0], rows.iloc[-1]
    told = "; ".join(f"{year} {text}" for year, text in zip(rows["academic_year"], texts, strict=True))
    definitions = counted(rows["definition"].nunique(), "definition")
    return Figure(
        id="learners",
        title=f"England had {whole(last['learners'])} learners in {last['academic_year']}, the latest full year found",
        subtitle=f"Learners on English courses (ESOL), England, full academic years from {first['academic_year']}",
        alt=f"{counted(len(rows), 'single point')} under {definitions}, not joined: {told}.",
        table=rows[["area_code", "academic_year", "learners", "definition", "status", "source_id", "covered", "note"]],
        datasets=DATASET,
        labels={"definition": "Who was counted", "covered": "Learners covered"},
        hidden=("covered", "note"),
        draw=lambda palette: points(rows, texts, palette, group="definition", label="academic_year", value="learners"),
    )


def by_level(area_code: str) -> Figure | None:
    """Learners of 2021/22 by level in one district, those who took part and those who achieved; None elsewhere."""
    rows = english.learners_by_level_2021_22()
    rows = rows[rows["area_code"] == area_code]
    if rows.empty:
        return None
    name = areas.name(area_code)
    wide = rows.pivot(index="level", columns="measure", values="learners").loc[[*LEVELS, "total"]].reset_index()
    wide = wide.rename(columns={"participation": "took_part", "achievements": "achieved"})
    wide = wide.assign(area_code=area_code, level=wide["level"].map(ESOL_LEVELS), source_id=rows["source_id"].iloc[0])
    drawn = wide.iloc[: len(LEVELS)]
    texts = [
        f"{_learners(took)} ({_learners(done)} achieved)"
        for took, done in zip(drawn["took_part"], drawn["achieved"], strict=True)
    ]
    entry = percent(100 * _number(wide["took_part"].iloc[0]) / _number(wide["took_part"].iloc[-1]), 0)
    return Figure(
        id="levels",
        title=f"About {entry} of learners in {name} took an entry-level course in 2021/22",
        subtitle=f"Learners aged 19 and over on English courses (ESOL) by level, {name}, 2021/22",
        alt=f"Bars for {name}: " + "; ".join(f"{a} {t}" for a, t in zip(drawn["level"], texts, strict=True)) + ".",
        table=wide[["area_code", "level", "took_part", "achieved", "source_id"]],
        datasets=DATASET,
        labels={"took_part": "Took part", "achieved": "Achieved"},
        notes=("By home postcode, rounded to 10. A learner at two levels counts at both, and once in the total.",),
        draw=lambda palette: bars(list(drawn["level"]), [_number(n) for n in drawn["took_part"]], texts, palette),
    )


def by_district(area_code: str) -> Figure:
    """All districts that have figures for 2021/22, by name, the chosen one standing out, empty where it has none.

    Where the chosen district was formed later, the former districts that went into it stand out.
    """
    wide = _districts()
    known, name = len(wide), areas.names().get(area_code, "")
    own = wide[[area_code in (code, successor(code)) for code in wide["area_code"]]]
    if own.empty and area_code:
        own = pd.DataFrame({"area_code": [area_code], "area_name": [name]})
        wide = pd.concat([wide, own]).sort_values("area_name", ignore_index=True)
    texts = [NOT_HELD if is_missing(total) else whole(total) for total in wide["total"]]
    here = [text for n, text in zip(wide["area_name"], texts, strict=True) if n in set(own["area_name"])]
    title = (
        f"{name} had about {here[0]} learners in 2021/22" if here else f"Learners are held here for {known} districts"
    )
    if len(own) > 1:
        title = f"Figures are held here for {len(own)} former districts that are now {areas.as_spoken(name)}"
    elif here == [NOT_HELD]:
        title = f"Learners are held here for {known} districts, and {areas.as_spoken(name)} is not one of them"
    told = ", ".join(f"{areas.as_spoken(n)} {text}" for n, text in zip(own["area_name"], here, strict=True))
    return Figure(
        id="learner-districts",
        title=title,
        subtitle="Learners aged 19 and over on English courses (ESOL), districts as they were in 2021/22",
        alt=f"Table of {known} districts from A to Z{f', with {told}' if told else ''}, by level.",
        table=wide,
        datasets=DATASET,
        labels={**ESOL_LEVELS, "area_name": "District", "achieved": "Achieved"},
        notes=(
            "By home postcode, rounded to 10. Larger districts have more learners: do not read this as a ranking.",
            not_here(),
        ),
    )


def not_here() -> str:
    """Say which learners are not in the dataset, and where they are published."""
    left_out = datasets()["esol_learners"].not_included
    return f"Not included: {left_out[0].lower()}{left_out[1:]}"


def _districts() -> pd.DataFrame:
    """One row per district from A to Z: learners by level and in total, and how many achieved."""
    rows = english.learners_by_level_2021_22()
    took = rows[rows["measure"] == "participation"].pivot(index="area_code", columns="level", values="learners")
    done = rows[(rows["measure"] == "achievements") & (rows["level"] == "total")].set_index("area_code")["learners"]
    names = rows.drop_duplicates("area_code").set_index("area_code")[["area_name", "source_id"]]
    wide = names.join(took).assign(achieved=done).sort_values("area_name").reset_index()
    return wide[["area_code", "area_name", *LEVELS, "total", "achieved", "source_id"]]


def _definition(year: str, covered: str) -> str:
    """Put what was counted into words, or what changed where the series breaks at this year."""
    about = datasets()["esol_learners"].breaks
    changes = [at.what for at in about if at.at == year and at.where.get("area_code") == areas.ENGLAND]
    if changes:
        return f"New rules: {changes[0][:1].lower()}{changes[0][1:].rstrip('.')}"
    return DEFINITIONS.get(covered, opened(covered))


def _learners(number: float) -> str:
    return "fewer than 5" if is_missing(number) else whole(number)


def _number(number: float) -> float:
    return float("nan") if is_missing(number) else float(number)
