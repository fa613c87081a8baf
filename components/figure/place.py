"""The place that a page is about, as every page's address says it."""

from __future__ import annotations

from components.figure.parameters import Parameter
from data.places import areas

AREA = Parameter("area", "Area", "the area", lambda _: areas.districts(), areas.FIVE[0])
ANY_PLACE = Parameter("area", "Place", "the area", lambda _: {"": "Choose a place", **areas.districts()})
MAYBE_AREA = Parameter("area", "Choose an area", "the area", lambda _: {"": "All of England", **areas.districts()})
