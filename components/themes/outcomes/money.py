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
    """List the awards that the filters leave; without `steps`, before outcomes and evidence narrow them.

    Who says an outcome and how it was found out narrow outcomes alone: money is followed to the best evidence.
    """
    dropped = {"said", "design"} if steps else {"said", "design", "framework", "grade"}
    asked: dict[str, Any] = {name: codes for name, codes in choice.filters.items() if name not in dropped}
    return followed(**asked, price=price_of(choice))
