"""The figures that stand in the methods texts: worked examples and counts, computed from the tables when asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pandas as pd

from components.style.numbers import MISSING, decimal, percent, whole
from components.style.words import against, counted
from components.themes.catalogue.changes import log
from components.themes.methods.chosen import strengths
from components.themes.methods.compared import comparisons, neighbours, several, together
from components.themes.methods.frameworks import frameworks
from components.themes.methods.mapped import neighbourhoods
from data.labels import DESIGNS, MARYLAND_LEVELS
from data.money.money import deflator_release
from data.places.places import find_places
from data.statistics.intervals import byar, wilson
from data.store import editions
from data.store.describe import datasets
from data.store.load import TableUnavailable, table

BRADFORD = "E08000032"
YEAR = "2018/19"
MILLION = 1_000_000
POSTCODE = "LS29 8AA"


def rates() -> dict[str, str]:
    """One million pounds per head of Bradford."""
    people = table("population")
    people = people[(people["area_code"] == BRADFORD) & (people["year"] == int(YEAR[:4]))]
    residents = int(people["population"].iloc[0])
    return {"residents": whole(residents), "per_head": f"£{MILLION / residents:.2f}"}


def intervals() -> dict[str, str]:
    """Wilson's interval of 30 in 200, Byar's of 40 in 60,000."""
    share, rate = wilson(30, 200), byar(40, 60_000, per=100_000)
    return {
        "wilson": f"{percent(share.lower * 100)} to {percent(share.upper * 100)}",
        "byar": f"{decimal(rate.lower)} to {decimal(rate.upper)}",
    }


def real_terms() -> dict[str, str]:
    """One million pounds of 2018/19 at the prices of the base year."""
    rows = table("gdp_deflators")
    deflator = float(rows.loc[rows["financial_year"] == YEAR, "deflator"].iloc[0])
    return {
        "release": deflator_release(),
        "real": f"£{whole(MILLION * 100 / deflator)}",
        "deflator": decimal(deflator, 2),
    }


def segregation() -> dict[str, str]:
    """The measures of Bradford in 2021."""
    rows = table("segregation")
    groups = ["Ethnic minority (all except White)", "All 5 groups"]
    rows = rows[(rows["area_code"] == BRADFORD) & (rows["small_area_level"] == "LSOA21") & rows["group"].isin(groups)]
    found = rows.set_index("measure")["value"].map(lambda value: decimal(value, 2))
    return {
        **{str(name): value for name, value in found.items()},
        "small_areas": whole(int(rows["small_areas"].iloc[0])),
    }


def evidence() -> dict[str, str]:
    """Outcomes of each grade, and ways of finding out with their level on the Maryland scale."""
    grades = {str(grade): whole(n) for grade, n in table("project_outcomes")["evidence_grade"].value_counts().items()}
    held = table("project_outcomes")["design"].value_counts()
    lines = [
        f"| {label} | {MARYLAND_LEVELS.get(code, 'not on the scale')} | {whole(int(held.get(code, 0)))} |"
        for code, label in DESIGNS.items()
    ]
    return {**grades, "designs": "\n".join(lines)}


def gaps() -> dict[str, str]:
    """The word for a missing figure."""
    return {"missing": MISSING}


def sentences() -> dict[str, str]:
    """The words of comparisons, as every page uses them."""
    return {word: against(word, "England") for word in ("higher", "lower", "similar", "unknown")}


def postcodes() -> dict[str, str]:
    """A postcode and what it finds."""
    best = find_places(POSTCODE)[0]
    sectors = table("postcode_sectors")["postcode_sector"].nunique()
    return {
        "sectors": whole(sectors),
        "postcode": POSTCODE,
        "found": best.name,
        "detail": best.detail.lower()[:1] + best.detail[1:],
    }


def programs() -> dict[str, str]:
    """The length of the longest table."""
    return {"longest": whole(max(_row_counts()))}


def licences() -> dict[str, str]:
    """Publications by licence, as a list."""
    counts = table("sources")["licence"].value_counts()
    return {"licences": "\n".join(f"- {licence}: {counted(n, 'publication')}" for licence, n in counts.items())}


def quoted() -> dict[str, str]:
    """The figures behind three claims."""
    facts = table("facts").set_index("fact_id")["value"]
    before, after = _offences("2015/16"), _offences("2016/17")
    trend = table("funding_trends")
    pounds = trend[trend["series_id"] == "ippr_integration_per_migrant"].set_index("period")["amount_gbp"]
    first, last = float(pounds["2009"]), float(pounds["2017"])
    return {
        "before": whole(before),
        "after": whole(after),
        "rise": decimal((after / before - 1) * 100),
        "minorities": whole(float(facts["opinium_minorities_less_tolerant"])),
        "muslims": whole(float(facts["opinium_muslims_less_tolerant"])),
        "first": f"£{first:.2f}",
        "last": f"£{last:.2f}",
        "fall": decimal((1 - last / first) * 100),
    }


def changes() -> dict[str, str]:
    """What changed, by day."""
    return {"log": log(editions.changes())}


def _offences(financial_year: str) -> int:
    """All offences recorded by all forces, in the first edition that has the year, which the claim was made from."""
    rows = table("hate_crime_national")
    chosen: pd.DataFrame = rows[
        (rows["financial_year"] == financial_year)
        & (rows["strand"] == "all_strands")
        & (rows["geography"] == "England and Wales")
    ]
    return int(chosen.sort_values("edition")["offences"].iloc[0])


def _row_counts() -> list[int]:
    counts = []
    for dataset_id in datasets():
        try:
            counts.append(len(table(dataset_id)))
        except TableUnavailable:
            continue  # says so itself in the list of datasets
    return counts


EXAMPLES: Mapping[str, Callable[[], dict[str, str]]] = {
    made.__name__: made
    for made in (
        rates,
        intervals,
        comparisons,
        several,
        neighbours,
        together,
        real_terms,
        neighbourhoods,
        segregation,
        evidence,
        frameworks,
        gaps,
        sentences,
        strengths,
        postcodes,
        programs,
        licences,
        quoted,
        changes,
    )
}
