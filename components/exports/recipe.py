"""How the numbers of a figure are rebuilt from its files: what each column is, and code in Python and R."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

from components.exports.cells import harmless_cells
from components.exports.columns import described, unit_of
from components.exports.csv import rows_for_file
from components.figure.figure import Figure
from components.figure.reading import as_read, names_read, readable, units
from components.style.numbers import MISSING
from data.served.query import AREA_NAME, written

HERE = Path(__file__).parent
ROWS, TABLE = "figure.csv", "table.csv"
# Columns that a file has beyond the rows of the figure.
BESIDE = {
    "source_title": ("Source titles", "Titles of the publications that the row rests on"),
    "source_url": ("Source addresses", "Public addresses of those publications"),
    "caveat": ("Caveats", "What to mind when reading the figure, the same in each row"),
}


def recipe(figure: Figure) -> dict[str, bytes]:
    """Return the files that rebuild a figure, by name: `columns.csv`, the code, and where it needs one `table.csv`.

    The code reads `figure.csv`, the rows of the figure. Where the page lays these out in a way of its own, the table
    as it is laid out stands in `table.csv`, unrounded where its cells are numbers.
    """
    files = {"columns.csv": written(harmless_cells(columns(figure)), "csv"), **_code()}
    if figure.reading is not None:
        files[TABLE] = written(harmless_cells(laid_out(figure)), "csv")
    return files


def columns(figure: Figure) -> pd.DataFrame:
    """Return a line for each column of the files: name, heading, type, unit for rounding, description, whether shown.

    `unit_in_words` is the unit of the catalogue, for people.
    """
    frame, shown = rows_for_file(figure), set() if figure.reading is not None else set(names_read(figure))
    by_heading = units(figure)
    lines = []
    for name in map(str, frame):
        heading = BESIDE[name][0] if name in BESIDE and name not in figure.table else figure.heading(name)
        lines.append(_line(ROWS, name, heading, frame[name], by_heading.get(heading, ""), name in shown)
                     | {"unit_in_words": unit_of(figure, name), "description": description(figure, name)})  # fmt: skip
    if figure.reading is not None:
        table = laid_out(figure)
        lines += [
            _line(TABLE, str(n), str(n), table[n], by_heading.get(str(n), ""), True)
            | {"description": f"“{n}” as the page shows it"}
            for n in table
        ]
    return pd.DataFrame(lines).fillna("")


def laid_out(figure: Figure) -> pd.DataFrame:
    """Return the table as the page lays it out: numbers in full, every other cell as it is read."""
    table, read = readable(figure).reset_index(drop=True), as_read(figure)
    return pd.DataFrame({str(n): table[n] if kind(table[n]) in ("integer", "number") else read[n] for n in table})


def kind(values: pd.Series[Any]) -> str:
    """Return the type of a column as it stands in a CSV."""
    if pd.api.types.is_bool_dtype(values):
        return "boolean"
    if pd.api.types.is_integer_dtype(values):
        return "integer"
    return "number" if pd.api.types.is_float_dtype(values) else "string"


def description(figure: Figure, name: str) -> str:
    """Say what a column of a figure's file holds: in the words of the catalogue, else by its heading."""
    if column := described(figure, name):
        return column.description
    if name == AREA_NAME.name:
        return AREA_NAME.description
    return BESIDE[name][1] if name in BESIDE else figure.heading(name)


def _line(file: str, name: str, heading: str, values: pd.Series[Any], unit: str, shown: bool) -> dict[str, str]:
    """Return what decides how a column is read; `if_empty` is what the page shows for an empty cell."""
    text = kind(values) == "string"
    blank = text and (file == TABLE or bool((values == "").any()))  # laid out, what is missing is said in words
    said = {"file": file, "name": name, "heading": heading, "type": kind(values), "unit": unit}
    return said | {"shown": "yes" if shown else "no", "if_empty": "" if blank else MISSING}


@cache
def _code() -> dict[str, bytes]:
    return {name: (HERE / name).read_bytes() for name in ("rebuild.py", "rebuild.R")}
