"""What the comparison page says besides its findings: the measure in words, and why a figure is not there."""

from __future__ import annotations

from components.style.words import listed
from components.themes.comparison.choice import Choice, at, when
from data.places.areas import as_spoken, spoken
from data.places.comparison import periods_of
from data.places.measures import latest
from data.places.publication import no_england, publication


def about(choice: Choice) -> str:
    """Describe the measure: what is counted, why it matters, and for whom it is held."""
    measure = choice.about
    direction = {
        "up": "A higher figure is called more favourable.",
        "down": "A lower figure is called more favourable.",
        "neither": "Neither direction is called better.",
    }[measure.better]
    return (
        f"**{measure.title}.** {measure.question}. {measure.why_it_matters}\n\n"
        f"Held here for: {measure.levels}. {measure.frequency}. {direction}"
    )


def no_districts(choice: Choice) -> tuple[str, str]:
    """Say why there is neither a distribution nor a map, and where local figures would come from."""
    return (
        f"**Districts:** {choice.about.short_title[:1].lower()}{choice.about.short_title[1:]} is held here for "
        "England only, so there is no district to compare.",
        "; ".join(caveat for caveat in choice.about.caveats if "National series" in caveat),
    )


def no_trend(choice: Choice) -> tuple[str, str]:
    """Say why there is no line over time, and where one would come from."""
    if choice.national:
        return "**Over time:** figures of England are held here for one period only, and none of districts.", ""
    known = periods_of(choice.about.id)
    only = f"districts have figures of this measure for {when(choice.about.spoken(known[0]))} only"
    reason = only if len(known) == 1 else "none of these areas has figures of this measure for two periods"
    return (
        f"**Over time:** {reason}, so nothing can be said about change.",
        f"It is held here for: {choice.about.levels}.",
    )


def nothing(choice: Choice) -> str:
    """Say that none of the areas has a figure of the period, and of when their latest one is, where there is one."""
    none = f"nothing is held here for {listed([spoken(code) for code in choice.chosen], 'or')}"
    known = [one.period for code in choice.chosen if (one := latest(choice.about.id, code))]
    last = "its latest figure is" if choice.one else "the latest figure of any of them is"
    return f"{none} {at(choice.when)}; {last} that of {when(choice.about.spoken(max(known)))}" if known else none


def missing(choice: Choice) -> str:
    """Say for which of the areas nothing is held, and where it would come from; empty where each has a figure."""
    names = [as_spoken(who) for who in choice.missing()]
    if not names:
        return ""
    source = publication(choice.about.id, choice.period)
    return f"Not held here for {listed(names, 'or')} {at(choice.when)}. Figures of other areas are from {source}."


def gaps(choice: Choice) -> list[str]:
    """Say which figures are not held, England's among them, and where they would come from."""
    without = choice.england is None and not choice.rows.empty
    return [missing(choice), no_england(choice.about.id, choice.period) if without else ""]
