"""Rebuild a figure of the Integration Areas Explorer from the files beside this script. Needs pandas only.

    python rebuild.py        prints the table as the page shows it

`rows` gives the tidy rows, every number as it was published, unrounded. `shown` gives the table as the page shows it,
rounded by unit. `columns.csv` says what each column is. In the whole research pack, `datasets` holds the full tables.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from numbers import Real
from pathlib import Path

import pandas as pd

HERE = Path(__file__).parent
TYPES = {"integer": "Int64", "number": "float64", "boolean": "boolean", "string": "object"}
READ: dict[str, Callable[[str], object]] = {
    "integer": int,
    "number": float,
    "boolean": lambda text: text == "yes",
    "string": str,
}
STEPS = ((999.5e6, 1e9, "billion"), (999_999.5, 1e6, "million"))


def columns(folder: Path = HERE) -> pd.DataFrame:
    """Read what each column is: its file, name, heading, type, unit, whether and how the page shows it."""
    return pd.read_csv(folder / "columns.csv", dtype=str, keep_default_na=False)


def rows(folder: Path = HERE, file: str = "figure.csv") -> pd.DataFrame:
    """Read the rows of a file, each column by its type."""
    described = columns(folder)
    types = described[described["file"] == file].set_index("name")["type"]
    frame = pd.read_csv(folder / file, dtype=str, keep_default_na=False)
    for name, kind in types.items():
        # An apostrophe keeps a spreadsheet from taking a text for a formula; the text itself does not have it.
        texts = frame[name].str.replace(r"^'(?=[=+\-@\t\r])", "", regex=True)
        values = [READ[kind](text) if text else None for text in texts]
        frame[name] = pd.Series(values, dtype=TYPES[kind])
    return frame


def shown(folder: Path = HERE) -> pd.DataFrame:
    """Return the table as the page shows it: under its headings, each cell as text, rounded by its unit."""
    described = columns(folder)
    on_page = described[described["shown"] == "yes"]
    file = on_page["file"].iloc[0]
    frame = rows(folder, file)
    cells = {
        line.heading: [cell(value, str(line.unit), str(line.if_empty)) for value in frame[line.name]]
        for line in on_page.itertuples(index=False)
    }
    return pd.DataFrame(cells, dtype=str)


def cell(value: object, unit: str = "", if_empty: str = "not available") -> str:
    """Write one value as the page does."""
    if value is None or value is pd.NA or value != value:
        return if_empty
    if isinstance(value, bool) or not isinstance(value, Real):
        return str(value)
    value = float(value)
    if unit == "year":
        return str(int(value))
    if unit == "percent":
        return f"{signed(rounded(value, 1))}%"
    if unit == "pounds":
        return pounds(value)
    places = 0 if value.is_integer() and unit != "decimal" else 1
    return signed(rounded(value, places))


def rounded(value: float, places: int) -> str:
    """Round a half away from zero, in the figures that a reader would write down: 62.5 is 63."""
    exact = Decimal(repr(value)) if math.isfinite(value) else value
    step = Decimal(1).scaleb(-places)
    return f"{exact.quantize(step, ROUND_HALF_UP) if isinstance(exact, Decimal) else exact:,.{places}f}"


def pounds(value: float) -> str:
    """Write an amount: £450,000, £1.2 million, £89.8 billion."""
    size, sign = abs(value), "−" if value < 0 else ""
    for least, step, word in STEPS:
        if size >= least:
            return f"{sign}£{trimmed(size / step)} {word}"
    pence = size < 100 and not float(size).is_integer()
    return f"{sign}£{size:,.2f}" if pence else f"{sign}£{size:,.0f}"


def trimmed(value: float) -> str:
    """Write about three figures, without zeros at the end."""
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    text = f"{value:,.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def signed(text: str) -> str:
    """Write a minus as a minus, and none before what has been rounded to zero."""
    return text.replace("-", "−" if any(figure in text for figure in "123456789") else "")


if __name__ == "__main__":
    print(shown().to_string(index=False))
