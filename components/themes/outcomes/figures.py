"""Figures of the outcomes page: the evidence map, results with a number, findings in words, and targets apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from components.charts.grid import grid
from components.figure.figure import Figure
from components.style.words import counted, opened
from components.themes.outcomes.choice import GRADES, ROWS, THEMES, Choice, apart, changed_or_not, described
from components.themes.outcomes.words import about, caveats_of, of_what, reading, where
from data.labels import DESIGNS, FRAMEWORKS
from data.places.areas import name
from data.projects.facets import NOT, holds
from data.projects.projects import NO_THEME, outcome_codes


def evidence_map(found: pd.DataFrame, choice: Choice) -> Figure | None:
    """Show how many results and targets there are of each theme, or kind, and grade, gaps included; None without any.

    A click on a cell gives row and grade by code.
    """
    if found.empty:
        return None
    lines = _allowed(THEMES if choice.rows == "theme" else FRAMEWORKS, getattr(choice, choice.rows))
    grades = _allowed(GRADES, choice.grade)
    codes = outcome_codes(found)[choice.rows]
    sources = found.groupby([codes.rename("row"), "evidence_grade"])["source_id"].agg(list)
    cells: dict[tuple[str, str], list[str]] = {(line, grade): [] for line in lines for grade in grades}
    cells |= {cell: held for cell, held in sources.items() if cell in cells}
    filled = [(line, grade, held) for (line, grade), held in cells.items() if held]
    numbers = [[len(cells[line, grade]) for grade in grades] for line in lines]
    empty = sum(number == 0 for line in numbers for number in line)
    heading = ROWS[choice.rows]
    wide = pd.DataFrame(numbers, columns=list(grades.values())).astype("str").replace("0", "none")
    wide.insert(0, heading, list(lines.values()))
    said = "; ".join(f"{lines[line]}, {GRADES[grade].lower()}: {len(held)}" for (line, grade), held in cells.items())
    return Figure(
        id="evidence-map",
        title=_finding(found, codes, lines, choice),
        subtitle=f"{subject(choice)}, by {heading.lower()} and strength of evidence; targets stand apart",
        alt=f"Grid of results and targets; {counted(empty, 'cell')} empty. {said}.",
        table=pd.DataFrame(
            {
                "row": [lines[line] for line, _, _ in filled],
                "row_code": [line for line, _, _ in filled],
                "evidence": [GRADES[grade] for _, grade, _ in filled],
                "evidence_code": [grade for _, grade, _ in filled],
                "outcomes": [len(held) for _, _, held in filled],
                "source_id": ["|".join(dict.fromkeys(held)) for _, _, held in filled],
            }
        ),
        datasets=("project_outcomes",),
        draw=lambda palette: grid(
            lines, grades, numbers, palette, noun="entries", apart=("target",), param=choice.rows
        ),
        reading=wide,
        labels={"row": heading, "outcomes": "Entries"},
        pickable=True,
    )


def _allowed(named: Mapping[str, str], codes: Sequence[str]) -> dict[str, str]:
    """Keep the labels that a filter allows, also those of which there is no outcome."""
    allowed = holds(pd.Series(list(named), index=list(named)), codes)
    return {code: label for code, label in named.items() if allowed[code]}


def results(found: pd.DataFrame, choice: Choice) -> Figure | None:
    """List the results that carry a number, never a target; None where there are none."""
    rows = found[found["evidence_grade"].ne("target") & found["value"].notna()]
    title = f"{opened(counted(len(rows), 'result'))} with a number: {changed_or_not(rows)}, {_evaluated(rows)}"
    return _listed("results", title, f"{subject(choice)}: results as their sources state them", rows, "Result")


def findings(found: pd.DataFrame, choice: Choice) -> Figure | None:
    """List the findings in words, without a number; None where there are none."""
    rows = found[found["evidence_grade"].ne("target") & found["value"].isna()]
    title = f"{opened(counted(len(rows), 'finding'))} in words, without a number, {_evaluated(rows)}"
    return _listed("findings", title, f"{subject(choice)}: findings without a number, in our words", rows, "Result")


def _evaluated(rows: pd.DataFrame) -> str:
    """Say how many of some results come from an evaluation."""
    number, total = int(rows["evidence_grade"].eq("evaluation").sum()), len(rows)
    if total == 1:
        return f"{'' if number else 'not '}from an evaluation"
    return f"{'all' if number == total else number or 'none'} from an evaluation"


def targets(found: pd.DataFrame, choice: Choice) -> Figure | None:
    """List the targets, apart from all results; None where there are none."""
    rows = found[found["evidence_grade"].eq("target")]
    title = f"{opened(counted(len(rows), 'target'))}: what was planned, not what was achieved"
    return _listed("targets", title, f"{subject(choice)}: targets. Whether they were met was not found", rows, "Target")


def finding_lines(figure: Figure) -> list[str]:
    """Write the findings in words as lines for reading."""
    return [
        f"**{row['measure']}.** {about(row)}. {GRADES[row['evidence_grade']]}."
        for row in figure.table.to_dict("records")
    ]


def subject(choice: Choice) -> str:
    """Say which outcomes a figure is about."""
    about = described(choice)
    return f"Outcomes {about}" if about else "All outcomes"


def _listed(figure_id: str, title: str, subtitle: str, rows: pd.DataFrame, heading: str) -> Figure | None:
    """Make the table of some outcomes; its file keeps every column."""
    if rows.empty:
        return None
    rows = rows.reset_index(drop=True)
    wide = reading(rows).rename(columns={"Result or target": heading})
    wide.insert(2, "Project or fund", [of_what(row) for row in rows.to_dict("records")])
    wide.insert(3, "Area", [where(row) for row in rows.to_dict("records")])
    wide["How it was found out"] = rows["design"].map(DESIGNS).fillna("not stated")
    return Figure(
        id=figure_id,
        title=title,
        subtitle=subtitle,
        alt=f"Table. {title}.",
        table=rows,
        datasets=("project_outcomes",),
        reading=wide,
        notes=caveats_of(rows),
    )


def _finding(found: pd.DataFrame, codes: pd.Series[str], lines: Mapping[str, str], choice: Choice) -> str:
    """Say of how many themes or kinds there is an evaluation, or that most results only count who was reached."""
    results, _ = apart(found)
    reach = int(results["framework"].eq("participation_reach").sum())
    if choice.rows == "framework" and len(results) and reach * 2 > len(results):
        if len(results) == 1:
            return "The one result only counts people or groups reached"
        who = f"{reach} of {len(results)}" if reach < len(results) else f"All {reach}"
        return f"{who} results only count people or groups reached"
    lines = {code: label for code, label in lines.items() if code != NO_THEME}  # whole funds are no theme
    by_evaluation = found[found["evidence_grade"].eq("evaluation") & codes.isin(lines)]
    evaluated = codes[by_evaluation.index].nunique()
    noun = "theme" if choice.rows == "theme" else "kind of outcome"
    if len(lines) < 2:
        which = f"this {noun}" if lines else "whole funds"
        none = found[found["evidence_grade"].eq("evaluation")].empty
        return f"{'No' if none else 'A'} finding of an evaluation for {which}"
    plural = "themes" if noun == "theme" else "kinds of outcome"
    if not evaluated:
        return f"No finding of an evaluation for any of {len(lines)} {plural}"
    return f"Evaluations say something about {evaluated} of {len(lines)} {plural}{_of_more(by_evaluation, choice)}"


def _of_more(evaluated: pd.DataFrame, choice: Choice) -> str:
    """Say where all findings for one area are of more places than it."""
    one = len(choice.area) == 1 and not choice.area[0].startswith(NOT)
    alone = evaluated[~evaluated["is_wider_than_area"]]
    return f", none of them about {name(choice.area[0])} alone" if one and alone.empty else ""
