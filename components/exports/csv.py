"""The rows of a figure as CSV: unrounded, with codes, sources and caveats in columns of their own."""

from __future__ import annotations

from components.figure import Figure
from data.query import written


def csv(figure: Figure) -> bytes:
    """Return UTF-8 CSV of exactly the rows shown, one header line.

    The caveats stand in a column, the same in each row, so that the file stays a plain table
    and nobody can pass it on without them.
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
    if figure.caveats:
        frame["caveat"] = " ".join(figure.caveats)
    return written(frame, "csv")
