"""What must be said before any figure of hate crime, and what the figures cannot tell."""

from __future__ import annotations

from data.areas import name
from data.describe import datasets
from data.hate_crime import force_of
from data.load import table


def lead() -> str:
    """Return the first thing to say: no reliable trend, why, and who says so with a link."""
    caveat = next(caveat for caveat in datasets()["hate_crime_national"].caveats if caveat.lead)
    sources = table("sources").set_index("source_id")
    source = sources.loc[str(caveat.source_id)]
    return f"{caveat.text} (Source: [{source['publisher']}, {source['title']}]({source['url']}).)"


def cannot_tell(area_code: str) -> list[str]:
    """Return, as a plain list, what nothing on the page can tell about an area."""
    here, force = name(area_code), force_of(area_code)
    alone = (
        f"How much hate crime there is in {here} alone: most figures are for a whole police force."
        if force.districts > 1
        else f"How much hate crime the residents of {here} meet: it is counted where it happens, not where people live."
    )
    return [
        "Whether there is more or less hate crime than before: recording and reporting have changed as well.",
        "How common hate crime is: many victims never go to the police.",
        alone,
        "Whether one place or force has a bigger problem than another: a higher count can mean better reporting.",
        "How great the risk is for a person of one faith or group: the counts are not set against their numbers.",
        "Whether an event caused a rise: that two things happened at one time does not show it.",
    ]
