"""Numbers as a reader sees them: rounded on screen, never in files."""

from __future__ import annotations

import math

MISSING = "not available"


def is_missing(value: object) -> bool:
    """Tell whether a value is absent (None, NaN or <NA>): absent is never zero."""
    return value is None or str(value) == "<NA>" or value != value


def whole(value: float | None) -> str:
    """Write a count: 12,345."""
    return MISSING if value is None or is_missing(value) else f"{value:,.0f}".replace("-", "−")


def decimal(value: float | None, places: int = 1) -> str:
    """Write a figure with a fixed number of places: 61.2."""
    return MISSING if value is None or is_missing(value) else f"{value:,.{places}f}".replace("-", "−")


def percent(value: float | None, places: int = 1) -> str:
    """Write a percentage that is already out of 100: 61.2%."""
    return MISSING if value is None or is_missing(value) else f"{decimal(value, places)}%"


def pounds(value: float | None) -> str:
    """Write an amount as people say it: £450,000, £1.2 million, £89.8 billion."""
    if value is None or is_missing(value):
        return MISSING
    size, sign = abs(value), "−" if value < 0 else ""
    for step, word in ((1e9, "billion"), (1e6, "million")):
        if size >= step or round(size) >= step:
            return f"{sign}£{_trim(size / step)} {word}"
    return f"{sign}£{size:,.2f}" if size < 100 and not float(size).is_integer() else f"{sign}£{size:,.0f}"


def with_unit(value: float | None, unit: str, places: int = 1) -> str:
    """Write a measure with its unit, following the words of the indicator catalogue."""
    if value is None or is_missing(value):
        return MISSING
    if unit == "percent":
        return percent(value, places)
    if unit.startswith("pounds"):
        return pounds(value)
    return f"{decimal(value, places)} {unit}".strip()


def interval(lower: float | None, upper: float | None, unit: str = "", places: int = 1) -> str:
    """Write an interval in words, '55.0% to 63.2%'; nothing when none is published."""
    if lower is None or upper is None or is_missing(lower) or is_missing(upper):
        return ""
    sign = "%" if unit == "percent" else ""
    return f"{decimal(lower, places)}{sign} to {decimal(upper, places)}{sign}"


def _trim(value: float) -> str:
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    text = f"{value:,.{digits}f}"
    return text.rstrip("0").rstrip(".") if math.isfinite(value) and "." in text else text
