"""The money that the filters of the outcomes page leave, and the price in which it is written."""

from __future__ import annotations

from typing import Any

import pandas as pd

from components.themes.funding.prices import known, whole_sum
from components.themes.outcomes.choice import Choice
from data.money.money import Price
from data.money.pound import followed
from data.projects.facets import NOT


def price_of(choice: Choice) -> Price:
    """Return the price asked for; money of several areas has no one population and is never per head."""
    one = len(choice.area) == 1 and not choice.area[0].startswith(NOT)
    return known(choice.price) if one else whole_sum(known(choice.price))


def money(choice: Choice, *, steps: bool = True) -> pd.DataFrame:
    """List the awards that the filters leave; without `steps`, before outcomes and evidence narrow them."""
    asked: dict[str, Any] = choice.filters
    if not steps:
        asked = {name: codes for name, codes in asked.items() if name not in ("framework", "grade")}
    return followed(**asked, price=price_of(choice))
