"""The rules of one column, as its description states them, for pandera to check."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pandera.pandas as pa

from data.store.describe import Column

NOT_IN_CALENDAR = "must be in the calendar"
_PANDERA_TYPES = {"string": "str", "integer": "Int64", "number": "float64", "date": "str", "boolean": "str"}


def column_schema(column: Column) -> pa.Column:
    """Return what pandera holds every cell of a column against, each rule in words."""
    checks = []
    if column.enum:
        checks.append(pa.Check.isin(column.enum, error=f"must be one of {', '.join(column.enum)}"))
    if column.form and not column.separator:
        checks.append(pa.Check.str_matches(column.form, error=f"must match {column.form}"))
    if column.type == "date":
        checks.append(pa.Check(_in_calendar, error=NOT_IN_CALENDAR))
    if column.type == "number":
        checks.append(pa.Check(np.isfinite, error="must be finite"))
    if column.longest is not None:
        checks.append(
            pa.Check.str_length(max_value=column.longest, error=f"must have at most {column.longest} letters")
        )
    if column.type == "boolean":
        checks.append(pa.Check.isin(["yes", "no"], error="must be yes or no"))
    if column.minimum is not None:
        checks.append(pa.Check.ge(column.minimum, error=f"must be at least {column.minimum:g}"))
    if column.maximum is not None:
        checks.append(pa.Check.le(column.maximum, error=f"must be at most {column.maximum:g}"))
    return pa.Column(_PANDERA_TYPES[column.type], checks, nullable=not column.required, coerce=True)


def _in_calendar(dates: pd.Series[str]) -> pd.Series[bool]:
    """Tell which dates exist, known to the year, the month or the day: 2023-02-31 does not."""
    day = dates + dates.str.len().map({4: "-01-01", 7: "-01", 10: ""})
    return pd.to_datetime(day, format="%Y-%m-%d", errors="coerce").notna()
