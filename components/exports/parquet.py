"""The rows of a figure as Parquet: typed, every text exactly as it is."""

from __future__ import annotations

import io

from components.figure import Figure


def parquet(figure: Figure) -> bytes:
    """Return the rows shown. A column that holds texts and numbers is written as text."""
    mixed = [str(name) for name, values in figure.table.items() if values.dtype == object]
    made = io.BytesIO()
    figure.table.astype(dict.fromkeys(mixed, "str")).to_parquet(made, index=False)
    return made.getvalue()
