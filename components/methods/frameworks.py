"""Our kinds of outcome beside two published frameworks, as tables in Markdown, for the methods text."""

from __future__ import annotations

from data.labels import FRAMEWORKS
from data.load import table

SCHEMES = {"home_office": "Home Office domain", "ons_wellbeing": "ONS question"}
FIT = {"same": "{}", "part": "{}, in part", "none": "–"}


def frameworks() -> dict[str, str]:
    """Both mappings, and how many results only count who was reached."""
    found = table("project_outcomes")
    results = found[found["evidence_grade"] != "target"]
    reached = int(results["framework"].eq("participation_reach").sum())
    counts = {"reach": FRAMEWORKS["participation_reach"], "reached": str(reached), "results": str(len(results))}
    return {**{scheme: _mapping(scheme) for scheme in SCHEMES}, **counts}


def _mapping(scheme: str) -> str:
    """Write one mapping as a table: part, domain or question, our kind, what to mind."""
    rows = table("outcome_frameworks")
    lines = [f"| Part | {SCHEMES[scheme]} | Our kind of outcome | What to mind |", "| --- | --- | --- | --- |"]
    for row in rows[rows["scheme"] == scheme].to_dict("records"):
        kind = FIT[row["fit"]].format(FRAMEWORKS.get(row["framework"], ""))
        lines.append(f"| {row['part']} | {row['item']} | {kind} | {row['reading']} |")
    return "\n".join(lines)
