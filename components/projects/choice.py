"""Which projects a reader asks for: options and their live counts, the result in a sentence, a way out of an empty one.

Pure functions of plain values; the numbers come from `data.projects`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import pandas as pd

from components.words import counted, listed, opened
from data import areas, labels
from data.load import edition, table
from data.projects import FACETS, facets, projects

NAMES = {
    "text": "the words searched for",
    "area": "the area",
    "theme": "the theme",
    "fund": "the fund",
    "evidence": "the evidence",
    "status": "the status",
}


@dataclass(frozen=True)
class Choice:
    """Filters in force: codes by facet, and words to search for. An empty one does not narrow anything."""

    area: tuple[str, ...] = ()
    theme: tuple[str, ...] = ()
    fund: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    text: str = ""

    @property
    def filters(self) -> dict[str, Any]:
        """The filters as `data.projects` takes them."""
        return {name: getattr(self, name) for name in NAMES}

    @property
    def address(self) -> dict[str, list[str]]:
        """The filters as parameters of an address."""
        named = {name: list(getattr(self, name)) for name in FACETS} | {"q": [self.text] if self.text else []}
        return {param: values for param, values in named.items() if values}

    @property
    def in_force(self) -> list[str]:
        """Names of the filters that narrow the list."""
        return [name for name in NAMES if getattr(self, name)]

    def without(self, name: str) -> Choice:
        """The same choice with one filter dropped."""
        dropped: dict[str, Any] = {name: "" if name == "text" else ()}
        return replace(self, **dropped)

    def found(self) -> pd.DataFrame:
        """Projects that pass every filter."""
        return projects(**self.filters)


def choices() -> Mapping[str, Mapping[str, str]]:
    """Labels of all options by facet and code; those that no project has stand last, since links may ask for them."""
    return _choices(edition("projects"), edition("funds"))


def counts(choice: Choice) -> dict[str, dict[str, int]]:
    """Count the projects behind every option, by facet and code, under the other filters in force."""
    found = facets(**choice.filters)
    return {
        str(facet): dict(zip(rows["code"], rows["projects"], strict=True)) for facet, rows in found.groupby("facet")
    }


def headline() -> str:
    """Say the most important thing about all projects, for the top of the page."""
    everything = projects()
    without = int(everything["evidence"].eq("none").sum())
    evaluated = int(everything["evidence"].eq("evaluation").sum())
    return (
        f"{counted(len(everything), 'project')} for integration could be found in public. "
        f"For {without:,} of them no outcome was found; {evaluated:,} {'has' if evaluated == 1 else 'have'} a finding "
        "from an evaluation."
    )


def result(choice: Choice) -> str:
    """Say what the filters leave, such as '16 of 75 projects in Bradford, 5 with an outcome recorded'."""
    found, everything = choice.found(), len(projects())
    if found.empty:
        return f"**No project** of {everything:,} was found {described(choice)}."
    recorded = int(found["outcomes"].gt(0).sum())
    about = f" {described(choice)}" if described(choice) else ""
    many = f"All {everything:,}" if len(found) == everything else f"{len(found):,} of {everything:,}"
    sentence = f"**{many} projects{about}**, {recorded if recorded else 'none'} with an outcome recorded."
    elsewhere = _in_several_places(choice)
    if elsewhere:
        covers = "covers several places and belongs" if elsewhere == 1 else "cover several places and belong"
        sentence += f" {opened(counted(elsewhere, 'further project'))} {covers} to no single area."
    return sentence


def described(choice: Choice) -> str:
    """Put the filters in words, to follow 'projects': 'in Bradford, on English language'."""
    options = choices()
    named = {facet: [options[facet][code] for code in getattr(choice, facet)] for facet in FACETS}
    parts = [
        f"in {listed(named['area'], 'or')}" if choice.area else "",
        f"on {_quiet(named['theme'])}" if choice.theme else "",
        f"paid from {listed(named['fund'], 'or')}" if choice.fund else "",
        f"with evidence “{_quiet(named['evidence'])}”" if choice.evidence else "",
        f"with status “{_quiet(named['status'])}”" if choice.status else "",
        f"mentioning “{choice.text}”" if choice.text else "",
    ]
    return ", ".join(part for part in parts if part)


def ways_out(choice: Choice) -> list[tuple[str, Choice, int]]:
    """Where nothing is found: each filter that, dropped alone, would show something, and how much. Most first."""
    offers = [(name, choice.without(name)) for name in choice.in_force]
    counted_offers = [(NAMES[name], without, len(without.found())) for name, without in offers]
    return sorted((offer for offer in counted_offers if offer[2]), key=lambda offer: -offer[2])


def _in_several_places(choice: Choice) -> int:
    """Projects without an area of their own that pass the other filters, where an area is chosen."""
    return int(choice.without("area").found()["area_code"].isna().sum()) if choice.area else 0


@lru_cache(maxsize=1)
def _choices(projects_edition: str, funds_edition: str) -> dict[str, dict[str, str]]:
    """Put the options in order once for each edition of the tables."""
    everything = facets()
    funds = table("funds").sort_values("fund_name")
    named = {
        "area": areas.districts(),
        "theme": labels.THEMES,
        "fund": dict(zip(funds["fund_id"], funds["fund_name"], strict=True)),
        "evidence": labels.EVIDENCE_GRADES,
        "status": labels.PROJECT_STATUSES,
    }
    used = set(zip(everything["facet"], everything["code"], strict=True))
    return {facet: _in_front(options, {code for of, code in used if of == facet}) for facet, options in named.items()}


def _in_front(options: Mapping[str, str], used: Collection[str]) -> dict[str, str]:
    """Put the used options first and keep the order otherwise."""
    return dict(sorted(options.items(), key=lambda item: item[0] not in used))


def _quiet(names: Iterable[str]) -> str:
    """Names in the middle of a sentence: 'social mixing or English language'."""
    return listed([name if name.startswith("English") else name[:1].lower() + name[1:] for name in names], "or")
