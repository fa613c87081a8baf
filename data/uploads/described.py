"""What a reader's own rows are checked against: the descriptions of our tables, but for what a stranger cannot know.

Identifiers are the reader's own, an area is always an English district, and instead of our register of sources there
is one column for where the facts stand. Places are found from postcodes, so that nobody has to look up coordinates.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from data.store.describe import Caveat, Column, Dataset, datasets

LABEL = "Your data, not checked by us"
PROJECTS, OUTCOMES = "projects", "project_outcomes"
KINDS = {PROJECTS: "Projects", OUTCOMES: "Outcomes"}

LONGEST = 2_000  # letters of a text
OWN_IDS = ("project_id", "outcome_id")
_OWN_ID = r"^(?!(pr|oc)\d{3}$)[A-Za-z0-9][A-Za-z0-9 ._/-]{0,39}$"
_A_PROJECT = r"^[A-Za-z0-9][A-Za-z0-9 ._/-]{0,39}$"  # one of the reader's own or one of ours
FIRST_YEAR, LAST_YEAR = 1950, 2049  # a date beyond them is a slip of the pen
_DATE = r"^(19[5-9]|20[0-4])\d(-\d{2}(-\d{2})?)?$"
_DISTRICT = r"^E0[6-9]\d{6}$"
_SOURCE = Column(
    name="source",
    title="Where it stands",
    description="Title or address of a document in which others can read it",
    required=False,
)

_LEFT_OUT = {
    PROJECTS: (
        "source_id",
        "lead_lat",
        "lead_lon",
        "location_precision",
        "lead_area_code",
        "address_source_id",
        "location_source_id",
    ),
    OUTCOMES: (
        "source_id",
        "fund_id",
        "said_by",
        "design",
        "comparison_value",
        "comparison_group",
        "sample_size",
        "relates_to",
        "note",
    ),
}
_CHANGED: dict[str, dict[str, dict[str, Any]]] = {
    PROJECTS: {
        "project_id": {
            "title": "Project id",
            "pattern": _OWN_ID,
            "description": "A short identifier of your own, each used once",
        },
        "area_code": {
            "title": "Area",
            "pattern": _DISTRICT,
            "description": "Council area; empty where the project covers several places",
        },
    },
    OUTCOMES: {
        "outcome_id": {
            "title": "Outcome id",
            "pattern": _OWN_ID,
            "description": "A short identifier of your own, each used once",
        },
        "project_id": {
            "title": "Project id",
            "pattern": _A_PROJECT,
            "required": True,
            "references": None,  # held against the reader's own projects and ours: see `checked`
            "description": "Identifier of the project that it is about",
        },
        "area_code": {
            "title": "Area",
            "pattern": _DISTRICT,
            "description": "Council area of the outcome; empty where it is that of the project",
        },
    },
}


@cache
def described(kind: str) -> Dataset:
    """Return the description that a reader's own rows of a kind are held against."""
    ours = datasets()[kind]
    columns = [
        _bounded(column.model_copy(update=_CHANGED[kind].get(column.name, {})))
        for column in ours.columns
        if column.name not in _LEFT_OUT[kind]
    ]
    if kind == PROJECTS:
        columns.append(_amount())
    columns.append(_bounded(_SOURCE))
    update = {
        "title": f"Your {KINDS[kind].lower()}",
        "columns": tuple(columns),
        "caveats": (Caveat(text=f"{LABEL}.", lead=True),),
        "checks": (),
    }
    return ours.model_copy(update=update)


def _amount() -> Column:
    """Describe money as in the table of awards; in a reader's own table it may be unknown."""
    amount = datasets()["awards"].column["amount_gbp"]
    return amount.model_copy(update={"required": False, "minimum": 0.0, "title": "Amount in pounds"})


def _bounded(column: Column) -> Column:
    """Give free text a length at which it ends, and dates the years in which they may lie."""
    if column.type == "date":
        return column.model_copy(update={"pattern": _DATE})
    free = column.type == "string" and not (column.pattern or column.enum or column.references)
    return column.model_copy(update={"longest": LONGEST}) if free else column
