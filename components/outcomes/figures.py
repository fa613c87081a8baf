"""Figures of the outcomes page: the evidence map, results with a number, findings in words, and targets apart."""

from __future__ import annotations

import pandas as pd

from components.charts.grid import grid
from components.figure import Figure
from components.outcomes.choice import GRADES, Choice, described
from components.outcomes.words import about, caveats_of, of_what, reading, where
from components.words import counted, opened
from data.labels import FRAMEWORKS


def evidence_map(found: pd.DataFrame, choice: Choice) -> Figure:
    """Show how many outcomes there are of each kind and grade, gaps included."""
    kinds = [code for code in FRAMEWORKS if not choice.framework or code in choice.framework]
    grades = [code for code in GRADES if not choice.grade or code in choice.grade]
    cells = [(kind, grade, _cell(found, kind, grade)) for kind in kinds for grade in grades]
    filled = [(kind, grade, rows) for kind, grade, rows in cells if len(rows)]
    tidy = pd.DataFrame(
        {
            "framework": [FRAMEWORKS[kind] for kind, _, _ in filled],
            "framework_code": [kind for kind, _, _ in filled],
            "evidence": [GRADES[grade] for _, grade, _ in filled],
            "evidence_code": [grade for _, grade, _ in filled],
            "outcomes": [len(rows) for _, _, rows in filled],
            "source_id": ["|".join(rows["source_id"].unique()) for _, _, rows in filled],
        }
    )
    counts = [[len(_cell(found, kind, grade)) for grade in grades] for kind in kinds]
    empty = sum(count == 0 for line in counts for count in line)
    wide = pd.DataFrame(counts, columns=[GRADES[grade] for grade in grades]).astype("str")
    wide.insert(0, "Kind of outcome", [FRAMEWORKS[kind] for kind in kinds])
    said = "; ".join(f"{FRAMEWORKS[kind]}, {GRADES[grade].lower()}: {len(rows)}" for kind, grade, rows in cells)
    return Figure(
        id="evidence-map",
        title=_finding(found),
        subtitle=f"{subject(choice)}, by kind of outcome and strength of evidence",
        alt=f"Grid of {counted(len(found), 'outcome')}; {counted(empty, 'cell')} empty. {said}.",
        table=tidy,
        datasets=("project_outcomes",),
        draw=lambda palette: grid(
            [FRAMEWORKS[kind] for kind in kinds], [GRADES[grade] for grade in grades], counts, palette, noun="outcomes"
        ),
        reading=wide,
        labels={"framework": "Kind of outcome", "outcomes": "Outcomes"},
    )


def results(found: pd.DataFrame, choice: Choice) -> Figure | None:
    """List the results that carry a number, never a target; None where there are none."""
    rows = found[found["evidence_grade"].ne("target") & found["value"].notna()]
    evaluated = int(rows["evidence_grade"].eq("evaluation").sum())
    from_evaluations = f"{evaluated} of them" if evaluated else "none of them"
    title = f"{opened(counted(len(rows), 'result'))} with a number, {from_evaluations} from an evaluation"
    return _listed("results", title, f"{subject(choice)}: results as their sources state them", rows, "Result")


def findings(found: pd.DataFrame, choice: Choice) -> Figure | None:
    """List the findings in words, without a number; None where there are none."""
    rows = found[found["evidence_grade"].ne("target") & found["value"].isna()]
    title = f"{opened(counted(len(rows), 'finding'))} in words, without a number"
    return _listed("findings", title, f"{subject(choice)}: findings without a number, in our words", rows, "Result")


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


def _cell(found: pd.DataFrame, kind: str, grade: str) -> pd.DataFrame:
    return found[found["framework"].eq(kind) & found["evidence_grade"].eq(grade)]


def _finding(found: pd.DataFrame) -> str:
    """Say how many outcomes count only who was reached, where that is most of them."""
    reach = int(found["framework"].eq("participation_reach").sum())
    if reach * 2 <= len(found):
        return "Outcomes by kind and strength of evidence"
    return f"{reach} of {counted(len(found), 'outcome')} only count people or groups reached"
