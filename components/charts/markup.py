"""A drawing that is markup on screen, where it needs no charting library, and Plotly's in files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import plotly.graph_objects as go


@dataclass(frozen=True)
class Markup:
    """The same drawing twice. Links in `html` begin at the root of the site; its styles stand in explorer.css."""

    html: str
    flat: Callable[[], go.Figure]
