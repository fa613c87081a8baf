"""What the comparison page says besides its findings: the measure in words, and why a figure is not there."""

from __future__ import annotations

from components.comparison.view import View, when
from data.comparison import periods_of


def about(view: View) -> str:
    """Describe the measure: what is counted, why it matters, and for whom it is published."""
    measure = view.about
    direction = {
        "up": "A higher figure is called more favourable.",
        "down": "A lower figure is called more favourable.",
        "neither": "Neither direction is called better.",
    }[measure.better]
    return (
        f"**{measure.title}.** {measure.question}. {measure.why_it_matters}\n\n"
        f"Published for: {measure.levels}. {measure.frequency}. {direction}"
    )


def no_trend(view: View) -> tuple[str, str]:
    """Say why there is no line over time, and where one would come from."""
    known = periods_of(view.about.id)
    only = f"districts have figures of this measure for {when(known[0])} only"
    reason = only if len(known) == 1 else "none of these areas has figures of this measure for two periods"
    return (
        f"**Over time:** {reason}, so nothing can be said about change.",
        f"It is published for: {view.about.levels}.",
    )
