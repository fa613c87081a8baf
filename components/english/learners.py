"""Who learns English: points for England, levels and districts of 2021/22, and learners beside need."""

from __future__ import annotations

import pandas as pd

from components.charts.bars import bars
from components.charts.points import points
from components.figure import Figure
from components.numbers import decimal, percent, whole
from components.words import counted, opened
from data import areas, english
from data.describe import datasets
from data.labels import ESOL_LEVELS
from data.places import successor

DATASET = ("esol_learners",)
LEVELS = ("entry", "level_1", "level_2")
DEPARTMENT = "Department for Education"

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
    rows["definition"] = [_definition(year, what) for year, what in zip(rows["academic_year"], rows["covered"], strict=True)]
    first, last = rows.iloc[0], rows.iloc[-1]
    texts = [whole(n) + (" (provisional)" if s == "provisional" else "") for n, s in zip(rows["learners"], rows["status"], strict=True)]
    return Figure(
        id="learners",
        title=f"England had {whole(last['learners'])} learners in {last['academic_year']}, the latest full year found",
        subtitle=f"Learners on English courses (ESOL), England, full academic years from {first['academic_year']}",
        alt=(
            f"{counted(len(rows), 'single point')} under {counted(rows['definition'].nunique(), 'definition')}, not "
            f"joined: " + "; ".join(f"{y} {t}" for y, t in zip(rows["academic_year"], texts, strict=True)) + "."
        ),
        table=rows[["area_code", "academic_year", "learners", "definition", "status", "source_id", "covered", "note"]],
        datasets=DATASET,
        labels={"definition": "Who was counted", "covered": "Learners covered"},
        hidden=("covered", "note"),
        draw=lambda palette: points(rows, texts, palette, group="definition", label="academic_year", value="learners"),
    )  # fmt: skip


def by_level(area_code: str) -> Figure | None:
    """Learners of 2021/22 by level in one district, those who took part and those who achieved; None elsewhere."""
    rows = english.learners_by_level_2021_22()
    rows = rows[rows["area_code"] == area_code]
    if rows.empty:
        return None
    name, part = areas.name(area_code), rows[rows["measure"] == "participation"].set_index("level")
    achieved = rows[rows["measure"] == "achievements"].set_index("level")["learners"]
    wide = part.loc[[*LEVELS, "total"]].reset_index().rename(columns={"learners": "took_part"})
    wide["level_name"], wide["achieved"] = wide["level"].map(ESOL_LEVELS), wide["level"].map(achieved)
    wide = wide[["area_code", "area_name", "level_name", "took_part", "achieved", "source_id"]]
    drawn = wide[wide["level_name"] != ESOL_LEVELS["total"]]
    texts = [
        f"{_learners(took)} ({_learners(done)} achieved)"
        for took, done in zip(drawn["took_part"], drawn["achieved"], strict=True)
    ]
    share = percent(100 * float(wide["took_part"].iloc[0]) / float(wide["took_part"].iloc[-1]), 0)
    return Figure(
        id="levels",
        title=f"{share} of learners in {name} took an entry-level course",
        subtitle=f"Learners aged 19 and over on English courses (ESOL) by level, {name}, 2021/22",
        alt=f"Bars for {name}: " + "; ".join(f"{a} {t}" for a, t in zip(drawn["level_name"], texts, strict=True)) + ".",
        table=wide,
        datasets=DATASET,
        labels={"level_name": "Level", "took_part": "Took part", "achieved": "Achieved"},
        hidden=("area_name",),
        notes=(
            "By home postcode, rounded to 10. A learner at two levels is counted at both, and once in the total. "
            "Learners study in colleges, adult learning services and community centres; volunteers’ classes without "
            "this funding are not counted.",
        ),
        draw=lambda palette: bars(list(drawn["level_name"]), [_number(n) for n in drawn["took_part"]], texts, palette),
    )


def by_district(area_code: str) -> Figure | None:
    """All districts that have the table of 2021/22, by name, the chosen one standing out; None elsewhere."""
    rows = english.learners_by_level_2021_22()
    own = [code for code in rows["area_code"].unique() if area_code in (code, successor(code))]
    if not own:
        return None
    took = rows[rows["measure"] == "participation"].pivot(index="area_code", columns="level", values="learners")
    done = rows[(rows["measure"] == "achievements") & (rows["level"] == "total")].set_index("area_code")["learners"]
    wide = rows.drop_duplicates("area_code")[["area_code", "area_name", "source_id"]].sort_values("area_name")
    for level in (*LEVELS, "total"):
        wide[level] = wide["area_code"].map(took[level])
    wide = wide.assign(achieved=wide["area_code"].map(done)).reset_index(drop=True)
    names = list(wide.loc[wide["area_code"].isin(own), "area_name"])
    total = wide.set_index("area_code").loc[own, "total"]
    former = f" in {len(own)} former districts" if len(own) > 1 else f" of {whole(total.iloc[0])}"
    return Figure(
        id="learner-districts",
        title=f"{areas.name(area_code)} is one of {len(wide)} districts with figures" if len(own) > 1
        else f"{names[0]} had about {whole(total.iloc[0])} learners",
        subtitle="Learners aged 19 and over on English courses (ESOL), districts of Yorkshire as they were in 2021/22",
        alt=f"Bars for {len(wide)} districts by name{former if len(own) > 1 else ''}: "
        + "; ".join(f"{n} {whole(v)}" for n, v in zip(wide["area_name"], wide["total"], strict=True)) + ".",
        table=wide[["area_code", "area_name", *LEVELS, "total", "achieved", "source_id"]],
        datasets=DATASET,
        labels={**ESOL_LEVELS, "area_name": "District", "achieved": "Achieved"},
        notes=("By home postcode, rounded to 10. Larger districts have more learners: do not read this as a ranking.",),
        draw=lambda palette: bars(
            list(wide["area_name"]), [_number(n) for n in wide["total"]], [whole(n) for n in wide["total"]], palette,
            chosen=names,
        ),
    )  # fmt: skip


def beside_need(area_code: str) -> Figure | None:
    """Learners for every 100 residents who cannot speak English well or at all, where both are known; else None."""
    rows = english.learners_per_100()
    if area_code not in set(rows["area_code"]):
        return None
    texts = [_range(lower, upper) for lower, upper in zip(rows["lower"], rows["upper"], strict=True)]
    name = areas.name(area_code)
    here = texts[list(rows["area_code"]).index(area_code)]
    return Figure(
        id="need-and-learners",
        title=f"{name} had {here} learners for every 100 people with little English",
        subtitle="Learners aged 19 and over in 2021/22 per 100 residents aged 3 and over who cannot speak English well "
        "or at all (Census 2021), six districts",
        alt="Bars by name: " + "; ".join(f"{n} {t}" for n, t in zip(rows["area_name"], texts, strict=True)) + ".",
        table=rows,
        datasets=("esol_learners", "english_proficiency"),
        labels={
            "area_name": "District", "not_well_or_at_all": "Cannot speak English well", "value": "Learners per 100",
            "lower": "At least", "upper": "At most",
        },
        units={"value": "decimal", "lower": "decimal", "upper": "decimal"},
        notes=(
            "This is not the share of people who are taught: learners are adults, some of them speak English well, and "
            "the Census counts children from the age of 3. Learners are rounded to 10, hence the ranges. A low figure "
            "may mean too few places as much as few who ask for one.",
        ),
        draw=lambda palette: bars(list(rows["area_name"]), list(rows["value"]), texts, palette, chosen=[name]),
    )  # fmt: skip


def not_published(area_code: str) -> tuple[str, str]:
    """Say that learners of a district are not published here, and where such figures would come from."""
    about = datasets()["esol_learners"]
    return (
        f"How many people in {areas.name(area_code)} learn English is not published at this level here, so learners "
        "cannot be set against need.",
        f"The {DEPARTMENT} has district figures in the data set “Essential skills by geography: region, LAD, PCON and "
        f"EDA” of [Further education and skills]({about.url}).",
    )


def _definition(year: str, covered: str) -> str:
    """Put what was counted into words, and any break of the series that lies at this year."""
    about = datasets()["esol_learners"].breaks
    changes = [at.what for at in about if at.at == year and at.where.get("area_code") == areas.ENGLAND]
    return ". ".join([DEFINITIONS.get(covered, opened(covered)), *changes]).rstrip(".")


def _learners(number: object) -> str:
    return "fewer than 5" if pd.isna(number) else whole(float(str(number)))


def _number(number: object) -> float:
    return float("nan") if pd.isna(number) else float(str(number))


def _range(lower: float, upper: float) -> str:
    low, high = decimal(lower), decimal(upper)
    return low if low == high else f"{low} to {high}"
