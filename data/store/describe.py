"""Read the descriptions in `data/catalogue`: one YAML file per dataset, one entry per indicator.

Every page, note, download and API answer takes its words about a dataset from here.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, Literal, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

DATA = Path(__file__).parents[1]
CATALOGUE = DATA / "catalogue"
TABLES = DATA / "tables"

FieldType = Literal["string", "integer", "number", "date", "boolean"]
StatisticType = Literal[
    "accredited official statistics",
    "official statistics",
    "official statistics in development",
    "management information",
    "survey by another body",
    "our calculation",
    "our compilation",
    "reference",
]
DATE = r"^\d{4}(-\d{2}(-\d{2})?)?$"
T = TypeVar("T", bound="Description")
Theme = Literal["geography", "people", "hate_crime", "english_language", "funding", "projects", "outcomes", "register"]


class DescriptionFault(ValueError):
    """A file of the catalogue is not well formed; the message names the file and what to mend."""


class Description(BaseModel):
    """A part of the catalogue. Unknown keys are an error, so that a slip of the pen is not lost."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Column(Description):
    """One column of a table: what it holds, in which unit, and what it may hold."""

    name: str
    title: str
    type: FieldType = "string"
    unit: str = ""
    description: str
    required: bool = True
    pattern: str | None = None
    enum: tuple[str, ...] | None = None
    minimum: float | None = None
    maximum: float | None = None
    longest: int | None = None  # letters of a text
    references: str | None = None  # "table.column" that every value must be found in
    separator: str | None = None  # where a cell may hold several references
    not_before: str | None = None  # the column of the same row that holds the beginning of what ends here

    @property
    def form(self) -> str | None:
        """The pattern that every value matches; a date has one of its own: a year, a month or a day."""
        return self.pattern or (DATE if self.type == "date" else None)


class Caveat(Description):
    """Something a reader must know. `lead` caveats stand above every chart of the dataset and in every file."""

    text: str
    lead: bool = False
    source_id: str | None = None  # what says so; a caveat without one may not say that something was not published


class Break(Description):
    """A point at which a series changes and across which no line may be drawn."""

    at: str  # the first period of the new series
    what: str
    where: dict[str, str] = Field(default_factory=dict)  # the rows concerned; empty means all


class Check(Description):
    """A promise about the whole table: a number of rows, or a sum that a publication states."""

    says: str
    rows: int | None = None
    sum: str | None = None
    where: dict[str, str | int | list[str]] = Field(default_factory=dict)
    equals: float | None = None
    equals_sum_where: dict[str, str | int | list[str]] | None = None
    by: tuple[str, ...] = ()
    tolerance: float = 0.0

    @model_validator(mode="after")
    def one_kind(self) -> Check:
        """A check counts rows or adds up a column; a sum needs something to be equal to."""
        if (self.rows is None) == (self.sum is None):
            raise ValueError("a check has either `rows` or `sum`")
        if self.sum is not None and (self.equals is None) == (self.equals_sum_where is None):
            raise ValueError("a sum has either `equals` or `equals_sum_where`")
        return self


class Dataset(Description):
    """One dataset: where it comes from, what its columns mean, how it may and may not be read."""

    id: str
    title: str
    description: str  # what one row is
    theme: Theme
    producer: str
    statistic_type: StatisticType
    url: str
    published_on: str
    accessed_on: str
    next_release: str
    newer_since: str = Field(default="", pattern=r"^$|^\d{4}-\d{2}$")  # month in which a newer edition comes out
    held: str = ""  # the newest period in words, beside `newer_since`
    licence: str
    citation: str
    geography: str
    periods: str
    table: str  # file name in data/tables
    columns: tuple[Column, ...]
    primary_key: tuple[str, ...]
    caveats: tuple[Caveat, ...] = ()
    breaks: tuple[Break, ...] = ()
    our_processing: str
    not_included: str = ""  # gaps, and where the figures would come from
    checks: tuple[Check, ...] = ()

    @property
    def path(self) -> Path:
        """Where the table lies."""
        return TABLES / self.table

    @property
    def column(self) -> dict[str, Column]:
        """Columns by name."""
        return {column.name: column for column in self.columns}

    @property
    def lead_caveats(self) -> tuple[str, ...]:
        """The caveats that stand above a chart and travel into every file."""
        return tuple(caveat.text for caveat in self.caveats if caveat.lead)

    @model_validator(mode="after")
    def names_agree(self) -> Dataset:
        """The primary key names columns of the table, and no column twice."""
        names = [column.name for column in self.columns]
        if len(set(names)) != len(names):
            raise ValueError(f"{self.id}: a column is described twice")
        if missing := set(self.primary_key) - set(names):
            raise ValueError(f"{self.id}: primary key names unknown columns {sorted(missing)}")
        return self


class Indicator(Description):
    """One measure: what was asked or counted, in which unit, and how it may be read."""

    id: str
    title: str
    short_title: str
    theme: str
    question: str  # exact question, or what is counted over what
    unit: str
    decimals: int = 1
    better: Literal["up", "down", "neither"]
    why_it_matters: str
    levels: str  # the areas it is published for
    frequency: str
    source_id: str
    caveats: tuple[str, ...] = ()
    breaks: tuple[Break, ...] = ()
    part_periods: dict[str, str] = {}  # periods that are not whole, and how they are called

    def spoken(self, period: str) -> str:
        """Name a period; one that is not whole says which part of it there is."""
        return self.part_periods.get(period, period)


@cache
def datasets() -> dict[str, Dataset]:
    """All datasets by id, in the order of their titles.

    Raises DescriptionFault, naming the file and the place in it, when a description is not well formed.
    """
    shared = {entry["name"]: entry for entry in _read(CATALOGUE / "_columns.yml")}
    found = [_dataset(path, shared) for path in sorted(CATALOGUE.glob("*.yml")) if not path.name.startswith("_")]
    return {dataset.id: dataset for dataset in sorted(found, key=lambda dataset: dataset.title)}


@cache
def indicators() -> dict[str, Indicator]:
    """All indicators by id, theme by theme in the order of their files."""
    entries = [
        _built(Indicator, {"theme": path.stem, **entry}, path)
        for path in sorted((CATALOGUE / "indicators").glob("*.yml"))
        for entry in _read(path)
    ]
    return {entry.id: entry for entry in entries}


def _dataset(path: Path, shared: dict[str, dict[str, Any]]) -> Dataset:
    """Build one dataset; a column described in `_columns.yml` needs to give only what differs here."""
    entry = _read(path)
    entry["columns"] = [{**shared.get(column["name"], {}), **column} for column in entry["columns"]]
    dataset = _built(Dataset, entry, path)
    if dataset.id != path.stem:
        raise DescriptionFault(f"{path.name}: id is {dataset.id}, but must be the file's name")
    return dataset


def _built(kind: type[T], entry: dict[str, Any], path: Path) -> T:
    """Build a description, or say which file needs mending and where."""
    try:
        return kind(**entry)
    except ValidationError as error:
        places = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors())
        raise DescriptionFault(f"{path.name}: {places}") from error


def _read(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
