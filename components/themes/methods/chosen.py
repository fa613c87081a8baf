"""Worked example of the rule that chooses strengths and problems."""

from __future__ import annotations

from components.style.numbers import decimal, percent, whole
from components.themes.profile.standing_out import benchmark, what
from data.places.areas import name
from data.places.beside_england import SMALL
from data.places.measures import spread
from data.places.standing_out import CANDIDATES, LEAST, standing_out

BRADFORD = "E08000032"


def strengths() -> dict[str, str]:
    """The first problem of Bradford, and how far it lies from what it is judged by."""
    one = standing_out(BRADFORD).problems[0]
    return {
        "candidates": whole(len(CANDIDATES)),
        "least": decimal(LEAST),
        "small": whole(SMALL),
        "place": name(BRADFORD),
        "side": "problems",
        "first": f"“{what(one)}”",
        "value": percent(one.here.value),
        "benchmark": benchmark(one),
        "difference": decimal(abs(one.here.value - one.benchmark)),
        "deviation": decimal(spread(one.here.indicator_id, one.here.period)),
        "gap": decimal(one.gap, 2),
    }
