"""The steps of money as marks and ribbons of a flow: fund, project, kind of outcome, best evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pandas as pd

from components.charts.cascade import Mark, Ribbon
from components.style.numbers import pounds
from components.style.words import counted
from data.labels import EVIDENCE_GRADES, FRAMEWORKS
from data.store.load import table

HEADINGS = ("Money", "Projects", "Outcomes", "Evidence")
MOST = 6  # marks of one step; the smallest are put together
NO_PROJECT = "No project listed"
NO_OUTCOME = "No outcome found"


def kinds(frameworks: Sequence[str]) -> str:
    """Name the kind of outcome of a project, or say that there are several, or none."""
    if not frameworks:
        return ""
    return FRAMEWORKS[frameworks[0]] if len(frameworks) == 1 else "Several kinds"


def together(projects: Sequence[str]) -> str:
    """Name the projects that stand for some money: the first, and how many more; nothing where there is none."""
    names = table("projects").set_index("project_id")["name"]
    more = f" and {len(projects) - 1} more" if len(projects) > 1 else ""
    return f"{names[projects[0]]}{more}" if projects else ""


def marks_and_ribbons(rows: pd.DataFrame) -> tuple[list[Mark], list[Ribbon]]:
    """Lay counted awards out in four steps; money that is tied to no project ends at the second."""
    steps = pd.DataFrame(
        {
            "step0": _few(rows["fund_name"], rows["value"], "fund"),
            "step1": _few(rows["projects"].mask(rows["projects"].eq("")), rows["value"], "project").fillna(NO_PROJECT),
            "step2": rows["outcomes"].replace("", NO_OUTCOME),
            "step3": rows["evidence"].map(EVIDENCE_GRADES),
            "value": rows["value"],
            "tied": rows["project_ids"].ne(""),
        }
    )
    codes = {
        0: _codes(rows["fund_name"], rows["fund_id"], "fund"),
        1: _codes(rows["projects"], rows["project_ids"], "project"),
        2: _kind_codes(rows),
        3: {label: f"grade={code}" for code, label in EVIDENCE_GRADES.items()},
    }
    marks = [mark for step in range(4) for mark in _marks(steps, step, codes[step])]
    return marks, [ribbon for step in range(3) for ribbon in _ribbons(steps, step, marks)]


def _few(names: pd.Series[str], values: pd.Series[float], noun: str) -> pd.Series[str]:
    """Keep the names with most money and put the others together."""
    sums = values.groupby(names).sum().sort_values(ascending=False)
    if len(sums) <= MOST:
        return names
    others = sums.index[MOST - 1 :]
    return names.mask(names.isin(others), counted(len(others), f"other {noun}"))


def _codes(names: pd.Series[str], ids: pd.Series[str], param: str) -> dict[str, str]:
    """Give the filter behind a name; several projects that stand for the same money have none."""
    return {str(name): f"{param}={code}" for name, code in zip(names, ids, strict=True) if code and "|" not in code}


def _kind_codes(rows: pd.DataFrame) -> dict[str, str]:
    """Give the filter behind a kind of outcome, where it leaves just the money of the mark.

    A project with several kinds stands under "Several kinds", yet passes the filter of each of them.
    """
    several = {kind for held in rows["kinds"] if len(held) > 1 for kind in held}
    return {label: f"framework={code}" for code, label in FRAMEWORKS.items() if code not in several}


def _marks(steps: pd.DataFrame, step: int, codes: dict[str, str]) -> Iterator[Mark]:
    """Give the marks of a step: by money, evidence by its strength, what is missing last."""
    rows = steps if step < 2 else steps[steps["tied"]]
    sums = rows.groupby(f"step{step}")["value"].sum()
    order = list(EVIDENCE_GRADES.values()) if step == 3 else list(sums.sort_values(ascending=False).index)
    for name in sorted((name for name in order if name in sums.index), key=_last):
        amount, text = float(sums[name]), str(name)
        said = f"<b>{text}</b><br>{pounds(amount)}"
        yield Mark(f"{step}:{text}", step, text, pounds(amount), said, codes.get(text, ""), text == NO_OUTCOME)


def _last(name: object) -> int:
    """Put what was put together after the others, and what is missing after all."""
    return 2 if name in (NO_PROJECT, NO_OUTCOME) else int(" other " in str(name))


def _ribbons(steps: pd.DataFrame, step: int, marks: Sequence[Mark]) -> Iterator[Ribbon]:
    """Give the ribbons from a step to the next, in the order of the marks at both ends, so that few cross."""
    rows = steps if step == 0 else steps[steps["tied"]]
    sums = rows.groupby([f"step{step}", f"step{step + 1}"])["value"].sum()
    place = {mark.key: index for index, mark in enumerate(marks)}
    pairs = zip(sums.index.get_level_values(0), sums.index.get_level_values(1), sums, strict=True)
    keyed = [(f"{step}:{start}", f"{step + 1}:{end}", float(value)) for start, end, value in pairs]
    for start, end, value in sorted(keyed, key=lambda item: (place[item[0]], place[item[1]])):
        names = f"{start.partition(':')[2]} → {end.partition(':')[2]}"
        yield Ribbon(start, end, value, f"{names}<br><b>{pounds(value)}</b>")
