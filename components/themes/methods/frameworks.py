"""Our kinds of outcome beside two published frameworks, as lists in Markdown, for the methods text."""

from __future__ import annotations

from typing import Any

from data.labels import FRAMEWORKS
from data.store.load import table

SCHEMES = ("home_office", "ons_wellbeing")
FIT = {"same": "{}", "part": "{}, in part", "none": "no counterpart"}


def frameworks() -> dict[str, str]:
    """Both mappings, and how many results only count who was reached."""
    found = table("project_outcomes")
    results = found[found["evidence_grade"] != "target"]
    reached = int(results["framework"].eq("participation_reach").sum())
    counts = {"reach": FRAMEWORKS["participation_reach"], "reached": str(reached), "results": str(len(results))}
    return {**{scheme: _mapping(scheme) for scheme in SCHEMES}, **counts}


def _mapping(scheme: str) -> str:
    """Write one mapping part by part: domain or question, our kind, what to mind."""
    rows = table("outcome_frameworks")
    parts = rows[rows["scheme"] == scheme].groupby("part", sort=False)
    return "\n\n".join(f"*{part}*\n\n" + "\n".join(map(_line, found.itertuples())) for part, found in parts)


def _line(row: Any) -> str:
    kind = FIT[row.fit].format(FRAMEWORKS.get(row.framework, ""))
    return f"- **{row.item}**: {kind}. {row.reading}."
