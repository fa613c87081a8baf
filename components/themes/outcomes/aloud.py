"""What is said aloud of money that is followed: how far it can be, and for how much of it no outcome is held."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.style.numbers import in_short, percent, pounds
from components.style.words import counted, listed, opened
from components.themes.funding.awards import as_billed
from components.themes.funding.prices import IN_WORDS, at_prices, each, summed
from components.themes.outcomes.choice import Choice, described
from components.themes.outcomes.money import money, price_of
from data.money.money import Price
from data.money.pound import LAST_YEAR, NOT_YET, WITHIN, Steps, shared, steps_of

LEAD = (
    "From the money to what came of it: which awards are listed, which projects they paid for, what outcomes were "
    "found and how strong the evidence is. Each step narrows the next, and the whole page."
)
RULES = (
    "Nobody says how the money of a fund was split between the projects of an area, so it is tied to all of them: the "
    "shares with an outcome are the most that can be said.",
    "An outcome says that something changed. How many people, bodies or payments were counted is none, nor is a plan.",
)


def said(choice: Choice) -> str:
    """Say how much money can be followed, for how much of it no outcome is held, and what is no part of the sums."""
    rows, price = money(choice, steps=False), price_of(choice)
    found = steps_of(rows)
    aside = "".join(f" {sentence}" for sentence in (*_aside(choice, found), *basis(rows)))
    if not found.listed:
        yet = f" of which anything can have come by {LAST_YEAR}" if found.apart else ""
        return f"No award{about(choice)} with an amount that may be added up is listed here{yet}.{aside}"
    first = (
        f"**{pounds(found.listed)}**{each(price)} is {summed(price)}{about(choice)} up to {LAST_YEAR} and may be added "
        f"up ({IN_WORDS[price]})."
    )
    return f"{first} {_tied(found)} {_outcomes(found)}{aside}"


def finding(found: Steps, price: Price) -> str:
    """Say for how much of all that is listed no outcome is held, and how much of it is tied to nothing."""
    whole = all_of_it(found.listed, price)
    without, untied = found.listed - found.any_outcome, found.listed - found.tied
    if _none(without):
        return f"Some outcome is held here for all of {whole}"
    part = "any" if _none(found.any_outcome) else share(without, found.listed)
    said = f"No outcome is held here for {part} of {whole}"
    if _none(untied):
        return said
    of_it = "none of it is tied to a" if _none(found.tied) else f"{share(untied, found.listed)} of it is tied to no"
    return f"{said}; {of_it} project"


def all_of_it(amount: float, price: Price) -> str:
    """Name all the money in question; at a price that not every award has, it is what can be converted only."""
    return f"the {in_short(amount)}{each(price)} {summed(price)} up to {LAST_YEAR}{at_prices(price)}"


def tied(found: Steps, projects: int, price: Price) -> str:
    """Say how much of all that is listed can be tied to how many projects."""
    part = "None" if _none(found.tied) else "All" if _none(found.listed - found.tied) else in_short(found.tied)
    whole = all_of_it(found.listed, price)
    return f"{part} of {whole} can be tied to {counted(projects, 'project') if projects else 'a project'}"


def about(choice: Choice) -> str:
    """Say which money is meant, after 'listed': the filters before outcomes and evidence."""
    words = described(choice.without("framework", "grade", "said", "design")).replace("of projects on", "for")
    return f" {words}" if words else ""


def share(part: float, whole: float) -> str:
    """Write a share that is never rounded to none or to all of it."""
    of = part / whole * 100
    return "less than 1%" if 0 < of < 1 else "over 99%" if 99 < of < 100 else percent(of, 0)


def basis(rows: pd.DataFrame) -> tuple[str, ...]:
    """Say which of a total and its first year is counted, and what the lists say of single sums."""
    totals = rows[rows["amount_basis"].eq("programme_total")]
    return (*(_total(row, rows) for row in totals.to_dict("records")), *as_billed(rows))


def _total(total: Mapping[Any, Any], rows: pd.DataFrame) -> str:
    named = f"{total['title']} ({pounds(total['amount_gbp'])}, {total['award_year']}, cash)"
    if total["left_out"]:
        return f"{named}: it covers several years and has no price here, so its first year stands for it."
    ends = rows["fund_id"].eq(total["fund_id"]) & rows["area_code"].eq(total["area_code"])
    within = float(rows.loc[ends & rows["left_out"].eq(WITHIN), "value"].sum())
    return (
        f"{named} is counted, not the first year ({pounds(within)}) that it contains: outcomes are those of the whole "
        "programme."
    )


def _tied(found: Steps) -> str:
    if _none(found.listed - found.tied):
        return "All of it can be tied to a project in the list."
    part = "None of it" if _none(found.tied) else f"{pounds(found.tied)} of it ({share(found.tied, found.listed)})"
    return f"{part} can be tied to a project in the list; what the rest paid for is not known here."


def _outcomes(found: Steps) -> str:
    """Say for how much of all that is listed an outcome is held, and what is held for the rest."""
    instead = [
        f"for {pounds(amount)} ({share(amount, found.listed)}) {words}"
        for amount, words in (
            (found.only_counted, "people, bodies or payments were counted, which is no outcome"),
            (found.only_planned, "only a plan is held"),
        )
        if amount
    ]
    more = f"; {listed(instead)}" if instead else ""
    if _none(found.any_outcome):
        return f"**No outcome is held here for any of it**{more}."
    evaluated = "none of it" if _none(found.evaluated) else share(found.evaluated, found.listed)
    without = share(found.listed - found.any_outcome, found.listed)
    some = share(found.any_outcome, found.listed)
    return (
        f"Of all that is listed, **an outcome is held here for {some}** and an evaluation for {evaluated}; no outcome "
        f"for {without}{more}."
    )


def _aside(choice: Choice, found: Steps) -> list[str]:
    """Say what is no part of the sums."""
    several, left, said = shared(choice.area), found.left_out, []
    if found.apart:
        said.append(
            f"Apart from this, {pounds(found.apart)} (cash) is listed as a ceiling (“up to”) or for {NOT_YET} and "
            "later: nothing can be said of its outcomes yet."
        )
    if several:
        name, they_were = ("names", "it was") if several == 1 else ("name", "they were")
        over = opened(counted(several, "award"))
        area = "the area" if len(choice.area) == 1 else "one of the areas"
        said.append(f"{over} over several places {name} {area}; nobody says how {they_were} split.")
    if left:
        are, have = ("is", "has") if left == 1 else ("are", "have")
        said.append(
            f"{opened(counted(left, 'further award'))} {are} listed that may not be added up or {have} no amount."
        )
    return said


def _none(amount: float) -> bool:
    """Tell whether an amount is nothing: pounds and pence are added up in another order."""
    return amount < 0.005
