"""Numbers as a reader sees them: rounded on screen, never in files."""

from __future__ import annotations

import math
from decimal import ROUND_HALF_UP, Decimal

import pandas as pd

MISSING = "not available"
# From which amount on people say it in these words: 999.5 million rounds to 1,000 million, which is a billion.
_STEPS = ((999.5e6, 1e9, "billion"), (999_999.5, 1e6, "million"))


def is_missing(value: object) -> bool:
    """Tell whether a value is absent (None, NaN or <NA>): absent is never zero."""
    return value is None or value is pd.NA or value != value


def whole(value: float | None) -> str:
    """Write a count: 12,345."""
    return decimal(value, 0)


def decimal(value: float | None, places: int = 1) -> str:
    """Write a figure with a fixed number of places: 61.2. A half is rounded up, as people do: 62.5 is 63."""
    return MISSING if value is None or is_missing(value) else _signed(f"{_rounded(value, places):,.{places}f}")


def percent(value: float | None, places: int = 1) -> str:
    """Write a percentage that is already out of 100: 61.2%."""
    return MISSING if value is None or is_missing(value) else f"{decimal(value, places)}%"


def pounds(value: float | None) -> str:
    """Write an amount as people say it: £450,000, £1.2 million, £89.8 billion."""
    if value is None or is_missing(value):
        return MISSING
    size, sign = abs(value), "−" if value < 0 else ""
    for least, step, word in _STEPS:
        if size >= least:
            return f"{sign}£{_trim(size / step)} {word}"
    return f"{sign}£{size:,.2f}" if size < 100 and not float(size).is_integer() else f"{sign}£{size:,.0f}"


def in_short(value: float | None, figures: int = 3) -> str:
    """Write an amount for a title, to three figures: £383,000, £4.61 million, £1,378. Fewer where parts are rounded."""
    if value is None or is_missing(value) or abs(value) < 10_000:
        return pounds(value)
    return pounds(round(value, figures - 1 - math.floor(math.log10(abs(value)))))


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


def _rounded(value: float, places: int) -> Decimal | float:
    """Round a half away from zero, in the figures that a reader would write down."""
    if not math.isfinite(value):
        return value
    return Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def _signed(text: str) -> str:
    """Write a minus as a minus, and none before what has been rounded to zero."""
    return text.replace("-", "−" if any(figure in text for figure in "123456789") else "")


def _trim(value: float) -> str:
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    text = f"{value:,.{digits}f}"
    return text.rstrip("0").rstrip(".") if math.isfinite(value) and "." in text else text
