"""What must be said before any figure of hate crime, and what the figures cannot tell."""

from __future__ import annotations

from components.style.words import listed
from data.crime.aggravated_by_force import force_quarters
from data.crime.hate_crime import force_of
from data.places.areas import ENGLAND_AND_WALES, as_spoken, spoken
from data.store.describe import datasets
from data.store.load import table


def lead() -> str:
    """Return the first thing to say: no reliable trend, why, and who says so with a link."""
    caveat = next(caveat for caveat in datasets()["hate_crime_national"].caveats if caveat.lead)
    sources = table("sources").set_index("source_id")
    source = sources.loc[str(caveat.source_id)]
    return f"{caveat.text} (Source: [{source['publisher']}, {source['title']}]({source['url']}).)"


def cannot_tell(area_code: str) -> list[str]:
    """Return, as a plain list, what nothing on the page can tell about an area."""
    here, force = spoken(area_code), force_of(area_code)
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


def would_fill(area_code: str) -> list[str]:
    """Return which official tables would fill the gaps of the page, each with its address and what to look for."""
    about = datasets()
    mine = table("community_safety_partnerships")
    mine = mine[mine["area_code"] == area_code]
    partnership = listed([f"{as_spoken(str(row.csp_name))} ({row.csp_code})" for row in mine.itertuples()])
    codes = listed(sorted(code for code in table("aggravated_offences")["offence_code"].unique() if len(code) < 5))
    latest = force_quarters(ENGLAND_AND_WALES)["quarter"].iloc[-1]
    bulletins, open_data = about["hate_crime_by_force"].url, about["aggravated_offences"].url
    return [
        "Aggravated offences by community safety partnership and quarter since 2015/16: the Home Office’s "
        f"[police recorded crime open data tables]({open_data}), for {partnership}, offence codes {codes}.",
        "Hate crime of every force by strand and year: the appendix tables beside each of the Home Office’s "
        f"[yearly bulletins]({bulletins}).",
        f"Aggravated offences of every force after {latest}: the same [open data tables]({open_data}), by police force "
        "area.",
        "Kinds of offence, outcomes by offence, and months after March 2021: the data tables and charts of later "
        f"[bulletins]({bulletins}).",
        "Margins of error of the Crime Survey, and its estimates by strand: the "
        f"[bulletins]({about['crime_survey_hate_crime'].url}) of 2020 and 2025.",
    ]
