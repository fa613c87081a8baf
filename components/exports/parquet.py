"""The rows of a figure as Parquet: typed, every text exactly as it is, title and caveats in the schema."""

from __future__ import annotations

import io
import json

import pyarrow as pa
import pyarrow.parquet as pq

from components.figure.credits import minded
from components.figure.figure import Figure


def parquet(figure: Figure) -> bytes:
    """Return the rows shown. A column that holds texts and numbers is written as text.

    The schema's metadata hold `title`, `subtitle` and `caveats`, the last as a JSON list.
    """
    mixed = [str(name) for name, values in figure.table.items() if values.dtype == object]
    rows = pa.Table.from_pandas(figure.table.astype(dict.fromkeys(mixed, "str")), preserve_index=False)
    said = {
        "title": figure.title,
        "subtitle": figure.subtitle,
        "caveats": json.dumps(minded(figure), ensure_ascii=False),
    }
    made = io.BytesIO()
    pq.write_table(rows.replace_schema_metadata({**(rows.schema.metadata or {}), **said}), made)
    return made.getvalue()
