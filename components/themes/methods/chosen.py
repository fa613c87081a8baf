"""Worked example of the rule that chooses strengths and problems."""

from __future__ import annotations

from components.style.numbers import decimal, percent, whole
from components.themes.profile.standing_out import what
from data.places.areas import name
from data.places.beside_england import SMALL, district_values, gap
from data.places.standing_out import ANSWERS, BESIDE_ENGLAND, LEAST, standing_out

BRADFORD = "E08000032"


def strengths() -> dict[str, str]:
    """The first problem of Bradford, and how far it lies from England."""
    one = standing_out(BRADFORD).problems[0]
    assert one.here is not None
    assert one.england_value is not None
    spread = district_values(one.indicator.id, one.period)["value"].std(ddof=0)
    return {
        "england": whole(len(BESIDE_ENGLAND)),
        "answers": whole(len(ANSWERS)),
        "least": decimal(LEAST),
        "small": whole(SMALL),
        "place": name(BRADFORD),
        "side": "problems",
        "first": f"“{what(one)}”",
        "value": percent(one.here.value),
        "benchmark": percent(one.england_value),
        "difference": decimal(abs(one.here.value - one.england_value)),
        "deviation": decimal(float(spread)),
        "gap": decimal(gap(one), 2),
    }
