"""The rows of a figure as CSV: unrounded, with codes, sources and caveats in columns of their own."""

from __future__ import annotations

import pandas as pd

from components.exports.cells import SAFETY, harmless_cells
from components.figure.credits import minded
from components.figure.figure import Figure
from data.served.query import written


def csv(figure: Figure) -> bytes:
    """Return UTF-8 CSV of exactly the rows shown, one header line, texts harmless to a spreadsheet."""
    return written(rows_for_file(figure), "csv")


def rows_for_file(figure: Figure) -> pd.DataFrame:
    """Return the rows shown with the names and addresses of their sources, and the caveats.

    The caveats stand in a column, the same in each row, so that the file stays a plain table
    and nobody can pass it on without them. Where a text had to be made harmless, they say so.
    """
    frame = figure.table.copy()
    if "source_id" in frame:
        register = figure.sources().set_index("source_id")
        codes = frame["source_id"].fillna("").str.split("|")
        for column in ("title", "url"):
            known = register[column].fillna("").to_dict()
            frame[f"source_{column}"] = codes.map(
                lambda ids, known=known: "; ".join(known.get(i, "") for i in ids if i)
            )
    safe = harmless_cells(frame)
    changed = [SAFETY] if not safe.equals(frame) else []
    if caveats := [*minded(figure), *changed]:
        safe["caveat"] = " ".join(caveats)
    return safe
